// Prints a document with the page engine and examines what comes out.

import type { Browser } from 'puppeteer'
import { examine } from './check/examine.ts'
import type { Violation } from './check/sight.ts'
import type { Generated } from './documents/generate.ts'
import { printBare } from './print-bare.ts'
import { printForTest } from './print-for-test.ts'

/** What came of a document. */
export interface Trial {
  readonly faults: readonly Violation[]
  readonly pages: number
  readonly repairs: number
  /** What the engine says that it had to give up. */
  readonly given: readonly string[]
  readonly milliseconds: number
  /** The mean share of pages that is filled, and the pages that are not three fifths full. */
  readonly fill: number
  readonly white: readonly number[]
  readonly bytes: Uint8Array | undefined
}

const failed = { pages: 0, repairs: 0, given: [], fill: 1, white: [], bytes: undefined }

/** Prints and examines. */
export async function tryDocument(document: Generated, browser: Browser): Promise<Trial> {
  const begin = performance.now()
  const printed = await printForTest(document, browser).catch((thrown: unknown) => {
    return { problem: `thrown: ${thrown instanceof Error ? thrown.stack : String(thrown)}` }
  })
  const milliseconds = performance.now() - begin
  if ('problem' in printed) {
    const kind = /"kind":"(\w+)"/.exec(printed.problem)?.[1] ?? 'thrown'
    const faults = [{ kind: `problem-${kind}`, page: 0, text: printed.problem.slice(0, 600) }]
    return { ...failed, milliseconds, faults }
  }
  const { bytes, given, pages, repairs } = printed
  const fallback = given.find((one) => one.includes('"endnotes"'))
  if (fallback !== undefined) {
    const faults = [{ kind: 'endnotes', page: 0, text: fallback.slice(0, 600) }]
    return { ...failed, pages, repairs, given, milliseconds, faults, bytes }
  }
  const { violations, fill } = await examine(bytes, sourceOf(document, false))
  const { mean, white } = fill
  const told = pagesWithCuts(given)
  const faults = violations.filter(({ kind, page }) => {
    // What the font does not name is not the engine's fault; what the engine tells of is told.
    return kind !== 'unmapped' && !(/^note-(?:cut|orphan|widow)$/.test(kind) && told.has(page))
  })
  return { faults, pages, repairs, given, milliseconds, fill: mean, white, bytes }
}

// The pages that a note is said to be cut badly on, and those where it goes on.
function pagesWithCuts(given: readonly string[]): Set<number> {
  const compromises = given.map((one) => JSON.parse(one) as { kind: string; page?: number })
  const pages = compromises.flatMap(({ kind, page }) => (kind === 'cut' && page ? [page] : []))
  return new Set(pages.flatMap((page) => [page, page + 1]))
}

// Chromium alone knows nothing of widows in cells, nor of notes at the foot: what it must get
// right is told here if the examination is wrong.
const bareKinds = new Set([
  'lost',
  'strange',
  'order',
  'overprint',
  'link',
  'outside',
  'pictures',
  'empty',
  'unforced',
  'furniture',
])

/** Examines Chromium's own print with endnotes, which proves the examination. */
export async function tryBare(document: Generated, browser: Browser): Promise<Trial> {
  const begin = performance.now()
  const bytes = await printBare(document, browser)
  const milliseconds = performance.now() - begin
  const { violations, pages } = await examine(bytes, sourceOf(document, true))
  const faults = violations.filter(({ kind }) => bareKinds.has(kind))
  return { ...failed, pages, faults, milliseconds, bytes }
}

function sourceOf({ truth, geometry, direction }: Generated, bare: boolean) {
  return { truth, geometry, rtl: direction === 'rtl', bare }
}
