// What the cover says of the committee that a report goes to.
import { inLocale } from '../model/locale.ts'
import type { TreatyBody } from '../model/treaty-body.ts'
import { nameOn } from './words.ts'
import type { Workshop } from './workshop.ts'

function bodyOf({ draft, records }: Workshop): TreatyBody | undefined {
  return records['treaty-bodies'].entries.get(draft.report.value.submission?.body ?? '')?.value
}

/** “Submission to …”: in the words of the report, else made of the committee and the session; empty without either. */
export function submissionLine(workshop: Workshop): string {
  const { submission } = workshop.draft.report.value
  if (submission?.text) return inLocale(submission.text, workshop.locale)
  const body = bodyOf(workshop)
  if (!body) return ''
  const name = inLocale(body.names, workshop.locale)[0] ?? ''
  return submission?.session === undefined
    ? workshop.phrase('submission-line', { body: name })
    : workshop.phrase('submission-line-session', {
        body: name,
        session: String(submission.session),
      })
}

/** The facts that committees ask for on the cover, as far as the report gives them. */
export function coverFacts(workshop: Workshop): { name: string; value: string }[] {
  const { draft, records, locale, phrase } = workshop
  const { submission, date } = draft.report.value
  const body = bodyOf(workshop)
  if (!submission || !body) return []
  const { state, session, postable } = submission
  const place = records.places.entries.get(state ?? '')?.value.names
  return [
    ...(place ? [{ name: phrase('cover-state'), value: nameOn(place, date, workshop) }] : []),
    ...(body.convention
      ? [{ name: phrase('cover-convention'), value: inLocale(body.convention.title, locale) }]
      : []),
    ...(session === undefined ? [] : [{ name: phrase('cover-session'), value: String(session) }]),
    ...(postable === undefined
      ? []
      : [
          {
            name: phrase('cover-postable'),
            value: phrase(postable ? 'cover-postable-yes' : 'cover-postable-no'),
          },
        ]),
  ]
}
