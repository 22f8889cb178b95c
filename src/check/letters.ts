// The letters of a text: every one has a glyph, and no word mixes alphabets. What documents are
// made of is looked at: narratives, data, phrases, the words of templates and those of style sheets.
import { finding, type Finding } from '../findings/finding.ts'
import type { Coverage } from '../fonts/faces.ts'
import { lookAlikes } from '../model/id.ts'
import { personsPath } from '../model/person.ts'
import type { Place } from '../model/place.ts'
import type { Loaded } from '../model/stages.ts'
import { isRecordPath } from '../model/translation.ts'

/** Findings on the letters of what people wrote: all that can be printed, each file once. */
export function checkLetters({ texts, unreadable }: Loaded, coverage: Coverage): Finding[] {
  const isUsual = [...usualLetters].every((one) => coverage.prints(one))
  return [...texts].flatMap(([path, text]) => {
    if (unreadable.has(path) || isRecordPath(path)) return []
    const printed = printable(path, text)
    const isPlain = (isUsual && !unusual.test(printed)) || hasPlainGlyphs(printed, coverage)
    if (isPlain && !mixed.test(printed)) return []
    return printed
      .split('\n')
      .flatMap((line, i) => [
        ...(isPlain ? [] : checkGlyphs(path, line, i + 1, coverage)),
        ...(mixed.test(line) ? checkScripts(path, line, i + 1) : []),
      ])
  })
}

/** A word that mixes alphabets has a letter of the one next to a letter of the other. */
const mixed = /\p{Script=Latin}\p{M}*\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{M}*\p{Script=Latin}/u

/** Letters and signs that most texts are made of: whether all have a glyph is asked once, not once a file. */
const usualLetters = `${fromTo(0x20, 0x7e)}${fromTo(0x410, 0x44f)}Ёё«»“”‘’–—№`
const unusual = /[^\n -~А-яЁё«»“”‘’–—№]/

function fromTo(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i)).join('')
}

/** Whether a text has no marks, and a glyph for each of its letters: looked at once a letter, not once a place. */
function hasPlainGlyphs(text: string, coverage: Coverage): boolean {
  return [...new Set(text)].every((one) => !isMark.test(one) && coverage.prints(one))
}

/** A text with spaces for what is never printed of it, so that places stay. */
function printable(path: string, text: string): string {
  if (path.endsWith('.hbs')) return text.replace(templateComment, blank)
  if (!path.endsWith('.css')) return text
  // Of a style sheet the strings: what `content` adds to a page.
  return text
    .replace(/\/\*[^]*?\*\//g, blank)
    .replace(/("[^"\n]*"|'[^'\n]*')|[^"'\n]/g, (sign, quoted?: string) => quoted ?? blank(sign))
}

const templateComment = /\{\{!--[^]*?--\}\}|\{\{![^]*?\}\}|<!--[^]*?-->/g

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}

function checkGlyphs(path: string, line: string, number: number, coverage: Coverage): Finding[] {
  const missing = new Map<string, number>()
  let column = 1
  let base = ''
  for (const character of line) {
    const cluster = isMark.test(character) && base !== '' ? `${base}${character}` : character
    if (cluster === character) base = character
    if (!missing.has(cluster) && !coverage.prints(cluster) && !isInId(line, column - 1))
      missing.set(cluster, column - (cluster.length - character.length))
    column += character.length
  }
  return [...missing].map(([cluster, at]) =>
    finding(
      'glyph-missing',
      { path, line: number, column: at, endColumn: at + cluster.length },
      `No font of the report has “${cluster}” (${codePoints(cluster)}).`,
      'Write it in words, or in letters that the fonts have.',
    ),
  )
}

const isMark = /\p{M}/u

/** `U+0416`, or `U+0078 U+0301` of a letter with a mark. */
function codePoints(cluster: string): string {
  return [...cluster]
    .map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ')
}

/** Whether a letter only looks like one of an id: that has its own finding. */
function isInId(line: string, offset: number): boolean {
  const before = /[^\s:,;#?=&()[\]{}"'`]*$/.exec(line.slice(0, offset))?.[0] ?? ''
  const after = /^[^\s:,;#?=&()[\]{}"'`]*/.exec(line.slice(offset))?.[0] ?? ''
  return lookAlikes(before + after).length > 0
}

const word = /[\p{Script=Latin}\p{Script=Cyrillic}\p{M}]+/gu

function checkScripts(path: string, line: string, number: number): Finding[] {
  return [...line.matchAll(word)].flatMap((match) => {
    const [text] = match
    const letters = [...text]
    const cyrillic = letters.filter((letter) => /\p{Script=Cyrillic}/u.test(letter))
    const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter))
    if (cyrillic.length === 0 || latin.length === 0) return []
    const [few, name] = cyrillic.length <= latin.length ? [cyrillic, 'Cyrillic'] : [latin, 'Latin']
    const column = match.index + 1
    const place: Place = { path, line: number, column, endColumn: column + text.length }
    const foreign = [...new Set(few)].map((one) => `“${one}”`).join(', ')
    const shown = path === personsPath ? 'This word' : `“${text}”`
    return [
      finding(
        'script-mixed',
        place,
        `${shown} mixes alphabets: ${foreign} is ${name}.`,
        'Type the word again in one alphabet.',
      ),
    ]
  })
}
