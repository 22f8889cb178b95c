// Numbers in running tokens, however they are written: "10,000", "ten thousand", "2.5 million",
// "два с половиной миллиона". In come tokens and a place, out come all numbers that can start
// there. An ordinal is found and marked as one; a part of a longer number is never offered as a
// number.

import type { CardinalTables } from './cardinals.ts'
import { createCardinalReader } from './cardinals.ts'
import type { Decimal } from './decimal.ts'
import { timesPowerOfTen, wholeDecimal } from './decimal.ts'
import type { Agreement, Grammar, Paradigm, PluralCategory } from './grammar.ts'
import type { Token } from './tokens.ts'
import { matchWords, oncePerPlace } from './tokens.ts'

/** How a language says halves. */
export interface HalfTables {
  /** The words after a whole number: "and a half". */
  readonly after: string
  /** A word of its own for one and a half, by gender: "полтора". */
  readonly oneAndHalf: readonly { readonly gender: string; readonly forms: Paradigm }[]
  /** The category of a noun after a whole number and a half. */
  readonly plural: (whole: number) => PluralCategory
}

/** Everything a language needs to say numbers. */
export interface NumberTables {
  readonly cardinals: CardinalTables
  readonly half: HalfTables
  /** What follows digits and a hyphen in an ordinal: "49-я". */
  readonly ordinalEndings: readonly string[]
  /**
   * Words that make something else of a number before them, which then is not read: "two thirds",
   * "два десятка".
   */
  readonly altering: readonly Paradigm[]
}

/** A number found in a text, from where it was looked for to `end`. */
export interface NumberMatch extends Agreement {
  readonly end: number
  readonly value: Decimal
  readonly form: 'digits' | 'words'
  readonly ordinal: boolean
  /** How many of a scale, where the number ends with the scale's word: 2.5 of "2.5 million". */
  readonly multiple?: Decimal
}

/** Finds every number that the tokens starting at `at` can be. */
export type NumberReader = (tokens: readonly Token[], at: number) => NumberMatch[]

// "and a half" is said of small numbers and of multiples: "two and a half (million)".
const HALVED_BELOW = 1000
// A scale below a thousand is not counted in digits: "10 thousand", but not "3 hundred".
const COUNTED_IN_DIGITS = 3

function createDigitReader(grammar: Grammar, ordinalEndings: readonly string[]): NumberReader {
  const { allCases: cases, allGenders: genders } = grammar
  return (tokens, at) => {
    const value = tokens[at]?.numeral
    if (value === undefined) return []
    const number = { value, plural: grammar.plural(value), cases, genders, form: 'digits' } as const
    const ordinal = ordinalEndings.some(
      (ending) => matchWords(tokens, at + 1, ['-', ending]) !== undefined,
    )
    return ordinal ? [{ ...number, end: at + 3, ordinal }] : [{ ...number, end: at + 1, ordinal }]
  }
}

function createHalfReader(grammar: Grammar, { cardinals, half }: NumberTables): NumberReader {
  const readCardinals = createCardinalReader(grammar, cardinals)
  const after = grammar.wordsOf(half.after)
  const oneAndHalf = half.oneAndHalf.flatMap(({ gender, forms }) =>
    grammar.formsOf(forms).map((form) => ({ ...form, genders: grammar.genderSet([gender]) })),
  )
  const halved = (whole: number) =>
    ({
      value: { units: whole * 10 + 5, scale: 1 },
      plural: half.plural(whole),
      form: 'words',
      ordinal: false,
    }) as const
  return (tokens, at) => [
    ...readCardinals(tokens, at, HALVED_BELOW)
      .filter(({ ordinal }) => !ordinal)
      .flatMap(({ end: middle, value, cases, genders }) => {
        const end = matchWords(tokens, middle, after)
        return end === undefined ? [] : [{ ...halved(value), end, cases, genders }]
      }),
    ...oneAndHalf.flatMap(({ words, cases, genders }) => {
      const end = matchWords(tokens, at, words)
      return end === undefined ? [] : [{ ...halved(1), end, cases, genders }]
    }),
  ]
}

function createScaler(grammar: Grammar, { scales }: CardinalTables) {
  const counted = scales
    .filter(({ power }) => power >= COUNTED_IN_DIGITS)
    .map(({ power, noun }) => ({ power, matchNoun: grammar.nounMatcher(noun) }))
  return (tokens: readonly Token[], number: NumberMatch): NumberMatch[] =>
    counted.flatMap(({ power, matchNoun }) => {
      const value = timesPowerOfTen(number.value, power)
      if (value === undefined || number.ordinal) return []
      return matchNoun(tokens, number.end, number).map((noun) => ({
        ...number,
        ...noun,
        value,
        plural: grammar.plural(value),
        genders: grammar.allGenders,
        multiple: number.value,
      }))
    })
}

/**
 * Takes out what is only a part of a longer number: "sixty" of "sixty-ninth", "two" of "two thirds",
 * «двадцать» and «двадцать пять» of the ungrammatical «двадцать пять тысячи».
 */
function createPartFilter(grammar: Grammar, { cardinals, altering }: NumberTables) {
  // A scale's word that was not read with the number before it does not agree with it.
  const scaleWords = cardinals.scales.flatMap(({ noun }) => Object.values(noun.after))
  const words = new Set(
    [...scaleWords, ...altering].flatMap(grammar.formsOf).map(({ words: [first] }) => first),
  )
  return (tokens: readonly Token[], numbers: readonly NumberMatch[], read: NumberReader) => {
    const after = (end: number) => (tokens[end]?.text === '-' ? end + 1 : end)
    const isAltered = ({ end }: NumberMatch) => words.has(tokens[after(end)]?.text)
    const ordinalEnd = Math.max(...numbers.map(({ ordinal, end }) => (ordinal ? end : 0)))
    const alteredEnd = Math.max(...numbers.map((number) => (isAltered(number) ? number.end : 0)))
    return numbers.filter(
      (number) =>
        number.end >= ordinalEnd &&
        !isAltered(number) &&
        !(number.end < alteredEnd && read(tokens, after(number.end)).length > 0),
    )
  }
}

/** Makes the reader of a language's numbers. */
export function createNumberReader(grammar: Grammar, tables: NumberTables): NumberReader {
  const { cardinals } = tables
  const readCardinals = createCardinalReader(grammar, cardinals)
  const readDigits = createDigitReader(grammar, tables.ordinalEndings)
  const readHalves = createHalfReader(grammar, tables)
  const scale = createScaler(grammar, cardinals)
  const withoutParts = createPartFilter(grammar, tables)
  const inWords: NumberReader = (tokens, at) =>
    readCardinals(tokens, at).map(({ multiple, value, ...match }) => ({
      ...match,
      value: wholeDecimal(value),
      plural: grammar.plural(wholeDecimal(value)),
      form: 'words',
      ...(multiple === undefined ? {} : { multiple: wholeDecimal(multiple) }),
    }))
  return oncePerPlace((tokens, at) => {
    const counts = [...readDigits(tokens, at), ...readHalves(tokens, at)]
    const scaled = counts.flatMap((number) => scale(tokens, number))
    return withoutParts(tokens, [...inWords(tokens, at), ...counts, ...scaled], inWords)
  })
}
