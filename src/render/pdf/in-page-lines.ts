// Finds the lines of a text by the heights of what it shows. Pure; handed over to the page
// (see inject.ts), where the lines of a paragraph can be had in no other way.

/** From the top to the bottom of something shown. */
export interface Extent {
  top: number
  bottom: number
}

/** A word, a picture, or several words in a row. */
export interface Shown extends Extent {
  readonly width: number
  /** Of its own line, if its letters are of another size; 0 for a mark that has none. */
  readonly lineHeight?: number
}

/** A line: what it shows, and the box that it takes up. */
interface Line extends Extent {
  boxTop: number
  boxBottom: number
}

/**
 * The line boxes of a run of text, downwards. `shown` are its words and pictures in any order,
 * `above` what stands over words (ruby). Without a known `lineHeight` adjacent lines meet
 * halfway between what they show.
 */
export function groupLines(
  shown: readonly Shown[],
  above: readonly Extent[] = [],
  lineHeight = 0,
): Extent[] {
  const lines: Line[] = []
  const sorted = sortDown(shown)
  const usual = usualHeight(sorted)
  // In tight text a small raised mark may overlap the line above it more than it should:
  // first the lines are found without such, then each mark goes to the line it overlaps most.
  const marks: Shown[] = []
  for (const one of sorted) {
    if (isMark(one, usual)) marks.push(one)
    else addToLast(lines, one, lineOf(one, lineHeight))
  }
  for (const one of marks) addMark(lines, lineOf(one, lineHeight))
  for (const { top, bottom } of above) {
    const line = lines.find((one) => one.top + one.bottom > top + bottom)
    if (line) line.top = line.boxTop = Math.min(line.top, line.boxTop, top)
  }
  return lineHeight > 0 ? joinBoxes(lines) : joinHalfway(lines)
}

// What is raised has no line of its own; other small letters have one.
function isMark({ top, bottom, lineHeight }: Shown, usual: number): boolean {
  return lineHeight === undefined ? bottom - top < usual * 0.7 : lineHeight === 0
}

function sortDown(shown: readonly Shown[]): readonly Shown[] {
  let last = Number.NEGATIVE_INFINITY
  for (const { top, bottom } of shown) {
    if (top + bottom < last) return [...shown].sort((a, b) => a.top + a.bottom - b.top - b.bottom)
    last = top + bottom
  }
  return shown
}

// The height of most of the text, by its width: marks may be many, but they are narrow.
function usualHeight(shown: readonly Shown[]): number {
  const [first] = shown
  if (first === undefined) return 0
  const height = first.bottom - first.top
  if (!shown.some(({ top, bottom }) => bottom - top !== height)) return height
  const widths = new Map<number, number>()
  let usual = height
  for (const { top, bottom, width } of shown) {
    const own = bottom - top
    const sum = (widths.get(own) ?? 0) + width
    widths.set(own, sum)
    if (sum > (widths.get(usual) ?? 0)) usual = own
  }
  return usual
}

// Chromium puts half of what a line is higher than its letters above them, rounded down to a
// whole px. A picture has no line of its own.
function lineOf({ top, bottom, lineHeight: own }: Shown, lineHeight: number): Line {
  const height = bottom - top
  const line = own === undefined || own === 0 ? lineHeight : own
  const spare = line > 0 && height <= line * 1.6 ? line - height : 0
  const before = Math.floor(spare / 2)
  return { top, bottom, boxTop: top - before, boxBottom: bottom + spare - before }
}

function addToLast(lines: Line[], { top, bottom }: Extent, own: Line): void {
  const line = lines.at(-1)
  if (line === undefined || (top + bottom) / 2 >= line.bottom) {
    lines.push(own)
    return
  }
  line.top = Math.min(line.top, own.top)
  line.bottom = Math.max(line.bottom, own.bottom)
  line.boxTop = Math.min(line.boxTop, own.boxTop)
  line.boxBottom = Math.max(line.boxBottom, own.boxBottom)
}

// A mark beside the text of a line changes nothing about it; small text may be a line of its own.
function addMark(lines: Line[], mark: Line): void {
  const { top, bottom } = mark
  const isBeside = lines.some((line) => {
    return Math.min(bottom, line.bottom) - Math.max(top, line.top) > (bottom - top) / 2
  })
  if (isBeside) return
  const below = lines.findIndex((line) => line.top + line.bottom > top + bottom)
  lines.splice(below === -1 ? lines.length : below, 0, mark)
}

function joinBoxes(lines: readonly Line[]): Extent[] {
  return lines.map(({ boxTop, boxBottom }, at) => {
    return { top: boxTop, bottom: lines[at + 1]?.boxTop ?? boxBottom }
  })
}

function joinHalfway(lines: readonly Extent[]): Extent[] {
  return lines.map(({ top, bottom }, at) => {
    const [before, after] = [lines[at - 1], lines[at + 1]]
    return {
      top: before === undefined ? top : (before.bottom + top) / 2,
      bottom: after === undefined ? bottom : (bottom + after.top) / 2,
    }
  })
}

/** What is handed over to the page. */
export const lineFinders = [
  groupLines,
  isMark,
  sortDown,
  usualHeight,
  lineOf,
  addToLast,
  addMark,
  joinBoxes,
  joinHalfway,
]
