// The heads of a narrative say the same in every language: which articles, which answers, which
// recommendations.
import { finding, type Finding } from '../findings/finding.ts'
import type { FrontMatter } from '../model/narrative.ts'
import type { BoundNarrative, Resolved } from '../model/stages.ts'

const keys = ['articles', 'answers', 'role', 'recommendations'] as const

/** Findings on heads of translations that differ from the source language. */
export function checkHeads({ drafts }: Resolved): Finding[] {
  return drafts.flatMap(({ report, locale, narratives }) => {
    const [source] = report.value.locales
    const original = drafts.find((one) => one.report === report && one.locale === source)
    if (!original || source === locale) return []
    return narratives.flatMap((one) => {
      const first = original.narratives.find(
        ({ narrative }) => narrative.name === one.narrative.name,
      )
      return first ? compare(first, one) : []
    })
  })
}

function compare(first: BoundNarrative, { narrative: { head } }: BoundNarrative): Finding[] {
  return keys.flatMap((key) => {
    if (text(first.narrative.head.value[key]) === text(head.value[key])) return []
    const missing = head.value[key] === undefined
    return [
      finding(
        'locale-structure',
        missing ? head.locateKey(['section']) : head.locateKey([key]),
        `\`${key}\` differs from ${first.narrative.locale} here.`,
        'Articles, answers and recommendations are the same in every language.',
      ),
    ]
  })
}

/** The value as it would be written, whatever the order of its keys. */
function text(value: FrontMatter[(typeof keys)[number]]): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
