// `?share-of=<statistic>` → the part with its base. Whether the base is the right one is for the check.
import { languageOf } from '../language/index.ts'
import type { DataFigure } from '../model/figure.ts'
import { quantityOf, type WrittenQuantity } from '../model/quantity.ts'
import { isReserved } from '../model/query.ts'
import type { Records } from '../model/stages.ts'
import type { Address } from './address.ts'
import type { FigureResolver } from './figures.ts'
import { isRefusal, type FigureOr } from './refusal.ts'

/** A share: its base is the same cell of another series at the same date, unless `base-` keys say otherwise. */
export function resolveShare(
  figure: DataFigure,
  address: Address,
  records: Records,
  asOf: string,
  resolveFigure: FigureResolver,
): FigureOr<DataFigure> {
  const id = address.query.get('share-of') ?? ''
  const query = baseQuery(address)
  const base = resolveFigure({ scheme: 'figure', id, query, fragment: undefined }, records, asOf)
  if (isRefusal(base)) return base
  const [part, whole] = [figure.value, base.value]
  if (!isCount(part) || !isCount(whole) || whole === 0) {
    return {
      rule: 'figure-share',
      message: `There is no share of ${shown(part)} in ${shown(whole)}: a share is computed from two counts, the base above nought.`,
      hint: 'Bind the two numbers one by one instead.',
    }
  }
  if (part > whole) {
    return {
      rule: 'figure-share',
      message: `${part} cannot be a share of ${whole}.`,
      hint: 'Look whether the base is the right one.',
    }
  }
  return { ...figure, base: { id: base.id, query: base.query, value: whole }, baseFigure: base }
}

/** A quantity as a finding shows it. */
export function shown(value: WrittenQuantity): string {
  return languageOf('en')?.printQuantity(quantityOf(value)) ?? JSON.stringify(value)
}

/** Whether a value is a whole number from nought. */
export function isCount(value: WrittenQuantity): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0
}

function baseQuery(address: Address): Map<string, string> {
  const prefixed = [...address.query]
    .filter(([key]) => key.startsWith('base-'))
    .map(([key, value]) => [key.slice('base-'.length), value] as const)
  const dates = [...address.query].filter(([key]) => key === 'at' || key === 'period')
  const isDated = prefixed.some(([key]) => key === 'at' || key === 'period')
  const cell = prefixed.length > 0 ? [] : [...address.query].filter(([key]) => !isReserved(key))
  return new Map([...(isDated ? [] : dates), ...cell, ...prefixed])
}
