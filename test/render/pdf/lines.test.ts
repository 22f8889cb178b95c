import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupLines } from '../../../src/render/pdf/in-page-lines.ts'

const word = (top: number, height = 18, width = 60) => ({ top, bottom: top + height, width })
const mark = (top: number) => word(top, 11, 5)

describe('lines', () => {
  test('are as high as their line-height, however their letters lie in it', () => {
    // Lines of 21 px: letters of 18 px begin 1 px below the upper edge.
    const shown = [word(1), word(1), word(22), word(43)]
    expect(groupLines(shown, [], 21)).toEqual([
      { top: 0, bottom: 21 },
      { top: 21, bottom: 42 },
      { top: 42, bottom: 63 },
    ])
  })

  test('are the same whatever order their words come in', () => {
    const shown = fc
      .array(fc.nat(8), { minLength: 1 })
      .map((at) => at.map((line) => word(line * 24)))
    fc.assert(
      fc.property(shown, fc.infiniteStream(fc.nat()), (words, order) => {
        const shuffled = words
          .map((one) => ({ one, key: order.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one)
        expect(groupLines(shuffled, [], 24)).toEqual(groupLines(words, [], 24))
        expect(groupLines(words, [], 24)).toHaveLength(new Set(words.map(({ top }) => top)).size)
      }),
    )
  })

  test('meet, and none is left out', () => {
    const heights = fc.array(
      fc.record({ gap: fc.nat(9), height: fc.integer({ min: 12, max: 60 }) }),
    )
    fc.assert(
      fc.property(heights, (given) => {
        let y = 0
        const shown = given.map(({ gap, height }) => {
          const one = word(y + gap, height)
          y += gap + height
          return one
        })
        const lines = groupLines(shown)
        for (const [at, line] of lines.slice(1).entries()) expect(line.top).toBe(lines[at]?.bottom)
        expect(lines[0]?.top).toBe(shown[0]?.top)
      }),
    )
  })

  test('with a raised mark stay as they are, even where it overlaps the line above', () => {
    // Tight text: 15 px a line, letters of 20 px, a mark of 11 px at the head of the second.
    const plain = [word(0, 20), word(15, 20), word(30, 20)]
    // Many marks: most of what is shown, but not of its width.
    const marked = [...plain, ...Array.from({ length: 9 }, () => mark(12))]
    expect(groupLines(marked, [], 15)).toEqual(groupLines(plain, [], 15))
  })

  test('that are small as a whole are lines all the same', () => {
    expect(groupLines([word(0), word(24, 12), word(42)])).toHaveLength(3)
  })

  test('are as high as their letters of several kinds want together', () => {
    // A word of another face, 20 px high and lower on its line of 30 px, in the second line.
    const shown = [word(1, 27), word(34, 27), word(35, 20, 9)]
    expect(groupLines(shown, [], 30)).toEqual([
      { top: 0, bottom: 30 },
      { top: 30, bottom: 63 },
    ])
    // Smaller letters have a lower line.
    const small = { ...word(35, 20, 9), lineHeight: 22 }
    expect(groupLines([word(1, 27), word(31, 27), small], [], 30)[1]).toEqual({
      top: 30,
      bottom: 60,
    })
  })

  test('with a picture begin where the picture does', () => {
    const lines = groupLines([word(1), word(21, 60), word(64), word(85)], [], 21)
    expect(lines.map(({ top }) => top)).toEqual([0, 21, 84])
  })

  test('with ruby begin above it', () => {
    const lines = groupLines([word(11), word(41)], [word(1, 9), word(31, 9)], 20)
    expect(lines).toEqual([
      { top: 1, bottom: 31 },
      { top: 31, bottom: 60 },
    ])
  })

  test('of nothing are none', () => {
    expect(groupLines([])).toEqual([])
  })
})
