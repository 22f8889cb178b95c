// Fonts: every letter that reports need is there, and what is embedded is just the letters in use.
import { create, type Font } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { openFolder } from '../../src/disk.ts'
import { embedFonts } from '../../src/fonts/embed.ts'
import { fontFiles, readCoverage } from '../../src/fonts/faces.ts'
import { families } from '../../src/fonts/families.ts'
import { root } from '../world.ts'

const house = openFolder(root)
const coverage = readCoverage(house)

/** One face of a style sheet. */
interface Face {
  readonly family: string
  readonly weight: string
  readonly range: string
  readonly font: Font
}

function facesOf(style: string): Face[] {
  const rule =
    /font-family:"([^"]+)";font-style:\w+;font-weight:(\d+);(?:size-adjust:\d+%;)?unicode-range:([^;]+);src:url\(data:font\/\w+;base64,([A-Za-z0-9+/=]+)\)/g
  return [...style.matchAll(rule)].map(([, family = '', weight = '', range = '', data = '']) => {
    const font = create(Buffer.from(data, 'base64'))
    if (!('characterSet' in font)) throw new Error('a collection')
    return { family, weight, range, font }
  })
}

/** The code points of each font that a style sheet embeds. */
function embedded(style: string): number[][] {
  return facesOf(style).map(({ font }) => font.characterSet)
}

/** Whether a value of `unicode-range` holds a code point. */
function holds(range: string, code: number): boolean {
  return range.split(',').some((part) => {
    const [from = 0, to = from] = part
      .replace('U+', '')
      .split('-')
      .map((one) => Number.parseInt(one, 16))
    return code >= from && code <= to
  })
}

/** The code points that a file of a package has. */
function codePointsOf(path: string): number[] {
  const font = create(Buffer.from(house.read(path)))
  return 'characterSet' in font ? font.characterSet : []
}

