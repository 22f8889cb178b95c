// Tables by two dimensions: rows and columns agree with the breakdowns by one dimension, all of it
// with the whole. One wrong cell breaks a row, a column and the whole, and is one finding.
import { finding, type Finding } from '../findings/finding.ts'
import { addBounds, boundsOf, canAgree, exact, printBounds, type Bounds } from '../model/bounds.ts'
import { cellsOf, printCell } from '../model/cells.ts'
import type { Entry, Keys } from '../model/entry.ts'
import type { Records } from '../model/stages.ts'
import type { CrossTable, Observation, Statistic } from '../model/statistic.ts'

/** Findings on tables by two dimensions. */
export function checkCrossTables(records: Records): Finding[] {
  return [...records.statistics.entries.values()].flatMap((entry) =>
    entry.value.observations.flatMap((observation, i) =>
      (observation.crossTables ?? []).flatMap((table, j) =>
        checkTable({ entry, observation, table, keys: ['observations', i, 'crossTables', j] }),
      ),
    ),
  )
}

interface Part {
  readonly entry: Entry<Statistic>
  readonly observation: Observation
  readonly table: CrossTable
  readonly keys: Keys
}

/** A row, a column or the whole: what its cells come to, and what a breakdown says it is. */
interface Line {
  readonly axis: 0 | 1
  readonly value: string
  readonly sum: Bounds
  readonly margin: Bounds
}

function checkTable(part: Part): Finding[] {
  const lines = ([0, 1] as const).map((axis) => linesOf(part, axis))
  const wrong = lines.map((all) => all.filter((line) => !fits(line, part.table)))
  const [rows = [], columns = []] = wrong
  const [row, column] = [rows[0], columns[0]]
  if (row && column && rows.length === 1 && columns.length === 1) {
    const one = wrongCell(part, row, column)
    if (one) return [one]
  }
  const found = [...rows, ...columns].map((line) => wrongLine(part, line))
  return found.length > 0 ? found : checkWhole(part)
}

function fits({ sum, margin }: Line, { type, residual }: CrossTable): boolean {
  return type === 'partition' && residual === undefined
    ? canAgree(sum, margin)
    : sum.low <= margin.high
}

/** The rows or columns for which a breakdown by their one dimension gives a number. */
function linesOf({ observation, table }: Part, axis: 0 | 1): Line[] {
  const by = table.by[axis]
  const breakdown = observation.breakdowns.find((one) => one.by === by && one.of === undefined)
  if (!breakdown || !isSound(observation, breakdown)) return []
  return Object.entries(breakdown.cells).flatMap(([value, quantity]) => {
    const cells = Object.entries(table.cells).flatMap(([row, columns]) =>
      Object.entries(columns)
        .filter(([column]) => (axis === 0 ? row : column) === value)
        .map(([, one]) => boundsOf(one)),
    )
    if (cells.length === 0 && table.type !== 'partition') return []
    const sum = table.type === 'partition' ? addBounds(cells) : largest(cells)
    return [{ axis, value, sum, margin: boundsOf(quantity) }]
  })
}

/** Of cells that overlap none is larger than its row; more cannot be said. */
function largest(cells: readonly Bounds[]): Bounds {
  return { low: Math.max(0, ...cells.map(({ low }) => low)), high: Infinity }
}

/** A breakdown that does not add up itself is told as such, and is no measure for a table. */
function isSound(
  { value }: Observation,
  { type, cells, residual }: Observation['breakdowns'][number],
): boolean {
  if (value === undefined || type !== 'partition') return true
  const rest = residual?.value ?? 0
  const sum = addBounds([...Object.values(cells).map(boundsOf), { low: rest, high: rest }])
  return canAgree(sum, boundsOf(value))
}

