// Prints one number in a grammatical case, in digits or words, with or without per cent.

import type { Decimal } from './decimal.ts'
import { printDigits } from './digits.ts'
import type { Grammar, PluralCategory } from './grammar.ts'
import type { NumberTables } from './numbers.ts'
import type { QuantityTables } from './quantities.ts'
import type { SpelledNumber, Speller, SpellingForm } from './spelling.ts'

/** The form in which a number is printed. */
export interface AmountForm extends SpellingForm {
  /** In words; a number that has none (75.4) is printed in digits all the same. */
  readonly spell: boolean
  readonly percent: false | 'sign' | 'noun'
}

/** The printers of numbers with and without per cent. */
export interface AmountPrinters {
  /** The number alone; `plural` is the category of what follows. */
  readonly number: (value: Decimal, form: SpellingForm & { spell: boolean }) => SpelledNumber
  readonly amount: (value: Decimal, form: AmountForm) => string
}

/** An ending behind digits or a sign, with its hyphen; nothing in cases without one. */
function hyphenated(ending: string): string {
  return ending === '' ? '' : `-${ending}`
}

/** Makes the printers of a language's numbers. */
export function createAmountPrinters(
  grammar: Grammar,
  { digitEndings }: NumberTables,
  { percent }: QuantityTables,
  speller: Speller,
): AmountPrinters {
  const inDigits = (value: Decimal, name: string): { text: string; plural: PluralCategory } => {
    const ending = digitEndings === undefined ? '' : grammar.formIn(digitEndings(value), name)
    const text = printDigits(value, grammar.digits) + hyphenated(ending)
    return { text, plural: grammar.plural(value) }
  }
  const number: AmountPrinters['number'] = (value, form) =>
    (form.spell ? speller(value, form) : undefined) ?? inDigits(value, form.case)
  const withSign = (value: Decimal, name: string): string => {
    const ending = grammar.formIn(percent.signEndings ?? '', name)
    return printDigits(value, grammar.digits) + percent.sign + hyphenated(ending)
  }
  return {
    number,
    amount: (value, form) => {
      if (form.percent === false) return number(value, form).text
      const before = { ...form, case: grammar.caseBefore(percent.noun, form.case) }
      const { text, plural } = number(value, {
        ...before,
        gender: percent.noun.gender ?? form.gender,
      })
      if (form.percent === 'sign' && /\d/u.test(text)) return withSign(value, form.case)
      if (percent.before !== undefined) return percent.before + grammar.space + text
      return text + grammar.space + grammar.nounAfter(percent.noun, plural, form.case)
    },
  }
}
