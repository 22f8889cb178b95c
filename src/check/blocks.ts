// Names of blocks are given once, references to them lead somewhere, headings step down one by one.
import type { Nodes } from 'mdast'
import { finding, type Finding } from '../findings/finding.ts'
import { suggestion } from '../findings/suggestion.ts'
import type { Draft, Resolved } from '../model/stages.ts'
import { bindingsOf, nodesOf } from '../model/walk.ts'
import { placeInText } from './place.ts'

/** Findings on names, cross-references and the outline of every draft. */
export function checkBlocks({ drafts, loaded }: Resolved): Finding[] {
  return drafts.flatMap((draft) => {
    const names = new Set<string>()
    const broken = [...loaded.brokenNarratives].some((path) =>
      path.startsWith(`content/${draft.report.id}/${draft.locale}/`),
    )
    return [
      ...checkNames(draft, names),
      ...(broken ? [] : checkTargets(draft, names)),
      ...checkHeadings(draft),
    ]
  })
}

function checkNames(draft: Draft, names: Set<string>): Finding[] {
  return draft.narratives.flatMap(({ narrative, blocks }) =>
    [...nodesOf(blocks)].flatMap((node) => {
      const id = node.data?.blockId
      if (id === undefined) return []
      if (!names.has(id)) {
        names.add(id)
        return []
      }
      return [
        finding(
          'block-name',
          placeInText(narrative.path, node),
          `Another block is already called \`${id}\`.`,
          'A name is given once in a report.',
        ),
      ]
    }),
  )
}

function checkTargets(draft: Draft, names: ReadonlySet<string>): Finding[] {
  return draft.narratives.flatMap(({ blocks }) =>
    bindingsOf(blocks).flatMap((binding) => {
      if (binding.bound.kind !== 'cross-reference' || names.has(binding.bound.target)) return []
      const near = suggestion(binding.bound.target, [...names])
      return [
        finding(
          'cross-reference',
          binding.place,
          `No block of this report is called \`${binding.bound.target}\`.`,
          near === undefined
            ? 'Name the block with [](id:…) at its start.'
            : `Did you mean \`#${near}\`?`,
        ),
      ]
    }),
  )
}

/** In each narrative the outline begins at `#` and skips no level. */
function checkHeadings(draft: Draft): Finding[] {
  return draft.narratives.flatMap(({ narrative, blocks }) => {
    let depth = 0
    return blocks.flatMap((node: Nodes) => {
      if (node.type !== 'heading') return []
      const skipped = node.depth > depth + 1
      depth = node.depth
      if (!skipped) return []
      return [
        finding(
          'heading-depth',
          placeInText(narrative.path, node),
          `This heading has ${node.depth} signs; ${depth === node.depth ? 'one less or more' : ''} the one above it does not lead there.`.replace(
            / {2,}/g,
            ' ',
          ),
          'Headings of a narrative begin at `#` and go down one level at a time.',
        ),
      ]
    })
  })
}
