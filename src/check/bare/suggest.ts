// What a number or date would have to be bound to: the figures of the data that have that value.
import type { Language } from '../../language/index.ts'
import { compareDecimals, type Quantity } from '../../language/index.ts'
import type { DateReading } from '../../language/dates.ts'
import type { NumberMention } from '../../language/mentions.ts'
import { quantityOf, type WrittenQuantity } from '../../model/quantity.ts'
import type { Records } from '../../model/stages.ts'
import type { Observation } from '../../model/statistic.ts'

/** How many figures of one value are named; more would help nobody. */
const MOST = 3

/** A figure of the data: how it is bound, and what it is. */
interface Candidate {
  readonly address: string
  readonly what: string
}

/** The hint for a number that is bound to nothing. */
export function hintForNumber(
  words: string,
  { quantity, percent }: NumberMention,
  records: Records,
  asOf: string,
): string {
  const found = percent ? [] : candidates(quantity, records, asOf)
  const [first, ...others] = found.slice(0, MOST)
  if (!first)
    return 'Bind it, as [words](figure:…), or to an excerpt of its source, as [words](source:…#…).'
  const said = `“${words}” is ${first.what}: write [${words}](figure:${first.address})`
  return others.length === 0
    ? `${said}.`
    : `${said}; or it is ${others.map(({ what }) => what).join(', or ')}.`
}

/** The figures that a report with some as-of date can give and that say a quantity; the current ones first. */
function candidates(quantity: Quantity, { statistics }: Records, asOf: string): Candidate[] {
  const current: Candidate[] = []
  const earlier: Candidate[] = []
  for (const { id, value } of statistics.entries.values()) {
    const usable = value.observations.filter(({ published }) => published <= asOf)
    const latest = usable.reduce((last, one) => (dateOf(one) > last ? dateOf(one) : last), '')
    for (const seen of usable) {
      const isLatest = dateOf(seen) === latest
      for (const { query, held } of valuesOf(seen)) {
        if (!isSame(quantity, held)) continue
        const asked = isLatest ? query : [...query, whenOf(seen)]
        const address = asked.length === 0 ? id : `${id}?${asked.join('&')}`
        const which = query.length === 0 ? id : `${id}?${query.join('&')}`
        const list = isLatest ? current : earlier
        list.push({ address, what: `${which} ${spanOf(seen)}` })
      }
    }
  }
  return [...current, ...earlier]
}

function valuesOf({ value, breakdowns }: Observation) {
  const cells = breakdowns.flatMap(({ by, of, cells: values }) => {
    const parent = Object.entries(of ?? {}).map(([key, cell]) => `${key}=${cell}`)
    return Object.entries(values).map(([cell, held]) => ({
      query: [...parent, `${by}=${cell}`].sort(),
      held,
    }))
  })
  return value === undefined ? cells : [{ query: [], held: value }, ...cells]
}

function isSame(said: Quantity, written: WrittenQuantity): boolean {
  const held = quantityOf(written)
  if (said.kind === 'magnitude' || held.kind === 'magnitude')
    return (
      said.kind === 'magnitude' && held.kind === 'magnitude' && said.magnitude === held.magnitude
    )
  if (said.kind === 'range' || held.kind === 'range')
    return (
      said.kind === 'range' &&
      held.kind === 'range' &&
      compareDecimals(said.from, held.from) === 0 &&
      compareDecimals(said.to, held.to) === 0
    )
  return compareDecimals(said.value, held.value) === 0
}

function dateOf({ asOf, period }: Observation): string {
  return asOf ?? period?.split('/').at(-1) ?? ''
}

function whenOf({ asOf, period }: Observation): string {
  return asOf === undefined ? `period=${period}` : `at=${asOf}`
}

function spanOf({ asOf, period }: Observation): string {
  return asOf === undefined ? `in ${period}` : `as of ${asOf}`
}

/** The hint for a date that is bound to nothing; a year that it does not say is that of the report or the one before. */
export function hintForDate(
  words: string,
  dates: readonly DateReading[],
  language: Language,
  reportDate: string,
): string {
  const [date, more] = dates
  if (!date) return 'Bind it, as [7 January 2022](date:2022-01-07).'
  if (!more) return `Write [${words}](date:${isoOf(date, reportDate)}).`
  const bound = dates.map((one) => `[${language.printDate(one)}](date:${isoOf(one, reportDate)})`)
  return `Dates are bound one by one: ${bound.join(', ')}.`
}

const two = (number: number): string => String(number).padStart(2, '0')

function isoOf({ year, month, day }: DateReading, reportDate: string): string {
  const rest = [month, day]
    .flatMap((part) => (part === undefined ? [] : [`-${two(part)}`]))
    .join('')
  const thisYear = Number(reportDate.slice(0, 4))
  const guessed = `${thisYear}${rest}` <= reportDate ? thisYear : thisYear - 1
  return `${year ?? guessed}${rest}`
}
