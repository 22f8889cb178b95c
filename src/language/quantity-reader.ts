// Reads quantities: the whole of some words as one quantity, or every number said in a running
// text. What is ambiguous, ungrammatical or an ordinal is not read at all.

import type { Decimal } from './decimal.ts'
import { compareDecimals, wholeDecimal } from './decimal.ts'
import type { Grammar } from './grammar.ts'
import type { NumberMatch, NumberReader } from './numbers.ts'
import type { Qualification, Quantity, QuantityReading, QuantityTables } from './quantities.ts'
import { MAGNITUDES, QUALIFICATIONS } from './quantities.ts'
import type { Token } from './tokens.ts'
import { matchWords } from './tokens.ts'

/** A reading, and where it ends. */
interface QuantityMatch extends QuantityReading {
  readonly end: number
  /** A range that may be meant otherwise than its numbers say. */
  readonly elliptic?: boolean
}

/** A number with or without a percent sign or word. */
interface Amount extends NumberMatch {
  readonly percent: boolean
}

/** Finds every quantity that the tokens starting at `at` can be. */
type QuantityMatcher = (tokens: readonly Token[], at: number) => QuantityMatch[]

/** Finds every number, with its percent sign or word, that the tokens starting at `at` can be. */
type AmountMatcher = (tokens: readonly Token[], at: number) => Amount[]

function createAmountMatcher(
  grammar: Grammar,
  { percent }: QuantityTables,
  readNumbers: NumberReader,
): AmountMatcher {
  const matchNoun = grammar.nounMatcher(percent.noun)
  return (tokens, at) =>
    readNumbers(tokens, at)
      .filter(({ ordinal }) => !ordinal)
      .flatMap((number) => {
        const sign = matchWords(tokens, number.end, ['%'])
        const ends = matchNoun(tokens, number.end, number).map(({ end }) => end)
        return [
          { ...number, percent: false },
          ...[...ends, ...(sign === undefined ? [] : [sign])].map((end) => {
            return { ...number, end, percent: true }
          }),
        ]
      })
}

function createMagnitudeMatcher(grammar: Grammar, { magnitudes }: QuantityTables): QuantityMatcher {
  const phrases = MAGNITUDES.flatMap((magnitude) =>
    magnitudes[magnitude].flatMap(grammar.formsOf).map(({ words }) => ({ magnitude, words })),
  )
  return (tokens, at) =>
    phrases.flatMap(({ words, magnitude }) => {
      const end = matchWords(tokens, at, words)
      const quantity: Quantity = { kind: 'magnitude', magnitude }
      return end === undefined ? [] : [{ end, quantity, percent: false, form: 'words' }]
    })
}

/** "Five to ten thousand" may be 5,000 to 10,000 as well as 5 to 10,000. */
function isElliptic(from: NumberMatch, to: NumberMatch): boolean {
  return (
    to.multiple !== undefined &&
    compareDecimals(from.value, wholeDecimal(0)) !== 0 &&
    compareDecimals(from.value, to.multiple) < 0
  )
}

function rangeOf(from: Amount, to: Amount): QuantityMatch[] {
  return compareDecimals(from.value, to.value) >= 0 || (from.percent && !to.percent)
    ? []
    : [
        {
          end: to.end,
          quantity: { kind: 'range', from: from.value, to: to.value },
          percent: to.percent,
          form: from.form === 'digits' ? from.form : to.form,
          elliptic: isElliptic(from, to),
        },
      ]
}

function createRangeMatcher(
  grammar: Grammar,
  { ranges, digitRanges }: QuantityTables,
  matchAmounts: AmountMatcher,
): QuantityMatcher {
  const compile = (patterns: readonly string[], digitsOnly: boolean) =>
    patterns.map((pattern) => ({ pieces: pattern.split('{}').map(grammar.wordsOf), digitsOnly }))
  const patterns = [...compile(ranges, false), ...compile(digitRanges, true)]
  return (tokens, at) =>
    patterns.flatMap(({ pieces: [opening = [], separator = [], closing = []], digitsOnly }) => {
      const amountsAt = (start: number | undefined) =>
        (start === undefined ? [] : matchAmounts(tokens, start)).filter(
          ({ form }) => form === 'digits' || !digitsOnly,
        )
      return amountsAt(matchWords(tokens, at, opening)).flatMap((from) =>
        amountsAt(matchWords(tokens, from.end, separator)).flatMap((to) => {
          const end = matchWords(tokens, to.end, closing)
          return end === undefined ? [] : rangeOf(from, { ...to, end })
        }),
      )
    })
}

