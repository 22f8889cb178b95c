// A statistic: one series of figures, each observation dated, published and sourced.
import { z } from 'zod'
import { day, period } from './date.ts'
import { id } from './id.ts'
import { localized } from './locale.ts'
import { quantity } from './quantity.ts'

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
  residual: z
    .strictObject({
      value: z.number().int().nonnegative(),
      label: localized,
      note: localized.optional(),
    })
    .optional(),
})
export type Breakdown = z.infer<typeof breakdown>

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
  })
  .refine((seen) => (seen.asOf === undefined) !== (seen.period === undefined), {
    error: 'an observation has either asOf or period',
    params: { hint: 'Keep asOf for what there is on a day, period for what came in meanwhile.' },
  })
  .refine((seen) => (seen.value === undefined) === (seen.status === 'missing'), {
    error: 'an observation has a value, or status: missing',
    params: { hint: 'Write the value, or say with status: missing that there is none.' },
  })
export type Observation = z.infer<typeof observation>

/** A series of observations of one thing. */
export const statistic = z.strictObject({
  title: localized,
  unit: id.meta({ description: 'What is counted: an id of data/units.yaml' }),
  population: localized.meta({ description: 'What the counted units are part of' }),
  definition: localized.meta({ description: 'What makes a unit count' }),
  observations: z.array(observation).min(1),
})
export type Statistic = z.infer<typeof statistic>
