// Chinese in its first words: that a language without spaces, counting in ten thousands, is a file
// of tables and nothing else.

import type { Join, Scale } from '../../src/language/cardinals.ts'
import type { Noun } from '../../src/language/grammar.ts'
import type { LanguageTables } from '../../src/language/language.ts'
import type { UnitWords } from '../../src/language/spans.ts'

const noun = (other: string): Noun => ({ gender: 'common', after: { other } })

const scale = (power: number, name: string, below: number, joins: readonly Join[]): Scale => ({
  power,
  noun: noun(name),
  below,
  joins,
})

const joins = (gap: number, value: number): Join[] => [
  { from: 1, below: gap, texts: ['零'] },
  { from: gap, below: value, texts: [''] },
]

const unit = (name: string): UnitWords => ({ nouns: [noun(name)], phrases: [] })

export const chinese: LanguageTables = {
  tag: 'zh',
  direction: 'ltr',
  noteMark: 'before-punctuation',
  abbreviations: [],
  grammar: {
    cases: ['common'],
    genders: ['common'],
    space: '',
    digits: { decimal: '.', group: ' ', groupsRead: [' ', ','], groupFrom: 5 },
    letters: {},
    plural: () => 'other',
  },
  numbers: {
    cardinals: {
      words: [
        ...Array.from('零一二三四五六七八九', (forms, value) => ({ value, forms })),
        { value: 2, forms: '两', role: 'multiplier' },
      ],
      scales: [
        scale(8, '亿', 10_000, joins(10_000_000, 10 ** 8)),
        scale(4, '万', 10_000, joins(1000, 10_000)),
        scale(3, '千', 10, joins(100, 1000)),
        scale(2, '百', 10, joins(10, 100)),
        { ...scale(1, '十', 10, [{ from: 1, below: 10, texts: [''] }]), bare: true },
      ],
    },
    half: { after: [{ forms: '点五' }], oneAndHalf: [], plural: () => 'other' },
    ordinalEndings: [],
    altering: [],
  },
  quantities: {
    particles: ['只有'],
    qualifiers: {
      'at-least': { before: ['至少'] },
      'more-than': { before: ['超过'] },
      about: { before: ['大约'] },
      'at-most': { before: ['最多'] },
      'less-than': { before: ['不到'] },
    },
    governedCase: 'common',
    ranges: ['{}至{}', '{}到{}之间'],
    digitRanges: ['{}–{}'],
    magnitudes: {
      tens: ['数十'],
      hundreds: ['数百'],
      thousands: ['数千'],
      'tens-of-thousands': ['数万'],
      'hundreds-of-thousands': ['数十万'],
      millions: ['数百万'],
    },
    percent: { noun: noun('个百分点'), sign: '%', inProse: 'sign' },
    ambiguous: [],
  },
  dates: {
    months: Array.from({ length: 12 }, (_, index) => `${index + 1}月`),
    parts: { early: '初', mid: '中旬', late: '底' },
    patterns: [
      '{year}年{month}{day}日',
      '{year}年{month}',
      '{year}年',
      '{month}{day}日',
      '{month}',
    ],
  },
  spans: {
    spelledBelow: 10,
    units: { day: unit('天'), week: unit('个星期'), month: unit('个月'), year: unit('年') },
  },
  list: { separator: '、', last: '和' },
}
