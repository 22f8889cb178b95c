// What a rule about bound words is given: the words, what they are bound to, and in which text.
import { toString } from 'mdast-util-to-string'
import { finding, type Finding } from '../../findings/finding.ts'
import type { RuleId } from '../../findings/rules.ts'
import type { Language } from '../../language/index.ts'
import type { Binding, Bound } from '../../model/bound.ts'
import type { Draft, Records } from '../../model/stages.ts'
import type { Valid } from '../../model/validity.ts'

/** A binding of one kind, with everything that decides whether its words are right. */
export interface Words<K extends Bound['kind']> {
  readonly text: string
  readonly bound: Extract<Bound, { kind: K }>
  readonly binding: Binding
  readonly draft: Draft
  readonly language: Language
  readonly records: Records
  /** The forms in which this language prints the code of a case, with `{code}` in place of it. */
  readonly codeForms: readonly string[]
  /** The forms of a phrase of this language; none where it has no such phrase. */
  phrasesOf(key: string): readonly string[]
  readonly today: string
}

/** A rule about the words of one kind of binding. Words that are empty are printed from the data, and never wrong. */
export type WordsRule<K extends Bound['kind']> = (words: Words<K>) => Finding | undefined

/** The words of a binding, spaces made plain and soft hyphens taken out. */
export function wordsOf(binding: Binding): string {
  return plainWords(toString(binding))
}

/** A text with plain single spaces and without soft hyphens. */
export function plainWords(text: string): string {
  return text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim()
}

/** A finding at the words of a binding. */
export function atWords(
  words: Pick<Words<Bound['kind']>, 'binding'>,
  rule: RuleId,
  message: string,
  hint?: string,
): Finding {
  return finding(rule, words.binding.place, message, hint)
}

/** Whether the words are one of some forms; a form may begin with a capital where a sentence does. */
export function isForm(text: string, forms: readonly string[], locale: string): boolean {
  return forms.some((form) => {
    const plain = plainWords(form)
    return plain === text || capitalized(plain, locale) === text
  })
}

function capitalized(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}

/** Forms as a hint shows them. */
export function quoteForms(forms: readonly string[]): string {
  return forms.map((form) => `“${form}”`).join(', ')
}

/** When a name held, as a sentence says it. */
export function spanOf({ from, to }: Valid): string {
  if (from === undefined) return to === undefined ? 'at another time' : `until ${to}`
  return to === undefined ? `from ${from}` : `from ${from} to ${to}`
}

/**
 * What the words say in the hole `wanted` of a phrase, when they say one of some forms in its hole
 * `known`: of “Koksu district, Zhetisu region” and the phrase “{place}, {parent}”, the region.
 */
export function restsOf(
  text: string,
  phrases: readonly string[],
  known: string,
  wanted: string,
  forms: readonly string[],
  { locale }: { readonly locale: string },
): string[] {
  return phrases.flatMap((phrase) =>
    forms.flatMap((form) => {
      const [head = '', tail = ''] = phrase
        .replace(`{${known}}`, plainWords(form))
        .split(`{${wanted}}`)
      const fits =
        text.length > head.length + tail.length &&
        text.endsWith(tail) &&
        (text.startsWith(head) || text.startsWith(capitalized(head, locale)))
      return fits ? [text.slice(head.length, text.length - tail.length)] : []
    }),
  )
}
