// The terms of a committee: how each is said in every language.
import { z } from 'zod'
import { id } from './id.ts'
import { localizedForms } from './locale.ts'

/** `data/glossaries/<id>.yaml`. Without `body` it is for every report, else for those to that committee. */
export const glossary = z.strictObject({
  body: id.optional().meta({ description: 'A committee: an id of data/treaty-bodies/' }),
  terms: z.record(id, localizedForms).meta({
    description:
      'Of each term its forms per language, the first as it is told; `*` stands for any ending: `заключительн* замечани*`',
  }),
})
export type Glossary = z.infer<typeof glossary>
