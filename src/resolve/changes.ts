// `?change-since=<day or period>` → the difference from the earlier value of the same cell and
// publisher. Whether the two may be compared is for the check.
import { parseDate, parsePeriod } from '../model/date.ts'
import type { DataFigure } from '../model/figure.ts'
import { isReserved } from '../model/query.ts'
import { exact } from '../model/bounds.ts'
import type { Records } from '../model/stages.ts'
import type { Address } from './address.ts'
import type { FigureResolver } from './figures.ts'
import { isRefusal, refuseQuery, type FigureOr } from './refusal.ts'
import { shown } from './shares.ts'

/** A change: the figure, with the earlier one that it is compared with. */
export function resolveChange(
  figure: DataFigure,
  address: Address,
  records: Records,
  asOf: string,
  resolveFigure: FigureResolver,
): FigureOr<DataFigure> {
  const since = address.query.get('change-since') ?? ''
  const isDay = parseDate(since)?.day !== undefined
  if (!isDay && !parsePeriod(since))
    return refuseQuery(
      `\`change-since=${since}\` is neither a day nor a period.`,
      'Write change-since=2022-01-19, or change-since=2021-01/2021-02 for a flow.',
    )
  const earlier = findEarlier(figure, address, isDay ? 'at' : 'period', (query) =>
    resolveFigure({ ...address, query }, records, asOf),
  )
  if (isRefusal(earlier)) return earlier
  if (endOf(earlier) >= endOf(figure))
    return refuseQuery(
      `There is no change since ${since}: the figure itself is of ${endOf(figure)}.`,
      'Give an earlier date behind change-since=, or a later one behind at=.',
    )
  const [from, to] = [earlier.value, figure.value]
  if (typeof from !== 'number' || typeof to !== 'number')
    return {
      rule: 'figure-comparable',
      message: `There is no change from ${shown(from)} to ${shown(to)}: it is computed from two exact numbers.`,
      hint: 'Bind each of the two figures with `at=`.',
    }
  return { ...figure, value: exact(Math.abs(to - from)), change: { from, to, earlier } }
}

/** The value at the earlier date: by the same publisher, else whoever gave one, which the check then finds. */
function findEarlier(
  { publisher }: DataFigure,
  address: Address,
  key: 'at' | 'period',
  resolve: (query: Map<string, string>) => FigureOr<DataFigure>,
): FigureOr<DataFigure> {
  const since = address.query.get('change-since') ?? ''
  const dated = new Map([...[...address.query].filter(([one]) => !isReserved(one)), [key, since]])
  const own = resolve(new Map([...dated, ['publisher', publisher]]))
  if (!isRefusal(own) || address.query.has('publisher')) return own
  const other = resolve(dated)
  return isRefusal(other) ? own : other
}

function endOf({ when }: DataFigure): string {
  return 'asOf' in when ? when.asOf : (parsePeriod(when.period)?.to ?? '')
}
