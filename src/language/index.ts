// The languages of the reports, and the terms in which they are asked.

import type { Language } from './language.ts'
import { createLanguage } from './language.ts'
import { languageTables } from './tables.ts'

export { isTrueOfDate } from './dates.ts'
export type { Decimal } from './decimal.ts'
export { compareDecimals } from './decimal.ts'
export { elapsedSpan, hasElapsed } from './elapsed.ts'
export type { Language } from './language.ts'
export type { Quantity } from './quantities.ts'
export type { LanguageTag } from './tables.ts'
export { languageTags } from './tables.ts'

/** Every language that reports can be written in. */
export const languages: readonly Language[] = Object.values(languageTables).map(createLanguage)

/** The language of a BCP 47 tag, exactly as written; undefined if it has no tables. */
export function languageOf(tag: string): Language | undefined {
  return languages.find((language) => language.tag === tag)
}
