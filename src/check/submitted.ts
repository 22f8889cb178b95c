// A report that goes to a committee: which, at which stage, and what that committee asks.
import type { Severity } from '../findings/rules.ts'
import type { Entry } from '../model/entry.ts'
import type { Report } from '../model/report.ts'
import type { Records } from '../model/stages.ts'
import type { Stage, Submission } from '../model/submission.ts'
import {
  requirementOn,
  type RequirementFact,
  type RequirementKey,
  type TreatyBody,
} from '../model/treaty-body.ts'

/** A report with its committee and stage, and the severity of what can be put right until it is sent. */
export interface Submitted {
  readonly report: Entry<Report>
  readonly submission: Submission
  readonly body: Entry<TreatyBody>
  readonly stage: Stage
  readonly name: string
  readonly severity: Severity
}

/** The submission of a report; undefined where it goes to no committee that could be read. */
export function submittedOf(report: Entry<Report>, records: Records): Submitted | undefined {
  const { submission, status } = report.value
  const body = records['treaty-bodies'].entries.get(submission?.body ?? '')
  if (!submission?.stage || !body) return undefined
  const name = body.value.names.en?.[0] ?? body.id
  const severity = status === 'final' ? 'error' : 'warning'
  return { report, submission, body, stage: submission.stage, name, severity }
}

/** What the committee asks, as it was known on the date of the report. */
export function asked<K extends RequirementKey>(
  { body, stage, report }: Submitted,
  key: K,
): RequirementFact<K> | undefined {
  return requirementOn(body.value, stage, key, report.value.date)
}
