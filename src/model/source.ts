// Sources: what a note may cite and where a figure comes from.
import { z } from 'zod'
import { date } from './date.ts'
import { id } from './id.ts'
import { localeTag, localized } from './locale.ts'

/** Words of a source, with where they stand in it and in which language: prose may be bound to them. */
export const excerpt = z.strictObject({
  locator: localized.optional(),
  /** When the words were written, if the source has no one date. */
  date: date.optional(),
  lang: localeTag,
  text: z.string().min(1),
  /** The organizations' own translation of the excerpt, where words without numbers are bound to it. */
  translations: localized.optional(),
})

/**
 * A source. `title` is exact and stands in quotation marks or italics, `description` stands for a
 * title where none is known. The address is a URL, or says why there is none: `unknown` (it was
 * lost and is not guessed), `unpublished` (kept on file), `unneeded` (a UN symbol suffices).
 */
export const source = z
  .strictObject({
    type: z.enum([
      'un-document',
      'statement',
      'publication',
      'news',
      'web-page',
      'register',
      'records',
      'speech',
      'letter',
    ]),
    authors: z.array(id).default([]),
    title: localized.optional(),
    /** The language of the title, where it is not translated. */
    lang: localeTag.optional(),
    description: localized.optional(),
    symbol: z.string().optional(),
    date: date.optional(),
    posted: date.optional().meta({
      description: 'When it was put on the web, if that is not its own date; notes give its own',
    }),
    basedOn: z.array(id).optional().meta({
      description:
        'The sources from which it has what it says: a news item, and the one that it repeats',
    }),
    address: z.union(
      [z.url({ protocol: /^https$/ }), z.enum(['unknown', 'unpublished', 'unneeded'])],
      {
        error: 'an address is an https URL, or one of unknown, unpublished, unneeded',
      },
    ),
    excerpts: z.record(id, excerpt).default({}),
  })
  .refine((cited) => cited.title !== undefined || cited.description !== undefined, {
    error: 'a source has a title or a description',
  })
export type Source = z.infer<typeof source>
export type Excerpt = z.infer<typeof excerpt>
