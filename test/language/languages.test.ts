// What holds of every language, whatever its words.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { english } from '../../src/language/en.ts'
import { french } from '../../src/language/fr.ts'
import { createGrammar } from '../../src/language/grammar.ts'
import type { Decimal, Quantity } from '../../src/language/index.ts'
import { compareDecimals, languageOf, languages } from '../../src/language/index.ts'
import type { LanguageTables } from '../../src/language/language.ts'
import { createLanguage } from '../../src/language/language.ts'
import { createNumberReader } from '../../src/language/numbers.ts'
import { MAGNITUDES, QUALIFICATIONS } from '../../src/language/quantities.ts'
import { UNITS } from '../../src/language/spans.ts'
import { languageTables } from '../../src/language/tables.ts'
import { chinese } from '../../src/language/zh.ts'

const tables: readonly LanguageTables[] = Object.values(languageTables)

const integers = fc.oneof(
  fc.nat({ max: 2000 }),
  fc.nat({ max: 999_999_999 }),
  // Round numbers and those with gaps, where joins are decided.
  fc
    .tuple(
      fc.nat({ max: 999 }),
      fc.constantFrom(10, 100, 1000, 10_000, 1_000_000),
      fc.nat({ max: 99 }),
    )
    .map(([count, scale, rest]) => (count * scale + rest) % 1_000_000_000),
)

const decimals: fc.Arbitrary<Decimal> = fc.oneof(
  integers.map((units) => ({ units, scale: 0 })),
  fc.record({
    units: fc.integer({ min: -99_999_999, max: 99_999_999 }),
    scale: fc.nat({ max: 4 }),
  }),
)

const quantities: fc.Arbitrary<Quantity> = fc.oneof(
  fc.record({ kind: fc.constantFrom('exact' as const, ...QUALIFICATIONS), value: decimals }),
  fc
    .tuple(decimals, decimals)
    .filter(([from, to]) => compareDecimals(from, to) < 0)
    .map(([from, to]): Quantity => ({ kind: 'range', from, to })),
  fc.record({ kind: fc.constant('magnitude' as const), magnitude: fc.constantFrom(...MAGNITUDES) }),
)

function valuesOf(quantity: Quantity): Decimal[] {
  if (quantity.kind === 'magnitude') return []
  return quantity.kind === 'range' ? [quantity.from, quantity.to] : [quantity.value]
}

describe.each(tables)('$tag', (language) => {
  const { readQuantity, printQuantity, readNumerals, readDate, printDate, readSpan, printSpan } =
    createLanguage(language)
  const { ambiguous } = language.quantities

  it('reads back every quantity that it prints in digits', () => {
    fc.assert(
      fc.property(quantities, fc.boolean(), fc.boolean(), fc.boolean(), (quantity, ...flags) => {
        const [percent, table, capitalize] = flags
        const words = printQuantity(quantity, { percent, table, capitalize })
        const reading = readQuantity(words)
        expect(reading?.quantity, words).toEqual(quantity)
        const isMagnitude = quantity.kind === 'magnitude'
        expect(reading?.percent).toBe(percent && !isMagnitude)
        expect(reading?.form).toBe(isMagnitude ? 'words' : 'digits')
      }),
      { numRuns: 300 },
    )
  })

  it('reads back every number that it spells, alone and governed', () => {
    const kinds = fc.constantFrom('exact' as const, ...QUALIFICATIONS)
    fc.assert(
      fc.property(integers, kinds, fc.boolean(), fc.boolean(), (units, kind, half, capitalize) => {
        const value =
          half && units > 0 && units < 1000
            ? { units: units * 10 + 5, scale: 1 }
            : { units, scale: 0 }
        const words = printQuantity({ kind, value }, { spell: true, capitalize })
        expect(words).not.toMatch(/\d/u)
        expect(readQuantity(words), words).toEqual({
          quantity: { kind, value },
          percent: false,
          form: 'words',
        })
      }),
      { numRuns: 500 },
    )
  })

  it('reads back spelled ranges, and spells none that may be elliptic', () => {
    fc.assert(
      fc.property(integers, integers, (a, b) => {
        fc.pre(a !== b)
        const [from, to] = [Math.min(a, b), Math.max(a, b)].map((units) => ({ units, scale: 0 }))
        if (from === undefined || to === undefined) return
        const quantity: Quantity = { kind: 'range', from, to }
        const words = printQuantity(quantity, { spell: true })
        const reading = readQuantity(words)
        expect(reading?.quantity, words).toEqual(quantity)
        expect(readNumerals(words), words).toEqual([from, to])
      }),
      { numRuns: 200 },
    )
  })

  it('reads every number in one way only', () => {
    const grammar = createGrammar(language.grammar)
    const readNumbers = createNumberReader(grammar, language.numbers)
    fc.assert(
      fc.property(integers, (units) => {
        const words = printQuantity({ kind: 'exact', value: { units, scale: 0 } }, { spell: true })
        const tokens = grammar.tokenize(words)
        const whole = readNumbers(tokens, 0).filter(({ end }) => end === tokens.length)
        expect(new Set(whole.map(({ value }) => value.units)), words).toEqual(new Set([units]))
      }),
    )
  })

  it('finds the numbers that stand in a text, in order', () => {
    const spelled = fc.record({
      value: integers.map((units) => ({ units, scale: 0 })),
      spell: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(spelled, { maxLength: 5 }), (numbers) => {
        const texts = numbers.map(({ value, spell }) =>
          printQuantity({ kind: 'exact', value }, { spell }),
        )
        const text = texts.map((words) => `№ ${words}; `).join('')
        // “Un” and «бір» by themselves are articles.
        const said = numbers.filter((_, i) => !ambiguous.includes(texts[i] ?? ''))
        expect(readNumerals(text), text).toEqual(said.map(({ value }) => value))
      }),
      { numRuns: 100 },
    )
  })

  it('reads back every date that it prints', () => {
    const dates = fc
      .record({
        year: fc.integer({ min: 1000, max: 9999 }),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 28 }),
      })
      .chain(({ year, month, day }) =>
        fc.constantFrom({ year, month, day }, { year, month }, { year }, { month, day }, { month }),
      )
    fc.assert(
      fc.property(dates, (date) => {
        expect(readDate(printDate(date)), printDate(date)).toEqual(date)
      }),
    )
  })

  it('reads back every span that it prints', () => {
    fc.assert(
      fc.property(fc.nat({ max: 200 }), fc.constantFrom(...UNITS), (halves, unit) => {
        const count =
          halves % 2 === 0 ? { units: halves / 2, scale: 0 } : { units: halves * 5, scale: 1 }
        const words = printSpan({ count, unit })
        expect(readSpan(words), words).toEqual({ count, unit })
      }),
    )
  })

  it('never throws on any text, and reads no junk', () => {
    const { words } = language.numbers.cardinals
    const vocabulary = [
      ...words.map(({ forms }) => forms.split(/[,/]/u)[0] ?? ''),
      ...language.quantities.particles,
      ...'- – − , . % 12 007 1,5 ½ x \u{AD}'.split(' '),
      '10 000',
    ]
    const soup = fc.array(fc.constantFrom(...vocabulary)).map((parts) => parts.join(' '))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), soup), (text) => {
        const reading = readQuantity(text)
        readNumerals(text)
        readDate(text)
        readSpan(text)
        // What is read can be said again, and is read the same.
        if (reading === undefined) return
        const { quantity, percent } = reading
        expect(readQuantity(printQuantity(quantity, { percent }))?.quantity).toEqual(quantity)
      }),
      { numRuns: 500 },
    )
  })

  it('reads nothing from letters and signs', () => {
    const unit = fc.constantFrom(...'xqzwжщъ -–.,%()½')
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(readQuantity(text)).toBeUndefined()
        expect(readNumerals(text)).toEqual([])
        expect(readDate(text)).toBeUndefined()
        expect(readSpan(text)).toBeUndefined()
      }),
    )
  })
})

