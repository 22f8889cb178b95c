// Pictures in the real print: each is one Figure with its words, whole on one page, and the file
// claims PDF/UA-1.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, type LaunchedBrowser } from '../../src/browser/launch.ts'
import { openFolder } from '../../src/disk.ts'
import { readCoverage } from '../../src/fonts/faces.ts'
import { renderPdf, type Print } from '../../src/render/pdf.ts'
import { filesBelow, root } from '../world.ts'
import { composeCharts } from './composed.ts'

const TIME = 120_000
const house = openFolder(root)
const styles = new Map(
  [...filesBelow('templates/styles')].map(([path, bytes]) => [
    path.replace('.css', ''),
    new TextDecoder().decode(bytes),
  ]),
)
const surface = { styles, coverage: readCoverage(house), house }
let launched: LaunchedBrowser

beforeAll(async () => {
  launched = await launchBrowser()
}, TIME)
afterAll(async () => {
  await launched.close()
}, TIME)

describe.each(composeCharts())('the print of $locale', (document) => {
  let print: Print

  beforeAll(async () => {
    print = await renderPdf(document, surface, launched.browser)
  }, TIME)

  it('has no fault, and claims PDF/UA-1', () => {
    expect(print.faults).toEqual([])
    expect(Buffer.from(print.bytes).toString('latin1')).toContain('pdfuaid:part')
  })

  it('has each picture as a Figure with its words', () => {
    const file = Buffer.from(print.bytes).toString('latin1')
    // Ten pictures, and nothing else is one.
    expect(file.match(/\/Type \/StructElem\s+\/S \/Figure\b/g)).toHaveLength(10)
    expect(file.match(/\/Alt\s*[(<]/g)).toHaveLength(10)
  })

  it(
    'is the same each time',
    async () => {
      const again = await renderPdf(document, surface, launched.browser)
      expect(Buffer.from(again.bytes).equals(Buffer.from(print.bytes))).toBe(true)
    },
    TIME,
  )
})
