// The part of the laying pass that moves what follows a break to the next page, by empty
// space before it. It runs inside the page (see inject.ts).

import type { Layout } from './in-page-lay.ts'
import type { Edit, Piece, Run } from './survey.ts'

declare const findPlace: typeof import('./in-page-places.ts').findPlace
declare const textsOf: typeof import('./in-page-places.ts').textsOf
declare const continueRow: typeof import('./in-page-rows.ts').continueRow

type Pieces = readonly Piece[]

/** A piece that must be there. */
export function pieceAt(pieces: Pieces, index: number): Piece {
  const piece = pieces[index]
  if (piece === undefined) throw new RangeError(`There is no piece ${index}.`)
  return piece
}

/** Makes a piece begin `space` px below the end of the one before it. */
export function continueColumn(
  pieces: Pieces,
  index: number,
  space: number,
  layout: Layout,
): Edit[] {
  const piece = pieceAt(pieces, index)
  const { run, line, chain, above } = piece
  const cut = piece.cut ?? above
  if (cut !== undefined) return continueRow(cut, piece, pieces[index - 1], space, layout)
  if (run !== undefined && line > 0) return [insertAfterLine(run, pieces, index, space)]
  const flush = flushWith(piece)
  const edit = () => {
    const block = chain.at(-1) ?? run?.nodes[0]
    for (const begun of flush) begun.style.setProperty('margin-top', '0', 'important')
    let end: Node | null | undefined = block?.previousSibling
    while (end instanceof Text && end.data.trim() === '') end = end.previousSibling
    for (; end instanceof HTMLElement; end = end.lastElementChild) {
      end.style.setProperty('margin-bottom', '0', 'important')
    }
    freeAncestors(block)
    insertBlock(block, `${space}px`)
  }
  return [edit]
}

/**
 * The blocks whose margins meet above the piece: those would be kept at the top of a page. A
 * margin below the padding or border of an outer block is part of what was measured.
 */
export function flushWith({ chain, top }: Piece): HTMLElement[] {
  return chain.filter((block) => Math.abs(block.getBoundingClientRect().top - top) < 0.5)
}

/**
 * A float as wide as the text, put inside the last line before the break, goes below that
 * line: the line keeps its end, its justification and its hyphen.
 */
export function insertAfterLine(run: Run, pieces: Pieces, index: number, space: number): Edit {
  const above = index >= 2 && pieceAt(pieces, index - 1).line > 0
  const place = findPlace(
    textsOf(run),
    above ? pieceAt(pieces, index - 2).bottom : Number.NEGATIVE_INFINITY,
    pieceAt(pieces, index - 1).bottom,
  )
  return () => {
    freeAncestors(place.text)
    if (space <= 0) return
    const spacer = document.createElement('span')
    spacer.setAttribute('aria-hidden', 'true')
    spacer.style.cssText = `float: left !important; width: 100%; height: ${space}px`
    const after = place.offset === 0 ? place.text : place.text.splitText(place.offset)
    // A text in two parts is wider by what Chromium rounds up of each: a line that is full to its
    // last 1/64 px would lose a word.
    const slack = document.createElement('span')
    slack.setAttribute('aria-hidden', 'true')
    slack.style.marginInlineEnd = '-0.032px'
    after.before(slack, spacer)
  }
}

/** A break inside a box that wants to stay whole is wanted nevertheless. */
export function freeAncestors(node: Node | undefined): void {
  for (let box = node?.parentElement; box && box.tagName !== 'MAIN'; box = box.parentElement) {
    box.style.setProperty('break-inside', 'auto', 'important')
  }
}

/** An empty block or table row: 'page' begins a page, a length takes up so much. */
export function insertBlock(before: Node | undefined, height: string): void {
  const isRow = before instanceof HTMLTableRowElement
  const block = document.createElement(isRow ? 'tr' : 'div')
  block.setAttribute('aria-hidden', 'true')
  if (height === 'page') block.style.breakBefore = 'page'
  else block.style.height = height
  before?.parentNode?.insertBefore(block, before)
}

/** What is handed over to the page. */
export const spacers = [
  pieceAt,
  continueColumn,
  flushWith,
  insertAfterLine,
  freeAncestors,
  insertBlock,
]
