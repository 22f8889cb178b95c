// Bound Markdown → hast. What words are bound to stays beside the tree as numbered slots, so that
// the tree itself is plain and can be sanitized: addresses of bindings never become addresses of HTML.
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Nodes, Root, RootContent } from 'mdast'
import rehypeSanitize from 'rehype-sanitize'
import remarkRehype, { type Options } from 'remark-rehype'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { mark, type Marks } from './element.ts'
import { proseSchema } from './safety.ts'
import type { Workshop } from './workshop.ts'

type Handlers = NonNullable<Options['handlers']>

/** The elements of some bound blocks, each with the identity of its block as `id`. */
export function proseToHast(blocks: readonly RootContent[], workshop: Workshop): ElementContent[] {
  const root: Root = { type: 'root', children: putAside(blocks, workshop) }
  const processor = unified()
    .use(remarkRehype, { handlers: slotHandlers })
    .use(rehypeSanitize, proseSchema)
  const tree = processor.runSync(root)
  visit(tree, (node) => {
    if (node.type === 'element' && node.tagName === 'pre') return keepCode(node)
    if (node.type === 'text') node.value = node.value.replace(/[ \t]*\n[ \t]*/g, ' ')
    return undefined
  })
  return tree.children.filter((node): node is ElementContent => node.type === 'element')
}

/** Code keeps its lines; the block is `pre`, so the identity is moved there from the `code` inside. */
function keepCode(pre: Element): typeof SKIP {
  const [code] = pre.children
  if (code?.type === 'element' && code.properties['id'] !== undefined) {
    pre.properties['id'] = code.properties['id']
    delete code.properties['id']
  }
  return SKIP
}

/** The blocks with bindings, calls and embeds put aside, ids set, and every list item in paragraphs. */
function putAside(blocks: readonly RootContent[], workshop: Workshop): RootContent[] {
  const copy = (node: Nodes): Nodes => {
    const id = node.data?.blockId
    const data = id === undefined ? {} : { data: { hProperties: { id } } }
    if (node.type === 'binding') {
      const slot = workshop.bindings.push(node) - 1
      return {
        type: 'emphasis',
        children: node.children.map((child) => copy(child)),
        data: { slot: { kind: 'binding', index: slot } },
      } as Nodes
    }
    if (node.type === 'call') return slotNode('call', workshop.calls.push(node) - 1)
    if (node.type === 'inlineCitation')
      return slotNode('citations', workshop.citations.push(node.citations) - 1)
    if (node.type === 'embed') return slotNode('embed', workshop.embeds.push(node) - 1)
    const loose = node.type === 'list' || node.type === 'listItem' ? { spread: true } : {}
    // The title of the document is its only first-level heading.
    const deeper = node.type === 'heading' ? { depth: Math.min(6, node.depth + 1) } : {}
    if (!('children' in node)) return { ...node, ...data }
    return {
      ...node,
      ...loose,
      ...deeper,
      ...data,
      children: node.children.map((child) => copy(child)),
    } as Nodes
  }
  return blocks.map((block) => copy(block) as RootContent)
}

function slotNode(kind: 'call' | 'citations' | 'embed', index: number): Nodes {
  return { type: 'emphasis', children: [], data: { slot: { kind, index } } } as Nodes
}

/** Emphasis with a slot becomes a span that carries it; all else is as remark-rehype has it. */
const slotHandlers: Handlers = {
  emphasis(state, node: Nodes): Element {
    const children = state.all(node)
    const { slot } = (node.data ?? {}) as Marks
    if (!slot) return h('em', children)
    return mark(h('span', children), { slot })
  },
}
