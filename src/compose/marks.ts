// Marks of notes: on the side of punctuation where their language has them, neighbours in one
// superscript (United Nations Editorial Manual, footnotes).
import type { Element, ElementContent, Parents } from 'hast'
import { h } from 'hastscript'
import type { Language } from '../language/index.ts'
import { marksOf, text } from './element.ts'

/** What decides where a mark stands. */
export type MarkRule = Pick<Language, 'noteMark' | 'abbreviations'>

/** Whether an element is a mark whose note has no number yet. */
export function isCall(node: ElementContent | undefined): boolean {
  return marksOf(node).call !== undefined
}

/** Whether an element holds marks of notes. */
export function holdsMarks(node: Element): boolean {
  const { className } = node.properties
  return node.tagName === 'sup' && Array.isArray(className) && className.includes('call')
}

/** Puts every mark below a node on its side of the punctuation, and neighbours into one superscript. */
export function placeMarks(parent: Parents, rule: MarkRule): void {
  for (const child of parent.children)
    if (child.type === 'element' && !isCall(child)) placeInside(child, rule)
  const children = (parent.children as ElementContent[])
    .flatMap((child) => hoistMarks(child))
    .filter((child, i, all) => !isGap(child, i, all))
  for (let i = 0; i < children.length; i++) {
    if (isCall(children[i]) && !isCall(children[i - 1])) movePunctuation(children, i, rule)
  }
  parent.children = joinMarks(children)
}

const inline = /^(?:a|em|strong|del|span|cite|time|code)$/

/** An inline element keeps its marks loose: they may belong behind punctuation outside of it. */
function placeInside(element: Element, rule: MarkRule): void {
  if (!inline.test(element.tagName)) placeMarks(element, rule)
}

/** An inline element, with the marks that end it behind it. */
function hoistMarks(node: ElementContent): ElementContent[] {
  if (node.type !== 'element' || isCall(node) || !inline.test(node.tagName)) return [node]
  node.children = node.children.flatMap((child) => hoistMarks(child))
  let end = node.children.length
  while (isCall(node.children[end - 1])) end--
  const marks = node.children.splice(end)
  node.children = joinMarks(node.children)
  return [node, ...marks]
}

/** White space between two marks, which would keep them apart. */
function isGap(node: ElementContent, i: number, all: readonly ElementContent[]): boolean {
  return (
    node.type === 'text' && node.value.trim() === '' && isCall(all[i - 1]) && isCall(all[i + 1])
  )
}

/** Moves the punctuation around the run of marks that begins at `start` to its other side. */
function movePunctuation(children: ElementContent[], start: number, rule: MarkRule): void {
  let end = start
  while (isCall(children[end + 1])) end++
  const after = children[end + 1]
  const before = lastText(children[start - 1])
  if (before) before.value = before.value.trimEnd()
  if (rule.noteMark === 'after-punctuation') {
    const sign =
      after?.type === 'text'
        ? /^[.,;:!?…，。；：、！？]+[”’»"')\]」』》）]*/.exec(after.value)?.[0]
        : undefined
    if (sign === undefined || after?.type !== 'text') return
    after.value = after.value.slice(sign.length)
    const neighbour = children[start - 1]
    if (neighbour?.type === 'text') neighbour.value += sign
    else children.splice(start, 0, text(sign))
    return
  }
  // The sign may be all that stands between the mark and a link: “[24 juin 2022](…).[@a]”.
  const head = before?.value.length === 1 ? (lastText(children[start - 2])?.value ?? '') : ''
  const sign = before && trailingSign(head + before.value, rule.abbreviations)
  if (before === undefined || sign === undefined) return
  before.value = before.value.slice(0, -sign.length)
  if (after?.type === 'text') after.value = sign + after.value
  else children.splice(end + 1, 0, text(sign))
}

/** The last text of a node, inside inline elements too. */
function lastText(node: ElementContent | undefined): { value: string } | undefined {
  if (node?.type === 'text') return node
  return node?.type === 'element' && inline.test(node.tagName)
    ? lastText(node.children.at(-1))
    : undefined
}

/** The sign that the mark precedes. A question, an exclamation, an ellipsis and an abbreviation's point stay before it. */
function trailingSign(value: string, abbreviations: readonly string[]): string | undefined {
  const sign = /(?<=[^.\s])[.,;:،؛]$/.exec(value)?.[0]
  const plain = value.replaceAll('\u00a0', ' ')
  const abbreviated =
    sign === '.' &&
    abbreviations.some(
      (one) => plain === one || plain.endsWith(` ${one}`) || plain.endsWith(`(${one}`),
    )
  return abbreviated ? undefined : sign
}

function joinMarks(children: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = []
  for (const child of children) {
    const last = joined.at(-1)
    if (!isCall(child)) joined.push(child)
    else if (last?.type === 'element' && holdsMarks(last)) last.children.push(text(','), child)
    else joined.push(h('sup', { className: ['call'] }, child))
  }
  return joined
}
