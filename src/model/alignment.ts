// A text and the source it was read from, side by side: reading leaves out indentation, escapes and
// marks of continuation, and offsets of the one are looked up in the other.

/** How one escape at an offset of a source reads: its length there, and whether it stands for a character. */
export interface Escape {
  readonly length: number
  readonly stands: boolean
}

/** The offset in a source of an offset in the text that was read from it; undefined where they part. */
export function alignedOffset(
  source: string,
  text: string,
  offset: number,
  escapeAt: (source: string, at: number) => Escape | undefined,
): number | undefined {
  let [from, at] = [0, 0]
  while (from < source.length) {
    const escape = escapeAt(source, from)
    if (at >= offset && !isLeftOut(source, from, text, at, escape)) return from
    if (escape) {
      from += escape.length
      if (escape.stands) at++
    } else {
      if (reads(source[from], text[at])) at++
      from++
    }
  }
  return at >= offset ? from : undefined
}

/** Whether a character of the source is the character of the text; a folded line end reads as a space. */
function reads(character: string | undefined, read: string | undefined): boolean {
  return character === read || (character === '\n' && read === ' ')
}

function isLeftOut(
  source: string,
  from: number,
  text: string,
  at: number,
  escape: Escape | undefined,
): boolean {
  if (at >= text.length) return false
  return escape ? !escape.stands : !reads(source[from], text[at])
}
