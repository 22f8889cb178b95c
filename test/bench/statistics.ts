// Times of programs that ran in turns.

/** The middle and the ends of some numbers. */
export interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
}

/** The spread of at least one number. */
export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b)
  const [min, max] = [sorted[0], sorted.at(-1)]
  if (min === undefined || max === undefined) throw new RangeError('There are no numbers.')
  const half = sorted.length / 2
  const median = ((sorted[Math.floor(half)] ?? min) + (sorted[Math.ceil(half) - 1] ?? min)) / 2
  return { median, min, max }
}

/** Ratios of runs that followed each other, so that what slows the machine slows both. */
export function ratiosOf(ours: readonly number[], theirs: readonly number[]): number[] {
  return ours.map((time, round) => time / (theirs[round] ?? Number.NaN))
}

/**
 * Runs all in turns, the order reversed in every other round, and gives the milliseconds of each.
 * A run says what it took.
 */
export async function takeTurns<K extends string>(
  runs: Readonly<Record<K, () => Promise<number>>>,
  rounds: number,
): Promise<Record<K, number[]>> {
  const keys = Object.keys(runs) as K[]
  const times = Object.fromEntries(keys.map((key) => [key, [] as number[]])) as Record<K, number[]>
  for (let round = 0; round < rounds; round++) {
    for (const key of round % 2 === 0 ? keys : keys.toReversed()) times[key].push(await runs[key]())
  }
  return times
}

/** How long something takes, in milliseconds. */
export async function timeOf(run: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await run()
  return performance.now() - begin
}
