// Writes a joined document as one file. Objects are numbered in the order in which they are
// met, so that the same parts give the same bytes.

import type { ShownFont } from './content.ts'
import type { EditedContent } from './contents.ts'
import type { JoinedDocument, Placed, ReadyPart } from './join.ts'
import { writeInformation, writeXmp, type Descriptions } from './metadata.ts'
import type { PartHolder, PartPage } from './outline.ts'
import { Places } from './places.ts'
import { ResourceCopier, writeEntries } from './resources.ts'
import { targetOf, type LinkTarget } from './tags.ts'
import { writeText } from './text.ts'
import type { Contents, ExaminedContent } from './ua/input.ts'
import { writeBookmarks, writeDestinations, writePageTree } from './write-navigation.ts'
import { writeTree } from './write-tree.ts'
import { PdfWriter } from './writer.ts'

/** What the writer is told besides the parts. */
export interface WriteFacts extends Descriptions {
  /** What a link is called, for those who cannot see it. */
  readonly describe: (target: LinkTarget) => string
}

/** A file with the place of its XMP packet. */
export interface WrittenFile {
  readonly bytes: Buffer
  readonly pages: number
  readonly xmp: { readonly start: number; readonly end: number }
  /** Bytes that parts had in common. */
  readonly saved: number
  /** The content as it was written, so that it need not be read again. */
  readonly contents: Contents
}

/** Writes the file. */
export function writeDocument(document: JoinedDocument, facts: WriteFacts): WrittenFile {
  return new DocumentWriter(document, facts).write()
}

class DocumentWriter {
  readonly #document: JoinedDocument
  readonly #facts: WriteFacts
  readonly #writer: PdfWriter
  readonly #numbers: { next(): number }
  readonly #places: Places
  readonly #resources: ResourceCopier
  readonly #catalog: number

  constructor(document: JoinedDocument, facts: WriteFacts) {
    const size = document.parts.reduce((sum, { objects }) => sum + objects.bytes.length, 0)
    let last = 0
    this.#numbers = { next: () => ++last }
    this.#catalog = this.#numbers.next()
    this.#document = document
    this.#facts = facts
    this.#writer = new PdfWriter(Math.ceil(size * 1.2) + 65_536)
    this.#places = new Places(document, this.#numbers)
    this.#resources = new ResourceCopier(this.#writer, this.#numbers, document.parts.length > 1)
    for (const part of document.parts) {
      for (const holder of [...part.pages, ...part.forms]) {
        this.#resources.know(part, holder.object, this.#places.holder(holder).own)
      }
    }
  }

