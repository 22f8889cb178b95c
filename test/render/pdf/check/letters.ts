// The letters of a page in the order in which they are painted, and how they agree with a source.

import { UNKNOWN, type Run } from './read.ts'

/** The letters of a page and the runs they came in. */
export class PageLetters {
  readonly runs: readonly Run[]
  readonly letters: string
  readonly starts: readonly number[]

  constructor(runs: readonly Run[]) {
    this.runs = runs
    this.letters = runs.map(({ letters }) => letters).join('')
    let start = 0
    this.starts = runs.map(({ letters }) => (start += letters.length) - letters.length)
  }

  /** The run that a letter stands in. */
  runAt(at: number): number {
    let [low, high] = [0, this.starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.starts[middle] ?? 0) <= at) low = middle
      else high = middle - 1
    }
    return low
  }

  isRunEnd(at: number): boolean {
    return at + 1 >= this.letters.length || this.starts[this.runAt(at) + 1] === at + 1
  }

  /** Whether nothing stands right of a letter on its line, but for another column. */
  isLineEnd(at: number): boolean {
    if (!this.isRunEnd(at)) return false
    const run = this.runAt(at)
    const [last, next] = [this.runs[run], this.runs[run + 1]]
    if (last === undefined || next === undefined) return true
    const size = Math.max(last.size, next.size)
    if (Math.abs(last.y - next.y) > size * 0.6) return true
    const away = Math.max(next.x - last.x - last.width, last.x - next.x - next.width)
    return away > size * 1.5
  }

  /** The ends of the last few lines before a letter, backwards. */
  lineEndsBefore(at: number, most: number): number[] {
    const ends: number[] = []
    for (let run = this.runAt(Math.min(at, this.letters.length - 1)); run > 0; run--) {
      const start = this.starts[run] ?? 0
      if (start < at && this.isLineEnd(start - 1)) ends.push(start)
      if (ends.length === most) break
    }
    return ends
  }

  /** Whether a line ends before the second of two letters. */
  hasLineEnd(from: number, to: number): boolean {
    for (let run = this.runAt(to); run > this.runAt(from); run--) {
      if (this.isLineEnd((this.starts[run] ?? 0) - 1)) return true
    }
    return false
  }

  /** How high the letters of a run are. */
  sizeAt(at: number): number {
    return this.runs[this.runAt(at)]?.size ?? 0
  }
}

/** How far letters of the page agree with those of a stretch; hyphens at ends of runs are passed. */
export function compare(
  page: PageLetters,
  at: number,
  letters: string,
  from: number,
  limit = Number.POSITIVE_INFINITY,
): { passed: number; to: number } {
  let [i, to] = [at, from]
  while (to < letters.length && i < page.letters.length && i - at < limit) {
    if (page.letters[i] === letters[to]) {
      i++
      to++
    } else if (page.letters[i] === UNKNOWN) {
      // A letter, or a part of one.
      if (page.letters[i + 1] !== letters[to]) to++
      i++
    } else if (isUnnamed(letters, to) && page.letters[i] === letters[to + 1]) to++
    else if (page.letters[i] === '-' && page.isRunEnd(i) && i > at) i++
    else break
  }
  return { passed: i - at, to }
}

/**
 * In ligatures such as those of الح and الخ some fonts name the first letter only: the letter is
 * on the page, and missing in what the PDF says of it.
 */
export function isUnnamed(letters: string, at: number): boolean {
  return /[جحخ]/.test(letters[at] ?? '') && letters[at - 1] === 'ل'
}
