// The list of the languages that reports can be written in. To add one, add its file of tables and its
// line here (docs/new-language.md says what else a language consists of).

import { arabic } from './ar.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'
import { kazakh } from './kk.ts'
import { kazakhLatin } from './kk-latn.ts'
import type { LanguageTables } from './language.ts'
import { russian } from './ru.ts'
import { chinese } from './zh.ts'

/** Tables by BCP 47 tag, in the order in which languages are listed; `kk` means `kk-Cyrl`. */
export const languageTables = {
  en: english,
  ru: russian,
  kk: kazakh,
  'kk-Latn': kazakhLatin,
  fr: french,
  es: spanish,
  ar: arabic,
  zh: chinese,
} as const satisfies Readonly<Record<string, LanguageTables>>

/** The tag of a language that has tables. */
export type LanguageTag = keyof typeof languageTables

/** The tags of all languages, in order. */
export const languageTags = Object.keys(languageTables) as readonly LanguageTag[]
