// The outline of a narrative: headings begin at one sign and go down one level at a time.
import type { Heading, RootContent } from 'mdast'
import { finding, type Finding } from '../findings/finding.ts'
import type { Resolved } from '../model/stages.ts'
import { placeInText } from './place.ts'

/** Findings on headings that skip a level. */
export function checkHeadings({ drafts }: Resolved): Finding[] {
  return drafts.flatMap((draft) =>
    draft.narratives.flatMap(({ narrative, blocks }) =>
      [...skippingHeadings(blocks)].map(([heading, above]) =>
        finding(
          'heading-depth',
          placeInText(narrative.path, heading),
          above === 0
            ? `The first heading of a narrative has one \`#\`, not ${heading.depth}.`
            : `This heading has ${heading.depth} signs \`#\`, and the one above it has ${above}: a level is skipped.`,
          `Write \`${'#'.repeat(above + 1)}\`: headings go down one level at a time.`,
        ),
      ),
    ),
  )
}

/** The headings that skip a level, each with the depth of the one above it; 0 for none. */
export function skippingHeadings(blocks: readonly RootContent[]): Map<Heading, number> {
  const skipping = new Map<Heading, number>()
  let above = 0
  for (const block of blocks) {
    if (block.type !== 'heading') continue
    if (block.depth > above + 1) skipping.set(block, above)
    above = block.depth
  }
  return skipping
}
