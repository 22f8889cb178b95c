// What a picture of figures shows, without a word on how: values with what is known of them, already
// said in the language of the document. Drawing adds places and nothing else.

/** How far a value reaches: what is certain of it, what is possible, whether it may reach beyond. */
export interface Extent {
  readonly certain: number
  readonly possible: number
  readonly open: boolean
}

/** What a value is to the eye: a number, less than a number, what is left over, or not there at all. */
export type Look = 'exact' | 'inexact' | 'residual' | 'missing'

/** A value as it is drawn; `printed` is what the language says of it. */
export interface Datum {
  readonly look: Look
  readonly extent: Extent
  readonly printed: string
}

interface Described {
  /** Begins ids inside the picture; unique in the document. */
  readonly id: string
  readonly direction: 'ltr' | 'rtl'
  /** The title of the picture, and its words for those who do not see it. */
  readonly title: string
  readonly alternative: string
}

/** Bars that lie: a group of them for each category, a bar for each series. */
export interface BarChart extends Described {
  readonly kind: 'bars'
  /** What the bars of a group are; empty where each has one. */
  readonly series: readonly string[]
  readonly categories: readonly {
    readonly label: string
    readonly data: readonly (Datum | undefined)[]
  }[]
}

/** A value at a day, or over the days from `from` to `to`, counted from a fixed day. */
export interface Point {
  readonly from: number
  readonly to: number
  readonly when: string
  readonly datum: Datum
}

/** Values over time. Points of one series are comparable; two series never share a line. */
export interface LineChart extends Described {
  readonly kind: 'line'
  readonly series: readonly { readonly label: string; readonly points: readonly Point[] }[]
  /** Prints a number of the axis. */
  readonly print: (value: number) => string
  readonly small?: boolean
}

/** The parts of a whole in one bar. */
export interface ShareChart extends Described {
  readonly kind: 'share'
  readonly parts: readonly {
    readonly label: string
    readonly share: string
    readonly datum: Datum
  }[]
}

/** Regions as squares of one size, in the places that they have to each other. */
export interface TileChart extends Described {
  readonly kind: 'tiles'
  readonly tiles: readonly {
    readonly label: string
    readonly column: number
    readonly row: number
    readonly datum: Datum | undefined
  }[]
  /** What an empty tile means. */
  readonly without: string
  /** Prints a step of the scale. */
  readonly printStep: (from: number, to: number) => string
}

/** Days on a line, numbered as in the list below it. */
export interface TimelineChart extends Described {
  readonly kind: 'timeline'
  readonly entries: readonly {
    readonly from: number
    readonly to: number
    readonly label: string
  }[]
  /** Days at the ends of the line. */
  readonly ends: readonly [string, string]
}

/** Any picture of figures. */
export type ChartDescription = BarChart | LineChart | ShareChart | TileChart | TimelineChart
