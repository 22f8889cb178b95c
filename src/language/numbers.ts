// Numbers in running tokens, however they are written: "10,000", "ten thousand", "2.5 million",
// "два с половиной миллиона". In come tokens and a place, out come all numbers that can start
// there. An ordinal is found and marked as one; a part of a longer number is never offered as a
// number.

import type { CardinalTables, Role, Scale } from './cardinal-tables.ts'
import type { CardinalReader } from './cardinals.ts'
import { createCardinalReader } from './cardinals.ts'
import type { Decimal } from './decimal.ts'
import { timesPowerOfTen, wholeDecimal } from './decimal.ts'
import type { Agreement, Grammar, Paradigm, PluralCategory } from './grammar.ts'
import type { Token } from './tokens.ts'
import { matchWords, oncePerPlace } from './tokens.ts'

/** How a language says halves. */
export interface HalfTables {
  /** The words after a whole number: "and a half"; "y medio", "y media". */
  readonly after: readonly { readonly genders?: readonly string[]; readonly forms: Paradigm }[]
  /** Whether they stand behind the noun that is counted: "deux ans et demi". */
  readonly afterNoun?: boolean
  /** A word of its own for one and a half, by gender: "полтора". */
  readonly oneAndHalf: readonly { readonly gender: string; readonly forms: Paradigm }[]
  /** The category of a noun after a whole number and a half. */
  readonly plural: (whole: number) => PluralCategory
}

/** Everything a language needs to say numbers. */
export interface NumberTables {
  readonly cardinals: CardinalTables
  readonly half: HalfTables
  /** What follows digits in an ordinal: "49-я". */
  readonly ordinalEndings: readonly string[]
  /** What makes an ordinal of the number behind it: “第” of “第三”. */
  readonly ordinalPrefix?: string
  /**
   * What follows digits and a hyphen in a cardinal, a cell each case and nothing in the cases of the
   * bare digits: "164-тен". Then any other word after them makes an ordinal: "146-бап".
   */
  readonly digitEndings?: (value: Decimal) => Paradigm
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
  /** The scale whose word the number ends with, and how many of it: 2.5 of "2.5 million". */
  readonly scale?: Scale
  readonly multiple?: Decimal
  /** Of a word that is no part of longer numbers. */
  readonly role?: Role
}

/** Finds every number that the tokens starting at `at` can be. */
export type NumberReader = (tokens: readonly Token[], at: number) => NumberMatch[]

// "and a half" is said of small numbers and of multiples: "two and a half (million)".
const HALVED_BELOW = 1000
// A scale below a thousand is not counted in digits: "10 thousand", but not "3 hundred".
const COUNTED_IN_DIGITS = 3

function createDigitReader(
  grammar: Grammar,
  { ordinalEndings, digitEndings }: NumberTables,
): NumberReader {
  const { allGenders: genders } = grammar
  const endings = ordinalEndings.map(grammar.wordsOf)
  const casesOf = (value: Decimal, ending: string): number =>
    digitEndings === undefined
      ? grammar.allCases
      : digitEndings(value)
          .split(', ')
          .reduce((set, known, cell) => (known === ending ? set | (1 << cell) : set), 0)
  return (tokens, at) => {
    const value = tokens[at]?.numeral
    if (value === undefined) return []
    const number = { value, plural: grammar.plural(value), genders, form: 'digits' } as const
    const match = { ...number, ordinal: false }
    const ordinals = endings.flatMap((words) => matchWords(tokens, at + 1, words) ?? [])
    const ordinal = { ...number, cases: grammar.allCases, ordinal: true }
    const ending = tokens[at + 1]?.text === '-' ? tokens[at + 2] : undefined
    const isJoined =
      digitEndings !== undefined && ending !== undefined && /^\p{L}/u.test(ending.text)
    if (ordinals.length > 0) return [{ ...ordinal, end: Math.max(...ordinals) }]
    if (!isJoined) return [{ ...match, end: at + 1, cases: casesOf(value, '') }]
    const cases = casesOf(value, ending.text)
    return [cases === 0 ? { ...ordinal, end: at + 3 } : { ...match, end: at + 3, cases }]
  }
}

