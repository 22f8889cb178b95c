// Two publishers, two values, one date: a report that uses either admits it (design.md §4).
import { finding, type Finding } from '../findings/finding.ts'
import type { DataFigure } from '../model/figure.ts'
import type { Draft, Resolved } from '../model/stages.ts'
import type { Statistic } from '../model/statistic.ts'
import { bindingsOf } from '../model/walk.ts'

/** Findings on contradictions that a report uses without acknowledging them, one a binding. */
export function checkContradictions({ drafts, loaded }: Resolved): Finding[] {
  return drafts.flatMap((draft) =>
    draft.narratives.flatMap(({ blocks }) =>
      bindingsOf(blocks).flatMap((binding) => {
        if (binding.bound.kind !== 'figure') return []
        const { figure } = binding.bound
        const statistic = loaded.records.statistics.entries.get(figure.id)
        const rivals = statistic ? rivalsOf(statistic.value, figure, draft.report.value.asOf) : []
        if (rivals.length === 0 || isAcknowledged(draft, figure)) return []
        return [
          finding(
            'figure-contradiction',
            binding.place,
            `Another publisher gives another value at this date: ${rivals.join(', ')}.`,
            `Acknowledge it in ${draft.report.path} under \`acknowledges:\` with statistic: ${figure.id}.`,
          ),
        ]
      }),
    ),
  )
}

/** What other publishers say at the date of a figure. */
function rivalsOf(statistic: Statistic, figure: DataFigure, asOf: string): string[] {
  const at = 'asOf' in figure.when ? figure.when.asOf : undefined
  const own = statistic.observations.find(
    (one) =>
      one.publisher === figure.publisher &&
      (at === undefined
        ? 'period' in figure.when && one.period === figure.when.period
        : one.asOf === at),
  )
  return statistic.observations
    .filter(
      (one) =>
        one !== own &&
        one.published <= asOf &&
        one.asOf === own?.asOf &&
        one.period === own?.period,
    )
    .filter((one) => JSON.stringify(one.value) !== JSON.stringify(own?.value))
    .map((one) => `${JSON.stringify(one.value)} (${one.publisher})`)
}

function isAcknowledged({ report }: Draft, figure: DataFigure): boolean {
  return report.value.acknowledges.some(
    (one) =>
      one.statistic === figure.id &&
      (one.at === undefined || ('asOf' in figure.when && figure.when.asOf === one.at)),
  )
}
