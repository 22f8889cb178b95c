import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakPages } from '../../../src/render/pdf/breaker.ts'
import { forceStep, listSteps, prepareColumn } from '../../../src/render/pdf/fill.ts'
import type { Column, Position } from '../../../src/render/pdf/fill.ts'
import { price, type Atom, type Flow, type Note } from '../../../src/render/pdf/flow.ts'
import type { Page, Sheet } from '../../../src/render/pdf/pages.ts'

const sheet: Sheet = { height: 900, safe: 4, separator: 14, gap: 3, least: 2 }
const capacity = sheet.height - sheet.safe

interface AtomSeed {
  readonly height: number
  readonly price: number
  readonly forced: boolean
  readonly head: number
  readonly notes: readonly (readonly { height: number; price: number }[])[]
}

const prices = fc.constantFrom(0, 0, 0, 0, price.rowEdge, price.keep, price.line, price.heading)
const line = fc.record({
  height: fc.integer({ min: 8, max: 16 }),
  price: fc.constantFrom(0, 0, 0, price.line),
})
const block = fc.record({ height: fc.integer({ min: 30, max: 1100 }), price: fc.constant(0) })
const note = fc.oneof(
  { weight: 8, arbitrary: fc.array(line, { minLength: 1, maxLength: 6 }) },
  { weight: 2, arbitrary: fc.array(line, { minLength: 20, maxLength: 120, size: 'max' }) },
  { weight: 1, arbitrary: fc.array(fc.oneof(line, block), { minLength: 1, maxLength: 12 }) },
)

function atomSeed(tallest: number): fc.Arbitrary<AtomSeed> {
  return fc.record({
    height: fc.oneof(
      { weight: 12, arbitrary: fc.integer({ min: 12, max: 60 }) },
      { weight: 1, arbitrary: fc.integer({ min: 60, max: tallest }) },
    ),
    price: prices,
    forced: fc.nat(30).map((n) => n === 0),
    head: fc.constantFrom(0, 0, 0, 25),
    notes: fc.oneof(
      { weight: 5, arbitrary: fc.constant([]) },
      { weight: 2, arbitrary: fc.array(note, { minLength: 1, maxLength: 3 }) },
    ),
  })
}

function flowOf(seeds: readonly AtomSeed[]): Flow {
  const atoms: Atom[] = []
  const notes: Note[] = []
  let top = 0
  for (const [index, { height, notes: own, ...rest }] of seeds.entries()) {
    const numbers = own.map((slices) => notes.push({ slices: stack(slices) }) - 1)
    atoms.push({
      ...rest,
      forced: rest.forced && index > 0,
      top,
      bottom: top + height,
      notes: numbers,
    })
    // Margins lie between atoms and are lost at a page break.
    top += height + (index % 3) * 4
  }
  return { atoms, notes }
}

function stack(slices: readonly { height: number; price: number }[]) {
  let top = 0
  return slices.map(({ height, price: own }, index) => {
    const slice = { top, bottom: top + height, price: index === 0 ? 0 : own }
    top += height
    return slice
  })
}

const flows = fc.array(atomSeed(1200), { maxLength: 90, size: 'max' }).map(flowOf)
const usualFlows = fc.array(atomSeed(300), { minLength: 1, maxLength: 90, size: 'max' }).map(flowOf)