/** The reader of the words behind a number that make it half more. */
function createHalfMatcher(grammar: Grammar, { after }: HalfTables) {
  const forms = after.flatMap(({ genders, forms }) =>
    grammar.formsOf(forms).map((form) => ({ ...form, genders: grammar.genderSet(genders) })),
  )
  return (tokens: readonly Token[], number: Omit<Agreement, 'plural'> & { end: number }) =>
    forms.flatMap(({ words, cases, genders }) => {
      const end = matchWords(tokens, number.end, words)
      const joined = {
        cases: grammar.joinedCases(number.cases, cases),
        genders: number.genders & genders,
      }
      return end === undefined || joined.cases === 0 || joined.genders === 0
        ? []
        : [{ end, ...joined }]
    })
}

function createHalfReader(
  grammar: Grammar,
  { half }: NumberTables,
  readCardinals: CardinalReader,
): NumberReader {
  const matchHalf = createHalfMatcher(grammar, half)
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
  const halfOfScale = (tokens: readonly Token[], at: number): NumberMatch[] =>
    readCardinals(tokens, at).flatMap(({ scale, multiple = 0, ...number }) => {
      if (scale === undefined || scale.power <= COUNTED_IN_DIGITS) return []
      const units = (multiple * 2 + 1) * 10 ** scale.power * 0.5
      const plural = scale.plural ?? grammar.plural(wholeDecimal(units))
      return matchHalf(tokens, number).map((match) => {
        const said = { ...halved(multiple), ...match, genders: grammar.allGenders, scale, plural }
        return { ...said, multiple: said.value, value: wholeDecimal(units) }
      })
    })
  return (tokens, at) => [
    ...readCardinals(tokens, at)
      .filter(({ value, ordinal }) => value < HALVED_BELOW && !ordinal)
      .flatMap((number) =>
        matchHalf(tokens, number).map((match) => ({ ...halved(number.value), ...match })),
      ),
    ...oneAndHalf.flatMap(({ words, cases, genders }) => {
      const end = matchWords(tokens, at, words)
      return end === undefined ? [] : [{ ...halved(1), end, cases, genders }]
    }),
    ...(half.afterNoun === true ? halfOfScale(tokens, at) : []),
  ]
}

function createScaler(grammar: Grammar, { scales }: CardinalTables) {
  const counted = scales
    .filter(({ power }) => power >= COUNTED_IN_DIGITS)
    .map((scale) => ({ scale, matchNoun: grammar.nounMatcher(scale.noun) }))
  return (tokens: readonly Token[], number: NumberMatch): NumberMatch[] =>
    counted.flatMap(({ scale, matchNoun }) => {
      const value = timesPowerOfTen(number.value, scale.power)
      if (value === undefined || number.ordinal || number.scale !== undefined) return []
      return matchNoun(tokens, number.end, number).map((noun) => ({
        ...number,
        ...noun,
        value,
        plural: scale.plural ?? grammar.plural(value),
        genders: grammar.allGenders,
        scale,
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

/** The same numbers, those behind the word that makes ordinals of them being ordinals. */
function withPrefix(read: NumberReader, prefix: string | undefined): NumberReader {
  if (prefix === undefined) return read
  return (tokens, at) => {
    if (tokens[at - 1]?.text === prefix) return []
    const found = tokens[at]?.text === prefix ? read(tokens, at + 1) : undefined
    return found?.map((number) => ({ ...number, ordinal: true })) ?? read(tokens, at)
  }
}

/** Makes the reader of a language's numbers. */
export function createNumberReader(grammar: Grammar, tables: NumberTables): NumberReader {
  const { cardinals } = tables
  const readCardinals = createCardinalReader(grammar, cardinals)
  const readDigits = createDigitReader(grammar, tables)
  const readHalves = createHalfReader(grammar, tables, readCardinals)
  const scale = createScaler(grammar, cardinals)
  const withoutParts = createPartFilter(grammar, tables)
  const inWords: NumberReader = (tokens, at) =>
    readCardinals(tokens, at).map(({ multiple, value, ...match }) => ({
      ...match,
      value: wholeDecimal(value),
      plural: match.scale?.plural ?? grammar.plural(wholeDecimal(value)),
      form: 'words',
      ...(multiple === undefined ? {} : { multiple: wholeDecimal(multiple) }),
    }))
  const read = oncePerPlace((tokens: readonly Token[], at: number) => {
    const counts = [...readDigits(tokens, at), ...readHalves(tokens, at)]
    const scaled = counts.flatMap((number) => scale(tokens, number))
    const whole = [...inWords(tokens, at), ...counts, ...scaled].flatMap((number) => {
      const cases = number.cases & grammar.wholeCases
      return cases === 0 ? [] : [{ ...number, cases }]
    })
    return withoutParts(tokens, whole, inWords)
  })
  return withPrefix(read, tables.ordinalPrefix)
}
