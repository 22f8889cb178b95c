// Where a node of a narrative begins.
import type { Nodes } from 'mdast'
import type { Place } from '../model/place.ts'

/** The place of a node in the file it was parsed from. */
export function placeInText(path: string, node: Nodes): Place {
  const start = node.position?.start
  return { path, line: start?.line ?? 1, column: start?.column ?? 1 }
}
