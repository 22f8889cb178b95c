// A drawing: shapes and lines of text at their places, from which an SVG is written and in which a
// test can see what overlaps. Lengths are user units of a picture 640 wide.
import { lineHeight, type MeasureText, type TextStyle } from './measure.ts'

/** The width of every picture. */
export const pictureWidth = 640

/** A line of text. `x` is its start, middle or end by `anchor`, `y` its base line. */
export interface TextMark extends TextStyle {
  readonly kind: 'text'
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly text: string
  readonly className: string
}

/** A shape: an element of SVG with its attributes. */
export interface ShapeMark {
  readonly kind: 'shape'
  readonly tag: 'rect' | 'line' | 'path' | 'circle'
  readonly className: string
  readonly attributes: Readonly<Record<string, number | string>>
}

export type Mark = TextMark | ShapeMark

/** A finished drawing. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
}

/** The box of a line of text as it is measured, left to right whatever its direction. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A board on which shapes are put; in a picture that reads from the right it mirrors every place. */
export interface Board {
  readonly marks: Mark[]
  readonly measure: MeasureText
  rect(className: string, x: number, y: number, width: number, height: number): void
  line(className: string, x1: number, y1: number, x2: number, y2: number): void
  circle(className: string, x: number, y: number, radius: number): void
  /** A path through points, closed or not. */
  path(className: string, points: readonly (readonly [number, number])[], closed: boolean): void
  text(text: string, x: number, y: number, style: TextOptions): Box
  /** The box that a text would have. */
  boxOf(text: string, x: number, y: number, style: TextOptions): Box
}

export interface TextOptions extends TextStyle {
  readonly anchor?: TextMark['anchor']
  readonly className?: string
}

/** An empty board. */
export function openBoard(direction: 'ltr' | 'rtl', measure: MeasureText): Board {
  const marks: Mark[] = []
  const at = (x: number): number => (direction === 'rtl' ? pictureWidth - x : x)
  const shape = (tag: ShapeMark['tag'], className: string, attributes: ShapeMark['attributes']) => {
    const rounded = Object.entries(attributes).map(([key, value]) => [
      key,
      typeof value === 'number' ? round(value) : value,
    ])
    marks.push({ kind: 'shape', tag, className, attributes: Object.fromEntries(rounded) })
  }
  const markOf = (text: string, x: number, y: number, style: TextOptions): TextMark => ({
    kind: 'text',
    text,
    x: round(at(x)),
    y: round(y),
    size: style.size,
    weight: style.weight,
    anchor: style.anchor ?? 'start',
    className: style.className ?? 'ink',
  })
  return {
    marks,
    measure,
    rect: (className, x, y, width, height) =>
      shape('rect', className, { x: direction === 'rtl' ? at(x) - width : x, y, width, height }),
    line: (className, x1, y1, x2, y2) =>
      shape('line', className, { x1: at(x1), y1, x2: at(x2), y2 }),
    circle: (className, x, y, r) => shape('circle', className, { cx: at(x), cy: y, r }),
    path: (className, points, closed) => {
      const steps = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${round(at(x))} ${round(y)}`)
      shape('path', className, { d: `${steps.join('')}${closed ? 'Z' : ''}` })
    },
    text: (text, x, y, style) => {
      const mark = markOf(text, x, y, style)
      marks.push(mark)
      return textBox(mark, direction, measure)
    },
    boxOf: (text, x, y, style) => textBox(markOf(text, x, y, style), direction, measure),
  }
}

/** Two decimals are a hundredth of a point, and the same on every machine. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 + 0
}

/** The box of a line of text. */
export function textBox(mark: TextMark, direction: 'ltr' | 'rtl', measure: MeasureText): Box {
  const width = measure(mark.text, mark.size, mark.weight)
  const before = { start: 0, middle: width / 2, end: width }[mark.anchor]
  const left = direction === 'rtl' ? mark.x - (width - before) : mark.x - before
  return {
    left,
    right: left + width,
    top: mark.y - mark.size * 0.8,
    bottom: mark.y + mark.size * (lineHeight - 1),
  }
}

/** Whether two boxes share a spot; those that only touch do not. */
export function overlap(a: Box, b: Box): boolean {
  return (
    a.left < b.right - 0.01 &&
    b.left < a.right - 0.01 &&
    a.top < b.bottom - 0.01 &&
    b.top < a.bottom - 0.01
  )
}
