// The part of the laying pass that paints boxes which a page break goes through. It runs
// inside the page (see inject.ts). Chromium paints such a box down to the end of the page,
// through the notes. So its paint is taken off it and put under the text, page by page.

import type { Edit, Piece } from './survey.ts'

declare const isPainted: typeof import('./in-page-blocks.ts').isPainted
declare const append: typeof import('./in-page-lay.ts').append

/**
 * A page break: where the column ends above it and goes on below it, in the column of the
 * pages, and by how much what stands there is moved against what was measured.
 */
export interface Cut {
  readonly end: number
  readonly begin: number
  readonly above: number
  readonly below: number
}

/** The boxes that breaks go through, outer ones first, each with its breaks downwards. */
export type CutBoxes = Map<HTMLElement, Cut[]>

/**
 * Adds a break above a piece, which goes through all boxes that the piece does not begin. If
 * it is moved by space, also through the row above it, which grows.
 */
export function cutPiece(boxes: CutBoxes, piece: Piece, place: Cut, bySpace: boolean): void {
  const { run, line, chain, above } = piece
  const begun = line > 0 ? undefined : chain.at(-1)
  cutBoxes(boxes, begun?.parentElement ?? run?.nodes[0]?.parentElement, place)
  const cut = piece.cut ?? (bySpace ? above : undefined)
  if (cut === undefined) return
  // Also the cells whose text has ended above the break.
  for (const [at, { cells }] of cut.rows.slice(0, cut.row + 1).entries()) {
    for (const cell of cells) {
      if (cell.rowSpan === 0 || at + cell.rowSpan > cut.row) cutBoxes(boxes, cell, place)
    }
  }
  for (const { pieces, index } of cut.cells) {
    const inner = pieces[index]
    if (inner !== undefined) cutPiece(boxes, inner, place, true)
  }
}

// This element and all that it stands in.
function cutBoxes(boxes: CutBoxes, inner: Element | null | undefined, cut: Cut): void {
  const chain: HTMLElement[] = []
  for (let box = inner; box && !box.matches('main, body'); box = box.parentElement) {
    if (box instanceof HTMLElement) chain.unshift(box)
  }
  for (const box of chain) {
    const cuts = boxes.get(box) ?? []
    if (!cuts.includes(cut)) cuts.push(cut)
    boxes.set(box, cuts)
  }
}

/** Paints what the pages show of each cut box, and takes its own paint off it. */
export function paintCutBoxes(boxes: CutBoxes): Edit {
  const painted = [...boxes].flatMap(([box, cuts]) => {
    const style = getComputedStyle(box)
    return isPainted(style) ? [{ box, parts: paintParts(box, style, cuts) }] : []
  })
  return () => {
    for (const { box, parts } of painted) {
      for (const css of parts) append(css)
      box.style.setProperty('border-color', 'transparent', 'important')
      box.style.setProperty('background', 'none', 'important')
    }
  }
}

function paintParts(box: HTMLElement, style: CSSStyleDeclaration, cuts: readonly Cut[]): string[] {
  const sides = ['top', 'right', 'bottom', 'left'].map((side) => `border-${side}`)
  const paint = [...sides, 'border-radius', 'background'].map((name) => {
    return `${name}: ${style.getPropertyValue(name)}`
  })
  const { left, width, top, bottom } = outline(box, style)
  const moved = cuts[0]?.above ?? 0
  // A box that ends at a break ends there.
  const through = cuts.filter(({ end, above }) => end - above < bottom - 1)
  return [undefined, ...through].map((before, index) => {
    const after = through[index]
    const from = before === undefined ? top + moved : before.begin
    // Where it goes on, it ends a little below the line, out of the page's spare px.
    const to = after === undefined ? bottom + (before?.below ?? moved) : after.end + 2
    const open = [before && 'border-top: 0', after && 'border-bottom: 0'].filter(Boolean)
    const place = `left: ${left}px; width: ${width}px; top: ${from}px; height: ${to - from}px`
    return [
      ...paint,
      ...open,
      place,
      'position: absolute; z-index: -1; box-sizing: border-box',
    ].join('; ')
  })
}

// Of a table whose borders are collapsed, half of each border lies outside of the cell.
function outline(box: HTMLElement, style: CSSStyleDeclaration) {
  const { left, width, top, bottom } = box.getBoundingClientRect()
  if (style.borderCollapse !== 'collapse' || !/^T[DH]$/.test(box.tagName)) {
    return { left, width, top, bottom }
  }
  const [above, right, below, before] = [
    style.borderTopWidth,
    style.borderRightWidth,
    style.borderBottomWidth,
    style.borderLeftWidth,
  ].map((border) => Number.parseFloat(border) / 2)
  const [up = 0, end = 0, down = 0, start = 0] = [above, right, below, before]
  // What stands out of the page, be it by half a px, would make Chromium shrink all of it.
  const from = Math.max(0, left - start)
  const to = Math.min(document.body.clientWidth, left + width + end)
  return { left: from, width: to - from, top: top - up, bottom: bottom + down }
}

/** What is handed over to the page. */
export const boxPainters = [cutPiece, cutBoxes, paintCutBoxes, paintParts, outline]
