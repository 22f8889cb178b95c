// Prints with Paged.js in the browser that the page engine uses.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchBrowser } from '../../src/browser/launch.ts'
import type { BenchDocument } from './documents.ts'
import { peerFolder } from './peers.ts'

/** The PDF of a document. */
export async function printWithPagedJs({ pagedjs, geometry }: BenchDocument): Promise<Uint8Array> {
  const { browser, close } = await launchBrowser()
  try {
    const page = await browser.newPage()
    await page.setViewport({ width: geometry.width, height: geometry.height, deviceScaleFactor: 1 })
    await page.setContent(pagedjs, { waitUntil: 'load', timeout: 0 })
    await page.evaluate(async () => {
      await document.fonts.ready
      Object.assign(globalThis, { PagedConfig: { auto: false } })
    })
    await page.addScriptTag({
      content: readFileSync(
        join(peerFolder, 'node_modules/pagedjs/dist/paged.polyfill.js'),
        'utf8',
      ),
    })
    await page.evaluate(async () => {
      const { PagedPolyfill } = globalThis as unknown as {
        PagedPolyfill: { preview: () => Promise<unknown> }
      }
      await PagedPolyfill.preview()
    })
    return await page.pdf({
      tagged: true,
      outline: true,
      preferCSSPageSize: true,
      printBackground: true,
      timeout: 0,
    })
  } finally {
    await close()
  }
}