describe('coverage', () => {
  it.each([
    ['English', 'ABCXYZabcxyz0123456789.,:;!?()[]/–—‘’“”…•§'],
    ['Russian', 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя«»„“№'],
    ['Kazakh', 'ӘәҒғҚқҢңӨөҰұҮүҺһІі₸'],
    ['French and Spanish', 'àâçéèêëîïôœùûÿñáíóú¿¡'],
    ['Arabic', 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيًٌٍَُِّْٰپ،؛؟٠١٢٣٤٥٦٧٨٩٪'],
    ['Chinese', '联合国人权事务委员会审议报告酷刑。，、；：？！（）《》「」【】〇％'],
    ['print', '‑‐–—‰†‡°′″•…€$£©®™½×−⁴'],
    ['typography', '\u00a0\u202f\u00ad“”‘’«»„'],
  ])('has every letter of %s', (_language, letters) => {
    expect([...letters].filter((letter) => !coverage.has(letter.codePointAt(0) ?? 0))).toEqual([])
  })

  it('knows what it has not', () => {
    expect(
      ['გ', '😀', 'अ', 'ក', '𞸀'].filter((letter) => coverage.has(letter.codePointAt(0) ?? 0)),
    ).toEqual([])
  })

  it('takes the files of the scripts in use only', () => {
    const subsets = (text: string): string[] =>
      [...new Set(coverage.filesFor(text).map(({ file }) => file.subset))].sort()
    expect(subsets('Plain words')).toEqual(['latin'])
    // The space of a line is that of the first family.
    expect(subsets('Слова')).toEqual(['cyrillic', 'latin'])
    expect(subsets('Сөздер')).toEqual(['cyrillic', 'cyrillic-ext', 'latin'])
  })

  it('names files that are there', () => {
    const there = new Set(
      ['@fontsource', '@fontsource-variable'].flatMap((one) => house.list(`node_modules/${one}`)),
    )
    expect(fontFiles.filter(({ path }) => !there.has(path))).toEqual([])
  })
})

describe('scripts', () => {
  const familiesFor = (text: string): string[] => [
    ...new Set(coverage.filesFor(text).map(({ file }) => file.family)),
  ]

  it('have their own families, and Latin letters and digits in them are those of all reports', () => {
    expect(familiesFor('Report 2022')).toEqual(['Source Serif 4', 'Source Sans 3'])
    expect(familiesFor('المادة').filter((one) => !one.startsWith('Source'))).toEqual(['Amiri'])
    expect(familiesFor('委员会').filter((one) => one.startsWith('Noto'))).toEqual([
      'Noto Serif SC',
      'Noto Sans SC',
    ])
    const mixed = coverage.filesFor('المادة 146 CAT 委员会')
    const latin = mixed.filter(({ letters }) => /[A-Z0-9]/.test(letters))
    expect(new Set(latin.map(({ file }) => file.family))).toEqual(
      new Set(['Source Serif 4', 'Source Sans 3']),
    )
  })

  it('open no file of a family that a text does not need', () => {
    const read: string[] = []
    const watched = { ...house, read: (path: string) => (read.push(path), house.read(path)) }
    const fresh = readCoverage(watched)
    fresh.filesFor('Report Доклад Қазақстан “№ 5”')
    for (const letter of 'Report Доклад Қазақстан') fresh.has(letter.codePointAt(0) ?? 0)
    expect(read.filter((path) => /noto|amiri/.test(path))).toEqual([])
  })

  it('are told by the declared code points: every common Han letter that a slice declares is in it', () => {
    for (const family of families.filter(({ exact }) => exact)) {
      const declared = JSON.parse(
        new TextDecoder().decode(house.read(`${family.folder}/unicode.json`)),
      ) as Record<string, string>
      for (const key of Object.keys(declared)) {
        const slice = key.replace(/[[\]]/g, '')
        const path = `${family.folder}/files/${family.slug}-${slice}-wght-normal.woff2`
        const has = new Set(codePointsOf(path))
        const absent = (declared[key] ?? '').split(',').flatMap((range) => {
          const [from = 0, to = from] = range
            .replace('U+', '')
            .split('-')
            .map((code) => Number.parseInt(code, 16))
          const codes = Array.from({ length: to - from + 1 }, (_, i) => from + i)
          return codes.filter(
            (code) => family.exact?.test(String.fromCodePoint(code)) && !has.has(code),
          )
        })
        expect(absent, path).toEqual([])
      }
    }
  })

  it('have every letter of the last face of a family in the others', () => {
    const bySubset = Map.groupBy(fontFiles, ({ family, subset }) => `${family} ${subset}`)
    for (const [key, files] of bySubset) {
      const all = files.map(({ path }) => new Set(codePointsOf(path)))
      const last = [...(all.at(-1) ?? [])].filter((code) => code !== 0xffff)
      for (const one of all)
        expect(
          last.filter((code) => !one.has(code)),
          key,
        ).toEqual([])
    }
  })
})

describe('a letter with a mark', () => {
  it.each([
    ['a Cyrillic letter with a stress', 'а\u0301', true],
    ['й in two pieces', 'и\u0306', true],
    ['é in two pieces', 'e\u0301', true],
    ['a mark beside a rare letter', 'ł\u0308', true],
    ['an Arabic letter with two marks', 'ب\u064e\u0651', true],
    ['a mark of another file', 'x\u0301', false],
    ['a mark of another script', 'б\u064e', false],
    ['a letter that is not there', 'გ\u0301', false],
  ])('%s', (_name, cluster, printed) => expect(coverage.prints(cluster)).toBe(printed))

  it('is embedded in one font, in one piece too', async () => {
    const faces = facesOf(await embedFonts('за\u0301мок и\u0306', coverage, house))
    for (const points of faces
      .map(({ font }) => font.characterSet)
      .filter((all) => all.includes(0x430)))
      expect(points).toEqual(expect.arrayContaining([0x301, 0x439]))
  })
})

describe('embedding', () => {
  const text = 'المَادّة 146: «لا إله» — 委员会“审议”，Report'

  it('says which letters each face has, and each letter is in one face of its family', async () => {
    const faces = facesOf(await embedFonts(text, coverage, house))
    for (const letter of new Set(text.replaceAll(' ', ''))) {
      const code = letter.codePointAt(0) ?? 0
      const having = faces.filter(
        ({ range, family }) => !family.includes('Signs') && holds(range, code),
      )
      expect(having.length, letter).toBeGreaterThan(0)
      for (const { font } of having) expect(font.characterSet, letter).toContain(code)
      // One family of each role; Amiri has both.
      const families = new Set(having.map(({ family }) => family))
      expect(families.size, letter).toBe(families.has('Amiri') ? 1 : 2)
    }
  })

  it('says of every face that it has what is invisible, so that no word is parted by it', async () => {
    for (const { range } of facesOf(await embedFonts(text, coverage, house)))
      for (const code of [0xad, 0x200c, 0x200d, 0x202f]) expect(holds(range, code)).toBe(true)
  })

  it('gives Chinese its signs in the width of its characters, and other languages none', async () => {
    const signs = (all: Face[]): Face[] => all.filter(({ family }) => family.endsWith('Signs'))
    const chinese = signs(facesOf(await embedFonts(text, coverage, house)))
    expect(new Set(chinese.map(({ family }) => family))).toEqual(
      new Set(['Noto Serif SC Signs', 'Noto Sans SC Signs']),
    )
    for (const { font } of chinese)
      expect(
        font.characterSet.every((code) => '—“”\uffff'.includes(String.fromCodePoint(code))),
      ).toBe(true)
    expect(signs(facesOf(await embedFonts('“no” — да', coverage, house)))).toEqual([])
  })

  it('cuts a face of all weights to one', async () => {
    const faces = facesOf(await embedFonts('委', coverage, house))
    const chinese = faces.filter(({ family }) => family.startsWith('Noto'))
    expect(chinese.map(({ weight }) => weight).sort()).toEqual(['400', '400', '600', '600'])
    for (const { font } of chinese) expect(Object.keys(font.variationAxes)).toEqual([])
  })

  it('keeps what joins Arabic letters: first, middle and last forms, lam-alef, marks in place', async () => {
    const faces = facesOf(await embedFonts('محمد لا مُ', coverage, house))
    for (const { font } of faces.filter(({ family }) => family === 'Amiri')) {
      const joined = font.layout('محمد').glyphs.map(({ id }) => id)
      const apart = [...'محمد'].map(
        (letter) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0).id,
      )
      expect(joined.toReversed().filter((id, i) => id === apart[i]).length).toBeLessThanOrEqual(1)
      expect(new Set(joined).size).toBe(4)
      const ligature = font.layout('لا')
      const plain = [...'لا'].map((letter) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0).id)
      expect(ligature.glyphs.map(({ id }) => id)).not.toEqual(plain.toReversed())
      const marked = font.layout('مُ')
      const mark = marked.glyphs.findIndex(({ isMark }) => isMark)
      expect(marked.positions[mark]?.xAdvance).toBe(0)
      expect(marked.positions[mark]?.xOffset).not.toBe(0)
    }
  })

  it('gives the same glyphs uncompressed', async () => {
    const plain = facesOf(await embedFonts('Доклад', coverage, house, 'truetype'))
    const packed = facesOf(await embedFonts('Доклад', coverage, house))
    expect(plain.map(({ font }) => [font.fullName, font.characterSet, font.numGlyphs])).toEqual(
      packed.map(({ font }) => [font.fullName, font.characterSet, font.numGlyphs]),
    )
  })

  it('keeps no second character on a glyph, so that text can be copied from a PDF', async () => {
    for (const points of embedded(await embedFonts('the victim’s', coverage, house))) {
      expect(points).not.toContain(0x02bc)
      expect(points).toContain(0x2019)
    }
  })

  it('gives the same bytes for the same letters in whatever order', async () => {
    expect(await embedFonts('cab', coverage, house)).toBe(
      await embedFonts('abcabc', coverage, house),
    )
  })
})
