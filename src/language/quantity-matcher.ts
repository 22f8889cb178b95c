// Finds quantities in tokens: amounts, qualified amounts, ranges and magnitudes, every one that can
// start at a place, with the way in which it is said.

import { compareDecimals, wholeDecimal } from './decimal.ts'
import type { Grammar } from './grammar.ts'
import type { NumberMatch, NumberReader } from './numbers.ts'
import type {
  Amount,
  Phrase,
  Qualification,
  QuantityReading,
  QuantityTables,
  Saying,
} from './quantities.ts'
import { MAGNITUDES, QUALIFICATIONS } from './quantities.ts'
import type { Token } from './tokens.ts'
import { matchWords, oncePerPlace } from './tokens.ts'

/** A reading, and where it ends. */
export interface QuantityMatch extends QuantityReading {
  readonly end: number
  readonly saying: Saying
  /** Words before it that do not change it: "only". */
  readonly particle?: string
  /** A range that may be meant otherwise than its numbers say. */
  readonly elliptic?: boolean
}

/** Finds every quantity that the tokens starting at `at` can be. */
export type QuantityMatcher = (tokens: readonly Token[], at: number) => QuantityMatch[]

/** Finds every number, with its percent sign or word, that the tokens starting at `at` can be. */
type AmountMatcher = (tokens: readonly Token[], at: number) => Amount[]

function createAmountMatcher(
  grammar: Grammar,
  { percent }: QuantityTables,
  readNumbers: NumberReader,
): AmountMatcher {
  const matchNoun = grammar.nounMatcher(percent.noun)
  const endings = grammar.formsOf(percent.signEndings ?? '').map(({ words, cases }) => {
    return { words: words.length === 0 ? ['%'] : ['%', '-', ...words], cases }
  })
  const before = percent.before === undefined ? undefined : grammar.wordsOf(percent.before)
  const behindWords = (tokens: readonly Token[], at: number): Amount[] => {
    const start = before && matchWords(tokens, at, before)
    const numbers = start === undefined ? [] : readNumbers(tokens, start)
    return numbers.map((number) => ({ ...number, percent: 'noun' }))
  }
  return oncePerPlace((tokens, at) => [
    ...behindWords(tokens, at),
    ...readNumbers(tokens, at)
      .filter(({ ordinal }) => !ordinal)
      .flatMap((number) => {
        const signs = (tokens[number.end]?.text === '%' ? endings : []).flatMap(
          ({ words, cases }) => {
            const end = matchWords(tokens, number.end, words)
            return end === undefined ? [] : [{ end, cases }]
          },
        )
        const [sign] = signs.toSorted((a, b) => b.end - a.end)
        return [
          { ...number, percent: false } as const,
          ...(before ? [] : matchNoun(tokens, number.end, number)).map((noun) => {
            return { ...number, ...noun, percent: 'noun' } as const
          }),
          ...(sign === undefined ? [] : [{ ...number, ...sign, percent: 'sign' } as const]),
        ]
      }),
  ])
}

