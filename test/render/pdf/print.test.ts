import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, type LaunchedBrowser } from '../../../src/browser/launch.ts'
import { openDocument } from '../../../src/browser/open.ts'
import { a4, contentBox, layoutStyle, pagePoints } from '../../../src/render/pdf/geometry.ts'
import type { Paper } from '../../../src/render/pdf/paper.ts'
import { printReport } from '../../../src/render/pdf/print.ts'
import type { PrintedReport } from '../../../src/render/pdf/problem.ts'
import { fontFaces, makeDocument, type DocumentPlan } from './document.ts'
import { examine } from './examine.ts'
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

const paper: Paper = { geometry: a4, margins: [], direction: 'ltr' }

type Finished = PrintedReport & { readonly bytes: Uint8Array }

async function print(html: string, { browser } = launched): Promise<Finished> {
  const result = await printReport(html, paper, browser)
  if ('problem' in result) throw new Error(JSON.stringify(result.problem))
  return { ...result, bytes: await finish(result, 'en') }
}

async function problemOf(html: string) {
  const result = await printReport(html, paper, launched.browser)
  return 'problem' in result ? result.problem : undefined
}

const separateTables =
  'table { border-collapse: separate; border-spacing: 3px; border: 2px solid; background: #fafafa }'
// Rows that are cut are read out of their order.
const wholeRows = 'tr { break-inside: avoid }'
const plans: DocumentPlan[] = [
  { seed: 1, blocks: 25, script: 'latin', density: 2, style: wholeRows },
  { seed: 4, blocks: 25, script: 'cyrillic', density: 2, style: wholeRows },
  { seed: 7, blocks: 20, script: 'cyrillic', density: 6, style: wholeRows },
  { seed: 73, blocks: 25, script: 'latin', density: 3, style: separateTables },
]

describe.each(plans)('document $seed in $script letters, $density notes in 100 words', (plan) => {
  const made = makeDocument(plan, a4)
  let report: Finished

  beforeAll(async () => {
    report = await print(made.html)
  }, TIME)

  test('has every note at the foot of the page of its call, and every word once', async () => {
    expect(made.notes.length).toBeGreaterThan(20)
    expect(await examine(report.bytes, made, a4)).toEqual([])
  })

  test('was right at once, page by page', async () => {
    const { pages, words } = await readWords(report.bytes)
    expect(report).toMatchObject({ pages, repairs: 0 })
    const numbers = words.filter(({ text }) => /^\d+\/\d+$/.test(text)).map(({ text }) => text)
    expect(numbers).toEqual(Array.from({ length: pages }, (_, page) => `${page + 1}/${pages}`))
  })

  test('keeps paragraphs, lists, tables and links as they are in the document', async () => {
    const open = await openDocument(launched.browser, made.html, contentBox(a4))
    const bare = await open.page.pdf({ tagged: true, preferCSSPageSize: true })
    await open.close()
    expect(countElements(report.bytes)).toEqual(countElements(bare))
  })
})

const kinds = new Set([
  'H1',
  'H2',
  'H3',
  'P',
  'L',
  'LI',
  'BlockQuote',
  'Table',
  'TR',
  'TH',
  'TD',
  'Link',
])

function countElements(bytes: Uint8Array): Record<string, number> {
  const text = Buffer.from(bytes).toString('latin1')
  const counts: Record<string, number> = {}
  for (const [, kind = ''] of text.matchAll(/\/Type \/StructElem\s+\/S \/(\w+)/g)) {
    if (kinds.has(kind)) counts[kind] = (counts[kind] ?? 0) + 1
  }
  return counts
}

test(
  'the same document gives the same bytes, in a used browser and in a new one',
  async () => {
    const made = makeDocument({ seed: 12, blocks: 12, script: 'cyrillic', density: 3 }, a4)
    expect(made.html).toContain('<th>')
    const first = await print(made.html)
    const again = await print(made.html)
    const other = await launchBrowser()
    const elsewhere = await print(made.html, other)
    await other.close()
    expect(Buffer.compare(first.bytes, again.bytes)).toBe(0)
    expect(Buffer.compare(first.bytes, elsewhere.bytes)).toBe(0)
  },
  TIME,
)

describe('what else stands in the file', () => {
  test('language, title, outline, page size, date, and nothing of the machine', async () => {
    const html = page('<h1>Акт</h1><p>один</p><h2>Глава</h2><p>два</p>').replace('"en"', '"ru"')
    const result = await printReport(html, paper, launched.browser)
    if ('problem' in result) throw new Error(result.problem.kind)
    const bytes = await finish(result, 'ru', '2022-06')
    const task = getDocument({ data: bytes.slice(), verbosity: 0 })
    const pdf = await task.promise
    const { info } = await pdf.getMetadata()
    expect(info).toMatchObject({
      Language: 'ru',
      Title: 'Report',
      Creator: 'shadow-report',
      Producer: 'Skia/PDF',
      CreationDate: 'D:20220601000000Z',
      ModDate: 'D:20220601000000Z',
    })
    const outline = await pdf.getOutline()
    expect(outline).toMatchObject([{ title: 'Акт', items: [{ title: 'Глава' }] }])
    const { width, height } = pagePoints(a4)
    const view = (await pdf.getPage(1)).view.map((length) => Number(length?.toFixed(2)))
    expect(view).toEqual([0, 0, width, height])
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/HeadlessChrome|Linux|X11|\/tmp\//)
    await task.destroy()
  })
})

