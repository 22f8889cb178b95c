import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, type LaunchedBrowser } from '../../../src/browser/launch.ts'
import { openDocument } from '../../../src/browser/open.ts'
import { a4, contentBox, layoutStyle, pagePoints } from '../../../src/render/pdf/geometry.ts'
import { printReport, type PrintedReport } from '../../../src/render/pdf/print.ts'
import { reproduce } from '../../../src/render/pdf/reproduce.ts'
import { fontFaces, makeDocument, type DocumentPlan } from './document.ts'
import { examine } from './examine.ts'
import { readWords } from './pdf-words.ts'

const TIME = 60_000
let launched: LaunchedBrowser

beforeAll(async () => {
  launched = await launchBrowser()
}, TIME)
afterAll(async () => {
  await launched.close()
}, TIME)

async function print(html: string): Promise<PrintedReport> {
  const result = await printReport(html, a4, launched.browser)
  if ('problem' in result) throw new Error(JSON.stringify(result.problem))
  return result
}

async function problemOf(html: string) {
  const result = await printReport(html, a4, launched.browser)
  return 'problem' in result ? result.problem : undefined
}

const separateTables =
  'table { border-collapse: separate; border-spacing: 3px; border: 2px solid; background: #fafafa }'
const plans: DocumentPlan[] = [
  { seed: 1, blocks: 25, script: 'latin', density: 2 },
  { seed: 4, blocks: 25, script: 'cyrillic', density: 2 },
  { seed: 7, blocks: 20, script: 'cyrillic', density: 6 },
  { seed: 73, blocks: 25, script: 'latin', density: 3, style: separateTables },
]

describe.each(plans)('document $seed in $script letters, $density notes in 100 words', (plan) => {
  const made = makeDocument(plan, a4)
  let report: PrintedReport

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

function countElements(bytes: Uint8Array): Record<string, number> {
  const text = Buffer.from(bytes).toString('latin1')
  const counts: Record<string, number> = {}
  for (const [, kind = ''] of text.matchAll(/\/Type \/StructElem\n\/S \/(\w+)/g)) {
    // A text that is parted by a page has two of these, which mean nothing.
    if (kind !== 'NonStruct') counts[kind] = (counts[kind] ?? 0) + 1
  }
  return counts
}

test(
  'the same document gives the same bytes, in a used browser and in a new one',
  async () => {
    const made = makeDocument({ seed: 12, blocks: 12, script: 'cyrillic', density: 3 }, a4)
    expect(made.html).toContain('<th>')
    const first = reproduce((await print(made.html)).bytes, '2022-06-30')
    const again = reproduce((await print(made.html)).bytes, '2022-06-30')
    const other = await launchBrowser()
    const result = await printReport(made.html, a4, other.browser)
    await other.close()
    expect(Buffer.compare(first, again)).toBe(0)
    expect('bytes' in result && Buffer.compare(first, reproduce(result.bytes, '2022-06-30'))).toBe(
      0,
    )
  },
  TIME,
)

describe('what else stands in the file', () => {
  test('language, title, outline, page size, date, and nothing of the machine', async () => {
    const html = page('<h1>Акт</h1><p>один</p><h2>Глава</h2><p>два</p>').replace('"en"', '"ru"')
    const bytes = reproduce((await print(html)).bytes, '2022-06')
    const task = getDocument({ data: bytes.slice(), verbosity: 0 })
    const pdf = await task.promise
    const { info } = await pdf.getMetadata()
    expect(info).toMatchObject({
      Language: 'ru',
      Title: 'Report',
      Creator: 'shadow-report',
      Producer: 'Skia/PDF',
      CreationDate: "D:20220601000000+00'00'",
      ModDate: "D:20220601000000+00'00'",
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

  test('too many notes to one table row are told of', async () => {
    const { words, call, note } = makeWriter()
    const cell = Array.from({ length: 14 }, (_, n) => `${words(20)}${call(n + 1)}`).join(' ')
    const notes = Array.from({ length: 14 }, (_, n) => note(n + 1, words(90)))
    const { compromises } = await print(page(`<table><tr><td>${cell}</td></tr></table>`, notes))
    expect(compromises.some(({ kind }) => kind === 'late')).toBe(true)
  })
})

describe('what is refused', () => {
  test('a row taller than a page', async () => {
    const html = page(`<p>x</p><table><tr><td>Tall ${makeWriter().words(900)}</td></tr></table>`)
    expect(await problemOf(html)).toMatchObject({ kind: 'tall', page: 2, text: /^Tall w0 w1 / })
  })

  test('a table wider than the text, which would be cut off', async () => {
    const html = page('<p>x</p><table style="width: 900px"><tr><td>Wide</td></tr></table>')
    expect(await problemOf(html)).toEqual({ kind: 'wide', texts: ['Wide'] })
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
