// Prints HTML as it is, in one part or in several, for tests of what is done to the files.

import type { Browser, Page } from 'puppeteer'
import { openDocument } from '../../../../src/browser/open.ts'
import { finishPdf, type FileFacts } from '../../../../src/render/pdf/file/finish.ts'
import { readPart } from '../../../../src/render/pdf/file/part.ts'
import { fontFaces } from '../document.ts'

const options = { tagged: true, outline: true, preferCSSPageSize: true, printBackground: true }

/** A page of HTML; what has `data-part` is printed with that part only. */
export function makePage(body: string, style = '', title = 'Report'): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>
${fontFaces()}
@page { size: 794px 1123px; margin: 94px;
  @top-left { font: 9px Serif4; content: "Running head" }
  @bottom-right { font: 9px Serif4; content: counter(page) "/" counter(pages) } }
html { background: #fffefc }
body { font: 15px/1.4 Serif4; margin: 0 }
.notes li { list-style: none }
${style}</style></head><body>${body}</body></html>`
}

/** Prints the whole of it. */
export async function printBare(browser: Browser, html: string): Promise<Uint8Array> {
  return withPage(browser, html, async (page) => page.pdf(options))
}

/** Prints each part with all others hidden, one after another in the same tab. */
export async function printParts(
  browser: Browser,
  html: string,
  parts: number,
): Promise<Uint8Array[]> {
  return withPage(browser, html, async (page) => {
    const files: Uint8Array[] = []
    for (let part = 1; part <= parts; part++) {
      // eslint-disable-next-line no-await-in-loop -- one tab
      await page.evaluate((shown) => {
        for (const element of document.querySelectorAll<HTMLElement>('[data-part]')) {
          element.style.display = element.dataset['part'] === String(shown) ? '' : 'none'
        }
      }, part)
      // eslint-disable-next-line no-await-in-loop -- one tab
      files.push(await page.pdf(options))
    }
    return files
  })
}

async function withPage<Out>(
  browser: Browser,
  html: string,
  use: (page: Page) => Promise<Out>,
): Promise<Out> {
  const document = await openDocument(browser, html, { width: 606, height: 935 })
  try {
    return await use(document.page)
  } finally {
    await document.close()
  }
}

/** What the files of tests are told. */
export const facts: FileFacts = {
  title: 'Report – № 1',
  language: 'en',
  date: '2022-06-30',
  authors: ['Coalition', 'Partnership'],
  summary: 'Five words & <more>.',
  note: (number) => `note ${number}`,
  back: (number) => `back to the mark of note ${number}`,
  links: new Map([
    ['#deep', 'Deep heading'],
    ['https://report.example/', 'The report'],
  ]),
}

/** Finishes prints as one file. */
export async function finishAll(prints: readonly Uint8Array[], own: Partial<FileFacts> = {}) {
  return finishPdf(
    prints.map((print) => readPart(print)),
    { ...facts, ...own },
  )
}

/** A picture of one red pixel. */
export const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='

const rows = Array.from({ length: 60 }, (_, n) => `<tr><td>row ${n}</td><td>${n}</td></tr>`)

/** A document with some of everything that a report can have. */
export const everything = makePage(
  `<main><article>
<h1 id="top">Report (5 0 R) endobj stream</h1>
<nav><ol><li><a href="#deep">Deep</a></li></ol></nav>
<p>One<sup class="call"><a id="call-1" href="#note-1">1</a></sup> two <a href="https://report.example/">words</a>,
<em>all</em> <strong>of</strong> <i lang="fr" role="generic">tout</i> it.</p>
<h2 id="deep">Deep</h2>
<ul><li>first<ul><li>inner</li></ul></li><li><p>second</p><p>and more</p></li></ul>
<figure><img alt="A pixel (red)" width="40" height="40" src="${pixel}"><figcaption>Pixel</figcaption></figure>
<aside><h3>Box</h3><p>In a box<sup class="call"><a id="call-2" href="#note-2">2</a></sup>.</p></aside>
<p style="opacity: 0.5">Pale <a href="#top">up</a>.</p>
<figure><table><caption>Rows</caption><thead><tr><th scope="col">Name</th><th scope="col">Number</th></tr></thead>
<tbody>${rows.join('')}</tbody></table><figcaption>Source: none.</figcaption></figure>
<blockquote><p>Said &#8212; <a href="#note-1">again</a>.</p></blockquote>
</article><aside><p>Beside it.</p></aside></main>
<section class="notes"><ol>
<li id="note-1"><a class="back" href="#call-1">1</a> First note.</li>
<li id="note-2"><a class="back" href="#call-2">2</a> <p>Second note.</p><ul><li>with a list</li></ul></li>
</ol></section>`,
  'table { border-collapse: collapse } td, th { border: 1px solid #888 } aside { background: #eee; border-left: 2px solid }',
)
