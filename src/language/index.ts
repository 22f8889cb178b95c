// The languages of the reports, and the terms in which they are asked.
// To add a language, add its file of tables and name it in the list.

import { english } from './en.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'
import { kazakh } from './kk.ts'
import type { Language } from './language.ts'
import { createLanguage } from './language.ts'
import { russian } from './ru.ts'

export { isTrueOfDate } from './dates.ts'
export type { Decimal } from './decimal.ts'
export { compareDecimals } from './decimal.ts'
export { elapsedSpan, hasElapsed } from './elapsed.ts'
export type { Language } from './language.ts'
export type { Quantity } from './quantities.ts'

/** Every language that reports can be written in. */
export const languages: readonly Language[] = [english, russian, kazakh, french, spanish].map(
  createLanguage,
)

/** The language of a BCP 47 tag, exactly as written; undefined if it has no tables. */
export function languageOf(tag: string): Language | undefined {
  return languages.find((language) => language.tag === tag)
}
