import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DigitTables } from '../../src/language/digits.ts'
import { createDigitParser, printDigits } from '../../src/language/digits.ts'

const commas: DigitTables = { decimal: '.', group: ',', groupsRead: [',', ' '], groupFrom: 4 }
const spaces: DigitTables = { decimal: ',', group: '\u{A0}', groupsRead: [' '], groupFrom: 5 }

describe('digits with commas', () => {
  const parse = createDigitParser(commas)

  it.each([
    ['0', 0, 0],
    ['164', 164, 0],
    ['8354', 8354, 0],
    ['8,354', 8354, 0],
    ['10 000', 10_000, 0],
    ['1,302,569', 1_302_569, 0],
    ['75.4', 754, 1],
    ['0.05', 5, 2],
    ['75.40', 7540, 2],
    ['1,302.5', 13_025, 1],
    ['−12', -12, 0],
    ['−0', 0, 0],
    ['999999999999999', 999_999_999_999_999, 0],
  ])('reads %s', (text, units, scale) => {
    expect(parse(text)).toEqual({ units, scale })
  })

  it.each([
    '',
    '007',
    '01,000',
    '0,001',
    '10,00',
    '1,0000',
    '1,302 569',
    ',5',
    '.5',
    '5.',
    '75,4',
    '1.2.3',
    '-5',
    '1e5',
    '٣',
    '9999999999999999',
  ])('does not read %s', (text) => {
    expect(parse(text)).toBeUndefined()
  })
})

describe('digits with spaces', () => {
  const parse = createDigitParser(spaces)

  it.each([
    ['1 302 569', 1_302_569, 0],
    ['8354', 8354, 0],
    ['77,18', 7718, 2],
  ])('reads %s', (text, units, scale) => {
    expect(parse(text)).toEqual({ units, scale })
  })

  it.each(['77.18', '1,302,569', '1.302'])('does not read %s', (text) => {
    expect(parse(text)).toBeUndefined()
  })
})

describe('printDigits', () => {
  it.each([
    [999, 0, '999', '999'],
    [8354, 0, '8,354', '8354'],
    [10_000, 0, '10,000', '10\u{A0}000'],
    [1_302_569, 0, '1,302,569', '1\u{A0}302\u{A0}569'],
    [754, 1, '75.4', '75,4'],
    [5, 2, '0.05', '0,05'],
    [100_005, 1, '10,000.5', '10\u{A0}000,5'],
    [-12_345, 0, '−12,345', '−12\u{A0}345'],
  ])('prints %i with %i decimals', (units, scale, withCommas, withSpaces) => {
    expect(printDigits({ units, scale }, commas)).toBe(withCommas)
    expect(printDigits({ units, scale }, spaces)).toBe(withSpaces)
  })

  it('prints the group sign as it is, even where it means something to a replacement', () => {
    expect(printDigits({ units: 10_000, scale: 0 }, { ...commas, group: '$&' })).toBe('10$&000')
  })

  it('prints what is parsed back', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.nat({ max: 6 }), (large, scale) => {
        const decimal = { units: large % 10 ** 15, scale }
        for (const tables of [commas, { ...spaces, group: ' ' }])
          expect(createDigitParser(tables)(printDigits(decimal, tables))).toEqual(decimal)
      }),
    )
  })
})
