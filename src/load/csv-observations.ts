// What the rows of a CSV file say, put together: one observation for each date, publisher and day of
// publication, with the breakdowns that the schema declares, and the way back to every cell.
import { finding, type Finding } from '../findings/finding.ts'
import type { CellName } from '../model/cells.ts'
import type { Entry, Keys } from '../model/entry.ts'
import type { Place } from '../model/place.ts'
import type { WrittenQuantity } from '../model/quantity.ts'
import type { Breakdown, CrossTable, Observation, Statistic } from '../model/statistic.ts'
import type { DeclaredBreakdown } from '../model/table-schema.ts'
import type { Column } from './csv-columns.ts'
import { groupOf } from './csv-groups.ts'
import { residualWord, type Datum } from './csv-series.ts'

/** The observations of a file, and where their parts stand. */
export interface CsvObservations {
  readonly observations: Observation[]
  readonly findings: readonly Finding[]
  /** The place of the part at `keys` of the list of observations; of its name rather than its value if `isKey`. */
  locate(keys: Keys, isKey?: boolean): Place | undefined
}

/** The parts of an observation by the keys that lead to them, with the row that each is from. */
type Origins = Map<string, Datum>

/** Puts rows together. */
export function gatherObservations(
  entry: Entry<Statistic>,
  data: readonly Datum[],
  columns: readonly Column[],
): CsvObservations {
  const groups = [...Map.groupBy(data, groupOf).values()]
  const origins: Origins[] = []
  const findings: Finding[] = []
  const observations = groups.flatMap((group): Observation[] => {
    const whole = group.find(({ cell }) => Object.keys(cell).length === 0)
    if (!whole) {
      findings.push(withoutWhole(group, columns))
      return []
    }
    const origin: Origins = new Map([['', whole]])
    origins.push(origin)
    return [observationOf(entry.value, whole, group, origin)]
  })
  findings.push(...undeclared(entry.value, data, columns))
  const byRole = new Map(columns.map((column) => [column.role as string, column]))
  return {
    observations,
    findings,
    locate: ([index, ...keys], isKey = false) => {
      const origin = origins[Number(index)]
      const value = origin && placeOf(origin, keys, byRole)
      if (!isKey || !origin || keys.at(-2) !== 'cells') return value
      const datum = origin.get(keys.join('/'))
      const named = columns.find(({ dimension }) => datum?.cell[dimension] === keys.at(-1))
      return named && datum ? datum.row.place(named.index) : value
    },
  }
}

/** Where a part of an observation stands: its own column, else the value of the row that it is from. */
function placeOf(
  origin: Origins,
  keys: Keys,
  byRole: ReadonlyMap<string, Column>,
): Place | undefined {
  const column = byRole.get(String(keys[0])) ?? byRole.get('value')
  for (let length = keys.length; length >= 0; length--) {
    const datum = origin.get(keys.slice(0, length).join('/'))
    if (datum) return datum.row.place(column?.index ?? 0)
  }
  return undefined
}

function observationOf(
  { breakdowns: declared = [] }: Statistic,
  whole: Datum,
  group: readonly Datum[],
  origin: Origins,
): Observation {
  const { asOf, period, published, publisher, source, value, status, notes } = whole
  const breakdowns: Breakdown[] = []
  const crossTables: CrossTable[] = []
  for (const one of declared) {
    const rows = group.filter(({ cell }) => isOf(one, cell))
    if (rows.length === 0) continue
    if (typeof one.by === 'string')
      breakdowns.push(breakdownOf(one, one.by, rows, breakdowns.length, origin))
    else crossTables.push(crossTableOf(one, one.by, rows, crossTables.length, origin))
  }
  return {
    ...(asOf === undefined ? { period } : { asOf }),
    published,
    publisher,
    source,
    ...(value === undefined ? {} : { value }),
    status: value === undefined ? 'missing' : (status as Observation['status']),
    ...(Object.keys(notes).length === 0 ? {} : { note: notes }),
    breakdowns,
    crossTables,
  }
}

/** Whether a cell is one of a declared breakdown: it names its dimensions, and of the others only what it divides. */
function isOf({ by, of = {} }: DeclaredBreakdown, cell: CellName): boolean {
  const own = [by].flat()
  const names = Object.keys(cell)
  return (
    own.every((one) => names.includes(one)) &&
    names.length === own.length + Object.keys(of).filter((one) => !own.includes(one)).length &&
    Object.entries(of).every(([key, value]) => own.includes(key) || cell[key] === value)
  )
}

