// Opens an HTML document in a page that is shut off: it is served from memory under a
// made-up address, scripts do not run, the network is off, and every request it makes is
// refused and reported. `page.evaluate` works all the same: it does not come from the page.

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
  const page = await browser.newPage()
  const refused = new Set<string>()
  const close = async () => {
    if (!page.isClosed()) await page.close()
  }
  try {
    await page.setViewport({ ...viewport, deviceScaleFactor: 1 })
    await page.emulateMediaType('print')
    await page.setJavaScriptEnabled(false)
    await shutOff(page, html, refused)
    await page.goto(ORIGIN, { waitUntil: 'load', timeout: 0 })
    return { page, refused: () => [...refused], close }
  } catch (thrown) {
    await close()
    throw thrown
  }
}

async function shutOff(page: Page, html: string, refused: Set<string>): Promise<void> {
  await page.setOfflineMode(true)
  await page.setRequestInterception(true)
  let served = false
  page.on('request', (request) => {
    const url = request.url()
    // Embedded: nothing leaves the page.
    if (url.startsWith('data:')) return settle(request.continue())
    if (!served && url === ORIGIN && isMain(page, request)) {
      served = true
      return settle(
        request.respond({
          status: 200,
          contentType: 'text/html; charset=utf-8',
          body: html,
        }),
      )
    }
    refused.add(url)
    return settle(request.abort('blockedbyclient'))
  })
  // Files are refused before they become requests; only the console tells.
  page.on('console', (message) => {
    const [, url] = /^Not allowed to load local resource: (.+)$/.exec(message.text()) ?? []
    if (url !== undefined) refused.add(url)
  })
}

// An answer to a page that was closed meanwhile has nobody to reach.
function settle(answer: Promise<void>): void {
  answer.catch(() => undefined)
}

function isMain(page: Page, request: HTTPRequest): boolean {
  return request.isNavigationRequest() && request.frame() === page.mainFrame()
}
