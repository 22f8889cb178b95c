import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CivilDay } from '../../src/language/civil-day.ts'
import { parseCivilDay } from '../../src/language/civil-day.ts'
import { elapsedSpan, hasElapsed } from '../../src/language/elapsed.ts'
import type { Unit } from '../../src/language/spans.ts'
import { UNITS } from '../../src/language/spans.ts'
import { calendar } from './calendar.ts'

const day = (text: string): CivilDay => {
  const parsed = parseCivilDay(text)
  if (parsed === undefined) throw new Error(`no day: ${text}`)
  return parsed
}

const halves = (count: number) =>
  count % 1 === 0 ? { units: count, scale: 0 } : { units: count * 10, scale: 1 }

describe('hasElapsed', () => {
  it.each<[number, Unit, string, string, boolean]>([
    // The five months and three months of the sources.
    [5, 'month', '2022-01-05', '2022-06-24', true],
    [3, 'month', '2022-01-05', '2022-04-06', true],
    [1, 'year', '2022-01-02', '2023-01-05', true],
    // The edges of whole months.
    [3, 'month', '2022-01-05', '2022-04-05', true],
    [3, 'month', '2022-01-05', '2022-04-04', false],
    [3, 'month', '2022-01-05', '2022-05-04', true],
    [3, 'month', '2022-01-05', '2022-05-05', false],
    // Months that are too short for the day.
    [1, 'month', '2022-01-31', '2022-02-27', false],
    [1, 'month', '2022-01-31', '2022-02-28', true],
    [1, 'month', '2022-01-31', '2022-03-30', true],
    [1, 'month', '2022-01-31', '2022-03-31', false],
    [1, 'year', '2020-02-29', '2021-02-28', true],
    [1, 'year', '2020-02-29', '2021-02-27', false],
    // Years, whole and with a half.
    [1, 'year', '2022-01-05', '2024-01-04', true],
    [1, 'year', '2022-01-05', '2024-01-05', false],
    [2.5, 'year', '2020-01-05', '2022-07-04', false],
    [2.5, 'year', '2020-01-05', '2022-07-05', true],
    [2.5, 'year', '2020-01-05', '2023-01-04', true],
    [2.5, 'year', '2020-01-05', '2023-01-05', false],
    [2, 'year', '2020-01-05', '2022-07-05', true],
    [0.5, 'year', '2022-01-05', '2022-07-05', true],
    [0.5, 'year', '2022-01-05', '2022-07-04', false],
    [0.5, 'year', '2022-01-05', '2023-01-05', false],
    // A half of a month is fifteen days.
    [2.5, 'month', '2022-01-05', '2022-03-19', false],
    [2.5, 'month', '2022-01-05', '2022-03-20', true],
    [2.5, 'month', '2022-01-05', '2022-04-04', true],
    [2.5, 'month', '2022-01-05', '2022-04-05', false],
    // Days and weeks are exact.
    [3, 'week', '2022-01-05', '2022-01-26', true],
    [3, 'week', '2022-01-05', '2022-01-25', false],
    [3, 'week', '2022-01-05', '2022-01-27', false],
    [1.5, 'week', '2022-01-05', '2022-01-15', false],
    [10, 'day', '2022-01-05', '2022-01-15', true],
    [10, 'day', '2022-01-05', '2022-01-16', false],
    [0.5, 'day', '2022-01-05', '2022-01-05', false],
    [0, 'day', '2022-01-05', '2022-01-05', true],
    // Backwards.
    [0, 'month', '2022-01-05', '2022-01-04', false],
    [-1, 'day', '2022-01-05', '2022-01-04', false],
    [-1, 'month', '2022-02-05', '2022-01-05', false],
    // Farther than any calendar.
    [9_000_000, 'year', '2022-01-05', '2022-01-06', false],
  ])('%d × %s from %s to %s: %s', (count, unit, from, to, truth) => {
    expect(hasElapsed({ count: halves(count), unit }, day(from), day(to))).toBe(truth)
  })

  it('is true of no other fraction', () => {
    const span = { count: { units: 23, scale: 1 }, unit: 'year' } as const
    for (const to of calendar(2020, 2024))
      expect(hasElapsed(span, day('2020-01-01'), to)).toBe(false)
  })

  it('takes 2.0 for 2', () => {
    const span = { count: { units: 20, scale: 1 }, unit: 'month' } as const
    expect(hasElapsed(span, day('2022-01-05'), day('2022-03-05'))).toBe(true)
  })
})

