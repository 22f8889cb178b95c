// Another number in the form that a number was said in, and whether the noun behind it would change.

import type { AmountPrinters } from './amount-printer.ts'
import type { Decimal } from './decimal.ts'
import type { Grammar, PluralCategory } from './grammar.ts'
import type { Amount } from './quantities.ts'

/** Other words, or why the noun governed by them would have to change: plural category or case. */
export type Rephrased =
  | { readonly text: string }
  | {
      readonly noun: 'changes'
      readonly because: 'number' | 'case'
      readonly from: string
      readonly to: string
    }

/** The only one of some results; undefined if there is none, or several that differ. */
export function only<Result>(results: readonly (Result | undefined)[]): Result | undefined {
  const [first] = results
  const isOne = results.every((result) => JSON.stringify(result) === JSON.stringify(first))
  return isOne ? first : undefined
}

/** The number of a scale, with no more decimals than are usual: 3.1 of 3,100,000. */
function countedIn(value: Decimal, power: number): Decimal | undefined {
  let [units, scale] = [value.units, value.scale + power]
  while (scale > 0 && units % 10 === 0) [units, scale] = [units / 10, scale - 1]
  return scale <= 2 ? { units, scale } : undefined
}

/** A number said anew, with the category of the noun after it. */
interface Said {
  readonly text: string
  readonly plural: PluralCategory
}

/** Says another number in one case and gender that the first may have. */
function createFormPrinter(grammar: Grammar, printers: AmountPrinters) {
  return (was: Amount, value: Decimal, name: string, gender: string): Said | undefined => {
    const { role, scale, percent } = was
    const kind = role === 'collective' ? ('collective' as const) : ('cardinal' as const)
    const form = { case: name, gender, kind, spell: was.form === 'words' }
    const plain = printers.number(value, form)
    if (was.form === 'digits' && scale !== undefined) {
      const count = countedIn(value, scale.power)
      if (count === undefined || percent !== false) return undefined
      const before = grammar.caseBefore(scale.noun, name)
      const number = printers.number(count, { ...form, case: before }).text
      const noun = grammar.nounAfter(scale.noun, grammar.plural(count), name)
      return { text: number + grammar.space + noun, plural: scale.plural ?? plain.plural }
    }
    const isInForm = was.form === 'digits' || !/\d/u.test(plain.text)
    if (!isInForm || role === 'alone') return undefined
    return { text: printers.amount(value, { ...form, percent }), plural: plain.plural }
  }
}

/** Says other numbers as a number was said. */
export interface AmountRephraser {
  /** The words alone; undefined if its forms would differ. */
  readonly words: (was: Amount, value: Decimal, cases?: number) => string | undefined
  /** The words, or how the noun behind them would change. */
  readonly governing: (was: Amount, value: Decimal, cases?: number) => Rephrased | undefined
}

/** Makes the rephrasing of a language's numbers. */
export function createAmountRephraser(grammar: Grammar, printers: AmountPrinters): AmountRephraser {
  const nounForm = grammar.nounForm ?? ((category: PluralCategory) => category)
  const print = createFormPrinter(grammar, printers)
  const say = (was: Amount, value: Decimal, cases: number) =>
    grammar
      .namesOf(cases, 'cases')
      .flatMap((name) =>
        grammar
          .namesOf(was.genders, 'genders')
          .map((gender) => ({ name, said: print(was, value, name, gender) })),
      )
  const words: AmountRephraser['words'] = (was, value, cases = was.cases) =>
    only(say(was, value, cases).map(({ said }) => said?.text))
  return {
    words,
    governing: (was, value, cases = was.cases) => {
      const changed = say(was, value, cases).find(
        ({ name, said }) =>
          said !== undefined && nounForm(said.plural, name) !== nounForm(was.plural, name),
      )
      // Per cent is a noun of the words themselves; after collectives a noun is always the same.
      const isGoverned = was.percent === false && was.role !== 'collective'
      if (changed?.said !== undefined && isGoverned)
        return { noun: 'changes', because: 'number', from: was.plural, to: changed.said.plural }
      const text = words(was, value, cases)
      return text === undefined ? undefined : { text }
    },
  }
}
