// Style sheets of documents: the fonts that their letters need as data, then the layers of
// templates/styles. Nothing is fetched, and no font of the system is used.
import { embedFonts, type FontFormat } from '../fonts/embed.ts'
import type { Coverage } from '../fonts/faces.ts'
import type { Files } from '../world.ts'

/** What rendering needs besides the document: style sheets by name, fonts, and the program's files. */
export interface Surface {
  readonly styles: ReadonlyMap<string, string>
  readonly coverage: Coverage
  readonly house: Files
}

/**
 * The style sheet of some layers, with fonts for the letters of a text: compressed in a file that is
 * kept, plain in a page that is printed at once.
 */
export async function styleSheet(
  layers: readonly string[],
  text: string,
  { styles, coverage, house }: Surface,
  format: FontFormat = 'woff2',
): Promise<string> {
  const rules = layers.map((name) => {
    const style = styles.get(name)
    if (style === undefined) throw new Error(`no style ${name}`)
    // Nothing in a style sheet ends the element that it stands in.
    return style.replaceAll('</', '<\\/')
  })
  const added = rules.flatMap((rule) => rule.match(/"[^"\n]*"|'[^'\n]*'/g) ?? [])
  return [await embedFonts(`${text}${added.join('')}`, coverage, house, format), ...rules].join(
    '\n',
  )
}
