// Which stretches of the source may go on, or begin, at a place on a page, and how likely each
// is: the fewer pieces a document falls into, and the more of them end with a line, the better.

import type { Found } from './flow.ts'
import { heads, tryHead } from './heads.ts'
import { compare, isUnnamed, type PageLetters } from './letters.ts'
import { UNKNOWN } from './read.ts'

/** The text, or the notes, as far as they were met. */
export interface Progress {
  readonly list: readonly Found[]
  /** All before it are met whole. */
  readonly frontier: number
  /** The last that was begun. */
  readonly last: number
  /** From the frontier on, what was begun: how many letters were met, and how high they are. */
  readonly begun: ReadonlyMap<number, { readonly to: number; readonly size: number }>
  /** How high the letters of each kind of stretch are. */
  readonly sizes: ReadonlyMap<string, number>
}

/** Letters of a page that are letters of a stretch. */
export interface Match {
  readonly found: Found
  /** In its flow; -1 for a head that is printed again. */
  readonly index: number
  /** Letters passed on the page, those of a bullet or number before it among them. */
  readonly passed: number
  readonly skip: number
  /** Where in the stretch they begin and end. */
  readonly from: number
  readonly to: number
  readonly cost: number
}

const AHEAD = 14

const cost = {
  piece: 1,
  begin: 0.3,
  unfinished: 1,
  /** It stops amid a line. */
  amid: 4,
  short: 2,
  /** It is a single line, where two at least should stand. */
  alone: 1.5,
  skipping: 0.5,
  skipped: 0.3,
  /** What stands before it in its note is still to come. */
  early: 1.5,
  /** Letters of another height than before. */
  size: 3,
  /** Gone on with where it was left on the same page. */
  again: 6,
  /** Something of it is missing. */
  gap: 15,
}

/** Letters of a page, and those of a stretch. */
export type Extent = Pick<Match, 'passed' | 'skip' | 'from' | 'to'>

/** What may stand at a letter of the page; nothing in `left`, which was left on this page. */
export function listMatches(
  page: PageLetters,
  at: number,
  flow: Progress,
  left: ReadonlySet<Found>,
): Match[] {
  const { list } = flow
  const matches: Match[] = []
  for (const index of listCandidates(flow)) {
    const found = list[index]
    const met = flow.begun.get(index)?.to ?? 0
    if (found === undefined || met === found.letters.length || left.has(found)) continue
    for (const extent of knownExtents(page, at, found, met)) {
      matches.push(weigh(page, at, flow, index, { ...extent, found }))
    }
  }
  for (const head of heads(flow)) {
    const match = left.has(head) ? undefined : tryHead(page, at, head)
    if (match !== undefined) matches.push({ ...match, found: head, index: -1, cost: cost.piece })
  }
  return matches
}

// What was begun or left out, what comes next, and the beginnings of later notes: where a foot bears
// many, a note may begin long before those before it have come to their ends.
function* listCandidates({ list, frontier, last, begun }: Progress): Generator<number> {
  const end = Math.max(last + 1, frontier) + AHEAD
  let near = -AHEAD
  const reach = Math.max(end, ...begun.keys()) + AHEAD
  for (let index = frontier; index < Math.min(list.length, reach); index++) {
    if (begun.has(index)) near = index
    const isSame = list[near]?.stretch.note === list[index]?.stretch.note
    if (index < end || (isSame && index - near < AHEAD)) yield index
  }
  for (const index of firstOfNotes(list)) if (index >= end) yield index
}

const firsts = new WeakMap<readonly Found[], number[]>()

function firstOfNotes(list: readonly Found[]): readonly number[] {
  const there = firsts.get(list)
  if (there !== undefined) return there
  const indices = list.flatMap(({ stretch }, index) => {
    return stretch.note > 0 && stretch.note !== list[index - 1]?.stretch.note ? [index] : []
  })
  firsts.set(list, indices)
  return indices
}

function weigh(
  page: PageLetters,
  at: number,
  flow: Progress,
  index: number,
  match: Extent & Pick<Match, 'found'>,
): Match {
  const { last, frontier, begun, sizes } = flow
  const { found, passed, from, to } = match
  const ahead = index - Math.max(last + 1, frontier)
  let sum = cost.piece + (from === 0 ? cost.begin : 0)
  if (ahead > 0) sum += cost.skipping + Math.min(ahead, 8) * cost.skipped
  if (to < found.letters.length) {
    sum += cost.unfinished
    if (!page.isLineEnd(at + passed - 1)) sum += cost.amid
    if (to - from < 4) sum += cost.short
    if (!page.hasLineEnd(at, at + passed - 1)) sum += cost.alone
  }
  const size = begun.get(index)?.size ?? sizes.get(kindOf(found))
  const own = page.sizeAt(at + match.skip)
  if (size !== undefined && Math.abs(size - own) > 0.3) sum += cost.size
  return { ...match, index, cost: sum + Math.min(4, countEarly(flow, index)) * cost.early }
}

