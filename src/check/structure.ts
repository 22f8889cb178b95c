// A paragraph has the same number, the same notes and the same figures in every language.
import type { Nodes, RootContent } from 'mdast'
import { finding, type Finding } from '../findings/finding.ts'
import { figureKey } from '../model/figure.ts'
import type { Place } from '../model/place.ts'
import type { BoundNarrative, Draft, Resolved } from '../model/stages.ts'
import { bindingsOf, callsOf } from '../model/walk.ts'
import { placeInText } from './place.ts'

/** Findings on translations whose blocks, notes or figures differ from those of the source language. */
export function checkStructure({ drafts, loaded }: Resolved): Finding[] {
  return drafts.flatMap((draft) => {
    const [source] = draft.report.value.locales
    const original = drafts.find((one) => one.report === draft.report && one.locale === source)
    if (!original || original === draft) return []
    return compareDrafts(original, draft, loaded.brokenNarratives)
  })
}

function compareDrafts(original: Draft, draft: Draft, broken: ReadonlySet<string>): Finding[] {
  const names = [
    ...new Set([...original.narratives, ...draft.narratives].map((one) => one.narrative.name)),
  ].sort()
  return names.flatMap((name) => {
    const [a, b] = [original, draft].map((one) =>
      one.narratives.find((other) => other.narrative.name === name),
    )
    if (a && b) return compareNarratives(a, b, original.locale)
    const path = `content/${draft.report.id}/${(a ? draft : original).locale}/${name}.md`
    if (broken.has(path)) return []
    const present = (a ?? b)?.narrative.path ?? ''
    return [
      finding(
        'locale-structure',
        { path, line: 1, column: 1 },
        `This file is missing: \`${present}\` has no counterpart.`,
        'Translate it, or delete it in every language.',
      ),
    ]
  })
}

function compareNarratives(a: BoundNarrative, b: BoundNarrative, locale: string): Finding[] {
  if (a.section !== b.section) {
    return [
      finding(
        'locale-structure',
        b.narrative.head.locate(['section']),
        `This narrative fills \`${b.section}\`, in ${locale} it fills \`${a.section}\`.`,
        'The head of a narrative is the same in every language.',
      ),
    ]
  }
  for (let i = 0; i < Math.max(a.blocks.length, b.blocks.length); i++) {
    const [one, other] = [a.blocks[i], b.blocks[i]]
    if (one && other && shapeOf(one) === shapeOf(other)) continue
    const here = other ?? b.blocks.at(-1)
    const message = !other
      ? `A block is missing here: ${describe(one)} of ${locale}.`
      : !one
        ? `This block has no counterpart in ${locale}.`
        : `This is ${describe(other)}, in ${locale} it is ${describe(one)}.`
    return [
      finding(
        'locale-structure',
        placeOfBlock(b, here),
        message,
        'The blocks of a narrative are the same in every language, in the same order.',
      ),
    ]
  }
  return a.blocks.flatMap((block, i) => compareBlocks(block, b.blocks[i] as RootContent, b, locale))
}

/** What a block is made of, as far as it must be equal. */
function shapeOf(node: Nodes): string {
  if (node.type === 'embed')
    return node.embed.kind === 'case'
      ? `case ${node.embed.summary.id}`
      : `table ${node.embed.total.id}?${node.embed.breakdown.by}`
  const own =
    node.type === 'heading'
      ? `heading ${node.depth}`
      : node.type === 'list'
        ? `list ${node.ordered === true ? (node.start ?? 1) : ''}`
        : node.type
  const nested =
    ['list', 'listItem', 'blockquote', 'table', 'tableRow'].includes(node.type) &&
    'children' in node
  return nested
    ? `${own}(${node.children.map((child) => shapeOf(child)).join(',')}) ${node.data?.blockId ?? ''}`
    : `${own} ${node.data?.blockId ?? ''}`
}

function describe(node: RootContent | undefined): string {
  if (!node) return 'nothing'
  if (node.type === 'embed')
    return `the embed of ${node.embed.kind === 'case' ? `case ${node.embed.summary.id}` : node.embed.total.id}`
  if (node.type === 'list') return `a list of ${node.children.length}`
  const name =
    node.data?.blockId === undefined || /-\d+$/.test(node.data.blockId)
      ? ''
      : ` named ${node.data.blockId}`
  return `a ${node.type}${name}`
}

function compareBlocks(
  a: RootContent,
  b: RootContent,
  narrative: BoundNarrative,
  locale: string,
): Finding[] {
  if (a.type === 'embed') return []
  const place = placeOfBlock(narrative, b)
  const [was, is] = [callsOf([a]).length, callsOf([b]).length]
  if (was !== is) {
    return [
      finding(
        'locale-structure',
        place,
        `This block calls ${is} notes, in ${locale} it calls ${was}.`,
        'A paragraph has the same notes in every language.',
      ),
    ]
  }
  const [there, here] = [boundFigures(a), boundFigures(b)]
  const missing = without(there, here)
  const extra = without(here, there)
  if (missing.length === 0 && extra.length === 0) return []
  const parts = [
    ...missing.map((key) => `${key} is missing`),
    ...extra.map((key) => `${key} is not in ${locale}`),
  ]
  return [
    finding(
      'locale-figures',
      place,
      `The figures of this block differ from ${locale}: ${parts.join('; ')}.`,
      'Bind the same figures in every language.',
    ),
  ]
}

/** What numbers a block is bound to: figures, excerpts, dates and spans. */
function boundFigures(block: RootContent): string[] {
  return bindingsOf([block]).flatMap(({ bound }) => {
    if (bound.kind === 'figure')
      return [figureKey(bound.figure).replace('series:', 'figure:').replace(/\?$/, '')]
    if (bound.kind === 'excerpt') return [`source:${bound.source.id}#${bound.name}`]
    if (bound.kind === 'date') return [`date:${bound.date}`]
    return bound.kind === 'elapsed' ? [`elapsed:${bound.from}`] : []
  })
}

/** The members of `all` that `taken` does not have, counted. */
function without(all: readonly string[], taken: readonly string[]): string[] {
  const left = [...taken]
  return all.filter((key) => {
    const at = left.indexOf(key)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

function placeOfBlock({ narrative }: BoundNarrative, block: RootContent | undefined): Place {
  if (!block) return { path: narrative.path, line: 1, column: 1 }
  return block.type === 'embed' ? block.place : placeInText(narrative.path, block)
}
