// Bars that lie, so that their labels can be read: names before them, numbers behind them. What is
// less than a number is hatched and open, what is missing is a word.
import type { BarChart, Datum } from './description.ts'
import { openBoard, pictureWidth, type Board, type Drawing } from './drawing.ts'
import { drawKey, filled } from './legend.ts'
import { lineHeight, widest, wrapText, type MeasureText } from './measure.ts'

const label = { size: 12.5, weight: 400 } as const
const number = { size: 12.5, weight: 600 } as const
const gap = 8
const arrow = 7

interface Row {
  readonly lines: readonly string[]
  readonly bars: readonly {
    readonly datum: Datum
    readonly lines: readonly string[]
    readonly series: number
  }[]
}

/** The drawing of a bar chart. */
export function drawBars(chart: BarChart, measure: MeasureText): Drawing {
  const board = openBoard(chart.direction, measure)
  const rows = chart.categories.map(({ label: name, data }): Row => ({
    lines: wrapText(name, pictureWidth * 0.34, label, measure),
    bars: data.flatMap((datum, series) =>
      datum
        ? [{ datum, series, lines: wrapText(datum.printed, pictureWidth * 0.25, number, measure) }]
        : [],
    ),
  }))
  const start = Math.max(...rows.map(({ lines }) => widest(lines, label, measure)), 0) + gap
  const scale = scaleOf(rows, start, measure)
  let y = 2
  if (chart.series.length > 1) {
    const key = chart.series.map((one, i) => ({
      label: one,
      swatch: filled(`bar series-${i + 1}`),
    }))
    y = drawKey(board, key, y) + 8
  }
  const top = y
  const grouped = chart.series.length > 1
  for (const row of rows) y = drawRow(board, row, { start, scale, y, grouped })
  board.line('base', start, top, start, y)
  return { width: pictureWidth, height: y + 4, marks: board.marks }
}

/** User units for one: as long as every bar leaves room for its number. */
function scaleOf(rows: readonly Row[], start: number, measure: MeasureText): number {
  const room = pictureWidth - start - gap - 2
  const scales = rows.flatMap(({ bars }) =>
    bars.flatMap(({ datum, lines }) => {
      const { possible, open } = datum.extent
      const taken = widest(lines, number, measure) + (open ? arrow : 0)
      return possible > 0 ? [(room - taken) / possible] : []
    }),
  )
  return Math.min(...scales, Number.MAX_SAFE_INTEGER)
}

function drawRow(board: Board, row: Row, lane: Lane): number {
  const { start, y: top } = lane
  const step = label.size * lineHeight
  const heights = row.bars.map(({ lines }) => Math.max(20, lines.length * step + 4))
  const height = Math.max(
    row.lines.length * step,
    heights.reduce((sum, one) => sum + one, 0),
    20,
  )
  const middle = top + height / 2 + 3
  writeLines(board, row.lines, start - gap, middle, 'end')
  let y = middle - heights.reduce((sum, one) => sum + one, 0) / 2
  for (const [i, { datum, lines, series }] of row.bars.entries()) {
    const own = heights[i] ?? 20
    const end = drawBar(board, datum, series, { ...lane, y: y + (own - 16) / 2 })
    writeLines(board, lines, end + gap - 2, y + own / 2, 'start', datum.look === 'missing')
    y += own
  }
  return top + height + 6
}

/** Lines of text around a middle. */
function writeLines(
  board: Board,
  lines: readonly string[],
  x: number,
  middle: number,
  anchor: 'start' | 'end',
  soft = false,
): void {
  const style = anchor === 'end' ? label : number
  const step = style.size * lineHeight
  const first = middle - (lines.length * step) / 2 + style.size * 0.925
  for (const [i, line] of lines.entries())
    board.text(line, x, first + i * step, {
      ...style,
      weight: soft ? 400 : style.weight,
      anchor,
      className: soft ? 'soft' : 'ink',
    })
}

interface Lane {
  readonly start: number
  readonly scale: number
  readonly y: number
  /** Whether there are several bars to a category. */
  readonly grouped: boolean
}

/** One bar; returns where it ends. */
function drawBar(
  board: Board,
  datum: Datum,
  series: number,
  { start, scale, y, grouped }: Lane,
): number {
  const { look, extent } = datum
  if (look === 'missing') return start
  const [certain, possible] = [extent.certain * scale, extent.possible * scale]
  const fill = look === 'exact' ? `series-${series + 1}` : look
  // A number above nought is seen, however small it is beside the others.
  const solid = certain > 0 ? Math.max(certain, 1.5) : 0
  if (solid > 0) board.rect(`bar ${fill}`, start, y, solid, 16)
  if (possible > certain) board.rect(`bar possible ${fill}`, start + solid, y, possible - solid, 16)
  const end = start + Math.max(solid, possible)
  // A hatched bar of a group still says which one it is.
  if (grouped && look === 'inexact')
    board.rect(`bar series-${series + 1}`, start, y, Math.min(5, end - start), 16)
  if (!extent.open) return end
  board.path(
    'arrow',
    [
      [end + 1, y + 2],
      [end + arrow - 1, y + 8],
      [end + 1, y + 14],
    ],
    false,
  )
  return end + arrow
}
