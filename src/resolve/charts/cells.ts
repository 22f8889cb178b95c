// The values of a chart by one dimension, at one date or several, and by two dimensions.
import type { ChartEmbed, ChartForm, ChartKey, ChartValue } from '../../model/chart.ts'
import { cellsOf } from '../../model/cells.ts'
import type { Keys } from '../../model/entry.ts'
import type { DataFigure } from '../../model/figure.ts'
import type { WrittenQuantity } from '../../model/quantity.ts'
import type { Records } from '../../model/stages.ts'
import type { Breakdown } from '../../model/statistic.ts'
import { canonicalQuery, type Address } from '../address.ts'
import { brokenDown, whenOf } from '../figures.ts'
import { chooseObservation, type Chosen } from '../observations.ts'
import { isRefusal, refuseQuery, type FigureOr, type Refusal } from '../refusal.ts'

/** A chart that is asked for: the address without what says how it looks. */
export interface Asked {
  readonly address: Address
  readonly records: Records
  readonly asOf: string
}

/** Bars, shares or tiles of one breakdown; with `at=A,B` a bar for each date. */
export function chartOfCells(asked: Asked, form: ChartForm, by: string): FigureOr<ChartEmbed> {
  const dates = asked.address.query.get('at')?.split(',') ?? []
  const addresses =
    dates.length < 2
      ? [asked.address]
      : [...new Set(dates)].sort().map((at) => ({
          ...asked.address,
          query: new Map([...asked.address.query, ['at', at]]),
        }))
  const columns = addresses.map((address) => columnOf({ ...asked, address }, by))
  const refused = columns.find((column) => isRefusal(column))
  if (refused !== undefined) return refused
  const found = columns.filter((column): column is Column => !isRefusal(column))
  const [first] = found
  if (!first) throw new Error('a chart of no date')
  return refuseColumns(form, found) ?? join(form, by, first, found)
}

interface Column extends Chosen {
  readonly query: ReadonlyMap<string, string>
  readonly breakdown: Breakdown
  readonly at: number
}

function columnOf(asked: Asked, by: string): FigureOr<Column> {
  const chosen = chooseObservation(asked.address, asked.records, asked.asOf)
  if (isRefusal(chosen)) return chosen
  const { breakdowns } = chosen.observation
  const whole = breakdowns.findIndex((one) => one.by === by && one.of === undefined)
  const at = whole === -1 ? breakdowns.findIndex((one) => one.by === by) : whole
  const breakdown = breakdowns[at]
  if (!breakdown)
    return refuseQuery(
      `\`${asked.address.id}\` is not broken down by ${by} at this date.`,
      brokenDown(chosen.statistic, by),
    )
  return { ...chosen, query: asked.address.query, breakdown, at }
}

function refuseColumns(form: ChartForm, columns: readonly Column[]): Refusal | undefined {
  const publishers = [...new Set(columns.map((one) => one.observation.publisher))]
  if (publishers.length > 1)
    return refuseQuery(
      `The dates have figures of different publishers: ${publishers.join(', ')}.`,
      'Choose one with `publisher=`: what two publishers count is not compared bar by bar.',
    )
  if (form !== 'share') return undefined
  const [{ breakdown, observation, statistic } = columns[0] ?? raise()] = columns
  if (breakdown.type !== 'partition')
    return refuseQuery(
      `The breakdown of \`${statistic.id}\` by ${breakdown.by} is no partition, so its cells are no shares of a whole.`,
      'Leave `as=share` out for bars.',
    )
  const isCounted = Object.values(breakdown.cells).every((value) => typeof value === 'number')
  return isCounted && typeof observation.value === 'number' && observation.value > 0
    ? undefined
    : refuseQuery(
        'A share is computed from numbers, and something here is less than a number.',
        'Leave `as=share` out for bars.',
      )
}

function raise(): never {
  throw new Error('a chart of no date')
}

