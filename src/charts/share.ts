// The parts of a whole in one bar, and under it what each part is. What the parts leave over is hatched.
import type { ShareChart } from './description.ts'
import { openBoard, pictureWidth, type Board, type Drawing } from './drawing.ts'
import { lineHeight, widest, wrapText, type MeasureText } from './measure.ts'

const label = { size: 12.5, weight: 400 } as const
const number = { size: 12.5, weight: 600 } as const
const barHeight = 30

/** The drawing of a share chart. */
export function drawShare(chart: ShareChart, measure: MeasureText): Drawing {
  const board = openBoard(chart.direction, measure)
  const whole = chart.parts.reduce((sum, { datum }) => sum + datum.extent.possible, 0)
  let x = 0
  for (const [i, { datum, share }] of chart.parts.entries()) {
    const width = whole === 0 ? 0 : (datum.extent.possible / whole) * pictureWidth
    if (width > 0) {
      board.rect(`bar ${classOf(chart, i)}`, x, 2, width, barHeight)
      drawInside(board, share, x, width)
    }
    x += width
  }
  const columns = columnsOf(chart, measure)
  let y = barHeight + 14
  for (const i of chart.parts.keys()) y = drawPart(board, chart, i, columns, y)
  return { width: pictureWidth, height: y, marks: board.marks }
}

interface Columns {
  /** The lines of each label, and where numbers end and shares begin. */
  readonly labels: readonly (readonly string[])[]
  readonly numbers: number
  readonly shares: number
}

/** Where the words and numbers of the parts stand below one another. */
function columnsOf({ parts }: ShareChart, measure: MeasureText): Columns {
  const numbers = widest(
    parts.map(({ datum }) => datum.printed),
    number,
    measure,
  )
  const shares = widest(
    parts.map(({ share }) => share),
    label,
    measure,
  )
  const room = pictureWidth - 20 - numbers - shares - 26
  const labels = parts.map((part) => wrapText(part.label, room, label, measure))
  const end = 20 + widest(labels.flat(), label, measure) + 14 + numbers
  return { labels, numbers: end, shares: end + 10 }
}

function classOf({ parts }: ShareChart, i: number): string {
  return parts[i]?.datum.look === 'residual' ? 'residual' : `series-${(i % 6) + 1}`
}

/** The share on its part, on a ground of paper that every fill lets be read. */
function drawInside(board: Board, share: string, x: number, width: number): void {
  const words = board.measure(share, number.size, number.weight)
  if (words + 14 > width) return
  const middle = x + width / 2
  board.rect('ground', middle - words / 2 - 4, barHeight / 2 - 7, words + 8, 18)
  board.text(share, middle, barHeight / 2 + 6.5, { ...number, anchor: 'middle' })
}

/** What a part is, how many it has, and its share, in one row of the key. */
function drawPart(
  board: Board,
  chart: ShareChart,
  i: number,
  { labels, numbers, shares }: Columns,
  top: number,
): number {
  const part = chart.parts[i]
  if (!part) return top
  const lines = labels[i] ?? []
  board.rect(`bar ${classOf(chart, i)}`, 0, top, 13, 13)
  const base = top + 11
  for (const [at, line] of lines.entries())
    board.text(line, 20, base + at * label.size * lineHeight, label)
  board.text(part.datum.printed, numbers, base, { ...number, anchor: 'end' })
  board.text(part.share, shares, base, { ...label, className: 'soft' })
  return top + Math.max(1, lines.length) * label.size * lineHeight + 5
}
