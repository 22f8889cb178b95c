// Finds the stretches of a document's source in the letters of its pages: which letters of which
// page are which letters of which stretch, what is missing, and what stands there that should not.

import type { Truth } from '../documents/truth.ts'
import { choose, chooseFrom, type Match } from './choose.ts'
import { makeFlow, nameGap, type Flow, type Found } from './flow.ts'
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

/** Aligns the source with the runs of its pages that belong to it. */
export function align(
  pages: readonly (readonly Run[])[],
  truth: Truth,
  fold: (text: string) => string,
): Alignment {
  const text = makeFlow(truth.text, fold)
  const notes = makeFlow(truth.notes, fold)
  const state = { flows: [text, notes], strange: [] as Run[], repeated: [] as Run[] }
  for (const runs of pages) alignPage(new PageLetters(runs), state)
  return { text: text.list, notes: notes.list, strange: state.strange, repeated: state.repeated }
}

interface State {
  readonly flows: readonly Flow[]
  readonly strange: Run[]
  readonly repeated: Run[]
}

function alignPage(page: PageLetters, state: State): void {
  const left = new Set<Found>()
  let flow = state.flows[0]
  let at = 0
  while (at < page.letters.length) {
    const flows = flow === state.flows[1] ? state.flows.toReversed() : state.flows
    const chosen = choose(page, at, flows, left)
    if (chosen === undefined) {
      const run = page.runAt(at)
      state.strange.push(...page.runs.slice(run, run + 1))
      at = page.starts[run + 1] ?? page.letters.length
      continue
    }
    const match = cutBack(page, at, chosen, flows)
    flow = match.flow
    const runs = page.runs.slice(page.runAt(at + match.skip), page.runAt(at + match.passed - 1) + 1)
    if (match.again) {
      state.repeated.push(...runs)
      match.found.again.add(runs[0]?.page ?? 0)
    } else {
      locateMarks(page, at, match)
      record(match, runs)
    }
    if (!match.again) left.add(match.found)
    at += match.passed
    at += takeNumber(page, at, match.found)
  }
}

// Behind an entry of the contents stands a number, in a run of its own.
function takeNumber(page: PageLetters, at: number, found: Found): number {
  if (found.stretch.leads === undefined || found.met < found.letters.length) return 0
  const run = page.runs[page.runAt(at)]
  if (run === undefined || !/^\d+$/.test(run.letters) || at >= page.letters.length) return 0
  found.number = run
  return run.letters.length
}

// If nothing goes on behind a part, its last runs may belong to what follows: a cell that begins
// with the letter with which this one would have gone on.
function cutBack(page: PageLetters, at: number, match: Match, flows: readonly Flow[]): Match {
  const end = at + match.passed
  if (match.to === match.found.letters.length || end >= page.letters.length) return match
  const without = new Set([match.found])
  if (chooseFrom(page, end, flows, without) !== undefined) return match
  for (let run = page.runAt(end - 1), tries = 0; tries < 4; run--, tries++) {
    const start = page.starts[run] ?? 0
    const room = start - at - match.skip
    if (room <= 0) break
    const next = chooseFrom(page, start, flows, without)
    if (next === undefined || start + next.passed <= end) continue
    const part = compare(page, at + match.skip, match.found.letters, match.from, room)
    return { ...match, passed: part.passed + match.skip, to: part.to }
  }
  return match
}

function locateMarks(page: PageLetters, at: number, { found, from, to, skip }: Match): void {
  for (const call of found.calls.filter((one) => one.at >= from && one.at < to)) {
    const { passed } = compare(page, at + skip, found.letters.slice(0, call.at), from)
    const run = page.runs[page.runAt(at + skip + passed)]
    if (run !== undefined) found.marks.set(call.note, run)
  }
}

function record({ found, flow, index, from, to }: Match, runs: readonly Run[]): void {
  const page = runs[0]?.page ?? 0
  if (from > found.met) found.gaps.push(nameGap(found, found.met, from))
  found.pieces.push({ page, at: from, runs })
  found.met = Math.max(found.met, to)
  flow.last = Math.max(flow.last, index)
  while ((flow.list[flow.frontier]?.met ?? -1) === flow.list[flow.frontier]?.letters.length)
    flow.frontier++
}
