// The same brief and the same page of pictures in every language that has tables, as HTML and as PDF.
// What a page looks like nobody but people can tell; what is tested is that it has everything.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, type LaunchedBrowser } from '../../src/browser/launch.ts'
import { compose } from '../../src/compose/index.ts'
import { openFolder } from '../../src/disk.ts'
import { readCoverage } from '../../src/fonts/faces.ts'
import { languageTags } from '../../src/language/index.ts'
import type { Document } from '../../src/model/document.ts'
import { renderHtml } from '../../src/render/html.ts'
import { renderPdf } from '../../src/render/pdf.ts'
import { reportPage } from '../../src/render/print.ts'
import { inspectFiles } from '../check/workspace.ts'
import { measure } from '../charts/measure.ts'
import { bare, readHtmlTexts } from '../extract.ts'
import { filesBelow, memoryFiles, root } from '../world.ts'
import { readWords, type PlacedWord } from './pdf/pdf-words.ts'

const TIME = 60_000
const house = openFolder(root)
const workspace = memoryFiles(filesBelow('test/workspaces/locales'))
const { resolved, findings } = inspectFiles(workspace)
const surface = { styles: resolved.loaded.layouts.styles, coverage: readCoverage(house), house }
const documents = resolved.drafts.map((draft) => compose(draft, resolved, measure))

/** Of each language: the quotation, the day of the figures, the largest number, the share. */
const printed: Readonly<Record<string, readonly string[]>> = {
  en: ['“They told us ‘be silent’ and left”', '24 June 2022', '12,345', '80 per cent'],
  ru: ['«Нам велели „молчать“ и ушли»', '24 июня 2022 года', '12 345', '80 %'],
  kk: ['«Бізге „үндемеңдер“ деп, кетіп қалды»', '2022 жылғы 24 маусым', '12 345', '80%'],
  'kk-Latn': ['«Bızge „ündemeñder“ dep, ketıp qaldy»', '2022 jylğy 24 mausym', '12 345', '80%'],
  fr: ['« Ils nous ont dit “taisez-vous” et sont partis »', '24 juin 2022', '12 345', '80 %'],
  es: ['«Nos dijeron “callad” y se fueron»', '24 de junio de 2022', '12 345', '80 %'],
  ar: ['«قالوا لنا “اصمتوا” ثم انصرفوا»', '24 حزيران/يونيه 2022', '12 345', '80 في المائة'],
  zh: ['“他们对我们说‘不许出声’，然后就走了”', '2022年6月24日', '12 345', '80%'],
}

const ofReport = (report: string): Document[] => documents.filter((one) => one.report === report)
/** The letters of a text that a PDF must give back, presentation forms made plain. */
const lettersOf = (text: string): Set<string> =>
  new Set(text.normalize('NFKC').match(/[\p{L}\p{N}]/gu) ?? [])

describe('the workspace in every language', () => {
  it('has no fault, and says which languages nobody has read', () => {
    expect([...new Set(findings.map(({ rule }) => rule))]).toEqual(['text-unread'])
    for (const report of ['brief', 'briefing'])
      expect(ofReport(report).map(({ locale }) => locale)).toEqual(languageTags)
    expect(Object.keys(printed)).toEqual(languageTags)
  })
})

describe.each(ofReport('brief').map((one) => [one.locale, one] as const))(
  'HTML in %s',
  (tag, one) => {
    it('has its language, direction, marks, dates and numbers', async () => {
      const html = await renderHtml(one, surface)
      const direction = tag === 'ar' ? 'rtl' : 'ltr'
      expect(html).toContain(`<html lang="${tag}" dir="${direction}">`)
      const text = bare([...readHtmlTexts(html).values()].join(' '))
      for (const words of printed[tag] ?? []) expect(text).toContain(bare(words))
      expect(text).not.toContain('"')
    })
  },
)

// The page of pictures is printed where its script is another, or its letters are.
const prints = documents.filter(
  ({ report, locale }) => report === 'brief' || ['ar', 'zh', 'kk-Latn'].includes(locale),
)

describe.each(prints.map((one) => [one.report, one.locale, one] as const))(
  'PDF of the %s in %s',
  (report, tag, document) => {
    let words: readonly PlacedWord[] = []
    let pages = 0
    let faults: readonly { readonly message: string }[] = []

    beforeAll(async () => {
      const print = await renderPdf(document, surface, launched.browser)
      faults = print.faults
      const read = await readWords(new Uint8Array(print.bytes))
      words = read.words
      pages = read.pages
    }, TIME)

    it('has no fault', () => {
      // Known: the number of a paragraph stands on the right, where the tags of its line have ended.
      const known =
        report === 'briefing' && tag === 'ar' ? /“\.\d” is printed by a style/u : /(?!)/u
      expect(faults.filter(({ message }) => !known.test(message))).toEqual([])
    })

    it('has a glyph for every letter, and no stand-in', () => {
      const text = words.map((word) => word.text).join('')
      const letters = lettersOf(text)
      const wanted = lettersOf(document.blocks.map((block) => block.text).join(''))
      expect([...wanted].filter((letter) => !letters.has(letter))).toEqual([])
      expect(text).not.toMatch(/[\ufffd\u25a1\0]/u)
    })

    it('begins on its side, and a brief is one page', () => {
      if (report === 'brief') expect(pages).toBe(1)
      const title = words.filter((word) => word.page === 1 && word.size > 15)
      const left = Math.min(...title.map(({ x }) => x))
      const right = Math.max(...title.map(({ x, width }) => x + width))
      const edge = {
        left: reportPage.left * 0.75,
        right: (reportPage.width - reportPage.right) * 0.75,
      }
      if (tag === 'ar') expect(Math.abs(right - edge.right)).toBeLessThan(4)
      else expect(Math.abs(left - edge.left)).toBeLessThan(4)
    })

    it('has notes on the side of the sign that its language has', () => {
      const text = document.blocks.map((block) => block.text).join(' ')
      expect(text).not.toBe('')
      expect(document.notes.length).toBeGreaterThan(1)
      const html = JSON.stringify(document.body)
      const isBefore = tag !== 'en' && tag !== 'zh'
      const callThenSign = /call-\d+.{0,400}?\]\},\{"type":"text","value":"[.،,]/u
      expect(callThenSign.test(html)).toBe(isBefore)
    })
  },
)

let launched: LaunchedBrowser
beforeAll(async () => {
  launched = await launchBrowser()
}, TIME)
afterAll(() => launched.close())
