// The letters of a text: every one has a glyph, and no word mixes alphabets.
import { finding, type Finding } from '../findings/finding.ts'
import type { Coverage } from '../fonts/faces.ts'
import { lookAlikes } from '../model/id.ts'
import { personsPath } from '../model/person.ts'
import type { Place } from '../model/place.ts'
import type { Loaded } from '../model/stages.ts'

/** Findings on the letters of what people wrote in content/ and data/, and of the phrases. */
export function checkLetters({ texts, unreadable }: Loaded, coverage: Coverage): Finding[] {
  return [...texts].flatMap(([path, text]) => {
    const isPrinted = !path.startsWith('templates/') || path.startsWith('templates/phrases/')
    if (!isPrinted || unreadable.has(path)) return []
    return text
      .split('\n')
      .flatMap((line, i) => [
        ...checkGlyphs(path, line, i + 1, coverage),
        ...checkScripts(path, line, i + 1),
      ])
  })
}

function checkGlyphs(path: string, line: string, number: number, coverage: Coverage): Finding[] {
  const missing = new Map<string, number>()
  let column = 1
  for (const character of line) {
    const isMissing = !coverage.has(character.codePointAt(0) ?? 0)
    if (isMissing && !missing.has(character) && !isInId(line, column - 1))
      missing.set(character, column)
    column += character.length
  }
  return [...missing].map(([character, at]) => {
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    return finding(
      'glyph-missing',
      { path, line: number, column: at, endColumn: at + character.length },
      `No font of the report has “${character}” (${code}).`,
      'Write it in words, or in letters that the fonts have.',
    )
  })
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
