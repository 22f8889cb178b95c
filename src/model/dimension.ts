// What a breakdown goes by (place, sex, age …), and what its values are called.
import { z } from 'zod'
import { id } from './id.ts'
import { localized } from './locale.ts'

/** A dimension: its values are listed here, or are the ids of the places registry. */
export const dimension = z.strictObject({
  title: localized,
  values: z.union([z.literal('places'), z.record(id, localized)]),
})
export type Dimension = z.infer<typeof dimension>
