// The key of a picture: a swatch and its words, in as many rows as they need.
import type { Board, TextOptions } from './drawing.ts'
import { pictureWidth } from './drawing.ts'
import { lineHeight, widest, wrapText } from './measure.ts'

/** Draws the mark of an entry into a square of 12 whose corner is at `x`, `y`. */
export type DrawSwatch = (board: Board, x: number, y: number) => void

/** An entry of a key. */
export interface KeyEntry {
  readonly label: string
  readonly swatch: DrawSwatch
}

const style = { size: 12, weight: 400 } as const satisfies TextOptions
const swatchRoom = 18
const gap = 18

/** Puts a key at `y`; returns where it ends. */
export function drawKey(board: Board, entries: readonly KeyEntry[], y: number): number {
  let [x, top, deepest] = [0, y, y]
  for (const { label, swatch } of entries) {
    const lines = wrapText(label, pictureWidth - swatchRoom, style, board.measure)
    const width = swatchRoom + widest(lines, style, board.measure)
    if (x > 0 && x + width > pictureWidth) [x, top] = [0, deepest + 4]
    swatch(board, x, top + 1)
    for (const [i, line] of lines.entries())
      board.text(line, x + swatchRoom, top + 11 + i * style.size * lineHeight, style)
    deepest = Math.max(deepest, top + Math.max(1, lines.length) * style.size * lineHeight)
    x += width + gap
  }
  return deepest
}

/** A swatch filled like what it stands for. */
export function filled(className: string): DrawSwatch {
  return (board, x, y) => board.rect(className, x, y, 12, 12)
}
