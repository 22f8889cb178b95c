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

// In ligatures such as those of الح and الخ some fonts name the first letter only: the letter is on
// the page, and missing in what the PDF says of it.
function isUnnamed(letters: string, at: number): boolean {
  return /[جحخ]/.test(letters[at] ?? '') && letters[at - 1] === 'ل'
}
