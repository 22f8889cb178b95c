// Quantities: a number with what the words make of it ("at least", "about", "per cent"), a range,
// or a magnitude ("hundreds"). The terms, the tables a language fills, and nothing that reads or
// prints.

import type { Decimal } from './decimal.ts'
import type { Noun, Paradigm } from './grammar.ts'
import type { NumberMatch } from './numbers.ts'

/** Every magnitude, smallest first. */
export const MAGNITUDES = [
  'tens',
  'hundreds',
  'thousands',
  'tens-of-thousands',
  'hundreds-of-thousands',
  'millions',
] as const

/** An order of magnitude said without a number; "tens" are "dozens" in English. */
export type Magnitude = (typeof MAGNITUDES)[number]

/** Every qualification. */
export const QUALIFICATIONS = ['at-least', 'more-than', 'about', 'at-most', 'less-than'] as const

/** What a qualifier makes of a number. */
export type Qualification = (typeof QUALIFICATIONS)[number]

/** What a figure says: `from` of a range is smaller than `to`. */
export type Quantity =
  | { readonly kind: 'exact' | Qualification; readonly value: Decimal }
  | { readonly kind: 'range'; readonly from: Decimal; readonly to: Decimal }
  | { readonly kind: 'magnitude'; readonly magnitude: Magnitude }

/** What words say of a quantity, and whether any of its numbers is in digits. */
export interface QuantityReading {
  readonly quantity: Quantity
  readonly percent: boolean
  readonly form: 'digits' | 'words'
}

/** A number as it was said, with or without a percent sign or word. */
export interface Amount extends NumberMatch {
  readonly percent: false | 'sign' | 'noun'
}

/** The words in which a quantity was said, enough to say another in the same way. */
export type Saying =
  | { readonly kind: 'amount'; readonly amount: Amount }
  | {
      readonly kind: 'qualified'
      readonly amount: Amount
      readonly phrase: Phrase
      readonly side: 'before' | 'after'
    }
  | {
      readonly kind: 'range'
      readonly from: Amount
      readonly to: Amount
      readonly pattern: string
    }
  | {
      readonly kind: 'magnitude'
      readonly magnitude: Magnitude
      readonly entry: number
      readonly cases: number
    }
  | { readonly kind: 'round' }

/** How a quantity is printed. */
export interface QuantityOptions {
  readonly percent?: boolean
  /** In words; a number that has none (75.4) is printed in digits all the same. */
  readonly spell?: boolean
  /** With a capital first letter, as at the start of a sentence. */
  readonly capitalize?: boolean
  /** As in a table or chart: "75%", "15–20". */
  readonly table?: boolean
}

/** One or more, the first of which is printed and all of which are read. */
export type Accepted<Words> = readonly [Words, ...Words[]]

/** Words beside a number, and the case that they ask of it where they ask for one. */
export type Phrase = string | { readonly words: string; readonly case: string }

/** The words of one qualification. */
export interface Qualifier {
  /** Before the number; the first is printed, unless they are printed after it. */
  readonly before: readonly Phrase[]
  /** After the number: "or more". */
  readonly after?: readonly Phrase[]
  /** Printed after the number, by the first of those: "164-тен астам". */
  readonly isPrintedAfter?: true
  /** Printed before a percentage instead. */
  readonly ofPercent?: string
}

/** Everything a language needs to say quantities. */
export interface QuantityTables {
  /** Words before a quantity that do not change it: "only". */
  readonly particles: readonly string[]
  readonly qualifiers: Readonly<Record<Qualification, Qualifier>>
  /** The case of a spelled number after a qualifier, and in a range. */
  readonly governedCase: string
  /** As "{} to {}"; the first is printed. {ablative} asks for a case: "{ablative} {dative} дейін". */
  readonly ranges: Accepted<string>
  /** Ranges between digits only; the first is printed in tables. */
  readonly digitRanges: Accepted<string>
  readonly magnitudes: Readonly<Record<Magnitude, Accepted<Paradigm>>>
  readonly percent: {
    readonly noun: Noun
    /** Words before the number that say the same, instead of the noun: “百分之”. */
    readonly before?: string
    /** The sign as printed after digits, with its space. */
    readonly sign: string
    /** What follows the sign and a hyphen, a cell each case: "11%-дан". */
    readonly signEndings?: Paradigm
    /** What follows digits in prose. */
    readonly inProse: 'noun' | 'sign'
  }
  /** Words that say about a number: "une centaine". */
  readonly rounds?: readonly { readonly value: number; readonly forms: Paradigm }[]
  /** The case of a number that, before another, is the lower part of a fraction: "үштен екі". */
  readonly fractionCase?: string
  /** Words that, alone in running text, say something else than their number: "семью", "тысячи". */
  readonly ambiguous: readonly string[]
}
