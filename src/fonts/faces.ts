// Which letters the typefaces have, and which of their files print a text. Fonts come with the
// program; a font of the system is never used, so that every machine prints the same.
import { create } from 'fontkit'
import type { Files } from '../world.ts'
import { families, type Family } from './families.ts'

/** One font file: a subset of a face, as its package splits it. */
export interface FontFile {
  readonly family: string
  readonly style: 'normal' | 'italic'
  readonly weight: number
  readonly subset: string
  readonly path: string
  /** Holds all weights. */
  readonly variable: boolean
  /** A value of `size-adjust`. */
  readonly scale: string
}

/** A file with the letters of a text that it is to print. */
export interface FontUse {
  readonly file: FontFile
  readonly letters: string
}

/** Which code points the fonts of the program can print, and by which files. */
export interface Coverage {
  /** Whether text and headings alike can print a code point. */
  has(codePoint: number): boolean
  /** Whether they can print a letter with its mark: as one sign, or both of one file, which knows where the mark goes. */
  prints(cluster: string): boolean
  /** The font files that a text needs, each with its letters, in a fixed order. */
  filesFor(text: string): readonly FontUse[]
  /** The files of one family for some letters of it. */
  filesOf(family: Family, letters: readonly number[]): readonly FontUse[]
}

/** The font files that every installation has: those of one subset stand for all of a family. */
export const fontFiles: readonly FontFile[] = families.flatMap((family) =>
  (family.subsets ?? ['latin']).flatMap((subset) => filesOfSubset(family, subset)),
)

/** Spaces of fonts. Others are made of them: narrow ones by halving. */
const spaces = [0x20, 0xa0]

/**
 * Code points that need no glyph: spaces, joiners, break opportunities, marks of direction. They are
 * said to be in every face, so that a word is never parted between faces by one of them.
 */
export const invisible: readonly number[] = [
  0xad, 0x61c, 0x2009, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202f, 0x2060,
]
const unprinted = new Set([0x09, 0x0a, 0x0d, ...spaces, ...invisible])

/** Opens the fonts. Files are read when a letter first asks for them. */
export function readCoverage(house: Files): Coverage {
  const opened = families.map((family) => openFamily(family, house))
  const roles = (['serif', 'sans'] as const).map((role) =>
    opened.filter(({ family }) => family.roles.includes(role)),
  )
  const has = remember(
    (code: number): boolean =>
      unprinted.has(code) ||
      roles.every((stack) => stack.some((one) => one.subsetsWith(code).length > 0)),
  )
  const prints = remember((cluster: string): boolean => {
    const [base = 0, ...marks] = [...cluster.normalize('NFC')].map((one) => one.codePointAt(0) ?? 0)
    if (!has(base) || marks.length === 0) return has(base)
    return roles.every((stack) => {
      const first = stack.find((one) => one.subsetsWith(base).length > 0)
      return first !== undefined && isTogether(first, [base, ...marks])
    })
  })
  return {
    has,
    prints,
    filesFor: (text) => {
      const codes = codesOf(text)
      const uses = new Map<OpenFamily, Set<number>>(opened.map((one) => [one, new Set()]))
      for (const stack of roles) {
        for (const code of codes) {
          const first = stack.find((one) => one.subsetsWith(code).length > 0)
          if (first) uses.get(first)?.add(code)
        }
      }
      return [...uses].flatMap(([one, own]) => one.filesFor([...own]))
    },
    filesOf: (family, letters) =>
      opened.find((one) => one.family === family)?.filesFor(letters) ?? [],
  }
}

/** Whether one file has a letter and its marks. */
function isTogether({ subsetsWith }: OpenFamily, [base = 0, ...marks]: readonly number[]): boolean {
  const [subset] = subsetsWith(base)
  return subset !== undefined && marks.every((mark) => subsetsWith(mark).includes(subset))
}

/** The code points of a text that need a glyph, sorted, and the spaces; letters with marks also in one piece. */
function codesOf(text: string): number[] {
  const letters = [...new Set([...text, ...text.normalize('NFC')])]
  const codes = letters.map((letter) => letter.codePointAt(0) ?? 0)
  return [...spaces, ...codes.filter((code) => !unprinted.has(code))].sort((a, b) => a - b)
}

interface OpenFamily {
  readonly family: Family
  /** The subsets that have a code point; a mark may be in several, beside the letters that it stands on. */
  readonly subsetsWith: (code: number) => readonly string[]
  readonly filesFor: (codes: readonly number[]) => FontUse[]
}

function openFamily(family: Family, house: Files): OpenFamily {
  const declared = once(() => readDeclared(family, house))
  const printed = remember((subset: string) => {
    // The last face of a family has no letter that another lacks.
    const file = filesOfSubset(family, subset).at(-1)
    return file ? readCodePoints(house, file.path) : new Set<number>()
  })
  const subsetsWith = remember((code: number): readonly string[] => {
    const candidates = declared().get(code) ?? []
    const letter = String.fromCodePoint(code)
    if (family.exact?.test(letter) === true) return candidates.slice(0, 1)
    const found = candidates.filter((subset) => printed(subset).has(code))
    return isMark.test(letter) ? found : found.slice(0, 1)
  })
  return {
    family,
    subsetsWith,
    filesFor: (codes) => {
      const bySubset = new Map<string, number[]>()
      for (const code of codes)
        for (const subset of subsetsWith(code))
          bySubset.set(subset, [...(bySubset.get(subset) ?? []), code])
      return [...bySubset]
        .filter(([, all]) => all.some((code) => !isMark.test(String.fromCodePoint(code))))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([subset, all]) =>
          filesOfSubset(family, subset).map((file) => ({
            file,
            letters: String.fromCodePoint(...all),
          })),
        )
    },
  }
}

const isMark = /\p{M}/u

/** A file for each weight and style, or one file for each of them where it holds all weights. */
function filesOfSubset(family: Family, subset: string): FontFile[] {
  const { name, slug, folder, variable = false, scale = '100%' } = family
  return family.faces.map(([weight, style]) => {
    const axis = variable ? 'wght' : String(weight)
    const path = `${folder}/files/${slug}-${subset}-${axis}-${style}.woff2`
    return { family: name, style, weight, subset, path, variable, scale }
  })
}

/** The subsets that a package declares for each code point, in the order in which they are looked in. */
function readDeclared({ folder, subsets }: Family, house: Files): Map<number, string[]> {
  const text = new TextDecoder().decode(house.read(`${folder}/unicode.json`))
  const ranges = new Map(
    Object.entries(JSON.parse(text) as Record<string, string>).map(([key, value]) => [
      key.replace(/[[\]]/g, ''),
      value,
    ]),
  )
  const found = new Map<number, string[]>()
  for (const subset of subsets ?? ranges.keys()) {
    for (const range of (ranges.get(subset) ?? '').split(',')) {
      const [from = 0, to = from] = range
        .replace(/^\s*U\+/i, '')
        .split('-')
        .map((code) => Number.parseInt(code, 16))
      for (let code = from; code <= to; code++)
        found.set(code, [...(found.get(code) ?? []), subset])
    }
  }
  return found
}

function readCodePoints(house: Files, path: string): ReadonlySet<number> {
  const font = create(Buffer.from(house.read(path)))
  return new Set('characterSet' in font ? font.characterSet : [])
}

/** A function that works out each answer once. */
function remember<K, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = work(key)
    known.set(key, made)
    return made
  }
}

function once<T>(work: () => T): () => T {
  const remembered = remember<0, T>(work)
  return () => remembered(0)
}