function createMagnitudeMatcher(grammar: Grammar, tables: QuantityTables): QuantityMatcher {
  const phrases = MAGNITUDES.flatMap((magnitude) =>
    tables.magnitudes[magnitude].flatMap((paradigm, entry) =>
      grammar.formsOf(paradigm).map(({ words, cases }) => {
        const said = { kind: 'magnitude', magnitude } as const
        return { words, quantity: said, saying: { ...said, entry, cases } }
      }),
    ),
  )
  const rounds = (tables.rounds ?? []).flatMap(({ value, forms }) =>
    grammar.formsOf(forms).map(({ words }) => {
      const quantity = { kind: 'about', value: wholeDecimal(value) } as const
      return { words, quantity, saying: { kind: 'round' } as const }
    }),
  )
  const byFirstWord = Map.groupBy([...phrases, ...rounds], ({ words: [first] }) => first)
  return (tokens, at) =>
    (byFirstWord.get(tokens[at]?.text) ?? []).flatMap(({ words, quantity, saying }) => {
      const end = matchWords(tokens, at, words)
      return end === undefined ? [] : [{ end, quantity, saying, percent: false, form: 'words' }]
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

function rangeOf(from: Amount, to: Amount, end: number, pattern: string): QuantityMatch[] {
  const isPercent = to.percent !== false
  return compareDecimals(from.value, to.value) >= 0 || (from.percent !== false && !isPercent)
    ? []
    : [
        {
          end,
          quantity: { kind: 'range', from: from.value, to: to.value },
          saying: { kind: 'range', from, to, pattern },
          percent: isPercent,
          form: from.form === 'digits' ? from.form : to.form,
          elliptic: isElliptic(from, to),
        },
      ]
}

/** A pattern of a range cut at its numbers, with the cases that it asks of them. */
export function cutRange(pattern: string): { texts: string[]; cases: (string | undefined)[] } {
  const cases = Array.from(pattern.matchAll(/\{(\w*)\}/gu), ([, name]) => name)
  return {
    texts: pattern.split(/\{\w*\}/u),
    cases: cases.map((name) => (name === '' ? undefined : name)),
  }
}

function createRangeMatcher(
  grammar: Grammar,
  { ranges, digitRanges }: QuantityTables,
  matchAmounts: AmountMatcher,
): QuantityMatcher {
  const compile = (patterns: readonly string[], digitsOnly: boolean) =>
    patterns.map((pattern) => {
      const { texts, cases } = cutRange(pattern)
      const sets = cases.map((name) => grammar.caseSet(name))
      return { pattern, digitsOnly, texts: texts.map(grammar.wordsOf), sets }
    })
  const patterns = [...compile(ranges, false), ...compile(digitRanges, true)]
  return (tokens, at) =>
    patterns.flatMap(({ pattern, digitsOnly, texts, sets }) => {
      const [opening = [], separator = [], closing = []] = texts
      const amountsAt = (start: number | undefined, set = grammar.allCases) =>
        (start === undefined ? [] : matchAmounts(tokens, start)).filter(
          ({ form, cases }) => (form === 'digits' || !digitsOnly) && (cases & set) !== 0,
        )
      return amountsAt(matchWords(tokens, at, opening), sets[0]).flatMap((from) =>
        amountsAt(matchWords(tokens, from.end, separator), sets[1]).flatMap((to) => {
          const end = matchWords(tokens, to.end, closing)
          return end === undefined ? [] : rangeOf(from, to, end, pattern)
        }),
      )
    })
}

/** The words of a phrase. */
export function wordsOfPhrase(phrase: Phrase): string {
  return typeof phrase === 'string' ? phrase : phrase.words
}

function createQualifiedMatcher(
  grammar: Grammar,
  { qualifiers }: QuantityTables,
  matchAmounts: AmountMatcher,
): QuantityMatcher {
  const compile = (side: 'before' | 'after') =>
    QUALIFICATIONS.flatMap((qualification) =>
      (qualifiers[qualification][side] ?? []).map((phrase) => ({
        qualification,
        phrase,
        side,
        words: grammar.wordsOf(wordsOfPhrase(phrase)),
        cases: grammar.caseSet(typeof phrase === 'string' ? undefined : phrase.case),
      })),
    )
  const [openings, closings] = [compile('before'), compile('after')]
  type Compiled = (typeof openings)[number]
  const matchOf = (amount: Amount, kind: Qualification | 'exact', saying: Saying, end: number) => {
    const { value, percent, form } = amount
    return { end, quantity: { kind, value }, saying, percent: percent !== false, form }
  }
  const qualified = (amount: Amount, compiled: Compiled, end: number): QuantityMatch[] => {
    const { qualification, phrase, side, cases } = compiled
    const governed = { ...amount, cases: amount.cases & cases }
    const saying: Saying = { kind: 'qualified', amount: governed, phrase, side }
    return governed.cases === 0 ? [] : [matchOf(amount, qualification, saying, end)]
  }
  return (tokens, at) => [
    ...openings.flatMap((opening) => {
      const start = matchWords(tokens, at, opening.words)
      return (start === undefined ? [] : matchAmounts(tokens, start)).flatMap((amount) =>
        qualified(amount, opening, amount.end),
      )
    }),
    ...matchAmounts(tokens, at).flatMap((amount) => [
      matchOf(amount, 'exact', { kind: 'amount', amount }, amount.end),
      ...closings.flatMap((closing) => {
        const end = matchWords(tokens, amount.end, closing.words)
        return end === undefined ? [] : qualified(amount, closing, end)
      }),
    ]),
  ]
}

/**
 * Finds every quantity at a place; a magnitude comes before a number of the same words ("тысячи").
 */
export function createQuantityMatcher(
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
  const particles = tables.particles.map((particle) => {
    return { particle, words: grammar.wordsOf(particle) }
  })
  return (tokens, at) => {
    const starts = particles.flatMap(({ particle, words }) => {
      const start = matchWords(tokens, at, words)
      return start === undefined ? [] : [{ start, said: { particle } }]
    })
    return [{ start: at, said: {} }, ...starts].flatMap(({ start, said }) =>
      matchers.flatMap((matcher) => matcher(tokens, start).map((match) => ({ ...match, ...said }))),
    )
  }
}
