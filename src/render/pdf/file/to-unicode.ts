// Chromium maps a glyph that stands for no letter of its own, such as the second half of an
// Arabic one, to U+0000, which PDF/UA-1 forbids (ISO 14289-1, 7.21.7); what the two halves say
// together is written beside them (ActualText). Here such a glyph becomes a zero-width joiner,
// which nobody hears or sees.

import { deflateSync, inflateSync } from 'node:zlib'
import { dictionaryOf, findReference, streamOf, type Objects } from './objects.ts'

/** A stream to be written in place of another. */
export interface MendedStream {
  readonly object: number
  /** Compressed. */
  readonly data: Buffer
}

const NOTHING = /^(<[0-9A-F]{4}>) <0000>$/gm
const RANGE = /^(<[0-9A-F]{4}> <[0-9A-F]{4}>) <0000>$/m

/** The ToUnicode map of a font without U+0000; undefined where it has none. */
export function mendToUnicode(objects: Objects, font: number): MendedStream | undefined {
  const object = findReference(dictionaryOf(objects, font).get('ToUnicode'))
  const stream = object === undefined ? undefined : streamOf(objects, object)
  if (object === undefined || stream?.dictionary.get('Filter') !== '/FlateDecode') return undefined
  const text = inflateSync(stream.data).toString('latin1')
  const [head = '', ...blocks] = text.split(/(?=^\d+ beginbf)/m)
  const mended = blocks.map((block) => {
    // A range that begins at zero goes on to one and two: it is left to the examination.
    return RANGE.test(block) ? block : block.replaceAll(NOTHING, '$1 <200D>')
  })
  const whole = head + mended.join('')
  return whole === text ? undefined : { object, data: deflateSync(Buffer.from(whole, 'latin1')) }
}
