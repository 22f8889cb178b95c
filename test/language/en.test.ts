import { describe, expect, it } from 'vitest'
import type { Decimal, Quantity } from '../../src/language/index.ts'
import type { QuantityOptions } from '../../src/language/quantities.ts'
import { english } from '../../src/language/en.ts'
import { createLanguage } from '../../src/language/language.ts'

const en = createLanguage(english)

const number = (value: number): Decimal => {
  const [whole = '', fraction = ''] = String(value).split('.')
  return { units: Number(whole + fraction), scale: fraction.length }
}

const numbers = (text: string) =>
  en.readNumerals(text).map(({ units, scale }) => units / 10 ** scale)

describe('numbers in English', () => {
  it.each([
    ['164', 164],
    ['10,000', 10_000],
    ['10 000', 10_000],
    ['10\u{A0}000', 10_000],
    ['10\u{202F}000', 10_000],
    ['75.4', 75.4],
    ['−12', -12],
    [' 164\n', 164],
    ['zero', 0],
    ['Sixty-nine', 69],
    ['sixty nine', 69],
    ['sixty‑nine', 69],
    ['sixty-\u{AD}nine', 69],
    ['SIXTY-NINE', 69],
    ['one hundred and sixty-four', 164],
    ['one hundred sixty-four', 164],
    ['a hundred', 100],
    ['a hundred and one', 101],
    ['a thousand and five', 1005],
    ['one thousand two hundred', 1200],
    ['One thousand, two hundred and three', 1203],
    ['a hundred thousand', 100_000],
    ['two hundred and three thousand and four', 203_004],
    ['one million three hundred and two thousand five hundred and sixty-nine', 1_302_569],
    ['a million', 1_000_000],
    ['half a million', 500_000],
    ['2.5 million', 2_500_000],
    ['2 million', 2_000_000],
    ['two and a half million', 2_500_000],
    ['two and a half', 2.5],
    ['10 thousand', 10_000],
    ['1.2345 thousand', 1234.5],
  ])('reads “%s”', (words, value) => {
    expect(en.readQuantity(words)).toMatchObject({
      quantity: { kind: 'exact', value: number(value) },
      percent: false,
    })
  })

  it.each(['', ' ', 'a', 'and', 'hundred', 'thousand', 'a dozen', 'two dozen', 'nine officials'])(
    'does not read “%s”',
    (words) => {
      expect(en.readQuantity(words)).toBeUndefined()
    },
  )

  it.each([
    'first',
    'sixty-ninth',
    'sixty ninth',
    'one hundred and first',
    'two hundredth',
    'five thousandth',
    '49th',
    '49-th',
    '1st',
    'only the first',
  ])('does not read the ordinal “%s”', (words) => {
    expect(en.readQuantity(words)).toBeUndefined()
  })

  it.each([
    'sixty-sixty',
    'nine-sixty',
    'one two',
    'twelve hundred',
    'ten hundred',
    'twenty-ten',
    'hundred and one',
    'one hundred and',
    'and one hundred',
    'one thousand thousand',
    'one million million',
    'one thousand and five hundred',
    'zero hundred',
    'one hundred and zero',
    'one hundred-five',
    'two thousands',
    'two thirds',
    'two-thirds',
    'ones',
    'sixtynine',
    'sixty - nine',
    '007',
    '10,00',
    '1,0000',
    '1,302 569',
    '1.2.3',
    '12:30',
    '3/4',
    '2½',
    'S12',
    '164 of',
    'no. 5',
    '“164”',
    '164.',
    '5 hundred',
    '-12',
    '999999999999999 million',
    'тpи',
  ])('does not read “%s”', (words) => {
    expect(en.readQuantity(words)).toBeUndefined()
  })
})

describe('two words in English', () => {
  const ones = `one two three four five six seven eight nine`.split(' ')
  const teens = `ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`
  const tens = `twenty thirty forty fifty sixty seventy eighty ninety`.split(' ')
  const small = [...ones, ...teens.split(' '), ...tens]
  const valueOf = (word: string) => {
    const index = ['zero', ...ones, ...teens.split(' ')].indexOf(word)
    return index === -1 ? (tens.indexOf(word) + 2) * 10 : index
  }

  it('are a number only as tens and ones, or as a multiple', () => {
    const accepted = new Map<string, number>([
      ['a hundred', 100],
      ['a thousand', 1000],
    ])
    for (const one of ones) {
      for (const ten of tens)
        for (const join of ['-', ' ']) accepted.set(ten + join + one, valueOf(ten) + valueOf(one))
      accepted.set(`${one} hundred`, valueOf(one) * 100)
    }
    for (const word of small) accepted.set(`${word} thousand`, valueOf(word) * 1000)
    const words = ['zero', ...small, 'hundred', 'thousand', 'a', 'first', 'thirtieth']
    for (const first of words)
      for (const second of words)
        for (const join of ['-', ' ', ' and ', ', ']) {
          const text = first + join + second
          const value = accepted.get(text)
          const reading = value === undefined ? undefined : { kind: 'exact', value: number(value) }
          expect(en.readQuantity(text)?.quantity, text).toEqual(reading)
        }
  })
})

