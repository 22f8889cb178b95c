// Spans of time as a language says them: "five months", "полтора года". The tables, the reader and
// the printer. What a span says is compared with the calendar elsewhere (elapsed.ts).

import type { Decimal } from './decimal.ts'
import { compareDecimals, wholeDecimal } from './decimal.ts'
import { printDigits } from './digits.ts'
import type { Grammar, Noun, Paradigm } from './grammar.ts'
import type { NumberReader } from './numbers.ts'
import type { SpelledNumber, Speller } from './spelling.ts'
import { matchWords } from './tokens.ts'

/** The units of a span, shortest first. */
export const UNITS = ['day', 'week', 'month', 'year'] as const

/** The unit of a span. */
export type Unit = (typeof UNITS)[number]

/** A span of time: half a year is `{count: 0.5, unit: 'year'}`. */
export interface Span {
  readonly count: Decimal
  readonly unit: Unit
}

/** The words of one unit. */
export interface UnitWords {
  /** Read after a number; the first is printed. */
  readonly nouns: readonly [Noun, ...Noun[]]
  /** Words that say a span without a number of their own: "a year", "полгода". */
  readonly phrases: readonly { readonly count: Decimal; readonly forms: Paradigm }[]
}

/** Everything a language needs to say spans of time. */
export interface SpanTables {
  readonly units: Readonly<Record<Unit, UnitWords>>
  /** Numbers below this are printed in words. */
  readonly spelledBelow: number
}

/** Reads the whole text as one span of time; undefined if it is anything else. */
export type SpanReader = (words: string) => Span | undefined

/** Prints a span of time. */
export type SpanPrinter = (span: Span) => string

const HALF: Decimal = { units: 5, scale: 1 }

/** Makes the reader of a language's spans of time. */
export function createSpanReader(
  grammar: Grammar,
  { units }: SpanTables,
  readNumbers: NumberReader,
): SpanReader {
  const words = UNITS.map((unit) => ({
    unit,
    nouns: units[unit].nouns.map(grammar.nounMatcher),
    phrases: units[unit].phrases.flatMap(({ count, forms }) =>
      grammar.formsOf(forms).map((form) => ({ ...form, count })),
    ),
  }))
  return (text) => {
    const tokens = grammar.tokenize(text)
    const isWhole = ({ end }: { readonly end: number }) => end === tokens.length
    const numbers = readNumbers(tokens, 0).filter(({ ordinal }) => !ordinal)
    for (const { unit, nouns, phrases } of words) {
      const phrase = phrases.find(
        (candidate) => matchWords(tokens, 0, candidate.words) === tokens.length,
      )
      const number = numbers.find((candidate) =>
        nouns.some((matchNoun) => matchNoun(tokens, candidate.end, candidate).some(isWhole)),
      )
      const count = phrase?.count ?? number?.value
      if (count !== undefined) return { count, unit }
    }
    return undefined
  }
}

/** Makes the printer of a language's spans of time. */
export function createSpanPrinter(
  grammar: Grammar,
  { units, spelledBelow }: SpanTables,
  speller: Speller,
): SpanPrinter {
  const [citation = ''] = grammar.cases
  return ({ count, unit }) => {
    const { nouns, phrases } = units[unit]
    const half = phrases.find((phrase) => compareDecimals(phrase.count, HALF) === 0)
    if (half !== undefined && compareDecimals(count, HALF) === 0) return grammar.formIn(half.forms)
    const [noun] = nouns
    const isSmall = compareDecimals(count, wholeDecimal(spelledBelow)) < 0
    const number: SpelledNumber = (isSmall
      ? speller(count, { case: citation, gender: noun.gender })
      : undefined) ?? { text: printDigits(count, grammar.digits), plural: grammar.plural(count) }
    return number.text + grammar.space + grammar.nounAfter(noun, number.plural)
  }
}
