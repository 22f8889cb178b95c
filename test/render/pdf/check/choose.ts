// Which stretch of the source goes on, or begins, at a place on a page.

import type { Flow, Found } from './flow.ts'
import { compare, type PageLetters } from './letters.ts'

/** Letters of a page that are letters of a stretch. */
export interface Match {
  readonly found: Found
  readonly flow: Flow
  readonly index: number
  /** Letters passed on the page, those of a bullet or number before it among them. */
  readonly passed: number
  readonly skip: number
  /** Where in the stretch they begin and end. */
  readonly from: number
  readonly to: number
  readonly again: boolean
}

const AHEAD = 14

/** The stretch that stands at a letter of the page; first those in `left` are not thought of. */
export function choose(
  page: PageLetters,
  at: number,
  flows: readonly Flow[],
  left: ReadonlySet<Found>,
): Match | undefined {
  return (
    chooseFrom(page, at, flows, left) ??
    chooseFrom(page, at, flows, new Set()) ??
    resume(page, at, flows)
  )
}

/** The same, with no search for what is missing. What agrees longest wins, then what comes first. */
export function chooseFrom(
  page: PageLetters,
  at: number,
  flows: readonly Flow[],
  left: ReadonlySet<Found>,
): Match | undefined {
  const near = flows.flatMap((flow) => [...nearby(page, at, flow, left)])
  const first = longest(near)
  if (first !== undefined && isGood(first, page, at)) return first
  const far = flows.flatMap((flow) => [...further(page, at, flow, left)])
  const best = longest([...(first === undefined ? [] : [first]), ...far])
  if (best === undefined) return undefined
  const isEnd = at + best.passed >= page.letters.length || best.to === best.found.letters.length
  return isEnd || best.to - best.from >= 6 ? best : undefined
}

function longest(matches: readonly Match[]): Match | undefined {
  let best: Match | undefined
  for (const match of matches) {
    if (best === undefined || weightOf(match) > weightOf(best)) best = match
  }
  return best
}

// What ends a stretch, or goes on with one, is likelier than the beginning of a long one.
function weightOf({ found, from, to }: Match): number {
  return to - from + (to === found.letters.length ? 12 : 0) + (from > 0 ? 3 : 0)
}

function isGood({ found, from, to, passed }: Match, page: PageLetters, at: number): boolean {
  if (to - from >= 20) return true
  // The end of a stretch is the end of a run, unless another follows on its line.
  return to === found.letters.length && to > from && page.isRunEnd(at + passed - 1)
}

// What was begun and what comes next, and heads of tables that go on.
function* nearby(
  page: PageLetters,
  at: number,
  flow: Flow,
  left: ReadonlySet<Found>,
): Generator<Match> {
  const next = Math.max(flow.last + 1, flow.frontier)
  yield* between(page, at, flow, left, flow.frontier, next + 1)
  for (const head of heads(flow, page.runs[0]?.page ?? 0)) {
    const match = tryHead(page, at, head)
    if (match !== undefined) yield { ...match, found: head, flow, index: -1, again: true }
  }
}

// What comes later, if something before it is missing.
function further(page: PageLetters, at: number, flow: Flow, left: ReadonlySet<Found>) {
  const next = Math.max(flow.last + 1, flow.frontier)
  return between(page, at, flow, left, next + 1, next + AHEAD)
}

function* between(
  page: PageLetters,
  at: number,
  flow: Flow,
  left: ReadonlySet<Found>,
  low: number,
  high: number,
): Generator<Match> {
  for (let index = low; index < Math.min(flow.list.length, high); index++) {
    const found = flow.list[index]
    if (found === undefined || found.met === found.letters.length || left.has(found)) continue
    const match = giveBack(page, at, found, tryFrom(page, at, found, found.met))
    if (match.to > found.met) yield { ...match, found, flow, index, again: false }
  }
}

type Extent = Pick<Match, 'passed' | 'skip' | 'from' | 'to'>

// A part of a stretch ends with a run: the letters of a run that only begins like the stretch are
// given back.
function giveBack(page: PageLetters, at: number, { letters }: Found, match: Extent): Extent {
  const end = at + match.passed
  if (match.to === letters.length || end >= page.letters.length) return match
  const start = page.starts[page.runAt(end)] ?? 0
  if (start === end) return match
  const room = start - at - match.skip
  if (room <= 0) return { ...match, passed: 0, to: match.from }
  const part = compare(page, at + match.skip, letters, match.from, room)
  return { ...match, passed: part.passed + match.skip, to: part.to }
}

// Heads of the tables that go on here from an earlier page.
function heads(flow: Flow, page: number): readonly Found[] {
  const around = [flow.list[flow.frontier], flow.list[flow.last + 1]]
  const open = new Set(around.flatMap((found) => found?.stretch.tables ?? []))
  if (open.size === 0) return []
  return flow.list.slice(0, flow.last + 1).filter(({ stretch, pieces, again }) => {
    const isOpen = stretch.head !== undefined && open.has(stretch.head)
    return isOpen && (pieces.at(-1)?.page ?? page) < page && !again.has(page)
  })
}

// A head that is printed again may lack its marks, or bear them again.
function tryHead(page: PageLetters, at: number, head: Found): Extent | undefined {
  const whole = compare(page, at, head.letters, 0)
  if (whole.to === head.letters.length) return { ...whole, skip: 0, from: 0 }
  const bare = head.stretch.calls
    .reduceRight((text, { note }, index) => {
      const start = head.calls[index]?.at ?? 0
      return text.slice(0, start) + text.slice(start + String(note).length)
    }, head.letters)
    .replaceAll(',', '')
  const match = compare(page, at, bare, 0)
  return match.to === bare.length
    ? { passed: match.passed, skip: 0, from: 0, to: head.letters.length }
    : undefined
}

// A marker of a list may stand before the first letters.
function tryFrom(page: PageLetters, at: number, { letters, markers }: Found, from: number): Extent {
  const direct = { ...compare(page, at, letters, from), from, skip: 0 }
  if (from > 0) return direct
  for (const start of markers) {
    if (start === '' || !page.letters.startsWith(start, at)) continue
    const behind = compare(page, at + start.length, letters, 0)
    if (behind.to >= direct.to)
      return { passed: behind.passed + start.length, skip: start.length, from, to: behind.to }
  }
  return direct
}

// Something of a stretch is missing: look further on in it for what stands here.
function resume(page: PageLetters, at: number, flows: readonly Flow[]): Match | undefined {
  const sample = page.letters.slice(at, at + 16)
  if (sample.length < 16) return undefined
  for (const flow of flows) {
    for (
      let index = flow.frontier;
      index < Math.min(flow.list.length, flow.last + AHEAD * 3);
      index++
    ) {
      const found = flow.list[index]
      if (found === undefined) continue
      const from = found.letters.indexOf(sample, found.met)
      if (from >= 0)
        return {
          ...compare(page, at, found.letters, from),
          from,
          skip: 0,
          found,
          flow,
          index,
          again: false,
        }
    }
  }
  return undefined
}
