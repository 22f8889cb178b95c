import { describe, expect, test } from 'vitest'
import type { Atom } from '../../../src/render/pdf/flow.ts'
import { factsOfPages, pagesOf } from '../../../src/render/pdf/numbers.ts'
import type { Part } from '../../../src/render/pdf/parts.ts'

const atoms = Array.from({ length: 9 }, (_, index): Atom => {
  return {
    top: index * 10,
    bottom: index * 10 + 10,
    price: 0,
    forced: false,
    head: 0,
    sheet: 0,
    apart: true,
    notes: [],
  }
})
const page = (from: number, to: number) => ({
  from,
  to,
  parts: [],
  used: 0,
  area: 0,
  compromises: [],
})
// Page 3 bears notes only.
const parts: Part[] = [
  { first: 0, sheet: 0, pages: [page(0, 3), page(3, 5)] },
  { first: 2, sheet: 0, pages: [page(5, 7), page(7, 7), page(7, 9)] },
]

describe('page numbers', () => {
  test('the page of a height in the text', () => {
    const marks = [0, 29, 30, 49.8, 69, 70, 500].map((y) => ({ name: 'x', y }))
    expect(pagesOf(marks, atoms, parts)).toEqual([0, 0, 1, 2, 2, 4, 4])
  })

  test('a target that is not there is a fault of ours', () => {
    expect(() => pagesOf([{ name: 'gone', y: Number.NaN }], atoms, parts)).toThrow('#gone')
  })

  test('the section of a page is the one it begins in', () => {
    const sections = [
      { name: 'One', y: 10 },
      { name: 'Two', y: 30 },
      { name: 'Three', y: 60 },
    ]
    expect(factsOfPages(sections, atoms, parts)).toEqual([
      { page: 1, pages: 5, section: '' },
      { page: 2, pages: 5, section: 'Two' },
      { page: 3, pages: 5, section: 'Two' },
      { page: 4, pages: 5, section: 'Three' },
      { page: 5, pages: 5, section: 'Three' },
    ])
  })
})
