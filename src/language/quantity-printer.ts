// Prints quantities in the words and digits of a language. What comes out is read back as what went
// in.

import type { AmountPrinters } from './amount-printer.ts'
import type { Decimal } from './decimal.ts'
import { compareDecimals } from './decimal.ts'
import type { Grammar } from './grammar.ts'
import type { Phrase, Qualification, Quantity } from './quantities.ts'
import type { QuantityOptions, QuantityTables } from './quantities.ts'
import { cutRange, wordsOfPhrase } from './quantity-matcher.ts'
import type { QuantityReader } from './quantity-reader.ts'

/** Prints a quantity; a range that does not rise is a RangeError. */
export type QuantityPrinter = (quantity: Quantity, options?: QuantityOptions) => string

/** The text with a capital first letter. */
export function capitalized(text: string): string {
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length)
}

/** The phrase by which a qualification is printed, and the side of the number it stands on. */
export function printedPhrase(
  { qualifiers }: QuantityTables,
  kind: Qualification,
): { phrase: Phrase; side: 'before' | 'after' } {
  const { before, after = [], isPrintedAfter } = qualifiers[kind]
  const side = isPrintedAfter ? 'after' : 'before'
  const [phrase = ''] = isPrintedAfter ? after : before
  return { phrase, side }
}

/** Makes the printer of the quantity between the words that qualify it. */
function createPlainPrinter(
  grammar: Grammar,
  tables: QuantityTables,
  print: AmountPrinters,
  readQuantity: QuantityReader,
) {
  const { percent, governedCase } = tables
  const [citation = ''] = grammar.cases
  const [gender = ''] = grammar.genders
  const amount = (value: Decimal, options: QuantityOptions, name = citation) => {
    const style = options.table === true ? 'sign' : percent.inProse
    const isPercent = options.percent === true
    const form = { case: name, gender, spell: options.spell === true }
    return print.amount(value, { ...form, percent: isPercent ? style : false })
  }
  const range = (from: Decimal, to: Decimal, options: QuantityOptions): string => {
    if (compareDecimals(from, to) >= 0) throw new RangeError('a range has to rise')
    const isCompact = options.table === true && options.spell !== true
    const [pattern] = isCompact ? tables.digitRanges : tables.ranges
    const { texts, cases } = cutRange(pattern)
    const [opening = '', separator = '', closing = ''] = texts
    const usual = isCompact && grammar.beforeNoun !== undefined ? citation : governedCase
    const first = amount(from, { ...options, percent: false }, cases[0] ?? usual)
    const text = opening + first + separator + amount(to, options, cases[1] ?? usual) + closing
    // "Five to ten thousand" does not say which five.
    const isClear = options.spell !== true || readQuantity(text) !== undefined
    return isClear ? text : range(from, to, { ...options, spell: false })
  }
  return { amount, range }
}

/**
 * Makes the printer of a language's quantities; the reader tells where words would be ambiguous.
 */
export function createQuantityPrinter(
  grammar: Grammar,
  tables: QuantityTables,
  printers: AmountPrinters,
  readQuantity: QuantityReader,
): QuantityPrinter {
  const { governedCase } = tables
  const { amount, range } = createPlainPrinter(grammar, tables, printers, readQuantity)
  const print = (quantity: Quantity, options: QuantityOptions): string => {
    if (quantity.kind === 'range') return range(quantity.from, quantity.to, options)
    if (quantity.kind === 'magnitude')
      return grammar.formIn(tables.magnitudes[quantity.magnitude][0])
    if (quantity.kind === 'exact') return amount(quantity.value, options)
    const { phrase, side } = printedPhrase(tables, quantity.kind)
    const { ofPercent } = tables.qualifiers[quantity.kind]
    const ofThis = options.percent === true ? ofPercent : undefined
    const words = ofThis ?? wordsOfPhrase(phrase)
    const said = amount(
      quantity.value,
      options,
      typeof phrase === 'string' ? governedCase : phrase.case,
    )
    return (side === 'before' ? [words, said] : [said, words]).join(grammar.space)
  }
  return (quantity, options = {}) => {
    const text = grammar.contract(print(quantity, options))
    return options.capitalize === true ? capitalized(text) : text
  }
}