// Words are numbered, so that each stands once in a document.
function makeWriter() {
  let count = 0
  const words = (length: number) => Array.from({ length }, () => `w${count++}`).join(' ')
  const call = (n: number) => `<sup class="call"><a id="call-${n}" href="#note-${n}">${n}</a></sup>`
  const note = (n: number, text: string) =>
    `<li id="note-${n}"><a class="back" href="#call-${n}">${n}</a> ${text}</li>`
  return { words, call, note }
}

function page(main: string, notes: readonly string[] = [], style = ''): string {
  return `<!doctype html><html lang="en"><head><title>Report</title><style>
    ${fontFaces()} body { font: 15px/1.4 Serif4 } p { margin: 0 0 10px }
    table { border-collapse: collapse; width: 100% } td, th { border: 1px solid }
    .notes { font-size: 12px } ${layoutStyle(a4)} ${style}</style></head>
    <body><main>${main}</main><section class="notes"><ol>${notes.join('')}</ol></section></body></html>`
}

async function pagesOf(bytes: Uint8Array): Promise<Map<string, number[]>> {
  const { words } = await readWords(bytes)
  const pages = new Map<string, number[]>()
  for (const word of words) pages.set(word.text, [...(pages.get(word.text) ?? []), word.page])
  return pages
}

