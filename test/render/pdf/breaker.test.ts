import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakPages } from '../../../src/render/pdf/breaker.ts'
import { prepareColumn, type Column, type Position } from '../../../src/render/pdf/column.ts'
import { listSteps } from '../../../src/render/pdf/fill.ts'
import { price, type Atom, type Flow, type Note, type Slice } from '../../../src/render/pdf/flow.ts'
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
      sheet: 0,
      apart: false,
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
        const byNote = Map.groupBy(set, ({ number }) => number)
        // One that waits for another may find no room on a page: then it was told of.
        const waiting = pages.flatMap(({ compromises }) =>
          compromises.flatMap((one) => (one.kind === 'several' ? one.notes : [])),
        )
        expect(byNote.size).toBe(flow.notes.length)
        // Only one that is late lets those behind it begin first.
        const isLate = pages.some(({ compromises }) =>
          compromises.some(({ kind }) => kind === 'late'),
        )
        if (!isLate) expect([...byNote.keys()]).toEqual([...flow.notes.keys()])
        for (const [number, own] of byNote) {
          const due = [...(flow.notes[number]?.slices.keys() ?? [])]
          expect(own.map(({ slice }) => slice)).toEqual(due)
          const on = [...new Set(own.map(({ page }) => page))]
          if (waiting.includes(number)) continue
          expect(on).toEqual(on.map((_, offset) => (on[0] ?? 0) + offset))
        }
      }),
    )
  })

  test('carries one note at most to the next page, or says that there are several', () => {
    fc.assert(
      fc.property(flows, (flow) => {
        const pages = breakPages(flow, sheet)
        const last = flow.notes.map((_, number) =>
          pages.findLastIndex(({ parts }) => parts.some((part) => part.note === number)),
        )
        const called = flow.notes.map((_, number) =>
          pages.findIndex(({ from, to }) =>
            flow.atoms.slice(from, to).some(({ notes }) => notes.includes(number)),
          ),
        )
        for (const [index, page] of pages.entries()) {
          const carried = [...flow.notes.keys()].filter((number) => {
            return (called[number] ?? 0) <= index && (last[number] ?? 0) > index
          })
          const told = page.compromises.flatMap((one) => (one.kind === 'several' ? one.notes : []))
          expect(told).toEqual(carried.length > 1 ? carried : [])
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
  const head = first?.head ?? 0
  return from === to ? head : (last?.bottom ?? 0) - (first?.top ?? 0) + head
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
    // Two lines, or something of their height.
    const stands = (part: readonly Slice[]) =>
      part.length >= sheet.least || (part.at(-1)?.bottom ?? 0) - (part[0]?.top ?? 0) >= 48
    const isFair =
      stands(slices.slice(from, to)) &&
      stands(slices.slice(to)) &&
      (slices[to]?.price ?? 0) < price.keep
    return isFair ? [] : [number]
  })
}

function costOf(column: Column, pages: readonly Page[]): number {
  let at: Position = { atom: 0, carried: [] }
  let sum = 0
  for (const page of pages) {
    if (page.from === page.to && page.parts.length === 0) continue
    const next = positionAfter(column, at, page)
    const taken = listSteps(column, at).find(({ atom, carried }) => {
      return atom === next.atom && keyOf({ atom, carried }) === keyOf(next)
    })
    if (taken === undefined) throw new Error('The page is not one of those on offer.')
    sum += taken.cost
    at = next
  }
  return sum
}

function positionAfter({ flow, called }: Column, at: Position, page: Page): Position {
  const own = flow.notes.map((_, note) => note).slice(called[page.from], called[page.to])
  const due = [...at.carried, ...own.map((note) => ({ note, slice: 0 }))]
  const carried = due.flatMap(({ note: number, slice }) => {
    const to = page.parts.find((part) => part.note === number)?.to ?? slice
    return to < (flow.notes[number]?.slices.length ?? 0) ? [{ note: number, slice: to }] : []
  })
  return { atom: page.to, carried }
}

function keyOf({ atom, carried }: Position): string {
  return [atom, ...carried.map(({ note: number, slice }) => `${number}/${slice}`)].join(' ')
}

// By trying every way, each place once.
function cheapest(column: Column): number {
  const known = new Map<string, number>()
  const from = (at: Position): number => {
    if (at.atom === column.flow.atoms.length && at.carried.length === 0) return 0
    const key = keyOf(at)
    let best = known.get(key)
    if (best === undefined) {
      best = Math.min(...listSteps(column, at).map((step) => step.cost + from(step)))
      known.set(key, best)
    }
    return best
  }
  return from({ atom: 0, carried: [] })
}
