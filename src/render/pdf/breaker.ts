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
  open.offer({ at: { atom: 0, note: 0, slice: 0 }, cost: 0 })
  for (;;) {
    const node = open.take()
    if (node === undefined) throw new Error('The page breaker lost its way.')
    const { atom, note } = node.at
    if (atom === flow.atoms.length && note === flow.notes.length) return trace(column, node)
    const steps = listSteps(column, node.at)
    if (steps.length === 0) steps.push(forceStep(column, node.at))
    for (const step of steps) {
      open.offer({ at: step.next, cost: node.cost + step.cost, step, previous: node })
    }
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
  readonly #byAtom: Map<string, Node>[] = []
  #atom = 0

  offer(node: Node): void {
    const { atom, note, slice } = node.at
    const nodes = (this.#byAtom[atom] ??= new Map())
    const key = `${note}:${slice}`
    const known = nodes.get(key)
    if (known === undefined || node.cost < known.cost) nodes.set(key, node)
  }

  take(): Node | undefined {
    while (this.#atom < this.#byAtom.length) {
      const nodes = this.#byAtom[this.#atom]
      if (nodes !== undefined && nodes.size > 0) {
        const first = [...nodes.values()].reduce((a, b) => (isBefore(b, a) ? b : a))
        nodes.delete(`${first.at.note}:${first.at.slice}`)
        return first
      }
      delete this.#byAtom[this.#atom++]
    }
    return undefined
  }
}

function isBefore({ at: a }: Node, { at: b }: Node): boolean {
  return a.note - b.note === 0 ? a.slice < b.slice : a.note < b.note
}
