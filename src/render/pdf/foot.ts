// What the foot of a page can bear: the notes that are carried on to it and those called on
// the page, whole or cut. Pure.

import {
  heightOf,
  itemAt,
  numberAt,
  slicesOf,
  type Carried,
  type Column,
  type Position,
} from './column.ts'
import { price, type Slice } from './flow.ts'
import type { Sheet } from './pages.ts'

/** Notes at a foot: their height with the rule, what is carried on, and what cutting it costs. */
export interface Foot {
  readonly area: number
  readonly carried: readonly Carried[]
  readonly price: number
}

/** Nothing is carried on. */
export const nothing: readonly Carried[] = []

const empty: Foot = { area: 0, carried: nothing, price: 0 }

/**
 * The notes carried here and those called up to before `needed`: all whole, or only the last
 * of them cut. None if they do not fit so.
 */
export function fillFoot(
  column: Column,
  at: Position,
  needed: number,
  room: number,
): Foot | undefined {
  const { called, sheet } = column
  const due = numberAt(called, at.atom)
  if (due === needed && at.carried.length === 0) return empty
  const last = lastDue(at, due, needed)
  const before = heightBefore(column, at, last.note)
  // Not even the gap above the last one: spares looking at it.
  if (before > room) return undefined
  const slices = slicesOf(column, last.note)
  const whole = before + heightOf(slices, last.slice, slices.length)
  if (whole <= room) return { area: whole, carried: nothing, price: 0 }
  const to = cutNote(slices, last.slice, room - before, sheet)
  if (to === undefined) return undefined
  const area = before + heightOf(slices, last.slice, to)
  return { area, carried: [{ note: last.note, slice: to }], price: itemAt(slices, to).price }
}

function lastDue({ carried }: Position, due: number, needed: number): Carried {
  const last = carried.at(-1)
  return due === needed && last !== undefined ? last : { note: needed - 1, slice: 0 }
}

// Down to the top of note `last`: separator, the notes before it, gaps.
function heightBefore(column: Column, { atom, carried }: Position, last: number): number {
  const { called, sheet, stacked } = column
  let height: number = sheet.separator
  for (const { note, slice } of carried) {
    if (note === last) return height
    const slices = slicesOf(column, note)
    height += heightOf(slices, slice, slices.length) + sheet.gap
  }
  return height + numberAt(stacked, last) - numberAt(stacked, numberAt(called, atom))
}

// The best fair cut: as late as there is room, but rather earlier than at a price.
function cutNote(
  slices: readonly Slice[],
  from: number,
  room: number,
  sheet: Sheet,
): number | undefined {
  let best: number | undefined
  let cheapest: number = price.keep
  for (let to = lastFitting(slices, from, room); to > from; to--) {
    const lost = ((room - heightOf(slices, from, to)) / 10) ** 2
    if (best !== undefined && lost >= cheapest) break
    const cost = lost + itemAt(slices, to).price
    if (cost >= cheapest || !isFairCut(slices, from, to, sheet)) continue
    best = to
    cheapest = cost
  }
  return best
}

// How many slices fit, at most all but the last.
function lastFitting(slices: readonly Slice[], from: number, room: number): number {
  let [low, high] = [from, slices.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (heightOf(slices, from, middle) <= room) low = middle
    else high = middle - 1
  }
  return low
}

/** Whether a part of a note and what is left of it can both stand alone. */
export function isFairCut(
  slices: readonly Slice[],
  from: number,
  to: number,
  { least }: Sheet,
): boolean {
  const isEnough = (start: number, end: number) =>
    end - start >= least || heightOf(slices, start, end) >= ENOUGH
  return itemAt(slices, to).price < price.keep && isEnough(from, to) && isEnough(to, slices.length)
}

// Px: a picture or a box of this height can stand alone, though it is but one slice.
const ENOUGH = 48
