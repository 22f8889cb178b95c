// Finds the stretches of a document's source in the letters of its pages: which letters of which
// page are which letters of which stretch, what is missing, and what stands there that should not.
// Texts are alike in places, so several ways of reading a page are followed, and the one that
// explains the whole document best is taken.

import type { Truth } from '../documents/truth.ts'
import { advance, listFaulty, listMatches, type Match, type Progress } from './choose.ts'
import { makeFlow, nameGap, type Found } from './flow.ts'
import { compare, PageLetters } from './letters.ts'
import type { Run } from './read.ts'

/** What stands where. */
export interface Alignment {
  readonly text: readonly Found[]
  readonly notes: readonly Found[]
  /** Runs that are no part of the source. */
  readonly strange: readonly Run[]
  /** Heads of tables that were printed again. */
  readonly repeated: readonly Run[]
}

/** A way of reading the pages so far. */
interface Reading {
  readonly at: number
  readonly cost: number
  readonly flows: readonly [Progress, Progress]
  /** What was met on this page. */
  readonly left: ReadonlySet<Found>
  /** Whether the notes were the last to be met. */
  readonly inNotes: boolean
  /** Whether a stretch was left unfinished right before. */
  readonly isOpen: boolean
  readonly step: Step | undefined
}

/** The last thing that was read: a match, or a run that is strange if there is none. */
interface Step {
  readonly before: Step | undefined
  readonly page: PageLetters
  readonly at: number
  readonly match: Match | undefined
}

const cost = { strange: 5, letter: 0.1, back: 2, amid: 3 }
// How many ways are followed, and how much worse than the best one may be.
const [MOST, WORST] = [16, 10]

/** Aligns the source with the runs of its pages that belong to it. */
export function align(
  pages: readonly (readonly Run[])[],
  truth: Truth,
  fold: (text: string) => string,
): Alignment {
  const flows = [truth.text, truth.notes].map((stretches): Progress => {
    return {
      list: makeFlow(stretches, fold),
      frontier: 0,
      last: -1,
      begun: new Map(),
      sizes: new Map(),
    }
  })
  const [text, notes] = flows
  if (text === undefined || notes === undefined) throw new RangeError('There is no text.')
  const state = { cost: 0, inNotes: false, isOpen: false, step: undefined }
  let readings: Reading[] = [{ ...state, at: 0, flows: [text, notes], left: new Set() }]
  for (const runs of pages) {
    readings = readPage(new PageLetters(runs), readings)
  }
  const [best] = readings.toSorted((a, b) => a.cost - b.cost)
  return { text: text.list, notes: notes.list, ...report(best?.step) }
}

// All ways of reading a page, after each way of reading those before it.
function readPage(page: PageLetters, before: readonly Reading[]): Reading[] {
  const open = new Map<number, Reading[]>()
  for (const one of before) offer(open, { ...one, at: 0, left: new Set() })
  let least = Number.POSITIVE_INFINITY
  for (let at = 0; at < page.letters.length; at++) {
    const here = open.get(at)
    if (here === undefined) continue
    open.delete(at)
    // What was read further at less cost is better than all that is far behind it.
    least = Math.min(...[...open.values()].flat().map((one) => one.cost))
    for (const reading of here) {
      if (reading.cost > least + WORST) continue
      for (const next of goOn(page, reading)) {
        least = Math.min(least, next.cost)
        offer(open, next)
      }
    }
  }
  const ends = open.get(page.letters.length) ?? []
  const best = Math.min(...ends.map((one) => one.cost))
  return ends.filter((one) => one.cost <= best + WORST)
}

// Of several ways to the same place the cheapest, and of all places the cheapest few.
function offer(open: Map<number, Reading[]>, reading: Reading): void {
  const here = open.get(reading.at) ?? []
  open.set(reading.at, here)
  const same = here.findIndex((one) => isSame(one, reading))
  const known = here[same]
  if (known !== undefined) {
    if (known.cost > reading.cost) here[same] = reading
    return
  }
  here.push(reading)
  if (here.length <= MOST) return
  const costs = here.map((one) => one.cost)
  here.splice(costs.indexOf(Math.max(...costs)), 1)
}

