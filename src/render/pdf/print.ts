// Prints a complete HTML document with its notes at the foot of the pages of their calls.
// In: HTML that carries `layoutStyle` and its fonts, with `<main>` and, after it,
// `<section class="notes"><ol><li id="note-1">`, calls being
// `<sup class="call"><a id="call-1" href="#note-1">` and each note beginning with a link to
// its call. `data-page-of="id"` asks for the number of the page that the element with this id
// is on, `data-running="words"` begins a section that running heads name. Out: PDF files of
// consecutive pages, or a problem that can be said out loud; never a shifted page.

import type { Browser } from 'puppeteer'
import { BrowserUnavailable } from '../../browser/unavailable.ts'
import { printWithEndnotes } from './endnotes.ts'
import { printOnce } from './pass.ts'
import type { Paper } from './paper.ts'
import type { PrintResult } from './problem.ts'

const REPAIRS = 2
// Px kept free on every page, and how much more after a print that did not follow its plan.
const safety = { first: 4, more: 8 } as const

/** Prints the document; throws `BrowserUnavailable` if the browser is lost. */
export async function printReport(
  html: string,
  paper: Paper,
  browser: Browser,
): Promise<PrintResult> {
  try {
    for (let repairs = 0; ; repairs++) {
      const safe = safety.first + safety.more * repairs
      const result = await printOnce(html, paper, browser, safe)
      if ('problem' in result) return result
      if (!('misprint' in result)) return { ...result, repairs }
      if (repairs === REPAIRS) {
        return await printWithEndnotes(html, paper, browser, repairs, result.misprint)
      }
    }
  } catch (thrown) {
    if (browser.connected) throw thrown
    throw new BrowserUnavailable(
      'The browser ended while it was printing.',
      'It may have run out of memory: print fewer reports at once.',
      thrown,
    )
  }
}
