// `figure:<statistic>?<query>` → the one figure that the query names, by the rule of design.md §4:
// of the observations published by the report's as-of date the one with the latest date.
import type { DataFigure, When } from '../model/figure.ts'
import { lastDay, parseDate, parsePeriod } from '../model/date.ts'
import { find, type Entry } from '../model/entry.ts'
import type { Records } from '../model/stages.ts'
import type { Breakdown, Observation, Statistic } from '../model/statistic.ts'
import type { WrittenQuantity } from '../model/quantity.ts'
import type { RuleId } from '../findings/rules.ts'
import { canonicalQuery, type Address } from './address.ts'

/** Why a query names no figure; `silent` where the fault has been found elsewhere. */
export interface Refusal {
  readonly rule: RuleId
  readonly message: string
  readonly hint?: string
}
export type FigureOr<T> = T | Refusal | 'silent'

/** Whether an outcome is a refusal or silence rather than the thing itself. */
export function isRefusal<T extends object>(outcome: FigureOr<T>): outcome is Refusal | 'silent' {
  return outcome === 'silent' || 'rule' in outcome
}

const reserved = new Set(['at', 'period', 'publisher', 'by', 'share-of', 'change-since'])

/** The figure that an address names, as of a day. */
export function resolveFigure(
  address: Address,
  records: Records,
  asOf: string,
): FigureOr<DataFigure> {
  const chosen = chooseObservation(address, records, asOf)
  if (isRefusal(chosen)) return chosen
  if (address.query.has('change-since')) {
    return {
      rule: 'figure-query',
      message: '`change-since` compares two dates, and is not computed yet.',
      hint: 'Bind each of the two figures with `at=`.',
    }
  }
  const { statistic, observation, index } = chosen
  const cell = readCell(address, chosen)
  if (isRefusal(cell)) return cell
  const figure: DataFigure = {
    kind: 'series',
    id: statistic.id,
    query: canonicalQuery(address.query),
    value: cell.value,
    unit: statistic.value.unit,
    when: whenOf(observation),
    publisher: observation.publisher,
    source: observation.source,
    cell: cell.by,
    place: statistic.locate(['observations', index, ...cell.keys]),
  }
  return address.query.has('share-of') ? resolveShare(figure, address, records, asOf) : figure
}

/** When an observation holds. */
export function whenOf(observation: Observation): When {
  return observation.asOf === undefined
    ? { period: observation.period ?? '' }
    : { asOf: observation.asOf }
}

interface Chosen {
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
    return {
      rule: 'reference-unknown',
      message: `There is no statistic \`${address.id}\`.`,
      hint: `Add data/statistics/${address.id}.yaml, or correct the name.`,
    }
  }
  const wanted = readWanted(address)
  if ('rule' in wanted) return wanted
  const published = [...statistic.value.observations.entries()].filter(
    ([, one]) => one.published <= asOf,
  )
  const matching = published.filter(([, one]) => wanted.matches(one))
  const latest = matching
    .map(([, one]) => endOf(one))
    .sort()
    .at(-1)
  const rivals = matching.filter(([, one]) => endOf(one) === latest)
  const [first, second] = rivals
  if (!first)
    return {
      rule: 'figure-query',
      message: nothingMatches(statistic, asOf, published.length),
      hint: datesOf(statistic),
    }
  if (second) {
    const publishers = rivals.map(([, one]) => one.publisher).join(', ')
    return {
      rule: 'figure-contradiction',
      message: `Of this figure there are ${rivals.length} values at one date: by ${publishers}.`,
      hint: 'Choose one with `publisher=`, and acknowledge the other in report.yaml.',
    }
  }
  return { statistic, observation: first[1], index: first[0] }
}

/** The day to which an observation counts. */
function endOf(observation: Observation): string {
  return observation.asOf ?? lastDay(parsePeriod(observation.period ?? '')?.to ?? '')
}

function readWanted(address: Address): { matches(one: Observation): boolean } | Refusal {
  const [at, span, publisher] = ['at', 'period', 'publisher'].map((key) => address.query.get(key))
  if (at !== undefined && parseDate(at)?.day === undefined) {
    return {
      rule: 'figure-query',
      message: `\`at=${at}\` is no day.`,
      hint: 'Write at=2022-01-19.',
    }
  }
  if (span !== undefined && !parsePeriod(span)) {
    return {
      rule: 'figure-query',
      message: `\`period=${span}\` is no period.`,
      hint: 'Write period=2021-01/2021-02.',
    }
  }
  return {
    matches: (one) =>
      (at === undefined || one.asOf === at) &&
      (span === undefined || one.period === span) &&
      (publisher === undefined || one.publisher === publisher),
  }
}

function nothingMatches(statistic: Entry<Statistic>, asOf: string, published: number): string {
  return published === 0
    ? `Nothing of \`${statistic.id}\` was published by ${asOf}, the as-of date of the report.`
    : `No observation of \`${statistic.id}\` published by ${asOf} fits this query.`
}

function datesOf(statistic: Entry<Statistic>): string {
  const dates = statistic.value.observations.map(
    (one) => `${one.asOf ?? one.period} (${one.publisher}, published ${one.published})`,
  )
  return `There is: ${dates.join('; ')}.`
}

