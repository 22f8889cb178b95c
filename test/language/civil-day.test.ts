import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CivilDay } from '../../src/language/civil-day.ts'
import {
  addDays,
  addMonths,
  compareCivilDays,
  daysBetween,
  daysInMonth,
  formatCivilDay,
  isCivilDay,
  parseCivilDay,
} from '../../src/language/civil-day.ts'
import { calendar } from './calendar.ts'

const day = (text: string): CivilDay => {
  const parsed = parseCivilDay(text)
  if (parsed === undefined) throw new Error(`no day: ${text}`)
  return parsed
}

describe('parseCivilDay', () => {
  it.each(['2022-01-07', '2020-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])(
    'parses %s, and formats it back',
    (text) => {
      expect(formatCivilDay(day(text))).toBe(text)
    },
  )

  it.each([
    '',
    '2022-1-7',
    '2022-01-07T00:00:00Z',
    ' 2022-01-07',
    '2022-00-07',
    '2022-13-01',
    '2022-01-00',
    '2022-04-31',
    '2022-02-29',
    '1900-02-29',
    '0000-01-01',
    '12022-01-01',
  ])('does not parse “%s”', (text) => {
    expect(parseCivilDay(text)).toBeUndefined()
  })
})

describe('isCivilDay', () => {
  it.each([
    { year: 2022.5, month: 1, day: 1 },
    { year: 2022, month: 1.5, day: 1 },
    { year: 2022, month: 1, day: NaN },
    { year: 10_000, month: 1, day: 1 },
    { year: -1, month: 1, day: 1 },
  ])('is false of %o', (date) => {
    expect(isCivilDay(date)).toBe(false)
  })

  it('knows no days of a month that is none', () => {
    expect(daysInMonth(2022, 13)).toBe(0)
    expect(daysInMonth(2022, 0)).toBe(0)
  })
})

describe('day arithmetic', () => {
  const days = calendar(1896, 1908)

  it('counts as a calendar does that is turned day by day', () => {
    const [first] = days
    if (first === undefined) throw new Error('an empty calendar')
    for (const [index, later] of days.entries()) {
      expect(daysBetween(first, later)).toBe(index)
      expect(addDays(first, index)).toEqual(later)
      expect(addDays(later, -index)).toEqual(first)
    }
  })

  it.each([
    ['2022-01-05', '2022-06-24', 170],
    ['2022-01-05', '2022-04-06', 91],
    ['1600-01-01', '2000-01-01', 146_097],
    ['2022-03-01', '2022-02-28', -1],
    ['0001-01-01', '9999-12-31', 3_652_058],
  ])('%s to %s are %i days', (from, to, count) => {
    expect(daysBetween(day(from), day(to))).toBe(count)
    expect(addDays(day(from), count)).toEqual(day(to))
    expect(Math.sign(compareCivilDays(day(from), day(to)))).toBe(-Math.sign(count))
  })

  it('orders as the ISO texts do', () => {
    const anyDay = fc.nat({ max: 3_652_058 }).map((count) => addDays(day('0001-01-01'), count))
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [left, right] = [formatCivilDay(a), formatCivilDay(b)]
        expect(isCivilDay(a)).toBe(true)
        expect(Math.sign(compareCivilDays(a, b))).toBe(left < right ? -1 : left > right ? 1 : 0)
        expect(addDays(a, daysBetween(a, b))).toEqual(b)
      }),
    )
  })

  it.each([
    ['2022-01-31', 1, '2022-02-28'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2022-01-05', 5, '2022-06-05'],
    ['2022-01-05', -1, '2021-12-05'],
    ['2022-12-31', 2, '2023-02-28'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2022-03-31', -13, '2021-02-28'],
  ])('%s and %i months are %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toEqual(day(to))
  })

  it('refuses days beyond the calendar', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => addDays(day('0001-01-01'), -1)).toThrow(RangeError)
    expect(() => addMonths(day('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => addMonths(day('0001-01-01'), -1)).toThrow(RangeError)
  })
})
