// Prints quantities in the words and digits of a language. What comes out is read back as what went
// in.

import type { Decimal } from './decimal.ts'
import { compareDecimals } from './decimal.ts'
import { printDigits } from './digits.ts'
import type { Grammar } from './grammar.ts'
import type { Quantity, QuantityOptions, QuantityTables } from './quantities.ts'
import type { QuantityReader } from './quantity-reader.ts'
import type { SpelledNumber, Speller } from './spelling.ts'

/** Prints a quantity; a range that does not rise is a RangeError. */
export type QuantityPrinter = (quantity: Quantity, options?: QuantityOptions) => string

/** The text with a capital first letter. */
export function capitalized(text: string): string {
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length)
}

function createNumberPrinter(grammar: Grammar, speller: Speller) {
  const [gender = ''] = grammar.genders
  return (value: Decimal, grammaticalCase: string, spell = false): SpelledNumber =>
    (spell ? speller(value, { case: grammaticalCase, gender }) : undefined) ?? {
      text: printDigits(value, grammar.digits),
      plural: grammar.plural(value),
    }
}

/**
 * Makes the printer of a language's quantities; the reader tells where words would be ambiguous.
 */
export function createQuantityPrinter(
  grammar: Grammar,
  tables: QuantityTables,
  speller: Speller,
  readQuantity: QuantityReader,
): QuantityPrinter {
  const { percent, governedCase } = tables
  const [citation = ''] = grammar.cases
  const printNumber = createNumberPrinter(grammar, speller)
  const printAmount = (value: Decimal, options: QuantityOptions, grammaticalCase = citation) => {
    const { text, plural } = printNumber(value, grammaticalCase, options.spell)
    if (options.percent !== true) return text
    const inDigits = /\d/u.test(text)
    return inDigits && (options.table === true || percent.inProse === 'sign')
      ? text + percent.sign
      : text + grammar.space + grammar.nounAfter(percent.noun, plural, grammaticalCase)
  }
  const printRange = (from: Decimal, to: Decimal, options: QuantityOptions): string => {
    if (compareDecimals(from, to) >= 0) throw new RangeError('a range has to rise')
    const isCompact = options.table === true && options.spell !== true
    const [range] = isCompact ? tables.digitRanges : tables.ranges
    const [opening = '', separator = '', closing = ''] = range.split('{}')
    const first = printNumber(from, governedCase, options.spell).text
    const text = opening + first + separator + printAmount(to, options, governedCase) + closing
    // "Five to ten thousand" does not say which five.
    const isClear = options.spell !== true || readQuantity(text) !== undefined
    return isClear ? text : printRange(from, to, { ...options, spell: false })
  }
  const print = (quantity: Quantity, options: QuantityOptions): string => {
    if (quantity.kind === 'range') return printRange(quantity.from, quantity.to, options)
    if (quantity.kind === 'magnitude')
      return grammar.formIn(tables.magnitudes[quantity.magnitude][0], citation)
    if (quantity.kind === 'exact') return printAmount(quantity.value, options)
    const { before, ofPercent } = tables.qualifiers[quantity.kind]
    const qualifier = options.percent === true && ofPercent !== undefined ? ofPercent : before[0]
    return qualifier + grammar.space + printAmount(quantity.value, options, governedCase)
  }
  return (quantity, options = {}) => {
    const text = print(quantity, options)
    return options.capitalize === true ? capitalized(text) : text
  }
}
