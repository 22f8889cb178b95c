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
  const sorted = sortDown(shown)
  const lines: Extent[] = []
  const boxes: Extent[] = []
  const usual = usualHeight(sorted)
  // In tight text a small raised mark may overlap the line above it more than it should:
  // first the lines are found without such, then each mark goes to the line it overlaps most.
  const marks: Extent[] = []
  for (const one of sorted) {
    if (one.bottom - one.top < usual * 0.75) marks.push(one)
    else addToLast(lines, boxes, one, lineBoxOf(one, usual, lineHeight))
  }
  for (const one of marks) addMark(lines, boxes, one, lineBoxOf(one, usual, lineHeight))
  for (const { top, bottom } of above) {
    const at = lines.findIndex((line) => line.top + line.bottom > top + bottom)
    const [line, box] = [lines[at], boxes[at]]
    if (line && box) line.top = box.top = Math.min(line.top, box.top, top)
  }
  return lineHeight > 0 ? joinBoxes(boxes) : joinHalfway(lines)
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
  if (shown.every((one) => one.bottom - one.top === height)) return height
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
// whole px. Letters of another size have a line of another height; a picture has none.
function lineBoxOf({ top, bottom }: Extent, usual: number, lineHeight: number): Extent {
  const height = bottom - top
  if (lineHeight === 0 || height > lineHeight * 1.6) return { top, bottom }
  const spare = (lineHeight * height) / usual - height
  return { top: top - Math.floor(spare / 2), bottom: bottom + spare - Math.floor(spare / 2) }
}

function addToLast(lines: Extent[], boxes: Extent[], one: Extent, box: Extent): void {
  const [line, around] = [lines.at(-1), boxes.at(-1)]
  if (line && around && (one.top + one.bottom) / 2 < line.bottom) {
    extend(line, one)
    extend(around, box)
  } else {
    lines.push({ ...one })
    boxes.push({ ...box })
  }
}

function extend(line: Extent, { top, bottom }: Extent): void {
  line.top = Math.min(line.top, top)
  line.bottom = Math.max(line.bottom, bottom)
}

// A mark beside the text of a line changes nothing about it; small text may be a line of its own.
function addMark(lines: Extent[], boxes: Extent[], one: Extent, box: Extent): void {
  const { top, bottom } = one
  const isBeside = lines.some((line) => {
    return Math.min(bottom, line.bottom) - Math.max(top, line.top) > (bottom - top) / 2
  })
  if (isBeside) return
  const below = lines.findIndex((line) => line.top + line.bottom > top + bottom)
  lines.splice(below === -1 ? lines.length : below, 0, { ...one })
  boxes.splice(below === -1 ? boxes.length : below, 0, { ...box })
}

function joinBoxes(boxes: readonly Extent[]): Extent[] {
  return boxes.map(({ top, bottom }, at) => ({ top, bottom: boxes[at + 1]?.top ?? bottom }))
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
  sortDown,
  usualHeight,
  lineBoxOf,
  addToLast,
  extend,
  addMark,
  joinBoxes,
  joinHalfway,
]