  write(): WrittenFile {
    const { pages, parts, root } = this.#document
    const parents = new Map<number, number>()
    const own = pages.map(({ thing }) => this.#places.holder(thing).own)
    const pageTree = writePageTree(own, this.#writer, this.#numbers, parents)
    for (const page of pages) this.#writePage(page, parents)
    for (const part of parts) for (const form of part.forms) this.#writeForm(part, form)
    const tree = this.#numbers.next()
    writeTree(root, tree, this.#places, this.#writer, this.#numbers)
    const xmp = this.#writeCatalog(pageTree, tree)
    const information = this.#numbers.next()
    this.#writer.object(information, writeInformation(this.#facts))
    const trailer = `/Root ${this.#catalog} 0 R\n/Info ${information} 0 R`
    const bytes = this.#writer.end(trailer)
    const contents = this.#examined()
    return { bytes, pages: pages.length, xmp, saved: this.#resources.saved, contents }
  }

  // What was read of the content before it was edited, as it is after: what was loose is an
  // artifact, and so is what was marked and has gone.
  #examined(): Contents {
    const pages = new Map<number, ExaminedContent>()
    const shown = new Map<number, ShownFont>()
    for (const part of this.#document.parts) {
      for (const holder of [...part.pages, ...part.forms]) {
        const { facts, artifacts, fonts } = this.#contentOf(part, holder)
        const ids = facts.marked.map(({ id }) => id).filter((id) => !artifacts.has(id))
        pages.set(this.#places.holder(holder).own, { ids, facts, loose: 0 })
        for (const font of fonts.values())
          addShown(shown, this.#resources.copy(part, font.object), font)
      }
    }
    return { pages, shown }
  }

  #writePage({ part, thing: page }: Placed<PartPage>, parents: ReadonlyMap<number, number>): void {
    const { own, key } = this.#places.holder(page)
    const content = this.#numbers.next()
    const kept = writeEntries(page.dictionary, [
      'Annots',
      'Contents',
      'Parent',
      'StructParents',
      'Tabs',
    ])
    const entries = this.#resources.value(part, kept)
    const annotations = page.annotations.map((one) => this.#places.annotation(page, one).own)
    const list = annotations.map((number) => `${number} 0 R`).join(' ')
    const annots = annotations.length > 0 ? `/Annots [${list}]\n` : ''
    this.#writer.object(
      own,
      `<<${entries}${annots}/Contents ${content} 0 R\n/StructParents ${key}\n/Tabs /S\n/Parent ${parents.get(own)} 0 R>>`,
    )
    this.#writer.stream(content, '/Filter /FlateDecode\n', this.#contentOf(part, page).data)
    for (const one of page.annotations) this.#writeAnnotation(part, page, one)
  }

  #contentOf(part: ReadyPart, holder: PartHolder): EditedContent {
    const content = part.ready.get(holder.object)
    if (content === undefined) throw new Error('A page of the PDF has no content.')
    return content
  }

  #writeForm(part: ReadyPart, form: PartHolder): void {
    const { own, key } = this.#places.holder(form)
    const kept = writeEntries(form.dictionary, ['Filter', 'Length', 'StructParents'])
    const entries = `${this.#resources.value(part, kept)}/StructParents ${key}\n/Filter /FlateDecode\n`
    this.#writer.stream(own, entries, this.#contentOf(part, form).data)
  }

  #writeAnnotation(part: ReadyPart, page: PartPage, object: number): void {
    const { own, key, owner } = this.#places.annotation(page, object)
    const annotation = part.annotations.get(object) ?? new Map<string, string>()
    const target = targetOf(annotation)
    const entries = this.#resources.value(
      part,
      writeEntries(annotation, ['Contents', 'StructParent']),
    )
    const contents =
      target === undefined ? '' : `/Contents ${writeText(this.#facts.describe(target))}\n`
    const parent = owner === undefined ? '' : `/StructParent ${key}`
    this.#writer.object(own, `<<${entries}${contents}${parent}>>`)
  }

  // The packet is not compressed, so that any program finds it.
  #writeCatalog(pages: number, tree: number): { start: number; end: number } {
    const writer = this.#writer
    const table = writeDestinations(this.#document, this.#places, writer, this.#numbers)
    const bookmarks = writeBookmarks(this.#document.bookmarks, this.#places, writer, this.#numbers)
    const metadata = this.#numbers.next()
    const packet = Buffer.from(writeXmp(this.#facts), 'utf8')
    const start = writer.position()
    writer.stream(metadata, '/Type /Metadata\n/Subtype /XML\n', packet)
    const end = writer.position()
    const entries = [
      `/Type /Catalog`,
      `/Pages ${pages} 0 R`,
      ...(table === undefined ? [] : [`/Dests ${table} 0 R`]),
      ...(bookmarks === undefined ? [] : [`/Outlines ${bookmarks} 0 R`]),
      `/StructTreeRoot ${tree} 0 R`,
      `/MarkInfo <</Marked true>>`,
      `/ViewerPreferences <</DisplayDocTitle true>>`,
      `/Lang ${writeText(this.#facts.language)}`,
      `/Metadata ${metadata} 0 R`,
    ]
    writer.object(this.#catalog, `<<${entries.join('\n')}>>`)
    return { start, end }
  }
}

// Two parts may share a font.
function addShown(all: Map<number, ShownFont>, number: number, font: ShownFont): void {
  const known = all.get(number)
  if (known === undefined || known.shown === font.shown) {
    all.set(number, font)
    return
  }
  const shown = known.shown.slice()
  for (const [code, isShown] of font.shown.entries()) if (isShown === 1) shown[code] = 1
  all.set(number, { width: font.width, shown })
}
