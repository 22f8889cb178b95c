// A case summary: coarse in time and place, under a code, with the course of the proceedings.
import { z } from 'zod'
import { date } from './date.ts'
import { id } from './id.ts'
import { localized } from './locale.ts'

/** Where a case stands with the authorities. */
export const caseStatuses = [
  'no-complaint',
  'complaint-filed',
  'registered',
  'under-investigation',
  'dismissed',
  'before-court',
  'convicted',
  'acquitted',
] as const

const step = z.strictObject({ date, what: localized })

/** One case. Texts are Markdown of the dialect, one per language. */
export const caseSummary = z.strictObject({
  person: id.meta({ description: 'Whose case it is: an id of data/persons.yaml' }),
  event: id.meta({ description: 'The event that the case belongs to, for counting' }),
  place: id.meta({ description: 'A region rather than a town: an id of data/places.yaml' }),
  date: date.meta({ description: 'A month rather than a day' }),
  articles: z
    .record(id, z.array(z.int().positive()))
    .optional()
    .meta({ description: 'The articles that it concerns, by committee: { cat: [12, 13] }' }),
  status: z.enum(caseStatuses),
  statusAsOf: date,
  summary: localized.meta({
    description: 'What happened, in Markdown, without names, exact days or places',
  }),
  proceedings: z.array(step).default([]),
  source: id.meta({
    description: 'Where the case is documented: the name of a file in data/sources/',
  }),
})
export type CaseSummary = z.infer<typeof caseSummary>
