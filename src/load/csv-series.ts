// The rows of a tidy CSV file → the observations of a statistic: one row a value, the whole where
// the cells of all dimensions are empty.
import { finding, type Finding } from '../findings/finding.ts'
import type { RuleId } from '../findings/rules.ts'
import type { CellName } from '../model/cells.ts'
import type { Place } from '../model/place.ts'
import type { WrittenQuantity } from '../model/quantity.ts'
import type { ColumnRole, TableSchema } from '../model/table-schema.ts'
import type { CsvRow, CsvTable } from './csv.ts'
import type { Column } from './csv-columns.ts'
import {
  faultOfId,
  faultOfText,
  qualify,
  readDay,
  readNumber,
  readPeriod,
  type CellFault,
} from './csv-values.ts'

/** The word in the column of a dimension that stands for what a partition leaves over. */
export const residualWord = '(residual)'

/** One row that was read. */
export interface Datum {
  readonly row: CsvRow
  readonly cell: CellName
  readonly value: WrittenQuantity | undefined
  readonly asOf: string | undefined
  readonly period: string | undefined
  readonly published: string
  readonly publisher: string
  readonly source: string
  readonly status: string
  readonly notes: Readonly<Record<string, string>>
}

/** What rows say, and what is wrong with them: of one kind in one column the first, with how many follow. */
interface ReadRows {
  readonly data: readonly Datum[]
  readonly findings: readonly Finding[]
}

interface Fault {
  readonly rule: RuleId
  readonly place: Place
  readonly message: string
  readonly hint: string
  count: number
}

/** The values of all rows. */
export function readRows(
  schema: TableSchema,
  { header, rows }: CsvTable,
  columns: readonly Column[],
): ReadRows {
  const faults = new Map<string, Fault>()
  const told = (rule: RuleId, row: CsvRow, index: number, fault: CellFault): void => {
    const key = `${index} ${fault.kind}`
    const known = faults.get(key)
    if (known) known.count++
    else faults.set(key, { rule, place: row.place(index), ...fault, count: 0 })
  }
  const data = rows.flatMap((row) => {
    const shape = faultOfShape(row, header)
    if (shape) told('csv-columns', row, shape.at, shape)
    const datum = shape
      ? undefined
      : readRow(row, schema, columns, (index, fault) => told('csv-value', row, index, fault))
    return datum ? [datum] : []
  })
  const findings = [...faults.values()].map(({ rule, place, message, hint, count }) =>
    finding(
      rule,
      place,
      count === 0
        ? message
        : `${message.slice(0, -1)}, and so ${count === 1 ? 'has one more row' : `have ${count} more rows`}.`,
      hint,
    ),
  )
  return { data, findings }
}

/** A row with too many or too few cells, or with none filled. */
function faultOfShape(
  row: CsvRow,
  { cells }: CsvRow,
): (CellFault & { readonly at: number }) | undefined {
  if (row.cells.every((cell) => cell === ''))
    return { kind: 'empty', at: 0, message: 'This row is empty.', hint: 'Delete it.' }
  if (row.cells.length === cells.length) return undefined
  const isLong = row.cells.length > cells.length
  return {
    kind: isLong ? 'long' : 'short',
    at: isLong ? cells.length : row.cells.length,
    message: `This row has ${row.cells.length} cells, and there are ${cells.length} columns.`,
    hint: isLong
      ? 'A text with a comma in it goes in quotation marks; a number has no comma.'
      : 'Add the missing cells; an empty cell is a comma more.',
  }
}

type Tell = (index: number, fault: CellFault) => void

