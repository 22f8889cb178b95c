// `table:<statistic>?by=<dimension>` → the figures of one breakdown, for a table.
import type { DataFigure } from '../model/figure.ts'
import type { Entry } from '../model/entry.ts'
import type { Records } from '../model/stages.ts'
import type { Breakdown, Observation, Statistic } from '../model/statistic.ts'
import type { Address } from './address.ts'
import { cellKey } from '../model/cells.ts'
import { isReserved } from '../model/query.ts'
import { brokenDown, resolveFigure } from './figures.ts'
import { chooseObservation } from './observations.ts'
import { isRefusal, refuseQuery, type FigureOr } from './refusal.ts'

/** A breakdown with every cell of it and the whole as figures. */
export interface TableFigures {
  readonly statistic: Entry<Statistic>
  readonly observation: Observation
  readonly breakdown: Breakdown
  readonly total: DataFigure
  readonly cells: DataFigure[]
}

const keys = ['by', 'at', 'period', 'publisher']

/** The figures that the address of a table names. */
export function resolveBreakdown(
  address: Address,
  records: Records,
  asOf: string,
): FigureOr<TableFigures> {
  const by = address.query.get('by')
  if (by === undefined)
    return refuseQuery('A table says what it goes by.', 'Write `?by=place`, or another dimension.')
  const stranger = [...address.query.keys()].find(
    (key) => !keys.includes(key) && (isReserved(key) || !records.dimensions.entries.has(key)),
  )
  if (stranger !== undefined)
    return refuseQuery(
      `A table is not asked by \`${stranger}\`.`,
      `It is asked by ${keys.join(', ')}.`,
    )
  const rest = new Map([...address.query].filter(([key]) => key !== 'by'))
  const whole = { ...address, query: rest }
  const chosen = chooseObservation(whole, records, asOf)
  if (isRefusal(chosen)) return chosen
  const total = resolveFigure(whole, records, asOf)
  if (isRefusal(total)) return total
  const all = chosen.observation.breakdowns.filter((one) => one.by === by)
  // Of several by one dimension that which divides the cell of the query, or the whole.
  const breakdown = all.find((one) => cellKey(one.of ?? {}) === cellKey(total.cell)) ?? all[0]
  if (!breakdown)
    return refuseQuery(
      `\`${address.id}\` is not broken down by ${by} at this date.`,
      brokenDown(chosen.statistic, by),
    )
  const cells = Object.keys(breakdown.cells).map((value) =>
    resolveFigure({ ...whole, query: new Map([...rest, [by, value]]) }, records, asOf),
  )
  const refused = cells.find((cell) => isRefusal(cell))
  if (refused !== undefined) return refused
  return {
    statistic: chosen.statistic,
    observation: chosen.observation,
    breakdown,
    total,
    cells: cells.filter((cell): cell is DataFigure => !isRefusal(cell)),
  }
}
