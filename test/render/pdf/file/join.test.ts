// Parts printed apart against the same document printed at once.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, type LaunchedBrowser } from '../../../../src/browser/launch.ts'
import { readOutline } from '../../../../src/render/pdf/file/outline.ts'
import { readPart } from '../../../../src/render/pdf/file/part.ts'
import { readInput } from '../../../../src/render/pdf/file/ua/input.ts'
import { validateUa } from '../../../../src/render/pdf/file/ua/validate.ts'
import {
  everything,
  facts,
  finishAll,
  makePage,
  pixel,
  printBare,
  printParts,
} from './bare-print.ts'

const TIME = 60_000
// An outside judge; where it is not installed its test is left out.
const qpdf = 'qpdf'
let launched: LaunchedBrowser
beforeAll(async () => {
  launched = await launchBrowser()
}, TIME)
afterAll(async () => {
  await launched.close()
}, TIME)

const call = (n: number) => `<sup class="call"><a id="call-${n}" href="#note-${n}">${n}</a></sup>`
const note = (n: number, part: number, text: string) =>
  `<li id="note-${n}" data-part="${part}"><a class="back" href="#call-${n}">${n}</a> ${text}</li>`
const cells = (n: number) =>
  Array.from({ length: n }, (_, row) => `<tr><td>cell ${row}</td><td>${row}</td></tr>`).join('')

// Part 2 begins below a heading of part 1, part 3 is a table on a page of its own, part 4 begins
// with a heading two levels below the last.
const divided = makePage(
  `<main><article>
<h1 data-part="1" id="h1">Title</h1>
<p data-part="1">First${call(1)} see <a href="#deep">deep</a>, <a href="#h1">top</a>.</p>
<p data-part="1"><img alt="A pixel" width="9" height="9" src="${pixel}"></p>
<h2 data-part="1">Alpha</h2><ul data-part="1"><li>item</li><li>item ${call(2)}</li></ul>
<table data-part="1"><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead><tbody>${cells(80)}</tbody></table>
<h3 data-part="2">Beta &#8211; three</h3><p data-part="2">y${call(3)}</p>
<h4 data-part="2" id="deep">deep (5 0 R)</h4><p data-part="2">back to <a href="#h1">top</a> and on to <a href="#wide">wide</a></p>
<p data-part="2"><img alt="The same pixel" width="9" height="9" src="${pixel}"></p>
<h2 data-part="2">Gamma</h2>
<table class="wide" id="wide" data-part="3"><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead><tbody><tr><td>1${call(4)}</td><td>2</td></tr></tbody></table>
<h3 data-part="4">Delta</h3><p data-part="4">last <a href="#deep">deep</a> and <a href="#note-1">note 1</a></p>
</article></main>
<section class="notes"><ol>${note(1, 1, 'one')}${note(2, 1, '<p>two</p><ol><li>a</li></ol>')}${note(3, 2, 'three')}${note(4, 3, 'four')}</ol></section>`,
  '@page wide { size: 1123px 794px } .wide { page: wide }',
)

interface Read {
  readonly text: string[]
  readonly outline: unknown
  readonly tree: string
}

interface OutlineItem {
  readonly title: string
  readonly items: readonly OutlineItem[]
}

const nest = (items: readonly OutlineItem[]): unknown =>
  items.map(({ title, items: below }) => (below.length === 0 ? title : [title, nest(below)]))

async function read(bytes: Uint8Array): Promise<Read> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  const pdf = await task.promise
  const text: string[] = []
  const trees: unknown[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    text.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
    trees.push(await page.getStructTree())
  }
  const outline = nest((await pdf.getOutline()) ?? [])
  await task.destroy()
  return { text, outline, tree: JSON.stringify(trees) }
}

/** The words of each piece of marked content on the first page, with the kind of its element. */
async function readTree(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  const page = await (await task.promise).getPage(1)
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const kinds = new Map<string, string>()
  interface Node {
    readonly role?: string
    readonly id?: string
    readonly children?: readonly Node[]
  }
  const visit = (node: Node, role: string): void => {
    if (node.id !== undefined) kinds.set(node.id, role)
    for (const child of node.children ?? []) visit(child, node.role ?? role)
  }
  visit(await page.getStructTree(), '')
  const pieces: string[] = []
  let isOpen = false
  for (const item of items) {
    if (!('str' in item)) {
      const kind = 'id' in item ? kinds.get(item.id) : undefined
      isOpen = kind !== undefined
      if (kind !== undefined) pieces.push(`${kind} `)
    } else if (isOpen) pieces.push(`${pieces.pop() ?? ''}${item.str}`)
  }
  await task.destroy()
  return pieces
}