/** The one cell in which a wrong row and a wrong column cross, if it accounts for both. */
function wrongCell({ entry, table, keys }: Part, row: Line, column: Line): Finding | undefined {
  const cell = table.cells[row.value]?.[column.value]
  const [a, b] = [row, column].map(({ sum, margin }) => exact(margin.low - sum.low))
  if (typeof cell !== 'number' || a === undefined || a !== b || cell + a < 0) return undefined
  return finding(
    'sum-cross',
    entry.locate([...keys, 'cells', row.value, column.value]),
    `${row.value} and ${column.value} is ${cell}: the row then sums to ${printBounds(row.sum)} instead of ${printBounds(row.margin)}, the column to ${printBounds(column.sum)} instead of ${printBounds(column.margin)}.`,
    `Write ${exact(cell + a)}.`,
  )
}

function wrongLine({ entry, table, keys }: Part, { axis, value, sum, margin }: Line): Finding {
  const place =
    axis === 0 && Object.hasOwn(table.cells, value)
      ? entry.locateKey([...keys, 'cells', value])
      : entry.locateKey([...keys, 'cells'])
  const message =
    table.type === 'partition'
      ? `The ${axis === 0 ? 'row' : 'column'} ${value} sums to ${printBounds(sum)}; by ${table.by[axis]} alone it is ${printBounds(margin)}.`
      : `A cell of the ${axis === 0 ? 'row' : 'column'} ${value} is ${sum.low}; by ${table.by[axis]} alone there are only ${printBounds(margin)}.`
  return finding(
    'sum-cross',
    place,
    message,
    `Correct a cell, or the ${value} of the breakdown by ${table.by[axis]}.`,
  )
}

/** All cells together, with what is left over, are the whole. */
function checkWhole({ entry, observation, table, keys }: Part): Finding[] {
  if (observation.value === undefined) return []
  const whole = boundsOf(observation.value)
  const bounds = Object.values(table.cells).flatMap((row) => Object.values(row).map(boundsOf))
  const rest = table.residual?.value ?? 0
  const sum =
    table.type === 'partition' ? addBounds([...bounds, { low: rest, high: rest }]) : largest(bounds)
  if (canAgree(sum, whole) || isToldElsewhere(observation, table)) return []
  return [
    finding(
      'sum-cross',
      entry.locateKey([...keys, 'cells']),
      `The cells by ${table.by.join(' and ')} sum to ${printBounds(sum)}; the whole is ${printBounds(whole)}.`,
      `Correct a number: if the cells are right, the whole is ${printBounds(sum)}.`,
    ),
  ]
}

/** Where a breakdown by one of the dimensions does not add up to the whole either, that is told. */
function isToldElsewhere(observation: Observation, { by }: CrossTable): boolean {
  return observation.breakdowns.some(
    (one) => by.includes(one.by) && one.of === undefined && !isSound(observation, one),
  )
}

/** Findings on cells of 1 to 4 by two dimensions that nobody has decided to publish. Thresholds: domain.md §4.3, security.md §5. */
export function checkSmallCells(records: Records): Finding[] {
  return [...records.statistics.entries.values()].flatMap((entry) =>
    entry.value.observations.flatMap((observation, i) => smallIn(entry, observation, i)),
  )
}

const small = { from: 1, to: 4 }

function smallIn(entry: Entry<Statistic>, observation: Observation, i: number): Finding[] {
  const groups = Map.groupBy(
    cellsOf(observation).filter(({ by, value, keys: [kind, j] }) => {
      const list = kind === 'crossTables' ? observation.crossTables : observation.breakdowns
      const isSmall = typeof value === 'number' && value >= small.from && value <= small.to
      return isSmall && Object.keys(by).length > 1 && list?.[Number(j)]?.smallCells === undefined
    }),
    ({ keys: [kind, j] }) => `${kind} ${j}`,
  )
  return [...groups.values()].flatMap((cells) => {
    const [first] = cells
    if (!first) return []
    const named = cells.map(({ by, value }) => `${printCell(by)}: ${JSON.stringify(value)}`)
    const shown = named.length > 3 ? [...named.slice(0, 3), `and ${named.length - 3} more`] : named
    return [
      finding(
        'small-cells',
        entry.locate(['observations', i, ...first.keys]),
        `By ${Object.keys(first.by).join(' and ')} there are cells of ${small.from} to ${small.to}, which can tell who is meant (${shown.join('; ')}).`,
        'Merge values, or say under `smallCells:` who decided to publish them, and why.',
      ),
    ]
  })
}
