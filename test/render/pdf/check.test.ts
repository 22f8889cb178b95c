import { expect, test } from 'vitest'
import { findMisnumbered, findMisplacements } from '../../../src/render/pdf/check.ts'
import { a4 } from '../../../src/render/pdf/geometry.ts'
import type { PdfOutline } from '../../../src/render/pdf/file/outline.ts'
import type { ExpectedMark } from '../../../src/render/pdf/plan.ts'

const HEIGHT = 841.92
// A link whose middle is `y` px below the top of the text.
const link = (page: number, target: string, y: number) => {
  const middle = HEIGHT - (a4.top + y) * 0.75
  return { page, target, area: { left: 0, right: 5, bottom: middle - 4, top: middle + 4 } }
}
const outline = (...links: readonly ReturnType<typeof link>[]): PdfOutline => {
  return { pages: 2, heights: [HEIGHT, HEIGHT], links }
}
const mark: ExpectedMark = {
  call: 'call-1',
  callPage: 1,
  callY: 100,
  note: 'note-1',
  notePage: 1,
  noteY: 800,
}

test('finds nothing where the links are where they were planned', () => {
  const printed = outline(link(1, 'note-1', 101), link(1, 'call-1', 799))
  expect(findMisplacements(printed, [mark], a4)).toEqual([])
})

test('is not misled by another link to the same note', () => {
  const printed = outline(link(0, 'note-1', 9), link(1, 'note-1', 100), link(1, 'call-1', 800))
  expect(findMisplacements(printed, [mark], a4)).toEqual([])
})

test('finds a note on the page after its call', () => {
  const printed = outline(link(0, 'note-1', 100), link(1, 'call-1', 800))
  expect(findMisplacements(printed, [mark], a4)).toEqual([
    { name: 'call-1', expected: 2, found: [1] },
  ])
})

test('finds a line that slipped on its page', () => {
  const printed = outline(link(1, 'note-1', 121), link(1, 'call-1', 800))
  expect(findMisplacements(printed, [mark], a4)).toEqual([
    { name: 'call-1', expected: 2, found: [2] },
  ])
})

test('finds a note that is not there', () => {
  const printed = outline(link(1, 'note-1', 100))
  expect(findMisplacements(printed, [mark], a4)).toEqual([
    { name: 'note-1', expected: 2, found: [] },
  ])
})

test('finds an entry of the contents whose page is another', () => {
  const printed = new Map([
    ['law', 1],
    ['facts', 0],
  ])
  const part = { first: 10, pages: 2 }
  const named = new Map([
    ['law', 11],
    ['facts', 10],
    ['elsewhere', 3],
  ])
  expect(findMisnumbered(printed, named, part)).toEqual([])
  expect(findMisnumbered(printed, new Map([['law', 10]]), part)).toEqual([
    { name: 'law', expected: 11, found: [12] },
  ])
  expect(findMisnumbered(printed, new Map([['law', 1]]), part)).toEqual([
    { name: 'law', expected: 2, found: [12] },
  ])
})
