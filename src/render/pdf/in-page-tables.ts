// The part of the measuring pass that reads tables. It runs inside the page (see inject.ts).

import type { RowSlice } from './in-page-slices.ts'
import type { Reader } from './in-page-survey.ts'
import type { Piece } from './survey.ts'

declare const addPiece: typeof import('./in-page-pieces.ts').addPiece
declare const bindCalls: typeof import('./in-page-pieces.ts').bindCalls
declare const callsIn: typeof import('./in-page-pieces.ts').callsIn
declare const levelOut: typeof import('./in-page-pieces.ts').levelOut
declare const readChildren: typeof import('./in-page-blocks.ts').readChildren
declare const sliceRows: typeof import('./in-page-slices.ts').sliceRows

type Rows = readonly HTMLTableRowElement[]

/**
 * Low rows are whole, others are cut into slices. The first bears caption and head; above the
 * others the head is repeated if a page begins with them.
 */
export function readTable(table: HTMLTableElement, reader: Reader): void {
  const { tHead: head, caption } = table
  const rows = [...table.rows].filter((row) => row.parentElement !== head && row.offsetHeight > 0)
  const groups = groupRows(rows)
  if (groups.some(({ length }) => length > 1) && rowSpacing(table) > 0) reader.flat.push(table)
  const repeated = readRepeatedHead(head, rows[0], reader)
  const isBelow = caption !== null && getComputedStyle(caption).captionSide === 'bottom'
  const from = reader.pieces.length
  for (const [index, group] of groups.entries()) {
    const begun = reader.pieces.length
    const isEdge = groups.length > 3 && (index === 1 || index === groups.length - 1)
    const opening = index === 0 ? [isBelow ? null : caption, head] : []
    if (isTall(group, reader)) readSlices(group, opening, reader)
    else readWhole(group, opening, reader)
    const first = reader.pieces[begun]
    if (first === undefined || index === 0) continue
    if (isEdge) first.price = Math.max(first.price, reader.price.rowEdge)
    const above = groups[index - 1] ?? []
    first.above = { rows: above, row: above.length - 1, cells: [] }
  }
  for (const piece of reader.pieces.slice(from + 1)) Object.assign(piece, repeated)
  const last = reader.pieces.at(-1)
  if (!isBelow || last === undefined) return
  last.bottom = caption.getBoundingClientRect().bottom
  bindCalls(last, [caption], reader)
}

// Below a break in a row that is spanned from above, Chromium adds the space between rows once
// or several times more: such a table is read again without it.
function rowSpacing(table: Element): number {
  const { borderCollapse, borderSpacing } = getComputedStyle(table)
  if (borderCollapse === 'collapse') return 0
  return Number.parseFloat(borderSpacing.split(' ').at(-1) ?? '') || 0
}

function readWhole(group: Rows, opening: readonly (Element | null)[], reader: Reader): void {
  const { top, bottom } = extentOf(group)
  const piece = addPiece(reader, top, bottom, 0)
  if (opening.length === 0) piece.chain.push(...group.slice(0, 1))
  bindCalls(piece, [...opening, ...group], reader)
}

// Rows that are worth cutting: high ones, and such as call more notes than a page may bear, but
// none that want to stay whole and can.
function isTall(group: Rows, { height: available }: Reader): boolean {
  const { top, bottom } = extentOf(group)
  const height = bottom - top
  if (height < available / 8 && (height < 40 || callsIn(group).length < 2)) return false
  const isKept = group.some((row) => getComputedStyle(row).breakInside.startsWith('avoid'))
  return !isKept || height > available * 0.9
}

function extentOf(group: Rows): { top: number; bottom: number } {
  const top = group[0]?.getBoundingClientRect().top ?? 0
  return { top, bottom: group.at(-1)?.getBoundingClientRect().bottom ?? top }
}

