// Offsets of a text → places, by a table of line starts made once for each text.
import type { Place } from './place.ts'

/** The place of any offset in a file's text. */
export function placeInLines(path: string, text: string): (offset: number) => Place {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { path, line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}
