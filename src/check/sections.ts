// Narratives and the sections of their product fit each other.
import { finding, type Finding } from '../findings/finding.ts'
import { suggestion } from '../findings/suggestion.ts'
import type { BoundNarrative, Draft, Resolved } from '../model/stages.ts'
import { isBrokenBelow } from './broken.ts'

/** Findings on sections without a narrative, and narratives without a section. */
export function checkSections({ drafts, loaded }: Resolved): Finding[] {
  return drafts.flatMap((draft) => {
    const original = drafts.find(
      (one) => one.report === draft.report && one.locale === draft.report.value.locales[0],
    )
    // A translation has the sections of its original: what is wrong with those is told there.
    const own = draft.narratives.filter((one) => original === draft || !isAs(one, original))
    return [
      ...own.flatMap((one) => checkKnown(one, draft)),
      ...checkRepeated(draft, own),
      ...(original === draft ? checkRequired(draft, loaded.brokenNarratives) : []),
    ]
  })
}

function isAs({ narrative, section }: BoundNarrative, original: Draft | undefined): boolean {
  return (
    original?.narratives.some(
      (one) => one.narrative.name === narrative.name && one.section === section,
    ) ?? false
  )
}

function checkKnown({ narrative, section }: BoundNarrative, { product }: Draft): Finding[] {
  const known = product.value.sections.map((one) => one.id)
  if (known.includes(section)) return []
  const near = suggestion(section, known)
  return [
    finding(
      'section-unknown',
      narrative.head.locate(['section']),
      `The product \`${product.id}\` has no section \`${section}\`.`,
      near === undefined
        ? `Sections of ${product.id}: ${known.join(', ')}.`
        : `Did you mean \`${near}\`?`,
    ),
  ]
}

function checkRequired(draft: Draft, broken: ReadonlySet<string>): Finding[] {
  const folder = `content/${draft.report.id}/${draft.locale}`
  // What could not be read, or names no known section, is probably the one that is missed.
  if (isBrokenBelow(folder, broken)) return []
  if (draft.narratives.some((one) => checkKnown(one, draft).length > 0)) return []
  return draft.product.value.sections.flatMap((section) => {
    if (!section.required || draft.narratives.some((one) => one.section === section.id)) return []
    return [
      finding(
        'section-missing',
        draft.report.locate(['product']),
        `No narrative in ${draft.locale} fills the section \`${section.id}\`.`,
        `Add a file in ${folder}/ with \`section: ${section.id}\`.`,
      ),
    ]
  })
}

function checkRepeated(draft: Draft, own: readonly BoundNarrative[]): Finding[] {
  return draft.product.value.sections.flatMap((section) => {
    const [first, ...more] = draft.narratives.filter((one) => one.section === section.id)
    if (section.repeated || !first) return []
    return more
      .filter((one) => own.includes(one))
      .map((one) =>
        finding(
          'section-unknown',
          one.narrative.head.locate(['section']),
          `The section \`${section.id}\` takes one narrative; \`${first.narrative.path}\` fills it already.`,
          'Join the two, or choose another section.',
        ),
      )
  })
}
