// `![caption](contradictions:<statistic>?at=<day>)` → where publishers contradict each other on one
// series; `contradictions:report` → on every series that the report acknowledges.
import { exact } from '../../model/bounds.ts'
import { contradictionsOf, type Contradiction } from '../../model/contradiction.ts'
import type { ContradictionsEmbed, Embedded } from '../../model/embed.ts'
import { find, type Entry } from '../../model/entry.ts'
import { parseDate } from '../../model/date.ts'
import type { Statistic } from '../../model/statistic.ts'
import { figureAt } from '../figures.ts'
import { placeOf, report, reportRefusal } from '../prose.ts'
import { refuseQuery } from '../refusal.ts'
import { unknownRecord } from '../unknown.ts'
import { hasCaption, type Written } from './embed.ts'

/** A statistic whose contradictions are asked for, perhaps of one day only. */
interface Asked {
  readonly statistic: Entry<Statistic>
  readonly at: string | undefined
}

/** The values that contradict each other, in the order of their dates. */
export function resolveContradictions(written: Written): Embedded | undefined {
  const { image, prose } = written
  if (!hasCaption(written, 'table')) return undefined
  const asked = readAsked(written)
  if (!asked) return undefined
  const { asOf } = prose.report.value
  const groups = asked.flatMap(({ statistic, at }) =>
    contradictionsOf(statistic.value, asOf)
      .filter(({ on }) => at === undefined || on === at)
      .map((one) => groupOf(statistic, one)),
  )
  if (groups.length > 0) return { kind: 'contradictions', groups }
  const refusal = refuseQuery(
    `No publishers contradict each other here in what was published by ${asOf}.`,
    'Take the table away, or look which value has changed.',
  )
  return reportRefusal(prose, placeOf(prose, image), refusal)
}

function readAsked(written: Written): Asked[] | undefined {
  const { address, image, prose } = written
  const place = placeOf(prose, image)
  const at = address.query.get('at')
  const stranger = [...address.query.keys()].find((key) => key !== 'at')
  if (stranger !== undefined || (at !== undefined && parseDate(at)?.day === undefined)) {
    const fault = `Contradictions are asked for by a day at most, not by \`${stranger ?? `at=${at}`}\`.`
    report(prose, 'figure-query', place, fault, `Write contradictions:${address.id}?at=2022-03-14.`)
    return undefined
  }
  const { statistics } = prose.records
  if (address.id === 'report')
    return prose.report.value.acknowledges.flatMap((one) => {
      const statistic = statistics.entries.get(one.statistic)
      return statistic ? [{ statistic, at: one.at ?? at }] : []
    })
  const statistic = find(statistics, address.id)
  if (statistic === 'broken') return undefined
  if (statistic === 'unknown') {
    const known = [...statistics.entries.keys(), 'report']
    const toAdd = `Add data/statistics/${address.id}.yaml.`
    return reportRefusal(prose, place, unknownRecord('statistic', address.id, known, toAdd))
  }
  return [{ statistic, at }]
}

function groupOf(
  statistic: Entry<Statistic>,
  { cell, sides, when }: Contradiction,
): ContradictionsEmbed['groups'][number] {
  const values = sides.map(({ value }) => value)
  const numbers = values.filter((value) => typeof value === 'number')
  const isExact = numbers.length === values.length
  const difference = isExact ? exact(Math.max(...numbers) - Math.min(...numbers)) : null
  const figures = sides.map((side) => {
    const { observation, index, value, keys } = side
    const date = observation.asOf === undefined ? 'period' : 'at'
    const query = [
      `${date}=${when}`,
      ...Object.entries(cell).map(([by, one]) => `${by}=${one}`),
      `publisher=${observation.publisher}`,
    ]
    return figureAt(statistic, observation, index, {
      by: cell,
      value,
      keys,
      query: query.sort().join('&'),
    })
  })
  return { statistic, sides: figures, difference }
}
