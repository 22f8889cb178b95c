// Soft hyphens in a tree that is going to be printed: browsers divide words of few languages by
// themselves, and headless ones of none.
import type { Element, Root, RootContent } from 'hast'
import { isAddress } from './address.ts'
import { dividerOf, type Divider } from './divide.ts'

type Dividers = ReadonlyMap<string, Divider | undefined>

/**
 * The tree with soft hyphens in the words of its running text, each passage by the rules of its
 * `lang`. Headings, marks of notes, code, addresses, codes and names stay whole. Nothing is changed
 * in place; parts without a divided word are shared with the tree that is given.
 */
export async function hyphenateTree(tree: Root, locale: string): Promise<Root> {
  const tags = languagesOf(tree, new Set([locale]))
  const dividers = new Map(
    await Promise.all([...tags].map(async (tag) => [tag, await dividerOf(tag)] as const)),
  )
  if ([...dividers.values()].every((one) => one === undefined)) return tree
  return withChildren(tree, dividers, dividers.get(locale))
}

function languagesOf(node: Root | RootContent, tags: Set<string>): Set<string> {
  if (node.type === 'element' && node.properties['lang'] !== undefined)
    tags.add(node.properties['lang'])
  if ('children' in node) for (const child of node.children) languagesOf(child, tags)
  return tags
}

function withChildren<T extends Root | Element>(
  parent: T,
  dividers: Dividers,
  divider: Divider | undefined,
): T {
  let changed = false
  const children = parent.children.map((child): RootContent => {
    const made = hyphenated(child, dividers, divider)
    changed ||= made !== child
    return made
  })
  return changed ? { ...parent, children } : parent
}

function hyphenated(
  node: RootContent,
  dividers: Dividers,
  divider: Divider | undefined,
): RootContent {
  if (node.type === 'text') {
    if (!divider) return node
    const value = node.value.replace(token, divider.divide)
    return value === node.value ? node : { ...node, value }
  }
  if (node.type !== 'element' || isWhole(node)) return node
  const { lang } = node.properties
  return withChildren(node, dividers, lang === undefined ? divider : dividers.get(lang))
}

/** A run without spaces that is long enough to hold a word that is divided. */
const token = /\S{5,}/g

/** Whether the words of an element are never divided. */
function isWhole(element: Element): boolean {
  const { tagName, properties } = element
  if (/^(?:h[1-6]|code|pre|sup|sub|svg)$/.test(tagName)) return true
  const names = Array.isArray(properties['className']) ? properties['className'] : []
  if (names.includes('person') || names.includes('keep')) return true
  return tagName === 'a' && isAddress(element)
}
