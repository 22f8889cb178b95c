// What stands alone in its paragraph and is made from data: one type a kind, one union of them.
import type { Node, RootContent } from 'mdast'
import type { CaseSummary } from './case.ts'
import type { CivilDate } from './date.ts'
import type { Entry } from './entry.ts'
import type { DataFigure } from './figure.ts'
import type { Place } from './place.ts'
import type { Breakdown, Observation, Statistic } from './statistic.ts'

/** A table of one breakdown of a statistic. */
export interface TableEmbed {
  readonly kind: 'table'
  readonly statistic: Entry<Statistic>
  readonly observation: Observation
  readonly breakdown: Breakdown
  readonly total: DataFigure
  readonly cells: readonly DataFigure[]
}

/** A case box, its texts bound like any other prose. */
export interface CaseEmbed {
  readonly kind: 'case'
  readonly summary: Entry<CaseSummary>
  readonly text: RootContent[]
  readonly proceedings: readonly { readonly date: CivilDate; readonly text: RootContent[] }[]
}

/** What can be embedded. */
export type Embedded = TableEmbed | CaseEmbed

/** An embed in its place. */
export interface Embed extends Node {
  type: 'embed'
  embed: Embedded
  /** What is embedded, the same in every language: `table:reports?at=2022-01-19&by=place`. */
  address: string
  /** The words of the author. */
  caption: string
  place: Place
}

/** The texts inside an embed that are bound like prose, each with what it adds to the id of the embed. */
export function textsIn(
  embed: Embedded,
): { readonly suffix: string; readonly blocks: RootContent[] }[] {
  if (embed.kind !== 'case') return []
  return [
    { suffix: '', blocks: embed.text },
    ...embed.proceedings.map(({ text }, i) => ({ suffix: `-step-${i + 1}`, blocks: text })),
  ]
}

/** The figures that an embed prints, each once. */
export function figuresIn(embed: Embedded): readonly DataFigure[] {
  return embed.kind === 'table' ? [embed.total] : []
}
