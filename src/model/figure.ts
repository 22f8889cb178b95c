// A figure as it is used: one value of a series, a count of case files, or a number in an excerpt,
// with everything that a reader can ask of it.
import type { CivilDate } from './date.ts'
import type { Localized } from './locale.ts'
import type { Place } from './place.ts'
import type { WrittenQuantity } from './quantity.ts'

/** When a figure holds: at a day, or over a period. */
export type When = { readonly asOf: CivilDate } | { readonly period: string }

/** The base of a share: which figure it is a share of. */
export interface Base {
  readonly id: string
  readonly query: string
  readonly value: number
}

/** What every figure has. `query` is the canonical query (sorted, without the id). */
interface Traced {
  readonly id: string
  readonly query: string
  readonly source: string
  /** Where the datum stands. */
  readonly place: Place
}

/** A value of a series, or a count of case files. */
export interface DataFigure extends Traced {
  readonly kind: 'series' | 'count'
  readonly value: WrittenQuantity
  /** For a share: `value` is the numerator. */
  readonly base?: Base
  readonly unit: string
  readonly when: When
  readonly publisher: string
  /** The dimension values of the cell. */
  readonly cell: Readonly<Record<string, string>>
  /** For a share: the base as a figure of its own. */
  readonly baseFigure?: DataFigure
  /** For a change: `value` is the difference, without its sign. */
  readonly change?: Change
}

/** What a change is computed from: both numbers, and the earlier figure. */
export interface Change {
  readonly from: number
  readonly to: number
  readonly earlier: DataFigure
}

/** Words quoted from an excerpt of a source, which gives them no unit of its own. */
export interface ExcerptFigure extends Traced {
  readonly kind: 'excerpt'
  readonly when: When | null
  readonly publisher: string | null
  readonly locator: Localized | null
}

/** A figure that words are bound to. */
export type Figure = DataFigure | ExcerptFigure

/** The same figure has the same key in every language. */
export function figureKey(figure: Figure): string {
  return `${figure.kind}:${figure.id}?${figure.query}`
}
