// Figures among themselves: partitions add up or name their residual, subsets fit, counts count.
import { finding, type Finding } from '../findings/finding.ts'
import type { Entry, Keys } from '../model/entry.ts'
import { find } from '../model/entry.ts'
import type { WrittenQuantity } from '../model/quantity.ts'
import type { Records } from '../model/stages.ts'
import type { Breakdown, Observation, Statistic } from '../model/statistic.ts'

/** Findings on the sums of every observation. Qualified values are not added: what they sum to is not known. */
export function checkSums(records: Records): Finding[] {
  return [...records.statistics.entries.values()].flatMap((entry) =>
    entry.value.observations.flatMap((observation, i) => [
      ...checkCounts(entry, observation, i, records),
      ...observation.breakdowns.flatMap((breakdown, j) =>
        checkBreakdown({
          entry,
          observation,
          breakdown,
          keys: ['observations', i, 'breakdowns', j],
        }),
      ),
    ]),
  )
}

interface Part {
  readonly entry: Entry<Statistic>
  readonly observation: Observation
  readonly breakdown: Breakdown
  readonly keys: Keys
}

function checkBreakdown(part: Part): Finding[] {
  const { entry, breakdown, keys } = part
  const parent = parentOf(part)
  if (parent === undefined) {
    const of = Object.entries(breakdown.of ?? {})
      .map(([by, value]) => `${by}: ${value}`)
      .join(', ')
    return [
      finding(
        'figure-query',
        entry.locate([...keys, 'of', ...Object.keys(breakdown.of ?? {}).slice(0, 1)]),
        `This observation has no cell ${of}.`,
        'The parent of a breakdown is a cell of another breakdown of the same observation.',
      ),
    ]
  }
  if (typeof parent !== 'number') return []
  return breakdown.type === 'partition' ? checkPartition(part, parent) : checkSubset(part, parent)
}

/** The value that a breakdown divides: the whole, or the cell that it names. Null when it is no exact number. */
function parentOf({ observation, breakdown }: Part): WrittenQuantity | null | undefined {
  const [first] = Object.entries(breakdown.of ?? {})
  if (!first) return observation.value ?? null
  const [by, value] = first
  const cells = observation.breakdowns.find(
    (one) => one.by === by && Object.hasOwn(one.cells, value),
  )
  return cells?.cells[value]
}

function checkPartition({ entry, breakdown, keys }: Part, parent: number): Finding[] {
  const values = Object.values(breakdown.cells)
  const exact = values.filter((value) => typeof value === 'number')
  if (exact.length < values.length) return []
  const residual = breakdown.residual?.value ?? 0
  const sum = exact.reduce((total, value) => total + value, 0) + residual
  if (sum === parent) return []
  const counted = breakdown.residual ? `${sum} with the residual of ${residual}` : `${sum}`
  const difference = `${Math.abs(parent - sum)} ${sum < parent ? 'too few' : 'too many'}`
  const hint =
    sum < parent && !breakdown.residual
      ? `Correct a number, or name what is left over: residual: { value: ${parent - sum}, label: … }.`
      : 'Correct a number.'
  return [
    finding(
      'sum-partition',
      entry.locateKey([...keys, 'cells']),
      `The parts by ${breakdown.by} sum to ${counted}; the whole is ${parent}: ${difference}.`,
      hint,
    ),
  ]
}

function checkSubset({ entry, breakdown, keys }: Part, parent: number): Finding[] {
  return Object.entries(breakdown.cells).flatMap(([id, value]) => {
    if (typeof value !== 'number' || value <= parent) return []
    return [
      finding(
        'sum-subset',
        entry.locate([...keys, 'cells', id]),
        `${id} is ${value}, more than the ${parent} it is a part of.`,
        'Correct the number, or the `of:` of this breakdown.',
      ),
    ]
  })
}

/** What is counted is whole and not negative. */
function checkCounts(
  entry: Entry<Statistic>,
  observation: Observation,
  i: number,
  records: Records,
): Finding[] {
  const unit = find(records.units, entry.value.unit)
  if (typeof unit === 'string' || unit.value.kind !== 'count') return []
  const values: [Keys, WrittenQuantity | undefined][] = [
    [['observations', i, 'value'], observation.value],
    ...observation.breakdowns.flatMap((breakdown, j) =>
      Object.entries(breakdown.cells).map(([id, value]): [Keys, WrittenQuantity] => [
        ['observations', i, 'breakdowns', j, 'cells', id],
        value,
      ]),
    ),
  ]
  return values
    .flatMap(([keys, value]) => numbersIn(keys, value))
    .filter(([, number]) => !Number.isInteger(number) || number < 0)
    .map(([keys, number]) =>
      finding(
        'count-value',
        entry.locate(keys),
        `${number} cannot be a count of the unit \`${entry.value.unit}\`.`,
        'Counts are whole numbers from nought; a measure or percentage has a unit of its own.',
      ),
    )
}

/** The numbers of a quantity as it is written, each with its keys. */
function numbersIn(keys: Keys, value: WrittenQuantity | undefined): [Keys, number][] {
  if (typeof value === 'number') return [[keys, value]]
  if (typeof value !== 'object') return []
  return Object.entries(value).map(([key, number]: [string, number]) => [[...keys, key], number])
}
