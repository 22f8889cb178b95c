// Figures among themselves: partitions add up or name their residual, subsets fit. Qualified values
// take part with what they can be at least and at most: only what is impossible is told.
import { finding, type Finding } from '../findings/finding.ts'
import { addBounds, boundsOf, canAgree, exact, printBounds, type Bounds } from '../model/bounds.ts'
import { cellsOf, findCells } from '../model/cells.ts'
import { find, type Entry, type Keys } from '../model/entry.ts'
import { decimalOf, type WrittenQuantity } from '../model/quantity.ts'
import type { Records } from '../model/stages.ts'
import type { Breakdown, Observation, Statistic } from '../model/statistic.ts'

/** Findings on the sums of every observation. */
export function checkSums(records: Records): Finding[] {
  return [...records.statistics.entries.values()].flatMap((entry) =>
    entry.value.observations.flatMap((observation, i) =>
      checkObservation(entry, observation, i, boundsIn(entry, records)),
    ),
  )
}

/** What is counted is exact; percentages and measures are rounded to the digits that are given. */
function boundsIn(entry: Entry<Statistic>, records: Records): Part['boundsOf'] {
  const unit = find(records.units, entry.value.unit)
  if (typeof unit === 'string' || unit.value.kind === 'count') return boundsOf
  return (value) => {
    if (typeof value !== 'number') return boundsOf(value)
    const half = 0.5 / 10 ** decimalOf(value).scale
    return { low: exact(value - half), high: exact(value + half) }
  }
}

interface Part {
  readonly entry: Entry<Statistic>
  readonly observation: Observation
  readonly breakdown: Breakdown
  readonly keys: Keys
  readonly boundsOf: (value: WrittenQuantity) => Bounds
}

function checkObservation(
  entry: Entry<Statistic>,
  observation: Observation,
  i: number,
  bounds: Part['boundsOf'],
): Finding[] {
  if (observation.breakdowns.length === 0) return []
  const parts = observation.breakdowns.map((breakdown, j): Part => ({
    entry,
    observation,
    breakdown,
    keys: ['observations', i, 'breakdowns', j],
    boundsOf: bounds,
  }))
  return checkWhole(parts, i) ?? parts.flatMap(checkBreakdown)
}

/** Where all partitions of a whole come to one other number, it is the whole that is wrong. */
function checkWhole(parts: readonly Part[], i: number): Finding[] | undefined {
  const partitions = parts.filter(
    ({ breakdown }) => breakdown.type === 'partition' && breakdown.of === undefined,
  )
  const [first, second] = partitions
  const whole = first?.observation.value
  if (!first || !second || typeof whole !== 'number' || first.boundsOf !== boundsOf)
    return undefined
  const sums = new Set(
    partitions.map((part) => sumOf(part)).map(({ low, high }) => `${low} ${high}`),
  )
  const sum = sumOf(first)
  if (sums.size > 1 || sum.low !== sum.high || sum.low === whole) return undefined
  const names = partitions.map(({ breakdown }) => `by ${breakdown.by}`).join(' and ')
  const message = `The whole is ${whole}; its parts ${names} sum to ${sum.low}.`
  const place = first.entry.locate(['observations', i, 'value'])
  const others = parts.filter((part) => !partitions.includes(part))
  return [
    finding('sum-partition', place, message, `Write ${sum.low}, or correct the parts.`),
    ...others.flatMap(checkBreakdown),
  ]
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
  if (parent === null) return []
  const bounds = part.boundsOf(parent)
  return breakdown.type === 'partition' ? checkPartition(part, bounds) : checkSubset(part, bounds)
}

/** The value that a breakdown divides: the whole, or the cell that it names. Null when there is none. */
function parentOf({ observation, breakdown, keys: own }: Part): WrittenQuantity | null | undefined {
  if (breakdown.of === undefined || Object.keys(breakdown.of).length === 0)
    return observation.value ?? null
  const others = cellsOf(observation).filter(
    ({ keys: [kind, j] }) => kind !== 'breakdowns' || j !== own.at(-1),
  )
  return findCells(others, breakdown.of)[0]?.value
}

/** What the cells of a breakdown come to, with what is left over. */
function sumOf({ breakdown, boundsOf: bounds }: Part): Bounds {
  const residual = breakdown.residual?.value ?? 0
  return addBounds([
    ...Object.values(breakdown.cells).map(bounds),
    { low: residual, high: residual },
  ])
}

function checkPartition(part: Part, parent: Bounds): Finding[] {
  const { entry, breakdown, keys } = part
  const sum = sumOf(part)
  if (canAgree(sum, parent)) return []
  const counted = breakdown.residual
    ? `${printBounds(sum)} with the residual of ${breakdown.residual.value}`
    : printBounds(sum)
  const isFew = sum.high < parent.low
  const gap = exact(isFew ? parent.low - sum.high : sum.low - parent.high)
  const least = sum.low === sum.high && parent.low === parent.high ? '' : 'at least '
  return [
    finding(
      'sum-partition',
      entry.locateKey([...keys, 'cells']),
      `The parts by ${breakdown.by} sum to ${counted}; the whole is ${printBounds(parent)}: ${least}${gap} too ${isFew ? 'few' : 'many'}.`,
      isFew && !breakdown.residual
        ? `Correct a number, or name what is left over: residual: { value: ${gap}, label: … }.`
        : `Correct a number: if the parts are right, the whole is ${printBounds(sum)}.`,
    ),
  ]
}

function checkSubset({ entry, breakdown, keys, ...part }: Part, parent: Bounds): Finding[] {
  return Object.entries(breakdown.cells).flatMap(([id, value]) => {
    const bounds = part.boundsOf(value)
    if (bounds.low <= parent.high) return []
    return [
      finding(
        'sum-subset',
        entry.locate([...keys, 'cells', id]),
        `${id} is ${printBounds(bounds)}, more than the ${printBounds(parent)} it is a part of.`,
        `Write at most ${exact(parent.high)}, or correct the \`of:\` of this breakdown.`,
      ),
    ]
  })
}
