// Opens a PDF as Chromium writes it (ISO 32000-1, 7.5: one classic cross-reference table,
// objects not compressed): a table of its objects over the bytes, and their dictionaries on
// demand. It throws where the file is of another kind.

import {
  eachEntry,
  endsWord,
  isDictionary,
  readReference,
  readWhole,
  skipValue,
  skipWhite,
  skipWord,
  textAt,
} from './lexer.ts'

/** The objects of a PDF, by number. */
export interface Objects {
  readonly bytes: Buffer
  /** Where each object begins, -1 for none. */
  readonly starts: Int32Array
  readonly trailer: Dictionary
}

/** A dictionary: its values as they are written, a letter a byte. */
export type Dictionary = ReadonlyMap<string, string>

/** A stream: its dictionary, and the bytes as they are stored. */
export interface Stream {
  readonly dictionary: Dictionary
  readonly data: Buffer
}

/** Opens a PDF; the bytes are not copied and must not change. */
export function openPdf(given: Uint8Array): Objects {
  const bytes = asBuffer(given)
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 64))
  const [, at] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail) ?? []
  const { starts, end } = readTable(bytes, Number(at ?? Number.NaN))
  const trailer = readDictionary(bytes, skipWhite(bytes, end + 'trailer'.length))
  for (const key of ['Prev', 'XRefStm', 'Encrypt']) {
    if (trailer.has(key)) throw new Error(`The PDF has a /${key}, which Chromium does not write.`)
  }
  return { bytes, starts, trailer }
}

// Entries are 20 bytes each: ten digits, a blank, five digits, a blank, n or f, two more.
function readTable(bytes: Buffer, at: number): { starts: Int32Array; end: number } {
  const head = /^xref\s+0 (\d+)[ \r]?\n/.exec(
    Number.isNaN(at) ? '' : bytes.toString('latin1', at, at + 40),
  )
  const count = Number(head?.[1])
  const first = at + (head?.[0].length ?? 0)
  const end = skipWhite(bytes, first + 20 * count)
  if (head === null || bytes.toString('latin1', end, end + 7) !== 'trailer') {
    throw new Error('The PDF has no plain table of objects.')
  }
  const starts = new Int32Array(count).fill(-1)
  for (let number = 0; number < count; number++) {
    const entry = first + 20 * number
    if (bytes[entry + 17] !== 0x6e) continue
    const start = readWhole(bytes, entry)
    if (start?.end !== entry + 10 || start.value >= at) {
      throw new Error('The table of objects in the PDF is broken.')
    }
    starts[number] = start.value
  }
  return { starts, end }
}

/** The same bytes as a Buffer, not copied. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Where the value of an object begins. */
export function valueOf({ bytes, starts }: Objects, number: number): number {
  const start = starts[number] ?? -1
  const own = start < 0 ? undefined : readWhole(bytes, start)
  if (own?.value !== number) throw new Error(`The PDF has no object ${number}.`)
  const generation = readWhole(bytes, skipWhite(bytes, own.end))
  const word = skipWhite(bytes, generation?.end ?? 0)
  const isObject = bytes[word] === 0x6f && bytes[word + 1] === 0x62 && bytes[word + 2] === 0x6a
  if (generation === undefined || !isObject) {
    throw new Error(`Object ${number} of the PDF is not where its table has it.`)
  }
  return skipWhite(bytes, word + 3)
}

/** The dictionary that begins here. */
export function readDictionary(bytes: Buffer, at: number): Dictionary {
  const entries = new Map<string, string>()
  eachEntry(bytes, at, (keyStart, keyEnd, start, end) => {
    entries.set(textAt(bytes, keyStart, keyEnd), textAt(bytes, start, end))
  })
  return entries
}

/** The dictionary of an object. */
export function dictionaryOf(objects: Objects, number: number): Dictionary {
  return readDictionary(objects.bytes, valueOf(objects, number))
}

/** A value that is written in a dictionary. */
export function parseDictionary(text: string): Dictionary {
  return readDictionary(Buffer.from(text, 'latin1'), 0)
}

/** The stream of an object, or undefined where it is no stream. */
export function streamOf(objects: Objects, number: number): Stream | undefined {
  const { bytes } = objects
  const at = valueOf(objects, number)
  if (!isDictionary(bytes, at)) return undefined
  const end = skipValue(bytes, at)
  const word = skipWhite(bytes, end)
  if (textAt(bytes, word, word + 6) !== 'stream') return undefined
  const dictionary = readDictionary(bytes, at)
  const length = Number(dictionary.get('Length'))
  const start = word + 6 + (bytes[word + 6] === 0x0d ? 2 : 1)
  const after = skipWhite(bytes, start + length)
  if (textAt(bytes, after, after + 9) !== 'endstream') {
    throw new Error(`The stream of object ${number} of the PDF is not as long as it says.`)
  }
  return { dictionary, data: bytes.subarray(start, start + length) }
}

/** The number of the object that an entry refers to. */
export function referenceIn(dictionary: Dictionary, key: string): number {
  const number = findReference(dictionary.get(key))
  if (number === undefined) throw new Error(`The PDF has no /${key} where one must be.`)
  return number
}

/** The number of the object that a value refers to, if it does. */
export function findReference(value: string | undefined): number | undefined {
  const [, number] = /^(\d+) 0 R$/.exec(value ?? '') ?? []
  return number === undefined ? undefined : Number(number)
}

/** The values of an array, as they are written. */
export function readArray(text: string): string[] {
  const bytes = Buffer.from(text, 'latin1')
  const values: string[] = []
  for (let i = skipWhite(bytes, 1); i < bytes.length - 1; i = skipWhite(bytes, i)) {
    const end = skipValue(bytes, i)
    values.push(textAt(bytes, i, end))
    i = end
  }
  return values
}

/** The text with every reference in it changed; what is in strings stays. */
export function mapReferences(text: string, map: (number: number) => number): string {
  if (!text.includes(' R')) return text
  const bytes = Buffer.from(text, 'latin1')
  let out = ''
  let copied = 0
  for (let i = 0; i < bytes.length;) {
    const byte = bytes[i] ?? 0
    if (isDictionary(bytes, i)) i += 2
    else if (byte === 0x28 || byte === 0x3c) i = skipValue(bytes, i)
    else if (byte >= 0x30 && byte <= 0x39) {
      const found = readReference(bytes, i)
      if (found !== undefined) {
        out += `${text.slice(copied, i)}${map(found.value)} 0 R`
        copied = found.end
      }
      i = found?.end ?? skipWord(bytes, i)
    } else i = byte === 0x2f || !endsWord(byte) ? skipWord(bytes, i) : i + 1
  }
  return out + text.slice(copied)
}
