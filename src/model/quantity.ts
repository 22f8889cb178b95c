// A number as a source gives it: exact, qualified, a range, or only an order of magnitude.
import { z } from 'zod'
import type { Decimal, Quantity } from '../language/index.ts'
import { MAGNITUDES } from '../language/quantities.ts'

const number = z.number({ error: 'a number is written in digits, with a point for decimals' })

/** How a quantity is written in data: `164`, `{ moreThan: 10000 }`, `{ from: 15, to: 20 }` or `hundreds`. */
export const quantity = z.union(
  [
    number,
    z.strictObject({ atLeast: number }),
    z.strictObject({ moreThan: number }),
    z.strictObject({ atMost: number }),
    z.strictObject({ lessThan: number }),
    z.strictObject({ about: number }),
    z.strictObject({ from: number, to: number }).refine((range) => range.from < range.to, {
      error: 'a range goes from the smaller to the larger number',
    }),
    z.enum(MAGNITUDES),
  ],
  {
    error:
      'a value is a number (164), a qualified number ({ atLeast: 238 }, { moreThan: 10000 }, { about: 2 }), a range ({ from: 15, to: 20 }) or a magnitude (hundreds)',
  },
)
export type WrittenQuantity = z.infer<typeof quantity>

/** The kinds of quantity that data can hold, with the key that writes each. */
const qualified = {
  atLeast: 'at-least',
  moreThan: 'more-than',
  atMost: 'at-most',
  lessThan: 'less-than',
  about: 'about',
} as const

/** A number of a data file as an exact decimal. */
export function decimalOf(value: number): Decimal {
  const [whole = '', fraction = ''] = String(value).split('.')
  return { units: Number(whole + fraction), scale: fraction.length }
}

/** A quantity as written in data → as languages read and print it. */
export function quantityOf(written: WrittenQuantity): Quantity {
  if (typeof written === 'number') return { kind: 'exact', value: decimalOf(written) }
  if (typeof written === 'string') return { kind: 'magnitude', magnitude: written }
  if ('from' in written)
    return { kind: 'range', from: decimalOf(written.from), to: decimalOf(written.to) }
  const [[key, value]] = Object.entries(written) as [[keyof typeof qualified, number]]
  return { kind: qualified[key], value: decimalOf(value) }
}

/** The growth from one integer above nought to another in per cent, without its sign, half up to `scale` decimals. */
export function growthOf(from: number, to: number, scale: number): Decimal {
  return shareOf(Math.abs(to - from), from, scale)
}

/**
 * A share of two integers in per cent, half up to `scale` decimals: computed in
 * integers, never in binary fractions.
 */
export function shareOf(part: number, base: number, scale: number): Decimal {
  const power = 10n ** BigInt(scale)
  const doubled = (BigInt(part) * 200n * power) / BigInt(base)
  return { units: Number((doubled + 1n) / 2n), scale }
}
