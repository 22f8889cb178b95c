// Texts of a PDF (ISO 32000-1, 7.9.2): how they are written and read, and dates.

import { firstDay, type CivilDate } from '../../../model/date.ts'

/** A text as a string of a PDF: plain where it can be, else UTF-16 in digits. */
export function writeText(text: string): string {
  if (/^[\x20-\x7E]*$/.test(text)) return `(${text.replaceAll(/[\\()]/g, String.raw`\$&`)})`
  const bytes = Buffer.from(text, 'utf16le').swap16()
  return `<FEFF${bytes.toString('hex').toUpperCase()}>`
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
])

/** The bytes of a string as it is written, a letter a byte. */
export function readString(written: string): string {
  if (written.startsWith('<')) {
    return Buffer.from(written.slice(1, -1).replaceAll(/\s/g, ''), 'hex').toString('latin1')
  }
  return written
    .slice(1, -1)
    .replaceAll(/\\(?:([0-7]{1,3})|\r\n?|\n|([^]))/g, (_, octal?: string, letter?: string) => {
      if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8) & 0xff)
      return letter === undefined ? '' : (escapes.get(letter) ?? letter)
    })
}

/** The text of a string as it is written. */
export function readText(written: string): string {
  const bytes = readString(written)
  if (!bytes.startsWith('\xFE\xFF')) return bytes
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le')
}

/** Midnight UTC of a day, or of the first day of a month or year. */
export function writeDate(date: CivilDate): string {
  return `(D:${firstDay(date).replaceAll('-', '')}000000Z)`
}
