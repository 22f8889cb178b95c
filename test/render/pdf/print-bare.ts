// Chromium's own print, to compare with and to examine the examination by. It loads nothing of
// the page engine.

import type { Browser } from 'puppeteer'
import { openDocument } from '../../../src/browser/open.ts'
import type { PageGeometry } from '../../../src/render/pdf/geometry.ts'

/** A document that can be printed with notes at the foot, or barely with endnotes. */
export interface Printable {
  readonly html: string
  readonly bare: string
  readonly geometry: PageGeometry
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
}

/** Chromium's own print of the same document with endnotes, opened in the same way. */
export async function printBare(
  { bare, geometry }: Printable,
  browser: Browser,
): Promise<Uint8Array> {
  const viewport = {
    width: geometry.width - geometry.left - geometry.right,
    height: geometry.height - geometry.top - geometry.bottom,
  }
  const open = await openDocument(browser, bare, viewport)
  try {
    await open.page.evaluate(async () => {
      await document.fonts.ready
      await Promise.allSettled([...document.images].map((image) => image.decode()))
    })
    return await open.page.pdf({
      tagged: true,
      outline: true,
      preferCSSPageSize: true,
      printBackground: true,
      timeout: 0,
    })
  } finally {
    await open.close()
  }
}
