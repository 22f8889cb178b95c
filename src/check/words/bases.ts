// A share whose words are wrong of its base may be right of another: 75 per cent is not the share of
// 52 in all 164 reports, but in the 69 that were registered. The hint then names that base.
import { compareDecimals } from '../../language/index.ts'
import type { QuantityReading } from '../../language/quantities.ts'
import { cellsOf, printCell, type CellName } from '../../model/cells.ts'
import type { DataFigure } from '../../model/figure.ts'
import { shareOf, type WrittenQuantity } from '../../model/quantity.ts'
import type { Observation, Statistic } from '../../model/statistic.ts'
import type { Words } from './words.ts'

/** A number that could be the base of a share, and how it is asked for. */
interface Candidate {
  readonly id: string
  readonly cell: CellName
  readonly value: WrittenQuantity
}

// More than this many would be chance, not help.
const shown = 3

/** “ It is right of 69: …”, or nothing. */
export function basesThatFit({ bound, records }: Words<'figure'>, said: QuantityReading): string {
  const { figure } = bound
  const { quantity } = said
  if (figure.baseFigure === undefined || !('value' in quantity)) return ''
  const part = figure.value
  if (typeof part !== 'number') return ''
  const { scale } = quantity.value
  const ids = [...new Set([figure.baseFigure.id, figure.id])]
  const fitting = ids
    .flatMap((id) => candidatesIn(id, records.statistics.entries.get(id)?.value, figure))
    .filter(({ value }) => {
      if (typeof value !== 'number' || !Number.isInteger(value) || value < part || value === 0)
        return false
      return compareDecimals(shareOf(part, value, scale), quantity.value) === 0
    })
  const names = [...new Map(fitting.map((one) => [nameOf(one), one])).keys()].slice(0, shown)
  return names.length === 0 ? '' : ` The words are right of another base: ${names.join(', or ')}.`
}

function nameOf({ id, cell, value }: Candidate): string {
  return `${JSON.stringify(value)} (\`${id}\`${Object.keys(cell).length === 0 ? '' : `, ${printCell(cell)}`})`
}

/** The whole and the cells of a series at the date of a figure. */
function candidatesIn(
  id: string,
  statistic: Statistic | undefined,
  { when }: DataFigure,
): Candidate[] {
  const isThen = (one: Observation): boolean =>
    'asOf' in when ? one.asOf === when.asOf : one.period === when.period
  return (statistic?.observations ?? [])
    .filter(isThen)
    .flatMap((observation) => [
      ...(observation.value === undefined ? [] : [{ id, cell: {}, value: observation.value }]),
      ...cellsOf(observation).map(({ by, value }) => ({ id, cell: by, value })),
    ])
}
