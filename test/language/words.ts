// What the tests of number words share: which numbers they try, and how many of them.

/** A generator of the same numbers each time: mulberry32. */
export function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The last number that every language is asked for. */
export const LAST = 1_000_000

/** Whether every number to a million is tried in every test: NUMBERS=all npx vitest run test/language. */
export const isExhaustive = process.env['NUMBERS'] === 'all'

/** Whole numbers from 0 to a million, as many as asked for, round ones and their neighbours among them. */
export function sample(size: number, seed: number): number[] {
  const next = numbersFrom(seed)
  const below = (end: number) => Math.floor(next() * end)
  return Array.from({ length: size }, (_, index) => {
    if (index % 4 !== 0) return below(LAST + 1)
    const round = below(1000) * 10 ** (1 + below(3)) + below(3) * below(100)
    return Math.min(round, LAST)
  })
}

/** Every number from `from` to `to`. */
export function everyNumber(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
