import { describe, expect, test } from 'vitest'
import type { Atom, Note } from '../../../src/render/pdf/flow.ts'
import type { Measured } from '../../../src/render/pdf/measure.ts'
import type { Page, Sheet } from '../../../src/render/pdf/pages.ts'
import { makePlan } from '../../../src/render/pdf/plan.ts'

const sheet: Sheet = { height: 900, safe: 4, separator: 14, gap: 3, least: 2 }
const FOOT = 2

const atom = (top: number, bottom: number, given: Partial<Atom> = {}): Atom => {
  return { top, bottom, price: 0, notes: [], forced: false, head: 0, ...given }
}
const note = (...heights: readonly number[]): Note => {
  let top = 0
  return { slices: heights.map((height) => ({ top, bottom: (top += height), price: 0 })) }
}
const page = (given: Partial<Page>): Page => {
  return { from: 0, to: 0, parts: [], used: 0, area: 0, compromises: [], ...given }
}
const measured = (given: Partial<Measured>): Measured => {
  return { flow: { atoms: [], notes: [] }, links: [], boxes: [], wide: [], ...given }
}

describe('text', () => {
  test('a page that begins inside the text tells how much was left before it', () => {
    const atoms = [atom(0, 700), atom(710, 900), atom(900, 950)]
    const pages = [page({ from: 0, to: 1, used: 700 }), page({ from: 1, to: 3, used: 240 })]
    const { starts } = makePlan(measured({ flow: { atoms, notes: [] } }), pages, sheet, FOOT)
    expect(starts).toEqual([{ atom: 1, rest: 200, skipped: 0 }])
  })

  test('pages that bear notes only are skipped', () => {
    const atoms = [atom(0, 100), atom(100, 200)]
    const pages = [page({ to: 1, used: 100 }), page({ from: 1, to: 1 }), page({ from: 1, to: 2 })]
    const { starts } = makePlan(measured({ flow: { atoms, notes: [] } }), pages, sheet, FOOT)
    expect(starts).toEqual([{ atom: 1, rest: 800, skipped: 1 }])
  })
})

describe('notes', () => {
  const atoms = [atom(19, 100, { notes: [0, 1] }), atom(100, 200)]
  const notes = [note(15, 15), note(15, 15, 15, 15)]
  const links = [
    { call: 'call-1', note: 'note-1', callY: 40, noteY: 7 },
    { call: 'call-2', note: 'note-2', callY: 60, noteY: 7 },
  ]
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
      // 868 to 898 on the first page, 868 to 898 on the second, 900 px further down.
      { note: 1, top: 868, cuts: [{ slice: 2, space: 870 }] },
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
})

describe('painted boxes', () => {
  const atoms = [atom(0, 500), atom(520, 700), atom(700, 900), atom(930, 960)]
  const box = { from: 1, to: 3, top: 510, bottom: 910 }

  test('one that is cut is painted by page, open at the cut', () => {
    const pages = [page({ to: 2, used: 700 }), page({ from: 2, to: 4, used: 260 })]
    const given = measured({ flow: { atoms, notes: [] }, boxes: [box] })
    expect(makePlan(given, pages, sheet, FOOT).boxParts).toEqual([
      { box: 0, top: 510, height: 193, opens: true, closes: false },
      { box: 0, top: 900, height: 210, opens: false, closes: true },
    ])
  })

  test('one that stands on one page paints itself', () => {
    const pages = [page({ to: 1, used: 500 }), page({ from: 1, to: 4, used: 440 })]
    const given = measured({ flow: { atoms, notes: [] }, boxes: [box] })
    expect(makePlan(given, pages, sheet, FOOT).boxParts).toEqual([])
  })
})
