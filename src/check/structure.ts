// A paragraph has the same number, the same notes and the same figures in every language.
import { finding, type Finding } from '../findings/finding.ts'
import { languageOf } from '../language/index.ts'
import type { BoundNarrative, Draft, Loaded, Resolved } from '../model/stages.ts'
import { compareBlocks } from './alike.ts'
import { isBrokenBelow } from './broken.ts'
import { sameShape, describe } from './outline.ts'
import { placeOfBlock } from './place.ts'
import { wholeFile } from '../model/place.ts'

/** Findings on translations whose files, blocks, notes or figures differ from those of the source language. */
export function checkStructure({ drafts, loaded }: Resolved): Finding[] {
  return drafts.flatMap((draft) => {
    const [source] = draft.report.value.locales
    const original = drafts.find((one) => one.report === draft.report && one.locale === source)
    if (
      !original ||
      original === draft ||
      !languageOf(draft.locale) ||
      !loaded.layouts.phrases.has(draft.locale)
    )
      return []
    return compareDrafts(original, draft, loaded)
  })
}

function compareDrafts(original: Draft, draft: Draft, loaded: Loaded): Finding[] {
  const missing = missingLanguage(original, draft, loaded)
  if (missing) return missing
  const names = [
    ...new Set([...original.narratives, ...draft.narratives].map((one) => one.narrative.name)),
  ].sort()
  const known = original.product.value.sections.map((section) => section.id)
  return names.flatMap((name) => {
    const [a, b] = [original, draft].map((one) =>
      one.narratives.find((other) => other.narrative.name === name),
    )
    if (a && b) return compareNarratives(a, b, original.locale, known)
    return missingNarrative(a ?? b, (a ? draft : original).locale, loaded)
  })
}

/** A language in which nothing is written is told once; one in which something cannot be read, not at all. */
function missingLanguage(original: Draft, draft: Draft, loaded: Loaded): Finding[] | undefined {
  if (draft.narratives.length > 0 || original.narratives.length === 0) return undefined
  const { report, locale } = draft
  const folder = `content/${report.id}/${locale}`
  if (isBrokenBelow(folder, loaded.brokenNarratives)) return undefined
  const message = `Nothing is written in ${locale} yet: ${folder}/ has no narratives.`
  const hint = `Translate those of ${original.locale}, or take ${locale} out of the list.`
  return [
    finding(
      'file-missing',
      report.locate(['locales', report.value.locales.indexOf(locale)]),
      message,
      hint,
    ),
  ]
}

/** A file without its counterpart, unless that could not be read or is misnamed beside. */
function missingNarrative(
  present: BoundNarrative | undefined,
  locale: string,
  loaded: Loaded,
): Finding[] {
  if (!present) return []
  const { path, report, name } = present.narrative
  const folder = `content/${report}/${locale}`
  const known = loaded.narratives.map((one) => one.name)
  const strays = [...loaded.brokenNarratives].filter((one) => one.startsWith(`${folder}/`))
  const isExplained = strays.some((one) => {
    const stray = one.slice(folder.length + 1, -'.md'.length)
    return stray === name || !known.includes(stray)
  })
  if (isExplained || loaded.brokenNarratives.has(folder)) return []
  return [
    finding(
      'file-missing',
      wholeFile(path),
      `This narrative has no counterpart in ${locale}: ${folder}/${name}.md is missing.`,
      'Translate it, or delete it in every language.',
    ),
  ]
}

function compareNarratives(
  a: BoundNarrative,
  b: BoundNarrative,
  locale: string,
  known: readonly string[],
): Finding[] {
  // A section that does not exist has its own finding.
  if (a.section !== b.section && known.includes(a.section) && known.includes(b.section)) {
    return [
      finding(
        'locale-structure',
        b.narrative.head.locate(['section']),
        `This narrative fills \`${b.section}\`, in ${locale} it fills \`${a.section}\`.`,
        'The head of a narrative is the same in every language.',
      ),
    ]
  }
  const length = Math.max(a.blocks.length, b.blocks.length)
  for (let i = 0; i < length; i++) {
    if (!sameShape(a, b, i)) return [differentBlock(a, b, i, locale)]
  }
  return a.blocks.flatMap((block, i) => {
    const other = b.blocks[i]
    return other ? compareBlocks(block, other, b, locale) : []
  })
}

function differentBlock(a: BoundNarrative, b: BoundNarrative, i: number, locale: string): Finding {
  const [one, other] = [a.blocks[i], b.blocks[i]]
  const message = !other
    ? `The text ends here, in ${locale} there follows ${describe(one)}.`
    : !one
      ? `This is ${describe(other)} more than in ${locale}.`
      : `This is ${describe(other)}, in ${locale} it is ${describe(one)}.`
  return finding(
    'locale-structure',
    placeOfBlock(b, other ?? b.blocks.at(-1)),
    message,
    'The blocks of a narrative are the same in every language, in the same order.',
  )
}
