// Small things that were each seen to go wrong once: what is kept with what, and what Chromium
// would move. Every section of a document begins a page and tries one more height of it.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, type LaunchedBrowser } from '../../../src/browser/launch.ts'
import { prepareColumn } from '../../../src/render/pdf/column.ts'
import { cramFoot } from '../../../src/render/pdf/cram.ts'
import { openDocument } from '../../../src/browser/open.ts'
import { a4, contentBox, layoutStyle } from '../../../src/render/pdf/geometry.ts'
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

const callOf = (n: number) => `<sup class="call"><a id="call-${n}" href="#note-${n}">${n}</a></sup>`

function documentOf(main: string, notes: readonly string[] = [], style = ''): string {
  const items = notes.map((content, at) => {
    return `<li id="note-${at + 1}"><a class="back" href="#call-${at + 1}">${at + 1}</a> ${content}</li>`
  })
  return `<!doctype html><html lang="en"><head><title>Report</title><style>
    ${fontFaces()} body { font: 15px/20px Serif4 } h2, p { margin: 0 0 10px } ol, ul { margin: 0 }
    table { border-collapse: collapse } td, th { border: 1px solid; padding: 4px }
    .notes { font-size: 12px; line-height: 15px } section.new { break-before: page } ${style}
    ${layoutStyle(a4)}</style></head>
    <body><main>${main}</main><section class="notes"><ol>${items.join('')}</ol></section></body></html>`
}

async function print(html: string) {
  const paper = { geometry: a4, margins: [], direction: 'ltr' } as const
  const result = await printReport(html, paper, launched.browser)
  if ('problem' in result) throw new Error(JSON.stringify(result.problem))
  const { words } = await readWords(await finish(result, 'en'))
  const placeOf = (text: string) => {
    const found = words.filter((word) => word.text === text)
    const [word] = found
    if (word === undefined || found.length > 1) throw new Error(`${text}: ${found.length} times`)
    return word
  }
  return { result, words, placeOf }
}

// Sections of which each is `step` px higher than the one before, with a call below a heading
// that it cannot leave.
function steps(count: number, step: number, least: number, tag = 'h2'): string {
  const sections = Array.from({ length: count }, (_, at) => {
    const filler = `<${tag} style="height: ${least + at * step}px">top${at}</${tag}>`
    return `<section class="new">${filler}<p>here${at} x${callOf(at + 1)}</p><p>rest${at}</p></section>`
  })
  return sections.join('')
}

describe('notes', () => {
  test('whose tables are cut have their rows below the text on every page', async () => {
    // Between the end of the second cell's text and that of its padding, 14 px lie.
    const cells = Array.from({ length: 12 }, (_, at) => {
      const long = Array.from({ length: 6 }, (__, line) => `long${at}l${line}`).join('<br>')
      const row = `<tr><td>${long}</td><td style="vertical-align: middle">a${at}<br>b${at}</td></tr>`
      const rows = Array.from({ length: 3 }, (__, more) => `<tr><td>m${at}r${more}</td></tr>`)
      return `text${at}<table>${row}${rows.join('')}</table>`
    })
    const html = documentOf(steps(12, 4, 770), cells, '.notes td { padding: 14px }')
    const { words, placeOf } = await print(html)
    const texts = words.filter(({ text }) => /^(?:top|here|rest)\d/.test(text))
    const pagesOfRow = new Set<number>()
    for (const [at] of cells.entries()) {
      for (const name of [`long${at}l0`, `long${at}l5`, `a${at}`, `b${at}`]) {
        const { page, y } = placeOf(name)
        const lowest = Math.min(...texts.flatMap((word) => (word.page === page ? [word.y] : [])))
        expect(y, name).toBeLessThan(lowest)
      }
      pagesOfRow.add(placeOf(`long${at}l5`).page - placeOf(`long${at}l0`).page)
    }
    // Some were cut.
    expect([...pagesOfRow].sort()).toEqual([0, 1])
  })

  test('that begin with a list are not cut below its first line', async () => {
    const lists = Array.from({ length: 30 }, (_, at) => {
      return `<ul>${Array.from({ length: 7 }, (__, item) => `<li>i${at}n${item}</li>`).join('')}</ul>`
    })
    const { placeOf } = await print(documentOf(steps(30, 4, 770, 'div'), lists))
    const cuts = lists.map((_, at) => {
      const { page } = placeOf(`i${at}n0`)
      expect(placeOf(`here${at}`).page).toBe(page)
      return lists.flatMap((__, item) => {
        return item < 7 && placeOf(`i${at}n${item}`).page === page ? [item] : []
      }).length
    })
    expect(Math.min(...cuts)).toBeGreaterThan(1)
    expect(cuts.some((count) => count < 7)).toBe(true)
  })

  test('too many for a foot get a line each before any gets two', () => {
    const sheet = { height: 900, safe: 4, separator: 14, gap: 3, least: 2 }
    const slices = Array.from({ length: 9 }, (_, at) => {
      return { top: at * 10, bottom: at * 10 + 10, price: 0 }
    })
    const atom = { top: 0, bottom: 20, price: 0, notes: [0, 1, 2], forced: false, head: 0 }
    const atoms = [{ ...atom, sheet: 0, apart: true }]
    const column = prepareColumn({ atoms, notes: [{ slices }, { slices }, { slices }] }, sheet)
    const foot = cramFoot(column, { atom: 0, carried: [] }, 3, 14 + 3 * 10 + 2 * 3, false)
    expect(foot.carried).toEqual([0, 1, 2].map((note) => ({ note, slice: 1 })))
  })
})

