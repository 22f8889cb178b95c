// Which form some words of a quantity have, and another quantity in the same form: digits stay
// digits, words stay words in their case and gender, a qualifier and a capital stay. Where the noun
// that the number governs would have to change with it ("1 report", "2 reports"), that is said
// instead; what the form cannot say, or what several forms would say differently, is not said.

import type { AmountPrinters } from './amount-printer.ts'
import type { Decimal } from './decimal.ts'
import { compareDecimals } from './decimal.ts'
import type { Grammar, PluralCategory } from './grammar.ts'
import type { Amount, Phrase, Quantity, QuantityTables, Saying } from './quantities.ts'
import { cutRange, wordsOfPhrase } from './quantity-matcher.ts'
import { capitalized, printedPhrase } from './quantity-printer.ts'
import type { SayingReader } from './quantity-reader.ts'
import type { AmountRephraser, Rephrased } from './rephrase-amount.ts'
import { createAmountRephraser, only } from './rephrase-amount.ts'

export type { Rephrased } from './rephrase-amount.ts'

/** The form in which words say a quantity. */
export interface QuantityForm {
  readonly form: 'digits' | 'words'
  readonly percent: boolean
  /** The cases and genders that the number (of a range, the last) can have in these words. */
  readonly cases: readonly string[]
  readonly genders: readonly string[]
  /** The category of the noun after it. */
  readonly plural: PluralCategory
  /** The words that qualify it: "at least"; those that do not change it: "only". */
  readonly qualifier?: string
  readonly particle?: string
  readonly capital: boolean
}

/** The form of some words; undefined of words that are no one quantity, or a magnitude. */
export type FormReader = (words: string) => QuantityForm | undefined

/**
 * Another quantity in the form of some words; undefined if the form cannot say it. A `case` that the
 * words around are known to ask for tells forms apart that look the same («22» of «не менее 22»).
 */
export type Rephraser = (
  words: string,
  quantity: Quantity,
  context?: { readonly case?: string },
) => Rephrased | undefined

/** What words are said anew with. */
export interface RephrasingParts {
  readonly grammar: Grammar
  readonly quantities: QuantityTables
  readonly printers: AmountPrinters
  readonly readSayings: SayingReader
}

function startsWithCapital(words: string): boolean {
  return /^\P{L}*\p{Lu}/u.test(words)
}

function governing(saying: Saying): Amount | undefined {
  if (saying.kind === 'range') return saying.to
  return 'amount' in saying ? saying.amount : undefined
}

/** Makes the reader of forms. */
export function createFormReader(grammar: Grammar, readSayings: SayingReader): FormReader {
  return (words) => {
    const sayings = readSayings(words)
    const amounts = sayings.flatMap(({ saying }) => governing(saying) ?? [])
    const [[first], [amount]] = [sayings, amounts]
    if (first === undefined || amount === undefined) return undefined
    const all = (of: 'cases' | 'genders') =>
      grammar.namesOf(
        amounts.reduce((set, one) => set | one[of], 0),
        of,
      )
    const { saying, particle, form, percent } = first
    return {
      form,
      percent,
      cases: all('cases'),
      genders: all('genders'),
      plural: amount.plural,
      capital: startsWithCapital(words),
      ...(saying.kind === 'qualified' && { qualifier: wordsOfPhrase(saying.phrase) }),
      ...(particle !== undefined && { particle }),
    }
  }
}

type Valued = Extract<Quantity, { value: Decimal }>
type Qualified = Extract<Saying, { amount: Amount }>

/** The case that a phrase asks for. */
function caseOf(phrase: Phrase | undefined): string | undefined {
  return typeof phrase === 'object' ? phrase.case : undefined
}

/** One qualifier, or none, for another: the number takes the case that the new one asks for. */
function createQualifiedRephraser(
  grammar: Grammar,
  quantities: QuantityTables,
  amount: AmountRephraser,
) {
  const sharesCase = grammar.beforeNoun === undefined && grammar.cases.length > 1
  return (saying: Qualified, was: Quantity, quantity: Valued, known: number) => {
    const before = saying.kind === 'qualified' ? saying : undefined
    const usual = quantity.kind === 'exact' ? undefined : printedPhrase(quantities, quantity.kind)
    const after = was.kind === quantity.kind ? before : usual
    const [from, to] = [caseOf(before?.phrase), caseOf(after?.phrase)]
    if (from !== to && sharesCase)
      return { noun: 'changes', because: 'case', from: from ?? '', to: to ?? '' } as const
    const open = from === to ? saying.amount.cases : grammar.caseSet(to ?? grammar.cases[0])
    const said = amount.governing(saying.amount, quantity.value, open & known || open)
    if (after === undefined || said === undefined || 'noun' in said) return said
    const words = [wordsOfPhrase(after.phrase), said.text]
    return { text: (after.side === 'before' ? words : words.toReversed()).join(grammar.space) }
  }
}

/** One range for another; its first number governs no noun. */
function rephraseRange(
  { from, to, pattern }: Extract<Saying, { kind: 'range' }>,
  quantity: Extract<Quantity, { kind: 'range' }>,
  amount: AmountRephraser,
): Rephrased | undefined {
  const first = amount.words(from, quantity.from)
  const last = amount.governing(to, quantity.to)
  if (last === undefined || 'noun' in last) return last
  const [opening = '', separator = '', closing = ''] = cutRange(pattern).texts
  return first === undefined
    ? undefined
    : { text: opening + first + separator + last.text + closing }
}

/** Makes the rephrasing of a language's quantities. */
export function createRephraser(parts: RephrasingParts): Rephraser {
  const { grammar, quantities, printers, readSayings } = parts
  const amount = createAmountRephraser(grammar, printers)
  const qualified = createQualifiedRephraser(grammar, quantities, amount)
  const say = (saying: Saying, was: Quantity, now: Quantity, known: number) => {
    if (now.kind === 'range')
      return saying.kind === 'range' ? rephraseRange(saying, now, amount) : undefined
    if (now.kind !== 'magnitude')
      return 'amount' in saying ? qualified(saying, was, now, known) : undefined
    if (saying.kind !== 'magnitude') return undefined
    const forms = quantities.magnitudes[now.magnitude]
    const names = grammar.namesOf(saying.cases, 'cases')
    return only(
      names.map((name) => ({ text: grammar.formIn(forms[saying.entry] ?? forms[0], name) })),
    )
  }
  return (words, quantity, context = {}) => {
    const known = grammar.caseSet(context.case)
    const said = only(
      readSayings(words).map(({ saying, quantity: was, particle }): Rephrased | undefined => {
        const result = say(saying, was, quantity, known)
        if (result === undefined || 'noun' in result || particle === undefined) return result
        return { text: particle + grammar.space + result.text }
      }),
    )
    if (said === undefined || 'noun' in said) return said
    const plain = grammar.contract(said.text)
    const text = startsWithCapital(words) ? capitalized(plain) : plain
    return readSayings(text).some((one) => isSame(one.quantity, quantity)) ? { text } : undefined
  }
}

function isSame(one: Quantity, other: Quantity): boolean {
  if (one.kind !== other.kind) return false
  if (one.kind === 'magnitude')
    return other.kind === 'magnitude' && one.magnitude === other.magnitude
  const equal = (a: Decimal, b: Decimal) => compareDecimals(a, b) === 0
  if (one.kind === 'range')
    return other.kind === 'range' && equal(one.from, other.from) && equal(one.to, other.to)
  return 'value' in other && equal(one.value, other.value)
}