/** The cells of some rows by their value of one dimension; the residual apart. */
function cellsBy(
  by: string,
  rows: readonly Datum[],
  keys: string,
  origin: Origins,
): { cells: Record<string, WrittenQuantity>; residual: number | undefined } {
  const cells: Record<string, WrittenQuantity> = {}
  let residual: number | undefined
  for (const datum of rows) {
    const name = datum.cell[by] ?? ''
    if (datum.value === undefined) continue
    if (name === residualWord) {
      residual = typeof datum.value === 'number' ? datum.value : 0
      continue
    }
    cells[name] = datum.value
    origin.set(`${keys}/cells/${name}`, datum)
    if (!origin.has(keys)) origin.set(keys, datum)
  }
  return { cells, residual }
}

function breakdownOf(
  { type, of, residual: rest, smallCells }: DeclaredBreakdown,
  by: string,
  rows: readonly Datum[],
  index: number,
  origin: Origins,
): Breakdown {
  const { cells, residual } = cellsBy(by, rows, `breakdowns/${index}`, origin)
  return {
    by,
    type,
    ...(of ? { of } : {}),
    cells,
    ...(rest && residual !== undefined ? { residual: { ...rest, value: residual } } : {}),
    ...(smallCells === undefined ? {} : { smallCells }),
  }
}

function crossTableOf(
  { type, residual: rest, smallCells }: DeclaredBreakdown,
  [rowsBy, columnsBy]: [string, string],
  rows: readonly Datum[],
  index: number,
  origin: Origins,
): CrossTable {
  const keys = `crossTables/${index}`
  const byRow = Map.groupBy(rows, ({ cell }) => cell[rowsBy] ?? '')
  const cells = [...byRow].map(([row, some]): [string, Record<string, WrittenQuantity>] => {
    const made = cellsBy(columnsBy, some, `${keys}/cells/${row}`, new Map()).cells
    for (const datum of some) {
      origin.set(`${keys}/cells/${row}/${datum.cell[columnsBy] ?? ''}`, datum)
      for (const around of [keys, `${keys}/cells/${row}`])
        if (!origin.has(around)) origin.set(around, datum)
    }
    return [row, made]
  })
  const left = byRow.get(residualWord)?.[0]?.value
  return {
    by: [rowsBy, columnsBy],
    type: type === 'partition' ? 'partition' : 'overlapping',
    cells: Object.fromEntries(cells.filter(([row]) => row !== residualWord)),
    ...(rest && typeof left === 'number' ? { residual: { ...rest, value: left } } : {}),
    ...(smallCells === undefined ? {} : { smallCells }),
  }
}

function withoutWhole(group: readonly Datum[], columns: readonly Column[]): Finding {
  const [first] = group
  if (!first) throw new Error('a group without a row')
  const numbers = group.map(({ value }) => value).filter((value) => typeof value === 'number')
  const isExact = numbers.length === group.length
  const sum = isExact ? numbers.reduce((total, one) => total + one, 0) : undefined
  const dimension = columns.find(({ role }) => role === 'dimension')?.index ?? 0
  return finding(
    'csv-value',
    first.row.place(dimension),
    `No row gives the whole of ${first.asOf ?? first.period} by ${first.publisher}.`,
    `Add a row in which the cells of all dimensions are empty${sum === undefined ? '' : `; these rows sum to ${sum}`}.`,
  )
}

/** Rows that name dimensions of which nothing says what they are to the whole: told once for each combination. */
function undeclared(
  { breakdowns = [] }: Statistic,
  data: readonly Datum[],
  columns: readonly Column[],
): Finding[] {
  const told = new Set<string>()
  return data.flatMap(({ cell, row }) => {
    const names = Object.keys(cell).sort().join(' and ')
    if (names === '' || breakdowns.some((one) => isOf(one, cell)) || told.has(names)) return []
    told.add(names)
    const index = columns.find(({ dimension }) => dimension in cell)?.index ?? 0
    const by = Object.keys(cell).length === 1 ? names : `[${Object.keys(cell).join(', ')}]`
    return [
      finding(
        'csv-value',
        row.place(index),
        `This row is by ${names}, and \`breakdowns:\` does not say what such rows are to the whole.`,
        `Add { by: ${by}, type: partition }, subset or overlapping to the .yaml file.`,
      ),
    ]
  })
}
