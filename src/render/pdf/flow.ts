// What the page breaker works on: the text as one endless column, cut into the smallest
// pieces that a page never cuts, and the notes cut likewise. Lengths are CSS px.

/** A stretch of a column, and what it costs to begin a page (or a note's next part) with it. */
export interface Slice {
  readonly top: number
  readonly bottom: number
  /** 0 where a break is as good as any; see `price`. */
  readonly price: number
}

/** A piece of the text: a line, a table row, a picture, a box that cannot be cut. */
export interface Atom extends Slice {
  /** The notes called in it: indices into the notes, ascending. */
  readonly notes: readonly number[]
  /** A page has to begin here: the author wants it, or the sheet changes. */
  readonly forced: boolean
  /** Height of the table head that is repeated above it when a page begins here. */
  readonly head: number
  /** The sheet it is printed on: 0 upright, 1 turned. */
  readonly sheet: number
  /** Begins a block that can be printed apart: nothing it depends on stands before it. */
  readonly apart: boolean
}

/** A note: its slices, measured from its own top. */
export interface Note {
  readonly slices: readonly Slice[]
}

/** The whole text. The notes stand in the order in which they are called down the column. */
export interface Flow {
  readonly atoms: readonly Atom[]
  readonly notes: readonly Note[]
}

/**
 * Prices of a break, in units in which white space of w px costs (w / 10)². A page cannot
 * leave more white than its height, so each of the higher prices is paid only where there
 * is no other way.
 */
export const price = {
  none: 0,
  /** After the first or before the last row of a table. */
  rowEdge: 10,
  /** Between two table rows that a span binds together. */
  bound: 100,
  /** Inside a table row; some 300 px of white are better than that. */
  row: 900,
  /** Inside a table row, above all the text of one of its cells. */
  unbegun: 3000,
  /** Inside a block that wants to stay whole, or between two that want to stay together. */
  keep: 20_000,
  /** Inside a row whose notes would then stand on their pages out of their order. */
  disorder: 30_000,
  /** The first or last line of a paragraph alone on a page. */
  line: 40_000,
  /** A heading parted from what it heads. */
  heading: 60_000,
  /** Between two lines of one heading. */
  torn: 100_000,
} as const
