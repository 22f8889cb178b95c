// The forms in which a word or number can stand where the grammatical case and gender are not told,
// and the words in which one of them is put in place of another.

import type { Decimal } from './decimal.ts'
import type { Grammar, Noun, PluralCategory } from './grammar.ts'
import type { NumberMatch } from './numbers.ts'
import type { Speller } from './spelling.ts'

/** A stretch of some words and what stands there instead. */
export interface Change {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** The number in words, where all cases and genders that are open give the same ones. */
export function spelled(
  held: Decimal,
  { cases, genders }: Pick<NumberMatch, 'cases' | 'genders'>,
  grammar: Grammar,
  speller: Speller,
): string | undefined {
  const open = grammar.genders.filter((gender) => (grammar.genderSet([gender]) & genders) !== 0)
  const texts = open.flatMap((gender) =>
    formsIn(cases, grammar, (name) => speller(held, { case: name, gender })?.text),
  )
  const [only, more] = [...new Set(texts)]
  return more === undefined ? only : undefined
}

/** The different forms that something has in some cases; none where it has none in one of them. */
export function formsIn(
  cases: number,
  grammar: Grammar,
  formOf: (name: string) => string | undefined,
): string[] {
  const names = grammar.cases.filter((name) => (grammar.caseSet(name) & cases) !== 0)
  const forms = names.map(formOf)
  const known = forms.filter((form) => form !== undefined)
  return known.length === forms.length ? [...new Set(known)] : []
}

/** Whether a noun has another form after the other number, in any case that is open. */
export function formsDiffer(
  noun: Noun,
  { cases, plural }: Pick<NumberMatch, 'cases' | 'plural'>,
  now: PluralCategory,
  grammar: Grammar,
): boolean {
  return grammar.cases.some(
    (name) =>
      (grammar.caseSet(name) & cases) !== 0 &&
      grammar.nounAfter(noun, plural, name) !== grammar.nounAfter(noun, now, name),
  )
}

/** The words with some stretches replaced, which do not overlap and stand in order. */
export function applied(words: string, changes: readonly Change[]): string {
  return changes
    .toReversed()
    .reduce((text, { from, to, text: now }) => text.slice(0, from) + now + text.slice(to), words)
}
