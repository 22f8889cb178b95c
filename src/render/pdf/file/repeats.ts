// Heads of tables that Chromium repeats on every page are tagged on every page, so that a
// reader would hear them again in the middle of the table. Here the repeats leave the tree;
// their marked content becomes an artifact.

import type { Content, Element, Holder, Kid } from './elements.ts'

/** Marked content by what holds it. */
export type MarkedSets = Map<Holder, Set<number>>

/** Takes repeated heads out of the tree; what they were. */
export function removeRepeats(root: Element): MarkedSets {
  const repeats: MarkedSets = new Map()
  visit(root, (table) => {
    if (table.type !== 'Table') return
    const rows = table.kids.filter((kid) => kid.kind === 'element' && kid.type === 'TR')
    const count = rows.findIndex((row) => !isHead(row))
    // The page on which what follows each row begins.
    let next = Number.POSITIVE_INFINITY
    for (const [at, row] of [...rows.entries()].toReversed()) {
      const begins = Math.min(next, firstPage(row))
      if (at < count) drop(row, ({ holder }) => holder.index > next, repeats)
      next = begins
    }
  })
  return repeats
}

/** Calls for each element, the outer ones first. */
export function visit(element: Element, call: (element: Element) => void): void {
  call(element)
  for (const kid of element.kids) if (kid.kind === 'element') visit(kid, call)
}

/** Whether all its cells are heads of columns. */
function isHead(row: Kid): boolean {
  if (row.kind !== 'element') return false
  return row.kids.every(
    (cell) =>
      cell.kind === 'element' && cell.type === 'TH' && !cell.attributes.includes('/Scope /Row'),
  )
}

function firstPage(kid: Kid): number {
  if (kid.kind === 'content') return kid.holder.index
  if (kid.kind === 'annotation') return Number.POSITIVE_INFINITY
  return Math.min(Number.POSITIVE_INFINITY, ...kid.kids.map(firstPage))
}

function drop(kid: Kid, isRepeat: (content: Content) => boolean, into: MarkedSets): void {
  if (kid.kind !== 'element') return
  kid.kids = kid.kids.filter((one) => {
    drop(one, isRepeat, into)
    if (one.kind !== 'content' || !isRepeat(one)) return true
    into.set(one.holder, (into.get(one.holder) ?? new Set()).add(one.id))
    return false
  })
}
