// `figure:<statistic>?<query>` → the one figure that the query names.
import type { DataFigure, When } from '../model/figure.ts'
import type { Entry, Keys } from '../model/entry.ts'
import type { Records } from '../model/stages.ts'
import type { Observation, Statistic } from '../model/statistic.ts'
import { cellsOf, findCells, printCell, type CellName } from '../model/cells.ts'
import type { WrittenQuantity } from '../model/quantity.ts'
import { isReserved } from '../model/query.ts'
import { canonicalQuery, type Address } from './address.ts'
import { resolveChange } from './changes.ts'
import { chooseObservation, type Chosen } from './observations.ts'
import { isRefusal, refuseQuery, type FigureOr, type Refusal } from './refusal.ts'
import { resolveShare } from './shares.ts'

/** Finds the figure of an address: what shares and changes are made of. */
export type FigureResolver = (
  address: Address,
  records: Records,
  asOf: string,
) => FigureOr<DataFigure>

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
  const { observation } = chosen
  const figure = figureAt(chosen.statistic, observation, chosen.index, {
    ...cell,
    query: canonicalQuery(address.query),
  })
  if (address.query.has('share-of'))
    return resolveShare(figure, address, records, asOf, resolveFigure)
  if (address.query.has('change-since'))
    return resolveChange(figure, address, records, asOf, resolveFigure)
  return figure
}

/** A value of an observation as a figure; `keys` lead to it from the observation. */
export function figureAt(
  statistic: Entry<Statistic>,
  observation: Observation,
  index: number,
  cell: Cell & { readonly query: string },
): DataFigure {
  return {
    kind: 'series',
    id: statistic.id,
    query: cell.query,
    value: cell.value,
    unit: statistic.value.unit,
    when: whenOf(observation),
    publisher: observation.publisher,
    source: observation.source,
    cell: cell.by,
    // Places are looked up in the text of the file, and few of them are ever told.
    get place() {
      return statistic.locate(['observations', index, ...cell.keys])
    },
  }
}

/** Keys that would be ignored. */
function refuseIgnored({ query }: Address): Refusal | undefined {
  if (query.has('by'))
    return refuseQuery(
      '`by=` says what a table goes by; a figure is one value.',
      'Name the value: `?place=almaty`, or leave it out for the whole.',
    )
  if (query.has('share-of') && query.has('change-since'))
    return refuseQuery(
      'A figure is a share or a change, not both.',
      'Bind the share of each date on its own, with `at=`.',
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
  readonly by: CellName
  readonly keys: Keys
}

/** The value of the cell that the query names, or of the whole. */
function readCell(address: Address, { statistic, observation }: Chosen): FigureOr<Cell> {
  const name = Object.fromEntries(dimensionsOf(address))
  if (observation.value === undefined)
    return refuseQuery(
      `The value of \`${statistic.id}\` at this date is missing: its publisher gave none.`,
      'Say so in words, without a figure.',
    )
  if (Object.keys(name).length === 0) return { value: observation.value, by: {}, keys: ['value'] }
  return findCell(statistic, observation, name)
}

/** The keys of a query that name dimensions. */
export function dimensionsOf({ query }: Address): [string, string][] {
  return [...query].filter(([key]) => !isReserved(key))
}

function findCell(
  statistic: Entry<Statistic>,
  observation: Observation,
  name: CellName,
): FigureOr<Cell> {
  const cells = cellsOf(observation)
  const [first, second] = findCells(cells, name)
  const shown = printCell(name)
  if (first && second) {
    const more = findCells(cells, name).map((cell) => printCell(cell.by))
    return refuseQuery(
      `Several cells of \`${statistic.id}\` have ${shown}.`,
      `Name one of: ${more.join('; ')}.`,
    )
  }
  if (first) return { ...first, by: name }
  const dimensions = Object.keys(name)
  if (dimensions.length > 1 && !cells.some((cell) => dimensions.every((by) => by in cell.by)))
    return refuseQuery(
      `No breakdown of \`${statistic.id}\` goes by ${dimensions.join(' and ')} at once.`,
      'Name one dimension.',
    )
  const when = observation.asOf ?? observation.period
  const [by = ''] = dimensions
  const known = cells.filter((cell) => dimensions.every((one) => one in cell.by))
  const values = [
    ...new Set(
      known.map((cell) => (dimensions.length === 1 ? (cell.by[by] ?? '') : printCell(cell.by))),
    ),
  ]
  const hint = values.length > 0 ? `There is: ${values.join(', ')}.` : brokenDown(statistic, by)
  return refuseQuery(`\`${statistic.id}\` has no ${shown} at ${when}.`, hint)
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
