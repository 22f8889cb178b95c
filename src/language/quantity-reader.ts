// Reads quantities: the whole of some words as one quantity, or every number said in a running
// text. What is ambiguous, ungrammatical or an ordinal is not read at all.

import type { Decimal } from './decimal.ts'
import type { Grammar } from './grammar.ts'
import type { NumberReader } from './numbers.ts'
import type { Quantity, QuantityReading, QuantityTables } from './quantities.ts'
import type { QuantityMatch } from './quantity-matcher.ts'
import { createQuantityMatcher } from './quantity-matcher.ts'
import type { Token } from './tokens.ts'

export type { QuantityMatch } from './quantity-matcher.ts'
export { createQuantityMatcher } from './quantity-matcher.ts'

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

/** Every way in which the whole text is one quantity. */
export type SayingReader = (words: string) => QuantityMatch[]

/** Lists every number said in a running text, in order; those of a range are two. */
export type NumeralReader = (text: string) => Decimal[]

/** Reads the whole text as one ordinal: 69 of "sixty-ninth"; undefined if it is anything else. */
export type OrdinalReader = (words: string) => Decimal | undefined

/** The readers of a language's quantities. */
export interface QuantityReaders {
  readonly readQuantity: QuantityReader
  readonly readNumerals: NumeralReader
  readonly readOrdinal: OrdinalReader
  readonly readSayings: SayingReader
}

/** Makes the readers of a language's quantities. */
export function createQuantityReaders(
  grammar: Grammar,
  tables: QuantityTables,
  readNumbers: NumberReader,
): QuantityReaders {
  const matchQuantities = createQuantityMatcher(grammar, tables, readNumbers)
  const ambiguous = new Set(tables.ambiguous.map((words) => grammar.wordsOf(words).join(' ')))
  const fractionCases = tables.fractionCase === undefined ? 0 : grammar.caseSet(tables.fractionCase)
  /** Where a fraction ends that begins with the match: "үштен екі". */
  const fractionEnd = ({ saying, end }: QuantityMatch, tokens: readonly Token[]) => {
    const isLower = saying.kind === 'amount' && saying.amount.cases === fractionCases
    return isLower ? longest(readNumbers(tokens, end))?.end : undefined
  }
  const readSayings: SayingReader = (words) => {
    const tokens = grammar.tokenize(words)
    return matchQuantities(tokens, 0).filter(
      ({ end, elliptic }) => end === tokens.length && elliptic !== true,
    )
  }
  return {
    readSayings,
    readQuantity: (words) => {
      const [match] = readSayings(words)
      return match && { quantity: match.quantity, percent: match.percent, form: match.form }
    },
    readOrdinal: (words) => {
      const tokens = grammar.tokenize(words)
      return readNumbers(tokens, 0).find(({ ordinal, end }) => ordinal && end === tokens.length)
        ?.value
    },
    readNumerals: (text) => {
      const tokens = grammar.tokenize(text)
      const found: Decimal[] = []
      for (let at = 0; at < tokens.length;) {
        const match = longest(matchQuantities(tokens, at))
        const ordinal = longest(readNumbers(tokens, at).filter((number) => number.ordinal))
        const fraction = match && fractionEnd(match, tokens)
        const said = tokens.slice(at, match?.end).map((token) => token.text)
        if (match !== undefined && fraction === undefined && !ambiguous.has(said.join(' ')))
          found.push(...numeralsOf(match.quantity))
        at = fraction ?? match?.end ?? ordinal?.end ?? at + 1
      }
      return found
    },
  }
}