describe('quantities in English', () => {
  const kinds = {
    'at-least': ['at least 238', 'no fewer than 238', 'no less than 238', '238 or more'],
    'more-than': ['more than 238', 'over 238', 'in excess of 238', 'just over 238'],
    about: [
      'about 238',
      'some 238',
      'around 238',
      'approximately 238',
      'only about 238',
      '238 or so',
    ],
    'at-most': ['up to 238', 'at most 238', 'no more than 238', '238 or fewer'],
    'less-than': ['fewer than 238', 'less than 238', 'under 238', 'just under 238'],
    exact: ['238', 'only 238', 'exactly 238'],
  }

  it.each(Object.entries(kinds).flatMap(([kind, all]) => all.map((words) => [words, kind])))(
    'reads “%s” as %s',
    (words, kind) => {
      expect(en.readQuantity(words)).toEqual({
        quantity: { kind, value: number(238) },
        percent: false,
        form: 'digits',
      })
    },
  )

  it.each([
    'nearly 90',
    'almost 90',
    'not 90',
    'at least',
    'at least at least 5',
    'at least 5 or more',
    'more than twenty-first',
    'over thousands',
    'about 15 to 20',
    'up 5',
  ])('does not read “%s”', (words) => {
    expect(en.readQuantity(words)).toBeUndefined()
  })

  it.each([
    ['75 per cent', 75, 'digits'],
    ['75 percent', 75, 'digits'],
    ['75%', 75, 'digits'],
    ['75 %', 75, 'digits'],
    ['75.4 per cent', 75.4, 'digits'],
    ['two per cent', 2, 'words'],
    ['one per cent', 1, 'words'],
    ['two and a half per cent', 2.5, 'words'],
  ])('reads “%s” as a percentage', (words, value, form) => {
    expect(en.readQuantity(words)).toEqual({
      quantity: { kind: 'exact', value: number(value) },
      percent: true,
      form,
    })
  })

  it.each([
    'per cent',
    '%',
    'a per cent',
    '75 per',
    '75%%',
    '75 percentage points',
    'half a per cent',
  ])('does not read “%s”', (words) => {
    expect(en.readQuantity(words)).toBeUndefined()
  })

  it.each([
    ['15 to 20', 15, 20, false, 'digits'],
    ['15–20', 15, 20, false, 'digits'],
    ['15-20', 15, 20, false, 'digits'],
    ['15 – 20', 15, 20, false, 'digits'],
    ['15 - 20', 15, 20, false, 'digits'],
    ['from 15 to 20', 15, 20, false, 'digits'],
    ['between 15 and 20', 15, 20, false, 'digits'],
    ['fifteen to twenty', 15, 20, false, 'words'],
    ['fifteen to 20', 15, 20, false, 'digits'],
    ['between one hundred and five hundred', 100, 500, false, 'words'],
    ['between one hundred and five and two hundred', 105, 200, false, 'words'],
    ['between five hundred and twenty thousand', 500, 20_000, false, 'words'],
    ['zero to a hundred', 0, 100, false, 'words'],
    ['15 to 20 per cent', 15, 20, true, 'digits'],
    ['15% to 20%', 15, 20, true, 'digits'],
    ['15–20%', 15, 20, true, 'digits'],
    ['only 15 to 20', 15, 20, false, 'digits'],
  ])('reads “%s” as a range', (words, from, to, percent, form) => {
    expect(en.readQuantity(words)).toEqual({
      quantity: { kind: 'range', from: number(from), to: number(to) },
      percent,
      form,
    })
  })

  it.each([
    '20 to 15',
    '15 to 15',
    '15% to 20',
    '15 to',
    'to 20',
    'between 15 to 20',
    'from 15 and 20',
    '15 to 20 to 25',
    // 5 to 10,000, or 5,000 to 10,000?
    'five to ten thousand',
    '1.5 to 2 million',
    'two to three hundred',
    'first to third',
  ])('does not read “%s”', (words) => {
    expect(en.readQuantity(words)).toBeUndefined()
  })

  it.each([
    ['dozens', 'tens'],
    ['Hundreds', 'hundreds'],
    ['several hundred', 'hundreds'],
    ['thousands', 'thousands'],
    ['several thousand', 'thousands'],
    ['tens of thousands', 'tens-of-thousands'],
    ['hundreds of thousands', 'hundreds-of-thousands'],
    ['millions', 'millions'],
  ])('reads “%s” as a magnitude', (words, magnitude) => {
    expect(en.readQuantity(words)).toEqual({
      quantity: { kind: 'magnitude', magnitude },
      percent: false,
      form: 'words',
    })
  })

  it.each([
    'several',
    'hundreds of',
    'tens of millions',
    'hundreds of people',
    'thousands per cent',
  ])('does not read “%s”', (words) => {
    expect(en.readQuantity(words)).toBeUndefined()
  })
})

