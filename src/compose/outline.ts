// The outline of a finished tree, and the contents that are made of it: a list of links to the
// headings, which print adds the page numbers to.
import type { Element, ElementContent, Parents, Root } from 'hast'
import { h } from 'hastscript'
import type { OutlineEntry } from '../model/document.ts'
import { holdsMarks } from './marks.ts'
import { textOf } from './text.ts'
import { replaceNodes, type Workshop } from './workshop.ts'

/** An entry of the outline with its heading in the tree. */
interface Entry extends OutlineEntry {
  readonly heading: Element
}

/**
 * The headings of the second and third level in reading order. Every heading has its id already.
 * A box, a masthead, an imprint and the contents themselves have headings that divide nothing.
 */
export function collectOutline(body: Root): Entry[] {
  const entries: Entry[] = []
  const walk = (parent: Parents): void => {
    for (const node of parent.children) {
      if (node.type !== 'element' || /^(?:aside|nav|header|footer)$/.test(node.tagName)) continue
      const level = { h2: 2, h3: 3 }[node.tagName] as OutlineEntry['level'] | undefined
      if (level === undefined) {
        walk(node)
        continue
      }
      const id = String(node.properties['id'])
      entries.push({ id, level, text: textOf(node.children), heading: node })
    }
  }
  walk(body)
  return entries
}

/**
 * Puts the list of the headings where the template asks for it, if there are as many as it says.
 * It is the last slot to be filled: comments that are left are notes of the template, and go.
 */
export function fillContents(body: Root, outline: readonly Entry[], workshop: Workshop): void {
  replaceNodes(body, (node) => {
    if (node.type !== 'comment') return undefined
    const least = /^slot:contents:(\d+)$/.exec(node.value)?.[1]
    return least !== undefined && outline.length >= Number(least)
      ? [contentsList(outline, workshop)]
      : []
  })
}

/**
 * The list is made of links and no blocks: what it says is said by the headings, and a reader who
 * counts the words of the document counts them once.
 */
function contentsList(outline: readonly Entry[], { phrase }: Workshop): Element {
  const items: Element[] = []
  for (const { heading, id, level } of outline) {
    const item = h('li', h('a', { href: `#${id}` }, plain(heading.children)))
    const above = items.at(-1)
    if (level === 2 || !above) items.push(item)
    else innerList(above).children.push(item)
  }
  const title = h('h2', { id: 'contents' }, phrase('contents-title'))
  return h('nav', { className: ['contents'], ariaLabelledBy: ['contents'] }, [
    title,
    h('ol', items),
  ])
}

function innerList(item: Element): Element {
  const last = item.children.at(-1)
  if (last?.type === 'element' && last.tagName === 'ol') return last
  const list = h('ol')
  item.children.push(list)
  return list
}

/** The words of a heading as a link can hold them: emphasis and languages stay; marks of notes, links and ids go. */
function plain(content: readonly ElementContent[]): ElementContent[] {
  return content.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [{ type: 'text', value: node.value }]
    if (node.type !== 'element' || holdsMarks(node)) return []
    const children = plain(node.children)
    const { lang, dir } = node.properties
    const keeps = lang !== undefined || /^(?:em|cite|sub|sup|strong)$/.test(node.tagName)
    if (!keeps) return children
    return [h(node.tagName === 'a' ? 'span' : node.tagName, { lang, dir }, children)]
  })
}
