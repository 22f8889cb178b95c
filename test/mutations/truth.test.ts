// Random changes that leave everything true: nothing is said of them. And the generator itself: what it reads by its
// own means is what stands in the repository.
import { describe, expect, it } from 'vitest'
import { changedBindings } from './meaning.ts'
import { readWords, writeDigits, writeWords } from './numerals.ts'
import { patience, reports, seeds } from './sample.ts'
import { countFalse, tongues } from './tally.ts'

describe('a change that leaves everything true', () => {
  it.each(tongues)(
    'is not reported in %s',
    (tongue) => {
      const { changes, reported } = countFalse(tongue, seeds, reports())
      expect(reported).toEqual([])
      expect(changes).toBe(seeds.length)
    },
    patience,
  )
})

describe('the generator', () => {
  it('finds no binding changed where nothing is', () => {
    for (const material of reports().materials)
      expect(changedBindings(material, material.texts)).toEqual([])
  })

  it('reads the number words that it writes', () => {
    for (let n = 1; n < 200; n += 1) {
      expect(readWords(writeWords(n, 'en', 0), 'en')?.n).toBe(n)
      for (const inCase of [0, 1, 2, 3, 4])
        expect(readWords(writeWords(n, 'ru', inCase), 'ru')?.n).toBe(n)
    }
    expect(writeWords(164, 'en', 0)).toBe('one hundred and sixty-four')
    expect(writeWords(69, 'ru', 1, 'Шесть')).toBe('Шестидесяти девяти')
    expect([writeDigits(10_000, 'en'), writeDigits(10_000, 'ru')]).toEqual([
      '10,000',
      '10\u{a0}000',
    ])
  })
})