describe('the rule, counted on a calendar day by day', () => {
  const days = calendar(2019, 2024)

  /** The indices of the days on which months are full, after the day at `from`. */
  function anniversaries(from: number): number[] {
    const start = days[from]
    if (start === undefined) throw new Error('no such day')
    return Array.from({ length: 72 }, (_, index) => {
      const months = start.month + index
      const [year, month] = [start.year + Math.floor(months / 12), (months % 12) + 1]
      return days.findLastIndex(
        (day) => day.year === year && day.month === month && day.day <= start.day,
      )
    }).filter((index) => index !== -1)
  }

  it('counts whole months, years, weeks and days', () => {
    const index = fc.nat({ max: days.length - 1 })
    fc.assert(
      fc.property(index, index, (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)]
        const [first, last] = [days[from], days[to]]
        if (first === undefined || last === undefined) throw new Error('no such day')
        const full = anniversaries(from).filter((anniversary) => anniversary <= to)
        const middle = (full.at(-1) ?? from) + 15
        const truths = (unit: Unit) =>
          Array.from({ length: 150 }, (_, count) => count / 2).filter((count) =>
            hasElapsed({ count: halves(count), unit }, first, last),
          )
        const months = full.length
        expect(truths('month')).toEqual(middle <= to ? [months, months + 0.5] : [months])
        const years = Math.floor(months / 12)
        expect(truths('year')).toEqual(months % 12 >= 6 ? [years, years + 0.5] : [years])
        const passed = to - from
        expect(truths('day')).toEqual(passed < 75 ? [passed] : [])
        expect(truths('week')).toEqual(passed % 7 === 0 && passed < 525 ? [passed / 7] : [])
      }),
      { numRuns: 60 },
    )
  })

  it('offers a span that is true', () => {
    const index = fc.nat({ max: days.length - 1 })
    fc.assert(
      fc.property(index, index, fc.constantFrom(...UNITS), (a, b, unit) => {
        const [first, last] = [days[a], days[b]]
        if (first === undefined || last === undefined) throw new Error('no such day')
        const span = elapsedSpan(first, last, unit)
        expect(span !== undefined && hasElapsed(span, first, last)).toBe(a <= b)
      }),
    )
  })
})

describe('elapsedSpan', () => {
  it.each<[string, string, Unit, number, Unit]>([
    ['2022-01-05', '2022-06-24', 'month', 5, 'month'],
    ['2022-01-05', '2024-06-24', 'year', 2, 'year'],
    ['2022-01-05', '2022-01-26', 'week', 3, 'week'],
    ['2022-01-05', '2022-01-27', 'week', 22, 'day'],
    ['2022-01-05', '2022-01-27', 'month', 22, 'day'],
    ['2022-01-05', '2022-06-24', 'year', 170, 'day'],
    ['2022-01-05', '2022-01-05', 'day', 0, 'day'],
  ])('from %s to %s in %ss: %d %ss', (from, to, unit, count, said) => {
    expect(elapsedSpan(day(from), day(to), unit)).toEqual({
      count: { units: count, scale: 0 },
      unit: said,
    })
  })

  it('has none for a time that runs backwards', () => {
    expect(elapsedSpan(day('2022-01-05'), day('2022-01-04'), 'day')).toBeUndefined()
  })
})
