// Languages by BCP 47 tag, and texts that exist in several of them.
import { z } from 'zod'
import { languageTags, type LanguageTag } from '../language/index.ts'

/** The locales that the pipeline knows: the languages that have tables. */
export const locales = languageTags

/** A BCP 47 tag of a known locale. */
export type Locale = LanguageTag

/** Whether a text is the tag of a known locale. */
export function isLocale(tag: string): tag is Locale {
  return locales.some((locale) => locale === tag)
}

export const localeTag = z.enum(locales)

const words = z.string().min(1, { error: 'the text is empty' })

const empty = {
  error: 'the text is missing in every language',
  params: { hint: 'Write it for each language of the reports: { en: …, ru: … }.' },
}
const isWritten = (texts: object): boolean => Object.keys(texts).length > 0

/** One text per language. Which languages must be there follows from the reports that use it. */
export const localized = z.partialRecord(localeTag, words).refine(isWritten, empty)
export type Localized = z.infer<typeof localized>

/** Several accepted forms of one name per language; the first is the one that is printed. */
export const localizedForms = z
  .partialRecord(localeTag, z.array(words).min(1))
  .refine(isWritten, empty)
export type LocalizedForms = z.infer<typeof localizedForms>

/**
 * The text in a language. The check for missing languages has run before anything is composed,
 * so a hole here is a fault of the pipeline, not of the input.
 */
export function inLocale<T>(text: Partial<Record<Locale, T>>, locale: Locale): T {
  const found = text[locale]
  if (found === undefined) throw new Error(`no ${locale} text where the check promised one`)
  return found
}
