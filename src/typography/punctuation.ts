// Signs of punctuation of another keyboard → those of the language: “,” → “،” beside Arabic letters.
import type { TypographyTables } from './tables.ts'

/** Puts the language's signs in place; `signs` has one entry for each character of `text`. */
export function setPunctuation(
  text: string,
  signs: string[],
  { beside, become, wide }: NonNullable<TypographyTables['signs']>,
): void {
  for (const [at, sign] of text.split('').entries()) {
    const own = become[sign]
    if (own === undefined || !ends.test(text.slice(at + 1, at + 3))) continue
    const before = lastLetter.exec(text.slice(Math.max(0, at - reach), at))?.[0] ?? ''
    const after = firstLetter.exec(text.slice(at + 1, at + 1 + reach))?.[0] ?? ''
    if (!beside.test(before) && !beside.test(after)) continue
    signs[at] = own
    if (wide && signs[at + 1] === ' ') signs[at + 1] = ''
  }
}

/** How far a letter may be, behind a date or a number in brackets. */
const reach = 24
const lastLetter = /\p{L}(?=\P{L}*$)/u
const firstLetter = /\p{L}/u
/** What follows a sign that ends a part of a sentence: a decimal point has a digit behind it. */
const ends = /^(?:$|\s|[»”’"')\]）」』]|\ufffc)/u
