// A chart as it is embedded: the values of one statistic by category and series, each traced, and
// nothing yet of how they are drawn or said.
import type { CivilDate } from './date.ts'
import type { Entry } from './entry.ts'
import type { DataFigure, When } from './figure.ts'
import type { Localized } from './locale.ts'
import type { Observation, Statistic } from './statistic.ts'

/** How the figures are shown. */
export const chartForms = ['bar', 'line', 'share', 'tiles'] as const
export type ChartForm = (typeof chartForms)[number]

/** What a category or a series of a chart is. */
export type ChartKey =
  | { readonly kind: 'value'; readonly by: string; readonly value: string }
  | { readonly kind: 'residual'; readonly label: Localized; readonly note: Localized | undefined }
  | { readonly kind: 'when'; readonly when: When }
  | {
      readonly kind: 'publisher'
      readonly publisher: string
      /** What counted, where it is another thing than in the series. */
      readonly definition: Localized | undefined
    }
  | { readonly kind: 'whole' }

/** One value of a chart: its figure, or none where the publisher gave none; and how far it is settled. */
export interface ChartValue {
  readonly figure: DataFigure | undefined
  readonly observation: Observation
  readonly status: Observation['status'] | 'residual'
}

/** A region of a tile grid: its place in the grid, and which categories lie in it. */
export interface Region {
  readonly place: string
  readonly column: number
  readonly row: number
  readonly label: Localized
  readonly categories: readonly number[]
}

/** The regions of a day. */
export interface Division {
  readonly on: CivilDate
  readonly regions: readonly Region[]
}

/** A chart: `values[category][series]`. */
export interface ChartEmbed {
  readonly kind: 'chart'
  readonly form: ChartForm
  readonly statistic: Entry<Statistic>
  /** What the categories go by; undefined where they are dates. */
  readonly by: string | undefined
  readonly categories: readonly ChartKey[]
  readonly series: readonly ChartKey[]
  readonly values: readonly (readonly (ChartValue | undefined)[])[]
  /** The whole, where the categories are its parts. */
  readonly total: DataFigure | undefined
  /** What the values come from, each observation once. */
  readonly observations: readonly Observation[]
  readonly division: Division | undefined
}

/** The figures that a chart prints, each once. */
export function figuresOfChart({ values, total }: ChartEmbed): DataFigure[] {
  const parts = values.flatMap((row) => row.flatMap((value) => value?.figure ?? []))
  return total ? [...parts, total] : parts
}
