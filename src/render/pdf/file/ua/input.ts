// A finished file, read for examination by its bytes alone: everything is read anew, nothing is
// taken over from what wrote it.

import { inflateSync } from 'node:zlib'
import type { ContentFacts, ShownFont } from '../content.ts'
import { readContent } from '../content-reader.ts'
import { contentOf, readResources, type PartFont } from '../contents.ts'
import { ElementReader, type Element, type Holder } from '../elements.ts'
import {
  dictionaryOf,
  findReference,
  openPdf,
  referenceIn,
  streamOf,
  type Dictionary,
  type Objects,
} from '../objects.ts'
import { standardOf } from './roles.ts'
import { readAnnotations, readPages, type PartHolder, type PartPage } from '../outline.ts'

/** What the content of a page or form says, as far as it is examined. */
export interface ExaminedContent {
  /** Identifiers of marked content, in order. */
  readonly ids: readonly number[]
  readonly facts: Pick<ContentFacts, 'nested' | 'unbalanced' | 'unknown'>
  /** How many things are painted outside of marked content and artifacts. */
  readonly loose: number
}

/** The content of a file. */
export interface Contents {
  /** By the object of the page or form. */
  readonly pages: ReadonlyMap<number, ExaminedContent>
  /** The codes shown with each font, by its object. */
  readonly shown: ReadonlyMap<number, ShownFont>
}

/** An element with its standard type and that of the one above. */
export interface PlacedElement {
  readonly element: Element
  readonly type: string
  readonly parent: string
}

/** A file to be examined. */
export interface UaInput {
  readonly objects: Objects
  readonly catalog: Dictionary
  readonly pages: readonly PartPage[]
  readonly forms: readonly PartHolder[]
  readonly annotations: ReadonlyMap<number, Dictionary>
  readonly tree: Dictionary
  readonly root: Element
  /** All elements, in reading order. */
  readonly elements: readonly PlacedElement[]
  /** By page or form and identifier, which element each marked content is of. */
  readonly owners: ReadonlyMap<Holder, readonly (Element | undefined)[]>
  /** By annotation, which element it is of. */
  readonly annotated: ReadonlyMap<number, Element>
  /** Marked content of two elements. */
  readonly doubled: readonly string[]
  readonly roles: ReadonlyMap<string, string>
  /** The XMP packet; empty for none. */
  readonly xmp: string
  readonly contents: Contents
}

/** Reads a file; `known` content is not read again. */
export function readInput(bytes: Uint8Array, known?: Contents): UaInput {
  const objects = openPdf(bytes)
  const catalog = dictionaryOf(objects, referenceIn(objects.trailer, 'Root'))
  const pages = readPages(objects, catalog)
  const holders = new Map<number, PartHolder>(pages.map((page) => [page.object, page]))
  const forms: PartHolder[] = []
  const reader = new ElementReader(
    objects,
    (object, page) => {
      const holder = holders.get(object)
      if (holder !== undefined) return holder
      const dictionary = dictionaryOf(objects, object)
      const form = { object, index: page?.index ?? -1, isForm: true, owners: [], dictionary }
      holders.set(object, form)
      forms.push(form)
      return form
    },
    true,
  )
  const tree = dictionaryOf(objects, referenceIn(catalog, 'StructTreeRoot'))
  const root = reader.read(referenceIn(tree, 'K'))
  const metadata = findReference(catalog.get('Metadata'))
  const xmp = metadata === undefined ? undefined : streamOf(objects, metadata)?.data
  const roles = readRoles(tree)
  return {
    objects,
    catalog,
    pages,
    forms,
    annotations: readAnnotations(objects, pages),
    tree,
    root,
    ...placeElements(root, roles),
    roles,
    xmp: xmp?.toString('utf8') ?? '',
    contents: known ?? readContents(objects, [...pages, ...forms]),
  }
}

// One walk through the tree for all that is examined.
function placeElements(root: Element, roles: ReadonlyMap<string, string>) {
  const elements: PlacedElement[] = []
  const owners = new Map<Holder, Element[]>()
  const annotated = new Map<number, Element>()
  const doubled: string[] = []
  const visit = (element: Element, parent: string): void => {
    const type = standardOf(element.type, roles)
    elements.push({ element, type, parent })
    for (const kid of element.kids) {
      if (kid.kind === 'element') visit(kid, type)
      else if (kid.kind === 'annotation') annotated.set(kid.object, element)
      else {
        const own = owners.get(kid.holder) ?? []
        if (own.length === 0) owners.set(kid.holder, own)
        if (own[kid.id] !== undefined) doubled.push(`page ${kid.holder.index + 1}, ${kid.id}`)
        own[kid.id] = element
      }
    }
  }
  visit(root, '')
  return { elements, owners, annotated, doubled }
}

function readRoles(tree: Dictionary): Map<string, string> {
  const text = tree.get('RoleMap') ?? ''
  return new Map(
    [...text.matchAll(/\/([^\s/<>]+)\s*\/([^\s/<>]+)/g)].map(([, from = '', to = '']) => [
      from,
      to,
    ]),
  )
}

/** Reads the content of all pages and forms. */
export function readContents(objects: Objects, holders: readonly PartHolder[]): Contents {
  const fonts = new Map<number, PartFont>()
  const pages = new Map<number, ExaminedContent>()
  for (const holder of holders) {
    const bytes = inflateSync(contentOf(objects, holder).data)
    const facts = readContent(bytes, readResources(objects, holder.dictionary, fonts))
    const ids = facts.marked.map(({ id }) => id)
    pages.set(holder.object, { ids, facts, loose: facts.loose.length })
  }
  return { pages, shown: fonts }
}
