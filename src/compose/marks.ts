// Marks of notes: on the side of punctuation where their language has them, neighbours in one
// superscript (domain.md §3.1, §3.3).
import type { Element, ElementContent, Parents } from 'hast'
import { h } from 'hastscript'
import { marksOf } from './element.ts'

type Side = 'after-punctuation' | 'before-punctuation'

/** Whether an element is a mark whose note has no number yet. */
export function isCall(node: unknown): node is Element {
  return marksOf(node as Element | undefined).call !== undefined
}

/** Whether an element holds marks of notes. */
export function holdsMarks(node: Element): boolean {
  const { className } = node.properties
  return node.tagName === 'sup' && Array.isArray(className) && className.includes('call')
}

/** Puts every mark below a node on its side of the punctuation, and neighbours into one superscript. */
export function placeMarks(parent: Parents, side: Side): void {
  const children = parent.children as ElementContent[]
  for (let i = 0; i < children.length; i++) {
    if (isCall(children[i]) && !isCall(children[i - 1])) movePunctuation(children, i, side)
  }
  parent.children = joinMarks(children)
  for (const child of parent.children)
    if (child.type === 'element' && !holdsMarks(child)) placeMarks(child, side)
}

/** Moves the punctuation around the run of marks that begins at `start` to its other side. */
function movePunctuation(children: ElementContent[], start: number, side: Side): void {
  let end = start
  while (isCall(children[end + 1])) end++
  const [before, after] = [children[start - 1], children[end + 1]]
  if (before?.type === 'text') before.value = before.value.trimEnd()
  if (side === 'after-punctuation') {
    const sign =
      after?.type === 'text' ? /^[.,;:!?…]+[”’»"')\]]*/.exec(after.value)?.[0] : undefined
    if (sign === undefined || after?.type !== 'text') return
    after.value = after.value.slice(sign.length)
    if (before?.type === 'text') before.value += sign
    else children.splice(start, 0, { type: 'text', value: sign })
    return
  }
  // A question mark, an exclamation mark, an ellipsis and an abbreviation's point stay before the mark.
  const sign = before?.type === 'text' ? /(?<=[^.\s])[.,;:]$/.exec(before.value)?.[0] : undefined
  if (sign === undefined || before?.type !== 'text') return
  before.value = before.value.slice(0, -sign.length)
  if (after?.type === 'text') after.value = sign + after.value
  else children.splice(end + 1, 0, { type: 'text', value: sign })
}

function joinMarks(children: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = []
  for (const child of children) {
    const last = joined.at(-1)
    if (!isCall(child)) joined.push(child)
    else if (last?.type === 'element' && holdsMarks(last))
      last.children.push({ type: 'text', value: ',' }, child)
    else joined.push(h('sup', { className: ['call'] }, child))
  }
  return joined
}
