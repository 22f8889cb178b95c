// Text in content streams: what is shown stands in hexadecimal digits, mostly a letter at a
// time, with moves between.

import { code, skipString } from './lexer.ts'

// Numbers, white space, and the letters of Td and Tj.
const idle = new Uint8Array(256)
for (const byte of Buffer.from('\n\r 0123456789+-.Tdj')) idle[byte] = 1

/** The next byte that is not of a number, of Td or Tj, or white space. */
export function skipIdle(bytes: Buffer, at: number): number {
  let i = at
  while (idle[bytes[i] ?? code.close] === 1) i++
  return i
}

/** Two bytes in four digits. */
export function readCode(bytes: Buffer, at: number): number {
  return (
    (digit(bytes[at] ?? 0) << 12) |
    (digit(bytes[at + 1] ?? 0) << 8) |
    (digit(bytes[at + 2] ?? 0) << 4) |
    digit(bytes[at + 3] ?? 0)
  )
}

/** Marks the codes from here to the end of the string, and adds them to `run`; where it ends. */
export function readCodes(
  bytes: Buffer,
  at: number,
  width: 1 | 2,
  shown: Uint8Array,
  run: number[] | undefined,
): number {
  const last = width * 2 - 1
  let value = 0
  let digits = 0
  for (let i = at; ; i++) {
    const byte = bytes[i] ?? code.greater
    if (byte === code.greater) return i + 1
    value = (value << 4) | digit(byte)
    if (digits++ !== last) continue
    shown[value] = 1
    run?.push(value)
    digits = value = 0
  }
}

function digit(byte: number): number {
  return byte > 0x40 ? (byte & 0xf) + 9 : byte & 0xf
}

/** The end of the properties of marked content: no dictionary in them, but perhaps strings. */
export function skipProperties(bytes: Buffer, at: number): number {
  for (let i = at + 2; i < bytes.length;) {
    if (bytes[i] === code.open) i = skipString(bytes, i)
    else if (bytes[i] === code.greater && bytes[i + 1] === code.greater) return i + 2
    else i++
  }
  throw new Error('A content stream of the PDF is broken.')
}

/** The last of some numbers. */
export function lastNumber(text: string): number {
  return Number(text.trim().split(/\s+/).at(-1))
}
