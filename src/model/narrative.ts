// A narrative: a part of a report in one language, as Markdown under a YAML head.
import type { Root } from 'mdast'
import { z } from 'zod'
import { id } from './id.ts'
import type { Entry } from './entry.ts'
import type { Locale } from './locale.ts'

/** The head of a narrative: which section of the product it fills, for which articles, answering what. */
export const frontMatter = z.strictObject({
  section: id,
  articles: z.array(z.number().int().positive()).optional(),
  answers: z.array(z.string()).optional(),
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
