// Fonts: every letter that reports need is there, and what is embedded is just the letters in use.
import { create } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { openFolder } from '../../src/disk.ts'
import { embedFonts } from '../../src/fonts/embed.ts'
import { fontFiles, readCoverage } from '../../src/fonts/faces.ts'
import { root } from '../world.ts'

const house = openFolder(root)
const coverage = readCoverage(house)

/** The code points of each font that a style sheet embeds. */
function embedded(style: string): number[][] {
  return [...style.matchAll(/base64,([A-Za-z0-9+/=]+)\)/g)].map((match) => {
    const font = create(Buffer.from(match[1] ?? '', 'base64'))
    return 'characterSet' in font ? font.characterSet : []
  })
}

describe('coverage', () => {
  it.each([
    ['English', 'ABCXYZabcxyz0123456789.,:;!?()[]/–—‘’“”…•§'],
    ['Russian', 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя«»„“№'],
    ['Kazakh', 'ӘәҒғҚқҢңӨөҰұҮүҺһІі₸'],
    ['French and Spanish', 'àâçéèêëîïôœùûÿñáíóú¿¡'],
  ])('has every letter of %s', (_language, letters) => {
    expect([...letters].filter((letter) => !coverage.has(letter.codePointAt(0) ?? 0))).toEqual([])
  })

  it('knows what it has not', () => {
    expect(
      ['漢', '😀', 'ع', '→'].filter((letter) => coverage.has(letter.codePointAt(0) ?? 0)),
    ).toEqual([])
  })

  it('takes the files of the scripts in use only', () => {
    const subsets = (text: string): string[] =>
      [...new Set(coverage.filesFor(text).map(({ subset }) => subset))].sort()
    expect(subsets('Plain words')).toEqual(['latin'])
    expect(subsets('Слова')).toEqual(['cyrillic'])
    expect(subsets('Сөздер')).toEqual(['cyrillic', 'cyrillic-ext'])
  })

  it('names files that are there', () => {
    const there = new Set(house.list('node_modules/@fontsource'))
    expect(fontFiles.filter(({ path }) => !there.has(path))).toEqual([])
  })
})

describe('embedding', () => {
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
