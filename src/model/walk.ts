// Every node of a bound text in reading order, with what stands inside notes and embeds.
import type { Nodes, RootContent } from 'mdast'
import type { Binding, Call } from './bound.ts'
import { textsIn } from './embed.ts'

/** All nodes of some blocks, depth first, notes where they are called. */
export function* nodesOf(blocks: readonly Nodes[]): Generator<Nodes> {
  for (const node of blocks) {
    yield node
    if (node.type === 'call' && node.note.kind === 'footnote') yield* nodesOf(node.note.children)
    else if (node.type === 'embed')
      for (const { blocks: inner } of textsIn(node.embed)) yield* nodesOf(inner)
    else if ('children' in node) yield* nodesOf(node.children)
  }
}

/** All bindings of some blocks. */
export function bindingsOf(blocks: readonly RootContent[]): Binding[] {
  return [...nodesOf(blocks)].filter((node) => node.type === 'binding')
}

/** All calls of notes in some blocks. */
export function callsOf(blocks: readonly RootContent[]): Call[] {
  return [...nodesOf(blocks)].filter((node) => node.type === 'call')
}
