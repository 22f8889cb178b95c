import { describe, expect, test } from 'vitest'
import { marginStyle, quoteCss, textOf, type MarginBox } from '../../../src/render/pdf/margins.ts'

const box: MarginBox = {
  place: 'top-start',
  content: [{ of: 'section' }, ' · ', { of: 'page' }, '/', { of: 'pages' }],
  style: 'font-family: Serif',
  onFirst: false,
}
const facts = { page: 7, pages: 12, section: 'Findings' }

describe('margins', () => {
  test('a box says what its page is', () => {
    expect(textOf(box, facts)).toBe('Findings · 7/12')
  })

  test('the first page goes without where it is told to', () => {
    expect(textOf(box, { ...facts, page: 1 })).toBe('')
    expect(textOf({ ...box, onFirst: true }, { ...facts, page: 1 })).toBe('Findings · 1/12')
  })

  test('every page of a part has its own text, whatever number it has in its print', () => {
    const style = marginStyle([box], [facts, { ...facts, page: 8 }], 'ltr')
    expect(style)
      .toBe(`@counter-style margin-top-start { system: fixed 1; symbols: "Findings · 7/12" "Findings · 8/12"; }
@page { @top-left { font-family: Serif; content: counter(page, margin-top-start); } }`)
  })

  test('start is on the right where the text runs from the right', () => {
    expect(marginStyle([box], [facts], 'rtl')).toContain('@top-right {')
    expect(marginStyle([{ ...box, place: 'bottom-end' }], [facts], 'rtl')).toContain(
      '@bottom-left {',
    )
  })

  test('no text ends the string, the style or the line', () => {
    expect(quoteCss('a"b\\c</style>\nd')).toBe(String.raw`"a\22 b\5c c\3c /style>\a d"`)
  })
})
