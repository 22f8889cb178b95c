// The last day on which a committee takes a report.
import { addDays, addMonths, formatCivilDay, parseCivilDay } from '../language/civil-day.ts'
import type { CivilDate } from '../model/date.ts'
import type { Submission } from '../model/submission.ts'
import type { RequirementFact } from '../model/treaty-body.ts'

type Deadline = RequirementFact<'deadline'>

/** The last day: as the report has it from the note of the session, else counted from the day on which the session begins. */
export function dueOn(submission: Submission, fact: Deadline | undefined): CivilDate | undefined {
  if (submission.deadline !== undefined) return submission.deadline
  const begins = parseCivilDay(submission.begins ?? '')
  if (!begins || !fact) return undefined
  if (fact.before) {
    const { weeks = 0, months = 0 } = fact.before
    return formatCivilDay(addDays(addMonths(begins, -months), -7 * weeks))
  }
  const monthDay = fact.calendar?.[String(begins.month)]
  if (monthDay === undefined) return undefined
  const first = formatCivilDay(begins)
  const sameYear = `${first.slice(0, 4)}-${monthDay}`
  return sameYear < first ? sameYear : `${String(begins.year - 1).padStart(4, '0')}-${monthDay}`
}

/** Whether what comes later is not taken; advice is no rule, and what is not verified binds nobody. */
export function isBinding(fact: Deadline | undefined): boolean {
  return fact?.binding === true && fact.verified
}
