// The marks of values over time: a shape for each series, so that none is told by colour alone.
import type { Point } from './description.ts'
import type { Board, Box } from './drawing.ts'
import type { DrawSwatch } from './legend.ts'

interface Places {
  readonly x: (day: number) => number
  readonly y: (value: number) => number
  readonly bottom: number
}

/** The mark of a value with what is possible of it; returns the boxes that it takes. */
export function drawPoint(board: Board, point: Point, series: number, plane: Places): Box[] {
  const { x, y, bottom } = plane
  const { datum, from, to } = point
  const middle = x((from + to) / 2)
  if (datum.look === 'missing') {
    cross(board, middle, bottom)
    return []
  }
  const { certain, possible, open } = datum.extent
  const [low, high] = [y(certain), y(possible)]
  const at = certain === 0 ? high : y((certain + Math.max(certain, possible)) / 2)
  if (to > from) board.line(`span joint-${(series % 4) + 1}`, x(from), at, x(to), at)
  const isWide = certain > 0 && possible > certain
  if (isWide) {
    const height = Math.max(low - high, 5)
    board.rect('bar possible inexact', middle - 5, (low + high - height) / 2, 10, height)
  }
  if (open) {
    board.path(
      'arrow',
      [
        [middle - 5, at - 8],
        [middle, at - 14],
        [middle + 5, at - 8],
      ],
      false,
    )
  }
  if (!isWide) shape(board, series, middle, at, datum.look === 'exact' ? 'full' : 'hollow')
  const top = Math.min(at - 5, open ? at - 15 : at, certain > 0 ? high : at)
  return [boxAround(board, middle, top, Math.max(at + 5, certain > 0 ? low : at))]
}

/** A box of 12 around a middle, where it is drawn. */
function boxAround(board: Board, middle: number, top: number, bottom: number): Box {
  const { left, right } = board.boxOf('', middle, 0, { size: 1, weight: 400, anchor: 'middle' })
  return { left: left - 6, right: right + 6, top, bottom }
}

function cross(board: Board, x: number, y: number): void {
  board.path(
    'arrow',
    [
      [x - 4, y - 4],
      [x + 4, y + 4],
    ],
    false,
  )
  board.path(
    'arrow',
    [
      [x - 4, y + 4],
      [x + 4, y - 4],
    ],
    false,
  )
}

/** Circle, square, triangle, diamond; then again. */
function shape(board: Board, series: number, x: number, y: number, state: string): void {
  const className = `point ${state} point-${(series % 4) + 1}`
  if (series % 4 === 0) board.circle(className, x, y, 4.5)
  else if (series % 4 === 1) board.rect(className, x - 4.2, y - 4.2, 8.4, 8.4)
  else if (series % 4 === 2)
    board.path(
      className,
      [
        [x, y - 5.5],
        [x + 5.2, y + 4],
        [x - 5.2, y + 4],
      ],
      true,
    )
  else
    board.path(
      className,
      [
        [x, y - 6],
        [x + 6, y],
        [x, y + 6],
        [x - 6, y],
      ],
      true,
    )
}

/** The mark of a series in a key. */
export function swatchOf(series: number): DrawSwatch {
  return (board, x, y) => {
    board.path(
      `joint joint-${(series % 4) + 1}`,
      [
        [x, y + 6],
        [x + 12, y + 6],
      ],
      false,
    )
    shape(board, series, x + 6, y + 6, 'full')
  }
}
