// Where a node of a narrative begins.
import type { Nodes, RootContent } from 'mdast'
import type { Place } from '../model/place.ts'
import type { BoundNarrative } from '../model/stages.ts'

/** The place of a node in the file it was parsed from. */
export function placeInText(path: string, node: Nodes): Place {
  const { start, end } = node.position ?? {}
  const place = { path, line: start?.line ?? 1, column: start?.column ?? 1 }
  return start && end?.line === start.line ? { ...place, endColumn: end.column } : place
}

/** The place of a block of a narrative; without a block that of its file. */
export function placeOfBlock({ narrative }: BoundNarrative, block: RootContent | undefined): Place {
  if (!block) return { path: narrative.path, line: 1, column: 1 }
  return block.type === 'embed' ? block.place : placeInText(narrative.path, block)
}