describe('every flow', () => {
  test('stands on the pages whole and in order', () => {
    fc.assert(
      fc.property(flows, (flow) => {
        const pages = breakPages(flow, sheet)
        expect(pages[0]?.from).toBe(0)
        expect(pages.at(-1)?.to).toBe(flow.atoms.length)
        for (const [index, page] of pages.slice(1).entries())
          expect(page.from).toBe(pages[index]?.to)
      }),
    )
  })

  test('has every line of every note once, in order, and no page between two parts of one', () => {
    fc.assert(
      fc.property(flows, (flow) => {
        const pages = breakPages(flow, sheet)
        const set = pages.flatMap(({ parts }, page) =>
          parts.flatMap(({ note: number, from, to }) =>
            Array.from({ length: to - from }, (_, offset) => ({
              number,
              slice: from + offset,
              page,
            })),
          ),
        )
        const due = flow.notes.flatMap(({ slices }, number) =>
          slices.map((_, slice) => ({ number, slice })),
        )
        expect(set.map(({ number, slice }) => ({ number, slice }))).toEqual(due)
        for (const own of Map.groupBy(set, ({ number }) => number).values()) {
          const on = [...new Set(own.map(({ page }) => page))]
          expect(on).toEqual(on.map((_, offset) => (on[0] ?? 0) + offset))
        }
      }),
    )
  })

  test('begins every note on the page of its call, or says that it is late', () => {
    fc.assert(
      fc.property(flows, (flow) => {
        const pages = breakPages(flow, sheet)
        for (const [index, page] of pages.entries()) {
          const called = flow.atoms.slice(page.from, page.to).flatMap(({ notes }) => notes)
          const begun = new Set(
            page.parts.filter(({ from }) => from === 0).map((part) => part.note),
          )
          const late = page.compromises.flatMap((one) => (one.kind === 'late' ? [one.note] : []))
          expect(late, `page ${index}`).toEqual(called.filter((number) => !begun.has(number)))
        }
      }),
    )
  })

  test('fits on its pages, or says what is too tall', () => {
    fc.assert(
      fc.property(flows, (flow) => {
        for (const page of breakPages(flow, sheet)) {
          const isTall = page.compromises.some(({ kind }) => kind === 'tall')
          expect(page.used).toBeCloseTo(textHeight(flow, page))
          expect(page.area).toBeCloseTo(notesHeight(flow, page))
          expect(page.used + page.area > capacity).toBe(isTall)
        }
      }),
    )
  })

  test('goes on with every page and is parted where the author wants it', () => {
    fc.assert(
      fc.property(flows, (flow) => {
        const pages = breakPages(flow, sheet)
        const starts = new Set(pages.filter(({ from, to }) => from < to).map(({ from }) => from))
        for (const page of flow.atoms.length === 0 ? [] : pages) {
          expect(page.to > page.from || page.parts.length > 0).toBe(true)
        }
        for (const [index, { forced }] of flow.atoms.entries()) {
          if (forced) expect(starts).toContain(index)
        }
      }),
    )
  })

  test('says of every bad break that it is one', () => {
    fc.assert(
      fc.property(flows, (flow) => {
        for (const page of breakPages(flow, sheet)) {
          const following = flow.atoms[page.to]
          const paid = page.from < page.to && following?.forced === false ? following.price : 0
          const told = page.compromises.flatMap((one) => (one.kind === 'break' ? [one.price] : []))
          expect(told).toEqual(paid >= price.keep ? [paid] : [])
          const cut = page.compromises.flatMap((one) => (one.kind === 'cut' ? [one.note] : []))
          expect(cut).toEqual(unfairCuts(flow, page))
        }
      }),
    )
  })
})

describe('the choice', () => {
  test('is the cheapest of all', () => {
    fc.assert(
      fc.property(fc.array(atomSeed(700), { maxLength: 14, size: 'max' }).map(widen), (flow) => {
        const column = prepareColumn(flow, sheet)
        expect(costOf(column, breakPages(flow, sheet))).toBeCloseTo(cheapest(column), 4)
      }),
      { numRuns: 200 },
    )
  })

  test('makes no more pages without the notes', () => {
    fc.assert(
      fc.property(usualFlows, (flow) => {
        const bare = { atoms: flow.atoms.map((atom) => ({ ...atom, notes: [] })), notes: [] }
        expect(breakPages(bare, sheet).length).toBeLessThanOrEqual(breakPages(flow, sheet).length)
      }),
    )
  })

  test('does not end a page with a heading while there is room elsewhere', () => {
    const lines = Array.from({ length: 80 }, () => seed({}))
    const end = breakPages(flowOf(lines), sheet)[0]?.to ?? 0
    // What was the last line of the page becomes a heading.
    const flow = flowOf(lines.with(end, seed({ price: price.heading })))
    expect(breakPages(flow, sheet)[0]?.to).toBe(end - 1)
  })

  test('cuts a long note rather than leave half a page white', () => {
    const long = Array.from({ length: 40 }, () => ({ height: 15, price: 0 }))
    const lines = Array.from({ length: 40 }, () => seed({}))
    const flow = flowOf([...lines.slice(0, 20), seed({ notes: [long] }), ...lines])
    const [first, second] = breakPages(flow, sheet)
    expect(first?.parts).toEqual([{ note: 0, from: 0, to: expect.any(Number) as number }])
    expect(second?.parts[0]?.to).toBe(40)
    expect(first?.compromises).toEqual([])
  })

  test('leaves two lines of a note on either side', () => {
    const long = Array.from({ length: 10 }, () => ({ height: 15, price: 0 }))
    const whole = flowOf([seed({ height: 600 }), seed({ notes: [long] }), seed({ height: 600 })])
    for (let room = 0; room <= 200; room += 5) {
      const flow = flowOf([
        seed({ height: 860 - room }),
        seed({ notes: [long] }),
        seed({ height: 600 }),
      ])
      for (const { parts, compromises } of breakPages(flow, sheet)) {
        for (const { from, to } of parts) expect(to - from).toBeGreaterThanOrEqual(2)
        expect(compromises).toEqual([])
      }
    }
    expect(breakPages(whole, sheet)[0]?.parts).toEqual([{ note: 0, from: 0, to: 10 }])
  })

  test('sets a note of three lines whole', () => {
    const short = Array.from({ length: 3 }, (_, at) => ({
      height: 15,
      price: at === 0 ? 0 : price.line,
    }))
    const lines = Array.from({ length: 42 }, () => seed({}))
    const flow = flowOf([...lines, seed({ notes: [short] }), ...lines])
    expect(breakPages(flow, sheet).flatMap(({ parts }) => parts)).toEqual([
      { note: 0, from: 0, to: 3 },
    ])
  })
})

