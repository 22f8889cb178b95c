// Whole numbers in words: the tables that a language fills.

import type { Noun, Paradigm, PluralCategory } from './grammar.ts'

/**
 * How a remainder from `from` up to, not including, `below` follows: the texts between, printed one
 * first.
 */
export interface Join {
  readonly from: number
  readonly below: number
  readonly texts: readonly string[]
}

/**
 * Where a word stands that does not stand everywhere. A multiplier stands only before a scale ("a"
 * hundred); one that stands alone is never part of a longer number ("half a million"), nor is a
 * collective ("двое"); an ordinal ends a number and makes it an ordinal ("sixty-ninth"). A variant
 * is read like any word and never printed ("septante").
 */
export type Role = 'multiplier' | 'alone' | 'collective' | 'ordinal' | 'variant'

/** A word that says a number by itself: "nine", "ninety", "девятьсот". */
export interface NumberWord {
  readonly value: number
  readonly forms: Paradigm
  /** The genders it agrees with; all, if left out. */
  readonly genders?: readonly string[]
  /** The remainders that may follow; none, if left out. */
  readonly joins?: readonly Join[]
  /** Cardinals without a role are read and printed. */
  readonly role?: Role
  /** Never a part of a longer number: "premier" but not "vingt et premier", “两” but not “十两”. */
  readonly alone?: boolean
}

/** A form of a scale's ordinal, with the genders that it agrees with (all, if left out). */
export interface OrdinalForms {
  readonly forms: Paradigm
  readonly genders?: readonly string[]
}

/** A power of ten that is counted: "hundred", "тысяча". */
export interface Scale {
  readonly power: number
  readonly noun: Noun
  /** Multipliers are below this, and from `from` on (1, if left out): "deux mille", not "un mille". */
  readonly below: number
  readonly from?: number
  /**
   * Says one of it without a multiplier: "тысяча", but not "hundred". It is printed so at the
   * beginning of a number, or everywhere: "миллион одна тысяча", "un million mille".
   */
  readonly bare?: true | 'always'
  /** The category of a noun after a number that ends with it: "un millón de personas". */
  readonly plural?: PluralCategory
  /** Its ordinal, if that is a word of its own: "two hundredth". */
  readonly ordinals?: readonly OrdinalForms[]
  /** Its ordinals after a multiplier are one word that begins with this: "двухтысячный". */
  readonly compound?: (multiplier: number) => string
  readonly joins: readonly Join[]
}

/** Everything a language needs to say whole numbers. Larger scales stand before smaller ones. */
export interface CardinalTables {
  readonly words: readonly NumberWord[]
  readonly scales: readonly Scale[]
  /**
   * Which words of an ordinal are ordinals: the last ("twenty-first"), if left out, or all ("vigésimo
   * primero").
   */
  readonly ordinals?: 'last' | 'all'
}

/** The text between the first part of a number and the rest; undefined if the rest cannot follow. */
export function joinBefore(
  { value, joins }: { readonly value: number; readonly joins: readonly Join[] },
  number: number,
): string | undefined {
  const rest = number - value
  return rest === 0 ? '' : joins.find(({ from, below }) => rest >= from && rest < below)?.texts[0]
}

/** Paradigms in order, as the words of the multiples of `step` from `from` on. */
export function multiples(
  paradigms: readonly Paradigm[],
  { from, step, ...rest }: { from: number; step: number } & Partial<NumberWord>,
): NumberWord[] {
  return paradigms.map((forms, index) => ({ value: (from + index) * step, forms, ...rest }))
}
