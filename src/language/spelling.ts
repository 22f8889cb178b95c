// Whole and half numbers from values to words, by the same tables that read them.
// What the tables cannot say stays unsaid (undefined); nothing is rounded.

import type { CardinalTables, Join } from './cardinal-tables.ts'
import { joinBefore } from './cardinal-tables.ts'
import type { Decimal } from './decimal.ts'
import { halvesOf, wholeDecimal } from './decimal.ts'
import type { Grammar, PluralCategory } from './grammar.ts'
import type { HalfTables, NumberTables } from './numbers.ts'
import { createOrdinalSpeller } from './ordinal-spelling.ts'

/** The grammatical form a number is spelled in. */
export interface SpellingForm {
  readonly case: string
  readonly gender: string
  /** Cardinal, if left out. Collectives are said of few numbers only. */
  readonly kind?: 'cardinal' | 'ordinal' | 'collective'
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

/** Spells a whole number; `first` where no part of a longer number stands before it. */
export type WholeSpeller = (number: number, form: SpellingForm, first?: boolean) => string

/** The part of a number that is said first, and the joins by which the remainder may follow it. */
export interface Head {
  readonly value: number
  readonly joins: readonly Join[]
  say(): string
}

/** What a number is to begin with: every head that leaves a remainder that can follow. */
export type HeadFinder = (number: number, form: SpellingForm, first: boolean) => Head[]

/** Whether the rest of the number can follow a word or multiple. */
function canBegin(
  { value, joins = [] }: { readonly value: number; readonly joins?: readonly Join[] },
  number: number,
): boolean {
  return joinBefore({ value, joins }, number) !== undefined
}

/** Makes the finder of heads and the speller of whole numbers. */
function createWholeSpeller(grammar: Grammar, tables: CardinalTables) {
  // The case of a head depends on whether anything follows.
  const caseOf = (value: number, number: number, form: SpellingForm) =>
    value < number ? (grammar.heads ?? form.case) : form.case
  const printed = tables.words.filter(({ role }) => role === undefined)
  const wordHeads: HeadFinder = (number, form, first) =>
    printed
      .filter(({ alone, value }) => alone !== true || (first && value === number))
      .filter((word) => word.value <= number && canBegin(word, number))
      .filter(({ genders }) => genders?.includes(form.gender) ?? true)
      .map(({ value, joins = [], forms }) => {
        return { value, joins, say: () => grammar.formIn(forms, caseOf(value, number, form)) }
      })
  const scaleHeads: HeadFinder = (number, form, first) =>
    tables.scales
      .map((scale) => ({ ...scale, count: Math.floor(number / 10 ** scale.power) }))
      .filter(({ count, below, bare, from = 1 }) => {
        return (count >= from || (count === 1 && bare !== undefined)) && count < below
      })
      .filter(({ power, joins, count }) => canBegin({ value: count * 10 ** power, joins }, number))
      .map(({ power, noun, bare, joins, count }) => ({
        value: count * 10 ** power,
        joins,
        say: () => {
          const plural = grammar.plural({ units: count, scale: 0 })
          const ownCase = caseOf(count * 10 ** power, number, form)
          const counted = grammar.nounAfter(noun, plural, ownCase)
          if (count === 1 && (bare === 'always' || (first && bare === true))) return counted
          const gender = noun.gender ?? form.gender
          const before = { case: grammar.caseBefore(noun, ownCase), gender }
          const multiplier = spell(count, before, first)
          return multiplier + grammar.space + counted
        },
      }))
  const heads: HeadFinder = (number, form, first) => [
    ...scaleHeads(number, form, first),
    ...wordHeads(number, form, first),
  ]
  const spell: WholeSpeller = (number, form, first = false) => {
    const [head] = heads(number, form, first)
    if (head === undefined) throw new RangeError(`the tables have no words for ${number}`)
    const rest = number - head.value
    return head.say() + (rest === 0 ? '' : `${joinBefore(head, number)}${spell(rest, form)}`)
  }
  return { heads, spell }
}

function createHalfSpeller(grammar: Grammar, half: HalfTables, spellWhole: WholeSpeller) {
  return (whole: number, form: SpellingForm): SpelledNumber | undefined => {
    const word = half.oneAndHalf.find(({ gender }) => whole === 1 && gender === form.gender)
    const after = half.after.find(({ genders }) => genders?.includes(form.gender) ?? true)
    const plural = half.plural(whole)
    if (word !== undefined) return { text: grammar.formIn(word.forms, form.case), plural }
    if (after === undefined) return undefined
    const heads = { ...form, case: grammar.heads ?? form.case }
    const text = spellWhole(whole, heads, true) + grammar.space
    return { text: text + grammar.formIn(after.forms, form.case), plural }
  }
}

/** Makes the speller of a language's whole and half numbers. */
export function createSpeller(grammar: Grammar, tables: NumberTables): Speller {
  const { cardinals, half, ordinalPrefix } = tables
  const { heads, spell } = createWholeSpeller(grammar, cardinals)
  const spellOrdinal =
    ordinalPrefix === undefined
      ? createOrdinalSpeller(grammar, cardinals, heads, spell)
      : (number: number, form: SpellingForm) => ordinalPrefix + grammar.space + spell(number, form)
  const spellHalf = createHalfSpeller(grammar, half, spell)
  const limit = Math.max(...cardinals.scales.map(({ power, below }) => below * 10 ** power))
  const collective = (number: number, form: SpellingForm): string | undefined => {
    const word = cardinals.words.find(
      ({ value, role, genders }) =>
        value === number &&
        role === 'collective' &&
        (genders === undefined || genders.includes(form.gender)),
    )
    return word && grammar.formIn(word.forms, form.case)
  }
  const pluralOf = (number: number): PluralCategory => {
    const ending = cardinals.scales.find(({ power }) => number > 0 && number % 10 ** power === 0)
    return ending?.plural ?? grammar.plural(wholeDecimal(number))
  }
  return (value, form) => {
    const halves = halvesOf(value)
    if (halves === undefined || halves < 0 || halves === 1 || halves >= limit * 2) return undefined
    const whole = Math.floor(halves / 2)
    const { kind = 'cardinal' } = form
    if (halves % 2 === 1) return kind === 'cardinal' ? spellHalf(whole, form) : undefined
    const spellers = { cardinal: spell, ordinal: spellOrdinal, collective }
    const text = spellers[kind](whole, form, true)
    return text === undefined ? undefined : { text, plural: pluralOf(whole) }
  }
}

/**
 * A number in words in the form asked for, else in that of citation; undefined where the language
 * has no words for it or no such form. A case or gender that it does not have is a RangeError.
 */
export type WordPrinter = (
  value: Decimal | number,
  form?: Partial<SpellingForm>,
) => string | undefined

/** Makes the printer of number words. */
export function createWordPrinter(grammar: Grammar, speller: Speller): WordPrinter {
  const [citation = ''] = grammar.cases
  const [usual = ''] = grammar.genders
  return (value, form = {}) => {
    const whole = { case: citation, gender: usual, ...form }
    // Each is asked for by name, so a name that is none is found here.
    grammar.caseSet(whole.case)
    grammar.genderSet([whole.gender])
    const decimal = typeof value === 'number' ? wholeDecimal(value) : value
    return speller(decimal, whole)?.text
  }
}
