// Legal provisions with the wording of their title over time.
import { z } from 'zod'
import { localized, localizedForms } from './locale.ts'
import { validity, versions } from './validity.ts'

const version = z.strictObject({ ...validity, title: localized, forms: localizedForms })

/** An article or part of a law, as it was in force when. */
export const provision = z.strictObject({ law: localized, versions: versions(version) })
export type Provision = z.infer<typeof provision>
