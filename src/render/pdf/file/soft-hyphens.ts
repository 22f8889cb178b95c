// Soft hyphens in words. Chromium writes each of them as a blank of no width with the character
// beside it (ActualText), so that a word comes in pieces out of a search or a reader. The hyphen
// that is seen at the end of a line is a sign of its own, and stays.

const OPENING = Buffer.from('/Span<</ActualText <FEFF00AD> >> BDC\n')
// A blank among the signs of a run: its place, itself, and the next sign in the same place.
const WITHIN = /^((?:-?[\d.]+ 0 Td )?)<[0-9A-F]+> Tj\nEMC\n0 0 Td /
const MATRIX = String.raw`/\S+ \S+ Tf\n\S+ \S+ \S+ \S+ (\S+) (\S+) Tm\n(?:(\S+) 0 Td )?`
// A blank in another font is a text of its own; the next text begins in the same place.
const ALONE = new RegExp(String.raw`^${MATRIX}<[0-9A-F]+> Tj\nEMC\nET\n(?=BT\n${MATRIX})`)
const TEXT = 'BT\n'
const LONGEST = 320
// Chromium rounds where runs begin to 1/64 px.
const SAME = 1 / 32

/** The content of a page without them. */
export function dropSoftHyphens(content: Buffer): Buffer {
  const pieces: Buffer[] = []
  let copied = 0
  const drop = (from: number, to: number, kept: Buffer) => {
    pieces.push(content.subarray(copied, from), kept)
    copied = to
  }
  for (let at = content.indexOf(OPENING); at >= 0; at = content.indexOf(OPENING, at + 1)) {
    const start = at + OPENING.length
    const rest = content.toString('latin1', start, start + LONGEST)
    const [blank, place = ''] = WITHIN.exec(rest) ?? []
    if (blank !== undefined) {
      drop(at, start + blank.length, content.subarray(start, start + place.length))
      continue
    }
    const text = lengthOfBlank(rest)
    const before = at - TEXT.length
    if (text > 0 && content.toString('latin1', before, at) === TEXT) {
      drop(before, start + text, content.subarray(0, 0))
    }
  }
  return copied === 0 ? content : Buffer.concat([...pieces, content.subarray(copied)])
}

// The length of a text that is nothing but a blank; 0 if it is something else.
function lengthOfBlank(rest: string): number {
  const [text = '', x, y, along = '0', nextX, nextY, nextAlong = '0'] = ALONE.exec(rest) ?? []
  const moved = Number(nextX) + Number(nextAlong) - Number(x) - Number(along)
  return y === nextY && Math.abs(moved) < SAME ? text.length : 0
}
