// What the blocks of a narrative are made of, as far as it must be equal in every language.
import type { Nodes, RootContent } from 'mdast'
import type { BoundNarrative } from '../model/stages.ts'
import { skippingHeadings } from './headings.ts'

/** Whether the blocks at one position are alike. A block that is at fault is like any other: it has its own finding. */
export function sameShape(a: BoundNarrative, b: BoundNarrative, i: number): boolean {
  const [one, other] = [a.blocks[i], b.blocks[i]]
  if (!one || !other) return false
  if (one.data?.faulty === true || other.data?.faulty === true) return true
  const isSkipping = (block: RootContent, { blocks }: BoundNarrative): boolean =>
    block.type === 'heading' && skippingHeadings(blocks).has(block)
  if (one.type === 'heading' && other.type === 'heading') {
    if (isSkipping(one, a) || isSkipping(other, b)) return true
  }
  return shapeOf(one) === shapeOf(other)
}

function shapeOf(node: Nodes): string {
  const id = node.data?.blockId ?? ''
  if (node.type === 'embed') return node.address
  if (node.type === 'heading') return `heading ${node.depth} ${id}`
  const isNested =
    node.type === 'list' ||
    node.type === 'listItem' ||
    node.type === 'blockquote' ||
    node.type === 'table' ||
    node.type === 'tableRow'
  if (!isNested) return `${node.type} ${id}`
  const start = node.type === 'list' && node.ordered === true ? (node.start ?? 1) : ''
  return `${node.type} ${start}(${node.children.map((child) => shapeOf(child)).join(',')}) ${id}`
}

const names: Partial<Record<string, string>> = {
  paragraph: 'a paragraph',
  blockquote: 'a quotation',
  code: 'a block of code',
  thematicBreak: 'a line across',
}

/** A block in words. */
export function describe(node: RootContent | undefined): string {
  if (!node) return 'nothing'
  if (node.type === 'embed') return `the embed \`${node.address}\``
  const id = node.data?.blockId ?? ''
  const name = /^\d{2}-/.test(id) || id === '' ? '' : ` named \`${id}\``
  return `${nameOf(node)}${name}`
}

function nameOf(node: RootContent): string {
  if (node.type === 'list')
    return `a list of ${node.children.length} ${node.children.length === 1 ? 'item' : 'items'}`
  if (node.type === 'table') return `a table of ${node.children.length} rows`
  if (node.type === 'heading') return `a heading of level ${node.depth}`
  return names[node.type] ?? `a ${node.type}`
}
