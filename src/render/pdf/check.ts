// Compares a printed PDF with its plan, by the PDF's own words: how many pages it has, where
// the links of calls and notes are drawn, and where contents lead. A line that fell on another page than was
// measured shows here.

import { toPx, type PageGeometry } from './geometry.ts'
import type { InnerLink, PdfOutline } from './file/outline.ts'
import type { PdfPart } from './file/part.ts'
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

/** The pages, from 0, of the elements that something links to. */
export function pagesOfDestinations({
  destinations,
  pages,
}: Pick<PdfPart, 'destinations' | 'pages'>): Map<string, number> {
  const numbers = new Map(pages.map(({ object, index }) => [object, index]))
  return new Map([...destinations].map(([name, { page }]) => [name, numbers.get(page) ?? -1]))
}

/** Named pages (from 0) whose target the part has on another page, or not at all. */
export function findMisnumbered(
  destinations: ReadonlyMap<string, number>,
  named: ReadonlyMap<string, number>,
  part: { readonly first: number; readonly pages: number },
): Misplacement[] {
  return [...named].flatMap(([name, page]) => {
    const isHere = page >= part.first && page < part.first + part.pages
    const found = destinations.get(name)
    // What nothing links to has no destination, and an element of another part neither.
    if (found === undefined || (isHere && found === page - part.first)) return []
    return [{ name, expected: page + 1, found: [part.first + found + 1] }]
  })
}

// In CSS px below the top of the content box. Chromium sets the content box exactly from
// the top of the page.
function middleOf(link: InnerLink, outline: PdfOutline, geometry: PageGeometry): number {
  const height = outline.heights[link.page] ?? 0
  return toPx(height - (link.area.top + link.area.bottom) / 2) - geometry.top
}
