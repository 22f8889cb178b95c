// Every value of an observation with the cell it is of: breakdowns nested to any depth, tables by two
// dimensions, one list for whoever looks a cell up or adds cells together.
import type { Keys } from './entry.ts'
import type { WrittenQuantity } from './quantity.ts'
import type { Breakdown, Observation } from './statistic.ts'

/** The values of dimensions that name a cell: `{ sex: male, age: minor }`; of the whole `{}`. */
export type CellName = Readonly<Record<string, string>>

/** One value of an observation; `keys` lead to it from the observation. */
export interface Cell {
  readonly by: CellName
  readonly value: WrittenQuantity
  readonly keys: Keys
}

/** The cells of all breakdowns and tables of an observation, not the whole. */
export function cellsOf(observation: Observation): Cell[] {
  const nested = observation.breakdowns.flatMap((breakdown, j) => {
    const around = parentName(observation.breakdowns, breakdown.of ?? {})
    return Object.entries(breakdown.cells).map(([value, quantity]) => ({
      by: { ...around, [breakdown.by]: value },
      value: quantity,
      keys: ['breakdowns', j, 'cells', value],
    }))
  })
  const crossed = (observation.crossTables ?? []).flatMap(({ by: [rows, columns], cells }, j) =>
    Object.entries(cells).flatMap(([row, values]) =>
      Object.entries(values).map(([column, quantity]) => ({
        by: { [rows]: row, [columns]: column },
        value: quantity,
        keys: ['crossTables', j, 'cells', row, column],
      })),
    ),
  )
  return [...nested, ...crossed]
}

/** The full name of what a breakdown divides: its `of`, with what that cell is itself part of. */
function parentName(
  breakdowns: readonly Breakdown[],
  of: CellName,
  seen: readonly Breakdown[] = [],
): CellName {
  const holder = breakdowns.find(
    (one) => !seen.includes(one) && Object.hasOwn(one.cells, of[one.by] ?? '') && one.of,
  )
  if (!holder?.of || Object.keys(of).length !== 1) return of
  return { ...parentName(breakdowns, holder.of, [...seen, holder]), ...of }
}

/** The cells that a name fits, of those with the fewest dimensions: `{ sex: male }` is not a cell by sex and age. */
export function findCells(cells: readonly Cell[], name: CellName): Cell[] {
  const wanted = Object.entries(name)
  const fitting = cells.filter((cell) =>
    wanted.every(([by, value]) => Object.hasOwn(cell.by, by) && cell.by[by] === value),
  )
  const fewest = Math.min(...fitting.map((cell) => Object.keys(cell.by).length))
  return fitting.filter((cell) => Object.keys(cell.by).length === fewest)
}

/** A cell as people read it: `sex=male, age=minor`. */
export function printCell(name: CellName): string {
  return Object.entries(name)
    .map(([by, value]) => `${by}=${value}`)
    .join(', ')
}

/** The same text for the same cell, in whatever order its dimensions stand. */
export function cellKey(name: CellName): string {
  return Object.entries(name)
    .map(([by, value]) => `${by}=${value}`)
    .sort()
    .join('&')
}
