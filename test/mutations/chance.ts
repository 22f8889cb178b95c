// Chance that is the same each time: everything here is drawn from a seed.

/** A source of draws that a seed decides. */
export interface Chance {
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number
  /** One of a list that is not empty. */
  readonly pick: <T>(from: readonly T[]) => T
  /** The list in another order. */
  readonly shuffled: <T>(from: readonly T[]) => T[]
}

/** Draws for a class of changes, by its name and a number. */
export function chanceOf(name: string, seed: number): Chance {
  let state = seed + 0x9e3779b9
  for (const letter of name) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(from: readonly T[]): T => {
    const [one] = from.slice(between(0, from.length - 1))
    if (one === undefined) throw new Error('nothing to draw from')
    return one
  }
  const shuffled = <T>(from: readonly T[]): T[] =>
    from
      .map((one) => ({ one, at: next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one)
  return { between, pick, shuffled }
}
