// Dates, periods, validity, quantities and shares as data hold them.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, firstDay, lastDay, parseDate, parsePeriod, period } from '../../src/model/date.ts'
import { isId } from '../../src/model/id.ts'
import { decimalOf, quantity, quantityOf, shareOf } from '../../src/model/quantity.ts'
import { apart, versionOn } from '../../src/model/validity.ts'

describe('dates', () => {
  it.each([
    '2022-02-29',
    '2022-13-01',
    '2022-00-10',
    '22-01-01',
    '0202-01-01',
    '2022-1-5',
    '05.01.2022',
    '2022-01-05T00:00',
    '',
  ])('refuses %s', (text) => {
    expect(parseDate(text)).toBeUndefined()
    expect(day.safeParse(text).success).toBe(false)
  })

  it('knows years and months', () => {
    expect([parseDate('2022'), parseDate('2022-03'), parseDate('2024-02-29')]).toEqual([
      { year: 2022 },
      { year: 2022, month: 3 },
      { year: 2024, month: 2, day: 29 },
    ])
    expect([
      firstDay('2022'),
      lastDay('2022'),
      firstDay('2024-02'),
      lastDay('2024-02'),
      lastDay('2022-03-04'),
    ]).toEqual(['2022-01-01', '2022-12-31', '2024-02-01', '2024-02-29', '2022-03-04'])
  })

  it('knows periods', () => {
    expect(parsePeriod('2021-01/2021-02')).toEqual({ from: '2021-01', to: '2021-02' })
    expect(parsePeriod('2021')).toEqual({ from: '2021', to: '2021' })
    for (const wrong of ['2021-02/2021-01', '2021/2022/2023', '2021-', '/'])
      expect(period.safeParse(wrong).success).toBe(false)
  })
})

describe('validity', () => {
  it('finds the version of a day, ends included', () => {
    const versions = [
      { to: '2007-06-18', n: 1 },
      { from: '2007-06-19', to: '2022-06-07', n: 2 },
      { from: '2022-06-08', n: 3 },
    ]
    expect(
      ['2007-06-18', '2007-06-19', '2022-06-07', '2022-06-08'].map(
        (on) => versionOn(versions, on)?.n,
      ),
    ).toEqual([1, 2, 2, 3])
    expect(apart(versions)).toBe(true)
    expect(apart([{ to: '2007-06-19' }, { from: '2007-06-19' }])).toBe(false)
    expect(apart([{}, { from: '2007-06-19' }])).toBe(false)
  })
})

describe('ids', () => {
  it.each([
    'con',
    'lpt1',
    'a--b',
    '-a',
    'a-',
    'A',
    'ä',
    'а',
    'a_b',
    'a.b',
    '../x',
    '１',
    '',
    'a b',
  ])('refuses %j', (text) => {
    expect(isId(text)).toBe(false)
  })
  it.each(['a', 'kz-0012', '01-lead', 'console'])('takes %j', (text) => {
    expect(isId(text)).toBe(true)
  })
})

describe('quantities', () => {
  it.each([
    [164, { kind: 'exact', value: { units: 164, scale: 0 } }],
    [75.4, { kind: 'exact', value: { units: 754, scale: 1 } }],
    [{ atLeast: 238 }, { kind: 'at-least', value: { units: 238, scale: 0 } }],
    [{ moreThan: 10000 }, { kind: 'more-than', value: { units: 10000, scale: 0 } }],
    [{ about: 2 }, { kind: 'about', value: { units: 2, scale: 0 } }],
    [
      { from: 15, to: 20 },
      { kind: 'range', from: { units: 15, scale: 0 }, to: { units: 20, scale: 0 } },
    ],
    ['hundreds', { kind: 'magnitude', magnitude: 'hundreds' }],
  ])('%j', (written, read) => {
    expect(quantityOf(quantity.parse(written))).toEqual(read)
  })

  it.each(['164', { from: 20, to: 15 }, { atLeast: 1, atMost: 2 }, 'dozens', null])(
    'refuses %j',
    (written) => {
      expect(quantity.safeParse(written).success).toBe(false)
    },
  )

  it('keeps decimals exactly', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 9 }),
        fc.integer({ min: 0, max: 4 }),
        (units, scale) => {
          const { units: read, scale: digits } = decimalOf(Number(`${units}e-${scale}`))
          expect(read * 10 ** (scale - digits)).toBe(units)
        },
      ),
    )
  })
})

describe('shares', () => {
  it.each([
    [52, 69, 0, 75],
    [52, 69, 1, 754],
    [1, 8, 0, 13],
    [1, 8, 1, 125],
    [1, 200, 0, 1],
    [13, 164, 1, 79],
    [0, 5, 0, 0],
    [5, 5, 2, 10000],
  ])('%i of %i to %i decimals', (part, base, scale, units) => {
    expect(shareOf(part, base, scale)).toEqual({ units, scale })
  })

  it('are half up: never further from the truth than half a digit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 3 }),
        (base, ratio, scale) => {
          const part = Math.floor(base * ratio)
          const { units } = shareOf(part, base, scale)
          const [twice, exact] = [
            BigInt(units) * 2n * BigInt(base),
            BigInt(part) * 200n * 10n ** BigInt(scale),
          ]
          expect(twice - exact <= BigInt(base) && exact - twice < BigInt(base)).toBe(true)
        },
      ),
    )
  })
})
