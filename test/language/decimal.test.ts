import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareDecimals,
  halvesOf,
  timesPowerOfTen,
  wholeDecimal,
} from '../../src/language/decimal.ts'

const decimals = fc.record({
  units: fc.integer({ min: -99_999, max: 99_999 }),
  scale: fc.integer({ min: 0, max: 5 }),
})

describe('compareDecimals', () => {
  it('orders by value, whatever the decimals written', () => {
    expect(compareDecimals({ units: 25, scale: 1 }, { units: 250, scale: 2 })).toBe(0)
    expect(compareDecimals({ units: 249, scale: 2 }, { units: 25, scale: 1 })).toBeLessThan(0)
    expect(compareDecimals(wholeDecimal(3), { units: 29, scale: 1 })).toBeGreaterThan(0)
    expect(compareDecimals(wholeDecimal(-3), wholeDecimal(2))).toBeLessThan(0)
  })

  it('tells apart what binary fractions cannot', () => {
    const large = { units: Number.MAX_SAFE_INTEGER, scale: 15 }
    expect(compareDecimals({ ...large, units: large.units - 1 }, large)).toBeLessThan(0)
  })

  it('agrees with integers of one scale', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const difference = a.units * 10 ** (5 - a.scale) - b.units * 10 ** (5 - b.scale)
        expect(compareDecimals(a, b)).toBe(Math.sign(difference))
      }),
    )
  })
})

describe('timesPowerOfTen', () => {
  it.each([
    [{ units: 25, scale: 1 }, 6, { units: 2_500_000, scale: 0 }],
    [{ units: 12_345, scale: 4 }, 3, { units: 12_345, scale: 1 }],
    [{ units: 10, scale: 0 }, 3, { units: 10_000, scale: 0 }],
    [{ units: 999_999_999_999_999, scale: 0 }, 6, undefined],
  ])('%o times ten to %i', (decimal, power, product) => {
    expect(timesPowerOfTen(decimal, power)).toEqual(product)
  })
})

describe('halvesOf', () => {
  it.each([
    [{ units: 25, scale: 1 }, 5],
    [{ units: 250, scale: 2 }, 5],
    [{ units: 7, scale: 0 }, 14],
    [{ units: 0, scale: 0 }, 0],
    [{ units: -15, scale: 1 }, -3],
    [{ units: 24, scale: 1 }, undefined],
    [{ units: 255, scale: 2 }, undefined],
  ])('%o has %s halves', (decimal, halves) => {
    expect(halvesOf(decimal)).toBe(halves)
  })
})