// How much stands before a stretch in its note and was not begun.
function countEarly({ list, frontier, begun }: Progress, index: number): number {
  const note = list[index]?.stretch.note ?? 0
  if (note === 0) return 0
  let early = 0
  for (let at = index - 1; at >= frontier && list[at]?.stretch.note === note; at--) {
    if (!begun.has(at)) early++
  }
  return early
}

function kindOf({ stretch: { kind, note, tables } }: Found): string {
  return `${note > 0} ${kind} ${tables.length}`
}

const known = new WeakMap<PageLetters, Map<Found, Map<number, Extent[]>>>()
const none: Extent[] = []

// Many ways of reading a page ask the same.
function knownExtents(page: PageLetters, at: number, found: Found, met: number): Extent[] {
  if (!mayBegin(page, at, found, met)) return none
  const ofPage = known.get(page) ?? new Map<Found, Map<number, Extent[]>>()
  known.set(page, ofPage)
  const own = ofPage.get(found) ?? new Map<number, Extent[]>()
  ofPage.set(found, own)
  const key = at * 1_000_000 + met
  const extents = own.get(key) ?? listExtents(page, at, found, met)
  own.set(key, extents)
  return extents
}

function mayBegin({ letters }: PageLetters, at: number, found: Found, met: number): boolean {
  const first = letters[at]
  if (first === found.letters[met] || first === UNKNOWN) return true
  if (met > 0) return isUnnamed(found.letters, met)
  return found.markers.some((marker) => marker[0] === first)
}

// As far as letters agree; if that is not to the end, also to the ends of lines before, for what
// follows on the page may begin like that with which this would have gone on.
function listExtents(page: PageLetters, at: number, found: Found, met: number): Extent[] {
  const full = tryFrom(page, at, found, met)
  if (full.to <= met) return []
  if (full.to === found.letters.length) return [full]
  const extents: Extent[] = []
  const end = at + full.passed
  const ends = [endOfRun(page, end), ...page.lineEndsBefore(end, 3)]
  for (const stop of new Set(ends)) {
    const room = stop - at - full.skip
    if (room <= 0) continue
    const part = compare(page, at + full.skip, found.letters, met, room)
    if (part.to > met) extents.push({ ...full, passed: part.passed + full.skip, to: part.to })
  }
  return extents
}

// A part of a stretch ends with a run.
function endOfRun(page: PageLetters, end: number): number {
  return end >= page.letters.length ? end : (page.starts[page.runAt(end)] ?? 0)
}

// A marker of a list may stand before the first letters.
function tryFrom(page: PageLetters, at: number, { letters, markers }: Found, from: number): Extent {
  const direct = { ...compare(page, at, letters, from), from, skip: 0 }
  if (from > 0) return direct
  for (const start of markers) {
    if (start === '' || !page.letters.startsWith(start, at)) continue
    const behind = compare(page, at + start.length, letters, 0)
    if (behind.to >= direct.to && behind.to > 0)
      return { passed: behind.passed + start.length, skip: start.length, from, to: behind.to }
  }
  return direct
}

/** What may stand there if something is amiss: a stretch left on this page, or part of one. */
export function listFaulty(page: PageLetters, at: number, flow: Progress): Match[] {
  const again = listMatches(page, at, flow, new Set()).map((match) => {
    return { ...match, cost: match.cost + cost.again }
  })
  const sample = page.letters.slice(at, at + 16)
  if (again.length > 0 || sample.length < 16) return again
  const { list, frontier, last, begun } = flow
  const end = Math.min(list.length, last + AHEAD * 3)
  for (let index = frontier; index < end; index++) {
    const found = list[index]
    const from = found?.letters.indexOf(sample, begun.get(index)?.to ?? 0) ?? -1
    if (found === undefined || from < 0) continue
    const rest = compare(page, at, found.letters, from)
    again.push({ ...rest, from, skip: 0, found, index, cost: cost.gap })
  }
  return again
}

/** The progress after a match. */
export function advance(flow: Progress, { found, index, to }: Match, size: number): Progress {
  if (index < 0) return flow
  const { list } = flow
  const begun = new Map(flow.begun).set(index, { to, size })
  let { frontier } = flow
  while (frontier < list.length && begun.get(frontier)?.to === list[frontier]?.letters.length) {
    begun.delete(frontier)
    frontier++
  }
  const kind = kindOf(found)
  const sizes = flow.sizes.has(kind) ? flow.sizes : new Map(flow.sizes).set(kind, size)
  return { list, frontier, last: Math.max(flow.last, index), begun, sizes }
}
