// The number words of Spanish. Rules: Real Academia Española, Nueva gramática de la lengua española
// (§ 21), Ortografía (2010), Diccionario panhispánico de dudas (cardinales, ordinales, “uno”).
// Not read by a native speaker.

import type { Join, NumberWord, OrdinalForms } from './cardinal-tables.ts'
import { multiples } from './cardinal-tables.ts'
import type { Noun, Paradigm } from './grammar.ts'
import type { NumberTables } from './numbers.ts'

/** By itself, before a noun, and before another number word: “uno”, “un”; “cien”, “ciento uno”. */
export const cases = ['alone', 'before-noun', 'bound']

/** The genders of Spanish. */
export const genders = ['masculine', 'feminine']

/** A noun as it is counted, also after “millón”: “dos años”, “un millón de años”. */
export function counted(one: Paradigm, other: Paradigm, gender = 'masculine'): Noun {
  return { gender, after: { one, other, many: `de ${other}` } }
}

const toNine: readonly Join[] = [{ from: 1, below: 10, texts: [' y '] }]
const toNinetyNine: readonly Join[] = [{ from: 1, below: 100, texts: [' '] }]

const small =
  'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis ' +
  'diecisiete dieciocho diecinueve veinte'
const tens = 'treinta cuarenta cincuenta sesenta setenta ochenta noventa'
const hundreds = 'doscient trescient cuatrocient quinient seiscient setecient ochocient novecient'

const masculine: Partial<NumberWord> = { genders: ['masculine'] }
const feminine: Partial<NumberWord> = { genders: ['feminine'] }

const cardinals: NumberWord[] = [
  { value: 0, forms: 'cero' },
  { value: 1, forms: 'uno, un, uno', ...masculine },
  { value: 1, forms: 'una', ...feminine },
  ...multiples(small.split(' '), { from: 2, step: 1 }),
  { value: 21, forms: 'veintiuno, veintiún, veintiuno', ...masculine },
  { value: 21, forms: 'veintiuna', ...feminine },
  // Before “mil” the short form may stand whatever is counted: “veintiún mil personas”.
  { value: 21, forms: 'veintiún', role: 'multiplier' },
  ...multiples(
    'veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
      ' ',
    ),
    { from: 22, step: 1 },
  ),
  ...multiples(tens.split(' '), { from: 3, step: 10, joins: toNine }),
  { value: 100, forms: 'cien, cien, ciento', joins: toNinetyNine },
  ...hundreds.split(' ').flatMap((stem, index) => {
    const word = { value: (index + 2) * 100, joins: toNinetyNine }
    return [
      { ...word, forms: `${stem}os`, ...masculine },
      { ...word, forms: `${stem}as`, ...feminine },
    ]
  }),
  { value: 500_000, forms: 'medio millón', role: 'alone' },
  { value: 0, forms: 'ninguno, ningún, ninguno', ...masculine, role: 'alone' },
  { value: 0, forms: 'ninguna', ...feminine, role: 'alone' },
]

/** Both genders of an ordinal; a short form stands before a masculine noun: “primer informe”. */
function ordinalForms(stem: string, short?: string): OrdinalForms[] {
  const one = `${stem}o`
  const before = short === undefined ? one : short
  return [
    { forms: [`${one}/${stem}os`, `${before}/${stem}os`, one].join(', '), genders: ['masculine'] },
    { forms: `${stem}a/${stem}as`, genders: ['feminine'] },
  ]
}

function ordinal(value: number, stem: string, rest: Partial<NumberWord> = {}, short?: string) {
  return ordinalForms(stem, short).map((forms): NumberWord => {
    return { value, ...forms, role: 'ordinal', ...rest }
  })
}

const ordinalOnes = 'primer segund tercer cuart quint sext séptim octav noven'.split(' ')
const ordinalTens =
  'décim vigésim trigésim cuadragésim quincuagésim sexagésim septuagésim octogésim nonagésim'
const ordinalHundreds =
  'centésim ducentésim tricentésim cuadringentésim quingentésim sexcentésim septingentésim ' +
  'octingentésim noningentésim'

