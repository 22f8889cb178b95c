import { describe, expect, it } from 'vitest'
import type { Decimal } from '../../src/language/index.ts'
import type { Span } from '../../src/language/spans.ts'
import { createLanguage } from '../../src/language/language.ts'
import { russian } from '../../src/language/ru.ts'

const ru = createLanguage(russian)

const number = (value: number): Decimal => {
  const [whole = '', fraction = ''] = String(value).split('.')
  return { units: Number(whole + fraction), scale: fraction.length }
}

describe('dates in Russian', () => {
  it.each([
    ['7 января 2022 года', { day: 7, month: 1, year: 2022 }],
    ['7\u{A0}января 2022\u{A0}г.', { day: 7, month: 1, year: 2022 }],
    ['7 января 2022', { day: 7, month: 1, year: 2022 }],
    ['29 февраля 2020 года', { day: 29, month: 2, year: 2020 }],
    ['29 февраля', { day: 29, month: 2 }],
    ['7 января', { day: 7, month: 1 }],
    ['Январь 2022 года', { month: 1, year: 2022 }],
    ['января 2022 года', { month: 1, year: 2022 }],
    ['январе 2022 года', { month: 1, year: 2022 }],
    ['январю 2022 года', { month: 1, year: 2022 }],
    ['январём 2022 года', { month: 1, year: 2022 }],
    ['январем 2022 года', { month: 1, year: 2022 }],
    ['январе 2022 году', { month: 1, year: 2022 }],
    ['январь 2022', { month: 1, year: 2022 }],
    ['мая', { month: 5 }],
    ['августе', { month: 8 }],
    ['2022', { year: 2022 }],
    ['2022 год', { year: 2022 }],
    ['2022 года', { year: 2022 }],
    ['2022 году', { year: 2022 }],
    ['2022 годом', { year: 2022 }],
    ['2022 г.', { year: 2022 }],
    ['начале января', { part: 'early', month: 1 }],
    ['начала января 2022 года', { part: 'early', month: 1, year: 2022 }],
    ['середине мая', { part: 'mid', month: 5 }],
    ['конце 2022 года', { part: 'late', year: 2022 }],
  ])('reads “%s”', (words, reading) => {
    expect(ru.readDate(words)).toEqual(reading)
  })

  it.each([
    '7 январь',
    '7 январе 2022 года',
    'января 7',
    '07 января',
    '7-е января',
    '7-го января',
    'седьмое января',
    '31 апреля',
    '30 февраля 2022 года',
    '29 февраля 2022 года',
    '7 января 2022 году',
    '2022-й год',
    '22 года',
    'в январе',
    'начале январь',
    'начало',
    'год',
    '2\u{A0}022 год',
    '7 January 2022',
  ])('does not read “%s”', (words) => {
    expect(ru.readDate(words)).toBeUndefined()
  })

  it('prints what is known of a date', () => {
    expect(ru.printDate({ year: 2022, month: 1, day: 7 })).toBe('7 января 2022 года')
    expect(ru.printDate({ year: 2022, month: 1 })).toBe('январь 2022 года')
    expect(ru.printDate({ year: 2022 })).toBe('2022 год')
    expect(ru.printDate({ month: 1, day: 7 })).toBe('7 января')
    expect(ru.printDate({ month: 8 })).toBe('август')
    expect(ru.printDate({ part: 'mid', month: 1, year: 2022 })).toBe('середина января 2022 года')
  })
})

describe('spans in Russian', () => {
  it.each<[string, number, Span['unit']]>([
    ['Пять месяцев', 5, 'month'],
    ['пяти месяцев', 5, 'month'],
    ['пятью месяцами', 5, 'month'],
    ['месяц', 1, 'month'],
    ['один месяц', 1, 'month'],
    ['одного месяца', 1, 'month'],
    ['полмесяца', 0.5, 'month'],
    ['полтора месяца', 1.5, 'month'],
    ['месяц с половиной', 1.5, 'month'],
    ['год', 1, 'year'],
    ['году', 1, 'year'],
    ['полгода', 0.5, 'year'],
    ['полугода', 0.5, 'year'],
    ['полтора года', 1.5, 'year'],
    ['полутора лет', 1.5, 'year'],
    ['два года', 2, 'year'],
    ['двух лет', 2, 'year'],
    ['двадцать один год', 21, 'year'],
    ['пять лет', 5, 'year'],
    ['два с половиной года', 2.5, 'year'],
    ['двумя с половиной годами', 2.5, 'year'],
    ['пять с половиной лет', 5.5, 'year'],
    ['2,5 года', 2.5, 'year'],
    ['три недели', 3, 'week'],
    ['двадцать одну неделю', 21, 'week'],
    ['неделю', 1, 'week'],
    ['полторы недели', 1.5, 'week'],
    ['10 дней', 10, 'day'],
    ['10\u{A0}дней', 10, 'day'],
    ['день', 1, 'day'],
    ['сутки', 1, 'day'],
    ['двое суток', 2, 'day'],
    ['двух суток', 2, 'day'],
    ['одни сутки', 1, 'day'],
    ['полутора суток', 1.5, 'day'],
    ['10 суток', 10, 'day'],
  ])('reads “%s”', (words, count, unit) => {
    expect(ru.readSpan(words)).toEqual({ count: number(count), unit })
  })

  it.each([
    'месяцы',
    'недели',
    'пять',
    'пять месяца',
    'пять месяцам',
    'два недели',
    'две месяца',
    'пятый месяц',
    'двадцать первый год',
    'полтора недели',
    'пять месяцев назад',
    'около года',
    'пятимесячный',
    'одни дни',
  ])('does not read “%s”', (words) => {
    expect(ru.readSpan(words)).toBeUndefined()
  })

  it.each<[string, number, Span['unit']]>([
    ['пять месяцев', 5, 'month'],
    ['один год', 1, 'year'],
    ['две недели', 2, 'week'],
    ['полгода', 0.5, 'year'],
    ['полтора года', 1.5, 'year'],
    ['полторы недели', 1.5, 'week'],
    ['два с половиной года', 2.5, 'year'],
    ['10 дней', 10, 'day'],
    ['21 день', 21, 'day'],
    ['10,5 года', 10.5, 'year'],
  ])('prints “%s”', (words, count, unit) => {
    expect(ru.printSpan({ count: number(count), unit })).toBe(words)
  })
})

describe('Russian', () => {
  it('lists items', () => {
    expect(ru.list(['а'])).toBe('а')
    expect(ru.list(['а', 'б', 'в'])).toBe('а, б и в')
  })

  it('calls its notes before punctuation', () => {
    expect(ru).toMatchObject({ tag: 'ru', direction: 'ltr', noteMark: 'before-punctuation' })
  })
})
