// A flow made ready for filling pages: heights as plain numbers in rows, sums of what comes
// before. The breaker asks for them a million times in a long document.

import type { Flow, Slice } from './flow.ts'
import type { Sheet } from './pages.ts'

/** A note of which a part is still to be set, from this slice on. */
export interface Carried {
  readonly note: number
  readonly slice: number
}

/** What is still to be set: from this atom on, and of the notes called before it, these. */
export interface Position {
  readonly atom: number
  readonly carried: readonly Carried[]
}

/** A flow and the sheet it is set on. All rows are of one kind, which makes them quick. */
export interface Column {
  readonly flow: Flow
  readonly sheet: Sheet
  /** What text and notes may take up of a page. */
  readonly capacity: number
  /** By atom. */
  readonly tops: Float64Array
  readonly bottoms: Float64Array
  readonly heads: Float64Array
  readonly prices: Float64Array
  /** By atom, 1 where a page has to begin. */
  readonly forced: Float64Array
  /** By atom, how far a page goes that begins with it and bears no notes. */
  readonly reach: Float64Array
  /** How many notes are called before each atom, and in all. */
  readonly called: Float64Array
  /** Height of all notes before each note, gaps included. */
  readonly stacked: Float64Array
}

/** Sums up the flow. */
export function prepareColumn(flow: Flow, sheet: Sheet): Column {
  const { atoms, notes } = flow
  const row = (length: number) => new Float64Array(length)
  const count = atoms.length
  const [tops, bottoms, heads, prices] = [row(count), row(count), row(count), row(count)]
  const [forced, reach, called] = [row(count), row(count), row(count + 1)]
  for (const [index, atom] of atoms.entries()) {
    tops[index] = atom.top
    bottoms[index] = atom.bottom
    heads[index] = atom.head
    prices[index] = atom.price
    forced[index] = Number(atom.forced)
    called[index + 1] = numberAt(called, index) + atom.notes.length
  }
  const stacked = row(notes.length + 1)
  for (const [index, { slices }] of notes.entries()) {
    stacked[index + 1] = numberAt(stacked, index) + heightOf(slices, 0, slices.length) + sheet.gap
  }
  const capacity = sheet.height - sheet.safe
  const column = {
    flow,
    sheet,
    capacity,
    tops,
    bottoms,
    heads,
    prices,
    forced,
    reach,
    called,
    stacked,
  }
  findReaches(column)
  return column
}

function findReaches(column: Column): void {
  const { reach, forced, capacity } = column
  let end = 0
  for (let from = 0; from < reach.length; from++) {
    while (end > from && usedBy(column, from, end) > capacity) end--
    end = Math.max(end, from)
    while (end < reach.length) {
      if (end > from && numberAt(forced, end) === 1) break
      if (usedBy(column, from, end + 1) > capacity) break
      end++
    }
    reach[from] = end
  }
}

/** The slices of a note. */
export function slicesOf({ flow }: Column, note: number): readonly Slice[] {
  return itemAt(flow.notes, note).slices
}

/**
 * The height of the text of a page, with the table head that is repeated above it. A page of
 * notes amid a table bears the head too.
 */
export function usedBy({ heads, tops, bottoms }: Column, from: number, to: number): number {
  const head = numberAt(heads, from)
  return from === to ? head : numberAt(bottoms, to - 1) - numberAt(tops, from) + head
}

/** The height of slices, from one to before another. */
export function heightOf(slices: readonly Slice[], from: number, to: number): number {
  if (from === to) return 0
  return itemAt(slices, to - 1).bottom - itemAt(slices, from).top
}

/** A number of a row; 0 behind its end. */
export function numberAt(row: Float64Array, index: number): number {
  return row[index] ?? 0
}

/** An item that must be there. */
export function itemAt<Item>(list: readonly Item[], index: number): Item {
  const item = list[index]
  if (item === undefined) throw new RangeError(`Nothing at ${index} of ${list.length}.`)
  return item
}
