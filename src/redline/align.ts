// Which block of one revision is which of the other. Blocks that kept their name or their words are
// anchors; the longest run of anchors in the same order is the backbone (as in patience diff, Bram
// Cohen); between two of them the rest is paired by likeness. What was paired out of order has moved.

import { bagOf, likeness, type Bag } from './likeness.ts'

/** A block as it is compared. */
export interface Alignable {
  readonly id: string
  /** Only blocks of one kind are paired: a heading never becomes a row. */
  readonly kind: string
  readonly text: string
}

/** Two blocks that are one, or one that has no counterpart; indices into the two lists. */
export type Pair =
  | { readonly before: number; readonly after: number; readonly moved: boolean }
  | { readonly before: number; readonly after: undefined }
  | { readonly before: undefined; readonly after: number }

/** Below, two texts are two texts. */
const LEAST = 0.4
/** What a block that was put elsewhere must share with what it was, and how long it must be to be sure. */
const MOVED = { likeness: 0.75, words: 5 } as const
/** What an equal position counts for: an edited paragraph stays where it is more often than not. */
const SAME_PLACE = 0.15

/** Pairs two lists of blocks: every block once, in the order of the later list, what is gone where it was. */
export function align(before: readonly Alignable[], after: readonly Alignable[]): Pair[] {
  const texts: Texts = {
    before,
    after,
    bags: [before.map(({ text }) => bagOf(text)), after.map(({ text }) => bagOf(text))],
  }
  const anchors = findAnchors(before, after)
  const backbone = longestRun(anchors)
  const paired = new Map<number, number>(backbone)
  for (const gap of gapsBetween(backbone, before.length, after.length))
    for (const [from, to] of pairGap(gap, texts)) paired.set(from, to)
  const moved = pairMoved(paired, anchors, texts)
  return inOrder(paired, moved, before.length, after.length)
}

interface Texts {
  readonly before: readonly Alignable[]
  readonly after: readonly Alignable[]
  readonly bags: readonly [readonly Bag[], readonly Bag[]]
}

type Match = readonly [before: number, after: number]

/** A name that an author gave, not one made of file and position. */
function isNamed(id: string): boolean {
  return !/^(?:\d{2}-|frame-\d)/.test(id)
}

function findAnchors(before: readonly Alignable[], after: readonly Alignable[]): Match[] {
  const taken = { before: new Set<number>(), after: new Set<number>() }
  const anchors: Match[] = []
  for (const keyOf of [nameKey, textKey]) {
    const theirs = uniqueBy(after, keyOf)
    for (const [key, from] of uniqueBy(before, keyOf)) {
      const to = theirs.get(key)
      if (to === undefined || taken.before.has(from) || taken.after.has(to)) continue
      taken.before.add(from)
      taken.after.add(to)
      anchors.push([from, to])
    }
  }
  return anchors.toSorted(([a], [b]) => a - b)
}

function nameKey({ id, kind }: Alignable): string | undefined {
  return isNamed(id) ? `${kind} ${id}` : undefined
}

function textKey({ kind, text }: Alignable): string | undefined {
  return text === '' ? undefined : `${kind} ${text}`
}

/** Where each key stands that stands only once. */
function uniqueBy(
  blocks: readonly Alignable[],
  keyOf: (block: Alignable) => string | undefined,
): Map<string, number> {
  const found = new Map<string, number>()
  const twice = new Set<string>()
  for (const [index, block] of blocks.entries()) {
    const key = keyOf(block)
    if (key === undefined) continue
    if (found.has(key)) twice.add(key)
    found.set(key, index)
  }
  for (const key of twice) found.delete(key)
  return found
}

/** The longest run of matches whose later indices rise too (patience sorting). */
function longestRun(matches: readonly Match[]): Match[] {
  const ends: number[] = []
  const previous: (number | undefined)[] = []
  for (const [index, [, to]] of matches.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((matches[ends[middle] ?? 0]?.[1] ?? 0) < to) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? ends[low - 1] : undefined
    ends[low] = index
  }
  const run: Match[] = []
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) {
    const match = matches[at]
    if (match !== undefined) run.push(match)
  }
  return run.toReversed()
}

interface Gap {
  readonly before: readonly [from: number, to: number]
  readonly after: readonly [from: number, to: number]
}

function gapsBetween(backbone: readonly Match[], before: number, after: number): Gap[] {
  const ends: readonly Match[] = [...backbone, [before, after]]
  return ends.map(([from, to], index): Gap => {
    const [b, a] = index === 0 ? [-1, -1] : (ends[index - 1] ?? [-1, -1])
    return { before: [b + 1, from], after: [a + 1, to] }
  })
}

