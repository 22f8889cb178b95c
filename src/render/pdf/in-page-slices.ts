// Cuts a table row, or rows that spans bind together, into slices that pages can be broken
// between. Pure; handed over to the page (see inject.ts).
//
// A break at a height y goes through every cell: what ends above y stays, the rest goes on.
// All that goes on is moved by the same length, so the cells keep their heights against each
// other, and slices add up like the lines of a paragraph.

/** Something in a cell that is not cut: a line, a picture, a slice of an inner row. */
export interface CellPiece {
  readonly top: number
  readonly bottom: number
  readonly price: number
  /** The notes called in it. */
  readonly notes: readonly number[]
}

/** A cell: its upper edge, and its pieces downwards. */
export interface CellColumn {
  readonly top: number
  readonly pieces: readonly CellPiece[]
}

/** A part of a row, from one break to the next. */
export interface RowSlice {
  /** Where the first of what stands in it begins: this may lie above the end of the last slice. */
  readonly top: number
  readonly bottom: number
  /** Of a break before it. */
  readonly price: number
  readonly notes: readonly number[]
  /** By cell, the first piece that stands in this slice or below. */
  readonly starts: readonly number[]
}

/** What breaks inside a row cost. */
export interface SlicePrices {
  /** Of a paragraph, above its last line or below its first: no cell is cut there by choice. */
  readonly line: number
  /** Between two rows that a span binds together, and inside a row. */
  readonly bound: number
  readonly row: number
  /** Above all the text of a cell. */
  readonly unbegun: number
  /** Where notes would stand on their pages out of their order. */
  readonly disorder: number
}

type Cells = readonly CellColumn[]

/**
 * The slices, downwards, of rows whose lower edges are `ends`. Breaks that put notes out of
 * order are left out if `isWhole`: the rows then stay together there.
 */
export function sliceRows(
  cells: Cells,
  ends: readonly number[],
  prices: SlicePrices,
  isWhole: boolean,
): RowSlice[] {
  const breaks = listBreaks(cells, ends, prices).filter(({ starts }, at, all) => {
    return at === all.length - 1 || !isWhole || isOrdered(cells, starts)
  })
  let above = Number.NEGATIVE_INFINITY
  let starts: readonly number[] = cells.map(() => 0)
  return breaks.map(({ bottom, starts: next }, at) => {
    const price = at === 0 ? 0 : priceOf(cells, starts, ends, above, prices)
    const notes = notesBetween(cells, starts, next)
    const slice = { top: topOf(cells, starts, above), bottom, price, notes, starts }
    above = bottom
    starts = next
    return slice
  })
}

interface Break {
  readonly bottom: number
  readonly starts: readonly number[]
}

// Where slices can end: at the end of everything in the cells, and of the rows. What is left of
// a row below its text stays with it.
function listBreaks(cells: Cells, ends: readonly number[], { line }: SlicePrices): Break[] {
  const bottoms = [...ends, ...cells.flatMap(({ pieces }) => pieces.map(({ bottom }) => bottom))]
  const last = ends.at(-1) ?? 0
  let starts = cells.map(() => 0)
  const breaks: Break[] = []
  for (const height of bottoms.sort((a, b) => a - b)) {
    const bottom = Math.min(height, last)
    const isEnd = bottom === last
    const next = cells.map(({ pieces }, at) => {
      // What stands out of the rows belongs to their end.
      if (isEnd) return pieces.length
      const from = starts[at] ?? 0
      return holdBack(pieces, firstBelow(pieces, bottom, from), from, line)
    })
    const isSame = next.every((start, at) => start === starts[at])
    if (isSame && !ends.includes(height)) continue
    if (isSame) breaks.pop()
    breaks.push({ bottom, starts: next })
    starts = next
  }
  return breaks
}

function firstBelow(pieces: readonly CellPiece[], bottom: number, from: number): number {
  let at = from
  while (at < pieces.length && (pieces[at]?.bottom ?? 0) <= bottom + 0.5) at++
  return at
}

// A cell that would be cut where it should not goes on with the lines before, if there is a
// better place not far above.
function holdBack(pieces: readonly CellPiece[], below: number, from: number, line: number): number {
  const end = pieces[below - 1]?.bottom ?? 0
  let at = below
  while (at > from && at < pieces.length && (pieces[at]?.price ?? 0) >= line) at--
  return end - (pieces[at]?.top ?? end) > 150 ? below : at
}

// A cell that begins below the break begins with its edge.
function topOf(cells: Cells, starts: readonly number[], above: number): number {
  let highest = Number.POSITIVE_INFINITY
  for (const [at, { top, pieces }] of cells.entries()) {
    const next = pieces[starts[at] ?? 0]
    if (starts[at] === 0 && top > above - 0.5) highest = Math.min(highest, top)
    else if (next !== undefined) highest = Math.min(highest, next.top)
  }
  return highest
}

function priceOf(
  cells: Cells,
  starts: readonly number[],
  ends: readonly number[],
  bottom: number,
  { bound, row, unbegun, disorder }: SlicePrices,
): number {
  const isBetween = ends.some((end) => Math.abs(end - bottom) < 1)
  let price = Math.max(isBetween ? bound : row, isOrdered(cells, starts) ? 0 : disorder)
  for (const [at, { top, pieces }] of cells.entries()) {
    const start = starts[at] ?? 0
    if (start > 0) price = Math.max(price, pieces[start]?.price ?? 0)
    // A cell whose text begins only below: what the row is about may stand there.
    else if (pieces.length > 0 && top < bottom - 1) price = Math.max(price, unbegun)
  }
  return price
}

function notesBetween(
  cells: Cells,
  from: readonly number[] | undefined,
  to: readonly number[] | undefined,
): number[] {
  const called = cells.flatMap(({ pieces }, at) => {
    return pieces.slice(from?.[at] ?? 0, to?.[at]).flatMap(({ notes }) => notes)
  })
  return called.sort((a, b) => a - b)
}

// Whether all notes called above come before all called below.
function isOrdered(cells: Cells, starts: readonly number[]): boolean {
  const above = notesBetween(cells, undefined, starts).at(-1)
  const below = notesBetween(cells, starts, undefined)[0]
  return above === undefined || below === undefined || above < below
}

/** What is handed over to the page. */
export const rowSlicers = [
  sliceRows,
  listBreaks,
  firstBelow,
  holdBack,
  topOf,
  priceOf,
  notesBetween,
  isOrdered,
]
