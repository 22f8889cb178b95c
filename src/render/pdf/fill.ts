// All ways in which one page can be filled from a given place in the text and the notes,
// each with its cost.

import { numberAt, slicesOf, usedBy, type Carried, type Column, type Position } from './column.ts'
import { cramFoot } from './cram.ts'
import { price } from './flow.ts'
import { fillFoot, type Foot } from './foot.ts'

/** A way to fill a page: where the next one begins, and what choosing it costs. */
export interface Step extends Position {
  readonly cost: number
}

/** Told where the next page would begin, and what that costs. */
export type Offer = (atom: number, carried: readonly Carried[], cost: number) => void

const cost = {
  /** Besides its white space, every page costs a little. */
  page: 50,
  /** A note that runs on to the next page; about 45 px of white are better than that. */
  split: 20,
  /** On top of it, for a note of so few slices that it could well stand whole. */
  splitShort: 60,
  short: 6,
  /** Several notes that run on, or one with too little on a side. */
  crammed: 4000,
  /** Notes alone on a page while there is text left. */
  noText: 5000,
  /** A line or two of text above notes, amid a text that goes on. */
  littleText: 2000,
  little: 0.05,
  late: 1e6,
  tall: 1e9,
  /** A page is not left so much emptier than it could be, whatever comes after: some 300 px. */
  spread: 1000,
} as const

/**
 * Offers the pages that can begin here, the fullest first: those where text and notes fit,
 * notes stand in order, each begins on the page of its call, and the last alone is cut. Where
 * none of them is any good, also the best page whose foot is crammed, and if there is no other,
 * one on which something does not fit.
 */
export function visitSteps(column: Column, at: Position, offer: Offer): void {
  const sound = visitPages(column, at, fillFoot, offer)
  if (sound < price.keep) return
  let crammed: Step | undefined
  visitPages(column, at, cramAll, (atom, carried, sum) => {
    const step = { atom, carried, cost: cost.crammed + sum }
    if (step.cost < (crammed?.cost ?? sound)) crammed = step
  })
  const step = crammed ?? (sound === Number.POSITIVE_INFINITY ? forceStep(column, at) : undefined)
  if (step !== undefined) offer(step.atom, step.carried, step.cost)
}

// At least an atom or a slice of a note, be it too tall.
function forceStep(column: Column, at: Position): Step {
  const isCarrying = at.carried.length > 0
  const end = isCarrying ? at.atom : at.atom + 1
  const used = usedBy(column, at.atom, end)
  const needed = numberAt(column.called, end)
  const foot = cramFoot(column, at, needed, column.capacity - used, isCarrying)
  const sum = cost.crammed + weigh(column, at, end, used, foot)
  return { atom: end, carried: foot.carried, cost: sum }
}

/** The pages that `visitSteps` offers. */
export function listSteps(column: Column, at: Position): Step[] {
  const steps: Step[] = []
  visitSteps(column, at, (atom, carried, sum) => steps.push({ atom, carried, cost: sum }))
  return steps
}

// The cost of the cheapest of the pages whose feet can be made so.
function visitPages(column: Column, at: Position, makeFoot: typeof fillFoot, offer: Offer): number {
  const { capacity, called } = column
  let cheapest = Number.POSITIVE_INFINITY
  for (let end = lastEnd(column, at); end >= at.atom; end--) {
    if (end === at.atom && at.carried.length === 0) break
    const used = usedBy(column, at.atom, end)
    const foot = makeFoot(column, at, numberAt(called, end), capacity - used)
    if (foot === undefined) continue
    if (whiteCost(capacity - used - foot.area) > cheapest + cost.spread) break
    const sum = weigh(column, at, end, used, foot)
    cheapest = Math.min(cheapest, sum)
    offer(end, foot.carried, sum)
  }
  return cheapest
}

// A crammed foot on which everything begins that is called.
function cramAll(column: Column, at: Position, needed: number, room: number): Foot | undefined {
  const foot = cramFoot(column, at, needed, room, false)
  return foot.area > 0 && foot.area <= room && countIdle(at, foot.carried) === 0 ? foot : undefined
}

// Notes that are due and get no part on the page.
function countIdle(at: Position, carried: readonly Carried[]): number {
  return carried.filter(({ note, slice }) => {
    return slice === (at.carried.find((before) => before.note === note)?.slice ?? 0)
  }).length
}

// How far the page goes if it bears no notes.
function lastEnd({ reach }: Column, { atom }: Position): number {
  return atom < reach.length ? numberAt(reach, atom) : atom
}

function whiteCost(white: number): number {
  return white <= 0 ? 0 : (white / 10) ** 2
}

function weigh(column: Column, at: Position, end: number, used: number, foot: Foot): number {
  const { forced, prices, capacity } = column
  const { area, carried } = foot
  const isEnd = end === prices.length
  const isChosen = !isEnd && numberAt(forced, end) === 1
  const isDone = carried.length === 0
  let sum = cost.page + foot.price
  if (!((isEnd || isChosen) && isDone)) sum += whiteCost(capacity - used - area)
  for (const { note } of carried) {
    sum += cost.split + (slicesOf(column, note).length < cost.short ? cost.splitShort : 0)
  }
  if (!isEnd && !isChosen) {
    if (end === at.atom) sum += cost.noText
    else {
      sum += numberAt(prices, end)
      if (used < capacity * cost.little) sum += cost.littleText
    }
  }
  if (!isDone) sum += cost.late * countIdle(at, carried)
  if (used + area > capacity) sum += cost.tall
  return sum
}
