// What a product prints apart: the text that is spoken or fits on one page, and the fact sheet
// with its sources. Both are documents again, made of the one that was composed.
import type { Element, ElementContent, Nodes, Parents, Root, RootContent } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import type { Document, Note } from '../model/document.ts'

/** The text alone: without marks, notes and the table of figures. */
export function withoutSources(document: Document): Document {
  const body = structuredClone(document.body)
  prune(body, (node) => isCall(node) || hasClass(node, 'figures'))
  unlink(body)
  return {
    ...document,
    body,
    notes: [],
    outline: document.outline.filter(({ id }) => id !== FIGURES),
    blocks: document.blocks.filter(({ id }) => holds(body, id)),
  }
}

/** The sources alone: what each passage rests on, and the table of figures. */
export function factSheet(document: Document): Document {
  const { phrases, notes } = document
  const head = find(document.body, (node) => hasClass(node, 'masthead') || hasClass(node, 'cover'))
  const figures = find(document.body, (node) => hasClass(node, 'figures'))
  const title = h('h2', { id: SOURCES }, phrases['sources-title'])
  const list = h('ol', { className: ['sources'] }, notes.map(sourceItem))
  const body: Root = {
    type: 'root',
    children: [
      ...(head === undefined ? [] : [titled(head, phrases['fact-sheet'])]),
      h('article', [
        ...(notes.length > 0 ? [h('section', [title, list])] : []),
        ...(figures === undefined ? [] : [structuredClone(figures)]),
      ]),
    ],
  }
  prune(body, isCall)
  unlink(body)
  const outline = [
    ...(notes.length > 0
      ? [{ id: SOURCES, level: 2, text: phrases['sources-title'] } as const]
      : []),
    ...document.outline.filter(({ id }) => id === FIGURES),
  ]
  return {
    ...document,
    body,
    notes: [],
    outline,
    blocks: blocksIn(body, document),
    mostPages: null,
  }
}

const FIGURES = 'figures'
const SOURCES = 'sources'

// The words before the mark, as the reader of the text finds them, and what they rest on.
function sourceItem({ number, id, before, content }: Note): Element {
  return h('li', { id, value: number }, [
    h('p', { className: ['passage'] }, `… ${before}`),
    ...blocksOf(structuredClone(content) as ElementContent[]),
  ])
}

function blocksOf(content: ElementContent[]): ElementContent[] {
  const isBlock = content.some((node) => node.type === 'element' && node.tagName === 'p')
  return isBlock ? content : [h('p', content)]
}

// A masthead in place of a cover too: a fact sheet has no page to spare.
function titled(head: Element, kind: string): Element {
  const copy = structuredClone(head)
  visit(copy, 'element', (element) => {
    if (element.properties['id'] === 'kind') element.children = [{ type: 'text', value: kind }]
  })
  const isSaid = (node: Nodes): boolean => /^(?:summary|speech)$/.test(idOf(node))
  prune(copy, isSaid)
  return { ...copy, properties: { ...copy.properties, className: ['masthead'] } }
}

function blocksIn(body: Root, { blocks }: Document): Document['blocks'] {
  return blocks.filter(({ id }) => holds(body, id))
}

/** Links to what is not there become words. */
function unlink(body: Root): void {
  const ids = new Set<string>()
  visit(body, 'element', (element) => void ids.add(idOf(element)))
  visit(body, 'element', (element) => {
    const target = /^#(.+)$/.exec(element.properties['href'] ?? '')?.[1]
    if (target === undefined || ids.has(target)) return
    element.tagName = 'span'
    delete element.properties['href']
  })
}

function prune(parent: Parents, isGone: (node: Nodes) => boolean): void {
  const kept = (parent.children as RootContent[]).filter((node) => !isGone(node))
  parent.children = kept as typeof parent.children
  for (const node of kept) if ('children' in node) prune(node, isGone)
}

function find(body: Root, is: (node: Nodes) => boolean): Element | undefined {
  let found: Element | undefined
  visit(body, 'element', (element) => void (found ??= is(element) ? element : undefined))
  return found
}

function holds(body: Root, id: string): boolean {
  return find(body, (node) => idOf(node) === id) !== undefined
}

function idOf(node: Nodes): string {
  return node.type === 'element' ? (node.properties['id'] ?? '') : ''
}

function isCall(node: Nodes): boolean {
  return node.type === 'element' && node.tagName === 'sup' && hasClass(node, 'call')
}

function hasClass(node: Nodes, name: string): boolean {
  if (node.type !== 'element') return false
  const { className } = node.properties
  return Array.isArray(className) && className.includes(name)
}
