// The letters of a text: every one has a glyph, and no word mixes alphabets.
import { finding, type Finding } from '../findings/finding.ts'
import type { Coverage } from '../fonts/faces.ts'
import type { Place } from '../model/place.ts'

/** Findings on the letters of what people wrote in content/ and data/. */
export function checkLetters(texts: ReadonlyMap<string, string>, coverage: Coverage): Finding[] {
  return [...texts].flatMap(([path, text]) =>
    path.startsWith('templates/') && !path.startsWith('templates/phrases/')
      ? []
      : text
          .split('\n')
          .flatMap((line, i) => [
            ...checkGlyphs(path, line, i + 1, coverage),
            ...checkScripts(path, line, i + 1),
          ]),
  )
}

function checkGlyphs(path: string, line: string, number: number, coverage: Coverage): Finding[] {
  const missing = new Map<string, number>()
  let column = 1
  for (const character of line) {
    if (!coverage.has(character.codePointAt(0) ?? 0) && !missing.has(character))
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

const word = /[\p{Script=Latin}\p{Script=Cyrillic}\p{M}]+/gu

function checkScripts(path: string, line: string, number: number): Finding[] {
  return [...line.matchAll(word)].flatMap((match) => {
    const [text] = match
    const cyrillic = [...text].filter((character) => /\p{Script=Cyrillic}/u.test(character))
    if (cyrillic.length === 0 || !/\p{Script=Latin}/u.test(text)) return []
    const latin = [...text].filter((character) => /\p{Script=Latin}/u.test(character))
    const [few, name] = cyrillic.length <= latin.length ? [cyrillic, 'Cyrillic'] : [latin, 'Latin']
    const place: Place = {
      path,
      line: number,
      column: match.index + 1,
      endColumn: match.index + 1 + text.length,
    }
    return [
      finding(
        'script-mixed',
        place,
        `“${text}” mixes alphabets: ${name} ${[...new Set(few)].map((one) => `“${one}”`).join(', ')}.`,
        'Type the word again in one alphabet.',
      ),
    ]
  })
}
