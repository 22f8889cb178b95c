import { describe, expect, test } from 'vitest'
import { reproduce } from '../../../src/render/pdf/reproduce.ts'
import { asText, writePdf } from './pdf-file.ts'

interface Given {
  readonly creator?: string
  readonly date?: string
  readonly ids?: readonly string[]
}

function make({ creator = 'Chromium', date = "20261122215835+00'00'", ids = [] }: Given = {}) {
  const [first = '00000059', second = '00000060'] = ids
  return writePdf([
    `<</Title (\\(node${first}\\) /Creator \\(x\\))\n/Creator (${creator})\n/Producer (Skia/PDF m153)\n/CreationDate (D:${date})\n/ModDate (D:${date})>>`,
    `<</S /TH\n/ID (node${first})>>`,
    `<</S /TH\n/ID (node${second})>>`,
    `<</S /TD\n/A [<</O /Table\n/Headers [(node${first}) (node${second})]>>]>>`,
    `<</Limits [(node${first}) (node${second})]\n/Names [(node${first}) 2 0 R (node${second}) 3 0 R]>>`,
    '<</Length 40>> stream\n/ID (node00000059) is drawn on the page\nendstream',
    '<</Type /Catalog>>',
  ])
}

describe('reproduce', () => {
  test('gives two prints of one document the same bytes', () => {
    const one = make({ date: "20261122215835+00'00'" })
    const other = make({ date: "20270101000001+00'00'", ids: ['00000059', '00000060'] })
    expect(reproduce(other, '2022-06-30')).toEqual(reproduce(one, '2022-06-30'))
  })

  test('sets the date and the program names, and moves nothing', () => {
    const before = make()
    const after = reproduce(before, '2022-06-30')
    expect(after.length).toBe(before.length)
    const text = asText(after)
    expect(text).toContain('/Creator (shadow-report)\n/Producer (Skia/PDF)')
    expect(text).toContain(
      "/CreationDate (D:20220630000000+00'00')\n/ModDate (D:20220630000000+00'00')",
    )
    expect(text).toContain('endobj\n2 0 obj')
    expect(text.slice(text.indexOf('xref'))).toBe(
      asText(before).slice(asText(before).indexOf('xref')),
    )
  })

  test('leaves what it was given as it was', () => {
    const before = make()
    const copy = before.slice()
    reproduce(before, '2022-06-30')
    expect(before).toEqual(copy)
  })

  test('tells nothing of the machine, however long its name', () => {
    const creator = 'Mozilla/5.0 \\(X11; Linux x86_64\\) HeadlessChrome/153.0.0.0 Safari/537.36'
    const text = asText(reproduce(make({ creator }), '2022-06-30'))
    expect(text).not.toMatch(/Linux|Chrome|153/)
    expect(text).toMatch(/\/Producer \(Skia\/PDF\) +\n\/CreationDate/)
  })

  test('takes a month or a year for its first day', () => {
    expect(asText(reproduce(make(), '2022-06'))).toContain("(D:20220601000000+00'00')")
    expect(asText(reproduce(make(), '2022'))).toContain("(D:20220101000000+00'00')")
  })

  test('renumbers cells in the order of their old numbers, but neither titles nor pictures', () => {
    const text = asText(reproduce(make({ ids: ['00004712', '00000815'] }), '2022-06-30'))
    expect(text).toContain('/Headers [(node00000002) (node00000001)]')
    expect(text).toContain('/Title (\\(node00004712\\)')
    expect(text).toContain('/ID (node00000059) is drawn')
  })

  test('refuses what it does not know', () => {
    expect(() => reproduce(writePdf(['<</Title (x)>>', '<<>>']), '2022-06-30')).toThrow(
      /unknown form/,
    )
    expect(() => reproduce(make(), 'June 2022')).toThrow(RangeError)
  })
})
