// English as the United Nations write it: its tables of numbers, dates and spans of time.

import type { Join, Scale } from './cardinal-tables.ts'
import { multiples } from './cardinal-tables.ts'
import type { Noun, Paradigm } from './grammar.ts'
import type { LanguageTables } from './language.ts'
import type { UnitWords } from './spans.ts'

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen ' +
  'fifteen sixteen seventeen eighteen nineteen'

const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'

const ordinalOnes =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth ' +
  'fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'

const ordinalTens = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'

const scales = [
  { name: 'billion', power: 9, below: 1000 },
  { name: 'million', power: 6, below: 1000 },
  { name: 'thousand', power: 3, below: 1000 },
  { name: 'hundred', power: 2, below: 10 },
]

function invariable(forms: Paradigm): Noun {
  return { gender: 'common', after: { other: forms } }
}

function scale({ name, power, below }: (typeof scales)[number]): Scale {
  const joins: Join[] = [
    { from: 1, below: 100, texts: [' and ', ' '] },
    { from: 100, below: 10 ** power, texts: [' ', ', '] },
  ]
  return { power, below, noun: invariable(name), ordinals: [{ forms: `${name}th` }], joins }
}

function unit(name: string): UnitWords {
  return {
    nouns: [{ gender: 'common', after: { one: name, other: `${name}s` } }],
    phrases: [
      { count: { units: 1, scale: 0 }, forms: `a ${name}` },
      { count: { units: 5, scale: 1 }, forms: `half a ${name}` },
      { count: { units: 15, scale: 1 }, forms: `a ${name} and a half` },
    ],
  }
}

/** The tables of English, `en`. */
export const english: LanguageTables = {
  tag: 'en',
  direction: 'ltr',
  noteMark: 'after-punctuation',
  abbreviations: [],
  grammar: {
    cases: ['common'],
    genders: ['common'],
    space: ' ',
    digits: { decimal: '.', group: ',', groupsRead: [',', ' '], groupFrom: 4 },
    letters: {},
    plural: ({ units, scale }) => (Math.abs(units) === 1 && scale === 0 ? 'one' : 'other'),
  },
  numbers: {
    cardinals: {
      words: [
        ...multiples(ones.split(' '), { from: 0, step: 1 }),
        ...multiples(tens.split(' '), {
          from: 2,
          step: 10,
          joins: [{ from: 1, below: 10, texts: ['-', ' '] }],
        }),
        { value: 1, forms: 'a', role: 'multiplier' },
        { value: 500_000, forms: 'half a million', role: 'alone' },
        { value: 500_000_000, forms: 'half a billion', role: 'alone' },
        { value: 250_000, forms: 'a quarter of a million', role: 'alone' },
        { value: 250_000_000, forms: 'a quarter of a billion', role: 'alone' },
        { value: 0, forms: 'nil', role: 'alone' },
        { value: 0, forms: 'none', role: 'alone' },
        { value: 0, forms: 'no', role: 'alone' },
        { value: 0, forms: 'zeroth', role: 'ordinal' },
        { value: 100, forms: 'hundredth', role: 'ordinal', alone: true },
        { value: 1000, forms: 'thousandth', role: 'ordinal', alone: true },
        { value: 1_000_000, forms: 'millionth', role: 'ordinal', alone: true },
        ...multiples(ordinalOnes.split(' '), { from: 1, step: 1, role: 'ordinal' }),
        ...multiples(ordinalTens.split(' '), { from: 2, step: 10, role: 'ordinal' }),
      ],
      scales: scales.map(scale),
    },
    half: { after: [{ forms: 'and a half' }], oneAndHalf: [], plural: () => 'other' },
    ordinalEndings: ['-st', '-nd', '-rd', '-th'],
    altering: [
      'dozen/quarter/half/third/fifth/tenth/halves/thirds/quarters/fifths/sixths/sevenths/eighths/ninths/tenths',
    ],
  },
  quantities: {
    particles: ['only', 'just', 'exactly', 'precisely'],
    qualifiers: {
      'at-least': {
        before: ['at least', 'no fewer than', 'no less than', 'not fewer than', 'not less than'],
        after: ['or more', 'at least'],
      },
      'more-than': { before: ['more than', 'over', 'in excess of', 'upwards of'] },
      about: {
        before: ['about', 'around', 'approximately', 'roughly', 'some'],
        after: ['or so'],
      },
      'at-most': {
        before: ['at most', 'up to', 'no more than', 'not more than'],
        after: ['or fewer', 'or less', 'at most'],
      },
      'less-than': { before: ['fewer than', 'less than', 'under'], ofPercent: 'less than' },
    },
    governedCase: 'common',
    ranges: ['{} to {}', 'from {} to {}', 'between {} and {}'],
    digitRanges: ['{}–{}', '{}-{}'],
    magnitudes: {
      tens: ['dozens', 'tens', 'several dozen'],
      hundreds: ['hundreds', 'several hundred', 'a few hundred'],
      thousands: ['thousands', 'several thousand', 'a few thousand'],
      'tens-of-thousands': ['tens of thousands'],
      'hundreds-of-thousands': ['hundreds of thousands', 'several hundred thousand'],
      millions: ['millions', 'several million', 'a few million'],
    },
    percent: {
      noun: invariable('per cent/percent'),
      sign: '%',
      inProse: 'noun',
    },
    ambiguous: ['no', 'none', 'nil'],
  },
  dates: {
    months:
      'January February March April May June July August September October November December'.split(
        ' ',
      ),
    parts: { early: 'early ', mid: 'mid-/mid ', late: 'late ' },
    patterns: [
      '{day} {month} {year}',
      '{day} {month}',
      '{month} {year}',
      '{month}',
      '{year}',
      '{part}{month} {year}',
      '{part}{month}',
      '{part}{year}',
    ],
  },
  spans: {
    spelledBelow: 10,
    units: { day: unit('day'), week: unit('week'), month: unit('month'), year: unit('year') },
  },
  list: { separator: ', ', last: ' and ' },
}