function createQualifiedMatcher(
  grammar: Grammar,
  { qualifiers }: QuantityTables,
  matchAmounts: AmountMatcher,
): QuantityMatcher {
  const openings = QUALIFICATIONS.flatMap((kind) =>
    qualifiers[kind].before.map((phrase) => ({ kind, words: grammar.wordsOf(phrase) })),
  )
  const closings = QUALIFICATIONS.flatMap((kind) =>
    (qualifiers[kind].after ?? []).map((phrase) => ({ kind, words: grammar.wordsOf(phrase) })),
  )
  const matchOf = (amount: Amount, kind: Qualification | 'exact', end: number): QuantityMatch => {
    const { value, percent, form } = amount
    return { end, quantity: { kind, value }, percent, form }
  }
  return (tokens, at) => [
    ...openings.flatMap(({ kind, words }) => {
      const start = matchWords(tokens, at, words)
      return (start === undefined ? [] : matchAmounts(tokens, start)).map((amount) =>
        matchOf(amount, kind, amount.end),
      )
    }),
    ...matchAmounts(tokens, at).flatMap((amount) => [
      matchOf(amount, 'exact', amount.end),
      ...closings.flatMap(({ kind, words }) => {
        const end = matchWords(tokens, amount.end, words)
        return end === undefined ? [] : [matchOf(amount, kind, end)]
      }),
    ]),
  ]
}

/**
 * Finds every quantity at a place; a magnitude comes before a number of the same words ("тысячи").
 */
function createQuantityMatcher(
  grammar: Grammar,
  tables: QuantityTables,
  readNumbers: NumberReader,
): QuantityMatcher {
  const matchAmounts = createAmountMatcher(grammar, tables, readNumbers)
  const matchers = [
    createMagnitudeMatcher(grammar, tables),
    createRangeMatcher(grammar, tables, matchAmounts),
    createQualifiedMatcher(grammar, tables, matchAmounts),
  ]
  const particles = tables.particles.map(grammar.wordsOf)
  return (tokens, at) => {
    const starts = particles.flatMap((words) => matchWords(tokens, at, words) ?? [])
    return [at, ...starts].flatMap((start) => matchers.flatMap((matcher) => matcher(tokens, start)))
  }
}

function numeralsOf(quantity: Quantity): Decimal[] {
  if (quantity.kind === 'magnitude') return []
  return quantity.kind === 'range' ? [quantity.from, quantity.to] : [quantity.value]
}

function longest<Match extends { readonly end: number }>(
  matches: readonly Match[],
): Match | undefined {
  const end = Math.max(...matches.map((match) => match.end))
  return matches.find((match) => match.end === end)
}

/** Reads the whole text as one quantity; undefined if it is anything else or more. */
export type QuantityReader = (words: string) => QuantityReading | undefined

/** Lists every number said in a running text, in order; those of a range are two. */
export type NumeralReader = (text: string) => Decimal[]

/** Makes the two readers of a language's quantities. */
export function createQuantityReaders(
  grammar: Grammar,
  tables: QuantityTables,
  readNumbers: NumberReader,
): { readQuantity: QuantityReader; readNumerals: NumeralReader } {
  const matchQuantities = createQuantityMatcher(grammar, tables, readNumbers)
  const ambiguous = new Set<string | undefined>(tables.ambiguous.flatMap(grammar.wordsOf))
  return {
    readQuantity: (words) => {
      const tokens = grammar.tokenize(words)
      const match = matchQuantities(tokens, 0).find(
        ({ end, elliptic }) => end === tokens.length && elliptic !== true,
      )
      return match && { quantity: match.quantity, percent: match.percent, form: match.form }
    },
    readNumerals: (text) => {
      const tokens = grammar.tokenize(text)
      const found: Decimal[] = []
      for (let at = 0; at < tokens.length;) {
        const match = longest(matchQuantities(tokens, at))
        const ordinal = longest(readNumbers(tokens, at).filter((number) => number.ordinal))
        const isWord = match?.end === at + 1 && ambiguous.has(tokens[at]?.text)
        if (match !== undefined && !isWord) found.push(...numeralsOf(match.quantity))
        at = match?.end ?? ordinal?.end ?? at + 1
      }
      return found
    },
  }
}