describe('tables', () => {
  test('that are turned take the headings above them along', async () => {
    const table = `<table style="width: 900px"><tr><td>wide</td></tr></table>`
    const heads = '<h2>Annex</h2><h3>Cases</h3>'
    const { placeOf } = await print(documentOf(`<p>before</p>${heads}${table}<p>after</p>`))
    const { page } = placeOf('wide')
    expect([placeOf('Annex').page, placeOf('Cases').page]).toEqual([page, page])
    expect([placeOf('before').page, placeOf('after').page]).toEqual([page - 1, page + 1])
  })

  test('that cannot be turned have their words parted', async () => {
    const table = `<table><tr><td>${'x'.repeat(200)}</td><td>beside</td></tr></table>`
    const { words } = await print(documentOf(`<blockquote>${table}</blockquote>`))
    const letters = words.map(({ text }) => text).join('')
    expect(letters.replaceAll(/[^x]/g, '')).toHaveLength(200)
  })

  test('whose cells are higher than pages bear what is beside them on the first', async () => {
    const lines = Array.from({ length: 120 }, (_, at) => `<p>l${at}</p>`).join('')
    const row = `<tr><td>${lines}</td><td style="vertical-align: middle">beside</td></tr>`
    const { placeOf } = await print(documentOf(`<table>${row}</table>`))
    expect(placeOf('l119').page).toBeGreaterThan(2)
    expect(placeOf('beside').page).toBe(1)
    expect(placeOf('beside').y).toBeCloseTo(placeOf('l0').y, 0)
  })
})

test('a line that is full to its last 1/64 px keeps its last word where a page is cut', async () => {
  const kinds = [
    'fifi tofu waxy',
    'grey jazz vows',
    'quay yolk text',
    'afar effo milk',
    'jury aye',
    'one more line of words',
    'and another of seven',
    'every third counts',
  ]
  const textOf = (widths: readonly string[]) =>
    kinds.map((kind, at) => {
      const lines = Array.from({ length: 60 }, () => `${kind} ${kind}`).join('<br>')
      return `<section class="new"><p style="width: ${widths[at] ?? 'max-content'}">${lines}<br>x${callOf(at + 1)}</p></section>`
    })
  // The least width that bears the line.
  const ruler = kinds.map((kind) => `<p style="width: max-content">${kind} ${kind}</p>`).join('')
  const open = await openDocument(launched.browser, documentOf(ruler), contentBox(a4))
  const widths = await open.page.evaluate(() => {
    return [...document.querySelectorAll('p')].map((line) => {
      const { width, height } = line.getBoundingClientRect()
      let least = width
      for (const bit = 1 / 64; line.offsetHeight === height;) {
        line.style.width = `${(least -= bit)}px`
      }
      return `${least + 1 / 64}px`
    })
  })
  await open.close()
  const { result } = await print(documentOf(textOf(widths).join(''), kinds))
  expect(result.repairs).toBe(0)
  expect(result.endnotes).toBeUndefined()
  expect(result.pages).toBe(kinds.length * 2)
})
