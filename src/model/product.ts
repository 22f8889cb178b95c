// A product: a kind of document, with the sections that its template lays out.
import { z } from 'zod'
import { id } from './id.ts'
import { localeTag } from './locale.ts'

/** One section of a product. `repeated` sections take several narratives, the others one. */
export const section = z.strictObject({
  id,
  about: z.string().optional().meta({
    description: 'What belongs there, for whoever writes it: `new report` puts it into the file',
  }),
  required: z.boolean().default(false),
  repeated: z.boolean().default(false),
  annex: z.boolean().default(false).meta({
    description: 'Whether the section is an annex, which some committees do not count',
  }),
})

/** `templates/<product>.yaml`, beside the template of the same name. */
export const product = z.strictObject({
  sections: z.array(section).min(1),
  paragraphNumbers: z.enum(['printed', 'hidden']),
  sources: z.enum(['printed', 'apart']).default('printed').meta({
    description:
      'apart: the text is printed without notes; they and the table of figures are in the HTML and on a fact sheet of their own',
  }),
  mostPages: z.int().min(1).optional().meta({
    description: 'How many pages the printed text may have',
  }),
  wordsPerMinute: z.partialRecord(localeTag, z.int().min(50).max(250)).optional().meta({
    description:
      'Of what is spoken: how fast, per language; the text then states how long it takes',
  }),
  style: id,
})
export type Product = z.infer<typeof product>
