// A report: what it is, when it speaks, for whom, in which languages.
import { z } from 'zod'
import { day } from './date.ts'
import { id } from './id.ts'
import { localeTag, localized } from './locale.ts'

const acknowledgement = z.strictObject({ statistic: id, at: day.optional(), note: localized.optional() })

/** `content/<report>/report.yaml`. `date`: elapsed phrases count to it. `asOf`: figures published later are not used. */
export const report = z
  .strictObject({
    product: id,
    status: z.enum(['draft', 'final']),
    date: day,
    asOf: day,
    posted: day.optional(),
    locales: z.array(localeTag).min(1),
    title: localized,
    shortTitle: localized,
    summary: localized.optional(),
    dateline: z.array(id).default([]),
    organizations: z.array(id).min(1),
    acknowledges: z.array(acknowledgement).default([]),
  })
  .refine((one) => one.asOf <= one.date, { path: ['asOf'], error: 'the figures of a report cannot be younger than the report' })
  .refine((one) => new Set(one.locales).size === one.locales.length, { path: ['locales'], error: 'a language is listed twice' })
export type Report = z.infer<typeof report>
