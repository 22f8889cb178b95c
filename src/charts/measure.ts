// How wide words are, and how they are broken into lines. The widths come from the fonts that print
// them; who has no fonts at hand uses `roomy`, which is never smaller.

/** The width of a text in the unit of `size`, set in one line of the sans serif in that weight. */
export type MeasureText = (text: string, size: number, weight: 400 | 600) => number

/** Widths that no letter of the project's fonts exceeds, in parts of the size: for drawings without fonts. */
export const roomy: MeasureText = (text, size) =>
  [...text].reduce((sum, letter) => sum + (narrow.test(letter) ? 0.62 : 1.05), 0) * size

const narrow = /[\p{Ll}\p{N}\s.,:;'’“”«»()–-]/u

/** A text style of a drawing. */
export interface TextStyle {
  readonly size: number
  readonly weight: 400 | 600
}

/**
 * A text in lines of at most `width`: broken at spaces and behind hyphens, and a word that is
 * longer than a line between its letters, so that no line is ever wider.
 */
export function wrapText(
  text: string,
  width: number,
  { size, weight }: TextStyle,
  measure: MeasureText,
): string[] {
  const fits = (line: string): boolean => measure(line.trimEnd(), size, weight) <= width
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(/[^\s-]*(?:-+|\s+|$)/gu) ?? []) {
    if (fits(line + piece)) {
      line += piece
      continue
    }
    if (line.trim() !== '') lines.push(line.trim())
    const parts = fits(piece) ? [piece] : cutWord(piece, fits)
    lines.push(...parts.slice(0, -1))
    line = parts.at(-1) ?? ''
  }
  return line.trim() === '' ? lines : [...lines, line.trim()]
}

/** A word in parts that fit, each as long as it can be; a single letter is a part whatever it measures. */
function cutWord(word: string, fits: (line: string) => boolean): string[] {
  const parts: string[] = []
  let part = ''
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(word)) {
    if (part !== '' && !fits(part + segment)) {
      parts.push(part)
      part = ''
    }
    part += segment
  }
  return [...parts, part]
}

/** The height of a line, in parts of its size. */
export const lineHeight = 1.25

/** The widest of some lines. */
export function widest(lines: readonly string[], style: TextStyle, measure: MeasureText): number {
  return Math.max(0, ...lines.map((line) => measure(line, style.size, style.weight)))
}
