// Civil days: dates of the proleptic Gregorian calendar without clock or time zone.
// Plain arithmetic; a host's `Date` is never asked.

/** A day of the calendar, years 1 to 9999; what the functions here return is valid. */
export interface CivilDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
// Counted from 1 March, five months have 153 days: "31 30 31 30 31" and again.
const DAYS_IN_FIVE_MONTHS = 153
const DAYS_IN_400_YEARS = 146_097

/** Whether the year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** The number of days of the month (1–12); 0 for a number that is no month. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)
}

/** Whether the calendar has the day, in the years 1 to 9999. */
export function isCivilDay({ year, month, day }: CivilDay): boolean {
  return (
    [year, month, day].every((part) => Number.isInteger(part) && part >= 1) &&
    year <= 9999 &&
    day <= daysInMonth(year, month)
  )
}

/** Parses an ISO 8601 calendar date, "2022-01-07"; undefined for any other text or no such day. */
export function parseCivilDay(text: string): CivilDay | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? []
  const date = { year: Number(year), month: Number(month), day: Number(day) }
  return isCivilDay(date) ? date : undefined
}

/** Formats the day as an ISO 8601 calendar date. */
export function formatCivilDay({ year, month, day }: CivilDay): string {
  const digits = (part: number, length: number) => String(part).padStart(length, '0')
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`
}

/** The number of days from 1 March of the year 0 to the day. */
function dayNumber({ year, month, day }: CivilDay): number {
  const shifted = month <= 2 ? year - 1 : year
  const monthsSinceMarch = (month + 9) % 12
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400)
  return (
    shifted * 365 +
    leapDays +
    Math.floor((DAYS_IN_FIVE_MONTHS * monthsSinceMarch + 2) / 5) +
    day -
    1
  )
}

/** The number of days from one day to the other; negative if `to` is the earlier. */
export function daysBetween(from: CivilDay, to: CivilDay): number {
  return dayNumber(to) - dayNumber(from)
}

/** Negative, zero or positive as `a` is before, on or after `b`. */
export function compareCivilDays(a: CivilDay, b: CivilDay): number {
  return daysBetween(b, a)
}

/** The day so many days later (or earlier); a RangeError beyond the years 1 to 9999. */
export function addDays(from: CivilDay, days: number): CivilDay {
  // The inverse of dayNumber, within one 400-year era: H. Hinnant, "chrono-Compatible Low-Level
  // Date Algorithms".
  const number = dayNumber(from) + days
  const era = Math.floor(number / DAYS_IN_400_YEARS)
  const dayOfEra = number - era * DAYS_IN_400_YEARS
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear =
    dayOfEra - 365 * yearOfEra - Math.floor(yearOfEra / 4) + Math.floor(yearOfEra / 100)
  const monthsSinceMarch = Math.floor((5 * dayOfYear + 2) / DAYS_IN_FIVE_MONTHS)
  const month = ((monthsSinceMarch + 2) % 12) + 1
  return withinCalendar({
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((DAYS_IN_FIVE_MONTHS * monthsSinceMarch + 2) / 5) + 1,
  })
}

/**
 * The day so many months later (or earlier), or the last of a month too short for it; a RangeError
 * beyond the years 1 to 9999.
 */
export function addMonths(from: CivilDay, months: number): CivilDay {
  const count = from.year * 12 + (from.month - 1) + months
  const year = Math.floor(count / 12)
  const month = count - year * 12 + 1
  return withinCalendar({ year, month, day: Math.min(from.day, daysInMonth(year, month)) })
}

function withinCalendar(day: CivilDay): CivilDay {
  if (isCivilDay(day)) return day
  throw new RangeError(`no day of the years 1 to 9999: ${JSON.stringify(day)}`)
}