// Where pdf.js puts blanks between pieces depends on how they are marked.
const squeeze = (text: string) => text.replaceAll(' ', '')

function count(bytes: Uint8Array): Record<string, number> {
  const types = readInput(bytes).elements.map(({ element }) => element.type)
  return Object.fromEntries(
    [
      'P',
      'L',
      'LI',
      'H1',
      'H2',
      'H3',
      'H4',
      'Table',
      'TR',
      'TH',
      'TD',
      'Link',
      'Figure',
      'Art',
    ].map((type) => [type, types.filter((one) => one === type).length]),
  )
}

describe('four parts of one document', () => {
  let prints: Uint8Array[]
  let bare: Uint8Array
  let joined: Uint8Array
  let said: unknown

  beforeAll(async () => {
    prints = await printParts(launched.browser, divided, 4)
    bare = await printBare(launched.browser, divided)
    const finished = await finishAll(prints)
    joined = finished.bytes
    said = { faults: finished.faults, untagged: finished.untagged }
  }, TIME)

  test('have their pages in order, each as large as it was', () => {
    const { heights, pages } = readOutline(joined)
    expect(pages).toBe(prints.reduce((sum, print) => sum + readPart(print).pages.length, 0))
    expect(heights).toEqual(prints.flatMap((print) => readPart(print).outline.heights))
    expect(new Set(heights.map(Math.round))).toEqual(new Set([842, 596]))
  })

  test('have as many elements of each kind as the print of the whole', () => {
    const whole = count(bare)
    expect(whole).toMatchObject({ P: 7, L: 3, LI: 7, Table: 2, Art: 1 })
    expect(count(joined)).toEqual(whole)
  })

  test('have one list of notes at the end, in order, each Note with its name', () => {
    const { root, elements } = readInput(joined)
    const last = root.kids.at(-1)
    expect(last).toMatchObject({ kind: 'element', type: 'L' })
    const notes = elements.filter(({ type }) => type === 'Note').map(({ element }) => element.id)
    expect(notes).toEqual(['(note-1)', '(note-2)', '(note-3)', '(note-4)'])
  })

  test('keep every link, also those that lead into another part', () => {
    const links = (bytes: Uint8Array) => readOutline(bytes).links.map(({ target }) => target)
    const sorted = (names: readonly string[]) => [...names].toSorted()
    expect(sorted(links(joined))).toEqual(sorted(links(bare)))
    expect(links(joined)).toContain('wide')
  })

  test('have bookmarks nested as those of the whole', async () => {
    expect((await read(joined)).outline).toEqual([
      [
        'Title',
        [
          ['Alpha', [['Beta – three', ['deep (5 0 R)']]]],
          ['Gamma', ['Delta']],
        ],
      ],
    ])
  })

  test('say page for page what the parts say, with a tree that pdf.js reads', async () => {
    const { text, tree } = await read(joined)
    const apart = await Promise.all(prints.map(async (print) => (await read(print)).text))
    expect(text.map(squeeze)).toEqual(apart.flat().map(squeeze))
    expect(tree).toContain('"role":"Note"')
    expect(tree).toContain('"role":"TH"')
  })

  test('are without fault for qpdf', ({ skip }) => {
    const isThere = spawnSync(qpdf, ['--version']).status === 0
    if (!isThere) skip('qpdf is not installed')
    const folder = mkdtempSync(join(tmpdir(), 'shadow-qpdf-'))
    try {
      writeFileSync(join(folder, 'joined.pdf'), joined)
      const { status, stdout } = spawnSync(qpdf, ['--check', join(folder, 'joined.pdf')], {
        encoding: 'utf8',
      })
      expect([status, stdout]).toEqual([0, expect.stringContaining('No syntax or stream encoding')])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('share what is the same in several of them', async () => {
    const { saved, bytes } = await finishAll(prints)
    expect(saved).toBeGreaterThan(200)
    expect(bytes.length).toBeLessThan(prints.reduce((sum, { length }) => sum + length, 0))
  })

  test('pass when every byte is read again, as they passed when they were written', () => {
    expect(said).toEqual({ faults: [], untagged: [] })
    expect(validateUa(joined)).toEqual({ conforms: true, faults: [] })
  })

  test('have fonts that can be told apart', () => {
    const text = Buffer.from(joined).toString('latin1')
    const names = new Set([...text.matchAll(/\/FontName \/([A-Z]{6})\+/g)].map(([, tag]) => tag))
    expect([...names].some((tag) => tag?.endsWith('AA'))).toBe(true)
    expect([...names].some((tag) => tag?.endsWith('AB'))).toBe(true)
  })
})

describe('one part', () => {
  test('is finished as several are', async () => {
    const print = await printBare(launched.browser, everything)
    const finished = await finishAll([print])
    expect(finished).toMatchObject({ conforms: true, faults: [], untagged: [], saved: 0 })
    expect(validateUa(finished.bytes)).toEqual({ conforms: true, faults: [] })
    const { P, L, LI, Table } = count(print)
    expect(count(finished.bytes)).toMatchObject({ P, L, LI, Table })
    const [after, before] = [await read(finished.bytes), await read(print)]
    expect(after.text.map(squeeze)).toEqual(before.text.map(squeeze))
  })

  test('says what it is', async () => {
    const { bytes } = await finishAll([await printBare(launched.browser, everything)])
    const task = getDocument({ data: bytes.slice(), verbosity: 0 })
    const pdf = await task.promise
    const { info, metadata } = await pdf.getMetadata()
    expect(info).toMatchObject({
      PDFFormatVersion: '1.7',
      Title: facts.title,
      Author: 'Coalition, Partnership',
      Creator: 'shadow-report',
      Producer: 'Skia/PDF',
      CreationDate: 'D:20220630000000Z',
      ModDate: 'D:20220630000000Z',
      Language: 'en',
    })
    expect(metadata?.get('dc:title')).toBe(facts.title)
    expect(metadata?.get('dc:creator')).toEqual(['Coalition', 'Partnership'])
    expect(metadata?.get('xmp:createdate')).toBe('2022-06-30T00:00:00Z')
    await task.destroy()
  })

  test('leaves out its claim when it fails, and moves nothing', async () => {
    const print = await printBare(launched.browser, everything)
    const skipping = everything.replaceAll('h2', 'h4')
    const failed = await finishAll([await printBare(launched.browser, skipping)])
    expect(failed.conforms).toBe(false)
    expect(failed.faults.map(({ condition }) => condition)).toEqual(['14-003'])
    expect(Buffer.from(failed.bytes).includes('pdfuaid:part')).toBe(false)
    expect(readOutline(failed.bytes).pages).toBe(readPart(print).pages.length)
  })

  const generated = (style: string) =>
    everything
      .replace('<p>One', '<p class="numbered">One')
      .replace('</style>', `.numbered::before { ${style} }</style>`)

  test('has generated numbers of paragraphs in the tags of their paragraphs', async () => {
    const html = generated('content: "17."; display: inline-block; width: 3em')
    const print = await printBare(launched.browser, html)
    expect((await readTree(print)).join(' ')).not.toContain('17.')
    const { untagged, bytes } = await finishAll([print])
    expect(untagged).toEqual([])
    expect((await readTree(bytes)).find((text) => text.includes('17.'))).toBe('P 17. One')
    expect(validateUa(bytes).faults).toEqual([])
  })

  test('tells of generated words that stand apart, and are in no tag', async () => {
    const html = generated('content: "Apart"; display: block')
    const { untagged, bytes } = await finishAll([await printBare(launched.browser, html)])
    expect(untagged).toEqual([{ page: 1, text: 'Apart' }])
    expect(validateUa(bytes).faults).toEqual([])
  })

  test('has heads of tables once, however often they are printed', async () => {
    const print = await printBare(launched.browser, everything)
    const { text } = await read(print)
    expect(text.filter((page) => page.includes('Name')).length).toBeGreaterThan(1)
    const { bytes } = await finishAll([print])
    const heads = readInput(bytes).elements.filter(({ type }) => type === 'TH')
    expect(heads.map(({ element }) => element.kids.length)).toEqual([1, 1])
  })

  test('keeps the language of words in another language', async () => {
    const { bytes } = await finishAll([await printBare(launched.browser, everything)])
    const foreign = readInput(bytes).elements.filter(({ element }) =>
      element.attributes.includes('/Lang (fr)'),
    )
    expect(foreign.map(({ type, parent }) => [type, parent])).toEqual([['Span', 'P']])
  })
})

describe('the same bytes', () => {
  test('come out of fresh and of used tabs and browsers', async () => {
    const first = await finishAll([await printBare(launched.browser, everything)])
    const again = await finishAll([await printBare(launched.browser, everything)])
    const other = await launchBrowser()
    try {
      await printBare(other.browser, makePage('<p>before</p>'))
      const fresh = await finishAll([await printBare(other.browser, everything)])
      expect(Buffer.from(fresh.bytes).equals(first.bytes)).toBe(true)
    } finally {
      await other.close()
    }
    expect(Buffer.from(again.bytes).equals(first.bytes)).toBe(true)
  })

  test('come out of a tab that has printed the parts before', async () => {
    const once = await finishAll(await printParts(launched.browser, divided, 4))
    const twice = await finishAll(await printParts(launched.browser, divided, 4))
    expect(Buffer.from(twice.bytes).equals(once.bytes)).toBe(true)
  })
})
