import { describe, expect, test } from 'vitest'
import type { Atom, Note } from '../../../src/render/pdf/flow.ts'
import type { Measured, MeasuredNote } from '../../../src/render/pdf/measure.ts'
import type { Page, Sheet } from '../../../src/render/pdf/pages.ts'
import { makePlan } from '../../../src/render/pdf/plan.ts'

const sheet: Sheet = { height: 900, safe: 4, separator: 14, gap: 3, least: 2 }
const FOOT = 2

const atom = (top: number, bottom: number, given: Partial<Atom> = {}): Atom => {
  const usual = { price: 0, notes: [], forced: false, head: 0, sheet: 0, apart: true }
  return { top, bottom, ...usual, ...given }
}
const note = (...heights: readonly number[]): Note => {
  let top = 0
  return { slices: heights.map((height) => ({ top, bottom: (top += height), price: 0 })) }
}
const page = (given: Partial<Page>): Page => {
  return { from: 0, to: 0, parts: [], used: 0, area: 0, compromises: [], ...given }
}
const measured = (given: Partial<Measured>): Measured => {
  return { flow: { atoms: [], notes: [] }, links: [], wide: [], flattened: [], ...given }
}
const link = (number: number, callY: number): MeasuredNote => {
  return { call: `call-${number + 1}`, note: `note-${number + 1}`, number, callY, noteY: 7 }
}

describe('text', () => {
  const startsOf = (atoms: readonly Atom[], pages: readonly Page[]) =>
    makePlan(measured({ flow: { atoms, notes: [] } }), pages, sheet, FOOT).starts

  test('a page that begins inside the text tells where the one before ends', () => {
    const atoms = [atom(0, 700), atom(710, 900), atom(900, 950)]
    const pages = [page({ from: 0, to: 1, used: 700 }), page({ from: 1, to: 3, used: 240 })]
    expect(startsOf(atoms, pages)).toEqual([
      { atom: 1, opens: false, end: 700, begin: 900, skipped: 0 },
    ])
  })

  test('below a repeated head it begins lower', () => {
    const atoms = [atom(0, 700), atom(700, 900, { head: 30 })]
    const pages = [page({ from: 0, to: 1, used: 700 }), page({ from: 1, to: 2, used: 230 })]
    expect(startsOf(atoms, pages)).toMatchObject([{ atom: 1, end: 700, begin: 930 }])
  })

  test('pages that bear notes only are skipped', () => {
    const atoms = [atom(0, 100), atom(100, 200)]
    const pages = [page({ to: 1, used: 100 }), page({ from: 1, to: 1 }), page({ from: 1, to: 2 })]
    expect(startsOf(atoms, pages)).toEqual([
      { atom: 1, opens: false, end: 100, begin: 1800, skipped: 1 },
    ])
  })

  test('a part of the pages counts from its first, which nothing stands before', () => {
    const atoms = [atom(0, 700), atom(710, 900), atom(900, 950)]
    const pages = [page({ from: 1, to: 2, used: 190 }), page({ from: 2, to: 3, used: 50 })]
    expect(startsOf(atoms, pages)).toEqual([
      { atom: 1, opens: true, end: 0, begin: 0, skipped: 0 },
      { atom: 2, opens: false, end: 190, begin: 900, skipped: 0 },
    ])
  })
})

describe('notes', () => {
  const atoms = [atom(19, 100, { notes: [0, 1] }), atom(100, 200)]
  const notes = [note(15, 15), note(15, 15, 15, 15)]
  const links = [link(0, 40), link(1, 60)]
  const pages = [
    page({
      to: 1,
      used: 81,
      area: 77,
      parts: [
        { note: 0, from: 0, to: 2 },
        { note: 1, from: 0, to: 2 },
      ],
    }),
    page({ from: 1, to: 2, used: 100, area: 44, parts: [{ note: 1, from: 2, to: 4 }] }),
  ]
  const plan = makePlan(measured({ flow: { atoms, notes }, links }), pages, sheet, FOOT)

  test('end at the foot of their page, and go on at the foot of the next', () => {
    expect(plan.notes).toEqual([
      { note: 0, top: 835, cuts: [] },
      { note: 1, top: 868, cuts: [{ slice: 2, end: 898, begin: 1768 }] },
    ])
  })

  test('stand under a line, which is longer where one goes on', () => {
    expect(plan.rules).toEqual([
      { top: 829, continued: false },
      { top: 1762, continued: true },
    ])
  })

  test('and their calls are expected where they were measured', () => {
    expect(plan.marks).toEqual([
      { call: 'call-1', callPage: 0, callY: 21, note: 'note-1', notePage: 0, noteY: 842 },
      { call: 'call-2', callPage: 0, callY: 41, note: 'note-2', notePage: 0, noteY: 875 },
    ])
  })

  test('stand by their numbers, what goes on before what begins', () => {
    // In the text the second note of the document is called first, and so on.
    const flow = {
      atoms: [atom(0, 10, { notes: [0, 1] }), atom(10, 20, { notes: [2] })],
      notes: [note(15), note(15, 15), note(15)],
    }
    const shuffled = { flow, links: [link(1, 5), link(2, 6), link(0, 15)] }
    const on = [
      page({
        to: 1,
        parts: [
          { note: 0, from: 0, to: 1 },
          { note: 1, from: 0, to: 1 },
        ],
      }),
      page({
        from: 1,
        to: 2,
        parts: [
          { note: 2, from: 0, to: 1 },
          { note: 1, from: 1, to: 2 },
        ],
      }),
    ]
    const { notes: placed } = makePlan(measured(shuffled), on, sheet, FOOT)
    const tops = new Map(placed.map((one) => [one.note, one]))
    expect(tops.get(0)?.top).toBeLessThan(tops.get(1)?.top ?? 0)
    expect(tops.get(1)?.cuts[0]?.begin).toBeLessThan(tops.get(2)?.top ?? 0)
  })
})