test('a text of nothing is one empty page', () => {
  expect(breakPages({ atoms: [], notes: [] }, sheet)).toEqual([
    { from: 0, to: 0, parts: [], used: 0, area: 0, compromises: [] },
  ])
})

function seed(given: Partial<AtomSeed>): AtomSeed {
  return { height: 20, price: 0, forced: false, head: 0, notes: [], ...given }
}

// Few atoms, but tall, so that there are several pages to choose from.
function widen(seeds: readonly AtomSeed[]): Flow {
  return flowOf(seeds.map((one) => ({ ...one, height: Math.min(700, one.height * 5) })))
}

function textHeight({ atoms }: Flow, { from, to }: Page): number {
  const [first, last] = [atoms[from], atoms[to - 1]]
  return from === to ? 0 : (last?.bottom ?? 0) - (first?.top ?? 0) + (first?.head ?? 0)
}

function notesHeight({ notes }: Flow, { parts }: Page): number {
  if (parts.length === 0) return 0
  const heights = parts.map(({ note: number, from, to }) => {
    const slices = notes[number]?.slices.slice(from, to) ?? []
    return slices.reduce((sum, { top, bottom }) => sum + bottom - top, 0)
  })
  return heights.reduce(
    (sum, height) => sum + height,
    sheet.separator + sheet.gap * (parts.length - 1),
  )
}

function unfairCuts({ notes }: Flow, { parts }: Page): number[] {
  return parts.flatMap(({ note: number, from, to }) => {
    const slices = notes[number]?.slices ?? []
    if (to === slices.length) return []
    const isFair =
      to - from >= sheet.least &&
      slices.length - to >= sheet.least &&
      (slices[to]?.price ?? 0) < price.keep
    return isFair ? [] : [number]
  })
}

function costOf(column: Column, pages: readonly Page[]): number {
  let at: Position = { atom: 0, note: 0, slice: 0 }
  let sum = 0
  for (const page of pages) {
    if (page.from === page.to && page.parts.length === 0) continue
    const last = page.parts.at(-1)
    const isWhole = last === undefined || last.to === column.flow.notes[last.note]?.slices.length
    const next: Position = {
      atom: page.to,
      note: last === undefined ? at.note : isWhole ? last.note + 1 : last.note,
      slice: last === undefined ? at.slice : isWhole ? 0 : last.to,
    }
    const steps = listSteps(column, at)
    const taken = (steps.length > 0 ? steps : [forceStep(column, at)]).find(
      ({ next: to }) => to.atom === next.atom && to.note === next.note && to.slice === next.slice,
    )
    if (taken === undefined) throw new Error('The page is not one of those on offer.')
    sum += taken.cost
    at = next
  }
  return sum
}

// By trying every way, each place once.
function cheapest(column: Column): number {
  const known = new Map<string, number>()
  const from = (at: Position): number => {
    const { atoms, notes } = column.flow
    if (at.atom === atoms.length && at.note === notes.length) return 0
    const key = `${at.atom} ${at.note} ${at.slice}`
    let best = known.get(key)
    if (best === undefined) {
      const steps = listSteps(column, at)
      const offered = steps.length > 0 ? steps : [forceStep(column, at)]
      best = Math.min(...offered.map(({ next, cost }) => cost + from(next)))
      known.set(key, best)
    }
    return best
  }
  return from({ atom: 0, note: 0, slice: 0 })
}
