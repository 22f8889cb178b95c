// Identities of blocks: the name that the author gave, else the file and the position in it, so
// that a block has the same identity in every language.
import type { Nodes, RootContent } from 'mdast'
import { textsIn } from '../model/embed.ts'
import type { Place } from '../model/place.ts'

/** Asks whether a name may be given to one more block; where it may not, a finding says so. */
export type ClaimName = (name: string, place: Place) => boolean

/**
 * Gives every block of a narrative its identity: its name, or `<narrative>-<position>`. A name at the
 * beginning of a list is the list's, but where items have names of their own the first item's.
 */
export function identifyBlocks(
  blocks: readonly RootContent[],
  prefix: string,
  claim: ClaimName,
  ofItems = false,
): void {
  for (const [i, block] of blocks.entries()) identify(block, `${prefix}-${i + 1}`, claim, ofItems)
}

function identify(block: RootContent, position: string, claim: ClaimName, ofItems = false): void {
  const id = (ofItems && block.type === 'list' ? undefined : nameOf(block, claim)) ?? position
  block.data = { ...block.data, blockId: id }
  if (block.type === 'embed')
    for (const { suffix, blocks } of textsIn(block.embed))
      identifyBlocks(blocks, `${id}${suffix}`, claim)
  if (
    block.type !== 'list' &&
    block.type !== 'blockquote' &&
    block.type !== 'listItem' &&
    block.type !== 'table'
  )
    return
  for (const [i, child] of (block.children as RootContent[]).entries())
    identify(child, `${id}-${i + 1}`, claim)
}

/** The name of a block, or of the paragraph that begins it, if it may be given. */
function nameOf(block: Nodes, claim: ClaimName): string | undefined {
  const first = bearerOf(block)
  const { blockName, namedAt } = first.data ?? {}
  if (blockName === undefined || !namedAt || !first.data) return undefined
  delete first.data.blockName
  if (claim(blockName, namedAt)) return blockName
  block.data = { ...block.data, faulty: true }
  return undefined
}

/** The node that bears the name of a block: itself, or what it begins with. */
function bearerOf(block: Nodes): Nodes {
  if (block.data?.blockName !== undefined) return block
  const isAround = block.type === 'list' || block.type === 'blockquote' || block.type === 'listItem'
  const first = isAround ? block.children[0] : undefined
  return first ? bearerOf(first) : block
}