function isSame(one: Reading, other: Reading): boolean {
  return one.flows.every((flow, at) => {
    const than = other.flows[at]
    if (flow === than) return true
    return (
      flow.frontier === than?.frontier &&
      flow.last === than.last &&
      flow.begun.size === than.begun.size &&
      [...flow.begun].every(([index, { to }]) => than.begun.get(index)?.to === to)
    )
  })
}

function goOn(page: PageLetters, reading: Reading): Reading[] {
  const { at, left, flows } = reading
  const sound = flows.flatMap((flow, which) =>
    listMatches(page, at, flow, left).map((match) => take(page, reading, which, match)),
  )
  const run = page.runAt(at)
  const end = page.starts[run + 1] ?? page.letters.length
  const passed: Reading = {
    ...reading,
    at: end,
    cost: reading.cost + cost.strange + (end - at) * cost.letter,
    step: { before: reading.step, page, at, match: undefined },
  }
  if (sound.length > 0) return [...sound, passed]
  const faulty = flows.flatMap((flow, which) =>
    listFaulty(page, at, flow).map((match) => take(page, reading, which, match)),
  )
  return [...faulty, passed]
}

function take(page: PageLetters, reading: Reading, which: number, match: Match): Reading {
  const { at, flows, left, inNotes, isOpen } = reading
  const [text, notes] = flows
  const size = page.sizeAt(at + match.skip)
  const back = inNotes && which === 0 ? cost.back : 0
  const amid = isOpen && at > 0 && !page.isLineEnd(at - 1) ? cost.amid : 0
  const end = at + match.passed
  return {
    at: end + numberBehind(page, end, match),
    cost: reading.cost + match.cost + back + amid,
    flows: which === 0 ? [advance(text, match, size), notes] : [text, advance(notes, match, size)],
    left: new Set(left).add(match.found),
    inNotes: which === 1,
    isOpen: match.to < match.found.letters.length,
    step: { before: reading.step, page, at, match },
  }
}

// Behind an entry of the contents stands a number, in a run of its own: its letters.
function numberBehind(page: PageLetters, at: number, { found, to }: Match): number {
  if (found.stretch.leads === undefined || to < found.letters.length) return 0
  const run = page.runs[page.runAt(at)]
  const isNumber = run !== undefined && at < page.letters.length && /^\d+$/.test(run.letters)
  return isNumber ? run.letters.length : 0
}

// ---- the way that was taken ----------------------------------------------------------

function report(last: Step | undefined): Pick<Alignment, 'strange' | 'repeated'> {
  const steps: Step[] = []
  for (let step = last; step !== undefined; step = step.before) steps.push(step)
  const [strange, repeated]: [Run[], Run[]] = [[], []]
  for (const { page, at, match } of steps.reverse()) {
    const first = page.runAt(at + (match?.skip ?? 0))
    if (match === undefined) {
      strange.push(...page.runs.slice(first, first + 1))
      continue
    }
    const end = at + match.passed
    const runs = page.runs.slice(first, page.runAt(end - 1) + 1)
    if (match.index < 0) repeated.push(...runs)
    else record(page, at, match, runs)
    if (numberBehind(page, end, match) > 0) match.found.number = page.runs[page.runAt(end)]
  }
  return { strange, repeated }
}

function record(page: PageLetters, at: number, match: Match, runs: readonly Run[]): void {
  const { found, from, to, skip } = match
  for (const call of found.calls.filter((one) => one.at >= from && one.at < to)) {
    const { passed } = compare(page, at + skip, found.letters.slice(0, call.at), from)
    const run = page.runs[page.runAt(at + skip + passed)]
    if (run !== undefined) found.marks.set(call.note, run)
  }
  if (from > found.met) found.gaps.push(nameGap(found, found.met, from))
  found.pieces.push({ page: runs[0]?.page ?? 0, at: from, runs })
  found.met = Math.max(found.met, to)
}
