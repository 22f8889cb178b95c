// How alike two texts are: the words that they share (Dice's coefficient over multisets of words).

/** The words of a text with how often each stands there, and how many there are. */
export interface Bag {
  readonly words: ReadonlyMap<string, number>
  readonly size: number
}

/** The bag of a text; capitals and punctuation make no difference. */
export function bagOf(text: string): Bag {
  const words = new Map<string, number>()
  let size = 0
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    words.set(word, (words.get(word) ?? 0) + 1)
    size++
  }
  return { words, size }
}

/** From 0, nothing in common, to 1, the same words. Two texts without words are alike. */
export function likeness(a: Bag, b: Bag): number {
  if (a.size + b.size === 0) return 1
  const [small, large] = a.words.size <= b.words.size ? [a, b] : [b, a]
  let shared = 0
  for (const [word, count] of small.words) shared += Math.min(count, large.words.get(word) ?? 0)
  return (2 * shared) / (a.size + b.size)
}
