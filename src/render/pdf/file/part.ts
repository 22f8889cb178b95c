// A print of Chromium's, opened: its pages, annotations, destinations, bookmarks and tags. A
// short report is one part; a long one is printed in several, which are joined later.

import { editContents, type EditedContent } from './contents.ts'
import { ElementReader, type Element, type HolderFinder } from './elements.ts'
import {
  dictionaryOf,
  findReference,
  openPdf,
  readArray,
  referenceIn,
  type Dictionary,
  type Objects,
} from './objects.ts'
import {
  outlineOf,
  readAnnotations,
  readPages,
  type PartHolder,
  type PartPage,
  type PdfOutline,
} from './outline.ts'
import { removeRepeats } from './repeats.ts'

/** A destination: its page in the part, and the rest of it as it is written. */
export interface Destination {
  readonly page: number
  readonly place: string
}

/** A bookmark. */
export interface Bookmark extends Destination {
  /** As it is written. */
  readonly title: string
  /** The heading that it names. */
  readonly element: Element | undefined
}

/** What was printed in one go. */
export interface PdfPart {
  readonly objects: Objects
  readonly pages: readonly PartPage[]
  readonly annotations: ReadonlyMap<number, Dictionary>
  /** Forms with marked content of their own: what is drawn with opacity. */
  readonly forms: readonly PartHolder[]
  readonly destinations: ReadonlyMap<string, Destination>
  readonly bookmarks: readonly Bookmark[]
  /** The Document element. */
  readonly root: Element
  /** Pages and links, to be compared with the plan. */
  readonly outline: PdfOutline
  /** The content of pages and forms, by their objects; being made. */
  readonly contents: Promise<ReadonlyMap<number, EditedContent>>
}

/**
 * Opens a print; throws where it is of a kind that Chromium does not write. Its streams are
 * worked on in other threads while the next part is printed.
 */
export function readPart(bytes: Uint8Array): PdfPart {
  const objects = openPdf(bytes)
  const catalog = dictionaryOf(objects, referenceIn(objects.trailer, 'Root'))
  const pages = readPages(objects, catalog)
  const annotations = readAnnotations(objects, pages)
  const forms: PartHolder[] = []
  const reader = new ElementReader(objects, holderFinder(objects, pages, forms))
  const tree = dictionaryOf(objects, referenceIn(catalog, 'StructTreeRoot'))
  const root = reader.read(referenceIn(tree, 'K'))
  const contents = editContents(objects, [...pages, ...forms], root, removeRepeats(root))
  // Whoever waits for it hears of it; if nobody does, it is no fault of the program's.
  contents.catch(() => undefined)
  return {
    objects,
    pages,
    annotations,
    forms,
    destinations: readDestinations(objects, catalog),
    bookmarks: readBookmarks(objects, catalog, reader.headings),
    root,
    outline: outlineOf(pages, annotations),
    contents,
  }
}

function holderFinder(
  objects: Objects,
  pages: readonly PartPage[],
  forms: PartHolder[],
): HolderFinder {
  const holders = new Map<number, PartHolder>(pages.map((page) => [page.object, page]))
  return (object, page) => {
    const known = holders.get(object)
    if (known !== undefined) return known
    if (page === undefined) throw new Error(`The PDF has no page ${object}.`)
    const dictionary = dictionaryOf(objects, object)
    const form = { object, index: page.index, isForm: true, owners: [], dictionary }
    holders.set(object, form)
    forms.push(form)
    return form
  }
}

// `/note-1 [2 0 R /XYZ 36 675.41998 0]`, names as they are written.
function readDestinations(objects: Objects, catalog: Dictionary): Map<string, Destination> {
  const table = findReference(catalog.get('Dests'))
  const names = table === undefined ? new Map<string, string>() : dictionaryOf(objects, table)
  return new Map([...names].map(([name, value]) => [name, readDestination(value)]))
}

function readDestination(value: string): Destination {
  const [page, ...place] = readArray(value)
  return { page: findReference(page) ?? 0, place: place.join(' ') }
}

/** All bookmarks in the order in which they are read. */
function readBookmarks(
  objects: Objects,
  catalog: Dictionary,
  elements: ReadonlyMap<number, Element>,
): Bookmark[] {
  const bookmarks: Bookmark[] = []
  const visit = (first: number | undefined): void => {
    for (let number = first; number !== undefined;) {
      const entries = dictionaryOf(objects, number)
      const element = elements.get(findReference(entries.get('SE')) ?? -1)
      const destination = readDestination(entries.get('Dest') ?? '[]')
      bookmarks.push({ ...destination, title: entries.get('Title') ?? '()', element })
      visit(findReference(entries.get('First')))
      number = findReference(entries.get('Next'))
    }
  }
  const outlines = findReference(catalog.get('Outlines'))
  if (outlines !== undefined) visit(findReference(dictionaryOf(objects, outlines).get('First')))
  return bookmarks
}
