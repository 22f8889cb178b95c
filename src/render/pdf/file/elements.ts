// The structure tree of a print as a tree of objects (ISO 32000-1, 14.7). Chromium wraps every
// run of text in a NonStruct that says nothing; where nothing else would be lost it is left
// out, which halves the tree.

import {
  code,
  eachEntry,
  isDictionary,
  readReference,
  readWhole,
  skipValue,
  skipWhite,
  textAt,
} from './lexer.ts'
import { valueOf, type Objects } from './objects.ts'

/** What is drawn by a page, or by a form on it: whatever has marked content of its own. */
export interface Holder {
  /** Its object in the part it was read from. */
  readonly object: number
  /** Its page in the part, from 0. */
  readonly index: number
  readonly isForm: boolean
  /** The elements of its marked content, by identifier; filled when the file is written. */
  readonly owners: (Element | undefined)[]
}

/** Marked content of an element. */
export interface Content {
  readonly kind: 'content'
  readonly holder: Holder
  readonly id: number
}

/** An annotation of an element, by the number of its object in its part. */
export interface Annotated {
  readonly kind: 'annotation'
  readonly object: number
  readonly page: Holder
}

/** What an element contains, in reading order. */
export type Kid = Element | Content | Annotated

/** An element of the structure tree. */
export interface Element {
  readonly kind: 'element'
  type: string
  kids: Kid[]
  /** Its entries but type, parent and kids, as they are written: language, words for pictures, … */
  attributes: string
  /** Its name in the tree of identifiers, as it is written. */
  id: string | undefined
  /** Its object in the file that is written. */
  number: number
  /** Its object in the part; 0 for one that was added. */
  readonly origin: number
}

/** A new element. */
export function makeElement(type: string, kids: Kid[], id?: string, origin = 0): Element {
  return { kind: 'element', type, kids, attributes: '', id, number: 0, origin }
}

/** Whether it groups blocks, so that text straight in it would belong to no block. */
export function isGrouping(type: string): boolean {
  return GROUPING.has(type)
}

const GROUPING = new Set(
  'Document Part Art Sect Div BlockQuote Aside NonStruct Figure L Table TR THead TBody TFoot TOC'.split(
    ' ',
  ),
)

/** The page with this object, or the form with this object on a page. */
export type HolderFinder = (object: number, page?: Holder) => Holder

/** Reads elements of one part. */
export class ElementReader {
  readonly #objects: Objects
  readonly #holderOf: HolderFinder
  readonly #isExact: boolean
  /** Headings by the numbers of their objects. */
  readonly headings = new Map<number, Element>()

  /** `isExact` leaves every element as it is. */
  constructor(objects: Objects, holderOf: HolderFinder, isExact = false) {
    this.#objects = objects
    this.#holderOf = holderOf
    this.#isExact = isExact
  }

  /** The element at a number with everything below it; `parent` is the type of the one above. */
  read(number: number, parent = 'Document'): Element {
    const { bytes } = this.#objects
    const element = makeElement('', [], undefined, number)
    let page: Holder | undefined
    let kids = -1
    eachEntry(bytes, valueOf(this.#objects, number), (keyStart, keyEnd, start, end) => {
      const letter = bytes[keyStart]
      const length = keyEnd - keyStart
      if (length === 1 && letter === 0x53) element.type = typeAt(bytes, start + 1, end)
      else if (length === 1 && letter === 0x4b) kids = start
      else if (length === 2 && letter === 0x50) {
        page = this.#holderOf(readReference(bytes, start)?.value ?? 0)
      } else if (length === 2 && letter === 0x49) element.id = textAt(bytes, start, end)
      else if (!isParent(bytes, keyStart, length)) {
        element.attributes += `${textAt(bytes, keyStart - 1, end)}\n`
      }
    })
    // A stretch of a line that says something of its words, such as their language.
    if (!this.#isExact && isSpan(element, parent)) element.type = 'Span'
    if (element.type.startsWith('H')) this.headings.set(number, element)
    if (kids !== -1) this.#readKids(kids, page, element)
    return element
  }

  #readKids(at: number, page: Holder | undefined, into: Element): void {
    const { bytes } = this.#objects
    if (bytes[at] !== code.openArray) {
      this.#readKid(at, page, into)
      return
    }
    let i = skipWhite(bytes, at + 1)
    while (bytes[i] !== code.closeArray) i = skipWhite(bytes, this.#readKid(i, page, into))
  }

  // Where the kid that begins here has ended.
  #readKid(at: number, page: Holder | undefined, into: Element): number {
    const { bytes } = this.#objects
    if (isDictionary(bytes, at)) {
      this.#readReferenceKid(at, page, into)
      return skipValue(bytes, at)
    }
    const reference = readReference(bytes, at)
    if (reference !== undefined) {
      this.#readElementKid(reference.value, into)
      return reference.end
    }
    const id = readWhole(bytes, at)
    if (id === undefined || page === undefined) {
      throw new Error('An element of the PDF contains something of an unknown form.')
    }
    into.kids.push({ kind: 'content', holder: page, id: id.value })
    return id.end
  }

