// The languages whose typography is known. To add one, add its file of tables and name it in the list.
import { arabic } from './ar.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'
import { kazakh } from './kk.ts'
import { russian } from './ru.ts'
import type { TypographyTables } from './tables.ts'
import { chinese } from './zh.ts'

const languages = [english, russian, kazakh, french, spanish, arabic, chinese]

/** The tables of a BCP 47 tag; undefined where there are none, and the text stays as it is. */
export function typographyOf(tag: string): TypographyTables | undefined {
  // Kazakh in Latin letters has apostrophes and marks of its own.
  if (tag === 'kk-Latn') return undefined
  const [language] = tag.split('-')
  return languages.find((one) => one.tag === language)
}
