// The names in the first row of a CSV file against its schema: every column says what it is, and
// everything that a value needs has a column, or is said once for all rows.
import { finding, type Finding } from '../findings/finding.ts'
import { suggestion } from '../findings/suggestion.ts'
import type { Entry } from '../model/entry.ts'
import type { Place } from '../model/place.ts'
import type { Statistic } from '../model/statistic.ts'
import {
  columnRoles,
  type ColumnRole,
  type Field,
  type TableSchema,
} from '../model/table-schema.ts'
import type { CsvRow } from './csv.ts'

/** A column that is read. */
export interface Column {
  readonly index: number
  readonly field: Field
  readonly role: ColumnRole
  /** The dimension of a column of that role. */
  readonly dimension: string
}

/** The columns of a table in their order. */
export function readColumns(
  entry: Entry<Statistic>,
  schema: TableSchema,
  header: CsvRow,
): { readonly columns: readonly Column[]; readonly findings: readonly Finding[] } {
  const findings = [...checkNames(schema, header), ...checkFields(entry, schema, header)]
  const columns = header.cells.flatMap((name, index): Column[] => {
    const at = schema.fields.findIndex((one) => one.name === name)
    const field = schema.fields[at]
    if (!field) return []
    const role = roleOf(field, entry.value)
    return role === undefined ? [] : [{ index, field, role, dimension: field.dimension ?? name }]
  })
  if (findings.length === 0) findings.push(...checkRoles(entry, schema, columns))
  return { columns, findings }
}

/** What a column is: what it says, or what its name says. */
function roleOf(field: Field, { breakdowns = [] }: Statistic): ColumnRole | undefined {
  if (field.role !== undefined) return field.role
  if (field.dimension !== undefined) return 'dimension'
  const named = columnRoles.find((role) => role === field.name)
  if (named !== undefined) return named
  return breakdowns.some(({ by, of = {} }) => [by].flat().includes(field.name) || field.name in of)
    ? 'dimension'
    : undefined
}

function checkNames({ fields }: TableSchema, header: CsvRow): Finding[] {
  const known = fields.map(({ name }) => name)
  return header.cells.flatMap((name, i) => {
    const report = (message: string, hint: string): Finding[] => [
      finding('csv-columns', header.place(i), message, hint),
    ]
    if (name.trim() === '')
      return report(`Column ${i + 1} has no name.`, 'Name it, or delete the column from every row.')
    if (header.cells.indexOf(name) < i)
      return report(
        `Two columns are called \`${name}\`.`,
        'Rename one of the two, here and in the schema.',
      )
    if (known.includes(name)) return []
    const near = suggestion(
      name,
      known.filter((one) => !header.cells.includes(one)),
    )
    const hint =
      near === undefined
        ? `Add it to the schema; a column that is not read is { name: ${name}, role: ignored }.`
        : `Did you mean \`${near}\`?`
    return report(`The schema has no column \`${name}\`.`, hint)
  })
}

function checkFields(entry: Entry<Statistic>, { fields }: TableSchema, header: CsvRow): Finding[] {
  const strangers = header.cells.filter((name) => !fields.some((one) => one.name === name))
  return fields.flatMap((field, i) => {
    if (!header.cells.includes(field.name)) {
      // A misspelt name is told where it is written.
      const isMisspelt = strangers.some((one) => suggestion(one, [field.name]) === field.name)
      const message = `The column \`${field.name}\` of the schema is missing.`
      return isMisspelt
        ? []
        : [
            finding(
              'csv-columns',
              header.place(0),
              message,
              'Add it, or take it out of the schema.',
            ),
          ]
    }
    if (roleOf(field, entry.value) !== undefined) return []
    const message = `The schema does not say what the column \`${field.name}\` is.`
    const hint = `Give it \`dimension:\`, or a \`role:\` of: ${columnRoles.join(', ')}.`
    return [finding('csv-columns', entry.locate(['schema', 'fields', i, 'name']), message, hint)]
  })
}

/** A table has values, dates and where they come from. */
function checkRoles(
  entry: Entry<Statistic>,
  schema: TableSchema,
  columns: readonly Column[],
): Finding[] {
  const has = (role: ColumnRole): boolean => columns.some((one) => one.role === role)
  const lacks = [
    ...(has('value') ? [] : ['value']),
    ...(has('asOf') || has('period') ? [] : ['asOf or period']),
    ...(['published', 'publisher', 'source'] as const).filter(
      (role) => !has(role) && schema[role] === undefined,
    ),
  ]
  const note = columns.find(({ role, field }) => role === 'note' && field.lang === undefined)
  const place = (): Place => entry.locate(['schema', 'fields'])
  return [
    ...lacks.map((role) =>
      finding(
        'csv-columns',
        place(),
        `No column says ${role}.`,
        role === 'value' || role.includes(' ')
          ? 'Add the column to the file and to the schema.'
          : `Add the column, or say it once for all rows: ${role}: … under \`schema:\`.`,
      ),
    ),
    ...(note
      ? [
          finding(
            'csv-columns',
            place(),
            `The note \`${note.field.name}\` has no language.`,
            'Give it `lang: en`, and a column for each language.',
          ),
        ]
      : []),
  ]
}