interface Cell {
  readonly value: WrittenQuantity
  readonly by: Readonly<Record<string, string>>
  readonly keys: readonly (string | number)[]
}

/** The value of the cell that the query names, or of the whole. */
function readCell(address: Address, { statistic, observation }: Chosen): FigureOr<Cell> {
  const dimensions = [...address.query].filter(
    ([key]) => !reserved.has(key) && !key.startsWith('base-'),
  )
  const [first, second] = dimensions
  if (observation.value === undefined) {
    return {
      rule: 'figure-query',
      message: `The value of \`${statistic.id}\` at this date is missing: its publisher gave none.`,
      hint: 'Say so in words, without a figure.',
    }
  }
  if (!first) return { value: observation.value, by: {}, keys: ['value'] }
  if (second)
    return {
      rule: 'figure-query',
      message: `No breakdown of \`${statistic.id}\` goes by ${first[0]} and ${second[0]} at once.`,
      hint: 'Name one dimension.',
    }
  return findCell(statistic, observation, first[0], first[1])
}

function findCell(
  statistic: Entry<Statistic>,
  observation: Observation,
  by: string,
  value: string,
): FigureOr<Cell> {
  const breakdowns = [...observation.breakdowns.entries()].filter(([, one]) => one.by === by)
  for (const [index, breakdown] of breakdowns) {
    const found = Object.hasOwn(breakdown.cells, value) ? breakdown.cells[value] : undefined
    if (found !== undefined)
      return { value: found, by: { [by]: value }, keys: ['breakdowns', index, 'cells', value] }
  }
  const when = observation.asOf ?? observation.period
  const known = breakdowns.flatMap(([, one]) => Object.keys(one.cells))
  const hint = known.length > 0 ? `There is: ${known.join(', ')}.` : elsewhere(statistic, by)
  return {
    rule: 'figure-query',
    message: `\`${statistic.id}\` has no ${by}=${value} at ${when}.`,
    hint,
  }
}

function elsewhere(statistic: Entry<Statistic>, by: string): string {
  const others = statistic.value.observations.filter((one) =>
    one.breakdowns.some((breakdown) => breakdown.by === by),
  )
  const [other] = others
  if (!other) return `No observation of this statistic is broken down by ${by}.`
  return other.asOf === undefined
    ? `It is broken down by ${by} for period=${other.period}.`
    : `It is broken down by ${by} at=${other.asOf}.`
}

/** A share: its base is the same cell of another series, unless `base-` keys say otherwise. */
function resolveShare(
  figure: DataFigure,
  address: Address,
  records: Records,
  asOf: string,
): FigureOr<DataFigure> {
  const baseId = address.query.get('share-of') ?? ''
  const prefixed = [...address.query]
    .filter(([key]) => key.startsWith('base-'))
    .map(([key, value]) => [key.slice('base-'.length), value] as const)
  const same = [...address.query].filter(([key]) => !reserved.has(key) && !key.startsWith('base-'))
  const query = new Map(prefixed.length > 0 ? prefixed : same)
  const base = resolveFigure(
    { scheme: 'figure', id: baseId, query, fragment: undefined },
    records,
    asOf,
  )
  if (isRefusal(base)) return base
  if (typeof base.value !== 'number' || base.value <= 0 || typeof figure.value !== 'number') {
    return {
      rule: 'figure-share',
      message: 'A share is computed from two exact numbers, the base above nought.',
      hint: 'Bind the two numbers one by one instead.',
    }
  }
  if (figure.value > base.value) {
    return {
      rule: 'figure-share',
      message: `${figure.value} cannot be a share of ${base.value}.`,
      hint: 'Look whether the base is the right one.',
    }
  }
  return { ...figure, base: { id: base.id, query: base.query, value: base.value } }
}

/** The figures of one breakdown, for a table: every cell of it, and the whole. */
export function resolveBreakdown(
  address: Address,
  records: Records,
  asOf: string,
): FigureOr<{
  statistic: Entry<Statistic>
  observation: Observation
  breakdown: Breakdown
  total: DataFigure
  cells: DataFigure[]
}> {
  const by = address.query.get('by')
  if (by === undefined)
    return {
      rule: 'figure-query',
      message: 'A table says what it goes by.',
      hint: 'Write `?by=place`, or another dimension.',
    }
  const rest = new Map([...address.query].filter(([key]) => key !== 'by'))
  const whole = { ...address, query: rest }
  const chosen = chooseObservation(whole, records, asOf)
  if (isRefusal(chosen)) return chosen
  const total = resolveFigure(whole, records, asOf)
  if (isRefusal(total)) return total
  const breakdown = chosen.observation.breakdowns.find((one) => one.by === by)
  if (!breakdown)
    return {
      rule: 'figure-query',
      message: `\`${address.id}\` is not broken down by ${by} at this date.`,
      hint: elsewhere(chosen.statistic, by),
    }
  const cells = Object.keys(breakdown.cells).map((value) =>
    resolveFigure({ ...whole, query: new Map([...rest, [by, value]]) }, records, asOf),
  )
  const refused = cells.find((cell) => isRefusal(cell))
  if (refused !== undefined) return refused
  return {
    statistic: chosen.statistic,
    observation: chosen.observation,
    breakdown,
    total,
    cells: cells.filter((cell): cell is DataFigure => !isRefusal(cell)),
  }
}
