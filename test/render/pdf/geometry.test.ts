import { describe, expect, test } from 'vitest'
import {
  a4,
  contentBox,
  layoutStyle,
  pagePoints,
  toPoints,
  toPx,
} from '../../../src/render/pdf/geometry.ts'

describe('contentBox', () => {
  test('is the page without its margins', () => {
    expect(contentBox(a4)).toEqual({ width: 606, height: 935 })
  })

  test('refuses lengths that Chromium would round', () => {
    expect(() => contentBox({ ...a4, top: 75.6 })).toThrow(RangeError)
    expect(() => contentBox({ ...a4, left: -1 })).toThrow(RangeError)
  })

  test('refuses margins that leave no room', () => {
    expect(() => contentBox({ ...a4, left: 400, right: 390 })).toThrow(/no room/)
  })
})

describe('pagePoints', () => {
  test('is what Chromium writes: A4 in whole points, then in 1/300 inch', () => {
    expect(pagePoints(a4)).toEqual({
      width: 595.92,
      height: 841.92,
      top: 70.5,
      left: 70.5,
      right: 70.92,
      bottom: 70.17,
    })
  })

  test('margins and content make up the page', () => {
    const { width, left, right } = pagePoints({ ...a4, left: 101, right: 57 })
    expect(left + toPoints(794 - 101 - 57) + right).toBeCloseTo(width)
  })
})

test('points and px', () => {
  expect(toPoints(96)).toBe(72)
  expect(toPx(toPoints(13))).toBe(13)
})

test('the style names the page in whole px and shuts out what would move lines', () => {
  const style = layoutStyle(a4)
  expect(style).toContain('@page { size: 794px 1123px; margin: 94px 94px 94px 94px; }')
  expect(style).toContain('overflow-x: clip')
  expect(style).toContain('orphans: 1 !important')
})
