// Whole numbers in words: the tables a language fills, and the reader made from them. A number is a
// word or a multiple of a scale, and a smaller remainder joined to it; all the words of one number
// share a grammatical case. Ordinals are recognized, so that they are never read as cardinals.

import type { Grammar, Noun, Paradigm } from './grammar.ts'
import type { Token } from './tokens.ts'
import { matchWords, oncePerPlace } from './tokens.ts'

/**
 * How a remainder from `from` up to, not including, `below` follows: the texts between, printed one
 * first.
 */
export interface Join {
  readonly from: number
  readonly below: number
  readonly texts: readonly string[]
}

/** A word that says a number by itself: "nine", "ninety", "девятьсот". */
export interface NumberWord {
  readonly value: number
  readonly forms: Paradigm
  /** The genders it agrees with; all, if left out. */
  readonly genders?: readonly string[]
  /** The remainders that may follow; none, if left out. */
  readonly joins?: readonly Join[]
  /**
   * A multiplier stands only before a scale ("a" hundred); one that stands alone is never part of a
   * longer number ("двое", "half a million"); an ordinal ends a number and makes it an ordinal
   * ("sixty-ninth"). None of them is printed.
   */
  readonly role?: 'multiplier' | 'alone' | 'ordinal'
}

/** A power of ten that is counted: "hundred", "тысяча". */
export interface Scale {
  readonly power: number
  readonly noun: Noun
  /** Multipliers are below this. */
  readonly below: number
  /** Says one of it without a multiplier: "тысяча", but not "hundred". */
  readonly bare?: boolean
  /** Its ordinal, if that is a word of its own: "two hundredth". */
  readonly ordinal?: Paradigm
  readonly joins: readonly Join[]
}

/** Everything a language needs to say whole numbers. Larger scales stand before smaller ones. */
export interface CardinalTables {
  readonly words: readonly NumberWord[]
  readonly scales: readonly Scale[]
}

/** A whole number found in words, from where it was looked for to `end`. */
export interface CardinalMatch {
  readonly end: number
  readonly value: number
  readonly cases: number
  readonly genders: number
  readonly ordinal: boolean
  /** How many of a scale, where the number ends with it: 200 of "two hundred thousand". */
  readonly multiple?: number
}

/** Where in a number the words stand. */
type Position = 'whole' | 'multiplier' | 'remainder'

/** Finds every whole number below `below` that the words starting at `at` can be. */
export type CardinalReader = (
  tokens: readonly Token[],
  at: number,
  below?: number,
  position?: Position,
) => CardinalMatch[]

/** A number found, and the joins by which a remainder may follow it. */
interface Head {
  readonly match: CardinalMatch
  readonly joins: readonly CompiledJoin[]
}

interface CompiledJoin {
  readonly from: number
  readonly below: number
  readonly texts: readonly (readonly string[])[]
}

type HeadReader = (
  tokens: readonly Token[],
  at: number,
  below: number,
  position: Position,
) => Head[]

type MultiplierReader = (tokens: readonly Token[], at: number) => CardinalMatch[]

function compileJoins(grammar: Grammar, joins: readonly Join[] = []): CompiledJoin[] {
  return joins.map((join) => ({ ...join, texts: join.texts.map(grammar.wordsOf) }))
}

function mayStand(role: NumberWord['role'], position: Position): boolean {
  if (role === 'multiplier') return position === 'multiplier'
  if (role === 'alone') return position === 'whole'
  return role === undefined || position !== 'multiplier'
}

function createWordReader(grammar: Grammar, words: readonly NumberWord[]): HeadReader {
  const entries = words.flatMap(({ value, forms, genders, joins, role }) =>
    grammar.formsOf(forms).map((form) => ({
      ...form,
      value,
      role,
      genders: grammar.genderSet(genders),
      joins: compileJoins(grammar, joins),
    })),
  )
  const byFirstWord = Map.groupBy(entries, (entry) => entry.words[0])
  return (tokens, at, below, position) =>
    (byFirstWord.get(tokens[at]?.text) ?? []).flatMap(({ words: said, role, joins, ...word }) => {
      const end = matchWords(tokens, at, said)
      return end === undefined || word.value >= below || !mayStand(role, position)
        ? []
        : [{ match: { ...word, end, ordinal: role === 'ordinal' }, joins }]
    })
}

function createScaleReader(
  grammar: Grammar,
  scale: Scale,
  readMultipliers: MultiplierReader,
): HeadReader {
  const value = 10 ** scale.power
  const joins = compileJoins(grammar, scale.joins)
  const matchNoun = grammar.nounMatcher(scale.noun)
  const ordinals = scale.ordinal === undefined ? [] : grammar.formsOf(scale.ordinal)
  const one = { value: 1, cases: grammar.allCases, genders: grammar.allGenders, ordinal: false }
  const multiples = (tokens: readonly Token[], number: CardinalMatch): Head[] => {
    const product = { value: number.value * value, genders: grammar.allGenders }
    const plural = grammar.plural({ units: number.value, scale: 0 })
    const cardinals = matchNoun(tokens, number.end, { ...number, plural }).map((noun) => {
      return { match: { ...product, ...noun, ordinal: false, multiple: number.value }, joins }
    })
    const endings = ordinals.flatMap(({ words, cases }) => {
      const end = matchWords(tokens, number.end, words)
      return end === undefined
        ? []
        : [{ match: { ...product, end, cases, ordinal: true }, joins: [] }]
    })
    return [...cardinals, ...endings]
  }
  return (tokens, at, below) => {
    if (value >= below) return []
    const bare = scale.bare === true ? [{ end: at, ...one }] : []
    return [...readMultipliers(tokens, at), ...bare].flatMap((number) => multiples(tokens, number))
  }
}

/** Makes the reader of a language's whole numbers. */
export function createCardinalReader(grammar: Grammar, tables: CardinalTables): CardinalReader {
  const withRemainder = (tokens: readonly Token[], { match, joins }: Head): CardinalMatch[] =>
    joins.flatMap(({ from, below, texts }) =>
      texts.flatMap((text) => {
        const at = matchWords(tokens, match.end, text)
        return (at === undefined ? [] : read(tokens, at, below, 'remainder'))
          .filter(({ value, cases }) => value >= from && (cases & match.cases) !== 0)
          .map(({ end, value, cases, genders, ordinal }) => ({
            end,
            value: match.value + value,
            cases: match.cases & cases,
            genders,
            ordinal,
          }))
      }),
    )
  const read: CardinalReader = (tokens, at, below = Infinity, position = 'whole') =>
    readers
      .flatMap((reader) => reader(tokens, at, below, position))
      .filter(({ match }) => match.value < below)
      .flatMap((head) => [head.match, ...withRemainder(tokens, head)])
  const readers = [
    createWordReader(grammar, tables.words),
    ...Array.from(Map.groupBy(tables.scales, ({ below }) => below)).flatMap(([below, scales]) => {
      // Several scales ask for the same multiplier: "two hundred" thousand, million, billion.
      const readMultipliers = oncePerPlace((tokens, at) =>
        read(tokens, at, below, 'multiplier').filter(({ value, ordinal }) => value > 0 && !ordinal),
      )
      return scales.map((scale) => createScaleReader(grammar, scale, readMultipliers))
    }),
  ]
  return read
}