/** One row; undefined where something is wrong with it. */
function readRow(
  row: CsvRow,
  schema: TableSchema,
  columns: readonly Column[],
  tell: Tell,
): Datum | undefined {
  let isSound = true
  const told: Tell = (index, fault) => {
    isSound = false
    tell(index, fault)
  }
  const read = cellReader(row, columns, told)
  const asOf = read.optional('asOf', readDay)
  const period = read.optional('period', readPeriod)
  const [when] = columns.filter(({ role }) => role === 'asOf' || role === 'period')
  if (isSound && (asOf === undefined) === (period === undefined))
    told(when?.index ?? 0, {
      kind: 'when',
      message:
        asOf === undefined ? 'This row has no date.' : 'This row has both a day and a period.',
      hint: 'Fill either asOf (what there is on a day) or period (what came in meanwhile).',
    })
  const datum: Datum = {
    row,
    cell: cellOf(row, columns, told),
    value: valueOf(row, schema, columns, told),
    asOf,
    period,
    published: read.required('published', schema.published, readDay),
    publisher: read.required('publisher', schema.publisher, readId),
    source: read.required('source', schema.source, readId),
    status: read.optional('status', readStatus) ?? 'normal',
    notes: notesOf(row, columns),
  }
  return isSound ? datum : undefined
}

function readId(text: string): string | CellFault {
  return faultOfId(text, false) ?? text
}

const statuses = ['normal', 'provisional', 'estimated', 'missing']

function readStatus(text: string): string | CellFault {
  if (statuses.includes(text)) return text
  return {
    kind: 'status',
    message: `\`${text}\` is no status of a value.`,
    hint: `Leave the cell empty, or write one of: ${statuses.join(', ')}.`,
  }
}

/** Reads the one column of a role. */
function cellReader(row: CsvRow, columns: readonly Column[], tell: Tell) {
  const optional = (
    role: ColumnRole,
    parse: (text: string) => string | CellFault,
  ): string | undefined => {
    const column = columns.find((one) => one.role === role)
    const text = column ? (row.cells[column.index] ?? '') : ''
    if (!column || text === '') return undefined
    const found = faultOfText(text) ?? parse(text)
    if (typeof found === 'string') return found
    tell(column.index, found)
    return undefined
  }
  const required = (
    role: ColumnRole,
    common: string | undefined,
    parse: (text: string) => string | CellFault,
  ): string => {
    const column = columns.find((one) => one.role === role)
    if (column && common === undefined && (row.cells[column.index] ?? '') === '')
      tell(column.index, {
        kind: 'needed',
        message: `This row does not say \`${column.field.name}\`.`,
        hint: `Fill the cell, or say it once for all rows: ${role}: … under \`schema:\`.`,
      })
    return optional(role, parse) ?? common ?? ''
  }
  return { optional, required }
}

/** The dimensions that a row names. */
function cellOf(row: CsvRow, columns: readonly Column[], tell: Tell): CellName {
  const named = columns.flatMap(({ role, index, dimension }): [string, string][] => {
    const text = row.cells[index] ?? ''
    if (role !== 'dimension' || text === '') return []
    const fault = text === residualWord ? undefined : (faultOfText(text) ?? faultOfId(text, true))
    if (fault) tell(index, fault)
    return [[dimension, text]]
  })
  return Object.fromEntries(named)
}

/** The value of a row; undefined where it says that there is none. */
function valueOf(
  row: CsvRow,
  { missingValues }: TableSchema,
  columns: readonly Column[],
  tell: Tell,
): WrittenQuantity | undefined {
  const column = columns.find(({ role }) => role === 'value')
  const text = column ? (row.cells[column.index] ?? '') : ''
  if (!column || missingValues.includes(text)) return undefined
  const number = (text === '' ? undefined : faultOfText(text)) ?? readNumber(text)
  if (typeof number === 'object') {
    tell(column.index, number)
    return undefined
  }
  const qualifier = columns.find(({ role }) => role === 'qualifier')
  const qualified = qualify(number, qualifier ? (row.cells[qualifier.index] ?? '') : '')
  if (typeof qualified !== 'object' || !('kind' in qualified)) return qualified
  tell(qualifier?.index ?? column.index, qualified)
  return undefined
}

function notesOf(row: CsvRow, columns: readonly Column[]): Record<string, string> {
  return Object.fromEntries(
    columns.flatMap(({ role, field, index }): [string, string][] => {
      const text = (row.cells[index] ?? '').trim()
      return role === 'note' && field.lang !== undefined && text !== '' ? [[field.lang, text]] : []
    }),
  )
}
