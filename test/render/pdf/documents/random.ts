// Chance that can be repeated: the same seed gives the same choices.

/** Choices made by chance. */
export interface Chance {
  /** A whole number from 0 up to, not including, `limit`. */
  readonly below: (limit: number) => number
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number
  /** True in this share of cases. */
  readonly is: (share: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
  /** A key, each as often as its weight says. */
  readonly weigh: <K extends string>(weights: Readonly<Partial<Record<K, number>>>) => K
}

/** Chance from a seed (mulberry32). */
export function makeChance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    is: (share) => next() < share,
    pick: (list) => {
      const picked = list[below(list.length)]
      if (picked === undefined) throw new RangeError('There is nothing to pick from.')
      return picked
    },
    weigh: (weights) => weigh(weights, next()),
  }
}

function weigh<K extends string>(weights: Readonly<Partial<Record<K, number>>>, share: number): K {
  const entries = Object.entries(weights) as [K, number][]
  let left = share * entries.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [key, weight] of entries) {
    left -= weight
    if (left < 0) return key
  }
  throw new RangeError('There is nothing to pick from.')
}
