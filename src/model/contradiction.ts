// Where publishers contradict each other: two values for one date that cannot both be right. Values
// of near dates are no contradiction, nor are “at least 10,000” and 10,500.
import { boundsOf, canAgree } from './bounds.ts'
import { cellKey, cellsOf, type CellName } from './cells.ts'
import { lastDay, parsePeriod, type CivilDate } from './date.ts'
import type { WrittenQuantity } from './quantity.ts'
import type { Observation, Statistic } from './statistic.ts'

/** One value of a contradiction; `keys` lead to it from the observation. */
export interface Side {
  readonly observation: Observation
  readonly index: number
  readonly value: WrittenQuantity
  readonly keys: readonly (string | number)[]
}

/** What publishers say of one cell, or of the whole, for one date, each by its latest word. */
export interface Contradiction {
  /** The day or period as it is written. */
  readonly when: string
  /** The last day of it. */
  readonly on: CivilDate
  readonly cell: CellName
  readonly sides: readonly Side[]
}

/** Every contradiction of a series among what was published by a day, the earliest date first. */
export function contradictionsOf(statistic: Statistic, asOf: CivilDate): Contradiction[] {
  const groups = new Map<string, { cell: CellName; sides: Side[] }>()
  for (const [index, observation] of statistic.observations.entries()) {
    if (observation.published > asOf || observation.per !== undefined) continue
    const when = observation.asOf ?? observation.period ?? ''
    for (const { by, value, keys } of valuesOf(observation)) {
      const key = `${when} ${cellKey(by)}`
      const group = groups.get(key) ?? { cell: by, sides: [] }
      groups.set(key, group)
      addSide(group.sides, { observation, index, value, keys })
    }
  }
  return [...groups]
    .filter(([, { sides }]) =>
      sides.some((a, i) => sides.slice(i + 1).some((b) => contradict(a, b))),
    )
    .map(([key, group]) => ({ when: key.split(' ')[0] ?? '', ...group }))
    .map((one) => ({ ...one, on: dayOf(one.when) }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function valuesOf(observation: Observation) {
  const whole =
    observation.value === undefined
      ? []
      : [{ by: {}, value: observation.value, keys: ['value'] as const }]
  return [...whole, ...cellsOf(observation)]
}

/** Of one publisher its latest word only. */
function addSide(sides: Side[], side: Side): void {
  const at = sides.findIndex(
    ({ observation }) => observation.publisher === side.observation.publisher,
  )
  if (at < 0) sides.push(side)
  else if ((sides[at]?.observation.published ?? '') <= side.observation.published) sides[at] = side
}

function contradict(a: Side, b: Side): boolean {
  const bounds = ({ observation, value }: Side) =>
    boundsOf(
      observation.status === 'estimated' && typeof value === 'number' ? { about: value } : value,
    )
  return !canAgree(bounds(a), bounds(b))
}

function dayOf(when: string): CivilDate {
  return lastDay(parsePeriod(when)?.to ?? when)
}
