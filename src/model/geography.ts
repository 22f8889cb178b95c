// Places of the world with dated names and dated parents: regions are founded, renamed and merged.
import { z } from 'zod'
import { id } from './id.ts'
import { localizedForms } from './locale.ts'
import { validity, versions } from './validity.ts'

const name = z.strictObject({ ...validity, forms: localizedForms })
const parent = z.strictObject({ ...validity, place: id })

/** A place: what it was called when, in every accepted form, and what it belonged to when. */
export const geography = z.strictObject({
  kind: z.enum(['country', 'region', 'district', 'city', 'settlement']),
  names: versions(name),
  parents: versions(parent).optional(),
})
export type Geography = z.infer<typeof geography>
