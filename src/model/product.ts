// A product: a kind of document, with the sections that its template lays out.
import { z } from 'zod'
import { id } from './id.ts'

/** One section of a product. `repeated` sections take several narratives, the others one. */
export const section = z.strictObject({
  id,
  required: z.boolean().default(false),
  repeated: z.boolean().default(false),
})

/** `templates/<product>.yaml`, beside the template of the same name. */
export const product = z.strictObject({
  sections: z.array(section).min(1),
  paragraphNumbers: z.enum(['printed', 'hidden']),
  style: id,
})
export type Product = z.infer<typeof product>