/** The pairs of a gap, in order, that share most (Needleman and Wunsch, with nothing for a gap). */
function pairGap({ before, after }: Gap, texts: Texts): Match[] {
  const [rows, columns] = [before[1] - before[0], after[1] - after[0]]
  if (rows === 0 || columns === 0) return []
  const width = columns + 1
  const best = new Float64Array((rows + 1) * width)
  const scores = new Float64Array(rows * columns)
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const score = scoreOf(before[0] + row, after[0] + column, texts)
      scores[row * columns + column] = score
      const paired = score > 0 ? score + (best[(row + 1) * width + column + 1] ?? 0) : 0
      best[row * width + column] = Math.max(
        paired,
        best[(row + 1) * width + column] ?? 0,
        best[row * width + column + 1] ?? 0,
      )
    }
  }
  return walk(rows, columns, best, scores).map(([row, column]) => [
    before[0] + row,
    after[0] + column,
  ])
}

function walk(rows: number, columns: number, best: Float64Array, scores: Float64Array): Match[] {
  const width = columns + 1
  const found: Match[] = []
  for (let row = 0, column = 0; row < rows && column < columns;) {
    const here = best[row * width + column] ?? 0
    const score = scores[row * columns + column] ?? 0
    const next = best[(row + 1) * width + column + 1] ?? 0
    if (score > 0 && here === score + next) {
      found.push([row, column])
      row++
      column++
    } else if (here === (best[(row + 1) * width + column] ?? 0)) row++
    else column++
  }
  return found
}

/** What a pair is worth; 0 where the two are no pair. */
function scoreOf(from: number, to: number, { before, after, bags }: Texts): number {
  const [a, b] = [before[from], after[to]]
  const [mine, theirs] = [bags[0][from], bags[1][to]]
  if (!a || !b || !mine || !theirs || a.kind !== b.kind) return 0
  // A name that went elsewhere was taken along.
  if (a.id !== b.id && (isNamed(a.id) || isNamed(b.id)) && isNamed(a.id) === isNamed(b.id)) return 0
  const alike = likeness(mine, theirs)
  const score = alike + (a.id === b.id ? SAME_PLACE : 0)
  return score >= LEAST ? score : 0
}

/** Pairs out of order: anchors off the backbone, then what is left by likeness, the most alike first. */
function pairMoved(
  paired: ReadonlyMap<number, number>,
  anchors: readonly Match[],
  texts: Texts,
): Map<number, number> {
  const moved = new Map<number, number>()
  const isTaken = { before: new Set(paired.keys()), after: new Set(paired.values()) }
  const take = (from: number, to: number): void => {
    if (isTaken.before.has(from) || isTaken.after.has(to)) return
    moved.set(from, to)
    isTaken.before.add(from)
    isTaken.after.add(to)
  }
  for (const [from, to] of anchors) take(from, to)
  const left = texts.before.keys().filter((from) => !isTaken.before.has(from))
  const free = [...texts.after.keys()].filter((to) => !isTaken.after.has(to))
  const candidates = [...left].flatMap((from) =>
    free.flatMap((to) => {
      const share = scoreOf(from, to, texts)
      const isLong = (texts.bags[0][from]?.size ?? 0) >= MOVED.words
      return share >= MOVED.likeness && isLong ? [{ from, to, share }] : []
    }),
  )
  const ranked = candidates.toSorted((a, b) => b.share - a.share || a.from - b.from || a.to - b.to)
  for (const { from, to } of ranked) take(from, to)
  return moved
}

/** All pairs in the order of the later list; what is gone stands before what followed it. */
function inOrder(
  paired: ReadonlyMap<number, number>,
  moved: ReadonlyMap<number, number>,
  before: number,
  after: number,
): Pair[] {
  const inPlace = new Map([...paired].map(([from, to]) => [to, from]))
  const elsewhere = new Map([...moved].map(([from, to]) => [to, from]))
  const pairs: Pair[] = []
  let next = 0
  const goneUntil = (end: number): void => {
    for (; next < end; next++)
      if (!paired.has(next) && !moved.has(next)) pairs.push({ before: next, after: undefined })
  }
  // What is gone between two blocks that stayed is told before what came in between.
  const ends = Array.from({ length: after }, () => before)
  for (let to = after - 1; to >= 0; to--) ends[to] = inPlace.get(to) ?? ends[to + 1] ?? before
  for (let to = 0; to < after; to++) {
    goneUntil(ends[to] ?? before)
    const [from, source] = [inPlace.get(to), elsewhere.get(to)]
    if (from !== undefined) {
      next = from + 1
      pairs.push({ before: from, after: to, moved: false })
    } else if (source === undefined) pairs.push({ before: undefined, after: to })
    else pairs.push({ before: source, after: to, moved: true })
  }
  goneUntil(before)
  return pairs
}
