// Regions as squares of one size: no borders to dispute, and a small region is as well seen as a large
// one. Lightness says how many, and the number stands in the tile.
import type { Datum, TileChart } from './description.ts'
import { openBoard, pictureWidth, type Board, type Drawing } from './drawing.ts'
import { drawKey, filled, type KeyEntry } from './legend.ts'
import { lineHeight, widest, wrapText, type MeasureText, type TextStyle } from './measure.ts'

const steps = 4
const key = { size: 12, weight: 400 } as const

/** The drawing of a grid of tiles. */
export function drawTiles(chart: TileChart, measure: MeasureText): Drawing {
  const board = openBoard(chart.direction, measure)
  const { tiles } = chart
  const [left, top] = [
    Math.min(...tiles.map((one) => one.column)),
    Math.min(...tiles.map((one) => one.row)),
  ]
  const columns = Math.max(...tiles.map((one) => one.column)) - left + 1
  const rows = Math.max(...tiles.map((one) => one.row)) - top + 1
  const size = Math.min(84, Math.floor(pictureWidth / columns))
  const indent = (pictureWidth - columns * size) / 2
  const most = Math.max(0, ...tiles.map(({ datum }) => reach(datum)))
  // West is on the left in every script.
  const across = (column: number): number =>
    chart.direction === 'rtl' ? columns - 1 - (column - left) : column - left
  for (const { label, column, row, datum } of tiles)
    drawTile(
      board,
      { label, datum, step: stepOf(datum, most) },
      [indent + across(column) * size, (row - top) * size],
      size - 4,
    )
  const end = drawKey(board, keyOf(chart, most), rows * size + 8)
  return { width: pictureWidth, height: end + 4, marks: board.marks }
}

function reach(datum: Datum | undefined): number {
  return datum === undefined ? 0 : Math.max(datum.extent.certain, datum.extent.possible)
}

/** Which step of the scale a value belongs to, from 1; 0 for nought and for what is not exact. */
function stepOf(datum: Datum | undefined, most: number): number {
  if (datum?.look !== 'exact' || reach(datum) <= 0 || most <= 0) return 0
  return Math.min(steps, Math.ceil((reach(datum) / most) * steps))
}

/** The steps that whole numbers can fall into. */
function keyOf({ tiles, printStep, without }: TileChart, most: number): KeyEntry[] {
  const used = [...new Set(tiles.map(({ datum }) => stepOf(datum, most)))].filter((one) => one > 0)
  const entries = used
    .sort((a, b) => a - b)
    .map((step) => {
      const values = tiles
        .filter(({ datum }) => stepOf(datum, most) === step)
        .map(({ datum }) => reach(datum))
      return {
        label: printStep(Math.min(...values), Math.max(...values)),
        swatch: filled(`tile step-${step}`),
      }
    })
  return tiles.some(({ datum }) => datum === undefined)
    ? [...entries, { label: without, swatch: filled('tile empty') }]
    : entries
}

interface Tile {
  readonly label: string
  readonly datum: Datum | undefined
  readonly step: number
}

function drawTile(board: Board, tile: Tile, [x, y]: readonly [number, number], size: number): void {
  const { datum, step } = tile
  const look = step > 0 ? `step-${step}` : datum === undefined ? 'empty' : 'nought'
  const hatched = datum?.look === 'inexact' ? 'inexact' : look
  board.rect(`tile ${hatched}`, x, y, size, size)
  const ink = step >= 3 ? 'inverse' : datum === undefined ? 'soft' : 'ink'
  const room = size - 6
  const number = fitted(datum?.printed ?? '–', room, [16, 13, 11, 9.5], 2, 600, board.measure)
  const name = fitted(tile.label, room, [11, 10, 9, 8], 2, 400, board.measure)
  const put = ({ lines, style }: Fitted, first: number): void => {
    for (const [i, line] of lines.entries())
      board.text(line, x + size / 2, first + i * style.size * lineHeight, {
        ...style,
        anchor: 'middle',
        className: ink,
      })
  }
  if (hatched === 'inexact') {
    const wide = widest(number.lines, number.style, board.measure) + 6
    board.rect(
      'ground',
      x + (size - wide) / 2,
      y + 2 * 11 * lineHeight + 6,
      wide,
      size - 2 * 11 * lineHeight - 10,
    )
  }
  if (hatched === 'inexact') {
    const wide = widest(name.lines, name.style, board.measure) + 4
    const high = name.lines.length * name.style.size * lineHeight
    board.rect('ground', x + (size - wide) / 2, y + 2.5, wide, high + 1.5)
  }
  put(name, y + name.style.size + 3)
  const height = number.lines.length * number.style.size * lineHeight
  const below = y + 2 * 11 * lineHeight + 4
  put(number, below + (y + size - below - height) / 2 + number.style.size * 0.92)
}

interface Fitted {
  readonly lines: readonly string[]
  readonly style: TextStyle
}

/** A text in at most `most` lines, as large as it can be; the last size takes it cut off. */
function fitted(
  text: string,
  width: number,
  sizes: readonly number[],
  most: number,
  weight: 400 | 600,
  measure: MeasureText,
): Fitted {
  for (const size of sizes) {
    const style = { size, weight }
    const lines = wrapText(text, width, style, measure)
    const isWhole = text.split(/[\s-]+/u).every((word) => measure(word, size, weight) <= width)
    if (lines.length <= most && isWhole) return { lines, style }
  }
  const style = { size: sizes.at(-1) ?? key.size, weight }
  const lines = wrapText(text, width, style, measure)
  if (lines.length <= most) return { lines, style }
  const last = [...(lines[most - 1] ?? '')]
  while (last.length > 1 && measure(`${last.join('')}…`, style.size, weight) > width) last.pop()
  return { lines: [...lines.slice(0, most - 1), `${last.join('').trimEnd()}…`], style }
}
