// The part of the laying pass that repeats table heads by hand, where Chromium would not do
// it right. It runs inside the page (see inject.ts).

import type { PageStart } from './plan.ts'
import type { Edit, Piece } from './survey.ts'

declare const pieceAt: typeof import('./in-page-spacers.ts').pieceAt

/**
 * The heads among those repeated here that are not left to Chromium: one with calls, which
 * it would repeat as well, and one above a row that is cut, for it would put the links in
 * that row too low by the height of the head.
 */
export function headsByHand(
  pieces: readonly Piece[],
  starts: readonly PageStart[],
): Set<HTMLTableSectionElement> {
  const heads = new Set<HTMLTableSectionElement>()
  for (const { atom } of starts) {
    const { repeated, cut } = pieceAt(pieces, atom)
    if (repeated === undefined) continue
    if (cut !== undefined || repeated.querySelector('a[id^="call-"]') !== null) heads.add(repeated)
  }
  return heads
}

/** Puts a copy of a head above a row that begins a page, and gives the first of its rows. */
export function copyHead(head: HTMLTableSectionElement, row: HTMLElement): () => HTMLElement {
  // Without its calls it might be lower.
  const heights = [...head.rows].map((own) => own.getBoundingClientRect().height)
  return () => {
    const copies = [...copyOf(head).children].filter((copy) => copy instanceof HTMLElement)
    for (const [at, copy] of copies.entries()) copy.style.height = `${heights[at] ?? 0}px`
    row.before(...copies)
    return copies[0] ?? row
  }
}

/**
 * Draws a copy of a head at the top of a page that begins inside a row: as a table of its
 * own, in copies of all that the table stands in, so that it has the same style. It is
 * painted first, so that it is also read first.
 */
export function drawHead(head: HTMLTableSectionElement, top: number): Edit {
  const table = head.closest('table')
  const box = table?.getBoundingClientRect()
  const { height } = head.getBoundingClientRect()
  const widths = [...head.rows]
    .flatMap((row) => [...row.cells])
    .map((cell) => {
      const { width, height } = cell.getBoundingClientRect()
      return { width, height }
    })
  return () => {
    if (table === null || box === undefined) return
    const copy = shallowCopy(table)
    copy.style.cssText += `; position: absolute !important; top: 0; left: ${box.left}px; width: ${box.width}px !important; height: auto !important; margin: 0 !important`
    copy.append(copyOf(head))
    for (const [at, cell] of [...copy.querySelectorAll<HTMLElement>('th, td')].entries()) {
      const { width = 0, height = 0 } = widths[at] ?? {}
      cell.style.cssText += `; box-sizing: border-box; width: ${width}px; height: ${height}px`
    }
    let outer: HTMLElement = copy
    for (let around = table.parentElement; around && around !== document.body;) {
      const copied = shallowCopy(around)
      copied.style.setProperty('display', 'contents', 'important')
      copied.append(outer)
      outer = copied
      around = around.parentElement
    }
    // What stands out of the page, be it by half a px, would make Chromium shrink all of it.
    const frame = document.createElement('div')
    frame.setAttribute('aria-hidden', 'true')
    frame.style.cssText = `position: absolute; z-index: -1; top: ${top}px; left: 0; width: 100%; height: ${height + 1}px; overflow: clip`
    frame.append(outer)
    document.body.append(frame)
  }
}

function shallowCopy(element: HTMLElement): HTMLElement {
  const copy = element.cloneNode(false) as HTMLElement
  copy.removeAttribute('id')
  return copy
}

// Without its calls, whose notes stand on its first page, and without names.
function copyOf(head: HTMLTableSectionElement): HTMLElement {
  const copy = head.cloneNode(true) as HTMLElement
  for (const call of copy.querySelectorAll('sup.call')) call.remove()
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id')
  for (const child of copy.children) child.setAttribute('aria-hidden', 'true')
  return copy
}

/** What is handed over to the page. */
export const headDrawers = [headsByHand, copyHead, drawHead, shallowCopy, copyOf]
