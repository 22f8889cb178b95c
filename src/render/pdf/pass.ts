// One try at printing: the document is measured, broken into pages and parts, laid out and
// printed part by part, and every print is compared with its plan. A long document is loaded
// into two tabs, which share the parts between them; which tab prints a part changes nothing.

import type { Browser } from 'puppeteer'
import { tabsAtOnce } from '../../browser/open.ts'
import { findMisnumbered, findMisplacements, pagesOfDestinations } from './check.ts'
import { contentBox } from './geometry.ts'
import { callInPage } from './inject.ts'
import { marginStyle, type PageFacts } from './margins.ts'
import { factsOfPages, pagesOf } from './numbers.ts'
import type { Sheet } from './pages.ts'
import type { Paper } from './paper.ts'
import { partStyle, turned } from './part-style.ts'
import { breakParts, type Part } from './parts.ts'
import { readPart, type PdfPart } from './file/part.ts'
import { makePlan, type Plan } from './plan.ts'
import { openPress, type Press, type Writing } from './press.ts'
import type { Misprint, PageCompromise, PrintedReport, PrintProblem } from './problem.ts'
import type { SurveyedPage } from './survey.ts'

/** What one try ends with. */
export type PassResult =
  | Omit<PrintedReport, 'repairs'>
  | { readonly problem: PrintProblem }
  | { readonly misprint: Misprint }

const FOOT = 2
const measures = { separator: 14, gap: 3, least: 2 } as const
// Letters of markup that make some eighty pages: below, a second tab costs more than it saves.
const LONG = 250_000

/** Prints the document with `safe` px kept free on every page. */
export async function printOnce(
  html: string,
  paper: Paper,
  browser: Browser,
  safe: number,
): Promise<PassResult> {
  const isLong = html.length - html.indexOf('<body') > LONG
  const geometries = [paper.geometry, turned(paper.geometry)] as const
  const open = () => openPress(html, geometries, browser)
  const crew = Array.from({ length: isLong ? tabsAtOnce() : 1 }, open)
  try {
    const [press] = await Promise.all(crew.slice(0, 1))
    if (press === undefined) throw new RangeError('Nobody prints.')
    if ('problem' in press) return press
    const { flow, wide } = press.measured
    if (wide.length > 0) return { problem: { kind: 'wide', texts: wide } }
    const sheets = geometries.map((one): Sheet => {
      return { ...measures, safe, height: contentBox(one).height }
    })
    const parts = breakParts(flow, sheets)
    const problem = await findTall(press, parts)
    if (problem !== undefined) return { problem }
    const plans = parts.map((part) => planPart(press, part, sheets))
    const facts = factsOfPages(press.sections, flow.atoms, parts)
    const pages = pagesOf(press.targets, flow.atoms, parts)
    const named = new Map(press.targets.map(({ name }, index) => [name, pages[index] ?? 0]))
    const printed = await printParts(crew, { paper, named, parts, plans, facts })
    if ('misprint' in printed) return printed
    const refused = press.refused()
    if (refused.length > 0) return { problem: { kind: 'refused', addresses: refused } }
    return { ...printed, pages: facts.length, compromises: listCompromises(press, parts) }
  } finally {
    await Promise.all(crew.map(leave))
  }
}

type Opening = ReturnType<typeof openPress>

// A tab that failed to open has told so to whoever waits for it.
async function leave(opening: Opening): Promise<void> {
  const press = await opening.catch(() => undefined)
  if (press !== undefined && 'close' in press) await press.close()
}

function planPart({ measured }: Press, part: Part, sheets: readonly Sheet[]): Plan {
  const sheet = sheets[part.sheet]
  if (sheet === undefined) throw new RangeError(`There is no sheet ${part.sheet}.`)
  return makePlan(measured, part.pages, sheet, FOOT)
}

interface Job {
  readonly paper: Paper
  /** The pages (from 0) that contents and the like name, by the id that is there. */
  readonly named: ReadonlyMap<string, number>
  readonly parts: readonly Part[]
  readonly plans: readonly Plan[]
  readonly facts: readonly PageFacts[]
}

