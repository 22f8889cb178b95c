// French in its first words: that a language with vigesimal numbers is a file of tables and nothing
// else.

import type { NumberWord, Scale } from '../../src/language/cardinals.ts'
import type { Noun, Paradigm } from '../../src/language/grammar.ts'
import type { LanguageTables } from '../../src/language/language.ts'
import type { UnitWords } from '../../src/language/spans.ts'

const noun = (one: Paradigm, other: Paradigm, gender = 'masculine'): Noun => ({
  gender,
  after: { one, other },
})

const row = (words: string, rest: Partial<NumberWord> & { from: number; step: number }) =>
  words.split(' ').map((forms, index): NumberWord => ({
    ...rest,
    value: (rest.from + index) * rest.step,
    forms,
  }))

const toNine: NumberWord['joins'] = [
  { from: 1, below: 2, texts: [' et '] },
  { from: 2, below: 10, texts: ['-'] },
]
const toNineteen: NumberWord['joins'] = [
  { from: 1, below: 2, texts: [' et '] },
  { from: 2, below: 11, texts: ['-'] },
  { from: 11, below: 12, texts: [' et '] },
  { from: 12, below: 20, texts: ['-'] },
]

const scale = (power: number, name: Noun, bare: boolean): Scale => ({
  power,
  noun: name,
  below: 1000,
  bare,
  joins: [{ from: 1, below: 10 ** power, texts: [' '] }],
})

const unit = (name: string, names: string, gender?: string): UnitWords => ({
  nouns: [noun(name, names, gender)],
  phrases: [],
})

const hundreds = 'deux trois quatre cinq six sept huit neuf'.split(' ')

export const french: LanguageTables = {
  tag: 'fr',
  direction: 'ltr',
  noteMark: 'before-punctuation',
  abbreviations: [],
  grammar: {
    cases: ['common'],
    genders: ['masculine', 'feminine'],
    space: ' ',
    digits: { decimal: ',', group: '\u{A0}', groupsRead: [' '], groupFrom: 5 },
    letters: {},
    plural: ({ units, scale: decimals }) =>
      Math.abs(units) < 2 * 10 ** decimals ? 'one' : 'other',
  },
  numbers: {
    cardinals: {
      words: [
        { value: 0, forms: 'zéro' },
        { value: 1, forms: 'un', genders: ['masculine'] },
        { value: 1, forms: 'une', genders: ['feminine'] },
        ...row('deux trois quatre cinq six sept huit neuf dix onze douze treize', {
          from: 2,
          step: 1,
        }),
        ...row('quatorze quinze seize dix-sept dix-huit dix-neuf', { from: 14, step: 1 }),
        ...row('vingt trente quarante cinquante', { from: 2, step: 10, joins: toNine }),
        { value: 60, forms: 'soixante', joins: toNineteen },
        { value: 80, forms: 'quatre-vingts' },
        { value: 80, forms: 'quatre-vingt', joins: [{ from: 1, below: 20, texts: ['-'] }] },
        { value: 100, forms: 'cent', joins: [{ from: 1, below: 100, texts: [' '] }] },
        ...hundreds.map((word, index) => ({ value: (index + 2) * 100, forms: `${word} cents` })),
        ...hundreds.map((word, index): NumberWord => ({
          value: (index + 2) * 100,
          forms: `${word} cent`,
          joins: [{ from: 1, below: 100, texts: [' '] }],
        })),
      ],
      scales: [
        scale(6, noun('million', 'millions'), false),
        { ...scale(3, noun('mille', 'mille'), true) },
      ],
    },
    half: { after: 'et demi', oneAndHalf: [], plural: (whole) => (whole < 2 ? 'one' : 'other') },
    ordinalEndings: ['e', 'er', 're'],
    altering: [],
  },
  quantities: {
    particles: ['seulement'],
    qualifiers: {
      'at-least': { before: ['au moins'] },
      'more-than': { before: ['plus de'] },
      about: { before: ['environ'] },
      'at-most': { before: ['au plus'] },
      'less-than': { before: ['moins de'] },
    },
    governedCase: 'common',
    ranges: ['de {} à {}', 'entre {} et {}'],
    digitRanges: ['{}-{}'],
    magnitudes: {
      tens: ['des dizaines'],
      hundreds: ['des centaines'],
      thousands: ['des milliers'],
      'tens-of-thousands': ['des dizaines de milliers'],
      'hundreds-of-thousands': ['des centaines de milliers'],
      millions: ['des millions'],
    },
    percent: { noun: noun('pour cent', 'pour cent'), sign: '\u{A0}%', inProse: 'sign' },
    ambiguous: [],
  },
  dates: {
    months:
      'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
        ' ',
      ),
    parts: { early: 'début', mid: 'mi', late: 'fin' },
    patterns: [
      '{day} {month} {year}',
      '{month} {year}',
      '{year}',
      '{day} {month}',
      '{month}',
      '{part} {month}',
    ],
  },
  spans: {
    spelledBelow: 10,
    units: {
      day: unit('jour', 'jours'),
      week: unit('semaine', 'semaines', 'feminine'),
      month: unit('mois', 'mois'),
      year: unit('an', 'ans'),
    },
  },
  list: { separator: ', ', last: ' et ' },
}
