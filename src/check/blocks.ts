// Cross-references lead to a block of the report, and without words to one that has a number.
import type { Nodes, RootContent } from 'mdast'
import { finding, type Finding } from '../findings/finding.ts'
import { suggestion } from '../findings/suggestion.ts'
import type { Binding } from '../model/bound.ts'
import type { Draft, Resolved } from '../model/stages.ts'
import { bindingsOf, nodesOf } from '../model/walk.ts'
import { isBrokenBelow } from './broken.ts'

/** Findings on the cross-references of every draft. */
export function checkBlocks({ drafts, loaded }: Resolved): Finding[] {
  return drafts.flatMap((draft) => {
    // A narrative that could not be read may hold the block that is looked for.
    if (isBrokenBelow(`content/${draft.report.id}/${draft.locale}`, loaded.brokenNarratives))
      return []
    const targets: Targets = {
      names: namesOf(draft),
      numbered: numberedBlocks(draft),
      misnamed: new Set(draft.narratives.flatMap((one) => [...one.misnamed])),
    }
    return draft.narratives.flatMap(({ blocks }) =>
      bindingsOf(blocks).flatMap((binding) => checkTarget(binding, targets) ?? []),
    )
  })
}

interface Targets {
  readonly names: ReadonlySet<string>
  readonly numbered: ReadonlySet<string>
  readonly misnamed: ReadonlySet<string>
}

function namesOf(draft: Draft): Set<string> {
  const names = draft.narratives.flatMap(({ blocks }) =>
    [...nodesOf(blocks)].flatMap((node) => node.data?.blockId ?? []),
  )
  return new Set(names)
}

function checkTarget(binding: Binding, targets: Targets): Finding | undefined {
  const { bound, place } = binding
  if (bound.kind !== 'cross-reference' || targets.misnamed.has(bound.target)) return undefined
  const { target } = bound
  if (!targets.names.has(target)) {
    const near = suggestion(target, [...targets.names])
    const hint =
      near === undefined
        ? 'Name the block with [](id:…) at its start.'
        : `Did you mean \`#${near}\`?`
    return finding(
      'cross-reference',
      place,
      `No block of this report is called \`${target}\`.`,
      hint,
    )
  }
  if (binding.children.length > 0 || targets.numbered.has(target)) return undefined
  return finding(
    'cross-reference',
    place,
    `The block \`${target}\` carries no number that could be printed here.`,
    `Write words into the brackets, or refer to a paragraph: numbers have the paragraphs, quotations and lists of narratives.`,
  )
}

/**
 * The blocks that have a number of their own or that of the paragraph they belong to: top-level
 * paragraphs and quotations, and lists after one of them; after a heading there is none.
 */
function numberedBlocks(draft: Draft): Set<string> {
  const numbered = new Set<string>()
  let open = false
  for (const block of draft.narratives.flatMap((one) => one.blocks)) {
    const counts = block.type === 'paragraph' || block.type === 'blockquote'
    if (counts) open = true
    else if (block.type === 'heading') open = false
    if (counts || (block.type === 'list' && open)) addNames(block, numbered)
  }
  return numbered
}

function addNames(block: RootContent, names: Set<string>): void {
  const add = (node: Nodes): void => {
    if (node.data?.blockId !== undefined) names.add(node.data.blockId)
    if ('children' in node) for (const child of node.children) add(child)
  }
  add(block)
}
