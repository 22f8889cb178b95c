// Cuts a broken document into the parts that are printed apart and joined afterwards. Pure.
//
// Chromium's print takes ever longer for each page as a document grows (8.6 s for a thousand
// pages, 4.8 s for the same in eight parts), and one print has one size of paper. So long
// texts are printed in parts of about eighty pages, which two tabs share between them, and
// pages that lie on their side are parts of their own. Where the cuts are depends on the
// document alone: the same parts make the same bytes on every machine.

import { breakPages } from './breaker.ts'
import type { Flow } from './flow.ts'
import type { Page, Sheet } from './pages.ts'

/** Pages that are printed together, all on one kind of sheet. */
export interface Part {
  /** The number of its first page, from 0. */
  readonly first: number
  readonly pages: readonly Page[]
  /** Which of the document's sheets its pages are. */
  readonly sheet: number
}

const target = 80
// Up to here one print is as quick as two, even if two tabs share them.
const most = 80

/** Breaks the flow and cuts the pages into parts; atoms and notes keep their indices. */
export function breakParts(flow: Flow, sheets: readonly Sheet[]): Part[] {
  const parts: Part[] = []
  let first = 0
  for (const run of listRuns(flow)) {
    const sheet = sheets[run.sheet]
    if (sheet === undefined) throw new RangeError(`There is no sheet ${run.sheet}.`)
    const pages = breakRun(flow, run, sheet)
    for (const cut of cutRun(flow, pages)) {
      parts.push({ first, pages: cut, sheet: run.sheet })
      first += cut.length
    }
  }
  return parts
}

/** Consecutive atoms on one kind of sheet, and their notes. */
interface FlowRun {
  readonly sheet: number
  readonly from: number
  readonly to: number
  readonly notes: { readonly from: number; readonly to: number }
}

function listRuns({ atoms }: Flow): FlowRun[] {
  const runs: FlowRun[] = []
  let from = 0
  let note = 0
  for (const [index, { sheet = 0 }] of atoms.entries()) {
    const next = atoms[index + 1]
    if (next !== undefined && (next.sheet ?? 0) === sheet) continue
    const called = atoms.slice(from, index + 1).reduce((sum, { notes }) => sum + notes.length, 0)
    runs.push({ sheet, from, to: index + 1, notes: { from: note, to: note + called } })
    from = index + 1
    note += called
  }
  return runs.length > 0 ? runs : [{ sheet: 0, from: 0, to: 0, notes: { from: 0, to: 0 } }]
}

// A run is broken as a document of its own: its notes end on its pages.
function breakRun(flow: Flow, run: FlowRun, sheet: Sheet): Page[] {
  const shift = run.notes.from
  const atoms = flow.atoms.slice(run.from, run.to).map((atom, index) => ({
    ...atom,
    notes: atom.notes.map((note) => note - shift),
    forced: index > 0 && atom.forced,
  }))
  const notes = flow.notes.slice(run.notes.from, run.notes.to)
  return breakPages({ atoms, notes }, sheet).map((page) => ({
    ...page,
    from: page.from + run.from,
    to: page.to + run.from,
    parts: page.parts.map((part) => ({ ...part, note: part.note + shift })),
    compromises: page.compromises.map((one) => ({
      ...one,
      ...('note' in one && one.note !== undefined ? { note: one.note + shift } : {}),
      ...('atom' in one && one.atom !== undefined ? { atom: one.atom + run.from } : {}),
    })),
  }))
}

function cutRun(flow: Flow, pages: readonly Page[]): Page[][] {
  if (pages.length <= most) return [[...pages]]
  const count = Math.max(2, Math.round(pages.length / target))
  const cuts = new Set<number>()
  for (let cut = 1; cut < count; cut++) {
    const near = nearestCut(flow, pages, Math.round((cut * pages.length) / count))
    if (near !== undefined) cuts.add(near)
  }
  const edges = [0, ...[...cuts].toSorted((a, b) => a - b), pages.length]
  return edges.slice(1).map((to, index) => pages.slice(edges[index], to))
}

// Half a part away at most: the next cut looks there.
function nearestCut(flow: Flow, pages: readonly Page[], wanted: number): number | undefined {
  for (let away = 0; away <= target / 2; away++) {
    const found = [wanted + away, wanted - away].find((at) => mayBegin(flow, pages, at))
    if (found !== undefined) return found
  }
  return undefined
}

/** Whether a part may begin with this page: with a block of its own and no note carried over. */
function mayBegin({ atoms }: Flow, pages: readonly Page[], at: number): boolean {
  const page = pages[at]
  if (page === undefined || at === 0 || page.from === page.to) return false
  const isCarried = (page.parts[0]?.from ?? 0) > 0
  const called = atoms[page.from]
  if (called === undefined || !called.apart || isCarried) return false
  // A note that was begun late, or is alone on the page, belongs to text of the part before.
  const [note] = atoms.slice(page.from, page.to).flatMap(({ notes }) => notes)
  return page.parts[0] === undefined ? true : page.parts[0].note === note
}