describe('hard cases', () => {
  test('a table head with a call is repeated without it', async () => {
    const { words, call, note } = makeWriter()
    const rows = Array.from(
      { length: 50 },
      () => `<tr><td>${words(20)}</td><td>${words(9)}</td></tr>`,
    )
    const head = `<thead><tr><th>Year${call(1)}</th><th>Deaths</th></tr></thead>`
    const { bytes, pages } = await print(
      page(`<table>${head}${rows.join('')}</table>`, [note(1, 'gloss')]),
    )
    const found = await pagesOf(bytes)
    expect(pages).toBeGreaterThan(2)
    expect(found.get('Deaths')).toHaveLength(pages)
    expect(found.get('gloss')).toEqual([1])
    // Once as the mark, once before the note.
    expect(found.get('1')).toEqual([1, 1])
  })

  test('notes longer than pages run over pages that bear nothing else', async () => {
    const { words, call, note } = makeWriter()
    const main = `<p>${words(30)}${call(1)} ${words(10)}${call(2)}</p><p>last${call(3)}</p>`
    const notes = [note(1, `one ${words(2500)}`), note(2, `two ${words(900)}`), note(3, 'three')]
    const { bytes } = await print(page(main, notes))
    const found = await pagesOf(bytes)
    expect(found.get('one')).toEqual(found.get('1')?.slice(0, 1))
    expect(found.get('two')).toEqual(found.get('2')?.slice(0, 1))
    expect(found.get('three')).toEqual(found.get('last'))
    const order = Array.from({ length: 3440 }, (_, at) => found.get(`w${at}`)?.length)
    expect(order.every((times) => times === 1)).toBe(true)
  })

  test('pages that the author begins begin once', async () => {
    const { words, call, note } = makeWriter()
    const main = `<h1 class="new">${words(2)}</h1><p>${words(40)}</p><h1 class="new">second</h1>
      <p>${words(900)}${call(1)}</p><section class="new"><h2>third</h2><p>${words(9)}</p></section>`
    const { bytes, pages } = await print(
      page(main, [note(1, 'gloss')], '.new { break-before: page }'),
    )
    const found = await pagesOf(bytes)
    expect(found.get('w0')).toEqual([1])
    expect(found.get('second')).toEqual([2])
    expect(found.get('third')).toEqual([pages])
  })

  test('what stands out by a fraction of a px does not shrink the pages', async () => {
    const { words, call, note } = makeWriter()
    const main = Array.from({ length: 60 }, (_, n) => `<p>${words(60)}${call(n + 1)}</p>`).join('')
    const out = '<span style="display: inline-block; width: 606.5px">x</span>'
    const notes = Array.from({ length: 60 }, (_, n) => note(n + 1, n === 3 ? out : 'y'))
    expect((await print(page(main, notes))).pages).toBeGreaterThan(8)
  })

  test('a row with many notes is cut, so that each begins on the page of its call', async () => {
    const { words, call, note } = makeWriter()
    const cell = Array.from({ length: 14 }, (_, n) => `${words(20)} x${n}${call(n + 1)}`).join(' ')
    const notes = Array.from({ length: 14 }, (_, n) => note(n + 1, `note${n} ${words(90)}`))
    const { bytes, compromises } = await print(
      page(`<table><tr><td>${cell}</td></tr></table>`, notes),
    )
    expect(compromises).toEqual([])
    const found = await pagesOf(bytes)
    for (let n = 0; n < 14; n++) expect(found.get(`note${n}`)).toEqual(found.get(`x${n}`))
  })

  test('a part that begins with a painted box keeps the margin inside it', async () => {
    const { words, call, note } = makeWriter()
    const boxes = Array.from({ length: 110 }, (_, n) => {
      return `<aside><h3>x${n}</h3><p>${words(330)}${call(n + 1)}</p></aside>`
    })
    const notes = boxes.map((_, n) => note(n + 1, `note${n}`))
    const style =
      'aside { padding: 9px; border: 1px solid; break-inside: avoid } h3 { margin: 20px 0 }'
    const { parts, repairs, endnotes, bytes } = await print(page(boxes.join(''), notes, style))
    expect(parts.length).toBeGreaterThan(1)
    expect({ repairs, endnotes }).toEqual({ repairs: 0 })
    const found = await pagesOf(bytes)
    for (let n = 0; n < 110; n++) expect(found.get(`note${n}`)).toEqual(found.get(`x${n}`))
  })

  test('more notes to one line than a page has room for are told of', async () => {
    const { words, call, note } = makeWriter()
    const calls = Array.from({ length: 4 }, (_, n) => call(n + 1)).join('')
    const picture = '<svg role="img" aria-label="x" width="90" height="300"></svg>'
    const notes = Array.from({ length: 4 }, (_, n) => note(n + 1, picture))
    const { compromises } = await print(page(`<p>${words(3)}${calls}</p>`, notes))
    const late = compromises.filter(({ kind }) => kind === 'late')
    expect(late.at(-1)).toMatchObject({ noteId: 'note-4', page: 1 })
  })

  test('a table wider than the text gets pages that lie on their side', async () => {
    const { words, call, note } = makeWriter()
    const rows = Array.from(
      { length: 40 },
      () => `<tr><td>${words(9)}</td><td>${words(3)}</td></tr>`,
    )
    const table = `<table style="width: 900px"><caption>Wide${call(1)}</caption>${rows.join('')}</table>`
    const { bytes, pages } = await print(
      page(`<p>before</p>${table}<p>after</p>`, [note(1, 'gloss')]),
    )
    const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
    const views = await Promise.all(
      Array.from({ length: pages }, async (_, at) =>
        (await pdf.getPage(at + 1)).view.map(Math.round),
      ),
    )
    expect(views.at(0)).toEqual([0, 0, 596, 842])
    expect(views.at(1)).toEqual([0, 0, 842, 596])
    expect(views.at(-1)).toEqual([0, 0, 596, 842])
    const found = await pagesOf(bytes)
    expect(found.get('before')).toEqual([1])
    expect(found.get('gloss')).toEqual([2])
    expect(found.get('after')).toEqual([pages])
  })
})

describe('what is refused', () => {
  test('a box that cannot be cut and is taller than a page', async () => {
    const box =
      '<svg role="img" width="9" height="1200" style="max-height: none"><text>Tall</text></svg>'
    expect(await problemOf(page(`<p>x</p>${box}`))).toMatchObject({ kind: 'tall', page: 2 })
  })

  test('a table wider than any page, which would be cut off', async () => {
    const cell = `<td style="white-space: nowrap">Wide ${'cell '.repeat(200)}</td>`
    expect(await problemOf(page(`<p>x</p><table><tr>${cell}</tr></table>`))).toMatchObject({
      kind: 'wide',
      texts: expect.arrayContaining([expect.stringMatching(/^Wide cell/)]),
    })
  })

  test('anything from outside', async () => {
    const html = page('<p>x <img src="https://tracker.example/a.png" alt="y"></p>')
    const addresses = ['https://tracker.example/a.png']
    expect(await problemOf(html)).toEqual({ kind: 'refused', addresses })
  })

  test('a font that cannot be read', async () => {
    const face = '@font-face { font-family: Torn; src: url(data:font/woff2;base64,AAAA) }'
    expect(await problemOf(page('<p>x</p>', [], face))).toEqual({
      kind: 'font',
      families: ['Torn'],
    })
  })

  test('notes out of the order of their calls', async () => {
    const { call, note } = makeWriter()
    const html = page(`<p>a${call(2)} b${call(1)}</p>`, [note(1, 'x'), note(2, 'y')])
    await expect(problemOf(html)).rejects.toThrow(/order of their calls/)
  })
})
