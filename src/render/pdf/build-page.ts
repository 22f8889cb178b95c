// Makes the page of a step that was chosen, and says what it had to give up. Pure.

import {
  heightOf,
  numberAt,
  slicesOf,
  usedBy,
  type Carried,
  type Column,
  type Position,
} from './column.ts'
import { price } from './flow.ts'
import { isFairCut } from './foot.ts'
import type { Compromise, NotePart, Page } from './pages.ts'

/** The page from one position to the next. */
export function buildPage(column: Column, at: Position, next: Position): Page {
  const { sheet } = column
  const due = listDue(column, at, next)
  const parts = due.flatMap(({ note, slice }): NotePart[] => {
    const to = endOf(column, note, next)
    return to > slice ? [{ note, from: slice, to }] : []
  })
  const heights = parts.map(({ note, from, to }) => heightOf(slicesOf(column, note), from, to))
  const used = usedBy(column, at.atom, next.atom)
  const gaps = sheet.separator + sheet.gap * (parts.length - 1)
  const area = parts.length === 0 ? 0 : heights.reduce((sum, height) => sum + height, gaps)
  const compromises = [
    ...listTall(column, at, used, area),
    ...listBreaks(column, at, next),
    ...listCuts(column, at, due, next),
    ...listSeveral(next),
  ]
  return { from: at.atom, to: next.atom, parts, used, area, compromises }
}

// The notes carried to the page and those called on it.
function listDue({ called }: Column, at: Position, next: Position): Carried[] {
  const [from, to] = [numberAt(called, at.atom), numberAt(called, next.atom)]
  const own = Array.from({ length: to - from }, (_, index) => ({ note: from + index, slice: 0 }))
  return [...at.carried, ...own]
}

// The slice before which the note's part ends.
function endOf(column: Column, note: number, { carried }: Position): number {
  return carried.find((one) => one.note === note)?.slice ?? slicesOf(column, note).length
}

function listTall({ capacity }: Column, at: Position, used: number, area: number): Compromise[] {
  if (used > capacity) return [{ kind: 'tall', atom: at.atom }]
  if (used + area <= capacity) return []
  return [{ kind: 'tall', note: at.carried[0]?.note ?? 0 }]
}

function listBreaks({ prices, forced }: Column, at: Position, next: Position): Compromise[] {
  const isParted = next.atom > at.atom && next.atom < prices.length
  const paid = numberAt(prices, next.atom)
  if (!isParted || numberAt(forced, next.atom) === 1 || paid < price.keep) return []
  return [{ kind: 'break', price: paid }]
}

// Called on the page and not begun on it, or cut where there is too little on a side.
function listCuts(
  column: Column,
  at: Position,
  due: readonly Carried[],
  next: Position,
): Compromise[] {
  return due.flatMap(({ note, slice }): Compromise[] => {
    const slices = slicesOf(column, note)
    const to = endOf(column, note, next)
    const isOwn = !at.carried.some((one) => one.note === note)
    if (to === 0) return isOwn ? [{ kind: 'late', note }] : []
    const isFair =
      to === slices.length || to === slice || isFairCut(slices, slice, to, column.sheet)
    return isFair ? [] : [{ kind: 'cut', note }]
  })
}

function listSeveral({ carried }: Position): Compromise[] {
  return carried.length < 2 ? [] : [{ kind: 'several', notes: carried.map(({ note }) => note) }]
}
