// The one place where tests, fuzzing and the bench call the page engine.

import type { Browser } from 'puppeteer'
import { finishPdf } from '../../../src/render/pdf/file/finish.ts'
import { readPart, type PdfPart } from '../../../src/render/pdf/file/part.ts'
import type { MarginBox } from '../../../src/render/pdf/margins.ts'
import { printReport } from '../../../src/render/pdf/print.ts'
import type { Paper } from '../../../src/render/pdf/paper.ts'
import type { PrintResult } from '../../../src/render/pdf/problem.ts'
import type { Printable } from './print-bare.ts'

/** A print, or why there is none. */
export type Printed =
  | {
      readonly bytes: Uint8Array
      readonly pages: number
      readonly repairs: number
      /** What the engine says that it had to give up. */
      readonly given: readonly string[]
    }
  | { readonly problem: string }

const face = 'font: 9px Text'
const margins: readonly MarginBox[] = [
  { place: 'top-start', content: [{ of: 'section' }], style: face, onFirst: false },
  {
    place: 'bottom-end',
    content: [{ of: 'page' }, '/', { of: 'pages' }],
    style: face,
    onFirst: true,
  },
]

/** What the engine has in one part or several. */
function partsOf(result: Exclude<PrintResult, { problem: unknown }>): PdfPart[] {
  const parts = result.parts as readonly (Uint8Array | PdfPart)[]
  return parts.map((part) => (part instanceof Uint8Array ? readPart(part) : part))
}

/** The whole step from HTML to the file that is handed out. */
export async function printForTest(document: Printable, browser: Browser): Promise<Printed> {
  const { html, geometry, locale, direction } = document
  const paper: Paper = { geometry, margins, direction }
  const result = await printReport(html, paper, browser)
  if ('problem' in result) return { problem: JSON.stringify(result.problem) }
  const { bytes } = await finishPdf(partsOf(result), {
    title: 'Report',
    language: locale,
    date: '2022-06-30',
    authors: ['Coalition against Torture'],
    summary: null,
    note: (number) => `note ${number}`,
    back: (number) => `back to note ${number}`,
  })
  const given = result.compromises.map((one) => JSON.stringify(one))
  if (result.endnotes !== undefined)
    given.push(JSON.stringify({ kind: 'endnotes', ...result.endnotes }))
  return { bytes, pages: result.pages, repairs: result.repairs, given }
}
