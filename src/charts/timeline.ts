// Days on a line, to scale: what was close together stands close together. Each has the number of its
// entry in the list below the picture; where there is no room beside another, it stands higher.
import type { TimelineChart } from './description.ts'
import { openBoard, pictureWidth, type Board, type Drawing } from './drawing.ts'
import { widest, wrapText, lineHeight, type MeasureText } from './measure.ts'
import { linear } from './scale.ts'

const radius = 10
const number = { size: 12, weight: 600 } as const
const end = { size: 12, weight: 400 } as const

/** The drawing of a timeline. */
export function drawTimeline(chart: TimelineChart, measure: MeasureText): Drawing {
  const board = openBoard(chart.direction, measure)
  const days = chart.entries.flatMap(({ from, to }) => [from, to])
  const wide = Math.max(
    radius,
    ...chart.entries.map(({ label }) => widest([label], number, measure) / 2 + 4),
  )
  const x = linear(Math.min(...days), Math.max(...days), wide + 2, pictureWidth - wide - 2)
  const taken: number[] = []
  const placed = chart.entries.map((entry) => {
    const middle = (x(entry.from) + x(entry.to)) / 2
    const found = taken.findIndex((before) => middle - before >= 2 * wide + 2)
    const level = found === -1 ? taken.length : found
    taken[level] = middle
    return { ...entry, middle, level }
  })
  const levels = Math.max(1, taken.length)
  const axis = levels * (2 * radius + 4) + 10
  board.line('base', 0, axis, pictureWidth, axis)
  for (const { from, to, label, middle, level } of placed) {
    const y = axis - 10 - radius - level * (2 * radius + 4)
    board.line('stem', middle, y + radius, middle, axis)
    if (to > from) board.rect('bar series-1', x(from), axis - 2, Math.max(1.5, x(to) - x(from)), 4)
    else board.circle('dot', middle, axis, 3.5)
    board.circle('number-ring', middle, y, wide)
    board.text(label, middle, y + 4, { ...number, anchor: 'middle' })
  }
  const isOneDay = Math.max(...days) === Math.min(...days)
  const bottom = drawEnds(board, isOneDay ? chart.ends.slice(0, 1) : chart.ends, axis)
  return { width: pictureWidth, height: bottom, marks: board.marks }
}

/** The days at the ends of the line; returns where they end. */
function drawEnds(board: Board, ends: readonly string[], axis: number): number {
  let bottom = axis
  for (const [i, words] of ends.entries()) {
    const lines = wrapText(words, pictureWidth / 2 - 10, end, board.measure)
    for (const [at, line] of lines.entries())
      board.text(line, i === 0 ? 0 : pictureWidth, axis + 18 + at * end.size * lineHeight, {
        ...end,
        anchor: i === 0 ? 'start' : 'end',
        className: 'soft',
      })
    bottom = Math.max(bottom, axis + 18 + lines.length * end.size * lineHeight)
  }
  return bottom
}
