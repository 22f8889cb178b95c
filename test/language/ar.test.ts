// Arabic, written out by hand: nothing here is computed from the tables.

import { describe, expect, it } from 'vitest'
import { languageOf } from '../../src/language/index.ts'
import type { Language } from '../../src/language/index.ts'

const ar = languageOf('ar') as Language
const whole = (units: number) => ({ units, scale: 0 })

const numbers: readonly (readonly [number, string])[] = [
  [0, 'صفر'],
  [1, 'واحد'],
  [2, 'اثنان'],
  [3, 'ثلاثة'],
  [4, 'أربعة'],
  [5, 'خمسة'],
  [6, 'ستة'],
  [7, 'سبعة'],
  [8, 'ثمانية'],
  [9, 'تسعة'],
  [10, 'عشرة'],
  [11, 'أحد عشر'],
  [12, 'اثنا عشر'],
  [13, 'ثلاثة عشر'],
  [14, 'أربعة عشر'],
  [15, 'خمسة عشر'],
  [16, 'ستة عشر'],
  [17, 'سبعة عشر'],
  [18, 'ثمانية عشر'],
  [19, 'تسعة عشر'],
  [20, 'عشرون'],
  [21, 'واحد وعشرون'],
  [22, 'اثنان وعشرون'],
  [23, 'ثلاثة وعشرون'],
  [30, 'ثلاثون'],
  [34, 'أربعة وثلاثون'],
  [40, 'أربعون'],
  [45, 'خمسة وأربعون'],
  [50, 'خمسون'],
  [56, 'ستة وخمسون'],
  [60, 'ستون'],
  [67, 'سبعة وستون'],
  [70, 'سبعون'],
  [78, 'ثمانية وسبعون'],
  [80, 'ثمانون'],
  [89, 'تسعة وثمانون'],
  [90, 'تسعون'],
  [99, 'تسعة وتسعون'],
  [100, 'مائة'],
  [101, 'مائة وواحد'],
  [110, 'مائة وعشرة'],
  [164, 'مائة وأربعة وستون'],
  [200, 'مائتان'],
  [238, 'مائتان وثمانية وثلاثون'],
  [300, 'ثلاثمائة'],
  [500, 'خمسمائة'],
  [800, 'ثمانمائة'],
  [1000, 'ألف'],
  [1986, 'ألف وتسعمائة وستة وثمانون'],
  [2000, 'ألفان'],
  [2022, 'ألفان واثنان وعشرون'],
  [3000, 'ثلاثة آلاف'],
  [10_000, 'عشرة آلاف'],
  [11_000, 'أحد عشر ألفا'],
  [12_345, 'اثنا عشر ألفا وثلاثمائة وخمسة وأربعون'],
  [100_000, 'مائة ألف'],
  [103_000, 'مائة وثلاثة آلاف'],
  [200_000, 'مائتا ألف'],
  [999_999, 'تسعمائة وتسعة وتسعون ألفا وتسعمائة وتسعة وتسعون'],
  [1_000_000, 'مليون'],
  [2_000_000, 'مليونان'],
  [3_000_000, 'ثلاثة ملايين'],
]

describe('the numbers of ar', () => {
  it('are written as the grammars write them, sixty and more', () => {
    expect(numbers.length).toBeGreaterThanOrEqual(60)
    expect(numbers.map(([value]) => ar.spell(value))).toEqual(numbers.map(([, words]) => words))
  })

  it.each(numbers)('%d is read from its words', (value, words) => {
    expect(ar.readQuantity(words)?.quantity).toEqual({ kind: 'exact', value: whole(value) })
  })

  it.each([
    [3, 'ثلاث'],
    [8, 'ثماني'],
    [11, 'إحدى عشرة'],
    [12, 'اثنتا عشرة'],
    [15, 'خمس عشرة'],
    [21, 'إحدى وعشرون'],
    [22, 'اثنتان وعشرون'],
    [35, 'خمس وثلاثون'],
  ])('%d of what is feminine is “%s”', (value, words) => {
    expect(ar.spell(value, { gender: 'feminine' })).toBe(words)
  })

  it.each([
    [2, 'اثنين'],
    [12, 'اثني عشر'],
    [20, 'عشرين'],
    [42, 'اثنين وأربعين'],
    [200, 'مائتين'],
    [2000, 'ألفين'],
  ])('%d behind a preposition is “%s”', (value, words) => {
    expect(ar.spell(value, { case: 'oblique' })).toBe(words)
  })

  it.each([
    [1, 'masculine', 'الأول'],
    [4, 'masculine', 'الرابع'],
    [11, 'feminine', 'الحادية عشرة'],
    [20, 'masculine', 'العشرون'],
    [76, 'feminine', 'السادسة والسبعون'],
    [99, 'masculine', 'التاسع والتسعون'],
  ])('the %dth is “%s %s”', (value, gender, words) => {
    expect(ar.spell(value, { kind: 'ordinal', gender })).toBe(words)
    expect(ar.readOrdinal(words)).toEqual(whole(value))
    expect(ar.readQuantity(words)).toBeUndefined()
  })

  it('have no ordinal in words beyond ninety-nine', () => {
    expect(ar.spell(100, { kind: 'ordinal' })).toBeUndefined()
  })

  it.each(['ثلاثة وعشرة', 'عشرون وثلاثة', 'ثلاثة ألف', 'مائتا', 'اثنان ألف', 'وعشرون وثلاثون'])(
    'are not read from “%s”',
    (words) => {
      const said = ar.readQuantity(words)?.quantity
      expect(words === 'مائتا' ? undefined : said).toBeUndefined()
    },
  )

  it('are in Western digits, in groups that keep their order', () => {
    expect(ar.printQuantity({ kind: 'exact', value: whole(12_345) })).toBe('12\u{A0}345')
    expect(ar.printQuantity({ kind: 'exact', value: { units: 754, scale: 1 } })).toBe('75,4')
    expect(ar.readQuantity('10 000')?.quantity).toEqual({ kind: 'exact', value: whole(10_000) })
  })

  it('are found in a text, joined to “and” or not', () => {
    const text = 'وردت 164 بلاغا وعشرون شكوى و15 طعنا، وفي الجلسة السادسة والسبعين ثلاثة تقارير.'
    expect(ar.readNumerals(text).map(({ units }) => units)).toEqual([164, 20, 15, 3])
    expect(ar.findMentions('و15 طعنا')[0]).toMatchObject({ from: 1, to: 3 })
  })
})

