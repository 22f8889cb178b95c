import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, type LaunchedBrowser } from '../../../src/browser/launch.ts'
import { a4, layoutStyle } from '../../../src/render/pdf/geometry.ts'
import type { MarginBox } from '../../../src/render/pdf/margins.ts'
import { printReport } from '../../../src/render/pdf/print.ts'
import { fontFaces } from './document.ts'
import { finish } from './finish.ts'
import { readWords } from './pdf-words.ts'

const TIME = 60_000
let launched: LaunchedBrowser
beforeAll(async () => {
  launched = await launchBrowser()
}, TIME)
afterAll(async () => {
  await launched.close()
}, TIME)

// A browser whose pages print something else than they show: every text 40 px lower.
function lowering(browser: Browser, times: { prints: number }): Browser {
  const lower = (page: Page): Page =>
    new Proxy(page, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key)
        if (key !== 'pdf') return typeof value === 'function' ? value.bind(target) : value
        return async (options: Parameters<Page['pdf']>[0]) => {
          times.prints++
          await target.evaluate("document.querySelector('main').style.paddingTop = '40px'")
          return target.pdf(options)
        }
      },
    })
  return new Proxy(browser, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key)
      if (key === 'newPage') return async () => lower(await target.newPage())
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

test(
  'a print that never follows its plan ends with its notes at the end, and says so',
  async () => {
    const number: MarginBox = {
      place: 'bottom-end',
      content: [{ of: 'page' }, '|', { of: 'pages' }],
      style: 'font-family: Serif4',
      onFirst: true,
    }
    const paragraphs = Array.from({ length: 60 }, (_, at) => {
      return `<p id="p${at}">${`word${at} `.repeat(60)}<sup class="call"><a id="call-${at + 1}" href="#note-${at + 1}">${at + 1}</a></sup></p>`
    })
    const notes = paragraphs.map(
      (_, at) => `<li id="note-${at + 1}"><a href="#call-${at + 1}">${at + 1}</a> gloss${at}</li>`,
    )
    const html = `<!doctype html><html lang="en"><head><title>Report</title><style>${fontFaces()}
      body { font: 15px/1.4 Serif4 } ${layoutStyle(a4)}</style></head><body><main>
      <p><a href="#p59">last</a> @<span data-page-of="p59"></span></p>${paragraphs.join('')}</main>
      <section class="notes"><h2>Notes</h2><ol>${notes.join('')}</ol></section></body></html>`
    const paper = { geometry: a4, margins: [number], direction: 'ltr' } as const
    const times = { prints: 0 }
    const result = await printReport(html, paper, lowering(launched.browser, times))
    if ('problem' in result) throw new Error(result.problem.kind)
    expect(result.repairs).toBe(2)
    expect(times.prints).toBe(5)
    expect(result.endnotes?.marks.length).toBeGreaterThan(0)
    const { words, pages } = await readWords(await finish(result, 'en'))
    expect(pages).toBe(result.pages)
    const texts = words.map(({ text }) => text)
    expect(texts.filter((text) => text.startsWith('gloss'))).toEqual(
      notes.map((_, at) => `gloss${at}`),
    )
    expect(texts.indexOf('gloss0')).toBeGreaterThan(texts.lastIndexOf('word59'))
    const last = words.find(({ text }) => text === 'word59')
    expect(texts).toContain(`@${last?.page ?? 0}`)
    expect(texts).toContain(`${pages}|${pages}`)
    expect(texts).toContain('Notes')
  },
  TIME,
)
