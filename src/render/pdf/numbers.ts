// Which page is which: page numbers for contents, running heads, and the targets that the
// print must show on those pages. Pure.

import type { Atom } from './flow.ts'
import type { PageMark } from './in-page-parts.ts'
import type { PageFacts } from './margins.ts'
import type { Part } from './parts.ts'

/** The page (from 0) of every mark; the last page begun above it, also where it lies between atoms. */
export function pagesOf(
  marks: readonly PageMark[],
  atoms: readonly Atom[],
  parts: readonly Part[],
): number[] {
  const starts = parts.flatMap(({ first, pages }) =>
    pages.flatMap((page, index) => {
      const atom = atoms[page.from]
      const isText = page.to > page.from && atom !== undefined
      return isText ? [{ page: first + index, top: atom.top }] : []
    }),
  )
  return marks.map(({ name, y }) => {
    if (Number.isNaN(y)) throw new Error(`A page number is asked for #${name}, which is not there.`)
    // Half a px: what begins a page may stand a fraction above its own line.
    return starts.findLast(({ top }) => top <= y + 0.5)?.page ?? 0
  })
}

/** What the margins of each page say: the section is the one that the page begins in. */
export function factsOfPages(
  sections: readonly PageMark[],
  atoms: readonly Atom[],
  parts: readonly Part[],
): PageFacts[] {
  const begun = pagesOf(sections, atoms, parts)
  const all = parts.flatMap(({ first, pages }) =>
    pages.map((page, index) => ({ page, number: first + index })),
  )
  return all.map(({ page, number }) => {
    const top = atoms[page.from]?.top ?? Number.POSITIVE_INFINITY
    const current = sections.findLast((section, index) => {
      const on = begun[index] ?? 0
      return on < number || (on === number && section.y <= top + 0.5)
    })
    return { page: number + 1, pages: all.length, section: current?.name ?? '' }
  })
}
