// Where something stands in a file of the workspace. Lines and columns count from 1, columns in
// UTF-16 code units, as editors count them.

/** A place in an input: `path:line:column`, with the column after its end when that is known. */
export interface Place {
  readonly path: string
  readonly line: number
  readonly column: number
  readonly endColumn?: number
  /** The line holds what a finding must not repeat: it is shown without a frame. */
  readonly concealed?: true
  /** It is the file that is meant, and no line of it. */
  readonly whole?: true
}

/** The place of a file as a whole. */
export function wholeFile(path: string): Place {
  return { path, line: 1, column: 1, whole: true }
}

/** The place as people and terminals read it. */
export function printPlace(place: Place): string {
  return `${place.path}:${place.line}:${place.column}`
}

/** Orders places by path, then line, then column. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1
  return a.line - b.line || a.column - b.column
}
