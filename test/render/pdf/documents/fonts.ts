// The fonts of generated documents, embedded.

import { readFileSync } from 'node:fs'
import subsetFont from 'subset-font'
import { languages, type Locale } from './prose.ts'

type Face = readonly [name: string, subset: string, weight: number, slant: string, range: string]

const LATIN = 'U+0-2FF, U+2000-22FF'
const CYRILLIC = 'U+300-4FF, U+20B8, U+2116'
const serif = (subset: string, range: string): Face[] => [
  ['source-serif-4', subset, 400, 'normal', range],
  ['source-serif-4', subset, 400, 'italic', range],
  ['source-serif-4', subset, 700, 'normal', range],
]
const latin = serif('latin', LATIN)
const faces: Readonly<Record<Locale, readonly Face[]>> = {
  en: latin,
  fr: [...serif('latin', 'U+0-FF, U+152-153, U+2000-22FF'), ...serif('latin-ext', 'U+100-151')],
  ru: [...latin, ...serif('cyrillic', CYRILLIC)],
  kk: [
    ...latin,
    ...serif('cyrillic', 'U+401, U+410-44F, U+451, U+406, U+456, U+4B0-4B1, U+2116'),
    ...serif('cyrillic-ext', 'U+460-4AF, U+4B2-4FF'),
    ...serif('latin-ext', 'U+20B8'),
  ],
  ar: [
    ['amiri', 'latin', 400, 'normal', LATIN],
    ['amiri', 'arabic', 400, 'normal', 'U+600-6FF'],
    ['amiri', 'arabic', 700, 'normal', 'U+600-6FF'],
  ],
  zh: [['source-serif-4', 'latin', 400, 'normal', 'U+0-2FF, U+2022']],
}

const made = new Map<Locale, Promise<string>>()

/** The faces of a language as embedded fonts, under the family `Text`. */
export function fontFaces(locale: Locale): Promise<string> {
  const there = made.get(locale)
  if (there !== undefined) return there
  const rules = [...faces[locale].map(embed), ...(locale === 'zh' ? chinese() : [])]
  const joined = Promise.all(rules).then((all) => all.join('\n'))
  made.set(locale, joined)
  return joined
}

async function embed([name, subset, weight, slant, range]: Face): Promise<string> {
  const bytes = read(`@fontsource/${name}/files/${name}-${subset}-${weight}-${slant}.woff2`)
  return rule(bytes, `font-weight: ${weight}; font-style: ${slant}; unicode-range: ${range}`)
}

function rule(bytes: Buffer, descriptors: string): string {
  return `@font-face { font-family: Text; ${descriptors}; src: url(data:font/woff2;base64,${bytes.toString('base64')}) }`
}

function read(file: string): Buffer {
  return readFileSync(new URL(import.meta.resolve(file)))
}

const CHINESE = '@fontsource-variable/noto-serif-sc'

// The package splits the face into a hundred files; a document needs some letters of a few.
function chinese(): Promise<string>[] {
  const ranges = JSON.parse(read(`${CHINESE}/unicode.json`).toString()) as Record<string, string>
  const letters = [...new Set(JSON.stringify(languages.zh))].filter((letter) => letter > '\u02ff')
  return Object.entries(ranges).flatMap(([name, range]) => {
    const own = letters.filter((letter) => letter !== '•' && isIn(letter, range))
    if (own.length === 0) return []
    const file = `${CHINESE}/files/noto-serif-sc-${name.replaceAll(/[[\]]/g, '')}-wght-normal.woff2`
    const settings = { targetFormat: 'woff2', variationAxes: { wght: 400 } } as const
    const codes = own.map((letter) => `U+${letter.codePointAt(0)?.toString(16)}`).join(', ')
    return [
      subsetFont(read(file), own.join(''), settings).then((cut) =>
        rule(cut, `unicode-range: ${codes}`),
      ),
    ]
  })
}

function isIn(letter: string, range: string): boolean {
  const code = letter.codePointAt(0) ?? 0
  return range.split(',').some((part) => {
    const [from = 0, to = from] = part
      .replace('U+', '')
      .split('-')
      .map((hex) => Number.parseInt(hex, 16))
    return code >= from && code <= to
  })
}
