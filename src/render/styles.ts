// Style sheets of documents: the fonts that their letters need as data, then the layers of
// templates/styles. Nothing is fetched, and no font of the system is used.
import type { Coverage } from '../fonts/faces.ts'
import type { Document } from '../model/document.ts'
import type { Files } from '../world.ts'

/** What rendering needs besides the document: style sheets by name, fonts, and the program's files. */
export interface Surface {
  readonly styles: ReadonlyMap<string, string>
  readonly coverage: Coverage
  readonly house: Files
}

/** The style sheet of one medium: fonts, the common layer, the medium's, the product's. */
export function styleSheet(
  document: Document,
  medium: 'screen' | 'print',
  text: string,
  { styles, coverage, house }: Surface,
): string {
  const fonts = coverage
    .filesFor(text)
    .map(
      (file) =>
        `@font-face{font-family:"${file.family}";font-style:${file.style};font-weight:${file.weight};src:url(data:font/woff2;base64,${Buffer.from(house.read(file.path)).toString('base64')}) format("woff2")}`,
    )
  // Without unicode-range each face answers for the letters that it has, and the coverage is read from the same files.
  const layers = ['base', medium, document.style].map((name) => {
    const style = styles.get(name)
    if (style === undefined) throw new Error(`no style ${name}`)
    return style
  })
  return [...fonts, ...layers].join('\n')
}
