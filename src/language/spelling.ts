// Whole and half numbers from values to words, by the same tables that read them.
// What the tables cannot say stays unsaid (undefined); nothing is rounded.

import type { CardinalTables, Join } from './cardinals.ts'
import type { Decimal } from './decimal.ts'
import { halvesOf, wholeDecimal } from './decimal.ts'
import type { Grammar, PluralCategory } from './grammar.ts'
import type { NumberTables } from './numbers.ts'

/** The grammatical form a number is spelled in. */
export interface SpellingForm {
  readonly case: string
  readonly gender: string
}

/** A spelled number, and the plural category of a noun after it. */
export interface SpelledNumber {
  readonly text: string
  readonly plural: PluralCategory
}

/**
 * Spells a number; undefined if it is neither whole nor n and a half, negative, or too large for
 * the tables.
 */
export type Speller = (value: Decimal, form: SpellingForm) => SpelledNumber | undefined

/** The part of a number that is said first, and the joins by which the remainder may follow it. */
interface Head {
  readonly value: number
  readonly joins: readonly Join[]
  say(): string
}

function joinBefore({ value, joins }: Head, number: number): string | undefined {
  const rest = number - value
  return rest === 0 ? '' : joins.find(({ from, below }) => rest >= from && rest < below)?.texts[0]
}

function createWholeSpeller(grammar: Grammar, tables: CardinalTables) {
  const wordHeads = (number: number, form: SpellingForm): Head[] =>
    tables.words
      .filter(({ value, role }) => value <= number && role === undefined)
      .filter(({ genders }) => genders?.includes(form.gender) ?? true)
      .map(({ value, joins = [], forms }) => {
        return { value, joins, say: () => grammar.formIn(forms, form.case) }
      })
  const scaleHeads = (number: number, form: SpellingForm, first: boolean): Head[] =>
    tables.scales
      .map((scale) => ({ ...scale, count: Math.floor(number / 10 ** scale.power) }))
      .filter(({ count, below }) => count > 0 && count < below)
      .map(({ power, noun, bare, joins, count }) => ({
        value: count * 10 ** power,
        joins,
        say: () => {
          const plural = grammar.plural({ units: count, scale: 0 })
          const counted = grammar.nounAfter(noun, plural, form.case)
          const multiplier = spell(count, { case: form.case, gender: noun.gender })
          return first && count === 1 && bare === true
            ? counted
            : multiplier + grammar.space + counted
        },
      }))
  const spell = (number: number, form: SpellingForm, first = false): string => {
    const head = [...scaleHeads(number, form, first), ...wordHeads(number, form)].find(
      (candidate) => joinBefore(candidate, number) !== undefined,
    )
    if (head === undefined) throw new RangeError(`the tables have no words for ${number}`)
    const rest = number - head.value
    return head.say() + (rest === 0 ? '' : `${joinBefore(head, number)}${spell(rest, form)}`)
  }
  return (number: number, form: SpellingForm): string => spell(number, form, true)
}

/** Makes the speller of a language's whole and half numbers. */
export function createSpeller(grammar: Grammar, { cardinals, half }: NumberTables): Speller {
  const spellWhole = createWholeSpeller(grammar, cardinals)
  const limit = Math.max(...cardinals.scales.map(({ power, below }) => below * 10 ** power))
  return (value, form) => {
    const halves = halvesOf(value)
    if (halves === undefined || halves < 0 || halves === 1 || halves >= limit * 2) return undefined
    const whole = Math.floor(halves / 2)
    if (halves % 2 === 0)
      return { text: spellWhole(whole, form), plural: grammar.plural(wholeDecimal(whole)) }
    const word = half.oneAndHalf.find(({ gender }) => whole === 1 && gender === form.gender)
    const text =
      word === undefined
        ? spellWhole(whole, form) + grammar.space + half.after
        : grammar.formIn(word.forms, form.case)
    return { text, plural: half.plural(whole) }
  }
}