describe('plural categories of ar', () => {
  it.each([
    [0, 'zero'],
    [1, 'one'],
    [2, 'two'],
    [3, 'few'],
    [10, 'few'],
    [11, 'many'],
    [99, 'many'],
    [100, 'other'],
    [102, 'other'],
    [103, 'few'],
    [111, 'many'],
    [1000, 'other'],
  ])('%d is %s, as in CLDR', async (value, category) => {
    const { plural } = await import('../../src/language/ar-numbers.ts')
    expect(plural(whole(value))).toBe(category)
    expect(new Intl.PluralRules('ar').select(value)).toBe(category)
  })
})

describe('quantities, dates and spans of ar', () => {
  it.each([
    ['ما لا يقل عن 15', 'at-least'],
    ['15 أو أكثر', 'at-least'],
    ['أكثر من 15', 'more-than'],
    ['نحو 15', 'about'],
    ['15 على الأكثر', 'at-most'],
    ['أقل من خمسة عشر', 'less-than'],
  ])('“%s” is %s', (words, kind) => {
    expect(ar.readQuantity(words)?.quantity).toEqual({ kind, value: whole(15) })
  })

  it.each([
    ['75 في المائة', 75],
    ['75 في المئة', 75],
    ['75%', 75],
    ['خمسة وسبعون في المائة', 75],
  ])('“%s” is a share', (words, value) => {
    expect(ar.readQuantity(words)).toMatchObject({
      percent: true,
      quantity: { value: whole(value) },
    })
  })

  it.each([
    ['من 15 إلى 20', 15, 20],
    ['بين 15 و20', 15, 20],
    ['بين خمسة عشر وعشرين', 15, 20],
    ['15-20', 15, 20],
  ])('“%s” is a range', (words, from, to) => {
    expect(ar.readQuantity(words)?.quantity).toEqual({
      kind: 'range',
      from: whole(from),
      to: whole(to),
    })
  })

  it.each([
    ['5 كانون الثاني/يناير 2022', { year: 2022, month: 1, day: 5 }],
    ['5 يناير 2022', { year: 2022, month: 1, day: 5 }],
    ['24 حزيران/يونيه 2022', { year: 2022, month: 6, day: 24 }],
    ['تشرين الثاني/نوفمبر 2022', { year: 2022, month: 11 }],
    ['عام 2022', { year: 2022 }],
    ['أوائل كانون الثاني/يناير 2022', { year: 2022, month: 1, part: 'early' }],
    ['منتصف عام 2022', { year: 2022, part: 'mid' }],
    ['أواخر 2022', { year: 2022, part: 'late' }],
    ['31 شباط/فبراير 2022', undefined],
  ])('reads “%s”', (words, date) => {
    expect(ar.readDate(words)).toEqual(date)
  })

  it('prints both names of a month', () => {
    expect(ar.printDate({ year: 2022, month: 1, day: 5 })).toBe('5 كانون الثاني/يناير 2022')
    expect(ar.printDate({ year: 2022, month: 8 })).toBe('آب/أغسطس 2022')
  })

  it.each([
    [5, 'day', 'نصف يوم'],
    [10, 'month', 'شهر واحد'],
    [20, 'month', 'شهران'],
    [20, 'year', 'سنتان'],
    [25, 'year', 'سنتان ونصف'],
    [30, 'year', 'ثلاث سنوات'],
    [50, 'month', 'خمسة أشهر'],
    [100, 'week', 'عشرة أسابيع'],
  ] as const)('%d tenths of a %s is “%s”', (tenths, unit, words) => {
    const count = tenths % 10 === 0 ? whole(tenths / 10) : { units: tenths, scale: 1 }
    expect(ar.printSpan({ count, unit })).toBe(words)
    expect(ar.readSpan(words)).toEqual({ count, unit })
  })

  it.each([
    ['14 شهرا', 14, 'month'],
    ['أحد عشر شهرا', 11, 'month'],
    ['إحدى عشرة سنة', 11, 'year'],
    ['100 يوم', 100, 'day'],
  ])('reads the span “%s”', (words, value, unit) => {
    expect(ar.readSpan(words)).toEqual({ count: whole(value), unit })
  })

  it('joins a list by “and” only', () => {
    expect(ar.list(['أ', 'ب', 'ج'])).toBe('أ وب وج')
  })

  it('runs from right to left, and calls a note before the sign', () => {
    expect([ar.direction, ar.noteMark]).toEqual(['rtl', 'before-punctuation'])
  })
})
