// Style sheets of documents: the fonts that their letters need as data, then the layers of
// templates/styles. Nothing is fetched, and no font of the system is used.
import { embedFonts } from '../fonts/embed.ts'
import type { Coverage } from '../fonts/faces.ts'
import type { Files } from '../world.ts'

/** What rendering needs besides the document: style sheets by name, fonts, and the program's files. */
export interface Surface {
  readonly styles: ReadonlyMap<string, string>
  readonly coverage: Coverage
  readonly house: Files
}

/** The style sheet of some layers, with fonts for the letters of a text. */
export async function styleSheet(
  layers: readonly string[],
  text: string,
  { styles, coverage, house }: Surface,
): Promise<string> {
  const rules = layers.map((name) => {
    const style = styles.get(name)
    if (style === undefined) throw new Error(`no style ${name}`)
    // Nothing in a style sheet ends the element that it stands in.
    return style.replaceAll('</', '<\\/')
  })
  return [await embedFonts(text, coverage, house), ...rules].join('\n')
}
