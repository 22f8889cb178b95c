// Copies what pages need besides their content: fonts, pictures, colours, states. What is the
// same in several parts, down to the last byte, is written once.

import { createHash } from 'node:crypto'
import type { ReadyPart } from './join.ts'
import { valueOf, mapReferences, streamOf, type Dictionary } from './objects.ts'
import { skipValue, textAt } from './lexer.ts'
import type { PdfWriter } from './writer.ts'

/** Gives new objects their numbers. */
export interface Numbers {
  next(): number
}

/** Copies objects of parts into a file. */
export class ResourceCopier {
  readonly #writer: PdfWriter
  readonly #numbers: Numbers
  readonly #copied = new Map<ReadyPart, Map<number, number>>()
  readonly #same = new Map<string, number>()
  readonly #isJoined: boolean
  /** Bytes that did not have to be written twice. */
  saved = 0

  constructor(writer: PdfWriter, numbers: Numbers, isJoined: boolean) {
    this.#writer = writer
    this.#numbers = numbers
    this.#isJoined = isJoined
  }

  /** Tells that an object of a part has its place in the file already. */
  know(part: ReadyPart, number: number, copy: number): void {
    const done = this.#copied.get(part) ?? new Map<number, number>()
    this.#copied.set(part, done.set(number, copy))
  }

  /** The number of an object of a part in the file, where it is copied with all it refers to. */
  copy(part: ReadyPart, number: number): number {
    const done = this.#copied.get(part) ?? new Map<number, number>()
    this.#copied.set(part, done)
    const known = done.get(number)
    if (known !== undefined) return known
    const copy = this.#write(part, number)
    done.set(number, copy)
    return copy
  }

  /** A value of a part, with what it refers to copied. */
  value(part: ReadyPart, value: string): string {
    return mapReferences(value, (number) => this.copy(part, number))
  }

  #write(part: ReadyPart, number: number): number {
    const stream = streamOf(part.objects, number)
    const { bytes } = part.objects
    const at = valueOf(part.objects, number)
    const text =
      stream === undefined
        ? textAt(bytes, at, skipValue(bytes, at))
        : writeEntries(stream.dictionary, ['Length'])
    const value = this.value(part, renameSubset(text, part.index))
    const data = part.mended.get(number) ?? stream?.data
    const key = this.#isJoined ? `${value}\n${data === undefined ? '' : digest(data)}` : ''
    const same = this.#same.get(key)
    if (this.#isJoined && same !== undefined) {
      this.saved += value.length + (data?.length ?? 0)
      return same
    }
    const copy = this.#numbers.next()
    this.#same.set(key, copy)
    if (data === undefined) this.#writer.object(copy, value)
    else this.#writer.stream(copy, value, data)
    return copy
  }
}

/** The entries of a dictionary as text, without some; each ends its line. */
export function writeEntries(dictionary: Dictionary, without: readonly string[]): string {
  let text = ''
  for (const [key, value] of dictionary) if (!without.includes(key)) text += `/${key} ${value}\n`
  return text
}

function digest(data: Buffer): string {
  return createHash('sha1').update(data).digest('base64')
}

const A = 65

// Two subsets of one font are to have different tags (ISO 32000-1, 9.6.4); Chromium counts from
// AAAAAA in the first letters, each print anew. The last letters tell the parts apart.
function renameSubset(text: string, part: number): string {
  if (part === 0 || !text.includes('+')) return text
  const last = String.fromCodePoint(A + (Math.floor(part / 26) % 26), A + (part % 26))
  return text.replaceAll(
    /(\/(?:BaseFont|FontName) \/[A-Z]{4})[A-Z]{2}\+/g,
    (_, head: string) => `${head}${last}+`,
  )
}
