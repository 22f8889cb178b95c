// Bytes → text: UTF-8 in NFC with LF line ends, without a byte order mark. Finds what no text
// of a report may hold; never repairs silently what could change a meaning.
import { isUtf8 } from 'node:buffer'
import { finding, type Finding } from '../findings/finding.ts'
import type { RuleId } from '../findings/rules.ts'
import type { Place } from '../model/place.ts'

/** Largest file and longest line, in bytes and UTF-16 code units, that are taken for something a person wrote. */
export const textLimits = { bytes: 16 * 1024 * 1024, line: 50_000 }

/**
 * The text of a file, or the finding that says why it has none. Beside a finding, `shown` is what
 * can be shown of the file.
 */
export type Decoded =
  { readonly text: string } | { readonly finding: Finding; readonly shown?: string }

/** Decodes the bytes of a text file. */
export function decodeText(path: string, bytes: Uint8Array): Decoded {
  const start = { path, line: 1, column: 1 }
  const fault = (rule: RuleId, message: string, hint: string): Decoded => ({
    finding: finding(rule, start, message, hint),
  })
  if (bytes.length > textLimits.bytes) {
    const message = `This file has ${Math.ceil(bytes.length / 1024 / 1024)} MB; a text may have 16 MB.`
    return fault('file-too-long', message, 'Split it, or move what is not text elsewhere.')
  }
  if (isUtf16(bytes))
    return fault('file-encoding', 'This file is UTF-16, not UTF-8.', 'Save it as UTF-8.')
  const text = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n').normalize('NFC')
  const found = findForeignByte(path, bytes) ?? checkCharacters(path, text)
  return found ? { finding: found, shown: text } : { text }
}

function isUtf16(bytes: Uint8Array): boolean {
  const [a, b] = bytes
  return (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)
}

/** The first byte that is not UTF-8. Decoding puts U+FFFD in its place, so a letter that is U+FFFD itself is told from it by its bytes. */
function findForeignByte(path: string, bytes: Uint8Array): Finding | undefined {
  if (isUtf8(bytes)) return undefined
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  let offset = 0
  for (const [i, character] of [...text].entries()) {
    const isReplacement =
      character === '\ufffd' && !(bytes[offset] === 0xef && bytes[offset + 1] === 0xbf)
    if (isReplacement) {
      const before = [...text]
        .slice(0, i)
        .join('')
        .replace(/^\ufeff/, '')
        .replace(/\r\n?/g, '\n')
      return finding(
        'file-encoding',
        placeAt(path, before.normalize('NFC'), Infinity),
        `The byte at offset ${offset} is not UTF-8.`,
        'Save the file as UTF-8.',
      )
    }
    offset += Buffer.byteLength(character)
  }
  return undefined
}

// Controls but tab and line feed; also the invisible spaces that no language of ours needs.
// eslint-disable-next-line no-control-regex -- control characters are what this looks for
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028\u2029\u2060\ufeff\ufffd]/
const overrides = /[\u202a-\u202e\u2066-\u2069]/

/** The first character that no text may hold. Reported once a file: the rest usually follows from it. */
function checkCharacters(path: string, text: string): Finding | undefined {
  if (text.trim() === '') {
    const start = { path, line: 1, column: 1 }
    return finding('file-empty', start, 'This file is empty.', 'Write it, or delete it.')
  }
  const control = controls.exec(text)
  if (control) return controlFound(placeAt(path, text, control.index), control[0])
  const override = overrides.exec(text)
  if (override) {
    return finding(
      'file-bidirectional',
      placeAt(path, text, override.index),
      `The invisible direction mark ${codePoint(override[0])} stands here: what is read may differ from what is written.`,
      'Delete it; the direction of a language is set by its locale.',
    )
  }
  return longLine(path, text)
}

function controlFound(place: Place, character: string): Finding {
  if (character === '\ufffd') {
    const message = 'A letter was lost here in a conversion (U+FFFD stands in its place).'
    return finding('file-encoding', place, message, 'Type it again.')
  }
  const message = `The invisible character ${codePoint(character)} stands here.`
  return finding('file-control-character', place, message, 'Delete it.')
}

function longLine(path: string, text: string): Finding | undefined {
  const line = text.split('\n').findIndex((one) => one.length > textLimits.line)
  if (line < 0) return undefined
  return finding(
    'file-too-long',
    { path, line: line + 1, column: 1 },
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