  #readElementKid(number: number, into: Element): void {
    const leaf =
      this.#isExact || isGrouping(into.type) ? undefined : readLeaf(this.#objects, number)
    if (leaf !== undefined) {
      into.kids.push({ kind: 'content', holder: this.#holderOf(leaf.page), id: leaf.id })
      return
    }
    const kid = this.read(number, into.type)
    if (!this.#isExact && isIdle(kid, into)) into.kids.push(...kid.kids)
    else into.kids.push(kid)
  }

  // `<</Type /MCR /Pg 15 0 R /MCID 4>>`, with /Stm for a form, or `<</Type /OBJR /Obj 7 0 R …>>`.
  #readReferenceKid(at: number, inherited: Holder | undefined, into: Element): void {
    const { bytes } = this.#objects
    let page = inherited
    const values = new Map<string, number>()
    eachEntry(bytes, at, (keyStart, keyEnd, start) => {
      const key = textAt(bytes, keyStart, keyEnd)
      const value = readReference(bytes, start) ?? readWhole(bytes, start)
      if (key === 'Pg') page = this.#holderOf(value?.value ?? 0)
      else if (value !== undefined) values.set(key, value.value)
    })
    const [object, id, form] = ['Obj', 'MCID', 'Stm'].map((key) => values.get(key))
    if (page === undefined) throw new Error('An element of the PDF is on no page.')
    if (object !== undefined) into.kids.push({ kind: 'annotation', object, page })
    else if (id !== undefined) {
      const holder = form === undefined ? page : this.#holderOf(form, page)
      into.kids.push({ kind: 'content', holder, id })
    }
  }
}

// /P or /Type: known from above, and from where it stands.
function isParent(bytes: Buffer, at: number, length: number): boolean {
  return (length === 1 && bytes[at] === 0x50) || (length === 4 && bytes[at] === 0x54)
}

const LEAF = Buffer.from('<</Type /StructElem\n/S /NonStruct\n/P ')
const LEAF_PAGE = Buffer.from('\n/Pg ')
const LEAF_KIDS = Buffer.from('\n/K ')

// Most elements are runs of text, which are all written alike: these are read at a glance.
function readLeaf(objects: Objects, number: number): { page: number; id: number } | undefined {
  const { bytes } = objects
  const at = valueOf(objects, number)
  if (!isAt(bytes, at, LEAF)) return undefined
  const parent = readReference(bytes, at + LEAF.length)
  if (parent === undefined || !isAt(bytes, parent.end, LEAF_PAGE)) return undefined
  const page = readReference(bytes, parent.end + LEAF_PAGE.length)
  if (page === undefined || !isAt(bytes, page.end, LEAF_KIDS)) return undefined
  const id = readWhole(bytes, page.end + LEAF_KIDS.length)
  if (id === undefined || bytes[id.end] !== code.greater) return undefined
  return { page: page.value, id: id.value }
}

function isAt(bytes: Buffer, at: number, text: Buffer): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text[i]) return false
  return true
}

// Names of types occur by the thousand: those of up to four letters are kept by their letters.
const types = new Map<number, string>()

function typeAt(bytes: Buffer, start: number, end: number): string {
  if (end - start > 4) return textAt(bytes, start, end)
  let packed = 0
  for (let i = start; i < end; i++) packed = (packed << 8) | (bytes[i] ?? 0)
  const known = types.get(packed)
  if (known !== undefined) return known
  const type = textAt(bytes, start, end)
  types.set(packed, type)
  return type
}

function isSpan({ type, attributes }: Element, parent: string): boolean {
  return type === 'NonStruct' && attributes !== '' && !isGrouping(parent)
}

/** Whether it may go, its kids to its parent: it says nothing, and no text loses its block. */
export function isIdle(kid: Element, parent: Element): boolean {
  if (kid.type !== 'NonStruct' || kid.attributes !== '' || kid.id !== undefined) return false
  return !isGrouping(parent.type) || kid.kids.every(({ kind }) => kind === 'element')
}
