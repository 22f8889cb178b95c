// Where figures stand in the text of a block, and which of them the data has changed.

import type { Block, Document, FigureUse } from '../model/document.ts'
import { figureKey } from '../model/figure.ts'

/** A figure in a text: from offset `from` up to, not including, `to`. */
export interface FigureSpan {
  readonly from: number
  readonly to: number
  readonly key: string
  readonly printed: string
}

/** The figures of each block, by its id, in the order of the text. */
export function figureSpans(
  document: Pick<Document, 'blocks' | 'notes' | 'figures'>,
): Map<string, FigureSpan[]> {
  const texts = new Map<string, string>([
    ...document.blocks.map(({ id, text }: Block): [string, string] => [id, text]),
    ...document.notes.map(({ id, text }): [string, string] => [id, text]),
  ])
  const spans = new Map<string, FigureSpan[]>()
  for (const use of document.figures) {
    const known = spans.get(use.block) ?? []
    const span = find(use, texts.get(use.block) ?? '', known.at(-1)?.to ?? 0)
    if (span !== undefined) spans.set(use.block, [...known, span])
  }
  return spans
}

/** A figure where it stands alone: the 5 of “5 cases”, not that of 2015. */
function find({ figure, printed }: FigureUse, text: string, start: number): FigureSpan | undefined {
  if (printed === '') return undefined
  const isPart = (at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at))
  for (let from = text.indexOf(printed, start); from >= 0; from = text.indexOf(printed, from + 1)) {
    const to = from + printed.length
    if (!isPart(from - 1) && !isPart(to)) return { from, to, key: figureKey(figure), printed }
  }
  return undefined
}

/** The figures that both revisions print and that the data made different: their keys. */
export function changedByData(
  before: readonly FigureSpan[],
  after: readonly FigureSpan[],
): Set<string> {
  const was = new Map(before.map(({ key, printed }) => [key, printed]))
  return new Set(
    after.flatMap(({ key, printed }) => {
      const old = was.get(key)
      return old !== undefined && old !== printed ? [key] : []
    }),
  )
}
