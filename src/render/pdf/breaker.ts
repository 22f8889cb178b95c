// Breaks a measured text into pages with its notes at their feet. Pure: no browser, no
// clock. Of all sequences of sound pages it takes the cheapest, as TeX does for lines: a
// gap before a table or a torn paragraph is weighed against the pages around it.

import { buildPage } from './build-page.ts'
import { prepareColumn, slicesOf, type Carried, type Column, type Position } from './column.ts'
import { visitSteps } from './fill.ts'
import type { Flow } from './flow.ts'
import { nothing } from './foot.ts'
import type { Page, Sheet } from './pages.ts'

/** A position that can be reached, by the cheapest way that is known. */
interface Place extends Position {
  cost: number
  previous: Place | undefined
}

/** The pages, in order; at least one. Every atom and every slice of a note is on one of them. */
export function breakPages(flow: Flow, sheet: Sheet): Page[] {
  const column = prepareColumn(flow, sheet)
  const open = new Frontier(column)
  open.offer(undefined, 0, nothing, 0)
  for (let place = open.take(); place !== undefined; place = open.take()) {
    const from = place
    if (from.atom === flow.atoms.length && from.carried.length === 0) return trace(column, from)
    visitSteps(column, from, (atom, carried, cost) => {
      open.offer(from, atom, carried, from.cost + cost)
    })
  }
  throw new Error('The page breaker lost its way.')
}

function trace(column: Column, last: Place): Page[] {
  const pages: Page[] = []
  for (let place = last; place.previous !== undefined; place = place.previous) {
    pages.push(buildPage(column, place.previous, place))
  }
  if (pages.length > 0) return pages.toReversed()
  return [{ from: 0, to: 0, parts: [], used: 0, area: 0, compromises: [] }]
}

// The open places, each with the cheapest way to it. Every step leads to a later atom or
// leaves less of the notes, so taking them in this order settles each before it is left.
class Frontier {
  readonly #column: Column
  readonly #free: (Place | undefined)[] = []
  readonly #carrying: (Place[] | undefined)[] = []
  #atom = 0

  constructor(column: Column) {
    this.#column = column
  }

  offer(
    previous: Place | undefined,
    atom: number,
    carried: readonly Carried[],
    cost: number,
  ): void {
    const known =
      carried.length === 0
        ? this.#free[atom]
        : this.#carrying[atom]?.find((place) => isSame(place.carried, carried))
    if (known !== undefined) {
      if (known.cost <= cost) return
      known.cost = cost
      known.previous = previous
      return
    }
    const place = { atom, carried, cost, previous }
    if (carried.length === 0) this.#free[atom] = place
    else keepCheapest((this.#carrying[atom] ??= []), place)
  }

  take(): Place | undefined {
    for (; this.#atom <= this.#column.flow.atoms.length; this.#atom++) {
      const carrying = this.#carrying[this.#atom]
      if (carrying !== undefined && carrying.length > 0) return this.#takeFullest(carrying)
      const free = this.#free[this.#atom]
      this.#free[this.#atom] = undefined
      if (free !== undefined) return free
    }
    return undefined
  }

  #takeFullest(places: Place[]): Place | undefined {
    const rests = places.map(({ carried }) => this.#restOf(carried))
    return places.splice(rests.indexOf(Math.max(...rests)), 1)[0]
  }

  // How many slices are still to be set.
  #restOf(carried: readonly Carried[]): number {
    return carried.reduce((sum, { note, slice }) => {
      return sum + slicesOf(this.#column, note).length - slice
    }, 0)
  }
}

// In how many ways notes may run on at one atom: more are never needed, and absurd texts would
// have millions.
const MOST = 24

function keepCheapest(places: Place[], place: Place): void {
  places.push(place)
  if (places.length <= MOST) return
  const costs = places.map(({ cost }) => cost)
  places.splice(costs.indexOf(Math.max(...costs)), 1)
}

function isSame(one: readonly Carried[], other: readonly Carried[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ note, slice }, at) => note === other[at]?.note && slice === other[at]?.slice)
  )
}
