// Numbers in digits: the separators of a language, from text to decimal and back.
// Knows no words; a number with a misplaced separator or a leading zero is no number.

import type { Decimal } from './decimal.ts'

/** How a language writes numbers in digits. */
export interface DigitTables {
  /** The decimal separator. */
  readonly decimal: string
  /** The separator printed between groups of three. */
  readonly group: string
  /** The group separators that are read; every kind of space is written as a plain one. */
  readonly groupsRead: readonly string[]
  /** Groups are printed from this many integer digits on. */
  readonly groupFrom: number
}

/** The true minus sign; a hyphen before a number is a hyphen. */
export const MINUS = '−'

// Beyond fifteen digits an integer is not surely exact in a JavaScript number.
const MOST_DIGITS = 15

function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
}

/** Makes the parser of one language's digits: the whole text must be one well-formed number. */
export function createDigitParser(tables: DigitTables): (text: string) => Decimal | undefined {
  const grouped = tables.groupsRead.map(
    (group) => `[1-9]\\d{0,2}(?:${escapePattern(group)}\\d{3})+`,
  )
  const integer = ['0', '[1-9]\\d*', ...grouped].join('|')
  const shape = new RegExp(
    `^(${MINUS})?(${integer})(?:${escapePattern(tables.decimal)}(\\d+))?$`,
    'u',
  )
  return (text) => {
    const [, minus, whole = '', fraction = ''] = shape.exec(text) ?? []
    const digits = whole.replaceAll(/\D/gu, '') + fraction
    if (digits === '' || digits.length > MOST_DIGITS) return undefined
    const units = Number(digits)
    return { units: minus === undefined ? units : 0 - units, scale: fraction.length }
  }
}

/** Prints the decimal in digits with the language's separators, all its decimals included. */
export function printDigits({ units, scale }: Decimal, tables: DigitTables): string {
  const digits = String(Math.abs(units)).padStart(scale + 1, '0')
  const cut = digits.length - scale
  const whole = digits.slice(0, cut)
  const grouped =
    whole.length < tables.groupFrom
      ? whole
      : whole.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/gu, () => tables.group)
  const fraction = scale === 0 ? '' : tables.decimal + digits.slice(cut)
  return (units < 0 ? MINUS : '') + grouped + fraction
}
