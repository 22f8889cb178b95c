// Joins the parts of a print into one document: one tree of tags with one list of notes, one
// tree of bookmarks, one table of destinations.

import type { EditedContent } from './contents.ts'
import { isIdle, type Element, type Kid } from './elements.ts'
import type { PartPage } from './outline.ts'
import type { Bookmark, Destination, PdfPart } from './part.ts'
import { visit } from './repeats.ts'
import { completeTags, findNotes } from './tags.ts'

/** A part with its content ready. */
export interface ReadyPart extends PdfPart {
  /** Which of the parts it is, from 0. */
  readonly index: number
  readonly ready: ReadonlyMap<number, EditedContent>
  /** Streams that are written in place of others, by their objects. */
  readonly mended: ReadonlyMap<number, Buffer>
}

/** What stands in one part, of many. */
export interface Placed<Thing> {
  readonly part: ReadyPart
  readonly thing: Thing
}

/** A bookmark with those below it. */
export interface BookmarkNode extends Placed<Bookmark> {
  readonly kids: BookmarkNode[]
}

/** Parts as one document. */
export interface JoinedDocument {
  readonly parts: readonly ReadyPart[]
  readonly pages: readonly Placed<PartPage>[]
  /** The Document element. */
  readonly root: Element
  readonly destinations: readonly (readonly [string, Placed<Destination>])[]
  readonly bookmarks: readonly BookmarkNode[]
}

/** Joins parts in their order. The parts are used up: their trees become one. */
export async function joinParts(parts: readonly PdfPart[]): Promise<JoinedDocument> {
  const ready = await Promise.all(parts.map(async (part, index) => makeReady(part, index)))
  const [first] = ready
  if (first === undefined) throw new Error('There is no part to join.')
  const cells = { last: 0 }
  for (const part of ready) {
    renameCells(part.root, cells)
    dropArtifacts(part.root, part)
    completeTags(part.root, part.annotations)
  }
  return {
    parts: ready,
    pages: ready.flatMap((part) => part.pages.map((thing) => ({ part, thing }))),
    root: joinTrees(ready.map(({ root }) => root)),
    destinations: joinDestinations(ready),
    bookmarks: nestBookmarks(
      ready.flatMap((part) => part.bookmarks.map((thing) => ({ part, thing }))),
    ),
  }
}

async function makeReady(part: PdfPart, index: number): Promise<ReadyPart> {
  const ready = await part.contents
  const mended = new Map<number, Buffer>()
  for (const { fonts } of ready.values()) {
    for (const font of fonts.values()) {
      if (font.mended !== undefined) mended.set(font.mended.object, font.mended.data)
    }
  }
  return { ...part, index, ready, mended }
}

// What the content has made an artifact is no kid any more. Cells and paragraphs may be empty
// then; what held together nothing but a border is left out.
function dropArtifacts(element: Element, part: ReadyPart): void {
  element.kids = element.kids.flatMap((kid): Kid[] => {
    if (kid.kind === 'annotation') return [kid]
    if (kid.kind === 'content') {
      return part.ready.get(kid.holder.object)?.artifacts.has(kid.id) === true ? [] : [kid]
    }
    dropArtifacts(kid, part)
    return isIdle(kid, element) ? kid.kids : [kid]
  })
}

const CELL = /\(node\d+\)/g

// Head cells are named by numbers that count through the life of the browser; here they count
// through the document.
function renameCells(root: Element, cells: { last: number }): void {
  const names = new Map<string, string>()
  visit(root, (element) => {
    if (element.id === undefined) return
    const name = `(cell-${++cells.last})`
    names.set(element.id, name)
    element.id = name
  })
  if (names.size === 0) return
  visit(root, (element) => {
    if (!element.attributes.includes('/Headers')) return
    element.attributes = element.attributes.replaceAll(CELL, (name) => names.get(name) ?? name)
  })
}

function joinTrees(roots: readonly Element[]): Element {
  const [first] = roots
  if (first === undefined) throw new Error('There is no part to join.')
  const items: Kid[] = []
  let notes: Element | undefined
  for (const root of roots) {
    const list = findNotes(root)
    const kids = root.kids.filter((kid) => kid !== list)
    if (root === first) first.kids = kids
    else appendKids(first, kids)
    if (list === undefined) continue
    notes ??= list
    items.push(...list.kids)
  }
  if (notes !== undefined) {
    notes.kids = items
    first.kids.push(notes)
  }
  return first
}

// A part begins within the article in which the part before ended.
function appendKids(parent: Element, kids: readonly Kid[]): void {
  const last = parent.kids.at(-1)
  const [next, ...rest] = kids
  const isContinued =
    last?.kind === 'element' &&
    next?.kind === 'element' &&
    /^(?:Art|Sect|Part)$/.test(next.type) &&
    last.type === next.type &&
    last.attributes === next.attributes
  if (isContinued) appendKids(last, next.kids)
  parent.kids.push(...(isContinued ? rest : kids))
}

// A target is in one part only; the order of Chromium's table is that of a hash.
function joinDestinations(parts: readonly ReadyPart[]) {
  const all = new Map<string, Placed<Destination>>()
  for (const part of parts) {
    for (const [name, thing] of part.destinations) {
      if (!all.has(name)) all.set(name, { part, thing })
    }
  }
  return [...all].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** Nests bookmarks by the level of their headings; a part may begin deep within a chapter. */
export function nestBookmarks(all: readonly Placed<Bookmark>[]): BookmarkNode[] {
  const top: BookmarkNode[] = []
  const open: { readonly level: number; readonly kids: BookmarkNode[] }[] = [
    { level: 0, kids: top },
  ]
  for (const { part, thing } of all) {
    const level = Number(/^H([1-6])$/.exec(thing.element?.type ?? '')?.[1] ?? 1)
    while ((open.at(-1)?.level ?? 0) >= level) open.pop()
    const node: BookmarkNode = { part, thing, kids: [] }
    open.at(-1)?.kids.push(node)
    open.push({ level, kids: node.kids })
  }
  return top
}
