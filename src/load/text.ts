// Bytes → text: UTF-8 in NFC with LF line ends, without a byte order mark. Finds what no text
// of a report may hold; never repairs silently what could change a meaning.
import { finding, type Finding } from '../findings/finding.ts'
import type { RuleId } from '../findings/rules.ts'
import type { Place } from '../model/place.ts'

/** Largest file and longest line that are taken for something a person wrote. */
export const textLimits = { bytes: 2 * 1024 * 1024, line: 50_000 }

/** The text of a file, or the finding that says why it has none. */
export type Decoded = { readonly text: string } | { readonly finding: Finding }

/** Decodes the bytes of a text file. */
export function decodeText(path: string, bytes: Uint8Array): Decoded {
  const start = { path, line: 1, column: 1 }
  const fault = (rule: RuleId, place: Place, message: string, hint: string): Decoded => ({
    finding: finding(rule, place, message, hint),
  })
  if (bytes.length > textLimits.bytes) {
    const size = `${Math.ceil(bytes.length / 1024 / 1024)} MB`
    return fault(
      'file-too-long',
      start,
      `This file has ${size}; a text may have 2 MB.`,
      'Split it, or move what is not text elsewhere.',
    )
  }
  if (isUtf16(bytes)) {
    return fault('file-encoding', start, 'This file is UTF-16, not UTF-8.', 'Save it as UTF-8.')
  }
  const raw = decodeUtf8(bytes)
  if (typeof raw !== 'string') {
    const place = placeAt(path, new TextDecoder().decode(bytes.subarray(0, raw.offset)), Infinity)
    return fault(
      'file-encoding',
      place,
      `The byte at offset ${raw.offset} is not UTF-8.`,
      'Save the file as UTF-8.',
    )
  }
  const text = raw
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
  const found = checkCharacters(path, text)
  return found ? { finding: found } : { text }
}

function isUtf16(bytes: Uint8Array): boolean {
  const [a, b] = bytes
  return (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)
}

/** The text, or the offset of the first byte that is not UTF-8. */
function decodeUtf8(bytes: Uint8Array): string | { offset: number } {
  const reads = (length: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), {
        stream: length < bytes.length,
      })
      return true
    } catch {
      return false
    }
  }
  if (reads(bytes.length)) return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  // The longest readable beginning: once a beginning cannot be read, no longer one can.
  let [good, bad] = [0, bytes.length]
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (reads(middle)) good = middle
    else bad = middle
  }
  return { offset: good }
}

// Controls but tab and line feed; also the invisible spaces that no language of ours needs.
// eslint-disable-next-line no-control-regex -- control characters are what this looks for
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028\u2029\u2060\ufeff\ufffd]/
const overrides = /[\u202a-\u202e\u2066-\u2069]/

/** The first character that no text may hold. Reported once a file: the rest usually follows from it. */
function checkCharacters(path: string, text: string): Finding | undefined {
  if (text.trim() === '') {
    return finding(
      'file-empty',
      { path, line: 1, column: 1 },
      'This file is empty.',
      'Write it, or delete it.',
    )
  }
  const control = controls.exec(text)
  if (control) {
    const place = placeAt(path, text, control.index)
    if (control[0] === '\ufffd') {
      return finding(
        'file-encoding',
        place,
        'A letter was lost here in a conversion (U+FFFD).',
        'Type it again.',
      )
    }
    const name = codePoint(control[0])
    return finding(
      'file-control-character',
      place,
      `The invisible character ${name} stands here.`,
      'Delete it.',
    )
  }
  const override = overrides.exec(text)
  if (override) {
    const place = placeAt(path, text, override.index)
    const message = `The invisible direction mark ${codePoint(override[0])} stands here: what is read may differ from what is written.`
    return finding(
      'file-bidirectional',
      place,
      message,
      'Delete it; the direction of a language is set by its locale.',
    )
  }
  return longLine(path, text)
}

function longLine(path: string, text: string): Finding | undefined {
  const line = text.split('\n').findIndex((one) => one.length > textLimits.line)
  if (line < 0) return undefined
  const place = { path, line: line + 1, column: 1 }
  return finding(
    'file-too-long',
    place,
    `This line has more than ${textLimits.line} characters.`,
    'Break it into paragraphs.',
  )
}

/** A character as `U+200B`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** The place of an offset in a text. */
export function placeAt(path: string, text: string, offset: number): Place {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { path, line: before.split('\n').length, column: before.length - lineStart + 1 }
}
