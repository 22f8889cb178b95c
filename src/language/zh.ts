// Chinese in simplified letters as the United Nations write it: its tables of numbers, dates and
// spans of time. Numbers are counted in ten thousands. Source: GB/T 15835-2011 (numbers: no group of
// three below five digits). Before a unit two is “两” (“两年”). Not read by a native speaker.

import type { Join, NumberWord, Scale } from './cardinal-tables.ts'
import type { Noun } from './grammar.ts'
import type { LanguageTables } from './language.ts'
import type { MentionWords } from './mention-words.ts'
import type { UnitWords } from './spans.ts'

/** By itself, and before a word of measure: “二”, “两天”. */
const genders = ['common', 'measured']

const noun = (other: string): Noun => ({ after: { other } })
const measure = (other: string): Noun => ({ gender: 'measured', after: { other } })

// A digit that is left out is said as “零”: “一千零五”.
const joins = (gap: number, value: number): Join[] => [
  { from: 1, below: gap, texts: ['零'] },
  { from: gap, below: value, texts: [''] },
]

function scale(power: number, name: string, below: number, gap: number): Scale {
  return { power, noun: noun(name), below, joins: joins(gap, 10 ** power) }
}

const words: NumberWord[] = [
  { value: 2, forms: '两', genders: ['measured'], alone: true },
  { value: 2, forms: '两', role: 'multiplier' },
  ...Array.from('零一二三四五六七八九', (forms, value) => ({ value, forms })),
  { value: 0, forms: '〇', role: 'variant' },
]

function unit(name: string, others: readonly string[] = [], half?: string): UnitWords {
  return {
    nouns: [measure(name), ...others.map(measure)],
    phrases: half === undefined ? [] : [{ count: { units: 5, scale: 1 }, forms: half }],
  }
}

// What is numbered stands behind “第”: “第12条和第13条”.
const mentions: MentionWords = {
  numbered: ['第', '№', '§', '表', '图', '附件', '脚注', '段次'],
  numberedAfter: ['条|款|段|页|章|节|号|届|次会议|卷|版|项建议'],
  joins: ['和', '或', '至', '及', '、', '第'],
  of: [],
  adjectives: [],
}

/** The tables of Chinese, `zh`. */
export const chinese: LanguageTables = {
  tag: 'zh',
  direction: 'ltr',
  // As in its resolutions: “《世界人权宣言》、¹”.
  noteMark: 'after-punctuation',
  abbreviations: [],
  grammar: {
    cases: ['common'],
    genders,
    space: '',
    digits: { decimal: '.', group: '\u{A0}', groupsRead: [' ', ','], groupFrom: 5 },
    letters: {},
    plural: () => 'other',
  },
  numbers: {
    cardinals: {
      words,
      scales: [
        scale(8, '亿', 10_000, 10_000_000),
        scale(4, '万', 10_000, 1000),
        scale(3, '千', 10, 100),
        scale(2, '百', 10, 10),
        { ...scale(1, '十', 10, 1), joins: [{ from: 1, below: 10, texts: [''] }], bare: true },
      ],
    },
    half: { after: [{ forms: '点五' }], oneAndHalf: [], plural: () => 'other' },
    ordinalEndings: [],
    ordinalPrefix: '第',
    altering: ['点/分之'],
  },
  quantities: {
    particles: ['只有', '仅有', '仅', '恰好'],
    qualifiers: {
      'at-least': { before: ['至少', '不少于', '不低于'], after: ['以上', '或以上', '或更多'] },
      'more-than': { before: ['超过', '多于', '逾'], after: ['多'] },
      about: { before: ['大约', '约', '大概', '将近'], after: ['左右', '上下'] },
      'at-most': { before: ['最多', '至多', '不超过', '多达'], after: ['以下', '或以下'] },
      'less-than': { before: ['不到', '少于', '不足', '低于'] },
    },
    governedCase: 'common',
    ranges: ['{}至{}', '{}到{}之间', '{}至{}之间', '从{}到{}'],
    digitRanges: ['{}–{}', '{}-{}', '{}~{}'],
    magnitudes: {
      tens: ['数十', '几十'],
      hundreds: ['数百', '几百'],
      thousands: ['数千', '几千'],
      'tens-of-thousands': ['数万', '几万'],
      'hundreds-of-thousands': ['数十万', '几十万'],
      millions: ['数百万', '几百万'],
    },
    percent: { noun: noun('百分比'), before: '百分之', sign: '%', inProse: 'sign' },
    // “一” begins words by the hundred: “一些”, “一样”; “十分” is very, “百” and “千” stand in names.
    ambiguous: ['一', '十', '两', '零'],
  },
  dates: {
    months: Array.from(
      ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'],
      (name, index) => `${index + 1}月/${name}月`,
    ),
    parts: { early: '初/上旬/年初', mid: '中旬/中/年中', late: '底/下旬/末/年底/年末' },
    patterns: [
      '{year}年{month}{day}日',
      '{year}年{month}',
      '{year}年',
      '{month}{day}日',
      '{month}',
      '{year}',
      '{year}年{month}{part}',
      '{month}{part}',
      '{year}年{part}',
    ],
  },
  spans: {
    spelledBelow: 10,
    units: {
      day: unit('天', ['日'], '半天'),
      week: unit('周', ['个星期', '星期'], '半周'),
      month: unit('个月', [], '半个月'),
      year: unit('年', [], '半年'),
    },
  },
  mentions,
  list: { separator: '、', last: '和' },
}
