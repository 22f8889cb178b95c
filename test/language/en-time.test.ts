import { describe, expect, it } from 'vitest'
import type { DateReading } from '../../src/language/dates.ts'
import type { Decimal } from '../../src/language/index.ts'
import type { Span } from '../../src/language/spans.ts'
import { english } from '../../src/language/en.ts'
import { createLanguage } from '../../src/language/language.ts'

const en = createLanguage(english)

const number = (value: number): Decimal => {
  const [whole = '', fraction = ''] = String(value).split('.')
  return { units: Number(whole + fraction), scale: fraction.length }
}

describe('dates in English', () => {
  it.each([
    ['7 January 2022', { day: 7, month: 1, year: 2022 }],
    ['7\u{A0}January 2022', { day: 7, month: 1, year: 2022 }],
    ['29 February 2020', { day: 29, month: 2, year: 2020 }],
    ['29 February', { day: 29, month: 2 }],
    ['7 January', { day: 7, month: 1 }],
    ['January 2022', { month: 1, year: 2022 }],
    ['December', { month: 12 }],
    ['2022', { year: 2022 }],
    ['Early January 2022', { part: 'early', month: 1, year: 2022 }],
    ['mid-January', { part: 'mid', month: 1 }],
    ['mid-January 2022', { part: 'mid', month: 1, year: 2022 }],
    ['late 2022', { part: 'late', year: 2022 }],
  ])('reads “%s”', (words, reading) => {
    expect(en.readDate(words)).toEqual(reading)
  })

  it.each([
    '',
    'January 7, 2022',
    'January 7',
    '7th January',
    '7th of January',
    '07 January 2022',
    '31 April',
    '30 February',
    '29 February 2022',
    '0 January',
    '32 January',
    '7 Jan 2022',
    '7 January 22',
    '7 January 2,022',
    '7 January 02022',
    '7',
    'on 7 January',
    '7 January 2022.',
    'early',
    'early 7 January',
    '2022 January',
    'seven January',
    '2022-01-07',
    '07.01.2022',
  ])('does not read “%s”', (words) => {
    expect(en.readDate(words)).toBeUndefined()
  })

  it('prints what is known of a date', () => {
    expect(en.printDate({ year: 2022, month: 1, day: 7 })).toBe('7 January 2022')
    expect(en.printDate({ year: 2022, month: 1 })).toBe('January 2022')
    expect(en.printDate({ year: 2022 })).toBe('2022')
    expect(en.printDate({ month: 1, day: 7 })).toBe('7 January')
    expect(en.printDate({ month: 12 })).toBe('December')
    expect(en.printDate({ part: 'early', month: 1, year: 2022 })).toBe('early January 2022')
    expect(en.printDate({ part: 'mid', month: 1 })).toBe('mid-January')
    expect(en.printDate({ part: 'late', year: 2022 })).toBe('late 2022')
  })

  it.each<DateReading>([
    {},
    { day: 7 },
    { year: 2022, day: 7 },
    { year: 2022, month: 13 },
    { year: 2022, month: 0, day: 1 },
    { year: 2022, month: 2, day: 29 },
    { month: 1, day: 0 },
    { part: 'mid' },
    { part: 'mid', month: 1, day: 7 },
    { year: 2022.5 },
  ])('refuses to print %o', (date) => {
    expect(() => en.printDate(date)).toThrow(RangeError)
  })
})

describe('spans in English', () => {
  it.each<[string, number, Span['unit']]>([
    ['five months', 5, 'month'],
    ['Five months', 5, 'month'],
    ['a year', 1, 'year'],
    ['one year', 1, 'year'],
    ['1 year', 1, 'year'],
    ['half a year', 0.5, 'year'],
    ['one and a half years', 1.5, 'year'],
    ['a year and a half', 1.5, 'year'],
    ['two and a half years', 2.5, 'year'],
    ['2.5 years', 2.5, 'year'],
    ['three weeks', 3, 'week'],
    ['a week', 1, 'week'],
    ['10 days', 10, 'day'],
    ['twenty-one days', 21, 'day'],
  ])('reads “%s”', (words, count, unit) => {
    expect(en.readSpan(words)).toEqual({ count: number(count), unit })
  })

  it.each([
    '',
    'five',
    'months',
    'year',
    'five month',
    'one years',
    'fifth month',
    'twenty-first year',
    'five months ago',
    'about five months',
    'five-month',
    'two to three years',
    'an year',
    '10 days 5 days',
  ])('does not read “%s”', (words) => {
    expect(en.readSpan(words)).toBeUndefined()
  })

  it.each<[string, number, Span['unit']]>([
    ['five months', 5, 'month'],
    ['one year', 1, 'year'],
    ['half a year', 0.5, 'year'],
    ['two and a half years', 2.5, 'year'],
    ['nine and a half weeks', 9.5, 'week'],
    ['10 days', 10, 'day'],
    ['10.5 years', 10.5, 'year'],
    ['2.3 years', 2.3, 'year'],
  ])('prints “%s”', (words, count, unit) => {
    expect(en.printSpan({ count: number(count), unit })).toBe(words)
  })
})

describe('English', () => {
  it('lists items', () => {
    expect(en.list([])).toBe('')
    expect(en.list(['a'])).toBe('a')
    expect(en.list(['a', 'b'])).toBe('a and b')
    expect(en.list(['a', 'b', 'c'])).toBe('a, b and c')
  })

  it('calls its notes after punctuation', () => {
    expect(en).toMatchObject({ tag: 'en', direction: 'ltr', noteMark: 'after-punctuation' })
  })
})
