// The text of elements as a reader would say it: white space folded, blocks apart, marks of notes left out.
import type { Element, ElementContent } from 'hast'
import { holdsMarks } from './marks.ts'

/** The elements that are blocks of text: a paragraph, a heading, a row. */
export function isTextBlock(element: Element): boolean {
  return /^(?:p|h[1-6]|tr|caption|figcaption|dt|dd|pre)$/.test(element.tagName)
}

/** The text of some content. With `until`, only what stands before that element. */
export function textOf(content: readonly ElementContent[], until?: Element): string {
  const parts: string[] = []
  const collect = (nodes: readonly ElementContent[]): boolean =>
    nodes.some((node) => {
      if (node === until) return true
      if (node.type === 'text') parts.push(node.value)
      if (node.type !== 'element') return false
      if (isLetter(node)) return false
      if (holdsMarks(node)) return until !== undefined && node.children.includes(until)
      const apart = isTextBlock(node) || /^(?:li|td|th|ul|ol|table|br)$/.test(node.tagName)
      if (apart) parts.push(' ')
      const reached = collect(node.children)
      if (apart) parts.push(' ')
      return reached
    })
  collect(content)
  return foldSpace(parts.join(''))
}

/** Whether an element is the letter of a note under a table. */
function isLetter({ tagName, properties: { className } }: Element): boolean {
  return tagName === 'sup' && Array.isArray(className) && className.includes('letter')
}

/** White space folded to single spaces, no-break spaces too: where a line may end is no matter of words. In NFC. */
export function foldSpace(value: string): string {
  return value.replace(/\s+/g, ' ').replace(/^ | $/g, '').normalize('NFC')
}
