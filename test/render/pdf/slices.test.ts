import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { price } from '../../../src/render/pdf/flow.ts'
import { sliceRows, type CellColumn } from '../../../src/render/pdf/in-page-slices.ts'

const PADDING = 4

// A cell of lines below its padding, each with its notes.
function cell(
  top: number,
  heights: readonly number[],
  notes: readonly number[][] = [],
): CellColumn {
  let y = top + PADDING
  const pieces = heights.map((height, at) => {
    const edge = Math.min(at, heights.length - at)
    const own = { top: y, bottom: (y += height), price: at > 0 && edge < 2 ? price.line : 0 }
    return { ...own, notes: notes[at] ?? [] }
  })
  return { top, pieces }
}

const endOf = (cells: readonly CellColumn[]) =>
  Math.max(...cells.map(({ top, pieces }) => pieces.at(-1)?.bottom ?? top + PADDING)) + PADDING

const heights = fc.array(fc.integer({ min: 10, max: 40 }), { maxLength: 12 })
const rows = fc
  .array(heights, { minLength: 1, maxLength: 4 })
  .map((columns) => columns.map((one) => cell(100, one)))

describe('the slices of a row', () => {
  test('bear every piece once, in order, and cover the row', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const end = endOf(cells)
        const slices = sliceRows(cells, [end], price, false)
        expect(slices[0]?.top).toBe(100)
        expect(slices.at(-1)?.bottom).toBe(end)
        for (const [at, { pieces }] of cells.entries()) {
          const starts = [...slices.map((slice) => slice.starts[at] ?? 0), pieces.length]
          expect(starts[0]).toBe(0)
          expect(starts).toEqual(starts.toSorted((a, b) => a - b))
        }
      }),
    )
  })

  test('end with what stands out of the row', () => {
    const cells = [cell(0, [20, 20]), cell(0, [20, 20, 20, 20, 20])]
    const slices = sliceRows(cells, [60], price, false)
    expect(slices.at(-1)?.bottom).toBe(60)
    const notes = [cell(0, [20, 60], [[], [7]])]
    expect(sliceRows(notes, [60], price, false).flatMap((slice) => slice.notes)).toEqual([7])
  })

  test('hold what stands in them', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const slices = sliceRows(cells, [endOf(cells)], price, false)
        for (const [index, { top, bottom, starts }] of slices.entries()) {
          for (const [at, { pieces }] of cells.entries()) {
            for (const piece of pieces.slice(starts[at], slices[index + 1]?.starts[at])) {
              expect(piece.top).toBeGreaterThanOrEqual(top)
              expect(piece.bottom).toBeLessThanOrEqual(bottom + 0.5)
            }
          }
        }
      }),
    )
  })

  test('cost at least what a break in any of the cells would', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        for (const slice of sliceRows(cells, [endOf(cells)], price, false).slice(1)) {
          expect(slice.price).toBeGreaterThanOrEqual(price.row)
          for (const [at, { pieces }] of cells.entries()) {
            const start = slice.starts[at] ?? 0
            if (start > 0) expect(slice.price).toBeGreaterThanOrEqual(pieces[start]?.price ?? 0)
          }
        }
      }),
    )
  })

  test('go on with the line that the break would cut', () => {
    // Lines of 20 px beside lines of 30 px: at 84 px the second column is in its third line.
    const cells = [cell(0, [20, 20, 20, 20, 20, 20]), cell(0, [30, 30, 30, 30])]
    const slice = sliceRows(cells, [endOf(cells)], price, false).find(
      ({ starts }) => starts[0] === 4,
    )
    expect(slice).toMatchObject({ starts: [4, 2], top: 64 })
  })

  test('hold lines back that would stand alone', () => {
    // Of five lines beside three: three can stand above, not so two of the three.
    const cells = [cell(0, [20, 20, 20, 20, 20]), cell(0, [20, 20, 20])]
    const slices = sliceRows(cells, [endOf(cells)], price, false)
    expect(slices.map(({ starts, price: own }) => [...starts, own])).toEqual([
      [0, 0, 0],
      [2, 0, price.unbegun],
      [3, 3, price.row],
    ])
    // The cell that waits is part of the height of what it waits for.
    expect(slices[1]).toMatchObject({ top: 4, bottom: 64 })
  })

  test('begin with the edges of the rows below, where a span goes through several', () => {
    const cells = [cell(0, [20, 20, 20, 20]), cell(0, [30]), cell(40, [40])]
    const slices = sliceRows(cells, [40, 88], price, false)
    const below = slices.find(({ starts }) => starts[1] === 1 && starts[2] === 0)
    expect(below?.top).toBeLessThanOrEqual(40)
    expect(slices.every(({ bottom }) => bottom <= 88)).toBe(true)
  })
})

describe('notes called in several cells', () => {
  // The first cell calls notes 0 and 1 on its second and fifth line, the other 2 on its third.
  const cells = [
    cell(0, [20, 20, 20, 20, 20, 20], [[], [0], [], [], [1]]),
    cell(0, [20, 20, 20, 20, 20, 20], [[], [], [2]]),
  ]
  const end = endOf(cells)

  test('stay together, so that no page bears them out of order', () => {
    const slices = sliceRows(cells, [end], price, true)
    expect(slices.map(({ notes }) => notes).filter(({ length }) => length > 0)).toEqual([
      [0],
      [1, 2],
    ])
  })

  test('are parted at a price if they cannot stay together', () => {
    const slices = sliceRows(cells, [end], price, false)
    expect(slices.flatMap(({ notes }) => notes)).toEqual([0, 2, 1])
    const between = slices.find(({ notes }) => notes.includes(1))
    expect(between?.price).toBeGreaterThanOrEqual(price.disorder)
  })
})
