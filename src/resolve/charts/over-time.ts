// The values of a statistic over time. Each publisher has a line of its own, and so has each way of
// counting (what there is on a day, what came in meanwhile).
import type { ChartEmbed, ChartForm, ChartKey, ChartValue } from '../../model/chart.ts'
import { lastDay, parsePeriod } from '../../model/date.ts'
import { find, type Entry } from '../../model/entry.ts'
import type { When } from '../../model/figure.ts'
import type { Observation, Statistic } from '../../model/statistic.ts'
import type { Address } from '../address.ts'
import { whenOf } from '../figures.ts'
import { isRefusal, refuseQuery, type FigureOr, type Refusal } from '../refusal.ts'
import { chooseObservation } from '../observations.ts'
import { figureOf, type Asked } from './cells.ts'

interface Seen {
  readonly observation: Observation
  readonly index: number
}

/** All observations published by the day: a line a publisher, or a bar a date. */
export function chartOverTime(asked: Asked, form: ChartForm): FigureOr<ChartEmbed> {
  const { address, records, asOf } = asked
  const dated = [...address.query.keys()].find((key) => key === 'at' || key === 'period')
  if (dated !== undefined)
    return refuseQuery(
      `A chart over time has all dates, and \`${dated}=\` names one.`,
      'Leave it out, or say with `by=` what a chart of that date goes by.',
    )
  const statistic = find(records.statistics, address.id)
  // What is said of an unknown statistic or publisher is said there.
  if (typeof statistic === 'string' || address.query.has('publisher')) {
    const chosen = chooseObservation(address, records, asOf)
    if (isRefusal(chosen) && !isRivalry(chosen)) return chosen
  }
  if (typeof statistic === 'string') return 'silent'
  const seen = latestOf(statistic.value.observations, asOf, address.query.get('publisher'))
  const whens = [...new Map(seen.map((one) => [keyOf(one.observation), one])).values()].sort(
    (a, b) => (endOf(a.observation) < endOf(b.observation) ? -1 : 1),
  )
  if (whens.length < 2)
    return refuseQuery(
      `\`${address.id}\` has ${whens.length === 0 ? 'no value' : 'one date only'}: nothing to draw over time.`,
      'Say with `by=` what the chart goes by, or bind the figure in words.',
    )
  const chart = { statistic, seen, whens, query: address.query }
  return lay(chart, form)
}

interface Laid {
  readonly statistic: Entry<Statistic>
  readonly seen: readonly Seen[]
  readonly whens: readonly Seen[]
  readonly query: Address['query']
}

/** The values by date and line. */
function lay(laid: Laid, form: ChartForm): ChartEmbed {
  const { statistic, seen, whens } = laid
  const lines = [...new Set(seen.map(({ observation }) => lineOf(observation)))]
  return {
    kind: 'chart',
    form,
    statistic,
    by: undefined,
    categories: whens.map(({ observation }): ChartKey => ({
      kind: 'when',
      when: whenOf(observation),
    })),
    series: lines.map((line): ChartKey => {
      const first = seen.find(({ observation }) => lineOf(observation) === line)?.observation
      const publisher = first?.publisher ?? ''
      return { kind: 'publisher', publisher, definition: first?.definition }
    }),
    values: whens.map((when) => lines.map((line) => valueAt(laid, when, line, lines.length > 1))),
    total: undefined,
    observations: seen.map(({ observation }) => observation),
    division: undefined,
  }
}

function valueAt(
  { statistic, seen, query }: Laid,
  when: Seen,
  line: string,
  isOneOfSeveral: boolean,
): ChartValue | undefined {
  const found = seen.find(
    (one) => keyOf(one.observation) === keyOf(when.observation) && lineOf(one.observation) === line,
  )
  if (!found) return undefined
  const { observation, index } = found
  const asked = new Map([...query, ...Object.entries(whenQuery(observation, isOneOfSeveral))])
  const figure =
    observation.value === undefined
      ? undefined
      : figureOf({ statistic, observation, index, query: asked }, observation.value, {}, {}, [
          'value',
        ])
  return { figure, observation, status: observation.status }
}

/** Several values at the latest date are no fault of a chart that shows them all. */
function isRivalry(refusal: Refusal | 'silent'): boolean {
  return refusal !== 'silent' && refusal.rule === 'figure-contradiction'
}

/** Of each publisher and date the value that was published last. */
function latestOf(observations: readonly Observation[], asOf: string, publisher?: string): Seen[] {
  const found = new Map<string, Seen>()
  for (const [index, observation] of observations.entries()) {
    if (observation.published > asOf) continue
    if (publisher !== undefined && observation.publisher !== publisher) continue
    const key = `${lineOf(observation)} ${keyOf(observation)}`
    const before = found.get(key)
    if (!before || before.observation.published <= observation.published)
      found.set(key, { observation, index })
  }
  return [...found.values()]
}

/** What may stand on one line: one publisher, one way of counting, of the same. */
function lineOf(observation: Observation): string {
  const { publisher, asOf, definition, territory, provision, per } = observation
  const counted = asOf === undefined ? 'period' : 'day'
  return JSON.stringify([publisher, counted, definition, territory, provision, per])
}

function keyOf({ asOf, period }: Observation): string {
  return asOf ?? period ?? ''
}

function endOf(observation: Observation): string {
  const { asOf, period } = observation
  return asOf ?? lastDay(parsePeriod(period ?? '')?.to ?? '')
}

function whenQuery(observation: Observation, isOneOfSeveral: boolean): Record<string, string> {
  const when: When = whenOf(observation)
  const date: Record<string, string> = 'asOf' in when ? { at: when.asOf } : { period: when.period }
  return isOneOfSeveral ? { ...date, publisher: observation.publisher } : date
}
