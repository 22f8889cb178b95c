// Straight marks of quotation and apostrophes → those of the language. Marks that do not pair are left
// as they are: nobody but the author knows what they stand for.
import type { TypographyTables } from './tables.ts'

/** Puts marks in place of straight ones; `signs` has one entry for each character of `text`. */
export function setQuotes(text: string, signs: string[], tables: TypographyTables): void {
  if (text.includes('"')) for (const [at, sign] of pairDouble(text, tables) ?? []) signs[at] = sign
  if (tables.apostrophe && text.includes("'"))
    for (const [at, sign] of placeSingle(text, tables)) signs[at] = sign
}

const beforeOpening = /[\s([{«„“‘—–\-/¿¡"']/u
const inWord = /[\p{L}\p{N}\ufffc]/u

type Side = 'opens' | 'closes' | 'either'

/** On which side of a quotation a straight mark can stand, by its neighbours. */
function sideOf(text: string, at: number): Side | undefined {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  const opens = (before === '' || beforeOpening.test(before)) && /\S/u.test(after)
  const closes = /\S/u.test(before) && !inWord.test(after)
  if (opens && closes) return 'either'
  return opens ? 'opens' : closes ? 'closes' : undefined
}

/** What each straight double mark becomes, by its place; undefined if they do not pair. */
function pairDouble(text: string, tables: TypographyTables): Map<number, string> | undefined {
  const [outer, inner] = tables.quotes
  const made = new Map<number, string>()
  const open: number[] = []
  // Marks that are in place already count for how deep a quotation stands.
  let deep = 0
  for (const [at, sign] of text.split('').entries()) {
    if (sign === outer[0] || sign === inner[0]) deep++
    else if (sign === outer[1] || sign === inner[1]) deep = Math.max(0, deep - 1)
    if (sign !== '"') continue
    const side = sideOf(text, at) ?? (tables.joinedQuotes ? 'either' : undefined)
    if (side === undefined) return undefined
    if (side === 'opens' || (side === 'either' && open.length === 0)) {
      const level = deep + open.length
      open.push(level)
      made.set(at, (level % 2 === 0 ? outer : inner)[0])
    } else {
      const level = open.pop()
      if (level === undefined) return undefined
      made.set(at, (level % 2 === 0 ? outer : inner)[1])
    }
  }
  return open.length === 0 ? made : undefined
}

const latin = /\p{Script=Latin}/u

/** What each straight single mark becomes, by its place. */
function placeSingle(text: string, { singleQuotes }: TypographyTables): Map<number, string> {
  const made = new Map<number, string>()
  const open: number[] = []
  for (let at = text.indexOf("'"); at >= 0; at = text.indexOf("'", at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)]
    if (isApostrophe(before, text.slice(at + 1, at + 4), singleQuotes)) made.set(at, '’')
    else if (singleQuotes) {
      const side = sideOf(text, at)
      const opener = side === 'opens' ? undefined : open.pop()
      if (side === 'opens' && inWord.test(after)) open.push(at)
      else if (opener !== undefined) made.set(opener, '‘').set(at, '’')
      // “the victims' families”
      else if (side === 'closes' && /[sS]/.test(before)) made.set(at, '’')
    }
  }
  return made
}

/** Whether a mark stands for left-out letters or parts an elided word from the next. */
function isApostrophe(before: string, after: string, singleQuotes: true | undefined): boolean {
  if (/^\d0s/.test(after)) return !inWord.test(before)
  if (/\d/.test(before)) return /^s(?!\p{L})/u.test(after)
  if (!latin.test(before)) return false
  return latin.test(after.charAt(0)) || (!singleQuotes && /^[«“"\ufffc]/.test(after))
}
