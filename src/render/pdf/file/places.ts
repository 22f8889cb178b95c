// Where everything of a joined document stands in the file: the numbers of its objects, and the
// keys under which the tree of tags is found from pages and annotations.

import type { Element, Holder } from './elements.ts'
import type { JoinedDocument, ReadyPart } from './join.ts'
import type { Numbers } from './resources.ts'

/** A page or form in the file. */
export interface HolderPlace {
  /** The object of its page, and its own; of a page they are the same. */
  readonly page: number
  readonly own: number
  /** Its key in the parent tree. */
  readonly key: number
}

/** An annotation in the file. */
export interface AnnotationPlace {
  readonly own: number
  readonly key: number
  owner: Element | undefined
}

/** The places of all that parts consist of. */
export class Places {
  readonly holders = new Map<Holder, HolderPlace>()
  readonly #annotations = new Map<Holder, Map<number, AnnotationPlace>>()
  readonly #pages = new Map<ReadyPart, Map<number, number>>()
  /** The first key that is free. */
  keys = 0

  constructor(document: JoinedDocument, numbers: Numbers) {
    for (const { part, thing: page } of document.pages) {
      const own = numbers.next()
      this.holders.set(page, { page: own, own, key: this.keys++ })
      const ofPart = this.#pages.get(part) ?? new Map<number, number>()
      this.#pages.set(part, ofPart.set(page.object, own))
      const annotations = new Map<number, AnnotationPlace>()
      for (const object of page.annotations) {
        annotations.set(object, { own: numbers.next(), key: this.keys++, owner: undefined })
      }
      this.#annotations.set(page, annotations)
    }
    for (const part of document.parts) {
      for (const form of part.forms) {
        const page = this.pageOf(part, part.pages[form.index]?.object ?? 0)
        this.holders.set(form, { page, own: numbers.next(), key: this.keys++ })
      }
    }
    this.#own(document.root, numbers)
  }

  /** The page in the file that an object of a part is. */
  pageOf(part: ReadyPart, object: number): number {
    const page = this.#pages.get(part)?.get(object)
    if (page === undefined) throw new Error(`The PDF has no page ${object}.`)
    return page
  }

  /** Where a page or form stands. */
  holder(holder: Holder): HolderPlace {
    const place = this.holders.get(holder)
    if (place === undefined) throw new Error('An element of the PDF is on no page.')
    return place
  }

  /** Where an annotation of a page stands. */
  annotation(page: Holder, object: number): AnnotationPlace {
    const place = this.#annotations.get(page)?.get(object)
    if (place === undefined) throw new Error(`The PDF has no annotation ${object} on its page.`)
    return place
  }

  /** All annotations. */
  *annotations(): Iterable<AnnotationPlace> {
    for (const ofPage of this.#annotations.values()) yield* ofPage.values()
  }

  // Numbers the elements in reading order, and notes with what they contain.
  #own(element: Element, numbers: Numbers): void {
    element.number = numbers.next()
    for (const kid of element.kids) {
      if (kid.kind === 'element') this.#own(kid, numbers)
      else if (kid.kind === 'content') kid.holder.owners[kid.id] = element
      else this.annotation(kid.page, kid.object).owner = element
    }
  }
}
