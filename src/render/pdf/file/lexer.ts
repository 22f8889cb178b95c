// Steps over the tokens of a PDF in its bytes: what is inside a string is never taken for
// anything else. Positions are offsets in bytes; `at` is where a token begins, what is
// returned is where it has ended. Rules: ISO 32000-1, 7.2 and 7.3.

/** Codes of the letters that mean something between tokens. */
export const code = {
  newline: 0x0a,
  return: 0x0d,
  open: 0x28,
  close: 0x29,
  slash: 0x2f,
  zero: 0x30,
  nine: 0x39,
  less: 0x3c,
  greater: 0x3e,
  R: 0x52,
  openArray: 0x5b,
  backslash: 0x5c,
  closeArray: 0x5d,
} as const

// 1: white space, 2: delimiter, 0: letters of names, numbers and operators.
const kinds = new Uint8Array(256)
for (const white of [0, 9, 10, 12, 13, 32]) kinds[white] = 1
for (const delimiter of Buffer.from('()<>[]{}/%')) kinds[delimiter] = 2

/** The bytes between two offsets, a letter a byte. */
export function textAt(bytes: Buffer, start: number, end: number): string {
  return bytes.toString('latin1', start, end)
}

/** Whether this byte is white space. */
export function isWhite(byte: number | undefined): boolean {
  return byte !== undefined && kinds[byte] === 1
}

/** Whether this byte ends a name, number or operator; the end of the bytes does. */
export function endsWord(byte: number | undefined): boolean {
  return byte === undefined || kinds[byte] !== 0
}

/** Where the next token begins. */
export function skipWhite(bytes: Buffer, at: number): number {
  let i = at
  while (isWhite(bytes[i])) i++
  if (bytes[i] !== 0x25) return i
  while (i < bytes.length && bytes[i] !== code.newline && bytes[i] !== code.return) i++
  return skipWhite(bytes, i)
}

/** The end of a name, number or operator. */
export function skipWord(bytes: Buffer, at: number): number {
  let i = at + 1
  while (!endsWord(bytes[i])) i++
  return i
}

/** The end of a string in parentheses, which may hold others and escaped ones. */
export function skipString(bytes: Buffer, at: number): number {
  let depth = 0
  for (let i = at; i < bytes.length; i++) {
    const byte = bytes[i]
    if (byte === code.backslash) i++
    else if (byte === code.open) depth++
    else if (byte === code.close && --depth === 0) return i + 1
  }
  throw new Error('A string of the PDF does not end.')
}

/** The end of a string in hexadecimal digits. */
export function skipHex(bytes: Buffer, at: number): number {
  const end = bytes.indexOf(code.greater, at)
  if (end === -1) throw new Error('A string of the PDF does not end.')
  return end + 1
}

/** Whether `<<` stands here. */
export function isDictionary(bytes: Buffer, at: number): boolean {
  return bytes[at] === code.less && bytes[at + 1] === code.less
}

/** The end of a value; a reference such as `12 0 R` is one. */
export function skipValue(bytes: Buffer, at: number): number {
  switch (bytes[at]) {
    case code.open:
      return skipString(bytes, at)
    case code.less:
      return isDictionary(bytes, at) ? skipGroup(bytes, at + 2) : skipHex(bytes, at)
    case code.openArray:
      return skipGroup(bytes, at + 1)
    case undefined:
      throw new Error('The PDF ends within an object.')
    default: {
      const reference = readReference(bytes, at)
      return reference === undefined ? skipWord(bytes, at) : reference.end
    }
  }
}

// The end of an array or dictionary that has begun: what is inside it is stepped over.
function skipGroup(bytes: Buffer, at: number): number {
  let i = at
  let depth = 1
  for (;;) {
    const byte = bytes[i]
    if (byte === code.open) i = skipString(bytes, i)
    else if (byte === code.openArray) [depth, i] = [depth + 1, i + 1]
    else if (byte === code.less) {
      const isOpening = isDictionary(bytes, i)
      if (isOpening) depth++
      i = isOpening ? i + 2 : skipHex(bytes, i)
    } else if (byte === code.closeArray || byte === code.greater) {
      i += byte === code.greater ? 2 : 1
      if (--depth === 0) return i
    } else if (byte === undefined) throw new Error('The PDF ends within an object.')
    else i++
  }
}

/** A whole number and where it ends. */
export interface Whole {
  readonly value: number
  readonly end: number
}

/** The whole number that stands here, if one does; without sign. */
export function readWhole(bytes: Buffer, at: number): Whole | undefined {
  let value = 0
  let i = at
  for (; ; i++) {
    const byte = bytes[i] ?? 0
    if (byte < code.zero || byte > code.nine) break
    value = value * 10 + byte - code.zero
  }
  return i > at && endsWord(bytes[i]) ? { value, end: i } : undefined
}

/** The reference that stands here, if one does: the number of its object. */
export function readReference(bytes: Buffer, at: number): Whole | undefined {
  const number = readWhole(bytes, at)
  if (number === undefined || !isWhite(bytes[number.end])) return undefined
  const generation = readWhole(bytes, skipWhite(bytes, number.end))
  if (generation === undefined || !isWhite(bytes[generation.end])) return undefined
  const letter = skipWhite(bytes, generation.end)
  if (bytes[letter] !== code.R || !endsWord(bytes[letter + 1])) return undefined
  if (generation.value !== 0) throw new Error('The PDF has objects of a later generation.')
  return { value: number.value, end: letter + 1 }
}

/** Steps over the entries of a dictionary: key without its slash, and where its value stands. */
export function eachEntry(
  bytes: Buffer,
  at: number,
  visit: (keyStart: number, keyEnd: number, start: number, end: number) => void,
): number {
  if (!isDictionary(bytes, at)) throw new Error('The PDF has no dictionary where one must be.')
  let i = skipWhite(bytes, at + 2)
  while (bytes[i] === code.slash) {
    const keyEnd = skipWord(bytes, i)
    const start = skipWhite(bytes, keyEnd)
    const end = skipValue(bytes, start)
    visit(i + 1, keyEnd, start, end)
    i = skipWhite(bytes, end)
  }
  if (bytes[i] !== code.greater) throw new Error('A dictionary of the PDF is broken.')
  return i + 2
}
