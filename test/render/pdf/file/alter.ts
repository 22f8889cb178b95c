// Changes finished files behind the back of everything, for tests that see whether it is noticed.

import { deflateSync, inflateSync } from 'node:zlib'
import {
  dictionaryOf,
  openPdf,
  streamOf,
  valueOf,
} from '../../../../src/render/pdf/file/objects.ts'
import { skipValue } from '../../../../src/render/pdf/file/lexer.ts'
import { PdfWriter } from '../../../../src/render/pdf/file/writer.ts'

/** An object: its value or dictionary as it is written, and what its stream holds, expanded. */
export interface Altered {
  value: string
  data: Buffer | undefined
}

/** The same file with its objects changed by `change`, which says whether it did. */
export function alter(
  bytes: Uint8Array,
  change: (object: Altered, number: number) => boolean,
): Uint8Array {
  const objects = openPdf(bytes)
  const writer = new PdfWriter(bytes.length)
  let isChanged = false
  for (let number = 1; number < objects.starts.length; number++) {
    const stream = streamOf(objects, number)
    const at = valueOf(objects, number)
    const isPacked = stream?.dictionary.get('Filter') === '/FlateDecode'
    const object: Altered = {
      value: objects.bytes.toString('latin1', at, skipValue(objects.bytes, at)),
      data: stream === undefined ? undefined : isPacked ? inflateSync(stream.data) : stream.data,
    }
    isChanged = change(object, number) || isChanged
    if (object.data === undefined) {
      writer.object(number, object.value)
      continue
    }
    const entries = object.value.slice(2, -2).replace(/\/Length \d+\s*$/, '')
    writer.stream(number, entries, isPacked ? deflateSync(object.data) : object.data)
  }
  if (!isChanged) throw new Error('There was nothing to change.')
  const trailer = [...objects.trailer].filter(([key]) => key !== 'Size')
  return writer.end(trailer.map(([key, value]) => `/${key} ${value}`).join('\n'))
}

/** The file with the first object changed whose dictionary matches. */
export function alterFirst(bytes: Uint8Array, from: RegExp, to: string): Uint8Array {
  let isDone = false
  return alter(bytes, (object) => {
    if (isDone || !from.test(object.value)) return false
    object.value = object.value.replace(from, to)
    isDone = true
    return true
  })
}

/** The file with its catalog changed. */
export function alterCatalog(bytes: Uint8Array, from: RegExp, to: string): Uint8Array {
  return alter(bytes, (object) => {
    if (!object.value.includes('/Type /Catalog')) return false
    object.value = object.value.replace(from, to)
    return true
  })
}

/** The file with the content of its first page changed. */
export function alterContent(bytes: Uint8Array, change: (content: string) => string): Uint8Array {
  const objects = openPdf(bytes)
  const pages: number[] = []
  for (let number = 1; number < objects.starts.length; number++) {
    const at = valueOf(objects, number)
    const value = objects.bytes.toString('latin1', at, at + 15)
    if (/^<<\/Type \/Page\s/.test(value)) pages.push(number)
  }
  const content = Number.parseInt(dictionaryOf(objects, pages[0] ?? 0).get('Contents') ?? '', 10)
  return alter(bytes, (object, number) => {
    if (number !== content || object.data === undefined) return false
    object.data = Buffer.from(change(object.data.toString('latin1')), 'latin1')
    return true
  })
}

/** The file with the expanded data of the first matching stream changed. */
export function alterStream(
  bytes: Uint8Array,
  which: (object: Altered) => boolean,
  change: (data: Buffer) => Buffer,
): Uint8Array {
  let isDone = false
  return alter(bytes, (object) => {
    if (isDone || object.data === undefined || !which(object)) return false
    object.data = change(object.data)
    isDone = true
    return true
  })
}
