// A series over time: what is counted on from one beginning does not fall, a range holds for the
// values that it speaks of, and a part is never larger than what it is part of.
import { finding, type Finding } from '../findings/finding.ts'
import { boundsOf, canAgree, printBounds, type Bounds } from '../model/bounds.ts'
import { cellKey, cellsOf, findCells, printCell } from '../model/cells.ts'
import { firstDay, lastDay, parsePeriod } from '../model/date.ts'
import { find, type Entry } from '../model/entry.ts'
import type { Records } from '../model/stages.ts'
import type { Observation, Statistic } from '../model/statistic.ts'

/** An observation with its position and days. */
interface Seen {
  readonly index: number
  readonly observation: Observation
  readonly from: string
  readonly to: string
}

/** Findings on observations that other observations make impossible. */
export function checkSeries(records: Records): Finding[] {
  return [...records.statistics.entries.values()].flatMap((entry) => {
    const seen = entry.value.observations.map(withDays)
    return [
      ...checkCumulative(entry, seen),
      ...checkRanges(entry, seen),
      ...checkPartOf(entry, seen, records),
    ]
  })
}

function withDays(observation: Observation, index: number): Seen {
  const span = parsePeriod(observation.period ?? '')
  const from = span ? firstDay(span.from) : ''
  const to = span ? lastDay(span.to) : (observation.asOf ?? '')
  return { index, observation, from, to }
}

/** When an observation holds, as it is written. */
function whenOf({ observation }: Seen): string {
  return observation.asOf ?? observation.period ?? ''
}

/** The latest word of each publisher on each date, in the order of the dates. */
function latestWords(all: readonly Seen[]): Seen[] {
  const latest = new Map<string, Seen>()
  for (const one of all) {
    const key = `${one.observation.publisher} ${one.from} ${one.to}`
    const other = latest.get(key)
    if (!other || other.observation.published <= one.observation.published) latest.set(key, one)
  }
  return [...latest.values()].sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0))
}

function boundsAt({ value, status }: Observation): Bounds | undefined {
  if (value === undefined) return undefined
  return status === 'estimated' && typeof value === 'number'
    ? boundsOf({ about: value })
    : boundsOf(value)
}

/** What a value of a series that counts on may not be less than: the largest before it, and where. */
interface Reached {
  readonly low: number
  readonly seen: Seen
}

function checkCumulative(entry: Entry<Statistic>, all: readonly Seen[]): Finding[] {
  const reached = new Map<string, Map<string, Reached>>()
  return latestWords(all).flatMap((seen) => {
    const { observation } = seen
    const counted = observation.cumulative ?? entry.value.cumulative
    if (counted === undefined) return []
    // A count begins anew with every publisher, beginning, definition, place and provision.
    const run = JSON.stringify([
      observation.publisher,
      seen.from,
      observation.definition,
      observation.territory,
      observation.provision,
    ])
    const before = counted ? (reached.get(run) ?? new Map<string, Reached>()) : new Map()
    reached.set(run, before)
    const fallen = checkFall(entry, seen, before)
    for (const [key, { low }] of valuesOf(seen)) {
      if (low > (before.get(key)?.low ?? -1)) before.set(key, { low, seen })
    }
    return fallen
  })
}

/** The bounds of the whole, under the empty key, and of every cell. */
function valuesOf({ observation }: Seen): Map<string, Bounds> {
  const whole = boundsAt(observation)
  return new Map([
    ...(whole ? [['', whole] as const] : []),
    ...cellsOf(observation).map(({ by, value }) => [cellKey(by), boundsOf(value)] as const),
  ])
}

/** A whole that falls, or is less than a part of it was; where the whole is sound the cells that fall. */
function checkFall(
  entry: Entry<Statistic>,
  seen: Seen,
  before: ReadonlyMap<string, Reached>,
): Finding[] {
  const whole = boundsAt(seen.observation)
  const above = [...before].filter(([, { low }]) => whole !== undefined && whole.high < low)
  const [part, reached] = above.find(([key]) => key === '') ?? above[0] ?? []
  if (whole && reached) return [fall(entry, seen, ['value'], '', whole, reached, part)]
  return cellsOf(seen.observation).flatMap(({ by, value, keys }) => {
    const reached = before.get(cellKey(by))
    const bounds = boundsOf(value)
    if (!reached || bounds.high >= reached.low) return []
    return [fall(entry, seen, keys, `${printCell(by)}: `, bounds, reached)]
  })
}

