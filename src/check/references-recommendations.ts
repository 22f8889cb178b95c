// What files of recommendations, submissions and heads of narratives name in other files.
import type { Entry, Keys } from '../model/entry.ts'
import type { RecommendationDocument } from '../model/recommendation.ts'
import type { Report } from '../model/report.ts'
import type { Loaded, Records } from '../model/stages.ts'

/** Refers from a place in a record to a record of a kind. */
export type Refer = (
  from: Entry<unknown>,
  keys: Keys,
  kind: keyof Records,
  id: string | undefined,
) => void

/** Refers for everything that concerns committees and recommendations. */
export function referRecommendations({ records, reports, narratives }: Loaded, refer: Refer): void {
  for (const entry of records.recommendations.entries.values()) referDocument(entry, refer)
  for (const entry of records.cases.entries.values())
    for (const body of Object.keys(entry.value.articles ?? {}))
      refer(entry, ['articles', body], 'treaty-bodies', body)
  for (const entry of reports.entries.values()) referSubmission(entry, refer)
  // That translations name the same is told by the rule on heads.
  for (const { head, report, locale } of narratives) {
    if (reports.entries.get(report)?.value.locales[0] !== locale) continue
    for (const [name, { to }] of Object.entries(head.value.recommendations ?? {}))
      refer(head, ['recommendations', name, 'to'], 'organizations', to)
  }
}

function referDocument(entry: Entry<RecommendationDocument>, refer: Refer): void {
  const { body, state, source, items } = entry.value
  refer(entry, ['body'], 'treaty-bodies', body)
  refer(entry, ['state'], 'places', state)
  refer(entry, ['source'], 'sources', source)
  for (const [name, item] of Object.entries(items)) {
    refer(entry, ['items', name, 'addressee'], 'organizations', item.addressee)
    for (const [i, { by }] of item.assessments.entries())
      refer(entry, ['items', name, 'assessments', i, 'by'], 'organizations', by)
  }
}

function referSubmission(entry: Entry<Report>, refer: Refer): void {
  const { submission } = entry.value
  if (!submission) return
  refer(entry, ['submission', 'body'], 'treaty-bodies', submission.body)
  refer(entry, ['submission', 'state'], 'places', submission.state)
  for (const [i, id] of (submission.documents ?? []).entries())
    refer(entry, ['submission', 'documents', i], 'recommendations', id)
}
