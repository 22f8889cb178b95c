// Blocks without words: they would carry a number and print nothing.
import type { Nodes } from 'mdast'
import { finding, type Finding } from '../findings/finding.ts'
import type { BoundNarrative, Resolved } from '../model/stages.ts'
import { placeInText } from './place.ts'

/** Findings on paragraphs and headings without words. */
export function checkEmpty({ drafts }: Resolved): Finding[] {
  return drafts.flatMap((draft) => draft.narratives.flatMap((one) => checkWordless(one)))
}

function checkWordless({ narrative, blocks }: BoundNarrative): Finding[] {
  return blocks.flatMap((block) => {
    const isText = block.type === 'paragraph' || block.type === 'heading'
    // A block without a position stands in place of one that has its own finding.
    const isTold = block.data?.faulty === true || block.position === undefined
    if (!isText || isTold || hasWords(block)) return []
    const what = block.type === 'heading' ? 'heading' : 'paragraph'
    return [
      finding(
        'block-empty',
        placeInText(narrative.path, block),
        `This ${what} has no words.`,
        'Write them, or join what stands here to the paragraph it belongs to.',
      ),
    ]
  })
}

/** Whether anything of a block is printed besides marks of notes; what is bound prints itself. */
function hasWords(node: Nodes): boolean {
  if (node.type === 'text') return node.value.trim() !== ''
  if (node.type === 'binding' || node.type === 'inlineCode') return true
  return 'children' in node && node.children.some((child) => hasWords(child))
}
