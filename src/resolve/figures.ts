// `figure:<statistic>?<query>` → the one figure that the query names.
import type { DataFigure, When } from '../model/figure.ts'
import type { Entry } from '../model/entry.ts'
import type { Records } from '../model/stages.ts'
import type { Observation, Statistic } from '../model/statistic.ts'
import { languageOf } from '../language/index.ts'
import { quantityOf, type WrittenQuantity } from '../model/quantity.ts'
import { isReserved } from '../model/query.ts'
import { canonicalQuery, type Address } from './address.ts'
import { chooseObservation, type Chosen } from './observations.ts'
import { isRefusal, refuseQuery, type FigureOr, type Refusal } from './refusal.ts'

/** The figure that an address names, as of a day. */
export function resolveFigure(
  address: Address,
  records: Records,
  asOf: string,
): FigureOr<DataFigure> {
  const chosen = chooseObservation(address, records, asOf)
  if (isRefusal(chosen)) return chosen
  const ignored = refuseIgnored(address)
  if (ignored) return ignored
  const cell = readCell(address, chosen)
  if (isRefusal(cell)) return cell
  const { statistic, observation, index } = chosen
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

/** Keys that would be ignored, and what is still to come. */
function refuseIgnored({ query }: Address): Refusal | undefined {
  if (query.has('change-since'))
    return refuseQuery(
      '`change-since` compares two dates, and is not computed yet.',
      'Bind each of the two figures with `at=`.',
    )
  if (query.has('by'))
    return refuseQuery(
      '`by=` says what a table goes by; a figure is one value.',
      'Name the value: `?place=almaty`, or leave it out for the whole.',
    )
  const base = [...query.keys()].find((key) => key.startsWith('base-'))
  if (base === undefined || query.has('share-of')) return undefined
  return refuseQuery(`\`${base}=\` belongs to a share.`, 'Write `share-of=` too, or leave it out.')
}

/** When an observation holds. */
export function whenOf(observation: Observation): When {
  return observation.asOf === undefined
    ? { period: observation.period ?? '' }
    : { asOf: observation.asOf }
}

interface Cell {
  readonly value: WrittenQuantity
  readonly by: Readonly<Record<string, string>>
  readonly keys: readonly (string | number)[]
}

/** The value of the cell that the query names, or of the whole. */
function readCell(address: Address, { statistic, observation }: Chosen): FigureOr<Cell> {
  const [first, second] = dimensionsOf(address)
  if (observation.value === undefined)
    return refuseQuery(
      `The value of \`${statistic.id}\` at this date is missing: its publisher gave none.`,
      'Say so in words, without a figure.',
    )
  if (!first) return { value: observation.value, by: {}, keys: ['value'] }
  if (second)
    return refuseQuery(
      `No breakdown of \`${statistic.id}\` goes by ${first[0]} and ${second[0]} at once.`,
      'Name one dimension.',
    )
  return findCell(statistic, observation, first[0], first[1])
}

/** The keys of a query that name dimensions. */
export function dimensionsOf({ query }: Address): [string, string][] {
  return [...query].filter(([key]) => !isReserved(key))
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
  const hint = known.length > 0 ? `There is: ${known.join(', ')}.` : brokenDown(statistic, by)
  return refuseQuery(`\`${statistic.id}\` has no ${by}=${value} at ${when}.`, hint)
}

/** Where a statistic is broken down by a dimension, for hints. */
export function brokenDown(statistic: Entry<Statistic>, by: string): string {
  const other = statistic.value.observations.find((one) =>
    one.breakdowns.some((breakdown) => breakdown.by === by),
  )
  if (!other) return `No observation of this statistic is broken down by ${by}.`
  return other.asOf === undefined
    ? `It is broken down by ${by} for period=${other.period}.`
    : `It is broken down by ${by} at=${other.asOf}.`
}

/** A share: its base is the same cell of another series at the same date, unless `base-` keys say otherwise. */
function resolveShare(
  figure: DataFigure,
  address: Address,
  records: Records,
  asOf: string,
): FigureOr<DataFigure> {
  const id = address.query.get('share-of') ?? ''
  const query = baseQuery(address)
  const base = resolveFigure({ scheme: 'figure', id, query, fragment: undefined }, records, asOf)
  if (isRefusal(base)) return base
  const [part, whole] = [figure.value, base.value]
  if (!isCount(part) || !isCount(whole) || whole === 0) {
    const shown = (value: WrittenQuantity): string =>
      languageOf('en')?.printQuantity(quantityOf(value)) ?? JSON.stringify(value)
    return {
      rule: 'figure-share',
      message: `There is no share of ${shown(part)} in ${shown(whole)}: a share is computed from two counts, the base above nought.`,
      hint: 'Bind the two numbers one by one instead.',
    }
  }
  if (part > whole) {
    return {
      rule: 'figure-share',
      message: `${part} cannot be a share of ${whole}.`,
      hint: 'Look whether the base is the right one.',
    }
  }
  return { ...figure, base: { id: base.id, query: base.query, value: whole } }
}

function isCount(value: WrittenQuantity): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0
}

function baseQuery(address: Address): Map<string, string> {
  const prefixed = [...address.query]
    .filter(([key]) => key.startsWith('base-'))
    .map(([key, value]) => [key.slice('base-'.length), value] as const)
  const dates = [...address.query].filter(([key]) => key === 'at' || key === 'period')
  const isDated = prefixed.some(([key]) => key === 'at' || key === 'period')
  const cell = prefixed.length > 0 ? [] : dimensionsOf(address)
  return new Map([...(isDated ? [] : dates), ...cell, ...prefixed])
}
