// Prints a complete HTML document with its notes at the foot of the pages of their calls.
// In: HTML that carries `layoutStyle` and its fonts, with `<main>` and, after it,
// `<section class="notes"><ol><li id="note-1">`, calls being
// `<sup class="call"><a id="call-1" href="#note-1">` and each note beginning with a link to
// its call. Out: a PDF, or a problem that can be said out loud; never a shifted page.

import type { Browser, Page as BrowserPage } from 'puppeteer'
import { openDocument } from '../../browser/open.ts'
import { BrowserUnavailable } from '../../browser/unavailable.ts'
import { breakPages } from './breaker.ts'
import { findMisplacements, type Misplacement } from './check.ts'
import { contentBox, type PageGeometry } from './geometry.ts'
import { layHelpers, layPage } from './in-page-lay.ts'
import { callInPage } from './inject.ts'
import { measure } from './measure.ts'
import type { Compromise, Page, Sheet } from './pages.ts'
import { readOutline } from './pdf-objects.ts'
import { makePlan, type Plan } from './plan.ts'
import type { SurveyedPage } from './survey.ts'

/** A report in print. */
export interface PrintedReport {
  readonly bytes: Uint8Array
  readonly pages: number
  /** How often it had to be printed again with a wider margin of safety. */
  readonly repairs: number
  /** What single pages had to give up, to be told to the author. */
  readonly compromises: readonly PageCompromise[]
}

/** A compromise and its page, counted from 1. */
export type PageCompromise = Compromise & { readonly page: number }

/** Why there is no PDF. */
export type PrintProblem =
  /** The document asks for something outside itself. */
  | { readonly kind: 'refused'; readonly addresses: readonly string[] }
  /** An embedded font cannot be read; its text would be missing. */
  | { readonly kind: 'font'; readonly families: readonly string[] }
  /** A table row, picture or box is taller than a page; `text` is how it begins. */
  | { readonly kind: 'tall'; readonly page: number; readonly text: string }
  /** Tables, pictures or words stand out of the margin and would be cut off. */
  | { readonly kind: 'wide'; readonly texts: readonly string[] }
  /** The print does not follow the plan, even after repairs. */
  | {
      readonly kind: 'misplaced'
      readonly pages: number
      readonly planned: number
      readonly marks: readonly Misplacement[]
    }

/** What comes of printing. */
export type PrintResult = PrintedReport | { readonly problem: PrintProblem }

// Keeps the text from being laid out before its fonts are there, only to be laid out again.
const HOLD = '<style class="hold">body { display: none !important }</style>'

const FOOT = 2
const REPAIRS = 2
const sheet = { safe: 4, separator: 14, gap: 3, least: 2 } as const

/** Prints the document; throws `BrowserUnavailable` if the browser is lost. */
export async function printReport(
  html: string,
  geometry: PageGeometry,
  browser: Browser,
): Promise<PrintResult> {
  for (let repairs = 0; ; repairs++) {
    const safe = sheet.safe + 8 * repairs
    const result = await printOnce(html, geometry, browser, safe).catch((thrown: unknown) => {
      if (browser.connected) throw thrown
      throw new BrowserUnavailable(
        'The browser ended while it was printing.',
        'It may have run out of memory: print fewer reports at once.',
        thrown,
      )
    })
    if (!('problem' in result)) return { ...result, repairs }
    if (result.problem.kind !== 'misplaced' || repairs === REPAIRS) return result
  }
}

async function printOnce(
  html: string,
  geometry: PageGeometry,
  browser: Browser,
  safe: number,
): Promise<PrintResult> {
  const box = contentBox(geometry)
  const document = await openDocument(browser, html.replace('</head>', `${HOLD}</head>`), box)
  try {
    const { page } = document
    if (document.refused().length > 0) return refuse(document.refused())
    const families = await callInPage(page, loadFonts, [])
    if (families.length > 0) return { problem: { kind: 'font', families } }
    const measured = await measure(page, box.height)
    if (measured.wide.length > 0) return { problem: { kind: 'wide', texts: measured.wide } }
    const on: Sheet = { ...sheet, safe, height: box.height }
    const pages = breakPages(measured.flow, on)
    const tall = await findTall(page, pages)
    if (tall !== undefined) return { problem: tall }
    const plan = makePlan(measured, pages, on, FOOT)
    await callInPage(page, layPage, layHelpers, plan)
    const bytes = await page.pdf({
      tagged: true,
      outline: true,
      preferCSSPageSize: true,
      printBackground: true,
      timeout: 0,
    })
    if (document.refused().length > 0) return refuse(document.refused())
    return judge(bytes, pages, plan, geometry)
  } finally {
    await document.close()
  }
}

function refuse(addresses: readonly string[]): PrintResult {
  return { problem: { kind: 'refused', addresses } }
}

function judge(
  bytes: Uint8Array,
  pages: readonly Page[],
  plan: Plan,
  geometry: PageGeometry,
): PrintResult {
  const outline = readOutline(bytes)
  const marks = findMisplacements(outline, plan.marks, geometry)
  if (outline.pages !== pages.length || marks.length > 0) {
    return {
      problem: { kind: 'misplaced', pages: outline.pages, planned: pages.length, marks },
    }
  }
  const compromises = pages.flatMap((page, index) =>
    page.compromises.map((compromise) => ({ ...compromise, page: index + 1 })),
  )
  return { bytes, pages: pages.length, repairs: 0, compromises }
}

async function findTall(page: BrowserPage, pages: readonly Page[]) {
  for (const [index, { compromises }] of pages.entries()) {
    const tall = compromises.find(({ kind }) => kind === 'tall')
    if (tall?.kind !== 'tall') continue
    const text = await callInPage(page, quote, [], tall.atom ?? null, tall.note ?? null)
    return { kind: 'tall', page: index + 1, text } as const
  }
  return undefined
}

// ---- in the page (see inject.ts) -----------------------------------------------------

// Every face, also those that only a page margin uses: a font that is not there when the
// printing begins leaves its text out. The families of those that cannot be loaded.
async function loadFonts(): Promise<string[]> {
  const faces = [...document.fonts]
  await Promise.allSettled(faces.map((face) => face.load()))
  document.querySelector('style.hold')?.remove()
  await Promise.allSettled([...document.images].map((image) => image.decode()))
  return faces.filter(({ status }) => status !== 'loaded').map(({ family }) => family)
}

function quote(atom: number | null, note: number | null): string {
  const { survey } = globalThis as SurveyedPage
  const piece = atom === null ? undefined : survey?.pieces[atom]
  const element = note === null ? piece?.chain.at(-1) : survey?.notes[note]?.element
  const text = (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
