// French as the United Nations write it: its tables of numbers, dates and spans of time.
// Sources: United Nations, Règles de rédaction (numbers, dates); Lexique des règles typographiques en
// usage à l’Imprimerie nationale. Not read by a native speaker.

import type { Decimal } from './decimal.ts'
import { cases, counted, genders, numbers } from './fr-numbers.ts'
import type { PluralCategory } from './grammar.ts'
import type { LanguageTables } from './language.ts'

/** Below two is singular, decimals included: “1,5 million”, “zéro cas”. */
function plural({ units, scale }: Decimal): PluralCategory {
  return Math.abs(units) < 2 * 10 ** scale ? 'one' : 'other'
}

const one = { units: 1, scale: 0 }
const half = { units: 5, scale: 1 }
const oneAndHalf = { units: 15, scale: 1 }

const tens = 'dizaine douzaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine'
const roundTens = [10, 12, 15, 20, 30, 40, 50, 60]

/** The tables of French, `fr`. */
export const french: LanguageTables = {
  tag: 'fr',
  direction: 'ltr',
  noteMark: 'before-punctuation',
  abbreviations: [
    'p. ex.',
    'art.',
    'arts.',
    'par.',
    'chap.',
    'p.',
    'pp.',
    'vol.',
    'etc.',
    'M.',
    'MM.',
    'cf.',
    'éd.',
    'env.',
    'janv.',
    'févr.',
    'juill.',
    'sept.',
    'oct.',
    'nov.',
    'déc.',
  ],
  grammar: {
    cases,
    genders,
    partial: ['bound'],
    heads: 'bound',
    beforeNoun: 'free',
    space: ' ',
    digits: { decimal: ',', group: '\u{A0}', groupsRead: [' '], groupFrom: 4 },
    letters: {},
    plural,
    elided: ['d', 'l', 'qu', 'jusqu', 'lorsqu'],
    contractions: [
      [/\bd['’] /giu, 'de '],
      [/\bde (?=une?(?!\p{L}))/giu, 'd’'],
    ],
  },
  numbers,
  quantities: {
    particles: ['seulement', 'exactement', 'précisément'],
    qualifiers: {
      'at-least': {
        before: ['au moins', 'pas moins de', "pas moins d'", 'au minimum'],
        after: ['ou plus', 'au moins', 'au minimum', 'et plus'],
      },
      'more-than': {
        before: ['plus de', "plus d'", 'au-delà de', "au-delà d'"],
      },
      about: {
        before: ['environ', 'près de', "près d'", 'quelque', 'à peu près', 'approximativement'],
        after: ['environ', 'à peu près'],
      },
      'at-most': {
        before: ['au plus', 'au maximum', 'pas plus de', "pas plus d'", "jusqu'à", 'tout au plus'],
        after: ['ou moins', 'au plus', 'au maximum'],
      },
      'less-than': { before: ['moins de', "moins d'"] },
    },
    governedCase: 'free',
    ranges: ['de {} à {}', "d'{} à {}", 'entre {} et {}', '{} à {}'],
    digitRanges: ['{}-{}', '{}–{}'],
    magnitudes: {
      tens: ['des dizaines', 'dizaines', 'plusieurs dizaines', 'quelques dizaines'],
      hundreds: ['des centaines', 'centaines', 'plusieurs centaines', 'quelques centaines'],
      thousands: ['des milliers', 'milliers', 'plusieurs milliers', 'quelques milliers'],
      'tens-of-thousands': [
        'des dizaines de milliers',
        'dizaines de milliers',
        'plusieurs dizaines de milliers',
      ],
      'hundreds-of-thousands': [
        'des centaines de milliers',
        'centaines de milliers',
        'plusieurs centaines de milliers',
      ],
      millions: ['des millions', 'millions', 'plusieurs millions', 'quelques millions'],
    },
    percent: {
      noun: { gender: 'masculine', after: { other: 'pour cent' } },
      sign: '\u{A0}%',
      inProse: 'sign',
    },
    rounds: [
      ...tens
        .split(' ')
        .map((word, index) => ({ value: roundTens[index] ?? 0, forms: `une ${word}` })),
      { value: 100, forms: 'une centaine' },
      { value: 1000, forms: 'un millier' },
    ],
    ambiguous: ['un', 'une', 'aucun', 'aucune'],
  },
  dates: {
    months:
      'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
        ' ',
      ),
    parts: {
      early: 'début /au début de /début de ',
      mid: 'mi-/à la mi-',
      late: 'fin /à la fin de ',
    },
    days: { 1: ['1er', '1ᵉʳ', 'premier'] },
    patterns: [
      '{day} {month} {year}',
      '{day} {month}',
      '{month} {year}',
      '{month}',
      '{year}',
      'année {year}',
      '{part}{month} {year}',
      '{part}{month}',
      '{part}{year}',
    ],
  },
  spans: {
    spelledBelow: 10,
    units: {
      day: {
        nouns: [counted('jour', 'jours'), counted('journée', 'journées', 'feminine')],
        phrases: [{ count: half, forms: 'une demi-journée' }],
      },
      week: {
        nouns: [counted('semaine', 'semaines', 'feminine')],
        phrases: [{ count: half, forms: 'une demi-semaine' }],
      },
      month: {
        nouns: [counted('mois', 'mois')],
        phrases: [{ count: half, forms: 'un demi-mois' }],
      },
      year: {
        nouns: [counted('an', 'ans'), counted('année', 'années', 'feminine')],
        phrases: [
          { count: half, forms: 'une demi-année' },
          { count: one, forms: 'un an' },
          { count: oneAndHalf, forms: 'une année et demie' },
        ],
      },
    },
  },
  list: { separator: ', ', last: ' et ' },
}
