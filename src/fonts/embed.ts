// Fonts as data inside a style sheet, cut down to the letters of one document. A font maps several
// characters to one glyph (’ and ʼ); cut down to those in use, a PDF gives back the right one when
// somebody copies or searches its text.
import subsetFont from 'subset-font'
import type { Files } from '../world.ts'
import type { Coverage } from './faces.ts'

/** The `@font-face` rules for the letters of a text. The same letters give the same bytes. */
export async function embedFonts(text: string, coverage: Coverage, house: Files): Promise<string> {
  const letters = [...new Set(text)].sort().join('')
  const rules = coverage.filesFor(letters).map(async (file) => {
    const font = await subsetFont(Buffer.from(house.read(file.path)), letters, {
      targetFormat: 'woff2',
    })
    const source = `url(data:font/woff2;base64,${font.toString('base64')}) format("woff2")`
    return `@font-face{font-family:"${file.family}";font-style:${file.style};font-weight:${file.weight};src:${source}}`
  })
  return (await Promise.all(rules)).join('\n')
}
