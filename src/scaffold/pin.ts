// A figure that has no value of today, or whose words cannot be put right without people, stays what
// it was: its address says of which day.
import { figureKey, type DataFigure } from '../model/figure.ts'
import type { Draft } from '../model/stages.ts'
import { nodesOf } from '../model/walk.ts'

/** The figures of a draft by the name of the narrative and their key. */
export function figuresByNarrative(draft: Draft): Map<string, Map<string, DataFigure>> {
  return new Map(
    draft.narratives.map(({ narrative, blocks }) => {
      const figures = [...nodesOf(blocks)].flatMap((node) => {
        if (node.type === 'binding' && node.bound.kind === 'figure') return [node.bound.figure]
        return node.type === 'embed' && node.embed.kind === 'table' ? [node.embed.total] : []
      })
      return [narrative.name, new Map(figures.map((figure) => [figureKey(figure), figure]))]
    }),
  )
}

/** A narrative in which the addresses of these figures, and of tables of them, name their dates. */
export function pinFigures(text: string, figures: Iterable<DataFigure>): string {
  const dates = new Map(
    [...figures].map((figure) => [`${figure.id}?${figure.query}`, dateOf(figure)]),
  )
  return text.replaceAll(
    /\((figure|table|chart):([a-z0-9-]+)(?:\?([^)#]*))?\)/g,
    (whole, scheme: string, id: string, query = '') => {
      const pairs = String(query)
        .split('&')
        .filter((pair) => pair !== '')
      const own =
        scheme === 'figure' ? pairs : pairs.filter((pair) => !/^(?:by|kind|as)=/.test(pair))
      const date = dates.get(`${id}?${own.toSorted().join('&')}`)
      if (date === undefined) return whole
      return `(${scheme}:${id}?${[...pairs, date].join('&')})`
    },
  )
}

function dateOf({ when }: DataFigure): string {
  return 'asOf' in when ? `at=${when.asOf}` : `period=${when.period}`
}
