// Decimal numbers exactly as they were written, so that "75.4" and a computed share can be compared
// without binary fractions. Nothing here rounds.

/**
 * A decimal number exactly as written: 75.4 is `{units: 754, scale: 1}`; `units` is a safe integer,
 * `scale` ≥ 0.
 */
export interface Decimal {
  readonly units: number
  readonly scale: number
}

/** The integer as a decimal without decimals. */
export function wholeDecimal(units: number): Decimal {
  return { units, scale: 0 }
}

/**
 * Negative, zero or positive as `a` is smaller than, equal to or greater than `b`; 2.50 equals 2.5.
 */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const left = BigInt(a.units) * 10n ** BigInt(b.scale)
  const right = BigInt(b.units) * 10n ** BigInt(a.scale)
  return left < right ? -1 : Number(left > right)
}

/**
 * The decimal times ten to `power` (≥ 0), "2.5 million"; undefined where it cannot be held exactly.
 */
export function timesPowerOfTen({ units, scale }: Decimal, power: number): Decimal | undefined {
  const product = units * 10 ** Math.max(0, power - scale)
  return Number.isSafeInteger(product)
    ? { units: product, scale: Math.max(0, scale - power) }
    : undefined
}

/**
 * The number of halves in the decimal (2.5 has five); undefined if it is no multiple of one half.
 */
export function halvesOf({ units, scale }: Decimal): number | undefined {
  const doubled = BigInt(units) * 2n
  const one = 10n ** BigInt(scale)
  return doubled % one === 0n ? Number(doubled / one) : undefined
}
