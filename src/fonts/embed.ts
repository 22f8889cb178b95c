// Fonts as data inside a style sheet, cut down to the letters of one document. A font maps several
// characters to one glyph (’ and ʼ); cut down to those in use, a PDF gives back the right one when
// somebody copies or searches its text.
import subsetFont, { type FontFormat } from 'subset-font'
import type { Files } from '../world.ts'
import { invisible, type Coverage, type FontUse } from './faces.ts'
import { families, hanLetter, signsOf, wideSigns } from './families.ts'

export type { FontFormat }

/**
 * The `@font-face` rules for the letters of a text. The same letters give the same bytes.
 * `truetype` is for a page that is printed at once: it is larger, and made several times as fast.
 */
export async function embedFonts(
  text: string,
  coverage: Coverage,
  house: Files,
  format: FontFormat = 'woff2',
): Promise<string> {
  const uses = [...coverage.filesFor(text), ...wideSignsOf(text, coverage)]
  const rules = uses.map(({ file, letters }) => rule({ file, letters }, house, format))
  return (await Promise.all(rules)).join('\n')
}

/** The signs of a Chinese text in the width of its characters, under a name that only `:lang(zh)` asks for. */
function wideSignsOf(text: string, coverage: Coverage): FontUse[] {
  if (!hanLetter.test(text)) return []
  const codes = [...wideSigns]
    .filter((sign) => text.includes(sign))
    .map((sign) => sign.codePointAt(0) ?? 0)
  return families
    .filter(({ signs }) => signs)
    .flatMap((family) =>
      coverage
        .filesOf(family, codes)
        .map((use) => ({ ...use, file: { ...use.file, family: signsOf(family) } })),
    )
}

async function rule({ file, letters }: FontUse, house: Files, format: FontFormat): Promise<string> {
  const font = await subsetFont(Buffer.from(house.read(file.path)), letters, {
    targetFormat: format,
    ...(file.variable ? { variationAxes: { wght: file.weight } } : {}),
  })
  const source = `url(data:font/${format === 'woff2' ? 'woff2' : 'ttf'};base64,${font.toString('base64')}) format("${format}")`
  const adjust = file.scale === '100%' ? '' : `size-adjust:${file.scale};`
  return `@font-face{font-family:"${file.family}";font-style:${file.style};font-weight:${file.weight};${adjust}unicode-range:${rangesOf(letters)};src:${source}}`
}

/** The letters as a value of `unicode-range`: with it, a browser asks just the face that has a letter. */
function rangesOf(letters: string): string {
  const ranges: [number, number][] = []
  const codes = [...letters].map((letter) => letter.codePointAt(0) ?? 0)
  for (const code of [...codes, ...invisible].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && last[1] === code - 1) last[1] = code
    else ranges.push([code, code])
  }
  const hex = (code: number): string => code.toString(16).toUpperCase()
  return ranges
    .map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`))
    .join(',')
}
