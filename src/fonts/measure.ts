// How wide a text is in the sans serif of documents: advances out of the font files, letter by letter.
// Pairs that fonts set closer are not looked at, so a text is never wider than it is said to be, but
// by a hair. Arabic letters join: they are measured as the font shapes them.
import { create, type Font } from 'fontkit'
import type { Files } from '../world.ts'
import type { Coverage, FontFile } from './faces.ts'
import { families } from './families.ts'

const sans = families.filter(({ roles }) => roles.includes('sans'))

/** The width of a text in the unit of `size`, in one line. */
export type Measure = (text: string, size: number, weight: 400 | 600) => number

interface Face {
  readonly font: Font
  readonly scale: number
}

/** Opens a measure; fonts are read when a letter first asks for them, and each text is measured once. */
export function openMeasure(coverage: Coverage, house: Files): Measure {
  const opened = new Map<string, Font>()
  const letters = new Map<string, number>()
  const texts = new Map<string, number>()
  const open = (file: FontFile): Face => {
    const font = opened.get(file.path) ?? openFont(file.path, house)
    opened.set(file.path, font)
    return { font, scale: Number.parseFloat(file.scale) / 100 }
  }
  const faceOf = (letter: string, weight: 400 | 600): Face | undefined => {
    for (const family of sans) {
      const uses = coverage.filesOf(family, [letter.codePointAt(0) ?? 0])
      const bold = uses.findLast(({ file }) => file.weight >= weight) ?? uses.at(-1)
      const file = weight === 600 ? bold?.file : uses[0]?.file
      if (file) return open(file)
    }
    return undefined
  }
  const letterWidth = (letter: string, weight: 400 | 600): number => {
    const key = `${weight}${letter}`
    const known = letters.get(key)
    if (known !== undefined) return known
    const width = advanceOf(letter, faceOf(/\s/u.test(letter) ? ' ' : letter, weight))
    letters.set(key, width)
    return width
  }
  const widthOf = (text: string, weight: 400 | 600): number =>
    (text.match(runs) ?? []).reduce((sum, run) => {
      const face = arabic.test(run) ? faceOf(run, weight) : undefined
      if (face) return sum + advanceOf(run, face)
      return sum + [...run].reduce((wide, letter) => wide + letterWidth(letter, weight), 0)
    }, 0)
  return (text, size, weight) => {
    const key = `${weight}${text}`
    const width = texts.get(key) ?? widthOf(text, weight)
    texts.set(key, width)
    return width * size
  }
}

const arabic = /\p{Script=Arabic}/u
const runs = /[\p{Script=Arabic}\p{M}]+|[^\p{Script=Arabic}]+/gu
const unseen = /[\u00ad\u200b-\u200f\u2060\u061c]/u

/** The advance of a text in parts of the size; without a font, that of a wide letter. */
function advanceOf(text: string, face: Face | undefined): number {
  if (unseen.test(text)) return 0
  if (!face) return 1
  const { font, scale } = face
  return (font.layout(/\s/u.test(text) ? ' ' : text).advanceWidth / font.unitsPerEm) * scale
}

function openFont(path: string, house: Files): Font {
  const font = create(Buffer.from(house.read(path)))
  if ('fonts' in font) throw new Error(`${path} holds several fonts`)
  return font
}
