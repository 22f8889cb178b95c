// A narrative: a part of a report in one language, as Markdown under a YAML head.
import type { Root } from 'mdast'
import { z } from 'zod'
import { id } from './id.ts'
import type { Entry } from './entry.ts'
import type { Locale } from './locale.ts'
import { itemAddress } from './submission.ts'

/** A recommendation that the report itself makes: whom it is for, and on which articles it rests. */
const ownRecommendation = z.strictObject({
  to: id.meta({ description: 'Whom it is addressed to: an id of data/organizations.yaml' }),
  articles: z.array(z.int().positive()).default([]),
})
export type OwnRecommendation = z.infer<typeof ownRecommendation>

/** The head of a narrative: which section of the product it fills, for which articles, answering what. */
export const frontMatter = z
  .strictObject({
    section: id,
    articles: z.array(z.number().int().positive()).optional(),
    answers: z.array(itemAddress).optional(),
    role: z.enum(['recommendations']).optional().meta({
      description: 'The items of its lists are recommendations of the report, each with a name',
    }),
    recommendations: z.record(id, ownRecommendation).optional().meta({
      description:
        'Of each recommendation in the text, by its name: whom it is for, which articles',
    }),
  })
  .refine((head) => (head.role === undefined) === (head.recommendations === undefined), {
    error: 'role and recommendations are given together',
    params: { hint: 'Write both, or neither.' },
  })
export type FrontMatter = z.infer<typeof frontMatter>

/** One file of `content/<report>/<locale>/`, its text parsed but not yet bound. `name` is the same in every language. */
export interface Narrative {
  readonly report: string
  readonly locale: Locale
  readonly name: string
  readonly path: string
  readonly head: Entry<FrontMatter>
  readonly tree: Root
}
