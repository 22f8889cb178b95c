// A statistic: one series of figures, each observation dated, published and sourced.
import { z } from 'zod'
import { day, period } from './date.ts'
import { id } from './id.ts'
import { localized } from './locale.ts'
import { quantity } from './quantity.ts'
import { declaredBreakdown, tableSchema } from './table-schema.ts'

const residual = z.strictObject({
  value: z.number().int().nonnegative(),
  label: localized,
  note: localized.optional(),
})

const smallCells = z.string().min(1).optional().meta({
  description:
    'Why cells of 1 to 4 by two dimensions may be published all the same: who decided it, and when',
})

/** What must be the same of two values for one to be subtracted from the other; said of a series, or of one observation. */
const basis = {
  territory: id.optional().meta({ description: 'Where was counted: an id of data/places.yaml' }),
  provision: id.optional().meta({
    description: 'The provision that says what counts: an id of data/provisions.yaml',
  }),
  cumulative: z.boolean().optional().meta({
    description:
      'true: counted on from one beginning, so that a later value is never smaller. false at an observation: the count begins anew',
  }),
}

/**
 * A breakdown of an observation by one dimension. It says what it is: a partition sums to its
 * parent (or names the residual), a subset is at most its parent, overlapping cells may count
 * one unit several times.
 */
export const breakdown = z.strictObject({
  by: id.meta({ description: 'A dimension of data/dimensions.yaml' }),
  type: z.enum(['partition', 'subset', 'overlapping']).meta({
    description:
      'partition: the cells sum to the whole, or name a residual. subset: each cell is part of the whole. overlapping: one unit can be counted in several cells',
  }),
  of: z.record(id, id).optional().meta({
    description:
      'The cell of another breakdown that this one divides, as { sex: men }; the whole if left out',
  }),
  cells: z.record(id, quantity).meta({ description: 'The value of each cell' }),
  residual: residual.optional(),
  smallCells,
})
export type Breakdown = z.infer<typeof breakdown>

/**
 * Cells by two dimensions. Of a partition a cell that is not written is nought: rows and columns
 * sum to the cells of the breakdowns by one dimension, and all of it to the whole.
 */
export const crossTable = z.strictObject({
  by: z
    .tuple([id, id])
    .meta({ description: 'Two dimensions: that of the rows, that of the columns' }),
  type: z.enum(['partition', 'overlapping']).default('partition'),
  cells: z.record(id, z.record(id, quantity)).meta({
    description: 'A row for each value of the first dimension: { almaty: { male: 5, female: 1 } }',
  }),
  residual: residual.optional(),
  smallCells,
})
export type CrossTable = z.infer<typeof crossTable>

/** One dated value of a series. Exactly one of `asOf` (a stock) and `period` (a flow) is given. */
export const observation = z
  .strictObject({
    asOf: day.optional().meta({ description: 'The day to which the value holds (a stock)' }),
    period: period
      .optional()
      .meta({ description: 'The time in which was counted (a flow): 2021-01/2021-02' }),
    published: day.meta({
      description:
        'The day on which the value was published; reports with an earlier as-of date do not use it',
    }),
    value: quantity.optional(),
    status: z.enum(['normal', 'provisional', 'estimated', 'missing']).default('normal'),
    publisher: id.meta({
      description: 'Who publishes the value: an id of data/organizations.yaml',
    }),
    source: id.meta({ description: 'Where the value stands: the name of a file in data/sources/' }),
    note: localized
      .optional()
      .meta({ description: 'What a reader must know of the value; printed under tables of it' }),
    breakdowns: z.array(breakdown).default([]),
    crossTables: z.array(crossTable).optional(),
    ...basis,
    definition: localized.optional().meta({
      description: 'What made a unit count then, where it is another than that of the series',
    }),
    per: z.enum(['year', 'month']).optional().meta({
      description: 'The value holds for each year or month of the period: “600 to 900 a year”',
    }),
  })
  .refine((seen) => (seen.asOf === undefined) !== (seen.period === undefined), {
    error: 'an observation has either asOf or period',
    params: { hint: 'Keep asOf for what there is on a day, period for what came in meanwhile.' },
  })
  .refine((seen) => (seen.value === undefined) === (seen.status === 'missing'), {
    error: 'an observation has a value, or status: missing',
    params: { hint: 'Write the value, or say with status: missing that there is none.' },
  })
  .refine((seen) => seen.per === undefined || seen.period !== undefined, {
    path: ['per'],
    error: 'a value per year or month holds for a period',
    params: { hint: 'Write period: 2019/2024 instead of asOf.' },
  })
export type Observation = z.infer<typeof observation>

/** A series of observations of one thing, written here or in a CSV file of the same name. */
export const statistic = z
  .strictObject({
    title: localized,
    unit: id.meta({ description: 'What is counted: an id of data/units.yaml' }),
    population: localized.meta({ description: 'What the counted units are part of' }),
    definition: localized.meta({ description: 'What makes a unit count' }),
    ...basis,
    partOf: z
      .strictObject({ statistic: id, cell: z.record(id, id).optional() })
      .optional()
      .meta({
        description:
          'The statistic, or the cell of it, that every unit is also counted in: the base of its shares',
      }),
    observations: z.array(observation).default([]),
    schema: tableSchema.optional().meta({
      description: 'The columns of the CSV file of the same name (Frictionless Table Schema)',
    }),
    breakdowns: z
      .array(declaredBreakdown)
      .optional()
      .meta({ description: 'With `schema`: what the rows that name a dimension are' }),
  })
  .refine((one) => one.schema !== undefined || one.observations.length > 0, {
    path: ['observations'],
    error: 'a statistic has at least one observation',
    params: { hint: 'Write it, or describe a CSV file of the same name under `schema:`.' },
  })
  .refine((one) => one.schema === undefined || one.observations.length === 0, {
    path: ['observations'],
    error: 'observations stand here or in a CSV file, not in both',
    params: { hint: 'Take away `observations:` or `schema:`.' },
  })
  .refine((one) => one.schema !== undefined || one.breakdowns === undefined, {
    path: ['breakdowns'],
    error: 'breakdowns belong to an observation',
    params: { hint: 'Here they are only said of a CSV file; move them into the observation.' },
  })
export type Statistic = z.infer<typeof statistic>
