// Paragraph numbers: the top-level paragraphs and quotations of narratives, counted through the
// document, the same in every language.
import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { marksOf } from './element.ts'

/** The number of each numbered block by id, and for each block the number of the paragraph it belongs to. */
export interface Numbers {
  readonly own: ReadonlyMap<string, number>
  readonly around: ReadonlyMap<string, number>
}

/** Numbers a tree whose top-level blocks are marked; `printed` puts the numbers where styles can print them. */
export function numberParagraphs(body: Root, printed: boolean): Numbers {
  const own = new Map<string, number>()
  const around = new Map<string, number>()
  let open = false
  visit(body, 'element', (element) => {
    const { section, numbered } = marksOf(element)
    if (section === undefined) return
    if (numbered === true) {
      own.set(idOf(element), own.size + 1)
      if (printed) element.properties['dataNumber'] = String(own.size)
    }
    // A list belongs to the paragraph before it; after a heading there is none.
    if (numbered === true) open = true
    else if (/^h[1-6]$/.test(element.tagName)) open = false
    if (numbered === true || element.tagName === 'ol' || element.tagName === 'ul') {
      if (open) visit(element, 'element', (inner) => void around.set(idOf(inner), own.size))
    }
  })
  return { own, around }
}

/** Prints the number of the paragraph that a reference without words leads to. */
export function fillReferences(body: Root, numbers: Numbers): void {
  visit(body, 'element', (element) => {
    const { target } = marksOf(element)
    if (target === undefined) return
    const number = numbers.own.get(target) ?? numbers.around.get(target)
    if (number === undefined) throw new Error(`the block ${target} has no number`)
    element.children = [{ type: 'text', value: String(number) }]
    delete element.data
  })
}

function idOf(element: Element): string {
  return element.properties['id'] ?? ''
}
