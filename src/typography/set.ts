// One text → the same text as its language sets it: spaces, marks of quotation, dashes and apostrophes
// change, and nothing else. Setting what is set already changes nothing.
import { setDashes } from './dashes.ts'
import { typographyOf } from './languages.ts'
import { setPunctuation } from './punctuation.ts'
import { setQuotes } from './quotes.ts'
import { setSpaces } from './spaces.ts'
import type { TypographyTables } from './tables.ts'
import { tokensOf, type Token } from './tokens.ts'

/** What stands for something in a text that is not to be read, such as code: a word of its own. */
export const opaque = '\ufffc'

/** How a text is set. */
export interface Setting {
  /** What is printed for each character of the text. */
  readonly signs: readonly string[]
  /** The places of codes and the like, which no line may part at a hyphen. */
  readonly kept: readonly (readonly [from: number, to: number])[]
}

/** Sets one text by the tables of its language. */
export function setSigns(text: string, tables: TypographyTables): Setting {
  const signs = text.split('')
  setQuotes(text, signs, tables)
  const quoted = signs.join('')
  const tokens = tokensOf(quoted)
  setDashes(tokens, signs, tables)
  setSpaces(quoted, tokens, signs, tables)
  if (tables.narrow) setNarrow(quoted, signs, tables.narrow)
  if (tables.signs) setPunctuation(quoted, signs, tables.signs)
  return { signs, kept: tokens.flatMap((token) => keptIn(token, tables)) }
}

/** A text without elements, such as a title in a margin. */
export function setPlain(text: string, tag: string): string {
  const tables = typographyOf(tag)
  return tables ? setSigns(text, tables).signs.join('') : text
}

const narrowSpace = '\u202f'

/** The spaces of French inside guillemets and before double signs, put in where they are missing. */
function setNarrow(
  text: string,
  signs: string[],
  { before, behind }: NonNullable<TypographyTables['narrow']>,
): void {
  for (const [at, sign] of text.split('').entries()) {
    const [last, next] = [text.charAt(at - 1), text.charAt(at + 1)]
    if (before.includes(sign)) {
      if (isSpace(last)) signs[at - 1] = narrowSpace
      // A colon or a semicolon inside a run, as in 12:30, is none of a sentence.
      else if (endsWord.test(last) && (sign === '»' || !/[\p{L}\p{N}/\ufffc]/u.test(next)))
        signs[at] = `${narrowSpace}${signs[at] ?? ''}`
    }
    if (behind.includes(sign)) {
      if (isSpace(next)) signs[at + 1] = narrowSpace
      else if (beginsWord.test(next)) signs[at] = `${signs[at] ?? ''}${narrowSpace}`
    }
  }
}

const beginsWord = /[\p{L}\p{N}([“‘\ufffc]/u
const endsWord = /[\p{L}\p{N})\]”’.…%\ufffc]/u

function isSpace(sign: string): boolean {
  return sign === ' ' || sign === '\u00a0' || sign === narrowSpace
}

/** Codes of capitals and digits with hyphens: KZ-0012, CAT/C/KAZ/CO/3-A. */
const code = /(?=[^-]*\d|.*-.*\d)[\p{Lu}\d][\p{Lu}\d./]*(?:[-–][\p{Lu}\d./]*[\p{Lu}\d])+/u
const ending = /\d+-\p{Ll}+/u
/** What is longer may be parted, or it would not fit a narrow column. */
const longestKept = 24

function keptIn({ from, text }: Token, { keepsEndings }: TypographyTables): [number, number][] {
  if (!/[-–]/.test(text) || /[@:\\]/.test(text)) return []
  const match = code.exec(text) ?? (keepsEndings ? ending.exec(text) : null)
  if (!match || match[0].length > longestKept) return []
  return [[from + match.index, from + match.index + match[0].length]]
}
