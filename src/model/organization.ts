// Organizations and offices: who publishes, submits, signs and can be reached.
import { z } from 'zod'
import { day } from './date.ts'
import { id } from './id.ts'
import { localized, localizedForms, type LocalizedForms } from './locale.ts'
import { apart, validity, versions, type Valid } from './validity.ts'

const formerName = z.strictObject({ from: day.optional(), to: day, forms: localizedForms })

/**
 * An organization or office. The first form of its name is printed; `short` is its usual
 * abbreviation. `from` and `to` are the days on which it is called `names`; what it was called
 * before stands under `formerNames`, and what it came out of under `predecessors`.
 */
export const organization = z
  .strictObject({
    kind: z.enum(['ngo', 'coalition', 'authority', 'intergovernmental', 'media', 'unnamed']),
    ...validity,
    names: localizedForms,
    formerNames: versions(formerName).optional(),
    predecessors: z.array(id).optional(),
    short: localized.optional(),
    contact: z
      .strictObject({
        website: z.url({ protocol: /^https$/ }).optional(),
        email: z.email().optional(),
        phone: z.string().optional(),
      })
      .optional(),
  })
  .refine((one) => apart(namesOverTime(one)), {
    path: ['formerNames'],
    error: 'two names hold on the same day',
    params: { hint: 'Say with `from:` since when it has its present name.' },
  })
export type Organization = z.infer<typeof organization>

/** The names of an organization over time, the present one last. */
export function namesOverTime(one: {
  readonly from?: Valid['from']
  readonly to?: Valid['to']
  readonly names: LocalizedForms
  readonly formerNames?: readonly (Valid & { forms: LocalizedForms })[] | undefined
}): readonly (Valid & { forms: LocalizedForms })[] {
  return [...(one.formerNames ?? []), { from: one.from, to: one.to, forms: one.names }]
}
