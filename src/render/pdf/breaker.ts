// Breaks a measured text into pages with its notes at their feet. Pure: no browser, no
// clock. Of all sequences of sound pages it takes the cheapest, as TeX does for lines: a
// gap before a table or a torn paragraph is weighed against the pages around it.

import { buildPage, forceStep, listSteps, prepareColumn } from './fill.ts'
import type { Column, Position, Step } from './fill.ts'
import type { Flow } from './flow.ts'
import type { Page, Sheet } from './pages.ts'

interface Node {
  readonly at: Position
  readonly cost: number
  /** The step that led here, and from where. */
  readonly step?: Step
  readonly previous?: Node
}

/** The pages, in order; at least one. Every atom and every slice of a note is on one of them. */
export function breakPages(flow: Flow, sheet: Sheet): Page[] {
  const column = prepareColumn(flow, sheet)
  const open = new Frontier()
  open.offer({ atom: 0, note: 0, slice: 0 }, 0)
  for (;;) {
    const node = open.take()
    if (node === undefined) throw new Error('The page breaker lost its way.')
    const { atom, note } = node.at
    if (atom === flow.atoms.length && note === flow.notes.length) return trace(column, node)
    const steps = listSteps(column, node.at)
    if (steps.length === 0) steps.push(forceStep(column, node.at))
    for (const step of steps) open.offer(step.next, node.cost + step.cost, step, node)
  }
}

function trace(column: Column, last: Node): Page[] {
  const pages: Page[] = []
  let { step, previous } = last
  while (step !== undefined && previous !== undefined) {
    pages.push(buildPage(column, previous.at, step))
    ;({ step, previous } = previous)
  }
  if (pages.length > 0) return pages.toReversed()
  return [{ from: 0, to: 0, parts: [], used: 0, area: 0, compromises: [] }]
}

// The open positions, each with the cheapest way to it. Every step leads to a later
// position, so taking them in order settles each before it is left.
class Frontier {
  readonly #byAtom: Map<number, Node>[] = []
  #atom = 0

  offer(at: Position, cost: number, step?: Step, previous?: Node): void {
    const nodes = (this.#byAtom[at.atom] ??= new Map())
    const key = keyOf(at)
    const known = nodes.get(key)
    if (known !== undefined && known.cost <= cost) return
    nodes.set(
      key,
      step === undefined || previous === undefined ? { at, cost } : { at, cost, step, previous },
    )
  }

  take(): Node | undefined {
    for (; this.#atom < this.#byAtom.length; this.#atom++) {
      const nodes = this.#byAtom[this.#atom]
      const first = Math.min(...(nodes?.keys() ?? []))
      const node = nodes?.get(first)
      nodes?.delete(first)
      if (node !== undefined) return node
    }
    return undefined
  }
}

// Later notes, and later slices of a note, have greater keys.
function keyOf({ note, slice }: Position): number {
  return note * 2 ** 20 + slice
}
