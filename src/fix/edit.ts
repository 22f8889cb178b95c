// Words to be put in place of others, and how a file is changed by them: every byte beside the words
// stays what it was, line ends, byte order mark and all.
import type { Place } from '../model/place.ts'

/** Some words of a file, and those that belong there. */
export interface Edit {
  /** Where the old words begin, and the place behind their last letter. */
  readonly from: Place
  readonly to: Place
  readonly old: string
  readonly now: string
}

/** The bytes of a file with edits made, or those of the edits that do not find their words. */
export function applyEdits(
  bytes: Uint8Array,
  edits: readonly Edit[],
): { readonly bytes: Uint8Array } | { readonly lost: readonly Edit[] } {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  const found = edits.map((edit) => ({ edit, span: spanIn(text, edit) }))
  const lost = found.filter(({ span }) => !span).map(({ edit }) => edit)
  if (lost.length > 0) return { lost }
  const spans = found
    .flatMap(({ edit, span }) => (span ? [{ ...span, now: edit.now }] : []))
    .sort((a, b) => b.from - a.from)
  const changed = spans.reduce(
    (made, { from, to, now }) => made.slice(0, from) + now + made.slice(to),
    text,
  )
  return { bytes: new TextEncoder().encode(changed) }
}

/** Where the old words stand in the text as it is on the disk; undefined if others stand there. */
function spanIn(text: string, { from, to, old }: Edit): { from: number; to: number } | undefined {
  const lines = linesOf(text)
  const [start, end] = [offsetOf(lines, from), offsetOf(lines, to)]
  if (start === undefined || end === undefined || end <= start) return undefined
  const stands = plain(text.slice(start, end))
  return stands === plain(old) ? { from: start, to: end } : undefined
}

function plain(text: string): string {
  return text.normalize('NFC').replaceAll('\u{AD}', '').replace(/\s+/gu, ' ').trim()
}

interface Line {
  readonly at: number
  readonly text: string
}

/** The lines as they are read: a byte order mark is no letter of the first. */
function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let at = text.startsWith('\u{FEFF}') ? 1 : 0
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/gu)) {
    lines.push({ at, text: text.slice(at, index) })
    at = index + end.length
  }
  return [...lines, { at, text: text.slice(at) }]
}

/** The offset of a place, whose columns count the letters of the composed text. */
function offsetOf(lines: readonly Line[], { line, column }: Place): number | undefined {
  const found = lines[line - 1]
  if (!found) return undefined
  if (found.text === found.text.normalize('NFC')) return found.at + column - 1
  for (let length = 0; length <= found.text.length; length++) {
    const isComposed = found.text.slice(0, length).normalize('NFC').length === column - 1
    const isWhole = !/^\p{M}/u.test(found.text.slice(length))
    if (isComposed && isWhole) return found.at + length
  }
  return undefined
}
