// The last resort, when no print had every note in its place: the notes in a list after the
// text, as Chromium prints them by itself. Contents are numbered by a second print.

import type { Browser } from 'puppeteer'
import { openDocument } from '../../browser/open.ts'
import { contentBox } from './geometry.ts'
import { readMarks, setPartStyle, writeNumbers } from './in-page-parts.ts'
import { callInPage } from './inject.ts'
import { holdBack, loadResources } from './load.ts'
import { marginStyle } from './margins.ts'
import { pagesOfDestinations } from './check.ts'
import { readPart } from './file/part.ts'
import type { Paper } from './paper.ts'
import { printOptions } from './press.ts'
import type { Misprint, PrintResult } from './problem.ts'

// What must not be parted is Chromium's to find out again.
const style = `.notes > :not(ol) { display: revert !important; }
main *, .notes * { orphans: 2 !important; widows: 2 !important; }
.notes > ol > li { margin-block-end: 3px !important; }`

/** Prints the document with endnotes, because of `misprint`. */
export async function printWithEndnotes(
  html: string,
  paper: Paper,
  browser: Browser,
  repairs: number,
  misprint: Misprint,
): Promise<PrintResult> {
  const document = await openDocument(browser, holdBack(html), contentBox(paper.geometry))
  try {
    const { page } = document
    const lacking = await loadResources(document)
    if (lacking !== undefined) return { problem: lacking }
    await callInPage(page, setPartStyle, [], style)
    const { targets } = await callInPage(page, readMarks, [])
    const draft = readPart(await page.pdf(printOptions))
    const destinations = pagesOfDestinations(draft)
    const pages = Array.from({ length: draft.pages.length }, (_, index) => {
      return { page: index + 1, pages: draft.pages.length, section: '' }
    })
    const numbers = targets.map(({ name }) => String((destinations.get(name) ?? 0) + 1))
    await callInPage(page, writeNumbers, [], numbers)
    const margins = marginStyle(paper.margins, pages, paper.direction)
    await callInPage(page, setPartStyle, [], `${style}\n${margins}`)
    const print = readPart(await page.pdf(printOptions))
    return { parts: [print], pages: pages.length, repairs, compromises: [], endnotes: misprint }
  } finally {
    await document.close()
  }
}
