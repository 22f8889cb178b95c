// Identities of blocks: the name that the author gave, else the file and the position in it, so
// that a block has the same identity in every language.
import type { Nodes, RootContent } from 'mdast'

/** Gives every block of a narrative its identity: `<narrative>-<position>`, or its name. */
export function identifyBlocks(blocks: readonly RootContent[], prefix: string): void {
  for (const [i, block] of blocks.entries()) identify(block, `${prefix}-${i + 1}`)
}

function identify(block: RootContent, position: string): void {
  const id = nameOf(block) ?? position
  block.data = { ...block.data, blockId: id }
  if (block.type === 'embed' && block.embed.kind === 'case') {
    identifyBlocks(block.embed.text, id)
    for (const [i, step] of block.embed.proceedings.entries())
      identifyBlocks(step.text, `${id}-step-${i + 1}`)
  }
  if (
    block.type !== 'list' &&
    block.type !== 'blockquote' &&
    block.type !== 'listItem' &&
    block.type !== 'table'
  )
    return
  for (const [i, child] of (block.children as RootContent[]).entries())
    identify(child, `${id}-${i + 1}`)
}

/** The name of a block, or of the paragraph that begins it. */
function nameOf(block: Nodes): string | undefined {
  if (block.data?.blockName !== undefined) return block.data.blockName
  const first =
    block.type === 'list' || block.type === 'blockquote' || block.type === 'listItem'
      ? block.children[0]
      : undefined
  return first ? takeNameOf(first) : undefined
}

function takeNameOf(block: Nodes): string | undefined {
  const name = nameOf(block)
  if (name !== undefined && block.data) delete block.data.blockName
  return name
}
