// A statistic: one series of figures, each observation dated, published and sourced (design.md §4).
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
  by: id,
  type: z.enum(['partition', 'subset', 'overlapping']),
  of: z.record(id, id).optional(),
  cells: z.record(id, quantity),
  residual: z
    .strictObject({ value: z.number().int().nonnegative(), label: localized, note: localized.optional() })
    .optional(),
})
export type Breakdown = z.infer<typeof breakdown>

/** One dated value of a series. Exactly one of `asOf` (a stock) and `period` (a flow) is given. */
export const observation = z
  .strictObject({
    asOf: day.optional(),
    period: period.optional(),
    published: day,
    value: quantity.optional(),
    status: z.enum(['normal', 'provisional', 'estimated', 'missing']).default('normal'),
    publisher: id,
    source: id,
    locator: z.string().optional(),
    note: localized.optional(),
    breakdowns: z.array(breakdown).default([]),
  })
  .refine((seen) => (seen.asOf === undefined) !== (seen.period === undefined), {
    error: 'an observation has either asOf or period',
  })
  .refine((seen) => (seen.value === undefined) === (seen.status === 'missing'), {
    error: 'an observation has a value, or status: missing',
  })
export type Observation = z.infer<typeof observation>

/** A series of observations of one thing. */
export const statistic = z.strictObject({
  title: localized,
  unit: id,
  population: localized,
  definition: localized,
  observations: z.array(observation).min(1),
})
export type Statistic = z.infer<typeof statistic>
