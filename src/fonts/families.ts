// The typefaces of documents, in the two roles that style sheets give them. Latin, Cyrillic, digits and
// general signs are always Source; the families after it in a stack print the scripts that it lacks.

export type Role = 'serif' | 'sans'

/** A typeface as its package holds it: cut into subsets of which each has declared code points. */
export interface Family {
  readonly name: string
  readonly roles: readonly Role[]
  /** The folder of the package. */
  readonly folder: string
  readonly slug: string
  /** Subsets to look in, in this order; undefined for all that `unicode.json` declares. */
  readonly subsets?: readonly string[]
  /** Weights and styles; an italic that is missing here is slanted by the browser. */
  readonly faces: readonly (readonly [weight: number, style: 'normal' | 'italic'])[]
  /** One file holds all weights, and is cut to the one that is embedded. */
  readonly variable?: true
  /** How much larger than others it is set to look as large, as a value of `size-adjust`. */
  readonly scale?: string
  /** The letters that the declared code points of its subsets are exact for, so that no file needs opening. */
  readonly exact?: RegExp
  /** Whether its general signs have the width of a character. */
  readonly signs?: true
}

const european = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'] as const
const upright = [
  [400, 'normal'],
  [600, 'normal'],
] as const

/** What makes a text Chinese for the choice of signs. */
export const hanLetter = /\p{Script=Han}/u
// Rarer characters, and those kept for other character sets, are declared more often than they are there.
const commonHan = /[\u4e00-\u9fa5]/
const chinese = { faces: upright, variable: true, exact: commonHan, signs: true } as const

/** All families; those of one role in the order of its stack. */
export const families: readonly Family[] = [
  {
    name: 'Source Serif 4',
    roles: ['serif'],
    folder: 'node_modules/@fontsource/source-serif-4',
    slug: 'source-serif-4',
    subsets: european,
    faces: [...upright, [400, 'italic'], [600, 'italic']],
  },
  {
    name: 'Source Sans 3',
    roles: ['sans'],
    folder: 'node_modules/@fontsource/source-sans-3',
    slug: 'source-sans-3',
    subsets: european,
    faces: upright,
  },
  {
    // Its letters are single glyphs. Noto puts dots on dotless ones, and readers of a PDF lose them.
    name: 'Amiri',
    roles: ['serif', 'sans'],
    folder: 'node_modules/@fontsource/amiri',
    slug: 'amiri',
    subsets: ['arabic'],
    faces: [
      [400, 'normal'],
      [700, 'normal'],
    ],
    scale: '112%',
  },
  {
    name: 'Noto Serif SC',
    roles: ['serif'],
    folder: 'node_modules/@fontsource-variable/noto-serif-sc',
    slug: 'noto-serif-sc',
    ...chinese,
  },
  {
    name: 'Noto Sans SC',
    roles: ['sans'],
    folder: 'node_modules/@fontsource-variable/noto-sans-sc',
    slug: 'noto-sans-sc',
    ...chinese,
  },
]

/** Signs that Chinese sets in the width of a character, and other languages in that of a letter. */
export const wideSigns = '·—‘’“”…'

/** A second name of a Chinese family, under which it has the wide signs only. */
export function signsOf(family: Family): string {
  return `${family.name} Signs`
}
