// The part of the laying pass that continues table rows on another page. It runs inside the
// page (see inject.ts). Every cell that goes on gets a space of its own, so long that all of
// them go on as high against each other as they were; the row grows by as much.

import type { Layout } from './in-page-lay.ts'
import type { Edit, Piece, RowCut } from './survey.ts'

declare const pieceAt: typeof import('./in-page-spacers.ts').pieceAt
declare const flushWith: typeof import('./in-page-spacers.ts').flushWith
declare const insertBlock: typeof import('./in-page-spacers.ts').insertBlock
declare const continueColumn: typeof import('./in-page-spacers.ts').continueColumn

/** Cut rows and those that spans bind to them, and by how much each has to grow. */
export type GrownRows = Map<HTMLTableRowElement, number>

/** Makes what goes on below a cut begin `space` px below the end of what stands above it. */
export function continueRow(
  { rows, row, cells }: RowCut,
  piece: Piece,
  before: Piece | undefined,
  space: number,
  layout: Layout,
): Edit[] {
  const shift = space + (before?.bottom ?? piece.top) - piece.top
  for (const [index, own] of rows.entries()) {
    const grown = layout.rows.get(own) ?? 0
    layout.rows.set(own, grown + (index === row ? shift : 0))
  }
  return cells.flatMap(({ pieces, index }) => {
    const next = pieceAt(pieces, index)
    // What goes on two pages further down has its place below the end already.
    const isMoved = layout.moved.has(next)
    layout.moved.add(next)
    const gap = isMoved ? 0 : next.top - (pieces[index - 1]?.bottom ?? contentTop(next))
    return continueColumn(pieces, index, shift + gap, layout)
  })
}

// Where the content begins of a cell that stands wholly below the cut. The space before it
// takes the place of the margin above its first block.
function contentTop(first: Piece): number {
  const margins = flushWith(first).map((block) => {
    return Number.parseFloat(getComputedStyle(block).marginTop)
  })
  return first.top - Math.max(0, ...margins)
}

/**
 * Gives the rows the heights they were measured with, and what they grow by: a row that is
 * left to itself would share its growth with those that spans bind to it. Their cells keep
 * their widths, which would else be made anew for texts that are parted. What stood in the
 * middle or at the foot of a cell is kept there by a space above it.
 */
export function growRows(rows: GrownRows): Edit {
  const heights = [...rows].map(([row, grown]) => {
    return { row, height: row.getBoundingClientRect().height + grown }
  })
  const lowered = heights
    .flatMap(({ row }) => [...row.cells])
    .filter((cell) => getComputedStyle(cell).verticalAlign !== 'top')
    .map((cell) => ({ cell, style: cell.style.cssText, top: textTop(cell) }))
  for (const { cell } of lowered) cell.style.setProperty('vertical-align', 'top', 'important')
  const shifts = lowered.map(({ cell, top }) => top - textTop(cell))
  for (const { cell, style } of lowered) cell.style.cssText = style
  const widths = heights
    .flatMap(({ row }) => [...row.cells])
    .map((cell) => {
      return { cell, width: cell.getBoundingClientRect().width }
    })
  return () => {
    for (const { row, height } of heights) row.style.setProperty('height', `${height}px`)
    for (const { cell, width } of widths) {
      cell.style.setProperty('box-sizing', 'border-box', 'important')
      cell.style.setProperty('width', `${width}px`, 'important')
    }
    for (const [at, { cell }] of lowered.entries()) {
      cell.style.setProperty('vertical-align', 'top', 'important')
      insertBlock(cell.firstChild ?? undefined, `${shifts[at] ?? 0}px`)
    }
  }
}

function textTop(cell: HTMLTableCellElement): number {
  const range = document.createRange()
  range.selectNodeContents(cell)
  return range.getBoundingClientRect().top
}

/** What is handed over to the page. */
export const rowGrowers = [continueRow, contentTop, growRows, textTop]
