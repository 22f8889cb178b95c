// A tree as HTML text, to compare.
import type { Nodes, Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'

/** A tree or one of its nodes as HTML. */
export function toHtml(node: Nodes): string {
  const root: Root = node.type === 'root' ? node : { type: 'root', children: [node] }
  return unified().use(rehypeStringify).stringify(root)
}
