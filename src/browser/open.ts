// Opens an HTML document in a page that is shut off: it is served from memory under a
// made-up address, scripts do not run, the network is off, and every request it makes is
// refused and reported. `page.evaluate` works all the same: it does not come from the page.
// A page that was closed in good order is kept and used again: a new one takes a quarter of
// the time of a short document.

import { availableParallelism } from 'node:os'
import type { Browser, HTTPRequest, Page } from 'puppeteer'

/** The made-up origin: no path or name of the machine can come out of a relative link. */
export const ORIGIN = 'https://report.invalid/'

/** A document in a page of its own. */
export interface OpenDocument {
  readonly page: Page
  /** Addresses the document asked for and did not get, in order, each once. */
  readonly refused: () => readonly string[]
  readonly close: () => Promise<void>
}

/** A width and a height in CSS px. */
export interface Viewport {
  readonly width: number
  readonly height: number
}

/** Opens `html` for print in a viewport of the page's content box. */
export async function openDocument(
  browser: Browser,
  html: string,
  viewport: Viewport,
): Promise<OpenDocument> {
  const tab = idleTabs(browser).pop() ?? (await makeTab(browser))
  const refused = new Set<string>()
  tab.visit = { html, refused, served: false }
  try {
    await tab.page.setViewport({ ...viewport, deviceScaleFactor: 1 })
    await tab.page.goto(ORIGIN, { waitUntil: 'load', timeout: 0 })
    return { page: tab.page, refused: () => [...refused], close: () => release(browser, tab) }
  } catch (thrown) {
    await discard(tab)
    throw thrown
  }
}

/** How many documents it pays to have open at once on this machine: more than two gain nothing. */
export function tabsAtOnce(): number {
  return Math.min(2, availableParallelism())
}

// ---- tabs ----------------------------------------------------------------------------

interface Visit {
  readonly html: string
  readonly refused: Set<string>
  served: boolean
}

interface Tab {
  readonly page: Page
  /** How many documents it has shown. */
  visits: number
  visit: Visit
}

// Idle tabs keep their last document; a few are enough for whoever prints at once.
const KEPT = 2
// A precaution: nothing was seen to grow over a hundred documents.
const MOST_VISITS = 200
const idle = new WeakMap<Browser, Tab[]>()

function idleTabs(browser: Browser): Tab[] {
  const known = idle.get(browser) ?? []
  idle.set(browser, known)
  return known
}

async function makeTab(browser: Browser): Promise<Tab> {
  const page = await browser.newPage()
  const tab: Tab = { page, visits: 0, visit: { html: '', refused: new Set(), served: true } }
  try {
    await page.emulateMediaType('print')
    await page.setJavaScriptEnabled(false)
    await shutOff(tab)
    return tab
  } catch (thrown) {
    await discard(tab)
    throw thrown
  }
}

async function release(browser: Browser, tab: Tab): Promise<void> {
  tab.visits++
  const tabs = idleTabs(browser)
  if (tab.page.isClosed() || tabs.includes(tab)) return
  // What asked for something may go on asking: the next document is not to be blamed for it.
  const isQuiet = tab.visit.refused.size === 0
  if (!isQuiet || tab.visits >= MOST_VISITS || tabs.length >= KEPT) await discard(tab)
  else tabs.push(tab)
}

async function discard({ page }: Tab): Promise<void> {
  if (!page.isClosed()) await page.close()
}

// ---- the wall around them ------------------------------------------------------------

async function shutOff(tab: Tab): Promise<void> {
  const { page } = tab
  await page.setOfflineMode(true)
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    const url = request.url()
    const { visit } = tab
    // Embedded: nothing leaves the page.
    if (url.startsWith('data:')) return settle(request.continue())
    if (!visit.served && url === ORIGIN && isMain(page, request)) {
      visit.served = true
      return settle(
        request.respond({
          status: 200,
          contentType: 'text/html; charset=utf-8',
          body: visit.html,
        }),
      )
    }
    visit.refused.add(url)
    return settle(request.abort('blockedbyclient'))
  })
  // Files are refused before they become requests; only the console tells.
  page.on('console', (message) => {
    const [, url] = /^Not allowed to load local resource: (.+)$/.exec(message.text()) ?? []
    if (url !== undefined) tab.visit.refused.add(url)
  })
}

// An answer to a page that was closed meanwhile has nobody to reach.
function settle(answer: Promise<void>): void {
  answer.catch(() => undefined)
}

function isMain(page: Page, request: HTTPRequest): boolean {
  return request.isNavigationRequest() && request.frame() === page.mainFrame()
}
