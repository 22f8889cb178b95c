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
  /** The author wants a page to begin here. */
  readonly forced: boolean
  /** Height of the table head that is repeated above it when a page begins here. */
  readonly head: number
}

/** A note: its slices, measured from its own top. */
export interface Note {
  readonly slices: readonly Slice[]
}

/** The whole text. The notes stand in the order in which they are called. */
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
  /** Inside a block that wants to stay whole, or between two that want to stay together. */
  keep: 20_000,
  /** The first or last line of a paragraph alone on a page. */
  line: 40_000,
  /** A heading parted from what it heads. */
  heading: 60_000,
  /** Between two lines of one heading. */
  torn: 100_000,
} as const
