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
  person: id,
  event: id,
  place: id,
  date,
  status: z.enum(caseStatuses),
  statusAsOf: date,
  summary: localized,
  proceedings: z.array(step).default([]),
  records: id.optional(),
})
export type CaseSummary = z.infer<typeof caseSummary>
