// The number words of French, in the traditional spelling that the United Nations print; the hyphens
// of 1990 (“vingt-et-un”, “deux-cents”) and the words of Belgium and Switzerland are read too.
// Rules: Grevisse and Goosse, Le bon usage, on the numerals. Not read by a native speaker.

import type { Join, NumberWord, OrdinalForms, Scale } from './cardinal-tables.ts'
import { multiples } from './cardinal-tables.ts'
import type { Noun, Paradigm } from './grammar.ts'
import type { NumberTables } from './numbers.ts'

/** At the end of a number, and before another number word: “quatre-vingts”, “quatre-vingt-un”. */
export const cases = ['free', 'bound']

/** The genders of French. */
export const genders = ['masculine', 'feminine']

/** A noun as it is counted, also after “million”: “deux ans”, “un million d’années”. */
export function counted(one: Paradigm, other: Paradigm, gender = 'masculine'): Noun {
  const link = /^[aeéhiou]/u.test(other) ? 'd’' : 'de '
  return { gender, after: { one, other, many: link + other } }
}

const et = [' et ', '-et-']
const hyphen = ['-']
const space = [' ', '-']

const toNine: readonly Join[] = [
  { from: 1, below: 2, texts: et },
  { from: 2, below: 10, texts: hyphen },
]
const toNineteen: readonly Join[] = [
  { from: 1, below: 2, texts: et },
  { from: 2, below: 11, texts: hyphen },
  { from: 11, below: 12, texts: et },
  { from: 12, below: 20, texts: hyphen },
]
const afterEighty: readonly Join[] = [{ from: 1, below: 20, texts: hyphen }]
const afterHundred: readonly Join[] = [{ from: 1, below: 100, texts: space }]

const digits = 'deux trois quatre cinq six sept huit neuf'.split(' ')
const teens = 'dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(' ')
const tens = 'vingt trente quarante cinquante'.split(' ')

const cardinals: NumberWord[] = [
  { value: 0, forms: 'zéro' },
  { value: 1, forms: 'un', genders: ['masculine'] },
  { value: 1, forms: 'une', genders: ['feminine'] },
  ...multiples([...digits, ...teens], { from: 2, step: 1 }),
  ...multiples(tens, { from: 2, step: 10, joins: toNine }),
  { value: 60, forms: 'soixante', joins: toNineteen },
  { value: 80, forms: 'quatre-vingts, quatre-vingt', joins: afterEighty },
  { value: 70, forms: 'septante', joins: toNine, role: 'variant' },
  { value: 80, forms: 'huitante/octante', joins: toNine, role: 'variant' },
  { value: 90, forms: 'nonante', joins: toNine, role: 'variant' },
  { value: 100, forms: 'cent', joins: afterHundred },
  ...multiples(
    digits.map((word) => `${word} cents/${word}-cents, ${word} cent/${word}-cent`),
    { from: 2, step: 100, joins: afterHundred },
  ),
  { value: 500_000, forms: 'un demi-million', role: 'alone' },
  { value: 0, forms: 'aucun', genders: ['masculine'], role: 'alone' },
  { value: 0, forms: 'aucune', genders: ['feminine'], role: 'alone' },
]

/** “deuxième”, “quatrième”, “cinquième”, “neuvième”: the ending and what it changes. */
function ordinalOf(word: string): string {
  const irregular: Readonly<Record<string, string>> = { cinq: 'cinqu', neuf: 'neuv' }
  return `${irregular[word] ?? word.replace(/e$/u, '').replace(/-neuf$/u, '-neuv')}ième`
}

const ordinal = (word: string): Paradigm => `${word}/${word}s`

const ordinals: NumberWord[] = [
  { value: 0, forms: 'zéroième/zéroièmes', role: 'ordinal' },
  { value: 1, forms: 'premier/premiers', genders: ['masculine'], role: 'ordinal', alone: true },
  { value: 1, forms: 'première/premières', genders: ['feminine'], role: 'ordinal', alone: true },
  { value: 1, forms: ordinal('unième'), role: 'ordinal' },
  ...multiples([...digits, ...teens].map(ordinalOf).map(ordinal), {
    from: 2,
    step: 1,
    role: 'ordinal',
  }),
  { value: 2, forms: 'second/seconds', genders: ['masculine'], role: 'ordinal', alone: true },
  { value: 2, forms: 'seconde/secondes', genders: ['feminine'], role: 'ordinal', alone: true },
  ...multiples([...tens, 'soixante'].map(ordinalOf).map(ordinal), {
    from: 2,
    step: 10,
    role: 'ordinal',
  }),
  { value: 80, forms: ordinal('quatre-vingtième'), role: 'ordinal' },
  { value: 100, forms: ordinal('centième'), role: 'ordinal' },
  ...multiples(
    digits.map((word) => `${ordinal(`${word} centième`)}/${ordinal(`${word}-centième`)}`),
    { from: 2, step: 100, role: 'ordinal' },
  ),
  { value: 1_000_000, forms: ordinal('millionième'), role: 'ordinal' },
  { value: 1_000_000_000, forms: ordinal('milliardième'), role: 'ordinal' },
]

const named = (word: string): readonly OrdinalForms[] => [{ forms: ordinal(word) }]

/** “Million” and “milliard” are nouns: they have a plural, and “de” before what is counted. */
function large(power: number, word: string): Scale {
  return {
    power,
    noun: { gender: 'masculine', after: { one: word, other: `${word}s` } },
    below: 1000,
    plural: 'many',
    ordinals: named(`${word.replace(/e$/u, '')}ième`),
    joins: [{ from: 1, below: 10 ** power, texts: space }],
  }
}

/** The numbers of French. */
export const numbers: NumberTables = {
  cardinals: {
    words: [...cardinals, ...ordinals],
    scales: [
      large(9, 'milliard'),
      large(6, 'million'),
      {
        power: 3,
        noun: { gender: 'masculine', precededBy: ['bound'], after: { other: 'mille' } },
        below: 1000,
        from: 2,
        bare: 'always',
        ordinals: named('millième'),
        joins: [{ from: 1, below: 1000, texts: space }],
      },
    ],
  },
  half: {
    after: [
      { genders: ['masculine'], forms: 'et demi' },
      { genders: ['feminine'], forms: 'et demie' },
    ],
    afterNoun: true,
    oneAndHalf: [],
    plural: (whole) => (whole < 2 ? 'one' : 'other'),
  },
  ordinalEndings: ['-e', '-ème', '-ième', '-er', '-re'],
  altering: [
    'dizaine/dizaines/douzaine/douzaines/quinzaine/vingtaine/centaine/centaines/millier/milliers',
    'demi/demie/demis/tiers/quart/quarts/cinquièmes/sixièmes/septièmes/huitièmes/neuvièmes/dixièmes',
    'centièmes/millièmes/virgule',
  ],
}
