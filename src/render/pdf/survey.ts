// What the measuring pass finds in the page and leaves there for the laying pass: the
// pieces of the text and of each note, with the nodes they came from.

/** Inline nodes that stand in a row and share lines. */
export interface Run {
  readonly nodes: readonly Node[]
}

/** A piece of a column in the page: what the breaker sees of it, and where it begins. */
export interface Piece {
  top: number
  bottom: number
  price: number
  forced: boolean
  /** Height of a repeated table head above it, if a page begins here. */
  head: number
  readonly notes: number[]
  /** The blocks that begin with it, innermost first; for a table row, the row. */
  readonly chain: HTMLElement[]
  /** The run it is a line of, and which. */
  readonly run: Run | undefined
  readonly line: number
  /** A table head that has to be copied, without its calls, if a page begins here. */
  readonly copied: HTMLTableSectionElement | undefined
}

/** A block with a border or background of its own, and its pieces: `from` to before `to`. */
export interface PaintedBox {
  readonly element: HTMLElement
  readonly from: number
  readonly to: number
}

/** Everything found, kept in the page between the two passes. */
export interface Survey {
  readonly pieces: readonly Piece[]
  readonly notes: readonly { readonly element: HTMLElement; readonly pieces: readonly Piece[] }[]
  readonly boxes: readonly PaintedBox[]
  /** The one range that both passes measure with. */
  readonly range: Range
}

/** The global object of the page, with the survey on it. */
export interface SurveyedPage {
  survey?: Survey
}
