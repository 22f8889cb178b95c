// A foot that bears more notes than can stand there by the rules: every one of them begins on
// the page of its call and goes on with every page, however many are cut. Pure.

import {
  heightOf,
  itemAt,
  numberAt,
  slicesOf,
  type Carried,
  type Column,
  type Position,
} from './column.ts'
import type { Slice } from './flow.ts'
import { isFairCut, type Foot } from './foot.ts'
import type { Sheet } from './pages.ts'

interface Share extends Carried {
  readonly slices: readonly Slice[]
  /** The part set here ends before this slice. */
  to: number
}

/**
 * The notes carried here and those called up to before `needed`, each with a part at least;
 * short ones whole, as far as there is room, the others in their order. Those that get
 * nothing are carried on; the first gets a slice in any case if `must`.
 */
export function cramFoot(
  column: Column,
  at: Position,
  needed: number,
  room: number,
  must: boolean,
): Foot {
  const { sheet } = column
  const shares = listShares(column, at, needed)
  let left = room - sheet.separator
  let later = leastHeight(shares, sheet)
  for (const [index, share] of shares.entries()) {
    const gap = index === 0 ? 0 : sheet.gap
    later -= leastHeight([share], sheet)
    // Rather a single slice of this one than nothing of a later one.
    const to =
      leastPart(share, left - gap - later, sheet) ?? leastPart(share, left - gap, sheet, true)
    share.to = to === undefined && must && index === 0 ? share.slice + 1 : (to ?? share.slice)
    left -= share.to > share.slice ? gap + heightOf(share.slices, share.slice, share.to) : 0
  }
  const begun = shares.filter(({ to, slice }) => to > slice)
  const byRest = begun.toSorted((a, b) => restOf(a) - restOf(b))
  for (const share of byRest) if (restOf(share) <= left) left -= extend(share, share.slices.length)
  for (const share of begun) left -= extend(share, fairEnd(share, left, sheet))
  const heights = begun.map(({ slices, slice, to }) => heightOf(slices, slice, to))
  const gaps = sheet.separator + sheet.gap * (begun.length - 1)
  return {
    area: begun.length === 0 ? 0 : heights.reduce((sum, height) => sum + height, gaps),
    carried: shares.flatMap(({ note, slices, to }) => {
      return to < slices.length ? [{ note, slice: to }] : []
    }),
    price: UNFAIR * shares.filter((share) => !isWell(share, sheet)).length,
  }
}

// What a cut costs that leaves too little on a side.
const UNFAIR = 5000

function isWell({ slices, slice, to }: Share, sheet: Sheet): boolean {
  return to === slices.length || to === slice || isFairCut(slices, slice, to, sheet)
}

function listShares(column: Column, { atom, carried }: Position, needed: number): Share[] {
  const due = numberAt(column.called, atom)
  const called = Array.from({ length: needed - due }, (_, at) => ({ note: due + at, slice: 0 }))
  return [...carried, ...called].map(({ note, slice }) => {
    return { note, slice, slices: slicesOf(column, note), to: slice }
  })
}

// What single slices take up at least.
function leastHeight(shares: readonly Share[], { gap }: Sheet): number {
  return shares.reduce((sum, { slices, slice }) => {
    return sum + heightOf(slices, slice, slice + 1) + gap
  }, 0)
}

// The least part that can stand alone; else a single slice; none if not even that fits.
function leastPart(
  { slices, slice }: Share,
  room: number,
  sheet: Sheet,
  single = false,
): number | undefined {
  if (single) return heightOf(slices, slice, slice + 1) <= room ? slice + 1 : undefined
  let fitting: number | undefined
  for (let to = slice + 1; to <= slices.length; to++) {
    if (heightOf(slices, slice, to) > room) break
    fitting ??= to
    if (to === slices.length || isFairCut(slices, slice, to, sheet)) return to
  }
  return fitting
}

function restOf({ slices, to }: Share): number {
  return heightUpTo(slices, to, slices.length)
}

// What a part grows by that goes on to before another slice.
function heightUpTo(slices: readonly Slice[], from: number, to: number): number {
  return from === to ? 0 : itemAt(slices, to - 1).bottom - itemAt(slices, from - 1).bottom
}

function extend(share: Share, to: number): number {
  const grown = heightUpTo(share.slices, share.to, to)
  share.to = to
  return grown
}

// As far as there is room, if possible up to a fair cut.
function fairEnd({ slices, slice, to: from }: Share, room: number, sheet: Sheet): number {
  let best = from
  for (let to = from + 1; to < slices.length; to++) {
    if (heightUpTo(slices, from, to) > room) break
    if (isFairCut(slices, slice, to, sheet)) best = to
  }
  return best
}
