// Spans of time as a language says them: "five months", "полтора года". The tables, the reader and
// the printer. What a span says is compared with the calendar elsewhere (elapsed.ts).

import type { Decimal } from './decimal.ts'
import { compareDecimals, halvesOf, wholeDecimal } from './decimal.ts'
import { printDigits } from './digits.ts'
import type { Grammar, Noun, Paradigm } from './grammar.ts'
import type { HalfTables, NumberMatch, NumberReader } from './numbers.ts'
import type { SpelledNumber, Speller } from './spelling.ts'
import type { Token } from './tokens.ts'
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
  /**
   * Words that say a span without a number of their own: "a year", "полгода". Of a half they are
   * printed, else only where `printed` says so: "سنتان".
   */
  readonly phrases: readonly {
    readonly count: Decimal
    readonly forms: Paradigm
    readonly printed?: true
  }[]
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

type Matched = { readonly noun: Noun; readonly matchNoun: ReturnType<Grammar['nounMatcher']> }

function withMatchers(
  grammar: Grammar,
  [first, ...others]: UnitWords['nouns'],
): readonly [Matched, ...Matched[]] {
  const matched = (noun: Noun): Matched => ({ noun, matchNoun: grammar.nounMatcher(noun) })
  return [matched(first), ...others.map(matched)]
}

/** Makes the reader of a language's spans of time. */
export function createSpanReader(
  grammar: Grammar,
  { units }: SpanTables,
  readNumbers: NumberReader,
  half: HalfTables,
): SpanReader {
  const words = UNITS.map((unit) => ({
    unit,
    nouns: withMatchers(grammar, units[unit].nouns),
    phrases: units[unit].phrases.flatMap(({ count, forms }) =>
      grammar.formsOf(forms).map((form) => ({ ...form, count })),
    ),
  }))
  const afterNoun = half.after
    .filter(() => half.afterNoun === true)
    .flatMap(({ genders, forms }) =>
      grammar.formsOf(forms).map(({ words: said }) => ({ said, genders })),
    )
  /** Half more than the number, where the words at `at` end the text and say so: "deux ans et demi". */
  const halfMore = (tokens: readonly Token[], at: number, { gender = '' }: Noun): boolean =>
    afterNoun.some(
      ({ said, genders }) =>
        (genders?.includes(gender) ?? true) && matchWords(tokens, at, said) === tokens.length,
    )
  const countOf = (
    tokens: readonly Token[],
    number: NumberMatch,
    { noun, matchNoun }: (typeof words)[number]['nouns'][number],
  ): Decimal | undefined => {
    const ends = matchNoun(tokens, number.end, number).map(({ end }) => end)
    if (ends.includes(tokens.length)) return number.value
    const { units, scale } = number.value
    return scale === 0 && ends.some((end) => halfMore(tokens, end, noun))
      ? { units: units * 10 + 5, scale: 1 }
      : undefined
  }
  /** What a phrase says as the whole text, or with a half behind it: "سنتان ونصف". */
  const countOfPhrase = (
    tokens: readonly Token[],
    phrase: (typeof words)[number]['phrases'][number],
    [{ noun }]: (typeof words)[number]['nouns'],
  ): Decimal | undefined => {
    const end = matchWords(tokens, 0, phrase.words)
    const { units, scale } = phrase.count
    if (end === tokens.length) return phrase.count
    return end !== undefined && scale === 0 && halfMore(tokens, end, noun)
      ? { units: units * 10 + 5, scale: 1 }
      : undefined
  }
  return (text) => {
    const tokens = grammar.tokenize(text)
    const numbers = readNumbers(tokens, 0).filter(({ ordinal }) => !ordinal)
    for (const { unit, nouns, phrases } of words) {
      const [phrase] = phrases.flatMap((candidate) => countOfPhrase(tokens, candidate, nouns) ?? [])
      const [number] = numbers.flatMap((candidate) =>
        nouns.flatMap((noun) => countOf(tokens, candidate, noun) ?? []),
      )
      const count = phrase ?? number
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
  halves: HalfTables,
): SpanPrinter {
  const [citation = ''] = grammar.cases
  const [usual = ''] = grammar.genders
  const spell = (count: Decimal, noun: Noun): SpelledNumber | undefined =>
    speller(count, { case: grammar.caseBefore(noun, citation), gender: noun.gender ?? usual })
  const phraseFor = (phrases: UnitWords['phrases'], count: Decimal): string | undefined => {
    const phrase = phrases.find(
      (one) => one.printed === true && compareDecimals(one.count, count) === 0,
    )
    return phrase && grammar.formIn(phrase.forms)
  }
  const withHalfAfter = (count: Decimal, { nouns, phrases }: UnitWords): string | undefined => {
    const [noun] = nouns
    const floor = wholeDecimal(Math.floor(count.units / 10 ** count.scale))
    const whole = spell(floor, noun)
    const half = halves.after.find(({ genders }) => genders?.includes(noun.gender ?? '') ?? true)
    if (whole === undefined || half === undefined) return undefined
    const counted = [whole.text, grammar.nounAfter(noun, whole.plural)].join(grammar.space)
    return (phraseFor(phrases, floor) ?? counted) + grammar.space + half.forms
  }
  return ({ count, unit }) => {
    const { nouns, phrases } = units[unit]
    const half = phrases.find((phrase) => compareDecimals(phrase.count, HALF) === 0)
    if (half !== undefined && compareDecimals(count, HALF) === 0) return grammar.formIn(half.forms)
    const [noun] = nouns
    const isSmall = compareDecimals(count, wholeDecimal(spelledBelow)) < 0
    const isBroken = (halvesOf(count) ?? 0) % 2 === 1 && count.units > 10 ** count.scale
    const apart =
      isSmall && isBroken && halves.afterNoun === true
        ? withHalfAfter(count, units[unit])
        : phraseFor(phrases, count)
    if (apart !== undefined) return apart
    const number: SpelledNumber = (isSmall ? spell(count, noun) : undefined) ?? {
      text: printDigits(count, grammar.digits),
      plural: grammar.plural(count),
    }
    return number.text + grammar.space + grammar.nounAfter(noun, number.plural)
  }
}