function readSlices(group: Rows, opening: readonly (Element | null)[], reader: Reader): void {
  const { price, height, noteHeights } = reader
  raiseCells(group, reader)
  const opened = addPiece(reader, 0, 0, 0)
  bindCalls(opened, opening, reader)
  const cells = group.flatMap((row, at) => {
    const { top } = row.getBoundingClientRect()
    return [...row.cells].map((cell) => ({ cell, row: at, top, pieces: readCell(cell, reader) }))
  })
  const extents = group.map((row) => row.getBoundingClientRect())
  const ends = extents.map(({ bottom }) => bottom)
  const called = cells.flatMap(({ pieces }) => pieces.flatMap(({ notes }) => notes))
  const borne = called.map((note) => noteHeights[note] ?? 0)
  const whole = borne.reduce((sum, one) => sum + one, (ends.at(-1) ?? 0) - (extents[0]?.top ?? 0))
  // Below a head or a caption, and in a note, the text of every cell begins where its row does:
  // Chromium moves the first lines of a low row to the next page if one of its cells waits there.
  const isFree = opening.length === 0 && reader.numbers.size > 0
  const prices = isFree ? price : { ...price, unbegun: price.keep }
  const slices = sliceRows(cells, ends, prices, whole < height * 0.7)
  for (const [index, slice] of slices.entries()) {
    const piece = index === 0 ? opened : addPiece(reader, slice.top, slice.bottom, slice.price)
    piece.bottom = slice.bottom
    piece.notes.push(...slice.notes)
    const above = slices[index - 1]
    if (above === undefined) continue
    piece.cut = cutOf(slice, above, group, extents, cells)
  }
  opened.top = extents[0]?.top ?? 0
  if (opening.length === 0) opened.chain.push(...group.slice(0, 1))
}

// What stands in the middle of a high cell is looked for on its first page: such cells are read
// again with their text at their upper edge.
function raiseCells(group: Rows, reader: Reader): void {
  const isHigh = ({ offsetHeight }: HTMLElement) => offsetHeight > reader.height / 3
  const high = group.flatMap(({ cells }) => [...cells].filter(isHigh))
  const lowered = high.filter((cell) => {
    return !/top|baseline/.test(getComputedStyle(cell).verticalAlign)
  })
  reader.flat.push(...lowered)
}

// The break above a slice: the row it goes through, and the cells that go on below it. Cells
// of the rows below are moved with them.
function cutOf(
  { starts }: RowSlice,
  before: RowSlice,
  rows: Rows,
  extents: readonly DOMRect[],
  cells: readonly { cell: HTMLTableCellElement; row: number; pieces: readonly Piece[] }[],
): NonNullable<Piece['cut']> {
  const end = before.bottom - 0.5
  const row = Math.max(
    0,
    extents.findLastIndex(({ top }) => top < end),
  )
  const going = cells.flatMap(({ cell, row: own, pieces }, at) => {
    const index = starts[at] ?? 0
    return own > row || index >= pieces.length ? [] : [{ cell, pieces, index }]
  })
  return { rows, row, cells: going }
}

// The content of a cell, as a column of its own. Its padding stands with its last line: a cell
// that ends on a page must end there with all that is its own, or Chromium moves its whole row.
function readCell(cell: HTMLTableCellElement, reader: Reader): readonly Piece[] {
  const pending = { price: 0, forced: false }
  const own: Reader = { ...reader, pieces: [], pending, plain: false, repeats: false }
  const style = getComputedStyle(cell)
  readChildren(cell, style, own, false)
  levelOut(own.pieces)
  const last = own.pieces.at(-1)
  if (last === undefined) return own.pieces
  const { paddingBottom, borderBottomWidth } = style
  const end = last.bottom + Number.parseFloat(paddingBottom) + Number.parseFloat(borderBottomWidth)
  last.bottom = Math.max(last.bottom, Math.min(end, cell.getBoundingClientRect().bottom))
  return own.pieces
}

// Chromium repeats a head of up to a quarter of the page's height.
function readRepeatedHead(
  head: HTMLTableSectionElement | null,
  first: HTMLTableRowElement | undefined,
  { height: available, repeats }: Reader,
): Pick<Piece, 'head' | 'repeated'> {
  const { top = 0, height = 0 } = head?.getBoundingClientRect() ?? {}
  if (head === null || first === undefined || height > available / 4 || !repeats) {
    return { head: 0, repeated: undefined }
  }
  // Down to the first row, that is with the space between the two.
  return { head: first.getBoundingClientRect().top - top, repeated: head }
}

// Rows that a cell spans belong together.
function groupRows(rows: Rows): HTMLTableRowElement[][] {
  const groups: HTMLTableRowElement[][] = []
  let reach = 0
  for (const [index, row] of rows.entries()) {
    if (index < reach) groups.at(-1)?.push(row)
    else groups.push([row])
    for (const cell of row.cells) {
      const last = cell.rowSpan === 0 ? rows.length : index + cell.rowSpan
      reach = Math.max(reach, Math.min(last, rows.length))
    }
  }
  return groups
}

/** What is handed over to the page. */
export const tableReaders = [
  readTable,
  rowSpacing,
  readWhole,
  isTall,
  extentOf,
  readSlices,
  raiseCells,
  cutOf,
  readCell,
  readRepeatedHead,
  groupRows,
]
