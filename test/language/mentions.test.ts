// Mentions in running text: whatever a language prints is found where it stands, in every language.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languages, type Language } from '../../src/language/index.ts'

const day = fc.record({
  year: fc.integer({ min: 1950, max: 2100 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
})
const count = fc.oneof(
  fc.integer({ min: 2, max: 1899 }),
  fc.integer({ min: 10_000, max: 9_000_000 }),
)
const exact = (units: number) => ({ kind: 'exact', value: { units, scale: 0 } }) as const

const found = (language: Language, text: string): string[] =>
  language.findMentions(text).map(({ from, to }) => text.slice(from, to))

describe.each(languages.map((language) => [language.tag, language] as const))(
  '%s',
  (_, language) => {
    it('finds numbers in digits, with their places', () => {
      fc.assert(
        fc.property(count, count, (a, b) => {
          const [one, other] = [a, b].map((value) => language.printQuantity(exact(value)))
          const text = `X\u{AD}x — ${one} (${other}), y.`
          expect(language.findMentions(text)).toMatchObject([
            { kind: 'number', quantity: exact(a) },
            { kind: 'number', quantity: exact(b) },
          ])
          expect(found(language, text)).toEqual([one, other])
        }),
        { numRuns: 50 },
      )
    })

    it('finds per cent', () => {
      fc.assert(
        fc.property(fc.integer({ min: 2, max: 99 }), (value) => {
          const words = language.printQuantity(exact(value), { percent: true })
          expect(language.findMentions(`(${words})`)).toMatchObject([{ percent: true }])
          expect(found(language, `(${words})`)).toEqual([words])
        }),
        { numRuns: 20 },
      )
    })

    it('finds dates, in words and in figures', () => {
      fc.assert(
        fc.property(day, (date) => {
          const words = language.printDate(date)
          const two = (n: number): string => String(n).padStart(2, '0')
          const figures = `${two(date.day)}.${two(date.month)}.${date.year}`
          const text = `(${words}; ${figures}.)`
          expect(language.findMentions(text)).toMatchObject([
            { kind: 'date', dates: [date] },
            { kind: 'date', dates: [date] },
          ])
          expect(found(language, text)).toEqual([words, figures])
        }),
        { numRuns: 50 },
      )
    })

    it('reads any text without a fault, in order and apart', () => {
      const piece = fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 6 }),
        fc.constantFrom(
          ' ',
          '-',
          '–',
          '.',
          '1',
          '2022',
          '5 ',
          'мая',
          'May',
          'тысяч',
          'one',
          'и',
          'to',
          '%',
        ),
      )
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
          const text = pieces.join('').normalize('NFC')
          let last = 0
          for (const { from, to } of language.findMentions(text)) {
            expect(from).toBeGreaterThanOrEqual(last)
            expect(to).toBeGreaterThan(from)
            expect(to).toBeLessThanOrEqual(text.length)
            last = to
          }
        }),
        { numRuns: 200 },
      )
    })
  },
)

describe('what is no mention', () => {
  const words = (tag: string, text: string): string[] =>
    languages.filter((one) => one.tag === tag).flatMap((language) => found(language, text))
  it.each([
    ['en', 'Of 24 may march on; two thirds. May it be.', ['24']],
    ['en', 'S12 and 1st, 49th, 1990s', ['1st', '49th', '1990s']],
    ['en', 'January 5, 2022; 5–7 January 2022', ['January 5, 2022', '5–7 January 2022']],
    ['ru', 'семью тысячи', []],
    ['ru', 'двадцать пять тысячи', []],
    ['ru', '49-я и сорок девятая', ['49-я', 'сорок девятая']],
    ['ru', '2022 тыс. и 2022 год', ['2022 тыс.', '2022 год']],
  ])('%s: %s', (tag, text, expected) => {
    expect(words(tag, text)).toEqual(expected)
  })
})
