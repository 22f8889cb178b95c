// Organizations and offices: who publishes, submits, signs and can be reached.
import { z } from 'zod'
import { localized, localizedForms } from './locale.ts'

/** An organization or office. The first form of its name is printed; `short` is its usual abbreviation. */
export const organization = z.strictObject({
  kind: z.enum(['ngo', 'coalition', 'authority', 'intergovernmental', 'media', 'unnamed']),
  names: localizedForms,
  short: localized.optional(),
  contact: z
    .strictObject({
      website: z.url({ protocol: /^https$/ }).optional(),
      email: z.email().optional(),
      phone: z.string().optional(),
    })
    .optional(),
})
export type Organization = z.infer<typeof organization>
