// The languages whose typography is known. To add one, add its file of tables and name it in the list.
import { arabic } from './ar.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'
import { kazakh } from './kk.ts'
import { kazakhLatin } from './kk-latn.ts'
import { russian } from './ru.ts'
import type { TypographyTables } from './tables.ts'
import { chinese } from './zh.ts'

/** The tables of all languages. */
export const typographyTables: readonly TypographyTables[] = [
  english,
  russian,
  kazakh,
  kazakhLatin,
  french,
  spanish,
  arabic,
  chinese,
]

/** The tables of a BCP 47 tag, or of its language; undefined where there are none, and the text stays as it is. */
export function typographyOf(tag: string): TypographyTables | undefined {
  const [language] = tag.split('-')
  return (
    typographyTables.find((one) => one.tag === tag) ??
    typographyTables.find((one) => one.tag === language)
  )
}
