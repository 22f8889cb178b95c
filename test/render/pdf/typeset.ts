// Sets a document on pages without a browser, as a reader of a PDF would report them: to try the
// examination on pages that are right, and on pages with one thing wrong.

import type { PageGeometry } from '../../../src/render/pdf/geometry.ts'
import type { Link, ReadPage, Run } from './check/read.ts'
import type { Stretch, Truth } from './documents/truth.ts'

const LETTERS = 24
const LEADING = 16
const SIZE = { text: 11, note: 9, mark: 6 } as const

/** A sheet of 400 × 600 px. */
export const sheet: PageGeometry = {
  width: 400,
  height: 600,
  top: 40,
  right: 40,
  bottom: 40,
  left: 40,
}
const [LEFT, BOTTOM, TOP] = [30, 30, 420]

/** How many lines of text the pages have, and what their heads and contents say. */
export interface Setting {
  readonly lines: readonly number[]
  readonly heads: readonly string[]
  readonly numbers?: Readonly<Record<string, string>>
}

interface Line {
  readonly stretch: Stretch
  readonly runs: readonly Omit<Run, 'page' | 'y'>[]
  readonly raised: ReadonlySet<number>
  readonly calls: readonly number[]
}

/** The pages; notes stand at the foot of the pages of their calls. */
export function typeset(truth: Truth, { lines, heads, numbers = {} }: Setting): ReadPage[] {
  const text = truth.text.flatMap((stretch) => cut(stretch, SIZE.text, numbers))
  const notes = Map.groupBy(
    truth.notes.flatMap((stretch) => cut(stretch, SIZE.note, {})),
    ({ stretch }) => stretch.note,
  )
  let from = 0
  const pages = lines.map((count, at) => {
    const own = text.slice(from, (from += count))
    const below = own.flatMap(({ calls }) => calls.flatMap((call) => notes.get(call) ?? []))
    const foot = below.map((line, index) =>
      place(line, at + 1, BOTTOM + 6 + (below.length - 1 - index) * LEADING),
    )
    const runs = [
      ...own.map((line, index) => place(line, at + 1, TOP - 12 - index * LEADING)),
      ...foot,
    ].flat()
    const margins = [
      margin(heads[at] ?? '', at + 1, TOP + 12),
      margin(`${at + 1}/${lines.length}`, at + 1, 12),
    ]
    return [...runs, ...margins.filter(({ letters }) => letters !== '')]
  })
  return pages.map((runs) => {
    return {
      width: 300,
      height: 450,
      runs,
      filled: [],
      pictures: [],
      links: linksOf(runs, pages.flat()),
    }
  })
}

function cut(stretch: Stretch, size: number, numbers: Readonly<Record<string, string>>): Line[] {
  const { letters, calls, leads } = stretch
  const lines: Line[] = []
  for (let at = 0; at < letters.length; at += LETTERS) {
    const end = Math.min(letters.length, at + LETTERS)
    const here = calls.filter((call) => call.at >= at && call.at < end)
    const edges = [
      at,
      ...here.flatMap((call) => [call.at, call.at + String(call.note).length]),
      end,
    ]
    const parts = edges.slice(1).map((edge, index) => [edges[index] ?? at, edge] as const)
    const raised = new Set(
      parts.flatMap(([from], index) => (here.some((call) => call.at === from) ? [index] : [])),
    )
    const runs = parts.map(([from, to], index) => {
      const own = raised.has(index) ? SIZE.mark : size
      return {
        letters: letters.slice(from, to),
        x: LEFT + (from - at) * 9,
        width: (to - from) * 9 - 1,
        size: own,
      }
    })
    const number = leads !== undefined && end === letters.length ? numbers[leads] : undefined
    if (number !== undefined) runs.push({ letters: number, x: 250, width: 9, size })
    lines.push({
      stretch,
      runs: runs.filter((run) => run.letters !== ''),
      raised,
      calls: here.map(({ note }) => note),
    })
  }
  return lines
}

function place({ runs }: Line, page: number, y: number): Run[] {
  return runs.map((run) => ({ ...run, page, y: run.size === SIZE.mark ? y + 4 : y }))
}

function margin(letters: string, page: number, y: number): Run {
  return { letters, page, x: LEFT, y, width: 40, size: 7 }
}

// Marks lead to where the same number begins a note, and back.
function linksOf(own: readonly Run[], all: readonly Run[]): Link[] {
  const isMark = ({ size }: Run) => size === SIZE.mark
  const number = ({ letters }: Run) => /^\d+/.exec(letters)?.[0]
  return own.flatMap((run) => {
    const isNote = run.size === SIZE.note && number(run) !== undefined
    if (!isMark(run) && !isNote) return []
    const other = all.find(
      (one) =>
        isMark(one) !== isMark(run) &&
        one.size !== SIZE.text &&
        one.size !== 7 &&
        number(one) === number(run),
    )
    const area = { left: run.x, right: run.x + run.width, bottom: run.y - 1, top: run.y + run.size }
    return [{ ...area, to: other === undefined ? undefined : { page: other.page, y: other.y } }]
  })
}
