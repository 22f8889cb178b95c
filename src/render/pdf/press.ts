// A document in a tab: loaded, measured, and printed part by part as its plans say.

import type { Browser, Page as BrowserPage, PDFOptions } from 'puppeteer'
import { openDocument } from '../../browser/open.ts'
import { contentBox, type PageGeometry } from './geometry.ts'
import { layHelpers, layPart, prepareParts } from './in-page-lay.ts'
import {
  divideParts,
  layAlone,
  partHelpers,
  readMarks,
  turnWideTables,
  writeNumbers,
  type PageMark,
  type PartOutline,
} from './in-page-parts.ts'
import { callInPage } from './inject.ts'
import { holdBack, loadResources } from './load.ts'
import { measure, type Measured } from './measure.ts'
import type { Plan } from './plan.ts'
import type { PrintProblem } from './problem.ts'

/** How Chromium is asked to print. */
export const printOptions: PDFOptions = {
  tagged: true,
  outline: true,
  preferCSSPageSize: true,
  printBackground: true,
  timeout: 0,
}

/** What is written into a document before its parts are printed. */
export interface Writing {
  readonly plans: readonly Plan[]
  readonly outlines: readonly PartOutline[]
  /** The page numbers that the document asks for, in their order. */
  readonly numbers: readonly string[]
}

/** A measured document. */
export interface Press {
  readonly page: BrowserPage
  readonly measured: Measured
  /** Where sections begin, and the targets of page numbers. */
  readonly sections: readonly PageMark[]
  readonly targets: readonly PageMark[]
  /** Gets everything ready that `printPart` writes. */
  prepare(writing: Writing): Promise<void>
  /** Prints a part and nothing else, with a style of its own. */
  printPart(part: number, css: string): Promise<Uint8Array>
  /** What it asked for and did not get. */
  readonly refused: () => readonly string[]
  readonly close: () => Promise<void>
}

/** Opens a document for sheets of these geometries, upright and turned; or what it lacks. */
export async function openPress(
  html: string,
  geometries: readonly [PageGeometry, PageGeometry],
  browser: Browser,
): Promise<Press | { readonly problem: PrintProblem }> {
  const [upright, across] = geometries.map(contentBox)
  if (upright === undefined || across === undefined) throw new RangeError('A sheet is missing.')
  const document = await openDocument(browser, holdBack(html), upright)
  const { page, refused, close } = document
  try {
    const problem = await loadResources(document)
    if (problem !== undefined) {
      await close()
      return { problem }
    }
    await callInPage(page, turnWideTables, partHelpers, across.width)
    const measured = await measure(page, upright.height, across.height)
    const marks = await callInPage(page, readMarks, [])
    const prepare = (writing: Writing) => write(page, writing)
    const printPart = async (part: number, css: string) => {
      await callInPage(page, layAlone, [...partHelpers, ...layHelpers, layPart], part, css)
      return page.pdf(printOptions)
    }
    return { page, measured, ...marks, prepare, printPart, refused, close }
  } catch (thrown) {
    await close()
    throw thrown
  }
}

// Everything that the pages are written with is found before the first of them is written.
async function write(page: BrowserPage, { plans, outlines, numbers }: Writing): Promise<void> {
  await callInPage(page, prepareParts, layHelpers, plans)
  if (numbers.length > 0) await callInPage(page, writeNumbers, [], numbers)
  if (outlines.length > 1) await callInPage(page, divideParts, partHelpers, outlines)
}
