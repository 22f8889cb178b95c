// A language as somebody would add it: Italian in its first words, copied from a language that is like
// it and shortened. The test beside it builds a report with this file, and with a file of phrases.

import { multiples } from '../../src/language/cardinal-tables.ts'
import type { Noun } from '../../src/language/grammar.ts'
import type { LanguageTables } from '../../src/language/language.ts'
import type { UnitWords } from '../../src/language/spans.ts'

const ones = 'zero uno due tre quattro cinque sei sette otto nove dieci'

const noun = (one: string, other: string): Noun => ({ gender: 'common', after: { one, other } })
const unit = (one: string, other: string): UnitWords => ({ nouns: [noun(one, other)], phrases: [] })

/** Some tables of Italian, `it`: words to ten, digits for all else. */
export const italian: LanguageTables = {
  tag: 'it',
  direction: 'ltr',
  noteMark: 'before-punctuation',
  abbreviations: ['art.', 'p.'],
  grammar: {
    cases: ['common'],
    genders: ['common'],
    space: ' ',
    digits: { decimal: ',', group: '.', groupsRead: ['.', ' '], groupFrom: 5 },
    letters: {},
    plural: ({ units, scale }) => (Math.abs(units) === 1 && scale === 0 ? 'one' : 'other'),
  },
  numbers: {
    cardinals: {
      words: multiples(ones.split(' '), { from: 0, step: 1 }),
      // Without them nothing is printed in words; words to ten are read.
      scales: [],
    },
    half: { after: [{ forms: 'e mezzo' }], oneAndHalf: [], plural: () => 'other' },
    ordinalEndings: ['º', 'ª'],
    altering: [],
  },
  quantities: {
    particles: ['solo'],
    qualifiers: {
      'at-least': { before: ['almeno'] },
      'more-than': { before: ['più di'] },
      about: { before: ['circa'] },
      'at-most': { before: ['al massimo'] },
      'less-than': { before: ['meno di'] },
    },
    governedCase: 'common',
    ranges: ['da {} a {}'],
    digitRanges: ['{}-{}'],
    magnitudes: {
      tens: ['decine'],
      hundreds: ['centinaia'],
      thousands: ['migliaia'],
      'tens-of-thousands': ['decine di migliaia'],
      'hundreds-of-thousands': ['centinaia di migliaia'],
      millions: ['milioni'],
    },
    percent: { noun: noun('per cento', 'per cento'), sign: '%', inProse: 'noun' },
    ambiguous: ['uno'],
  },
  dates: {
    months:
      'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(
        ' ',
      ),
    parts: { early: 'inizio', mid: 'metà', late: 'fine' },
    patterns: ['{day} {month} {year}', '{day} {month}', '{month} {year}', '{month}', '{year}'],
  },
  spans: {
    spelledBelow: 10,
    units: {
      day: unit('giorno', 'giorni'),
      week: unit('settimana', 'settimane'),
      month: unit('mese', 'mesi'),
      year: unit('anno', 'anni'),
    },
  },
  mentions: {
    numbered: ['articol[oi]', 'art\\.', 'paragraf[oi]'],
    numberedAfter: [],
    joins: ['e', 'a'],
    of: ['di'],
    adjectives: [],
  },
  list: { separator: ', ', last: ' e ' },
}
