// `![caption](chart:<statistic>?…)` → the values of a chart: by a dimension, by two, by a dimension at
// several dates, or over time. What cannot be drawn truthfully is refused with what would be right.
import { chartForms, type ChartEmbed, type ChartForm } from '../../model/chart.ts'
import type { Embedded } from '../../model/embed.ts'
import type { Records } from '../../model/stages.ts'
import { suggestion } from '../../findings/suggestion.ts'
import type { Address } from '../address.ts'
import { chartOfCells, chartOfTwo } from '../charts/cells.ts'
import { chartOverTime } from '../charts/over-time.ts'
import { divide } from '../charts/regions.ts'
import { placeOf, reportRefusal } from '../prose.ts'
import { isRefusal, refuseQuery, type FigureOr, type Refusal } from '../refusal.ts'
import { hasCaption, type Written } from './embed.ts'

const keys = ['by', 'at', 'period', 'publisher', 'as']

/** A chart of a statistic. */
export function resolveChart(written: Written): Embedded | undefined {
  const { address, image, prose } = written
  if (!hasCaption(written, 'chart')) return undefined
  const found = chartAt(address, prose.records, prose.report.value.asOf)
  if (found === 'silent') return undefined
  if ('rule' in found) return reportRefusal(prose, placeOf(prose, image), found)
  return found
}

/** The chart that an address names, as of a day. */
export function chartAt(address: Address, records: Records, asOf: string): FigureOr<ChartEmbed> {
  const refused = refuseKeys(address)
  if (refused) return refused
  const by = address.query.get('by')?.split(',') ?? []
  const form = readForm(address, by)
  if (typeof form === 'object') return form
  const plain = new Map([...address.query].filter(([key]) => key !== 'by' && key !== 'as'))
  const asked = { address: { ...address, query: plain }, records, asOf }
  const [first, second] = by
  const chart =
    first === undefined
      ? chartOverTime(asked, form)
      : second === undefined
        ? chartOfCells(asked, form, first)
        : chartOfTwo(asked, first, second)
  if (isRefusal(chart)) return chart
  return refuseValues(chart) ?? (form === 'tiles' ? divide(chart, records) : chart)
}

function refuseKeys({ query }: Address): Refusal | undefined {
  const stranger = [...query.keys()].find((key) => !keys.includes(key))
  if (stranger === undefined) return undefined
  const near = suggestion(stranger, keys)
  return refuseQuery(
    `A chart is not asked by \`${stranger}\`.`,
    near === undefined ? `Its keys are ${keys.join(', ')}.` : `Did you mean \`${near}=\`?`,
  )
}

/** The form that is asked for, or that follows: a line over time, bars by a dimension. */
function readForm({ query }: Address, by: readonly string[]): ChartForm | Refusal {
  const written = query.get('as')
  const form = chartForms.find((one) => one === written)
  if (written !== undefined && form === undefined)
    return refuseQuery(
      `There is no chart \`as=${written}\`.`,
      `There is: ${chartForms.join(', ')}.`,
    )
  if (by.includes('') || new Set(by).size < by.length || by.length > 2)
    return refuseQuery(
      `\`by=${by.join(',')}\` is not one dimension or two.`,
      'Write `by=place`, or `by=sex,age` for bars in groups.',
    )
  if (form === undefined) return by.length === 0 ? 'line' : 'bar'
  return refuseForm(form, by, query) ?? form
}

function refuseForm(
  form: ChartForm,
  by: readonly string[],
  query: Address['query'],
): Refusal | undefined {
  if (form === 'line' && by.length > 0)
    return refuseQuery(
      'A line goes over time, and by no dimension.',
      'Leave `by=` out, or leave `as=` out for bars.',
    )
  if ((form === 'share' || form === 'tiles') && by.length !== 1)
    return refuseQuery(
      `A chart \`as=${form}\` goes by one dimension.`,
      form === 'tiles' ? 'Write `by=place`.' : 'Write `by=` and a dimension that is a partition.',
    )
  if (form !== 'bar' && query.get('at')?.includes(','))
    return refuseQuery(
      `Several dates make bars in groups, and no chart \`as=${form}\`.`,
      'Name one date, or leave `as=` out.',
    )
  return undefined
}

/** Lengths begin at nought: there is no bar of less. */
function refuseValues({ values, statistic }: ChartEmbed): Refusal | undefined {
  const isBelow = values.some((row) =>
    row.some((one) => typeof one?.figure?.value === 'number' && one.figure.value < 0),
  )
  return isBelow
    ? refuseQuery(
        `\`${statistic.id}\` has values below nought, which no chart shows.`,
        'Embed a table.',
      )
    : undefined
}