describe('printing quantities in English', () => {
  const exact = (value: number): Quantity => ({ kind: 'exact', value: number(value) })
  const range: Quantity = { kind: 'range', from: number(15), to: number(20) }

  it.each<[string, Quantity, QuantityOptions]>([
    ['165', exact(165), {}],
    ['Sixty-five', exact(65), { spell: true, capitalize: true }],
    ['one hundred and sixty-four', exact(164), { spell: true }],
    ['one thousand', exact(1000), { spell: true }],
    ['one million one thousand and one', exact(1_001_001), { spell: true }],
    ['two and a half', exact(2.5), { spell: true }],
    ['one and a half', exact(1.5), { spell: true }],
    ['zero', exact(0), { spell: true }],
    ['75.4', exact(75.4), { spell: true }],
    ['0.5', exact(0.5), { spell: true }],
    ['−12', exact(-12), { spell: true }],
    ['1,000,000,000,000', exact(10 ** 12), { spell: true }],
    ['75 per cent', exact(75), { percent: true }],
    ['75%', exact(75), { percent: true, table: true }],
    ['two per cent', exact(2), { percent: true, spell: true, table: true }],
    ['8,354', exact(8354), { table: true, capitalize: true }],
    ['at least 238', { kind: 'at-least', value: number(238) }, {}],
    [
      'More than ten thousand',
      { kind: 'more-than', value: number(10_000) },
      { spell: true, capitalize: true },
    ],
    ['about 2', { kind: 'about', value: number(2) }, {}],
    ['at most 5', { kind: 'at-most', value: number(5) }, {}],
    ['fewer than 5', { kind: 'less-than', value: number(5) }, {}],
    ['less than 5 per cent', { kind: 'less-than', value: number(5) }, { percent: true }],
    ['15 to 20', range, {}],
    ['15–20', range, { table: true }],
    ['5 to 10,000', { kind: 'range', from: number(5), to: number(10_000) }, { spell: true }],
    ['15 to 20 per cent', range, { percent: true }],
    ['15–20%', range, { percent: true, table: true }],
    ['Fifteen to twenty', range, { spell: true, capitalize: true }],
    ['Hundreds', { kind: 'magnitude', magnitude: 'hundreds' }, { capitalize: true }],
    ['dozens', { kind: 'magnitude', magnitude: 'tens' }, {}],
  ])('prints “%s”', (words, quantity, options) => {
    expect(en.printQuantity(quantity, options)).toBe(words)
  })

  it('refuses a range that does not rise', () => {
    const flat: Quantity = { kind: 'range', from: number(15), to: number(15) }
    expect(() => en.printQuantity(flat)).toThrow(RangeError)
  })
})

describe('numerals in running English', () => {
  it.each<[string, number[]]>([
    ['', []],
    ['15 to 20 minutes', [15, 20]],
    ['On 24 June 2022, 8 officials, of whom three were women', [24, 2022, 8, 3]],
    ['Sixty-nine of these 164 (42.1 per cent).', [69, 164, 42.1]],
    ['at least 10,000, perhaps 10 000', [10_000, 10_000]],
    ['between one hundred and five hundred people', [100, 500]],
    ['one hundred and five hundred', [100, 500]],
    ['two and a half years', [2.5]],
    ['half a million', [500_000]],
    ['a quarter of a million', [250_000]],
    ['1.3 million people, 2 million more', [1_300_000, 2_000_000]],
    ['five to ten thousand', [5, 10_000]],
    ['the forty-ninth session, the 49th session, the twenty-first century', []],
    ['more than twenty-first-time voters', []],
    ['hundreds of people, several thousand, tens of thousands', []],
    ['two thirds, two-thirds, two dozen', []],
    ['a 36-year-old man, five-month-old twins', [36, 5]],
    ['article 146 (2), paras. 1,2 and 3; 07.01.2022', [146, 2, 1, 2, 3, 2022]],
    ['COVID-19, S12, 10km, the 1990s, 12:30', [19, 12, 30]],
    ['1,000km, 2.5m, 10½', []],
    ['−5 degrees, 10−5', [-5, 10, 5]],
    ['someone, anyone; no number', []],
  ])('finds those of “%s”', (text, values) => {
    expect(numbers(text)).toEqual(values)
  })
})
