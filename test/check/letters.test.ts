// Letters without a glyph are found where they stand, in everything that can be printed.
import { describe, expect, it } from 'vitest'
import { languages } from '../../src/language/index.ts'
import { readCoverage } from '../../src/fonts/faces.ts'
import { certain } from '../../src/model/date.ts'
import { openFolder } from '../../src/disk.ts'
import { root } from '../world.ts'
import { inspectSmall, placesOf, smallTexts } from './workspace.ts'

const narrative = 'content/sample/en/02-findings.md'

/** What is found when one text of the small workspace ends in some words more. */
function found(path: string, words: string): string[] {
  const text = smallTexts.get(path) ?? ''
  const { findings } = inspectSmall({ [path]: `${text}\n${words}\n` })
  return placesOf(findings.filter(({ rule }) => rule === 'glyph-missing'))
}
const lines = (smallTexts.get(narrative) ?? '').split('\n').length

describe('a letter', () => {
  it.each([
    ['is fine in Arabic and Chinese too', 'المادة 146 委员会', []],
    ['is fine with its mark, in one piece or two', 'на\u0301 и\u0306 e\u0301', []],
    ['is fine beside spaces and joiners of every kind', 'a\u00a0b\u202fc\u00adde\u200cf', []],
    ['is found with its column', 'ab გ', [[4]]],
    ['is found once a line', 'გ გ გ', [[1]]],
    ['is found behind letters of two units', '😀 გ', [[1], [4]]],
    ['is found with a mark that no file has beside it', 'a x\u0301', [[3]]],
  ])('%s', (_name, words, columns) => {
    expect(found(narrative, words)).toEqual(
      columns.map(([column]) => `glyph-missing ${narrative}:${lines + 1}:${column}`),
    )
  })
})

describe('of a template', () => {
  it('only what it prints is looked at', () => {
    const path = 'templates/partials/contact.hbs'
    const { findings } = inspectSmall({
      [path]: '{{! გ }}\n{{!-- გ\n}} გ --}}\n<!-- გ -->\n<p class="x">გ</p>\n',
    })
    expect(placesOf(findings)).toEqual([`glyph-missing ${path}:5:14`])
  })

  it('or of a style sheet only its strings are', () => {
    const path = 'templates/styles/briefing.css'
    const { findings } = inspectSmall({
      [path]: `/* "გ" */\np::before { content: 'a გ'; }\np::after { content: "\\2022 " }\n`,
    })
    expect(placesOf(findings)).toEqual([`glyph-missing ${path}:2:25`])
  })
})

describe('the program itself', () => {
  it('prints no number, date or span that its fonts lack', () => {
    const coverage = readCoverage(openFolder(root))
    for (const language of languages) {
      const printed = Array.from({ length: 12 }, (_, i) =>
        language.printDate(certain(`2022-${String(i + 1).padStart(2, '0')}-05`)),
      ).join('')
      expect(
        [...printed].filter((sign) => !coverage.prints(sign)),
        language.tag,
      ).toEqual([])
    }
  })
})
