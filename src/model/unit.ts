// What a statistic counts, and how a language names it.
import { z } from 'zod'
import { localized, localizedForms } from './locale.ts'

/** A unit: counts are whole and not negative; a percentage is a share someone else computed; a measure may have decimals. */
export const unit = z.strictObject({
  kind: z.enum(['count', 'percentage', 'measure']),
  name: localized,
  nouns: localizedForms.optional().meta({
    description:
      'Every form in which the unit is counted in a text, per language: “official”, “officials”. A number word before one of them is a figure',
  }),
})
export type Unit = z.infer<typeof unit>
