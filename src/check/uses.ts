// The figures that a report prints, each where it stands.
import { figuresIn } from '../model/embed.ts'
import type { DataFigure } from '../model/figure.ts'
import type { Place } from '../model/place.ts'
import type { Draft } from '../model/stages.ts'
import { nodesOf } from '../model/walk.ts'

/** The figures of a draft, in words and in what is embedded. */
export function usesOf(draft: Draft): { readonly figure: DataFigure; readonly place: Place }[] {
  return draft.narratives.flatMap(({ blocks }) =>
    [...nodesOf(blocks)].flatMap((node) => {
      if (node.type === 'binding' && node.bound.kind === 'figure')
        return [{ figure: node.bound.figure, place: node.place }]
      if (node.type !== 'embed') return []
      return figuresIn(node.embed).map((figure) => ({ figure, place: node.place }))
    }),
  )
}
