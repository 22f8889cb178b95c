// The typefaces of documents: which files they are, and which letters they have. Fonts come with
// the program; a font of the system is never used, so that every machine prints the same.
import { create } from 'fontkit'
import type { Files } from '../world.ts'

/** One font file: a subset of a face, as its package splits it. */
export interface FontFile {
  readonly family: string
  readonly style: 'normal' | 'italic'
  readonly weight: number
  readonly subset: string
  readonly path: string
}

const families = [
  {
    family: 'Source Serif 4',
    slug: 'source-serif-4',
    faces: [
      [400, 'normal'],
      [400, 'italic'],
      [600, 'normal'],
      [600, 'italic'],
    ],
  },
  {
    family: 'Source Sans 3',
    slug: 'source-sans-3',
    faces: [
      [400, 'normal'],
      [600, 'normal'],
    ],
  },
] as const
const subsets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'] as const

/** All font files, in the order in which style sheets name them. */
export const fontFiles: readonly FontFile[] = families.flatMap(({ family, slug, faces }) =>
  faces.flatMap(([weight, style]) =>
    subsets.map((subset) => ({
      family,
      style,
      weight,
      subset,
      path: `node_modules/@fontsource/${slug}/files/${slug}-${subset}-${weight}-${style}.woff2`,
    })),
  ),
)

/** Code points that need no glyph: they are spaces, joiners or break opportunities. */
const unprinted = new Set([0x09, 0x0a, 0x0d, 0x20, 0xa0, 0xad, 0x200b, 0x200c, 0x200d, 0x2060])

/** Which code points the fonts of the program can print, by font file. */
export interface Coverage {
  /** Whether every family can print a code point. */
  has(codePoint: number): boolean
  /** The font files that a text needs. */
  filesFor(text: string): readonly FontFile[]
}

/** Reads what the fonts cover; each subset is opened once. */
export function readCoverage(house: Files): Coverage {
  const sets = new Map<string, ReadonlySet<number>>()
  for (const file of fontFiles) {
    const key = `${file.family} ${file.subset}`
    if (!sets.has(key)) sets.set(key, readCodePoints(house, file.path))
  }
  const covers = (file: FontFile, code: number): boolean =>
    sets.get(`${file.family} ${file.subset}`)?.has(code) ?? false
  return {
    has: (code) =>
      unprinted.has(code) ||
      families.every(({ family }) =>
        subsets.some((subset) => sets.get(`${family} ${subset}`)?.has(code)),
      ),
    filesFor: (text) => {
      const codes = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0)
      return fontFiles.filter((file) =>
        codes.some(
          (code) => !unprinted.has(code) && covers(file, code) && isOwn(file, code, covers),
        ),
      )
    },
  }
}

/** The first subset of a face that has a code point is the one that prints it. */
function isOwn(
  file: FontFile,
  code: number,
  covers: (file: FontFile, code: number) => boolean,
): boolean {
  const first = subsets.find((subset) => covers({ ...file, subset }, code))
  return first === file.subset
}

function readCodePoints(house: Files, path: string): ReadonlySet<number> {
  const font = create(Buffer.from(house.read(path)))
  return new Set('characterSet' in font ? font.characterSet : [])
}
