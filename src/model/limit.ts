// The limit that holds for one report: of its committee and stage, for one organization or several.
import type { Report } from './report.ts'
import type { Records } from './stages.ts'
import { requirementOn, type RequirementFact } from './treaty-body.ts'

/** A limit as it holds for one report. */
export interface HeldLimit {
  readonly unit: 'words' | 'pages'
  readonly most: number
  readonly fact: RequirementFact<'limit'>
}

/** The limit of a report; undefined where it goes to no committee, or where no limit is known. */
export function limitOf(report: Report, records: Records): HeldLimit | undefined {
  const { submission, date } = report
  const body = records['treaty-bodies'].entries.get(submission?.body ?? '')
  const fact =
    body && submission?.stage
      ? requirementOn(body.value, submission.stage, 'limit', date)
      : undefined
  if (!fact) return undefined
  const most = isCoalition(report, records) ? (fact.coalition ?? fact.value) : fact.value
  return { unit: fact.unit, most, fact }
}

/** Several who submit together, or an organization of organizations, if the report does not say otherwise. */
function isCoalition({ organizations, submission }: Report, records: Records): boolean {
  const isOne = (id: string): boolean =>
    records.organizations.entries.get(id)?.value.kind === 'coalition'
  return submission?.coalition ?? (organizations.length > 1 || organizations.some(isOne))
}
