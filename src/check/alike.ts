// Two blocks of one position in two languages: the same number of notes, the same figures.
import type { RootContent } from 'mdast'
import { finding, type Finding } from '../findings/finding.ts'
import { figureKey } from '../model/figure.ts'
import type { BoundNarrative } from '../model/stages.ts'
import { bindingsOf, callsOf } from '../model/walk.ts'
import { placeOfBlock } from './place.ts'

/** Findings on a block of a translation beside its original. */
export function compareBlocks(
  a: RootContent,
  b: RootContent,
  narrative: BoundNarrative,
  locale: string,
): Finding[] {
  if (a.type === 'embed' || a.data?.faulty === true || b.data?.faulty === true) return []
  const place = placeOfBlock(narrative, b)
  const [was, is] = [callsOf([a]).length, callsOf([b]).length]
  if (was !== is) {
    return [
      finding(
        'locale-structure',
        place,
        `This block calls ${counted(is)}, in ${locale} it calls ${counted(was)}.`,
        'A paragraph has the same notes in every language.',
      ),
    ]
  }
  const [there, here] = [boundFigures(a), boundFigures(b)]
  const missing = without(there, here)
  const extra = without(here, there)
  if (missing.length === 0 && extra.length === 0) return []
  const parts = [
    ...missing.map((key) => `\`${key}\` is missing`),
    ...extra.map((key) => `\`${key}\` is not in ${locale}`),
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

function counted(notes: number): string {
  return notes === 0 ? 'no note' : notes === 1 ? 'one note' : `${notes} notes`
}

/** What numbers a block is bound to: figures, excerpts, dates and spans. */
function boundFigures(block: RootContent): string[] {
  return bindingsOf([block]).flatMap(({ bound }) => {
    if (bound.kind === 'figure')
      return [
        figureKey(bound.figure)
          .replace(/^(?:series|count):/, 'figure:')
          .replace(/\?$/, ''),
      ]
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
