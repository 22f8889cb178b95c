// A report: what it is, when it speaks, for whom, in which languages.
import { z } from 'zod'
import { day } from './date.ts'
import { id } from './id.ts'
import { localeTag, localized } from './locale.ts'
import { submission } from './submission.ts'

const acknowledgement = z.strictObject({
  statistic: id,
  at: day.optional(),
  note: localized.optional(),
})

/** `content/<report>/report.yaml`. `date`: elapsed phrases count to it. `asOf`: figures published later are not used. */
export const report = z
  .strictObject({
    product: id.meta({ description: 'The kind of document: the name of a template' }),
    status: z
      .enum(['draft', 'final'])
      .meta({ description: 'A draft carries a mark on every page' }),
    date: day.meta({ description: 'The date of the document; “five months after” counts to it' }),
    asOf: day.meta({ description: 'Figures published later are not used' }),
    posted: day.optional(),
    locales: z
      .array(localeTag)
      .min(1)
      .meta({ description: 'The languages; the first is the one the others are translated from' }),
    unread: z.array(localeTag).default([]).meta({
      description:
        'Languages whose text no native speaker has read: every page of theirs says so until one has',
    }),
    title: localized,
    shortTitle: localized.meta({ description: 'The title at the head of pages' }),
    summary: localized.optional(),
    submission: submission.optional().meta({
      description: 'To which committee it is submitted, at which stage; the line on the cover',
    }),
    version: z
      .int({ error: 'versions are whole numbers' })
      .min(1, { error: 'versions are counted from 1' })
      .optional()
      .meta({
        description: 'Which sending out of the document this is: 1, 2, 3…, for the imprint',
      }),
    minutes: z
      .int({ error: 'minutes are whole numbers' })
      .min(1)
      .optional()
      .meta({ description: 'Of what is spoken: how many minutes there are for it' }),
    dateline: z
      .array(id)
      .default([])
      .meta({ description: 'Places of the dateline: ids of data/places.yaml' }),
    organizations: z
      .array(id)
      .min(1)
      .meta({ description: 'Who submits or signs: ids of data/organizations.yaml' }),
    acknowledges: z.array(acknowledgement).default([]).meta({
      description:
        'Statistics on which publishers contradict each other, and which this report uses all the same',
    }),
  })
  .refine((one) => one.asOf <= one.date, {
    path: ['asOf'],
    error: 'the figures of a report cannot be younger than the report',
    params: { hint: 'Correct `asOf` or `date`.' },
  })
  .refine((one) => new Set(one.locales).size === one.locales.length, {
    path: ['locales'],
    error: 'a language is listed twice',
  })
  .refine((one) => one.unread.every((tag) => one.locales.includes(tag)), {
    path: ['unread'],
    error: 'a language that the report does not have cannot wait to be read',
    params: { hint: 'Write under `unread` only languages that stand under `locales`.' },
  })
export type Report = z.infer<typeof report>
