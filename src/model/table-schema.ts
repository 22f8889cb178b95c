// The columns of a CSV file as a Frictionless Table Schema (datapackage.org/standard/table-schema),
// with what each column is to a statistic.
import { z } from 'zod'
import { id } from './id.ts'
import { localeTag, localized } from './locale.ts'

/** What a column can be. A dimension names which; a note says in which language. */
export const columnRoles = [
  'asOf',
  'period',
  'published',
  'value',
  'qualifier',
  'status',
  'publisher',
  'source',
  'note',
  'dimension',
  'ignored',
] as const
export type ColumnRole = (typeof columnRoles)[number]

/** The words of the column `qualifier`, and the key of a quantity that each stands for. */
export const qualifierKeys = {
  'at-least': 'atLeast',
  'more-than': 'moreThan',
  'at-most': 'atMost',
  'less-than': 'lessThan',
  about: 'about',
} as const

/** One column. Without `role` it is what it is called: `value`, `asOf`; a name of a dimension is that dimension. */
export const field = z.strictObject({
  name: z
    .string()
    .min(1)
    .meta({ description: 'The heading of the column, exactly as in the file' }),
  type: z
    .enum(['string', 'integer', 'number', 'date', 'yearmonth', 'year', 'any'])
    .optional()
    .meta({ description: 'The type of Table Schema; what is checked follows from the role' }),
  title: z.string().optional(),
  description: z.string().optional(),
  role: z.enum(columnRoles).optional().meta({ description: 'What the column is to the statistic' }),
  dimension: id.optional().meta({ description: 'Which dimension: an id of data/dimensions.yaml' }),
  lang: localeTag.optional().meta({ description: 'The language of a note' }),
})
export type Field = z.infer<typeof field>

/** The schema of a file. What every row would repeat may be said here once. */
export const tableSchema = z.strictObject({
  fields: z.array(field).min(1),
  missingValues: z.array(z.string()).default([]).meta({
    description:
      'What stands in the column of values where there is none: ["", "n/a"]; none if left out',
  }),
  primaryKey: z.union([z.string(), z.array(z.string())]).optional(),
  publisher: id.optional().meta({ description: 'Of all rows, where no column says it' }),
  source: id.optional().meta({ description: 'Of all rows, where no column says it' }),
  published: z.string().optional().meta({ description: 'Of all rows, where no column says it' }),
})
export type TableSchema = z.infer<typeof tableSchema>

/** What the rows that name one dimension, or two, are to the whole. The residual is the row `(residual)`. */
export const declaredBreakdown = z.strictObject({
  by: z.union([id, z.tuple([id, id])]),
  type: z.enum(['partition', 'subset', 'overlapping']),
  of: z.record(id, id).optional(),
  residual: z.strictObject({ label: localized, note: localized.optional() }).optional(),
  smallCells: z.string().min(1).optional(),
})
export type DeclaredBreakdown = z.infer<typeof declaredBreakdown>
