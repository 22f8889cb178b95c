// Single values: what is counted is whole and not negative, a part of a whole is from 0 to 100 per cent.
import { finding, type Finding } from '../findings/finding.ts'
import { cellsOf } from '../model/cells.ts'
import { find, type Entry, type Keys } from '../model/entry.ts'
import type { WrittenQuantity } from '../model/quantity.ts'
import type { Records } from '../model/stages.ts'
import type { Statistic } from '../model/statistic.ts'
import type { Unit } from '../model/unit.ts'

/** Findings on numbers that their unit does not allow. */
export function checkValues(records: Records): Finding[] {
  return [...records.statistics.entries.values()].flatMap((entry) => {
    const unit = find(records.units, entry.value.unit)
    if (typeof unit === 'string') return []
    const { kind } = unit.value
    if (kind === 'measure') return []
    return numbersOf(entry).flatMap(([keys, number]) => judge(entry, keys, number, kind))
  })
}

function judge(
  entry: Entry<Statistic>,
  keys: Keys,
  number: number,
  kind: Exclude<Unit['kind'], 'measure'>,
): Finding[] {
  const { unit } = entry.value
  if (kind === 'count') {
    if (Number.isInteger(number) && number >= 0) return []
    return [
      finding(
        'count-value',
        entry.locate(keys),
        `${number} cannot be a count of the unit \`${unit}\`.`,
        'Counts are whole numbers from nought; a measure or percentage has a unit of its own.',
      ),
    ]
  }
  if (number >= 0 && number <= 100) return []
  return [
    finding(
      'percentage-value',
      entry.locate(keys),
      `${number} cannot be a percentage of the unit \`${unit}\`: a part is from 0 to 100 per cent of its whole.`,
      'Correct the number; a growth may be larger, and has a unit of kind: measure.',
    ),
  ]
}

/** Every number of a statistic with its keys. */
function numbersOf(entry: Entry<Statistic>): [Keys, number][] {
  return entry.value.observations.flatMap((observation, i) => [
    ...numbersIn(['observations', i, 'value'], observation.value),
    ...cellsOf(observation).flatMap(({ keys, value }) =>
      numbersIn(['observations', i, ...keys], value),
    ),
  ])
}

/** The numbers of a quantity as it is written, each with its keys. */
function numbersIn(keys: Keys, value: WrittenQuantity | undefined): [Keys, number][] {
  if (typeof value === 'number') return [[keys, value]]
  if (typeof value !== 'object') return []
  return Object.entries(value).map(([key, number]: [string, number]) => [[...keys, key], number])
}