/** “decimotercero”, “vigesimoprimero”: tens below thirty may be written together with the ones. */
function joinedOrdinals(ten: number, prefix: string, from: number, rest: Partial<NumberWord>) {
  return ordinalOnes.slice(from - 1).flatMap((stem, index) => {
    const one = index + from
    const short = one === 1 || one === 3 ? prefix + stem : undefined
    return ordinal(ten + one, prefix + stem, rest, short)
  })
}

const afterTen: Partial<NumberWord> = { joins: [{ from: 1, below: 10, texts: [' '] }] }

const ordinals: NumberWord[] = [
  ...ordinalOnes.flatMap((stem, index) =>
    ordinal(index + 1, stem, {}, index === 0 || index === 2 ? stem : undefined),
  ),
  ...ordinal(10, 'décim'),
  ...ordinal(11, 'undécim'),
  ...ordinal(12, 'duodécim'),
  ...joinedOrdinals(10, 'decimo', 3, {}),
  ...joinedOrdinals(20, 'vigesimo', 1, {}),
  ...ordinalTens
    .split(' ')
    .slice(1)
    .flatMap((stem, index) => ordinal((index + 2) * 10, stem, afterTen)),
  ...ordinalHundreds
    .split(' ')
    .flatMap((stem, index) => ordinal((index + 1) * 100, stem, { joins: toNinetyNine })),
  ...ordinal(1_000_000, 'millonésim'),
]

const prefixOnes = 'un dos tres cuatro cinco seis siete ocho nueve diez'.split(' ')
const prefixHundreds = hundreds.split(' ').map((stem) => `${stem}os`)

/**
 * The first part of “dosmilésimo”, “cienmilésimo”: the number written together. Beyond the round
 * numbers such ordinals are hardly in use; they are formed by the same rule.
 */
function compound(multiplier: number): string {
  const [hundred, rest] = [Math.floor(multiplier / 100), multiplier % 100]
  const [ten, one] = [Math.floor(rest / 10), rest % 10]
  const low = [...prefixOnes, ...small.split(' ').slice(9)][rest - 1] ?? ''
  const twenties = one === 1 ? 'veintiun' : `veinti${prefixOnes[one - 1] ?? ''}`
  const high = (tens.split(' ')[ten - 3] ?? '') + (one === 0 ? '' : `y${prefixOnes[one - 1] ?? ''}`)
  const below = rest === 0 ? '' : rest <= 20 ? low : rest < 30 ? twenties : high
  const first =
    hundred === 1 ? (rest === 0 ? 'cien' : 'ciento') : (prefixHundreds[hundred - 2] ?? '')
  return first + below
}

/** The numbers of Spanish; a thousand millions is “mil millones”. */
export const numbers: NumberTables = {
  cardinals: {
    words: [...cardinals, ...ordinals],
    ordinals: 'all',
    scales: [
      {
        power: 6,
        noun: { gender: 'masculine', after: { one: 'millón', other: 'millones' } },
        below: 1_000_000,
        plural: 'many',
        joins: [{ from: 1, below: 1_000_000, texts: [' '] }],
      },
      {
        power: 3,
        noun: { after: { other: 'mil' } },
        below: 1000,
        from: 2,
        bare: 'always',
        ordinals: ordinalForms('milésim'),
        compound,
        joins: [{ from: 1, below: 1000, texts: [' '] }],
      },
    ],
  },
  half: {
    after: [
      { genders: ['masculine'], forms: 'y medio' },
      { genders: ['feminine'], forms: 'y media' },
    ],
    afterNoun: true,
    oneAndHalf: [],
    plural: () => 'other',
  },
  ordinalEndings: ['.º', '.ª', '.o', '.a', '.os', '.as', '.er', '.ᵉʳ', '-º', '-ª', 'º', 'ª', '°'],
  altering: [
    'docena/docenas/decena/decenas/centenar/centenares/millar/millares/quincena/veintena',
    'tercio/tercios/cuartos/quintos/sextos/séptimos/octavos/novenos/décimos/centésimos/milésimos',
    'coma',
  ],
}
