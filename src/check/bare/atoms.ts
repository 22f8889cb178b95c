// What mentions say, as values that are compared: a number is one whatever it is written in, a date
// one however exactly it is said.
import type { DateReading } from '../../language/dates.ts'
import type { Decimal, Quantity } from '../../language/index.ts'
import type { Said } from './said.ts'

/** One value of a mention. */
export interface Atom {
  /** Equal for equal values. */
  readonly key: string
  readonly date?: DateReading
  readonly said: Said
}

/** The values of a mention: two of a range, one of each date said together. */
export function atomsOf(said: Said): Atom[] {
  const { mention, words } = said
  if (mention.kind === 'name') return [{ key: `name ${words.replace(/\s/gu, '')}`, said }]
  if (mention.kind === 'ordinal') return [{ key: decimalKey(mention.value), said }]
  if (mention.kind === 'date')
    return mention.dates.map((date) => ({ key: dateKey(date), date, said }))
  return quantityKeys(mention.quantity, mention.percent).map((key) => ({ key, said }))
}

/** The keys of the numbers in a quantity; a qualifier is no value of its own. */
export function quantityKeys(quantity: Quantity, percent: boolean): string[] {
  const sign = percent ? '%' : ''
  if (quantity.kind === 'magnitude') return [quantity.magnitude]
  if (quantity.kind === 'range')
    return [quantity.from, quantity.to].map((value) => decimalKey(value) + sign)
  return [decimalKey(quantity.value) + sign]
}

/** A number by itself: 2.50 and 2.5 have one key. */
function decimalKey({ units, scale }: Decimal): string {
  let [whole, decimals] = [units, scale]
  while (decimals > 0 && whole % 10 === 0) [whole, decimals] = [whole / 10, decimals - 1]
  return decimals === 0 ? String(whole) : `${whole}e-${decimals}`
}

/** A year by itself has the key of the number: "2,000" and «2000» may be either. */
function dateKey({ year, month, day, part }: DateReading): string {
  if (year !== undefined && month === undefined && part === undefined) return String(year)
  return `date ${year ?? '?'}-${month ?? '?'}-${day ?? '?'} ${part ?? ''}`
}

/** Whether one of two dates is the other said less exactly: "2022" and "January 2022". */
export function agree(a: DateReading, b: DateReading): boolean {
  const parts = ['year', 'month', 'day'] as const
  const shared = parts.filter((part) => a[part] !== undefined && b[part] !== undefined)
  return shared.length > 0 && shared.every((part) => a[part] === b[part])
}
