// Reads a PDF with pdf.js, which knows nothing of how it was made: its letters with their
// places, in the order in which they are painted; areas and pictures; links and where they lead.

import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readPaint, type Area } from './paint.ts'

/** Letters that were painted at once. Lengths are points; `y` is the baseline, from below. */
export interface Run {
  /** As they are read, see `fold`. */
  readonly letters: string
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** A link: where it is, and where it leads. Pages from 1. */
export interface Link extends Area {
  readonly to: { readonly page: number; readonly y: number } | undefined
}

/** A page. */
export interface ReadPage {
  readonly width: number
  readonly height: number
  readonly runs: readonly Run[]
  readonly filled: readonly Area[]
  readonly pictures: readonly Area[]
  readonly links: readonly Link[]
}

/** The pages of a PDF, in order. */
export async function readPages(bytes: Uint8Array, rtl: boolean): Promise<ReadPage[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false })
  const pdf = await task.promise
  const targets = await readTargets(pdf)
  const pages: ReadPage[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view
    const runs = await readRuns(page, number, rtl ? foldBoth : fold)
    pages.push({
      width: right - left,
      height: top - bottom,
      runs: rtl ? inReadingOrder(runs) : runs,
      ...(await readPaint(page)),
      links: await readLinks(page, targets),
    })
    page.cleanup()
  }
  await task.destroy()
  return pages
}

/** A glyph of which the PDF does not say what letter it is. */
export const UNKNOWN = '\ufffd'

/** Letters as they are compared: no white space, one form for each letter and bracket. */
export function fold(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replaceAll(/[\s\p{M}\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2069\ufeff]/gu, '')
      .replaceAll(/[)\]»”>]/gu, '(')
      .replaceAll(/[[«“<]/gu, '(')
      .replaceAll('\u2010', '-')
      .replaceAll('\u0000', UNKNOWN)
      // One glyph in most fonts, so that a PDF cannot tell which it was.
      .replaceAll(/[’ʼ]/gu, "'")
  )
}

/** Letters as they are compared where text runs both ways: a PDF has its marks out of order. */
export function foldBoth(text: string): string {
  return fold(text).replaceAll(/[^\p{L}\p{N}\ufffd]/gu, '')
}

async function readRuns(page: PDFPageProxy, number: number, compared: typeof fold): Promise<Run[]> {
  const { items } = await page.getTextContent()
  return items.flatMap((item) => {
    if (!('str' in item)) return []
    const letters = compared(item.str)
    if (letters === '') return []
    const [, , , size = 0, x = 0, y = 0] = item.transform as number[]
    // The white space at the ends of a run takes no letters' room.
    const blank = /^\s*/.exec(item.str)?.[0].length ?? 0
    const end = /\s*$/.exec(item.str)?.[0].length ?? 0
    const share = item.width / item.str.length
    return [
      {
        letters,
        page: number,
        x: x + blank * share,
        y,
        width: item.width - (blank + end) * share,
        size,
      },
    ]
  })
}

// Runs of a line are painted from the left to the right, whatever way they are read.
function inReadingOrder(runs: readonly Run[]): Run[] {
  const ordered: Run[] = []
  let line: Run[] = []
  const flush = () => {
    ordered.push(...line.reverse())
    line = []
  }
  for (const run of runs) {
    const last = line.at(-1)
    const follows =
      last !== undefined &&
      Math.abs(last.y - run.y) < Math.max(last.size, run.size) * 0.6 &&
      run.x >= last.x - 1
    if (!follows) flush()
    line.push(run)
  }
  flush()
  return ordered
}

// ---- links ---------------------------------------------------------------------------

type Target = { readonly page: number; readonly y: number }

async function readTargets(pdf: PDFDocumentProxy): Promise<ReadonlyMap<string, Target>> {
  const read: unknown = await pdf.getDestinations()
  const named = (read instanceof Map ? [...read] : Object.entries(read as object)) as [
    string,
    unknown[] | null,
  ][]
  const numbers = new Map<string, number>()
  const targets = new Map<string, Target>()
  for (const [name, destination] of named) {
    const reference = destination?.[0] as { num: number; gen: number } | null | undefined
    if (reference == null) continue
    const key = `${reference.num} ${reference.gen}`
    const page = numbers.get(key) ?? (await pdf.getPageIndex(reference)) + 1
    numbers.set(key, page)
    targets.set(name, { page, y: Number(destination?.[3]) })
  }
  return targets
}

async function readLinks(
  page: PDFPageProxy,
  targets: ReadonlyMap<string, Target>,
): Promise<Link[]> {
  const annotations = (await page.getAnnotations()) as {
    subtype?: string
    dest?: unknown
    rect: number[]
  }[]
  return annotations.flatMap(({ subtype, dest, rect }) => {
    if (subtype !== 'Link' || typeof dest !== 'string') return []
    const [left = 0, bottom = 0, right = 0, top = 0] = rect
    return [{ left, right, bottom, top, to: targets.get(dest) }]
  })
}
