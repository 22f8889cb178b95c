// Text of one language cut into the tokens the readers match: numbers in digits, words, single
// signs. Case, kinds of space, hyphen and dash, soft hyphens and variant letters are made equal
// here, once.

import type { Decimal } from './decimal.ts'
import type { DigitTables } from './digits.ts'
import { createDigitParser, MINUS } from './digits.ts'

/**
 * A word in lower case, a sign, or a run of digits, which has a numeral where it is a well-formed
 * number.
 */
export interface Token {
  readonly text: string
  readonly numeral?: Decimal
}

/** Cuts text into tokens; never fails. */
export type Tokenizer = (text: string) => Token[]

// Han characters are written without spaces: each is a word.
const HAN = '\\p{Script=Han}'
const LETTER = `[[\\p{L}\\p{M}\\p{N}]--${HAN}]`
// Digits touching a letter ("49th", "S12") or a fraction sign ("2½") are part of a word and no
// number.
const DIGITS =
  `(?<!${LETTER})${MINUS}?(?:\\d{1,3}(?: \\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)*)` +
  `(?!${LETTER}|[.,]\\d)`
const TOKEN = new RegExp(`(?<digits>${DIGITS})|${LETTER}(?:${LETTER}|['’](?=\\p{L}))*|\\S`, 'gv')

function normalize(
  text: string,
  letters: Readonly<Record<string, string>>,
  elision: RegExp | undefined,
  joined: RegExp | undefined,
): string {
  const small = text.replaceAll('\u{AD}', '').normalize('NFC').toLowerCase()
  const apart = joined === undefined ? small : small.replaceAll(joined, '$& ')
  return (elision === undefined ? apart : apart.replaceAll('’', "'").replaceAll(elision, '$1 '))
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[‐‑]/gu, '-')
    .replaceAll(/[—‒]| - /gu, '–')
    .replaceAll(/\p{L}/gu, (letter) => letters[letter] ?? letter)
}

/** What a language says of its words. */
export interface TokenTables {
  readonly digits: DigitTables
  /** Variant letters (ё) and the one that they are compared as (е). */
  readonly letters: Readonly<Record<string, string>>
  /** Words that are cut from the next one at their apostrophe ("d" of "d’un"). */
  readonly elided?: readonly string[]
  /** Letters that are cut from the word they are written together with ("و" of "وعشرون"). */
  readonly joined?: RegExp
}

/** Makes the tokenizer of one language. */
export function createTokenizer({ digits, letters, elided = [], joined }: TokenTables): Tokenizer {
  const elision =
    elided.length === 0
      ? undefined
      : new RegExp(`(?<!${LETTER})((?:${elided.join('|')})')(?=\\p{L})`, 'gv')
  const parseDigits = createDigitParser(digits)
  const numeralTokens = (text: string): Token[] => {
    const numeral = parseDigits(text)
    if (numeral !== undefined) return [{ text, numeral }]
    // No number as a whole ("1.2.3", "07.01.2022"): then a row of plain integers and signs.
    return Array.from(text.matchAll(/\d+|\S/gu), ([part]) => {
      const integer = parseDigits(part)
      return integer === undefined ? { text: part } : { text: part, numeral: integer }
    })
  }
  return (text) =>
    Array.from(normalize(text, letters, elision, joined).matchAll(TOKEN)).flatMap(
      ({ 0: token, groups }) =>
        groups?.['digits'] === undefined ? [{ text: token }] : numeralTokens(token),
    )
}

/** Where the words end if they stand at `at`; undefined if they do not. */
export function matchWords(
  tokens: readonly Token[],
  at: number,
  words: readonly string[],
): number | undefined {
  return words.every((word, offset) => tokens[at + offset]?.text === word)
    ? at + words.length
    : undefined
}

/** Finds something in a text, from a place on. */
type Finder<Found> = (tokens: readonly Token[], at: number) => Found

/** The same finder, which looks only once at each place of a text. */
export function oncePerPlace<Found>(find: Finder<Found>): Finder<Found> {
  const found = new WeakMap<readonly Token[], Map<number, Found>>()
  return (tokens, at) => {
    const places = found.get(tokens) ?? new Map<number, Found>()
    found.set(tokens, places)
    const known = places.get(at) ?? find(tokens, at)
    places.set(at, known)
    return known
  }
}
