// What a quantity as written can be at least and at most: with this, qualified values take part in
// sums and comparisons, and only what is impossible is ever told.
import { MAGNITUDES } from '../language/quantities.ts'
import type { WrittenQuantity } from './quantity.ts'

/** From the smallest to the largest number that a quantity can stand for, both included. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

// “About 100” is taken for 80 to 120: wide enough that nobody is contradicted over a rounding.
const about = 0.2

/** The bounds of a quantity. Above and below whole numbers the next whole number is meant. */
export function boundsOf(quantity: WrittenQuantity): Bounds {
  if (typeof quantity === 'number') return { low: quantity, high: quantity }
  if (typeof quantity === 'string') {
    // “Hundreds” are 200 to 2,000: who has 1,500 may still say it.
    const unit = 10 ** (MAGNITUDES.indexOf(quantity) + 1)
    return { low: 2 * unit, high: quantity === 'millions' ? Infinity : 20 * unit }
  }
  if ('from' in quantity) return { low: quantity.from, high: quantity.to }
  if ('atLeast' in quantity) return { low: quantity.atLeast, high: Infinity }
  if ('moreThan' in quantity) return { low: beside(quantity.moreThan, 1), high: Infinity }
  if ('atMost' in quantity) return { low: 0, high: quantity.atMost }
  if ('lessThan' in quantity) return { low: 0, high: beside(quantity.lessThan, -1) }
  return { low: quantity.about * (1 - about), high: quantity.about * (1 + about) }
}

function beside(value: number, step: number): number {
  return Number.isInteger(value) ? value + step : value
}

/** The bounds of a sum. */
export function addBounds(all: readonly Bounds[]): Bounds {
  return all.reduce(
    (sum, one) => ({ low: exact(sum.low + one.low), high: exact(sum.high + one.high) }),
    { low: 0, high: 0 },
  )
}

/** A sum or difference of decimals without the dust of binary fractions; six decimals are more than anybody publishes. */
export function exact(value: number): number {
  return Number.isFinite(value) ? Number(value.toFixed(6)) : value
}

/** Whether two quantities can be one number. */
export function canAgree(a: Bounds, b: Bounds): boolean {
  return a.low <= b.high && b.low <= a.high
}

/** Bounds as people read them: `164`, `at least 238`, `600 to 900`. */
export function printBounds({ low, high }: Bounds): string {
  if (low === high) return String(low)
  if (high === Infinity) return `at least ${exact(low)}`
  return low <= 0 ? `at most ${exact(high)}` : `${exact(low)} to ${exact(high)}`
}
