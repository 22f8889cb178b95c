// What a statistic counts, and how a language names it.
import { z } from 'zod'
import { localized } from './locale.ts'

/** A unit: counts are whole and not negative; a percentage is a share someone else computed; a measure may have decimals. */
export const unit = z.strictObject({
  kind: z.enum(['count', 'percentage', 'measure']),
  name: localized,
})
export type Unit = z.infer<typeof unit>
