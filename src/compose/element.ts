// Elements of a tree that is being composed, and the marks that composing leaves on them: what they
// stand for until the document is numbered.
import type { Element, ElementData, Root, Text } from 'hast'
import { visit } from 'unist-util-visit'

/** The marks of an element. */
export interface Marks {
  /** Stands for something of the bound text: an index into the list of its kind on the bench. */
  readonly slot?: {
    readonly kind: 'binding' | 'call' | 'citations' | 'embed'
    readonly index: number
  }
  /** A top-level block of a narrative: the section that it fills, and whether it is numbered. */
  readonly section?: string
  readonly numbered?: boolean
  /** A mark of a note, by index into the calls on the bench, until it is numbered. */
  readonly call?: number
  /** Words that print a figure, by index into the figures on the bench. */
  readonly figure?: number
  /** A reference to a block whose number is to be printed. */
  readonly target?: string
}

declare module 'hast' {
  interface ElementData {
    marks?: Marks
  }
}

/** The marks of a node; none if it is no element. */
export function marksOf(
  node: { readonly type: string; readonly data?: unknown } | undefined,
): Marks {
  return node?.type === 'element' ? ((node as Element).data?.marks ?? {}) : {}
}

/** The element with more marks. */
export function mark(element: Element, marks: Marks): Element {
  // The parser's types demand positions of every element's data; elements made here have none.
  const data = { ...element.data, marks: { ...element.data?.marks, ...marks } } as ElementData
  return { ...element, data }
}

/** Takes all marks off a finished tree: readers find what they need in the document's lists. */
export function dropMarks(body: Root): void {
  visit(body, 'element', (element) => {
    delete element.data
  })
}

/** A text node. */
export function text(value: string): Text {
  return { type: 'text', value }
}
