// The reader of whole numbers in words, made from a language's tables. A number is a word or a
// multiple of a scale, and a smaller remainder joined to it; the words of one number agree in case.
// Ordinals are recognized, so that they are never read as cardinals.

import type { CardinalTables, Join, NumberWord, Role, Scale } from './cardinal-tables.ts'
import type { Grammar } from './grammar.ts'
import type { Token } from './tokens.ts'
import { matchWords, oncePerPlace } from './tokens.ts'

export type { CardinalTables, Scale } from './cardinal-tables.ts'

/** A whole number found in words, from where it was looked for to `end`. */
export interface CardinalMatch {
  readonly end: number
  readonly value: number
  readonly cases: number
  readonly genders: number
  readonly ordinal: boolean
  /** The scale that the number ends with, and how many of it: 200 of "two hundred thousand". */
  readonly scale?: Scale
  readonly multiple?: number
  /** Of a word that is no part of longer numbers. */
  readonly role?: Role
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

function mayStand({ role, alone }: Pick<NumberWord, 'role' | 'alone'>, position: Position) {
  if (role === 'multiplier') return position === 'multiplier'
  if (role === 'alone' || role === 'collective' || alone === true) return position === 'whole'
  return role !== 'ordinal' || position !== 'multiplier'
}

function createWordReader(grammar: Grammar, words: readonly NumberWord[]): HeadReader {
  const entries = words.flatMap((word) => {
    const { value, role } = word
    const joins = compileJoins(grammar, word.joins)
    const genders = grammar.genderSet(word.genders)
    const match = { value, genders, ordinal: role === 'ordinal', ...(role && { role }) }
    return grammar
      .formsOf(word.forms)
      .map(({ words: said, cases }) => ({ said, match: { ...match, cases }, joins, word }))
  })
  const byFirstWord = Map.groupBy(entries, (entry) => entry.said[0])
  return (tokens, at, below, position) =>
    (byFirstWord.get(tokens[at]?.text) ?? []).flatMap(({ said, match, joins, word }) => {
      const end = matchWords(tokens, at, said)
      return end === undefined || match.value >= below || !mayStand(word, position)
        ? []
        : [{ match: { ...match, end }, joins }]
    })
}

/** The reader of a scale's ordinals, as words of their own or joined to their multiplier. */
function createScaleOrdinals(grammar: Grammar, { power, ordinals = [], compound, below }: Scale) {
  const value = 10 ** power
  const forms = ordinals.flatMap(({ forms, genders }) =>
    grammar.formsOf(forms).map((form) => ({ ...form, genders: grammar.genderSet(genders) })),
  )
  const byFirstWord = Map.groupBy(forms, ({ words: [first] }) => first)
  const isCompound = new RegExp(`.(?:${forms.map(({ words }) => words.join(' ')).join('|')})$`, 'u')
  const prefixes = new Map<string, number>()
  const multiplierOf = (prefix: string): number | undefined => {
    // Made when the first such word is looked for.
    if (compound && prefixes.size === 0)
      for (let count = 2; count < below; count++)
        prefixes.set(grammar.wordsOf(compound(count)).join(''), count)
    return prefixes.get(prefix)
  }
  return {
    after: (tokens: readonly Token[], number: CardinalMatch): CardinalMatch[] =>
      (byFirstWord.get(tokens[number.end]?.text) ?? []).flatMap(({ words, cases, genders }) => {
        const end = matchWords(tokens, number.end, words)
        const product = { value: number.value * value, cases, genders, ordinal: true }
        return end === undefined ? [] : [{ ...product, end }]
      }),
    compounds: (tokens: readonly Token[], at: number): CardinalMatch[] => {
      const { text = '' } = tokens[at] ?? {}
      if (compound === undefined || !isCompound.test(text)) return []
      return forms.flatMap(({ words: [word = ''], cases, genders }) => {
        const isOne = text.length > word.length && text.endsWith(word)
        const count = isOne ? multiplierOf(text.slice(0, text.length - word.length)) : undefined
        const found = { end: at + 1, cases, genders, ordinal: true }
        return count === undefined ? [] : [{ ...found, value: count * value }]
      })
    },
  }
}

function createScaleReader(
  grammar: Grammar,
  scale: Scale,
  readMultipliers: MultiplierReader,
): HeadReader {
  const { noun, from = 1, compound } = scale
  const value = 10 ** scale.power
  const joins = compileJoins(grammar, scale.joins)
  const matchNoun = grammar.nounMatcher(noun)
  const before = grammar.casesBefore(noun) ?? grammar.allCases
  const ordinals = createScaleOrdinals(grammar, scale)
  const firstWords = new Set(
    [...Object.values(noun.after), ...(scale.ordinals ?? []).map(({ forms }) => forms)]
      .flatMap(grammar.formsOf)
      .map(({ words: [first] }) => first),
  )
  const isNext = (tokens: readonly Token[], { end }: { readonly end: number }) =>
    firstWords.has(tokens[end]?.text)
  const one = { value: 1, cases: grammar.allCases, genders: grammar.allGenders, ordinal: false }
  const multiples = (tokens: readonly Token[], number: CardinalMatch): CardinalMatch[] => {
    const genders = noun.gender === undefined ? number.genders : grammar.allGenders
    const product = { value: number.value * value, genders, ordinal: false }
    const plural = grammar.plural({ units: number.value, scale: 0 })
    const cardinals = matchNoun(tokens, number.end, { ...number, plural }).map((found) => {
      return { ...product, ...found, scale, multiple: number.value }
    })
    const isApart = compound === undefined || number.value === 1
    const mayFollow = isApart && (number.cases & before) !== 0
    return mayFollow ? [...cardinals, ...ordinals.after(tokens, number)] : cardinals
  }
  return (tokens, at, below, position) => {
    if (value >= below) return []
    const counts = readMultipliers(tokens, at).filter(
      (number) => number.value >= from && isNext(tokens, number),
    )
    const bare =
      scale.bare !== undefined && isNext(tokens, { end: at }) ? [{ end: at, ...one }] : []
    const apart = [...bare, ...counts].flatMap((number) => multiples(tokens, number))
    const joined = position === 'multiplier' ? [] : ordinals.compounds(tokens, at)
    return [...apart, ...joined].map((match) => ({ match, joins }))
  }
}

/** Makes the reader of a language's whole numbers. */
export function createCardinalReader(grammar: Grammar, tables: CardinalTables): CardinalReader {
  const isAll = tables.ordinals === 'all'
  const join = (head: CardinalMatch, rest: CardinalMatch): CardinalMatch[] => {
    const isSound = isAll ? head.ordinal === rest.ordinal : !head.ordinal
    // The words before an ordinal do not change with it: «сто двадцать пятого».
    const cases = rest.ordinal && !isAll ? rest.cases : grammar.joinedCases(head.cases, rest.cases)
    const genders = head.genders & rest.genders
    const { end, ordinal } = rest
    return isSound && cases !== 0 && genders !== 0
      ? [{ end, value: head.value + rest.value, cases, genders, ordinal }]
      : []
  }
  const withRemainder = (tokens: readonly Token[], { match, joins }: Head): CardinalMatch[] =>
    joins.flatMap(({ from, below, texts }) =>
      texts.flatMap((text) => {
        const at = matchWords(tokens, match.end, text)
        return (at === undefined ? [] : read(tokens, at, below, 'remainder'))
          .filter(({ value }) => value >= from)
          .flatMap((rest) => join(match, rest))
      }),
    )
  const find = (tokens: readonly Token[], at: number, below: number, position: Position) =>
    readers
      .flatMap((reader) => reader(tokens, at, below, position))
      .filter(({ match }) => match.value < below)
      .flatMap((head) => [head.match, ...withRemainder(tokens, head)])
  // What can stand at a place is found once, and what is too large for it left out afterwards.
  const wholes = oncePerPlace((tokens, at) => find(tokens, at, Infinity, 'whole'))
  const remainders = oncePerPlace((tokens, at) => find(tokens, at, Infinity, 'remainder'))
  const read: CardinalReader = (tokens, at, below = Infinity, position = 'whole') => {
    // A multiplier is found by itself: beyond its limit it would ask for itself.
    if (position === 'multiplier') return find(tokens, at, below, position)
    const found = (position === 'whole' ? wholes : remainders)(tokens, at)
    return below === Infinity ? found : found.filter(({ value }) => value < below)
  }
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
