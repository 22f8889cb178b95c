// What stands in paired quotation marks, marks within marks included. Each language's marks are
// told apart by their form, and an apostrophe from a mark by the letters beside it.

/** A stretch of a text. */
export interface Span {
  readonly from: number
  readonly to: number
}

const closers: Readonly<Record<string, readonly string[]>> = {
  '“': ['”'],
  '„': ['“', '”'],
  '«': ['»'],
  '‹': ['›'],
  '‘': ['’'],
  '‚': ['‘', '’'],
  '"': ['"'],
  '「': ['」'],
  '『': ['』'],
  '《': ['》'],
}

const letter = /[\p{L}\p{N}]/u

/** The outermost stretches in paired marks. A mark that nothing closes quotes nothing. */
export function quotedSpans(text: string): Span[] {
  const found: Span[] = []
  const open: { mark: string; at: number }[] = []
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)]
    // A letter on both sides makes it an apostrophe; after a word without an open mark it is one too.
    if ((sign === '’' || sign === '‘') && letter.test(before) && letter.test(after)) continue
    const closed = open.findLastIndex(({ mark }) => closers[mark]?.includes(sign))
    const opening = open[closed]
    if (opening && !(sign === '"' && opensHere(before, after) && opening.at === at - 1)) {
      open.length = closed
      found.push({ from: opening.at, to: at + 1 })
    } else if (sign in closers && (sign === '«' || opensHere(before, after)))
      open.push({ mark: sign, at })
  }
  return found.filter(
    (one) => !found.some((other) => other !== one && other.from <= one.from && other.to >= one.to),
  )
}

/** A mark opens where a word begins behind it and none ends before it; French sets « apart. */
function opensHere(before: string, after: string): boolean {
  return !letter.test(before) && after.trim() !== ''
}
