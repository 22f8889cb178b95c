// Chinese, written out by hand: nothing here is computed from the tables.

import { describe, expect, it } from 'vitest'
import { languageOf } from '../../src/language/index.ts'
import type { Language } from '../../src/language/index.ts'

const zh = languageOf('zh') as Language
const whole = (units: number) => ({ units, scale: 0 })

describe('quantities in Chinese', () => {
  it.each([
    ['至少15', 'at-least', 15],
    ['15以上', 'at-least', 15],
    ['不少于两千', 'at-least', 2000],
    ['超过164', 'more-than', 164],
    ['大约两百', 'about', 200],
    ['十五左右', 'about', 15],
    ['最多二十', 'at-most', 20],
    ['不到一万', 'less-than', 10_000],
  ])('“%s” is %s', (words, kind, value) => {
    expect(zh.readQuantity(words)?.quantity).toEqual({ kind, value: whole(value) })
  })

  it.each([
    ['75%', 75],
    ['百分之七十五', 75],
    ['百分之75', 75],
  ])('“%s” is a share', (words, value) => {
    expect(zh.readQuantity(words)).toMatchObject({
      percent: true,
      quantity: { value: whole(value) },
    })
  })

  it('spells a share with its words before the number', () => {
    const share = { kind: 'exact', value: whole(75) } as const
    expect(zh.printQuantity(share, { percent: true, spell: true })).toBe('百分之七十五')
    expect(zh.printQuantity(share, { percent: true })).toBe('75%')
  })

  it('reads counts in ten thousands, and groups of three', () => {
    expect(zh.readQuantity('12万')?.quantity).toEqual({ kind: 'exact', value: whole(120_000) })
    expect(zh.readQuantity('1.5亿')?.quantity).toEqual({ kind: 'exact', value: whole(150_000_000) })
    expect(zh.printQuantity({ kind: 'exact', value: whole(12_345) })).toBe('12\u{A0}345')
    expect(zh.printQuantity({ kind: 'exact', value: whole(9876) })).toBe('9876')
  })

  it('finds no number in an ordinal', () => {
    expect(zh.readNumerals('第12条和第三十五届会议').map(({ units }) => units)).toEqual([])
    expect(zh.readOrdinal('第三')).toEqual(whole(3))
    expect(zh.readQuantity('第三')).toBeUndefined()
    expect(zh.findMentions('第三届')[0]).toMatchObject({ kind: 'ordinal', value: whole(3) })
  })

  it.each(['一百五', '十两', '二三', '一万千'])('does not read “%s”', (words) => {
    expect(zh.readQuantity(words)).toBeUndefined()
  })
})

describe('dates and spans in Chinese', () => {
  it.each([
    ['2022年1月5日', { year: 2022, month: 1, day: 5 }],
    ['2022年11月', { year: 2022, month: 11 }],
    ['2022年', { year: 2022 }],
    ['十一月', { month: 11 }],
    ['2022年1月初', { year: 2022, month: 1, part: 'early' }],
    ['1月中旬', { month: 1, part: 'mid' }],
    ['2022年年底', { year: 2022, part: 'late' }],
    ['2022年2月30日', undefined],
  ])('reads “%s”', (words, date) => {
    expect(zh.readDate(words)).toEqual(date)
  })

  it.each([
    [5, 'month', '半个月'],
    [20, 'year', '两年'],
    [20, 'month', '两个月'],
    [25, 'year', '两点五年'],
    [50, 'month', '五个月'],
    [120, 'day', '12天'],
  ] as const)('%d tenths of a %s is “%s”', (tenths, unit, words) => {
    const count = tenths % 10 === 0 ? whole(tenths / 10) : { units: tenths, scale: 1 }
    expect(zh.printSpan({ count, unit })).toBe(words)
    expect(zh.readSpan(words)).toEqual({ count, unit })
  })

  it('joins a list, and calls a note behind the sign', () => {
    expect(zh.list(['甲', '乙', '丙'])).toBe('甲、乙和丙')
    expect([zh.direction, zh.noteMark]).toEqual(['ltr', 'after-punctuation'])
  })
})
