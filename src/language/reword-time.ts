// Another date or span of time in the same words: in the case, the order and with the capital that
// they had.

import type { DateReader, DateReading, DateTables } from './dates.ts'
import { compareDecimals } from './decimal.ts'
import { printDigits } from './digits.ts'
import type { Grammar } from './grammar.ts'
import { placeTokens, type PlacedToken } from './mention-tokens.ts'
import type { NumberReader } from './numbers.ts'
import { capitalized } from './quantity-printer.ts'
import { applied, formsDiffer, formsIn, spelled, type Change } from './reword-forms.ts'
import type { Span, SpanTables } from './spans.ts'
import type { Speller } from './spelling.ts'
import { matchWords } from './tokens.ts'

/**
 * Says another date as exactly as some words that say `said`; undefined where the other date is not
 * known that exactly, or the form cannot be kept.
 */
export type DateReworder = (
  words: string,
  said: DateReading,
  held: DateReading,
) => string | undefined

/** Words said anew. */
interface Reworded {
  readonly text: string
  /** Whether the words that go with the span would take another form with it. */
  readonly governs: boolean
}

/** Says another span of the same unit in the form of some words; undefined where that form cannot be kept. */
export type SpanReworder = (words: string, said: Span, held: Span) => Reworded | undefined

/** Makes the rewording of a language's dates. */
export function createDateReworder(
  grammar: Grammar,
  tables: DateTables,
  readDate: DateReader,
): DateReworder {
  return (words, said, held) => {
    const tokens = placeTokens(words, grammar.tokenize)
    const changes: (Change | undefined)[] = []
    for (const field of ['day', 'year'] as const) {
      if (said[field] === undefined) continue
      const token = tokens.findLast(({ text }) => text === String(said[field]))
      const isKnown = token !== undefined && held[field] !== undefined
      changes.push(isKnown ? { ...token, text: String(held[field]) } : undefined)
    }
    if (said.month !== undefined) changes.push(monthChange(words, tokens, said, held))
    const known = changes.filter((change) => change !== undefined)
    if (known.length < changes.length) return undefined
    const text = applied(
      words,
      known.sort((a, b) => a.from - b.from),
    )
    const { part, ...fields } = readDate(text) ?? {}
    const isSaid = (['year', 'month', 'day'] as const).every(
      (field) => fields[field] === (said[field] === undefined ? undefined : held[field]),
    )
    return isSaid && part === said.part ? text : undefined
  }
  function monthChange(
    words: string,
    tokens: readonly PlacedToken[],
    said: DateReading,
    held: DateReading,
  ): Change | undefined {
    const was = tables.months[(said.month ?? 0) - 1]
    const now = tables.months[(held.month ?? 0) - 1]
    if (was === undefined || now === undefined) return undefined
    for (const form of grammar.formsOf(was)) {
      const at = tokens.findIndex((_, start) => matchWords(tokens, start, form.words) !== undefined)
      const [first, last] = [tokens[at], tokens[at + form.words.length - 1]]
      if (!first || !last) continue
      const [only, more] = formsIn(form.cases, grammar, (name) => grammar.formIn(now, name))
      if (only === undefined || more !== undefined) return undefined
      const isCapital = /^\p{Lu}/u.test(words.slice(first.from))
      return { from: first.from, to: last.to, text: isCapital ? capitalized(only) : only }
    }
    return undefined
  }
}

/** What spans are said anew with. */
interface SpanParts {
  readonly grammar: Grammar
  readonly spans: SpanTables
  readonly readNumbers: NumberReader
  readonly speller: Speller
}

/** Makes the rewording of a language's spans of time. */
export function createSpanReworder({
  grammar,
  spans,
  readNumbers,
  speller,
}: SpanParts): SpanReworder {
  return (words, said, held) => {
    if (said.unit !== held.unit) return undefined
    const tokens = placeTokens(words, grammar.tokenize)
    for (const noun of spans.units[said.unit].nouns) {
      const matchNoun = grammar.nounMatcher(noun)
      const found = readNumbers(tokens, 0)
        .filter((one) => !one.ordinal && compareDecimals(one.value, said.count) === 0)
        .flatMap((number) =>
          matchNoun(tokens, number.end, number).map((match) => ({ number, match })),
        )
        .filter(({ match }) => match.end === tokens.length)
      const [first] = found
      if (!first) continue
      const cases = found.reduce((set, { match }) => set | match.cases, 0)
      const plural = grammar.plural(held.count)
      const genders = grammar.genderSet(noun.gender === undefined ? undefined : [noun.gender])
      const texts: string[] = formsIn(cases, grammar, (name): string | undefined => {
        const number =
          first.number.form === 'digits'
            ? printDigits(held.count, grammar.digits)
            : spelled(held.count, { cases: grammar.caseSet(name), genders }, grammar, speller)
        return number === undefined
          ? undefined
          : number + grammar.space + grammar.nounAfter(noun, plural, name)
      })
      const [text, more] = texts
      if (text === undefined || more !== undefined) return undefined
      const isCapital = /^\p{Lu}/u.test(words)
      // The verb agrees with one and with more than one; the noun is in the words themselves.
      const isOne = (category: string): boolean => category === 'one'
      const governs =
        isOne(first.number.plural) !== isOne(plural) &&
        formsDiffer(noun, { cases, plural: first.number.plural }, plural, grammar)
      return { text: isCapital ? capitalized(text) : text, governs }
    }
    return undefined
  }
}
