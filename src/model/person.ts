// People, and what may be printed of them. Names of survivors are never in this repository:
// a record holds a code, and forms of a name only where its disclosure to the public has a basis.
import { z } from 'zod'
import { day } from './date.ts'
import { editions } from './edition.ts'
import { localeTag, localizedForms } from './locale.ts'
import { validity } from './validity.ts'

/** The file that holds what is known of people. No finding shows a line or a value of it. */
export const personsPath = 'data/persons.yaml'

/** What of a person can be disclosed. */
export const disclosable = ['alias', 'name'] as const
export type Disclosable = (typeof disclosable)[number]

/**
 * A disclosure: which field, to which audience, in which languages, on what basis and for how
 * long. What no disclosure covers is withheld.
 */
export const disclosure = z.strictObject({
  field: z.enum(disclosable),
  audience: z.enum(editions),
  locales: z.array(localeTag).optional(),
  basis: z.enum(['consent', 'guardian-consent', 'public-office']),
  given: day,
  expires: day.optional(),
  withdrawn: day.optional(),
})
export type Disclosure = z.infer<typeof disclosure>

/** An office that somebody held for a time, in every form that may stand beside the name. */
const office = z.strictObject({ ...validity, forms: localizedForms })

/** A person: a survivor or witness under a code, or the holder of a public office under a name. */
export const person = z
  .strictObject({
    code: z
      .string()
      .regex(/^[A-Z]{1,3}$/, { error: 'a code is one to three capital letters' })
      .optional(),
    role: z.enum(['survivor', 'victim', 'witness', 'relative', 'official']),
    minor: z.boolean().default(false),
    aliases: localizedForms.optional(),
    names: localizedForms.optional(),
    offices: z
      .array(office)
      .default([])
      .meta({ description: 'The public offices of an official, each from when to when' }),
    disclosures: z.array(disclosure).default([]),
  })
  .refine((one) => one.code !== undefined || one.role === 'official', {
    error: 'whoever is not an official has a code',
  })
  .refine((one) => one.names === undefined || one.role === 'official', {
    error: 'the names of people who are not officials do not belong into this repository',
  })
  .refine((one) => one.offices.length === 0 || one.role === 'official', {
    error: 'whoever is not an official has no office here: it could tell who is meant',
  })
export type Person = z.infer<typeof person>
