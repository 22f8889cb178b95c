// What stands alone in its paragraph and is made from data: one type a kind, one union of them.
import type { Node, RootContent } from 'mdast'
import type { CaseSummary } from './case.ts'
import { figuresOfChart, type ChartEmbed } from './chart.ts'
import type { CivilDate } from './date.ts'
import type { Entry } from './entry.ts'
import type { DataFigure } from './figure.ts'
import type { Place } from './place.ts'
import type { Assessment, RecommendationDocument, RecommendationItem } from './recommendation.ts'
import type { Source } from './source.ts'
import type { Breakdown, Observation, Statistic } from './statistic.ts'
import type { Timeline, TimelineEntry } from './timeline.ts'

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

/** A timeline, its texts bound like any other prose. */
export interface TimelineEmbed {
  readonly kind: 'timeline'
  readonly timeline: Entry<Timeline>
  readonly entries: readonly {
    readonly entry: TimelineEntry
    readonly source: Entry<Source>
    readonly text: RootContent[]
  }[]
}

/** One recommendation or question with its latest assessment, the texts bound. */
export interface AssessedItem {
  readonly name: string
  readonly item: RecommendationItem
  readonly assessment: Assessment | undefined
  readonly state: RootContent[]
  readonly finding: RootContent[]
  readonly evidence: RootContent[]
}

/** Earlier recommendations of one document, with what has become of each. */
export interface RecommendationsEmbed {
  readonly kind: 'recommendations'
  readonly document: Entry<RecommendationDocument>
  readonly items: readonly AssessedItem[]
}

/** Where publishers contradict each other: the values of each date, and how far they are apart. */
export interface ContradictionsEmbed {
  readonly kind: 'contradictions'
  readonly groups: readonly {
    readonly statistic: Entry<Statistic>
    readonly sides: readonly DataFigure[]
    /** The largest less the smallest; null where a value is no exact number. */
    readonly difference: number | null
  }[]
}

/** What can be embedded. */
export type Embedded =
  TableEmbed | CaseEmbed | ChartEmbed | TimelineEmbed | RecommendationsEmbed | ContradictionsEmbed

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
  if (embed.kind === 'timeline')
    return embed.entries.map(({ text }, i) => ({ suffix: `-entry-${i + 1}`, blocks: text }))
  if (embed.kind === 'recommendations')
    return embed.items.flatMap(({ name, state, finding, evidence }) => [
      { suffix: `-${name}-state`, blocks: state },
      { suffix: `-${name}-finding`, blocks: finding },
      { suffix: `-${name}-evidence`, blocks: evidence },
    ])
  if (embed.kind !== 'case') return []
  return [
    { suffix: '', blocks: embed.text },
    ...embed.proceedings.map(({ text }, i) => ({ suffix: `-step-${i + 1}`, blocks: text })),
  ]
}

/** The figures that an embed prints, each once. */
export function figuresIn(embed: Embedded): readonly DataFigure[] {
  if (embed.kind === 'chart') return figuresOfChart(embed)
  if (embed.kind === 'contradictions') return embed.groups.flatMap(({ sides }) => sides)
  return embed.kind === 'table' ? [embed.total] : []
}
