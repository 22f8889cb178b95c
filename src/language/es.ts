// Spanish as the United Nations write it: its tables of numbers, dates and spans of time.
// Source: Real Academia Española, Ortografía de la lengua española (2010): decimal comma, a no-break
// space from five digits on, a space before the per cent sign. Not read by a native speaker.

import type { Decimal } from './decimal.ts'
import { cases, counted, genders, numbers } from './es-numbers.ts'
import type { PluralCategory } from './grammar.ts'
import type { LanguageTables } from './language.ts'

function plural({ units, scale }: Decimal): PluralCategory {
  return Math.abs(units) === 1 && scale === 0 ? 'one' : 'other'
}

const half = { units: 5, scale: 1 }
const oneAndHalf = { units: 15, scale: 1 }

/** The forms of a magnitude: “cientos”, “varios cientos”. */
function magnitude(word: string, gender: 'm' | 'f' = 'm'): [string, ...string[]] {
  const several = gender === 'm' ? ['varios', 'algunos', 'unos'] : ['varias', 'algunas', 'unas']
  return [word, ...several.map((some) => `${some} ${word}`)]
}

/** The tables of Spanish, `es`. */
export const spanish: LanguageTables = {
  tag: 'es',
  direction: 'ltr',
  noteMark: 'before-punctuation',
  abbreviations: [
    'art.',
    'arts.',
    'párr.',
    'párrs.',
    'pág.',
    'págs.',
    'p.',
    'pp.',
    'cap.',
    'núm.',
    'núms.',
    'p. ej.',
    'etc.',
    'Sr.',
    'Sra.',
    'Sres.',
    'Dr.',
    'Dra.',
    'EE. UU.',
    'a. m.',
    'p. m.',
  ],
  grammar: {
    cases,
    genders,
    partial: ['bound'],
    heads: 'bound',
    beforeNoun: 'before-noun',
    space: ' ',
    digits: { decimal: ',', group: '\u{A0}', groupsRead: [' ', '.'], groupFrom: 5 },
    letters: {},
    plural,
  },
  numbers,
  quantities: {
    particles: ['solo', 'sólo', 'solamente', 'únicamente', 'tan solo', 'exactamente'],
    qualifiers: {
      'at-least': {
        before: ['al menos', 'por lo menos', 'como mínimo', 'no menos de', 'un mínimo de'],
        after: ['o más', 'como mínimo', 'por lo menos', 'al menos'],
      },
      'more-than': { before: ['más de', 'por encima de'] },
      about: {
        before: [
          'alrededor de',
          'aproximadamente',
          'cerca de',
          'unos',
          'unas',
          'en torno a',
          'cerca de unos',
          'cerca de unas',
        ],
        after: ['aproximadamente'],
      },
      'at-most': {
        before: ['como máximo', 'a lo sumo', 'no más de', 'hasta', 'un máximo de'],
        after: ['o menos', 'como máximo', 'a lo sumo'],
      },
      'less-than': { before: ['menos de', 'por debajo de'] },
    },
    governedCase: 'alone',
    ranges: ['de {} a {}', 'entre {} y {}', 'desde {} hasta {}', '{} a {}'],
    digitRanges: ['{}-{}', '{}–{}'],
    magnitudes: {
      tens: magnitude('decenas', 'f'),
      hundreds: [...magnitude('cientos'), ...magnitude('centenares')],
      thousands: [...magnitude('miles'), ...magnitude('millares')],
      'tens-of-thousands': magnitude('decenas de miles', 'f'),
      'hundreds-of-thousands': [
        ...magnitude('cientos de miles'),
        ...magnitude('centenares de miles'),
      ],
      millions: magnitude('millones'),
    },
    percent: {
      noun: {
        gender: 'masculine',
        precededBy: ['alone', 'before-noun'],
        after: { other: 'por ciento' },
      },
      sign: '\u{A0}%',
      inProse: 'sign',
    },
    rounds: [
      { value: 10, forms: 'una decena' },
      { value: 12, forms: 'una docena' },
      { value: 15, forms: 'una quincena' },
      { value: 20, forms: 'una veintena' },
      { value: 30, forms: 'una treintena' },
      { value: 100, forms: 'un centenar' },
      { value: 1000, forms: 'un millar' },
    ],
    ambiguous: ['un', 'una', 'uno', 'ningún', 'ninguno', 'ninguna'],
  },
  dates: {
    months:
      'enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre'.split(
        ' ',
      ),
    parts: {
      early: 'principios de/comienzos de/inicios de/a principios de/a comienzos de/a inicios de',
      mid: 'mediados de/a mediados de',
      late: 'finales de/fines de/a finales de/a fines de',
    },
    days: { 1: ['1', '1.º', '1º', 'primero'] },
    patterns: [
      '{day} de {month} de {year}',
      '{day} de {month} del {year}',
      '{day} de {month}',
      '{month} de {year}',
      '{month} del {year}',
      '{month}',
      '{year}',
      'año {year}',
      '{part} {month} de {year}',
      '{part} {month}',
      '{part} {year}',
    ],
  },
  spans: {
    spelledBelow: 10,
    units: {
      day: { nouns: [counted('día', 'días')], phrases: [{ count: half, forms: 'medio día' }] },
      week: {
        nouns: [counted('semana', 'semanas', 'feminine')],
        phrases: [{ count: half, forms: 'media semana' }],
      },
      month: {
        nouns: [counted('mes', 'meses')],
        phrases: [
          { count: half, forms: 'medio mes' },
          { count: oneAndHalf, forms: 'mes y medio' },
        ],
      },
      year: {
        nouns: [counted('año', 'años')],
        phrases: [
          { count: half, forms: 'medio año' },
          { count: oneAndHalf, forms: 'año y medio' },
        ],
      },
    },
  },
  list: { separator: ', ', last: ' y ', euphonic: [/^h?[ií](?![aeoáéó])/iu, ' e '] },
}
