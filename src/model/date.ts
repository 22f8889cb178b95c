// Civil dates as written in data: `2022-01-05`, `2022-01` or `2022`; periods as `2021-01/2021-02`.
// Never an instant: a report's day does not depend on where its reader is.
import { z } from 'zod'
import { daysInMonth } from '../language/civil-day.ts'

/** A day, month or year in ISO 8601 extended form. */
export type CivilDate = string

const datePattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Year, month and day of a civil date, as far as it is known. */
export interface DateParts {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

/** The parts of a civil date, or undefined when there is no such date. Years before 1900 are slips of the pen here. */
export function parseDate(text: string): DateParts | undefined {
  const match = datePattern.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)]
  if (year < 1900 || year > 2199) return undefined
  if (match[2] === undefined) return { year }
  if (month < 1 || month > 12) return undefined
  if (match[3] === undefined) return { year, month }
  return day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : undefined
}

const hint = 'Look the date up in its source, and write the year first.'
const dateError = 'a date is written 2022-01-05 (year, month, day) and must exist'

/** A whole day. */
export const day = z
  .string({ error: dateError })
  .refine((text) => parseDate(text)?.day !== undefined, { error: dateError, params: { hint } })
  .meta({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'A day: 2022-01-05' })

/** A day, a month or a year. */
export const date = z
  .string({ error: 'a date is written 2022-01-05, 2022-01 or 2022 in quotes, and must exist' })
  .refine((text) => parseDate(text) !== undefined, {
    error: 'a date is written 2022-01-05, 2022-01 or 2022, and must exist',
    params: { hint },
  })
  .meta({ description: 'A day, month or year: 2022-01-05, 2022-01 or "2022"' })

/** From one date to another, both included: `2021-01/2021-02`; a single month or year is itself a period. */
export const period = z
  .string({ error: 'a period is written 2021-01/2021-02' })
  .refine((text) => parsePeriod(text) !== undefined, {
    error: 'a period is written 2021-01/2021-02, and does not end before it begins',
  })
  .meta({ description: 'From and to, both included: 2021-01/2021-02' })

/** Both ends of a period as written, or undefined when it is none. */
export function parsePeriod(text: string): { from: CivilDate; to: CivilDate } | undefined {
  const [from, to = from, more] = text.split('/')
  if (from === undefined || to === undefined || more !== undefined) return undefined
  if (!parseDate(from) || !parseDate(to) || lastDay(to) < firstDay(from)) return undefined
  return { from, to }
}

const two = (n: number): string => String(n).padStart(2, '0')

/** The first day of a date that may be a month or a year. */
export function firstDay(text: CivilDate): CivilDate {
  const { year, month = 1, day: dayOfMonth = 1 } = certain(text)
  return `${year}-${two(month)}-${two(dayOfMonth)}`
}

/** The last day of a date that may be a month or a year. */
export function lastDay(text: CivilDate): CivilDate {
  const { year, month = 12, day: dayOfMonth = daysInMonth(year, month) } = certain(text)
  return `${year}-${two(month)}-${two(dayOfMonth)}`
}

/** The parts of a date that a schema has already accepted. */
export function certain(text: CivilDate): DateParts {
  const parts = parseDate(text)
  if (!parts) throw new Error(`not a civil date: ${text}`)
  return parts
}
