// What Chromium would not set right by itself: rows taller than what is left of a page, spans,
// tables in cells and notes, boxes that cannot be cut.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, type LaunchedBrowser } from '../../../src/browser/launch.ts'
import { a4, layoutStyle } from '../../../src/render/pdf/geometry.ts'
import { printReport } from '../../../src/render/pdf/print.ts'
import { fontFaces } from './document.ts'
import { finish } from './finish.ts'
import { readWords, type PlacedWord } from './pdf-words.ts'

const TIME = 60_000
let launched: LaunchedBrowser

beforeAll(async () => {
  launched = await launchBrowser()
}, TIME)
afterAll(async () => {
  await launched.close()
}, TIME)

// Words are numbered, so that each stands once in a document.
class Author {
  #words = 0
  readonly notes: string[] = []

  words(count: number): string {
    return Array.from({ length: count }, () => `w${this.#words++}`).join(' ')
  }

  call(content: string): string {
    const number = this.notes.push(content)
    return `<sup class="call"><a id="call-${number}" href="#note-${number}">${number}</a></sup>`
  }

  page(main: string): string {
    const items = this.notes.map((content, at) => {
      const back = `<a class="back" href="#call-${at + 1}">${at + 1}</a>`
      return `<li id="note-${at + 1}">${back} ${content}</li>`
    })
    return `<!doctype html><html lang="en"><head><title>Report</title><style>
      ${fontFaces()} body { font: 15px/1.4 Serif4 } p { margin: 0 0 10px }
      table { border-collapse: collapse; width: 100% } td, th { border: 1px solid; padding: 4px; vertical-align: top }
      .notes { font-size: 12px } ${layoutStyle(a4)}</style></head>
      <body><main>${main}</main><section class="notes"><ol>${items.join('')}</ol></section></body></html>`
  }

  /** The words that are not on the pages once each. */
  missing(words: readonly PlacedWord[]): string[] {
    const counts = new Map<string, number>()
    for (const { text } of words) counts.set(text, (counts.get(text) ?? 0) + 1)
    const all = Array.from({ length: this.#words }, (_, at) => `w${at}`)
    return all.filter((word) => counts.get(word) !== 1)
  }
}

async function print(author: Author, main: string) {
  const paper = { geometry: a4, margins: [], direction: 'ltr' } as const
  const result = await printReport(author.page(main), paper, launched.browser)
  if ('problem' in result) throw new Error(JSON.stringify(result.problem))
  const { words } = await readWords(await finish(result, 'en'))
  expect(author.missing(words)).toEqual([])
  // Everything was where the plan had it, at the first try.
  expect(result).toMatchObject({ repairs: 0 })
  expect(result).not.toHaveProperty('endnotes.pages')
  return { words, pages: result.pages }
}

const yOf = (words: readonly PlacedWord[], text: string) => words.find((one) => one.text === text)

describe('table rows', () => {
  test('taller than pages go on in every cell, as high against each other as they were', async () => {
    const author = new Author()
    const [left, right] = [`${author.words(900)} ${author.call('x')}`, author.words(900)]
    const row = `<tr><td>${left}</td><td>${right}</td></tr>`
    const { words, pages } = await print(author, `<p>${author.words(90)}</p><table>${row}</table>`)
    expect(pages).toBeGreaterThan(2)
    const ofColumn = (from: number) =>
      words.filter(({ text }) => {
        const number = Number(/^w(\d+)$/.exec(text)?.[1] ?? -1)
        return number >= from && number < from + 900
      })
    for (const page of [2, 3]) {
      const tops = [0, 900].map((from) =>
        Math.max(...ofColumn(from).flatMap((word) => (word.page === page ? [word.y] : []))),
      )
      expect(tops[0]).toBeCloseTo(tops[1] ?? 0, 0)
    }
  })

  test('that a span binds together are parted between them', async () => {
    const author = new Author()
    const rows = Array.from({ length: 5 }, () => `<tr><td>${author.words(120)}</td></tr>`)
    const spanning = `<tr><td rowspan="6">${author.words(260)}</td><td>${author.words(120)}</td></tr>`
    const main = `<p>${author.words(260)}</p><table>${spanning}${rows.join('')}</table><p>after</p>`
    const { words } = await print(author, main)
    const lowest = Math.min(...words.flatMap(({ page, y }) => (page === 1 ? [y] : [])))
    // They begin on the first page, and fill it.
    expect(lowest).toBeLessThan(150)
  })

  test('in a cell and in a note are cut likewise', async () => {
    const author = new Author()
    const inner = (rows: number) =>
      `<table><thead><tr><th>Year</th></tr></thead>${Array.from({ length: rows }, () => `<tr><td>${author.words(40)}</td></tr>`).join('')}</table>`
    const note = `${author.words(9)}${inner(30)}`
    const main = `<p>${author.words(200)}</p><table><tr><td>${author.words(30)}</td><td>${author.call(note)} ${inner(14)}</td></tr></table>`
    const { pages } = await print(author, main)
    expect(pages).toBeGreaterThan(2)
  })

  test('bear the head of their table on every page, also without its calls', async () => {
    const author = new Author()
    const head = `<thead><tr><th>Cases${author.call('gloss')}</th><th>Words</th></tr></thead>`
    const row = `<tr><td>${author.words(700)}</td><td>${author.words(500)}</td></tr>`
    const { words, pages } = await print(author, `<table>${head}${row}</table>`)
    expect(words.filter(({ text }) => text === 'Words').map(({ page }) => page)).toEqual(
      Array.from({ length: pages }, (_, page) => page + 1),
    )
    expect(yOf(words, 'gloss')?.page).toBe(1)
  })
})

test('every note of a line that calls too many begins on its page', async () => {
  const author = new Author()
  const notes = Array.from({ length: 6 }, () => author.words(160))
  const calls = notes.map((content) => author.call(content)).join('')
  const { words } = await print(author, `<p>here${calls}</p><p>${author.words(300)}</p>`)
  const firsts = notes.map((content) => yOf(words, content.split(' ')[0] ?? '')?.page)
  expect(firsts).toEqual(notes.map(() => yOf(words, 'here1,2,3,4,5,6')?.page ?? 1))
})

test('boxes side by side that are taller than a page are set below one another', async () => {
  const author = new Author()
  const boxes = Array.from({ length: 20 }, () => `<div><p>${author.words(90)}</p></div>`).join('')
  const grid = `<div style="display: grid; grid-template-columns: 1fr 1fr">${boxes}</div>`
  const { pages } = await print(author, `<p>${author.words(30)}</p>${grid}`)
  expect(pages).toBeGreaterThan(2)
})