function join(form: ChartForm, by: string, first: Column, columns: readonly Column[]): ChartEmbed {
  const cells = [...new Set(columns.flatMap(({ breakdown }) => Object.keys(breakdown.cells)))]
  const residual = columns.find(({ breakdown }) => breakdown.residual)?.breakdown.residual
  const categories: ChartKey[] = [
    ...cells.map((value): ChartKey => ({ kind: 'value', by, value })),
    ...(residual
      ? [{ kind: 'residual', label: residual.label, note: residual.note } as const]
      : []),
  ]
  const isWhole = columns.length === 1 && first.breakdown.of === undefined
  return {
    kind: 'chart',
    form,
    statistic: first.statistic,
    by,
    categories,
    series:
      columns.length === 1
        ? [{ kind: 'whole' }]
        : columns.map(({ observation }) => ({ kind: 'when', when: whenOf(observation) })),
    values: categories.map((key) => columns.map((column) => valueIn(column, key))),
    total: isWhole && first.breakdown.type === 'partition' ? wholeOf(first) : undefined,
    observations: columns.map(({ observation }) => observation),
    division: undefined,
  }
}

function valueIn(column: Column, key: ChartKey): ChartValue | undefined {
  const { breakdown, observation, at } = column
  const keys = ['breakdowns', at]
  if (key.kind === 'residual') {
    const { residual } = breakdown
    if (!residual) return undefined
    const cell = { [breakdown.by]: '(residual)' }
    const figure = figureOf(column, residual.value, {}, cell, [...keys, 'residual', 'value'])
    return { figure, observation, status: 'residual' }
  }
  if (key.kind !== 'value') return undefined
  const value = breakdown.cells[key.value]
  if (value === undefined) return undefined
  const cell = { [breakdown.by]: key.value }
  const figure = figureOf(column, value, cell, cell, [...keys, 'cells', key.value])
  return { figure, observation, status: observation.status }
}

function wholeOf(column: Column): DataFigure | undefined {
  const { value } = column.observation
  return value === undefined ? undefined : figureOf(column, value, {}, {}, ['value'])
}

/** A value as a figure that readers can ask for by the same query. */
export function figureOf(
  { statistic, observation, index, query }: Chosen & { query: ReadonlyMap<string, string> },
  value: WrittenQuantity,
  cell: Readonly<Record<string, string>>,
  asked: Readonly<Record<string, string>>,
  keys: Keys,
): DataFigure {
  return {
    kind: 'series',
    id: statistic.id,
    query: canonicalQuery(new Map([...query, ...Object.entries(asked)])),
    value,
    unit: statistic.value.unit,
    when: whenOf(observation),
    publisher: observation.publisher,
    source: observation.source,
    cell,
    place: statistic.locate(['observations', index, ...keys]),
  }
}

/** Bars in groups: the cells by two dimensions, in groups of the first. */
export function chartOfTwo(asked: Asked, by: string, inside: string): FigureOr<ChartEmbed> {
  const chosen = chooseObservation(asked.address, asked.records, asked.asOf)
  if (isRefusal(chosen)) return chosen
  const { observation, statistic } = chosen
  const cells = cellsOf(observation).filter(
    (cell) => Object.keys(cell.by).length === 2 && by in cell.by && inside in cell.by,
  )
  if (cells.length === 0)
    return refuseQuery(
      `\`${statistic.id}\` has no cells by ${by} and ${inside} at this date.`,
      `Write them under \`crossTables:\` or as breakdowns \`of:\` a cell, or chart one dimension.`,
    )
  const [outer = [], inner = []] = [by, inside].map((dimension) => [
    ...new Set(cells.map((cell) => cell.by[dimension] ?? '')),
  ])
  // Of a partition by two dimensions a cell that is not written is nought (model/statistic.ts).
  const isWhole = observation.crossTables?.some(
    (one) => one.type === 'partition' && one.by.includes(by) && one.by.includes(inside),
  )
  const valueAt = (group: string, bar: string): ChartValue | undefined => {
    const cell = { [by]: group, [inside]: bar }
    const found = cells.find((one) => one.by[by] === group && one.by[inside] === bar)
    if (!found && isWhole !== true) return undefined
    const column = { ...chosen, query: asked.address.query }
    const figure = figureOf(column, found?.value ?? 0, cell, cell, found?.keys ?? [])
    return { figure, observation, status: observation.status }
  }
  return {
    kind: 'chart',
    form: 'bar',
    statistic,
    by,
    categories: outer.map((value) => ({ kind: 'value', by, value })),
    series: inner.map((value) => ({ kind: 'value', by: inside, value })),
    values: outer.map((group) => inner.map((bar) => valueAt(group, bar))),
    total: undefined,
    observations: [observation],
    division: undefined,
  }
}