// Every tab takes the next part that nobody has taken yet.
async function printParts(
  crew: readonly Opening[],
  job: Job,
): Promise<Pick<PrintedReport, 'parts'> | { misprint: Misprint }> {
  const printed: PdfPart[] = []
  const misprints: Misprint[] = []
  const next = job.parts.keys()
  const work = async (opening: Opening) => {
    const press = await opening
    if ('problem' in press) return
    await press.prepare(writingOf(press, job))
    for (const part of next) {
      if (misprints.length > 0) return
      const print = readPart(await press.printPart(part, styleOf(part, job)))
      const misprint = compare(print, part, job)
      if (misprint === undefined) printed[part] = print
      else misprints.push(misprint)
    }
  }
  await Promise.all(crew.slice(0, job.parts.length).map(work))
  const [misprint] = misprints
  return misprint === undefined ? { parts: printed } : { misprint }
}

function writingOf({ targets }: Press, { named, parts, plans }: Job): Writing {
  return {
    plans,
    numbers: targets.map(({ name }) => String((named.get(name) ?? 0) + 1)),
    outlines: parts.map(({ pages: own }) => {
      const notes = own.flatMap(({ parts: borne }) => borne.map(({ note }) => note))
      return { atom: own[0]?.from ?? 0, notes: [...new Set(notes)] }
    }),
  }
}

function styleOf(part: number, { paper, parts, facts }: Job): string {
  const { first, pages, sheet } = partAt(parts, part)
  const own = facts.slice(first, first + pages.length)
  const margins = marginStyle(paper.margins, own, paper.direction)
  if (parts.length === 1 && sheet === 0) return margins
  return `${partStyle(part, sheet === 0 ? paper.geometry : turned(paper.geometry))}\n${margins}`
}

function compare(print: PdfPart, index: number, job: Job): Misprint | undefined {
  const { first, pages, sheet } = partAt(job.parts, index)
  const geometry = sheet === 0 ? job.paper.geometry : turned(job.paper.geometry)
  const marks = [
    ...findMisplacements(print.outline, job.plans[index]?.marks ?? [], geometry),
    ...findMisnumbered(pagesOfDestinations(print), job.named, { first, pages: pages.length }),
  ]
  if (print.pages.length === pages.length && marks.length === 0) return undefined
  return { pages: print.pages.length, planned: pages.length, marks }
}

function partAt(parts: readonly Part[], index: number): Part {
  const part = parts[index]
  if (part === undefined) throw new RangeError(`There is no part ${index}.`)
  return part
}

function listCompromises({ measured }: Press, parts: readonly Part[]): PageCompromise[] {
  const nameOf = (note: number | undefined) => {
    const noteId = note === undefined ? undefined : measured.links[note]?.note
    return noteId === undefined ? {} : { noteId }
  }
  return parts.flatMap(({ first, pages }) =>
    pages.flatMap(({ compromises }, index) =>
      compromises.map((compromise) => {
        const note = 'note' in compromise ? compromise.note : undefined
        return { ...compromise, page: first + index + 1, ...nameOf(note) }
      }),
    ),
  )
}

async function findTall(press: Press, parts: readonly Part[]): Promise<PrintProblem | undefined> {
  const { page } = press
  const tall = listCompromises(press, parts).find(({ kind }) => kind === 'tall')
  if (tall?.kind !== 'tall') return undefined
  const text = await callInPage(page, quote, [], tall.atom ?? null, tall.note ?? null)
  return { kind: 'tall', page: tall.page, text }
}

// ---- in the page (see inject.ts) -----------------------------------------------------

function quote(atom: number | null, note: number | null): string {
  const { survey } = globalThis as SurveyedPage
  const piece = atom === null ? undefined : survey?.pieces[atom]
  const element = note === null ? piece?.chain.at(-1) : survey?.notes[note]?.element
  const text = (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
