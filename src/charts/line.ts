// Values over time: points at their days, joined only where two of them are numbers that can be
// compared. Where the source gives less than a number, the point is hollow and says how far it may
// reach; where it gives none, there is a gap with a word.
import type { Datum, LineChart, Point } from './description.ts'
import { openBoard, overlap, pictureWidth, type Board, type Box, type Drawing } from './drawing.ts'
import { drawKey } from './legend.ts'
import { lineHeight, widest, wrapText, type MeasureText } from './measure.ts'
import { drawPoint, swatchOf } from './points.ts'
import { linear, niceSteps } from './scale.ts'

const tick = { size: 12, weight: 400 } as const
const value = { size: 12.5, weight: 600 } as const

interface Plane {
  readonly x: (day: number) => number
  readonly y: (value: number) => number
  readonly left: number
  readonly bottom: number
  /** Where the numbers of the axis stand. */
  readonly ticks: readonly Box[]
}

/** The drawing of values over time. */
export function drawLine(chart: LineChart, measure: MeasureText): Drawing {
  const board = openBoard(chart.direction, measure)
  const key = chart.series.map(({ label }, i) => ({ label, swatch: swatchOf(i) }))
  const top = (key.length > 1 ? drawKey(board, key, 2) : 0) + 24
  const plane = openPlane(board, chart, top)
  const taken: Box[] = [...plane.ticks]
  for (const [i, series] of chart.series.entries()) {
    drawJoints(board, series.points, i, plane)
    for (const point of series.points) taken.push(...drawPoint(board, point, i, plane))
  }
  const end = drawDates(board, chart, plane)
  drawValues(board, chart, plane, taken)
  return { width: pictureWidth, height: end + 2, marks: board.marks }
}

/** The axis of numbers with its lines, and the places of days and values. */
function openPlane(board: Board, chart: LineChart, top: number): Plane {
  const points = chart.series.flatMap((one) => one.points)
  const most = Math.max(
    0,
    ...points.map(({ datum: { extent } }) => Math.max(extent.certain, extent.possible)),
  )
  const height = chart.small === true ? 80 : 170
  const steps = niceSteps(most, chart.small === true ? 2 : 4)
  const printed = steps.map((step) => chart.print(step))
  const left = widest(printed, tick, board.measure) + 10
  const bottom = top + height
  const y = linear(0, steps.at(-1) ?? 1, bottom, top)
  const ticks = steps.map((step, i) => {
    board.line(step === 0 ? 'base' : 'grid', left, y(step), pictureWidth, y(step))
    return board.text(printed[i] ?? '', left - 6, y(step) + 4, {
      ...tick,
      anchor: 'end',
      className: 'soft',
    })
  })
  const days = points.flatMap(({ from, to }) => [from, to])
  const x = linear(Math.min(...days), Math.max(...days), left + 24, pictureWidth - 24)
  return { x, y, left, bottom, ticks }
}

/** Lines between neighbours that are numbers of comparable times; dashed to what is less than a number. */
function drawJoints(board: Board, points: readonly Point[], series: number, { x, y }: Plane): void {
  for (const [i, point] of points.entries()) {
    const before = points[i - 1]
    if (!before || before.datum.look === 'missing' || point.datum.look === 'missing') continue
    if (!isAlike(before, point) || isWide(before) || isWide(point)) continue
    const exact = before.datum.look === 'exact' && point.datum.look === 'exact'
    const ends = [before, point].map(
      (one) => [x((one.from + one.to) / 2), y(level(one.datum))] as const,
    )
    board.path(`joint joint-${(series % 4) + 1}${exact ? '' : ' unsure'}`, ends, false)
  }
}

/** A range has no one height that a line could lead to. */
function isWide({ datum: { extent } }: Point): boolean {
  return extent.certain > 0 && extent.possible > extent.certain
}

/** Two days, or two periods that are as long as each other within a tenth. */
function isAlike(a: Point, b: Point): boolean {
  const [first, second] = [a.to - a.from, b.to - b.from]
  return Math.abs(first - second) <= 0.1 * Math.max(first, second)
}

/** Where a point stands: at what is certain, or in the middle of what is possible. */
export function level({ extent: { certain, possible } }: Datum): number {
  return certain === 0 ? possible : (certain + Math.max(certain, possible)) / 2
}

/** Dates below the line: the last and the first, then those that find room. */
function drawDates(board: Board, chart: LineChart, { x, bottom }: Plane): number {
  const dates = new Map(
    chart.series.flatMap(({ points }) =>
      points.map((point) => [point.when, (point.from + point.to) / 2] as const),
    ),
  )
  const all = [...dates].sort(([, a], [, b]) => a - b)
  const order = [...all.slice(-1), ...all.slice(0, 1), ...all.slice(1, -1)]
  const taken: Box[] = []
  let end = bottom + 4
  for (const [words, day] of order) {
    const lines = wrapText(words, 110, tick, board.measure)
    const half = widest(lines, tick, board.measure) / 2
    const middle = Math.min(Math.max(x(day), half), pictureWidth - half)
    const boxes = lines.map((line, i) =>
      board.boxOf(line, middle, bottom + 18 + i * tick.size * lineHeight, {
        ...tick,
        anchor: 'middle',
      }),
    )
    const isFree = boxes.every((box) => !taken.some((one) => overlap(grown(box, 8), one)))
    board.line('tick', x(day), bottom, x(day), bottom + (isFree ? 5 : 3))
    if (!isFree) continue
    for (const [i, line] of lines.entries()) {
      const at = bottom + 18 + i * tick.size * lineHeight
      taken.push(board.text(line, middle, at, { ...tick, anchor: 'middle', className: 'soft' }))
      end = Math.max(end, at + 5)
    }
  }
  return end
}

function grown(box: Box, by: number): Box {
  return { ...box, left: box.left - by, right: box.right + by }
}

/** Numbers at their points where they find room: above, below, or not at all; the table has them all. */
function drawValues(board: Board, chart: LineChart, plane: Plane, taken: Box[]): void {
  const { x, y, left, bottom } = plane
  const points = chart.series.flatMap((one) => one.points)
  // Words for what is missing first: a gap without a word would be read as nought.
  const order = [...points].sort((a, b) => rank(a) - rank(b))
  for (const { from, to, datum } of order) {
    const half = board.measure(datum.printed, value.size, value.weight) / 2
    if (half * 2 > pictureWidth / 2) continue
    const middle = Math.min(Math.max(x((from + to) / 2), left + half), pictureWidth - half)
    const isMissing = datum.look === 'missing'
    const upper = isMissing ? bottom - 8 : y(Math.max(level(datum), datum.extent.possible)) - 9
    const lower = y(datum.extent.certain === 0 ? level(datum) : datum.extent.certain) + 20
    const style = {
      ...value,
      weight: isMissing ? 400 : 600,
      anchor: 'middle',
      className: isMissing ? 'soft halo' : 'ink halo',
    } as const
    const spot = [upper, lower].find((at) => {
      const box = board.boxOf(datum.printed, middle, at, style)
      return box.bottom < bottom - 1 && box.top > 0 && !taken.some((one) => overlap(box, one))
    })
    if (spot !== undefined) taken.push(board.text(datum.printed, middle, spot, style))
  }
}

function rank({ datum }: Point): number {
  return datum.look === 'missing' ? 0 : datum.look === 'inexact' ? 1 : 2
}
