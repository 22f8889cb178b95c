// Whether the words of a span are true of the time between two civil days.
//
// The rule. Years and months are whole calendar months: n have passed on the day of the same number
// n months later, or on the last day of a month too short for it (31 January + 1 month = 28
// February). "Five months" is true from the day five have passed to the day before six have; "two
// years", to the day before three years have. A half begins in the middle: "two and a half years"
// is true once 30 months have passed, "two and a half months" once two months and 15 days have,
// each until the third is full. Days and weeks are exact: "three weeks" is 21 days and nothing
// else. Other fractions ("2.3 years") and a time that runs backwards are never true.

import type { CivilDay } from './civil-day.ts'
import { addMonths, compareCivilDays, daysBetween } from './civil-day.ts'
import { halvesOf, wholeDecimal } from './decimal.ts'
import type { Span, Unit } from './spans.ts'

const DAYS_IN = { day: 1, week: 7 } as const
const DAYS_IN_HALF_MONTH = 15
const MONTHS_IN_YEAR = 12
const MONTHS_IN_HALF_YEAR = 6

/** The whole calendar months from one day to a later one, and the days left over. */
function monthsAndDays(from: CivilDay, to: CivilDay): { months: number; days: number } {
  const begun = (to.year - from.year) * MONTHS_IN_YEAR + to.month - from.month
  const months = compareCivilDays(addMonths(from, begun), to) > 0 ? begun - 1 : begun
  return { months, days: daysBetween(addMonths(from, months), to) }
}

/** Whether exactly the span has passed from one day to the other, by the rule above. */
export function hasElapsed({ count, unit }: Span, from: CivilDay, to: CivilDay): boolean {
  const halves = halvesOf(count)
  const total = daysBetween(from, to)
  if (halves === undefined || total < 0) return false
  if (unit === 'day' || unit === 'week') return total * 2 === halves * DAYS_IN[unit]
  const { months, days } = monthsAndDays(from, to)
  const [passed, isPastHalf] =
    unit === 'month'
      ? [months, days >= DAYS_IN_HALF_MONTH]
      : [Math.floor(months / MONTHS_IN_YEAR), months % MONTHS_IN_YEAR >= MONTHS_IN_HALF_YEAR]
  return Math.floor(halves / 2) === passed && (halves % 2 === 0 || isPastHalf)
}

/**
 * The whole span that has passed, in the unit where a number of it has, else in days; undefined if
 * the time runs backwards.
 */
export function elapsedSpan(from: CivilDay, to: CivilDay, unit: Unit): Span | undefined {
  const total = daysBetween(from, to)
  if (total < 0) return undefined
  const { months } = monthsAndDays(from, to)
  const counts = {
    day: total,
    week: total % DAYS_IN.week === 0 ? total / DAYS_IN.week : 0,
    month: months,
    year: Math.floor(months / MONTHS_IN_YEAR),
  }
  const count = counts[unit]
  return count === 0
    ? { count: wholeDecimal(total), unit: 'day' }
    : { count: wholeDecimal(count), unit }
}
