// The observation of a statistic that an address names: of those published by the report's as-of
// date the one with the latest date, so that a later correction never changes an old report silently.
import { lastDay, parseDate, parsePeriod } from '../model/date.ts'
import { find, type Entry } from '../model/entry.ts'
import type { Records } from '../model/stages.ts'
import type { Observation, Statistic } from '../model/statistic.ts'
import type { Address } from './address.ts'
import { isRefusal, refuseQuery, type FigureOr, type Refusal } from './refusal.ts'
import { unknownRecord } from './unknown.ts'

/** An observation of a statistic, and its position in the file. */
export interface Chosen {
  readonly statistic: Entry<Statistic>
  readonly observation: Observation
  readonly index: number
}

/** The observation that an address chooses among those published by a day. */
export function chooseObservation(
  address: Address,
  records: Records,
  asOf: string,
): FigureOr<Chosen> {
  const statistic = find(records.statistics, address.id)
  if (statistic === 'broken') return 'silent'
  if (statistic === 'unknown') {
    const known = [...records.statistics.entries.keys(), 'cases']
    return unknownRecord('statistic', address.id, known, `Add data/statistics/${address.id}.yaml.`)
  }
  const wanted = readWanted(address)
  if (isRefusal(wanted)) return wanted
  const published = [...statistic.value.observations.entries()].filter(
    ([, one]) => one.published <= asOf,
  )
  const matching = published.filter(([, one]) => wanted.matches(one))
  const latest = matching
    .map(([, one]) => endOf(one))
    .sort()
    .at(-1)
  const rivals = withoutCorrected(matching.filter(([, one]) => endOf(one) === latest))
  const [first, second] = rivals
  if (!first) return nothingMatches(statistic, asOf, published.length)
  if (second) return tooMany(rivals.map(([, one]) => one))
  return { statistic, observation: first[1], index: first[0] }
}

/** Of what one publisher gave for one date at several times only what was published last. */
function withoutCorrected<T extends readonly [number, Observation]>(all: readonly T[]): T[] {
  return all.filter(([, one]) =>
    all.every(
      ([, other]) =>
        other.publisher !== one.publisher ||
        (other.asOf ?? other.period) !== (one.asOf ?? one.period) ||
        other.published <= one.published,
    ),
  )
}

/** The day to which an observation counts. */
function endOf(observation: Observation): string {
  return observation.asOf ?? lastDay(parsePeriod(observation.period ?? '')?.to ?? '')
}

function readWanted(address: Address): { matches(one: Observation): boolean } | Refusal {
  const [at, span, publisher] = ['at', 'period', 'publisher'].map((key) => address.query.get(key))
  if (at !== undefined && parseDate(at)?.day === undefined)
    return refuseQuery(`\`at=${at}\` is no day.`, 'Write at=2022-01-19.')
  if (span !== undefined && !parsePeriod(span))
    return refuseQuery(`\`period=${span}\` is no period.`, 'Write period=2021-01/2021-02.')
  return {
    matches: (one) =>
      // “600 to 900 a year” is the value of no year: it is asked for by its own period.
      (one.per === undefined || span !== undefined) &&
      (at === undefined || one.asOf === at) &&
      (span === undefined || one.period === span) &&
      (publisher === undefined || one.publisher === publisher),
  }
}

function nothingMatches(statistic: Entry<Statistic>, asOf: string, published: number): Refusal {
  const dates = statistic.value.observations.map(
    (one) => `${one.asOf ?? one.period} (${one.publisher}, published ${one.published})`,
  )
  const message =
    published === 0
      ? `Nothing of \`${statistic.id}\` was published by ${asOf}, the as-of date of the report.`
      : `No observation of \`${statistic.id}\` published by ${asOf} fits this query.`
  return refuseQuery(message, `There is: ${dates.join('; ')}.`)
}

function tooMany(rivals: readonly Observation[]): Refusal {
  const publishers = rivals.map((one) => one.publisher)
  if (new Set(publishers).size < publishers.length) {
    return refuseQuery(
      `There are ${rivals.length} values of one date: ${publishers.join(', ')}.`,
      'Choose one with `period=` or `at=`; of one publisher there is one value a date.',
    )
  }
  return {
    rule: 'figure-contradiction',
    message: `Of this figure there are ${rivals.length} values at one date: by ${publishers.join(', ')}.`,
    hint: 'Choose one with `publisher=`, and acknowledge the other in report.yaml.',
  }
}
