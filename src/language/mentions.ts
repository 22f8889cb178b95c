// Mentions in a running text: every number, ordinal and date that is said, with its place. Built on
// the readers of whole words; what they do not read (ambiguous, ungrammatical) is no mention.

import type { DateReader, DateReading, DateTables } from './dates.ts'
import type { Decimal } from './decimal.ts'
import type { Grammar } from './grammar.ts'
import { createDateFinder, type DateMatch } from './mention-dates.ts'
import { placeTokens, type PlacedToken } from './mention-tokens.ts'
import { mentionWordsOf } from './mention-words.ts'
import type { NumberMatch, NumberReader, NumberTables } from './numbers.ts'
import type { Quantity, QuantityTables } from './quantities.ts'
import type { QuantityMatch } from './quantity-reader.ts'
import { createQuantityMatcher } from './quantity-reader.ts'
import { matchWords } from './tokens.ts'

/** Where a mention stands in its text, in UTF-16 code units; `to` is behind its last letter. */
interface Placed {
  readonly from: number
  readonly to: number
}

/** A number with its qualifier and per cent: "over 10,000", "two thirds" is none. */
export interface NumberMention extends Placed {
  readonly kind: 'number'
  readonly quantity: Quantity
  readonly percent: boolean
  /** In digits, if any of its numbers is. */
  readonly form: 'digits' | 'words'
}

/** "forty-ninth", "49th", «49-я», "1990s". */
export interface OrdinalMention extends Placed {
  readonly kind: 'ordinal'
  readonly value: Decimal
  readonly form: 'digits' | 'words'
}

/** A date as exactly as it is said; several of them if they are said together ("5–7 January"). */
export interface DateMention extends Placed {
  readonly kind: 'date'
  readonly dates: readonly DateReading[]
}

/** Something that a text says and that can be compared with data. */
export type Mention = NumberMention | OrdinalMention | DateMention

/** Lists every mention of a running text in order; none lies in another. Never throws. */
export type MentionFinder = (text: string) => Mention[]

/** The tables and readers of a language that mentions are found by. */
export interface MentionParts {
  readonly tag: string
  readonly grammar: Grammar
  readonly numbers: NumberTables
  readonly quantities: QuantityTables
  readonly dates: DateTables
  readonly readNumbers: NumberReader
  readonly readDate: DateReader
}

/** Makes the finder of a language's mentions. */
export function createMentionFinder(parts: MentionParts): MentionFinder {
  const { grammar, dates, readDate } = parts
  const findDates = createDateFinder(grammar, dates, mentionWordsOf(parts.tag), readDate)
  const findAt = createNumberFinder(parts)
  return (text) => {
    const tokens = placeTokens(text, grammar.tokenize)
    const dated = findDates(text, tokens)
    const free = freeOf(dated, tokens.length)
    const found: Mention[] = []
    for (let at = 0; at < tokens.length;) {
      const date = dated.find((one) => one.at === at)
      const number = findAt(tokens, at, free)
      // "2022 тыс." is a number: a year that only begins a longer one is none.
      const isNumber = number !== undefined && (!date || number.end > date.end)
      if (date && !isNumber)
        found.push({ kind: 'date', ...spanOf(tokens, date), dates: date.dates })
      else if (number) found.push({ ...number.mention, ...spanOf(tokens, { at, end: number.end }) })
      at = (isNumber ? number.end : date?.end) ?? at + 1
    }
    return found
  }
}

function spanOf(tokens: readonly PlacedToken[], { at, end }: { at: number; end: number }): Placed {
  return { from: tokens[at]?.from ?? 0, to: tokens[end - 1]?.to ?? 0 }
}

/** From each token the first one behind it that belongs to a date and is not the whole of it. */
function freeOf(dated: readonly DateMatch[], length: number): (at: number, end: number) => boolean {
  const dates = Array.from({ length }, (): DateMatch | undefined => undefined)
  for (const date of dated) dates.fill(date, date.at, date.end)
  return (at, end) => {
    const [first, last] = [dates[at], dates[end - 1]]
    const inside = dates.slice(at, end).find((date) => date !== undefined)
    // A number may reach beyond a year that stands alone at its beginning, and into no other date.
    return !inside || (inside === first && inside.end - inside.at === 1 && last !== first)
  }
}

type Unplaced = Omit<NumberMention, keyof Placed> | Omit<OrdinalMention, keyof Placed>

/** Finds the longest number or ordinal at a place, in tokens that are free for it. */
function createNumberFinder({ grammar, numbers, quantities, readNumbers }: MentionParts) {
  const matchQuantities = createQuantityMatcher(grammar, quantities, readNumbers)
  const ambiguous = new Set(quantities.ambiguous.flatMap(grammar.wordsOf))
  const particles = quantities.particles.map(grammar.wordsOf)
  const endings = lettersOf(numbers.ordinalEndings).join('|')
  const ended = endings === '' ? '(?!)' : `(?:${endings})`
  const attached = new RegExp(`^(?:(\\d{1,9})${ended}|([12]\\d\\d0)s)$`, 'u')
  return (
    tokens: readonly PlacedToken[],
    at: number,
    isFree: (at: number, end: number) => boolean,
  ): { end: number; mention: Unplaced } | undefined => {
    const ordinal = ordinalAt(tokens, at, readNumbers, attached)
    if (ordinal) return ordinal
    const isParticle = particles.some((words) => matchWords(tokens, at, words) !== undefined)
    const match = isParticle ? undefined : longest(matchQuantities(tokens, at), at, isFree)
    const isWord = match?.end === at + 1 && ambiguous.has(tokens[at]?.text ?? '')
    if (!match || isWord) return undefined
    const { quantity, percent, form, end } = match
    return { end, mention: { kind: 'number', quantity, percent, form } }
  }
}

/** The endings of ordinals that can touch their digits: "49th". */
function lettersOf(endings: readonly string[]): string[] {
  return endings.map((one) => one.replace(/^[.-]/u, '')).filter((one) => /^[\p{L}°]+$/u.test(one))
}

function ordinalAt(
  tokens: readonly PlacedToken[],
  at: number,
  readNumbers: NumberReader,
  attached: RegExp,
): { end: number; mention: Unplaced } | undefined {
  const [, counted, decade] = attached.exec(tokens[at]?.text ?? '') ?? []
  const digits = counted ?? decade
  if (digits !== undefined) {
    const value = { units: Number(digits), scale: 0 }
    return { end: at + 1, mention: { kind: 'ordinal', value, form: 'digits' } }
  }
  const found = readNumbers(tokens, at).filter((number) => number.ordinal)
  const match = longest<NumberMatch>(found, at, () => true)
  if (!match) return undefined
  return { end: match.end, mention: { kind: 'ordinal', value: match.value, form: match.form } }
}

function longest<Match extends NumberMatch | QuantityMatch>(
  matches: readonly Match[],
  at: number,
  isFree: (at: number, end: number) => boolean,
): Match | undefined {
  return matches
    .filter(({ end }) => isFree(at, end))
    .reduce<Match | undefined>((best, one) => (best && best.end >= one.end ? best : one), undefined)
}
