// A report with cover, contents, heads and feet in print: what the pages say of themselves is true,
// and nothing in their margins runs into its neighbour.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, type LaunchedBrowser } from '../../src/browser/launch.ts'
import { inspect } from '../../src/build.ts'
import { compose } from '../../src/compose/index.ts'
import { readCoverage } from '../../src/fonts/faces.ts'
import type { Document } from '../../src/model/document.ts'
import { renderPdf } from '../../src/render/pdf.ts'
import { reportPage, reportPaper } from '../../src/render/print.ts'
import { bare } from '../extract.ts'
import { readWords, type PlacedWord } from '../render/pdf/pdf-words.ts'
import { memoryFiles, memoryWorld } from '../world.ts'
import { reportWorkspace } from './workspace.ts'

const TIME = 120_000

interface Printed {
  readonly document: Document
  readonly pages: number
  readonly words: readonly PlacedWord[]
}

let launched: LaunchedBrowser
const printed: Printed[] = []

async function print(status: 'draft' | 'final'): Promise<Printed[]> {
  const world = memoryWorld(memoryFiles(reportWorkspace({ status, chapters: 5 })))
  const { drafts, resolved } = inspect(world, {
    reports: [],
    locales: [],
    formats: ['pdf'],
    edition: 'public',
  })
  const surface = {
    styles: resolved.loaded.layouts.styles,
    coverage: readCoverage(world.house),
    house: world.house,
  }
  const made: Printed[] = []
  for (const draft of drafts) {
    const document = compose(draft, resolved)
    const { bytes, faults } = await renderPdf(document, surface, launched.browser)
    expect(faults).toEqual([])
    made.push({ document, ...(await readWords(new Uint8Array(bytes))) })
  }
  return made
}

beforeAll(async () => {
  launched = await launchBrowser()
  for (const status of ['final', 'draft'] as const) printed.push(...(await print(status)))
}, TIME)
afterAll(() => launched.close())

// PDF counts upwards, in points.
const points = (px: number): number => px * 0.75
const height = points(reportPage.height)
const isHead = ({ y }: PlacedWord): boolean => y > height - points(reportPage.top) + 4
const isFoot = ({ y }: PlacedWord): boolean => y < points(reportPage.bottom) - 12
const textOf = (words: readonly PlacedWord[]): string =>
  bare(words.map(({ text }) => text).join(''))
const onPage = (words: readonly PlacedWord[], page: number): PlacedWord[] =>
  words.filter((word) => word.page === page)

interface Found {
  readonly id: string
  readonly level: number
  readonly page: number
  readonly opensPage: boolean
}

/** Where each heading stands behind the contents, found by its words in the order of the file. */
function headingsOf({ document, words }: Printed): Found[] {
  const text = words.filter((word) => word.page > 2 && !isHead(word) && !isFoot(word))
  let from = 0
  return document.outline.map(({ id, level, text: wanted }) => {
    const at = text.findIndex(
      (word, i) =>
        i >= from &&
        word.size > 10.6 &&
        bare(wanted).startsWith(bare(word.text)) &&
        textOf(text.slice(i, i + 30)).startsWith(bare(wanted)),
    )
    const word = text[at]
    if (!word) throw new Error(`no heading ${wanted}`)
    from = at + 1
    return { id, level, page: word.page, opensPage: text[at - 1]?.page !== word.page }
  })
}

describe('a printed report with a cover', () => {
  it('has a cover without head and foot, but for the mark of a draft', () => {
    for (const { document, words } of printed) {
      const [first, second] = [onPage(words, 1), onPage(words, 2)]
      expect(first.filter(isFoot)).toEqual([])
      const mark = document.status === 'draft' ? bare(document.phrases.draft) : ''
      expect(textOf(first.filter(isHead))).toBe(mark)
      expect(textOf(first)).toContain(bare(document.title))
      expect(textOf(second)).toMatch(new RegExp(`^.*${bare(document.phrases['contents-title'])}`))
    }
  })

  it('has contents whose numbers are the pages of the headings', () => {
    for (const report of printed) {
      const edge = points(reportPage.width - reportPage.right)
      const numbers = onPage(report.words, 2)
        .filter(({ x, width, text }) => /^\d+$/.test(text) && Math.abs(x + width - edge) < 3)
        .filter((word) => !isFoot(word))
        .toSorted((a, b) => b.y - a.y)
        .map(({ text }) => Number(text))
      // This product lists its chapters only; their parts are the same in each.
      const chapters = headingsOf(report).filter(({ level }) => level === 2)
      const pages = chapters.map(({ page }) => page)
      expect(numbers).toEqual(pages)
      expect(new Set(pages).size).toBeGreaterThan(3)
    }
  })

  it('names on every page its title, and the section in which the page begins', () => {
    for (const report of printed) {
      const { document, words, pages } = report
      const head = reportPaper(document).margins.find(({ place }) => place === 'top-start')
      const title = head?.content.filter((piece) => typeof piece === 'string').join('') ?? ''
      const sections = headingsOf(report).filter(({ level }) => level === 2)
      for (let page = 3; page <= pages; page++) {
        const said = textOf(
          onPage(words, page)
            .filter(isHead)
            .toSorted((a, b) => a.x - b.x),
        )
        const mark = document.status === 'draft' ? bare(document.phrases.draft) : ''
        expect(said.startsWith(bare(title) + mark), said).toBe(true)
        const begun = sections.findLast(
          (one) => one.page < page || (one.page === page && one.opensPage),
        )
        const named = document.outline.find(({ id }) => id === begun?.id)?.text ?? ''
        const section = said.slice(bare(title).length + mark.length).replace(/…$/, '')
        expect(section).not.toBe('')
        expect(bare(named).startsWith(section), `${said} / ${named}`).toBe(true)
      }
    }
  })

  it('counts its pages in the foot, beside authors and edition', () => {
    for (const { document, words, pages } of printed) {
      const { phrases, shortAuthors, status } = document
      const state = status === 'draft' ? phrases['status-draft'] : phrases['edition-public']
      for (let page = 2; page <= pages; page++) {
        const number = phrases['page-of-pages']
          .replace('{page}', String(page))
          .replace('{pages}', String(pages))
        const foot = textOf(
          onPage(words, page)
            .filter(isFoot)
            .toSorted((a, b) => a.x - b.x),
        )
        expect(foot).toBe(bare(`${shortAuthors.join(', ')} · ${state}${number}`))
      }
    }
  })

  it('has heads and feet of one line, in which no word touches the next', () => {
    for (const { words, pages } of printed) {
      for (let page = 1; page <= pages; page++) {
        for (const line of [
          onPage(words, page).filter(isHead),
          onPage(words, page).filter(isFoot),
        ]) {
          const sorted = line.toSorted((a, b) => a.x - b.x)
          for (const [i, word] of sorted.entries()) {
            expect(Math.abs(word.y - (sorted[0]?.y ?? 0))).toBeLessThan(0.5)
            const next = sorted[i + 1]
            if (next) expect(word.x + word.width).toBeLessThan(next.x)
          }
        }
      }
    }
  })
})