describe('languageOf', () => {
  it('finds a language by its tag', () => {
    expect(languages.map(({ tag }) => tag)).toEqual(Object.keys(languageTables))
    expect(languageOf('ru')?.readQuantity('два')).toBeDefined()
    expect(languageOf('RU')).toBeUndefined()
    expect(languageOf('kk-Cyrl')).toBeUndefined()
  })
})

describe('a language is a file', () => {
  const read = (tables: LanguageTables, words: string) => {
    const quantity = createLanguage(tables).readQuantity(words)?.quantity
    return quantity === undefined ? [] : valuesOf(quantity).map(({ units }) => units)
  }

  it.each([
    ['vingt et un', [21]],
    ['soixante et onze', [71]],
    ['soixante-dix', [70]],
    ['quatre-vingts', [80]],
    ['quatre-vingt-dix-neuf', [99]],
    ['deux cents', [200]],
    ['mille deux cent un', [1201]],
    ['quatre-vingts-un', []],
    ['vingt-et-un-un', []],
  ])('French: “%s”', (words, values) => {
    expect(read(french, words)).toEqual(values)
  })

  it.each([
    ['一百零五', [105]],
    ['十五', [15]],
    ['两千零二十二', [2022]],
    ['一万零五百', [10_500]],
    ['一百五', [] as number[]],
    ['15至20', [15, 20]],
    ['15到20之间', [15, 20]],
    ['15到20', []],
    ['至少１６４'.normalize('NFKC'), [164]],
  ])('Chinese: “%s”', (words, values) => {
    expect(read(chinese, words)).toEqual(values)
  })

  it('finds numbers in a text without spaces', () => {
    const { readNumerals, readDate } = createLanguage(chinese)
    expect(readNumerals('有164人、三十五名官员').map(({ units }) => units)).toEqual([164, 35])
    expect(readDate('2022年1月7日')).toEqual({ year: 2022, month: 1, day: 7 })
  })
})

describe('tables that do not fit', () => {
  const grammar = { ...english.grammar, cases: ['nominative', 'genitive'] }

  it.each<[string, Partial<LanguageTables>]>([
    ['a paradigm without a cell for each case', { dates: { ...english.dates, months: ['a, b'] } }],
    ['a field that no date has', { dates: { ...english.dates, patterns: ['{hour} {day}'] } }],
    ['a case that is none', { dates: { ...english.dates, patterns: ['{month:dative}'] } }],
    [
      'a gender that is none',
      {
        spans: {
          ...english.spans,
          units: {
            ...english.spans.units,
            day: { nouns: [{ gender: 'neuter', after: { other: 'days' } }], phrases: [] },
          },
        },
      },
    ],
  ])('are refused for %s', (_, wrong) => {
    expect(() => createLanguage({ ...english, ...wrong })).toThrow(RangeError)
  })

  it('are refused for the paradigm of a language with cases', () => {
    const dates = { ...english.dates, months: ['January, January, January'] }
    expect(() => createLanguage({ ...english, grammar, dates })).toThrow('January')
  })

  it('are refused where they lack the words of a number', () => {
    const words = english.numbers.cardinals.words.filter(({ value }) => value !== 7)
    const cardinals = { ...english.numbers.cardinals, words }
    const { printQuantity } = createLanguage({
      ...english,
      numbers: { ...english.numbers, cardinals },
    })
    const quantity: Quantity = { kind: 'exact', value: { units: 27, scale: 0 } }
    expect(() => printQuantity(quantity, { spell: true })).toThrow(RangeError)
  })
})
