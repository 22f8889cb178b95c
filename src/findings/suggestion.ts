// The word that was probably meant, for hints.
import { closest, distance } from 'fastest-levenshtein'

/** The known word nearest to `word`, if it is within a third of its letters. */
export function suggestion(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined
  const near = closest(word, [...known])
  return distance(word, near) <= Math.max(1, Math.ceil(near.length / 3)) ? near : undefined
}
