// The small picture of a series: its values over time, a line a publisher.
import type { Element } from 'hast'
import type { LineChart, Point } from '../charts/description.ts'
import { extentOf, nowhere } from '../charts/extent.ts'
import { pictureOf } from '../charts/index.ts'
import { daysBetween, parseCivilDay } from '../language/civil-day.ts'
import { firstDay, lastDay, parsePeriod } from '../model/date.ts'
import type { Entry } from '../model/entry.ts'
import type { Observation, Statistic } from '../model/statistic.ts'
import { printValue, printWhen, type Book } from './data-words.ts'

/** The picture, or nothing where a series has one date only. */
export function seriesChart(entry: Entry<Statistic>, book: Book): Element[] {
  const { value } = entry
  const seen = latestOf(value.observations)
  if (new Set(seen.map(({ asOf, period }) => asOf ?? period)).size < 2) return []
  const lines = [...new Set(seen.map((one) => lineOf(one)))]
  const [locale = 'en'] = book.locales
  const chart: LineChart = {
    kind: 'line',
    id: `series-${entry.id}-chart`,
    direction: book.language.direction,
    title: value.title[locale] ?? entry.id,
    alternative: seen
      .map((one) => `${printWhen(one, book)}: ${shown(one, value, book)}`)
      .join('; '),
    small: true,
    print: (number) => printValue(number, value, book),
    series: lines.map((line) => {
      const own = seen.filter((one) => lineOf(one) === line)
      const publisher = own[0]?.publisher ?? ''
      const names = book.loaded.records.organizations.entries.get(publisher)?.value.names
      return {
        label: names?.[locale]?.[0] ?? publisher,
        points: own.map((one) => pointOf(one, value, book)),
      }
    }),
  }
  return [pictureOf(chart, book.measure)]
}

/** Of each publisher and date the value that was published last, in the order of time. */
function latestOf(observations: readonly Observation[]): Observation[] {
  const found = new Map<string, Observation>()
  for (const one of observations) {
    const key = `${lineOf(one)} ${one.asOf ?? one.period}`
    const before = found.get(key)
    if (!before || before.published <= one.published) found.set(key, one)
  }
  return [...found.values()].sort((a, b) => endOf(a) - endOf(b))
}

/** What may stand on one line: one publisher, one way of counting, of the same. */
function lineOf({ publisher, asOf, definition, territory, provision, per }: Observation): string {
  return JSON.stringify([publisher, asOf === undefined, definition, territory, provision, per])
}

function pointOf(one: Observation, statistic: Statistic, book: Book): Point {
  const [from, to] = spanOf(one)
  const isExact = typeof one.value === 'number' && one.status === 'normal'
  return {
    from,
    to,
    when: printWhen(one, book),
    datum: {
      look: one.value === undefined ? 'missing' : isExact ? 'exact' : 'inexact',
      extent: one.value === undefined ? nowhere : extentOf(one.value),
      printed: shown(one, statistic, book),
    },
  }
}

function shown(one: Observation, statistic: Statistic, book: Book): string {
  return one.value === undefined ? '–' : printValue(one.value, statistic, book)
}

const dayOne = { year: 1900, month: 1, day: 1 }

function spanOf({ asOf, period }: Observation): [number, number] {
  const span = asOf === undefined ? parsePeriod(period ?? '') : { from: asOf, to: asOf }
  const [from, to] = [firstDay(span?.from ?? '1900'), lastDay(span?.to ?? '1900')]
  return [from, to].map((day) => {
    const parsed = parseCivilDay(day)
    return parsed ? daysBetween(dayOne, parsed) : 0
  }) as [number, number]
}

function endOf(one: Observation): number {
  return spanOf(one)[1]
}
