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
  readonly forced: boolean
  /** Height of a repeated table head above it, if a page begins here. */
  head: number
  readonly sheet: number
  apart: boolean
  readonly notes: number[]
  /** The blocks that begin with it, innermost first; for a table row, the row. */
  readonly chain: HTMLElement[]
  /** The run it is a line of, and which. */
  run: Run | undefined
  line: number
  /** The table head that is repeated above it. */
  repeated: HTMLTableSectionElement | undefined
  /** The break before it goes through table rows. */
  cut: RowCut | undefined
  /** It begins a table row; if space moves it, these rows above it grow. */
  above: RowCut | undefined
}

/** A break through table rows that spans bind together, or through a single row. */
export interface RowCut {
  readonly rows: readonly HTMLTableRowElement[]
  /** The row it goes through; those below are moved with it. */
  readonly row: number
  /** The cells that go on below the break. */
  readonly cells: readonly CellCut[]
}

/** A cell, its content as a column, and the piece that it goes on with. */
export interface CellCut {
  readonly cell: HTMLTableCellElement
  readonly pieces: readonly Piece[]
  readonly index: number
}

/** A note: its list item, the id of its call, its pieces. */
export interface SurveyedNote {
  readonly element: HTMLElement
  readonly call: string
  readonly pieces: readonly Piece[]
}

/** Everything found, kept in the page between the two passes. */
export interface Survey {
  readonly pieces: readonly Piece[]
  readonly notes: readonly SurveyedNote[]
  /** The one range that both passes measure with. */
  readonly range: Range
  /** What the laying pass will write, for each part of the document. */
  edits: readonly (readonly Edit[])[]
}

/** Something to write into the document. */
export type Edit = () => void

/** The global object of the page, with the survey on it. */
export interface SurveyedPage {
  survey?: Survey
}
