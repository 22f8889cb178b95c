// Reads what is needed of a PDF as Chromium writes it (PDF 1.4, classic cross-reference
// table, objects not compressed): dictionaries as text, pages in order, links and named
// destinations. It is no general PDF reader and throws where the file is of another kind.

/** A rectangle in points, from the lower left corner of the page. */
export interface Rectangle {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

/** A link within the document, as it is drawn. */
export interface InnerLink {
  /** The page it is drawn on, from 0. */
  readonly page: number
  readonly target: string
  readonly area: Rectangle
}

/** The pages and inner links of a PDF. */
export interface PdfOutline {
  readonly pages: number
  /** Height of each page in points. */
  readonly heights: readonly number[]
  readonly links: readonly InnerLink[]
}

/** Reads pages and links. */
export function readOutline(bytes: Uint8Array): PdfOutline {
  const object = openObjects(bytes)
  const catalog = object(reference(trailerOf(bytes), 'Root'))
  const pages = listPages(object, reference(catalog, 'Pages'))
  const links = pages.flatMap((page, index) => {
    const [, list = ''] = /\/Annots \[([^\]]*)\]/.exec(page) ?? []
    return references(list).flatMap((annotation) => readLink(object(annotation), index))
  })
  return { pages: pages.length, heights: pages.map(heightOf), links }
}

type Objects = (number: number) => string

// The dictionary of every object by its number, without its stream.
function openObjects(bytes: Uint8Array): Objects {
  const buffer = asBuffer(bytes)
  const offsets = readTable(buffer)
  return (number) => {
    const start = offsets.get(number)
    if (start === undefined) throw new Error(`The PDF has no object ${number}.`)
    return buffer.toString('latin1', start, endOf(buffer, start))
  }
}

/** Offsets of all objects, by their numbers, as the cross-reference table has them. */
export function readTable(buffer: Buffer): Map<number, number> {
  const [, start = ''] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(tailOf(buffer)) ?? []
  const table = buffer.toString('latin1', Number(start))
  const [, count] = /^xref\s+0 (\d+)\s/.exec(table) ?? []
  if (start === '' || count === undefined) throw new Error('The PDF has no plain table of objects.')
  const offsets = new Map<number, number>()
  const entries = table.matchAll(/(\d{10}) \d{5} ([nf])/g)
  for (const [number, [, offset, kind]] of [...entries].entries()) {
    if (kind === 'n') offsets.set(number, Number(offset))
  }
  if (offsets.size === 0 || Number(count) < offsets.size) {
    throw new Error('The table of objects in the PDF is broken.')
  }
  return offsets
}

/** Where the dictionary of the object that starts here ends. */
export function endOf(buffer: Buffer, start: number): number {
  const end = buffer.indexOf('endobj', start, 'latin1')
  if (end === -1) throw new Error('An object of the PDF does not end.')
  const stream = buffer.subarray(start, end).indexOf('stream', 0, 'latin1')
  return stream === -1 ? end : start + stream
}

/** The trailer's dictionary. */
export function trailerOf(bytes: Uint8Array): string {
  const tail = tailOf(asBuffer(bytes))
  return tail.slice(tail.lastIndexOf('trailer'))
}

/** The number of the object that `/key 12 0 R` names. */
export function reference(dictionary: string, key: string): number {
  const [, number] = new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary) ?? []
  if (number === undefined) throw new Error(`The PDF has no /${key} where one must be.`)
  return Number(number)
}

/** The same bytes as a Buffer, not copied. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function tailOf(buffer: Buffer): string {
  return buffer.toString('latin1', Math.max(0, buffer.length - 1024))
}

function references(list: string): number[] {
  return [...list.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number))
}

// The tree of pages has at most eight branches a level.
function listPages(object: Objects, number: number): string[] {
  const node = object(number)
  const [, kids] = /\/Kids \[([^\]]*)\]/.exec(node) ?? []
  if (kids === undefined) return [node]
  return references(kids).flatMap((kid) => listPages(object, kid))
}

const NUMBER = String.raw`(-?[\d.]+)`
const RECT = new RegExp(String.raw`/Rect \[${[NUMBER, NUMBER, NUMBER, NUMBER].join(' ')}\]`)
const BOX = new RegExp(String.raw`/MediaBox \[${[NUMBER, NUMBER, NUMBER, NUMBER].join(' ')}\]`)

function readLink(annotation: string, page: number): InnerLink[] {
  const [, target] = /\/Dest \/([^\s/<>[\]()]+)/.exec(annotation) ?? []
  const [, left, bottom, right, top] = RECT.exec(annotation) ?? []
  if (target === undefined || top === undefined) return []
  const area = {
    left: Number(left),
    bottom: Number(bottom),
    right: Number(right),
    top: Number(top),
  }
  return [{ page, target, area }]
}

function heightOf(page: string): number {
  const [, , bottom, , top] = BOX.exec(page) ?? []
  return Number(top) - Number(bottom)
}