function fall(
  entry: Entry<Statistic>,
  seen: Seen,
  keys: readonly (string | number)[],
  cell: string,
  now: Bounds,
  { low, seen: earlier }: Reached,
  part = '',
): Finding {
  const of = part === '' ? '' : ` (${part.replaceAll('&', ', ')})`

  return finding(
    'series-falls',
    entry.locate(['observations', seen.index, ...keys]),
    `${cell}${printBounds(now)} for ${whenOf(seen)} is less than the ${low}${of} for ${whenOf(earlier)}, though this series is counted on.`,
    `Write ${low} or more, correct the earlier value, or say with cumulative: false that the count begins anew.`,
  )
}

/** “600 to 900 a year” holds for every year of its period that has a value. */
function checkRanges(entry: Entry<Statistic>, all: readonly Seen[]): Finding[] {
  return all.flatMap((claim) => {
    const { per } = claim.observation
    const range = boundsAt(claim.observation)
    if (per === undefined || !range) return []
    const pattern = per === 'year' ? /^\d{4}$/ : /^\d{4}-\d{2}$/
    const inside = latestWords(all).filter(
      (one) =>
        one !== claim &&
        one.observation.per === undefined &&
        one.from >= claim.from &&
        one.to <= claim.to &&
        pattern.test(unitPeriod(one, per)),
    )
    const outside = inside.filter((one) => {
      const value = boundsAt(one.observation)
      return value !== undefined && !canAgree(value, range)
    })
    if (outside.length === 0) return []
    const bounds = inside.flatMap((one) => boundsAt(one.observation) ?? [])
    const low = Math.min(...bounds.map((one) => one.low))
    const high = Math.max(...bounds.map((one) => one.high))
    const shown = outside.map(
      (one) => `${printBounds(boundsAt(one.observation) ?? range)} in ${unitPeriod(one, per)}`,
    )
    return [
      finding(
        'range-broken',
        entry.locate(['observations', claim.index, 'value']),
        `${printBounds(range)} a ${per} is broken by ${shown.join(', ')}.`,
        `By the values of this series it is ${printBounds({ low, high })}: correct the range, or end its period before.`,
      ),
    ]
  })
}

/** The year or month that a period is: `2022` for 2022-01/2022-12; nothing that is longer or shorter. */
function unitPeriod({ from, to }: Seen, per: 'year' | 'month'): string {
  const name = from.slice(0, per === 'year' ? 4 : 7)
  return name !== '' && firstDay(name) === from && lastDay(name) === to ? name : ''
}

/** What is part of another statistic is not more than it, on the same date and by the same publisher. */
function checkPartOf(entry: Entry<Statistic>, all: readonly Seen[], records: Records): Finding[] {
  const { partOf } = entry.value
  if (!partOf) return []
  const whole = find(records.statistics, partOf.statistic)
  if (typeof whole === 'string') return []
  const counts = whole.value.observations.map(withDays)
  return all.flatMap((seen) => {
    const bounds = boundsAt(seen.observation)
    const parent = counts.find((one) => isOneDate(one, seen))
    const limit = parent && parentBounds(parent.observation, partOf.cell)
    if (!bounds || !limit || bounds.low <= limit.high) return []
    const cell = partOf.cell ? ` (${printCell(partOf.cell)})` : ''
    return [
      finding(
        'sum-subset',
        entry.locate(['observations', seen.index, 'value']),
        `${printBounds(bounds)} for ${whenOf(seen)} is more than the ${printBounds(limit)} of \`${whole.id}\`${cell}, which it is a part of.`,
        `Write at most ${limit.high}, or correct \`partOf:\`.`,
      ),
    ]
  })
}

function isOneDate(a: Seen, b: Seen): boolean {
  return a.from === b.from && a.to === b.to && a.observation.publisher === b.observation.publisher
}

function parentBounds(
  observation: Observation,
  cell: Readonly<Record<string, string>> | undefined,
): Bounds | undefined {
  if (cell === undefined) return boundsAt(observation)
  const [found] = findCells(cellsOf(observation), cell)
  return found && boundsOf(found.value)
}
