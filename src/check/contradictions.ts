// Two publishers, two values, one date: a report that uses either admits it.
import { finding, type Finding } from '../findings/finding.ts'
import { languageOf } from '../language/index.ts'
import { figuresIn } from '../model/embed.ts'
import type { DataFigure } from '../model/figure.ts'
import type { Place } from '../model/place.ts'
import { quantityOf, type WrittenQuantity } from '../model/quantity.ts'
import type { Draft, Resolved } from '../model/stages.ts'
import type { Observation, Statistic } from '../model/statistic.ts'
import { nodesOf } from '../model/walk.ts'

/** Findings on contradictions that a report uses without acknowledging them: one a report and figure, at its first use. */
export function checkContradictions({ drafts, loaded }: Resolved): Finding[] {
  const told = new Set<string>()
  return drafts.flatMap((draft) =>
    usesOf(draft).flatMap(({ figure, place }) => {
      const statistic = loaded.records.statistics.entries.get(figure.id)
      const rivals = statistic ? rivalsOf(statistic.value, figure, draft.report.value.asOf) : []
      const key = `${draft.report.id} ${figure.id} ${JSON.stringify(figure.when)}`
      if (rivals.length === 0 || isAcknowledged(draft, figure) || told.has(key)) return []
      told.add(key)
      const others = rivals.map((one) => `${shown(one.value)} (${one.publisher})`).join(', ')
      return [
        finding(
          'figure-contradiction',
          place,
          `Another publisher gives another value at this date: ${others}.`,
          `Acknowledge it in ${draft.report.path} under \`acknowledges:\` with statistic: ${figure.id}.`,
        ),
      ]
    }),
  )
}

/** The figures that a draft prints, in words and in tables. */
function usesOf(draft: Draft): { figure: DataFigure; place: Place }[] {
  return draft.narratives.flatMap(({ blocks }) =>
    [...nodesOf(blocks)].flatMap((node) => {
      if (node.type === 'binding' && node.bound.kind === 'figure')
        return [{ figure: node.bound.figure, place: node.place }]
      if (node.type !== 'embed') return []
      return figuresIn(node.embed).map((figure) => ({ figure, place: node.place }))
    }),
  )
}

/** What other publishers say at the date of a figure. */
function rivalsOf(statistic: Statistic, figure: DataFigure, asOf: string): Observation[] {
  const { when } = figure
  const isThen = (one: Observation): boolean =>
    'asOf' in when ? one.asOf === when.asOf : one.period === when.period
  const own = statistic.observations.find(
    (one) => one.publisher === figure.publisher && isThen(one),
  )
  return statistic.observations.filter(
    (one) =>
      one.publisher !== figure.publisher &&
      isThen(one) &&
      one.published <= asOf &&
      JSON.stringify(one.value) !== JSON.stringify(own?.value),
  )
}

function shown(value: WrittenQuantity | undefined): string {
  if (value === undefined) return 'no value'
  return languageOf('en')?.printQuantity(quantityOf(value)) ?? JSON.stringify(value)
}

function isAcknowledged({ report }: Draft, figure: DataFigure): boolean {
  return report.value.acknowledges.some(
    (one) =>
      one.statistic === figure.id &&
      (one.at === undefined || ('asOf' in figure.when && figure.when.asOf === one.at)),
  )
}
