// Where there was no room: what is proved by measure to fit on no page is no fault. Every height
// here is the least that it could be, so that a proof never excuses what could have been set right.

import type { Found } from './flow.ts'
import { linesOf, pagesOf, type Line, type Sight } from './sight.ts'

/** Whether text that wants to be whole is higher than a page, with two lines of each note in it. */
export function fitsNowhere(sight: Sight, found: Found): boolean {
  return leastWithNotes(sight, [found]) > heightOfBox(sight)
}

/**
 * Whether a page could not bear what stands with `found` besides: the page bears nothing but a row
 * of such stretches, which cannot leave it, and they, what follows them and two lines of each
 * note called in them are higher than it. `list` is the text, in which `with` counts.
 */
export function fitsNoMore(sight: Sight, list: readonly Found[], found: Found): boolean {
  const page = pagesOf(found).last
  const here = list.filter(({ pieces }) => pieces.some((piece) => piece.page === page))
  const isRow = here.every((one) => one === found || followerOf(list, one) !== undefined)
  if (!isRow || here.at(-1) !== found) return false
  const below: Found[] = []
  let next = followerOf(list, found)
  for (; next !== undefined; next = followerOf(list, next)) below.push(next)
  // What stands there stands as far apart as its margins want it.
  const apart =
    extentOf(linesOf(here), page) -
    here.reduce((sum, one) => sum + leastHeight(leastLines(one, page)), 0)
  const needed = leastWithNotes(sight, [...here, ...below], page) + Math.max(0, apart)
  return needed > heightOfBox(sight)
}

// From the first line on a page to the last.
function extentOf(lines: readonly Line[], page: number): number {
  const own = lines.filter((line) => line.page === page)
  const heights = own.map(({ y }) => y)
  return own.length === 0 ? 0 : Math.max(...heights) - Math.min(...heights) + (own[0]?.size ?? 0)
}

function followerOf(list: readonly Found[], { stretch }: Found): Found | undefined {
  return stretch.with === undefined ? undefined : list[stretch.with]
}

function heightOfBox({ boxes }: Sight): number {
  const { top = 0, bottom = 0 } = boxes[0] ?? {}
  return top - bottom
}

function leastWithNotes(sight: Sight, text: readonly Found[], page = 0): number {
  return text.reduce((sum, found) => {
    const lines = leastLines(found, page)
    const called = [...found.marks].filter(([, mark]) => {
      return lines.some(({ page: on, y, size }) => on === mark.page && Math.abs(mark.y - y) < size)
    })
    const notes = called.map(([number]) => {
      const own = linesOf(sight.notes.filter(({ stretch }) => stretch.note === number))
      return Math.min(own.length, 2) * leastGap(own)
    })
    return sum + leastHeight(lines) + notes.reduce((all, one) => all + one, 0)
  }, 0)
}

// What is whole counts with all its lines, of those from this page on; else two at most.
function leastLines(found: Found, page: number): readonly Line[] {
  const { first } = pagesOf(found)
  const lines = linesOf([found]).filter((line) => first >= page || line.page === page)
  return found.stretch.whole ? lines : lines.slice(0, 2)
}

function leastHeight(lines: readonly Line[]): number {
  return lines.length === 0 ? 0 : (lines.length - 1) * leastGap(lines) + (lines[0]?.size ?? 0)
}

// Letters stand at least as far below one another as the closest two of the lines do.
function leastGap(lines: readonly Line[]): number {
  const gaps = lines.flatMap(({ page, y }, at) => {
    const above = lines[at - 1]
    return above?.page === page ? [above.y - y] : []
  })
  const size = Math.min(...lines.map((line) => line.size))
  return gaps.length === 0 ? size : Math.max(size, Math.min(...gaps))
}
