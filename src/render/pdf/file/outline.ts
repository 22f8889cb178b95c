// Pages and inner links of a PDF. By them a print is compared with its plan.

import type { Holder } from './elements.ts'
import {
  dictionaryOf,
  findReference,
  openPdf,
  readArray,
  referenceIn,
  type Dictionary,
  type Objects,
} from './objects.ts'

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

/** A page, or a form with marked content of its own. */
export interface PartHolder extends Holder {
  readonly dictionary: Dictionary
}

/** A page of a part. */
export interface PartPage extends PartHolder {
  /** Numbers of its annotations, in their order. */
  readonly annotations: readonly number[]
}

/** Reads pages and links of a file. */
export function readOutline(bytes: Uint8Array): PdfOutline {
  const objects = openPdf(bytes)
  const catalog = dictionaryOf(objects, referenceIn(objects.trailer, 'Root'))
  const pages = readPages(objects, catalog)
  return outlineOf(pages, readAnnotations(objects, pages))
}

/** The pages of a file, in order. */
export function readPages(objects: Objects, catalog: Dictionary): PartPage[] {
  return listPages(objects, referenceIn(catalog, 'Pages')).map((object, index) => {
    const dictionary = dictionaryOf(objects, object)
    const list = readArray(dictionary.get('Annots') ?? '[]')
    const annotations = list.flatMap((one) => findReference(one) ?? [])
    return { object, index, isForm: false, owners: [], dictionary, annotations }
  })
}

function listPages(objects: Objects, number: number): number[] {
  const kids = dictionaryOf(objects, number).get('Kids')
  if (kids === undefined) return [number]
  return readArray(kids).flatMap((kid) => {
    const page = findReference(kid)
    return page === undefined ? [] : listPages(objects, page)
  })
}

/** The annotations of pages, by the numbers of their objects. */
export function readAnnotations(
  objects: Objects,
  pages: readonly PartPage[],
): Map<number, Dictionary> {
  const numbers = pages.flatMap(({ annotations }) => annotations)
  return new Map(numbers.map((number) => [number, dictionaryOf(objects, number)]))
}

/** What the plan is compared with. */
export function outlineOf(
  pages: readonly PartPage[],
  annotations: ReadonlyMap<number, Dictionary>,
): PdfOutline {
  const links = pages.flatMap((page) =>
    page.annotations.flatMap((one) => readLink(annotations.get(one), page.index)),
  )
  return {
    pages: pages.length,
    heights: pages.map(({ dictionary }) => heightOf(dictionary)),
    links,
  }
}

function readLink(annotation: Dictionary | undefined, page: number): InnerLink[] {
  const target = nameIn(annotation?.get('Dest'))
  const [left, bottom, right, top] = numbersIn(annotation?.get('Rect'))
  if (left === undefined || bottom === undefined || right === undefined || top === undefined)
    return []
  return target === undefined ? [] : [{ page, target, area: { left, bottom, right, top } }]
}

/** The height of a page in points. */
export function heightOf(page: Dictionary): number {
  const [, bottom, , top] = numbersIn(page.get('MediaBox'))
  return (top ?? Number.NaN) - (bottom ?? Number.NaN)
}

function numbersIn(array: string | undefined): number[] {
  return readArray(array ?? '[]').map(Number)
}

/** A name without its slash; what is escaped in it (`#20`) as it is meant. */
export function nameIn(value: string | undefined): string | undefined {
  if (value?.startsWith('/') !== true) return undefined
  const bytes = value
    .slice(1)
    .replaceAll(/#([0-9A-Fa-f]{2})/g, (_, digits: string) =>
      String.fromCodePoint(Number.parseInt(digits, 16)),
    )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
