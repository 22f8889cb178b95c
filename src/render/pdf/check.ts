// Compares a printed PDF with its plan, by the PDF's own words: how many pages it has, and
// where the links of calls and notes are drawn. A line that fell on another page than was
// measured shows here.

import { toPx, type PageGeometry } from './geometry.ts'
import type { InnerLink, PdfOutline } from './pdf-objects.ts'
import type { ExpectedMark } from './plan.ts'

/** A call or note that is not where the plan has it; pages count from 1. */
export interface Misplacement {
  readonly name: string
  readonly expected: number
  readonly found: readonly number[]
}

// Measured and printed heights differ by less; a line is several times as high.
const TOLERANCE = 3

/** Everything that is not in its place; empty if all is well. */
export function findMisplacements(
  outline: PdfOutline,
  marks: readonly ExpectedMark[],
  geometry: PageGeometry,
): Misplacement[] {
  const byTarget = Map.groupBy(outline.links, ({ target }) => target)
  const look = (name: string, target: string, page: number, y: number) => {
    const links = byTarget.get(target) ?? []
    const isThere = links.some((link) => {
      return link.page === page && Math.abs(middleOf(link, outline, geometry) - y) < TOLERANCE
    })
    const found = [...new Set(links.map((link) => link.page + 1))]
    return isThere ? [] : [{ name, expected: page + 1, found }]
  }
  return marks.flatMap(({ call, callPage, callY, note, notePage, noteY }) => [
    // The call is the link to its note, the note begins with the link to its call.
    ...look(call, note, callPage, callY),
    ...look(note, call, notePage, noteY),
  ])
}

// In CSS px below the top of the content box. Chromium sets the content box exactly from
// the top of the page.
function middleOf(link: InnerLink, outline: PdfOutline, geometry: PageGeometry): number {
  const height = outline.heights[link.page] ?? 0
  return toPx(height - (link.area.top + link.area.bottom) / 2) - geometry.top
}
