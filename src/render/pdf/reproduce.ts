// Makes a PDF of Chromium's the same for the same document, whenever and in whatever
// browser process it was printed: dates, program names and the ids of table cells are
// overwritten in place, so that no byte moves and the table of objects stays right.

import type { CivilDate } from '../../model/date.ts'
import { asBuffer, endOf, readTable, reference, trailerOf } from './pdf-objects.ts'

const CREATOR = 'shadow-report'
const PRODUCER = 'Skia/PDF'

/** A copy of the PDF with its date set to `date`, and nothing in it of time, machine or process. */
export function reproduce(bytes: Uint8Array, date: CivilDate): Uint8Array {
  const copy = asBuffer(bytes.slice())
  const offsets = readTable(copy)
  overwriteInformation(copy, offsets.get(reference(trailerOf(copy), 'Info')), date)
  renumberElements(copy, offsets)
  return new Uint8Array(copy.buffer, copy.byteOffset, copy.byteLength)
}

// ---- document information ------------------------------------------------------------

const STRING = String.raw`(?:\((?:\\.|[^\\()])*\)|<[0-9A-Fa-f\s]*>)`

function overwriteInformation(pdf: Buffer, start: number | undefined, date: CivilDate): void {
  if (start === undefined) throw new Error('The PDF has no document information.')
  const before = pdf.toString('latin1', start, endOf(pdf, start))
  const programs = new RegExp(String.raw`/Creator ${STRING}\s*/Producer ${STRING}`)
  const after = before
    .replace(programs, (found) => fit(`/Creator (${CREATOR})\n/Producer (${PRODUCER})`, found))
    .replaceAll(/\(D:\d{14}[^)]*\)/g, (found) => `(${dateString(date, found.length - 2)})`)
  if (after === before || after.length !== before.length) {
    throw new Error('The document information of the PDF is of an unknown form.')
  }
  pdf.write(after, start, 'latin1')
}

// White space between two entries of a dictionary means nothing, so the rest is filled up.
function fit(text: string, room: string): string {
  const short = text.length <= room.length ? text : '/Creator ()\n/Producer ()'
  return short.padEnd(room.length)
}

// Midnight UTC of the day, in as many letters as there were: "D:20220630000000+00'00'".
function dateString(date: CivilDate, length: number): string {
  const [year = '', month = '01', day = '01'] = date.split('-')
  const full = `D:${year}${month}${day}000000+00'00'`
  if (!/^D:\d{14}/.test(full) || length > full.length) {
    throw new RangeError(`A PDF cannot bear the date ${date}.`)
  }
  return length === full.length ? full : `${full.slice(0, 16)}Z`.padEnd(length).slice(0, length)
}

// ---- ids of structure elements -------------------------------------------------------

const ELEMENT = /\(node(\d{8,})\)/g

// Cells are named by a number that counts through the life of the browser. They become
// 1, 2, 3… in the order of the old ones, which keeps the sorted tree of names sorted.
function renumberElements(pdf: Buffer, offsets: ReadonlyMap<number, number>): void {
  const places = [...offsets.values()].flatMap((start) => findIds(pdf, start))
  const numbers = [...new Set(places.map(({ id }) => id))].toSorted((a, b) => a - b)
  const ranks = new Map(numbers.map((id, index) => [id, index + 1]))
  for (const { at, id, digits } of places) {
    pdf.write(String(ranks.get(id)).padStart(digits, '0'), at, 'latin1')
  }
}

interface ElementId {
  /** Where its digits stand in the file. */
  readonly at: number
  readonly id: number
  readonly digits: number
}

// Only where such an id can stand: a heading may be called "(node00000001)".
const BEARER = /\/(?:ID|Headers|Limits|Names)\b/

function findIds(pdf: Buffer, start: number): ElementId[] {
  const end = endOf(pdf, start)
  const dictionary = pdf.toString('latin1', start, end)
  if (!BEARER.test(dictionary)) return []
  return [...dictionary.matchAll(ELEMENT)].map(({ index, 1: digits = '' }) => {
    return { at: start + index + '(node'.length, id: Number(digits), digits: digits.length }
  })
}
