import { describe, expect, it } from 'vitest'
import { french } from '../../src/language/fr.ts'
import { createLanguage } from '../../src/language/language.ts'

const fr = createLanguage(french)

const whole = (units: number) => ({ units, scale: 0 })

describe('numbers in French', () => {
  it.each([
    ['10 000', 10_000],
    ['10\u{202F}000', 10_000],
    ['vingt-et-un', 21],
    ['soixante-et-onze', 71],
    ['deux-cents', 200],
    ['deux-cent-un', 201],
    ['deux mille', 2000],
    ['septante-deux', 72],
    ['nonante', 90],
    ['2,5 millions', 2_500_000],
    ['deux millions et demi', 2_500_000],
    ['un million et demi', 1_500_000],
    ['aucun', 0],
    ['aucune', 0],
  ])('reads “%s”', (words, value) => {
    expect(fr.readQuantity(words)?.quantity).toEqual({ kind: 'exact', value: whole(value) })
  })

  it.each([
    'quatre-vingt',
    'quatre-vingts-un',
    'deux cent',
    'deux cents un',
    'deux cents mille',
    'quatre-vingts mille',
    'un mille',
    'cinq million',
    'vingt-un',
    'vingt et deux',
    'soixante-onze',
    'vingt et unième',
    'deux tiers',
    'trois quarts',
    'deux dizaines',
    '1,302,569',
    '75.4',
  ])('does not read “%s”', (words) => {
    expect(fr.readQuantity(words)).toBeUndefined()
  })

  it.each([
    ['au moins 90', 'at-least', 90],
    ['90 ou plus', 'at-least', 90],
    ['plus de 90', 'more-than', 90],
    ["plus d'un million", 'more-than', 1_000_000],
    ['plus d’un million', 'more-than', 1_000_000],
    ['environ 90', 'about', 90],
    ['près de quatre-vingt-dix', 'about', 90],
    ['une centaine', 'about', 100],
    ['une dizaine', 'about', 10],
    ["jusqu'à 90", 'at-most', 90],
    ['moins de 90', 'less-than', 90],
  ])('reads “%s” as %s', (words, kind, value) => {
    expect(fr.readQuantity(words)?.quantity).toEqual({ kind, value: whole(value) })
  })

  it('prints with elision, spaces and signs as French has them', () => {
    const print = fr.printQuantity
    const million = { kind: 'more-than', value: whole(1_000_000) } as const
    expect(print(million, { spell: true })).toBe('plus d’un million')
    expect(print({ kind: 'exact', value: whole(1_302_569) })).toBe('1\u{A0}302\u{A0}569')
    expect(print({ kind: 'exact', value: { units: 7718, scale: 2 } }, { percent: true })).toBe(
      '77,18\u{A0}%',
    )
  })

  it('finds the numbers of a text, and no articles, ordinals or elided words', () => {
    const text =
      'L’un des 164 dossiers, une affaire de l’article 146, la 49ᵉ session, quatre-vingts plaintes.'
    expect(fr.readNumerals(text).map(({ units }) => units)).toEqual([164, 146, 80])
  })
})

describe('dates and spans in French', () => {
  it.each([
    ['1er janvier 2022', { year: 2022, month: 1, day: 1 }],
    ['1ᵉʳ janvier 2022', { year: 2022, month: 1, day: 1 }],
    ['5 janvier 2022', { year: 2022, month: 1, day: 5 }],
    ['janvier 2022', { year: 2022, month: 1 }],
    ['début janvier 2022', { year: 2022, month: 1, part: 'early' }],
    ['mi-janvier', { month: 1, part: 'mid' }],
    ['fin 2022', { year: 2022, part: 'late' }],
  ])('reads “%s”', (words, date) => {
    expect(fr.readDate(words)).toEqual(date)
  })

  it('prints the first of a month as the first', () => {
    expect(fr.printDate({ year: 2022, month: 1, day: 1 })).toBe('1er janvier 2022')
    expect(fr.printDate({ year: 2022, month: 1, day: 21 })).toBe('21 janvier 2022')
    expect(fr.readDate('31 février 2022')).toBeUndefined()
  })

  it.each([
    ['cinq mois', 5, 'month'],
    ['deux ans et demi', 2.5, 'year'],
    ['une semaine et demie', 1.5, 'week'],
    ['un an', 1, 'year'],
    ['deux années', 2, 'year'],
    ['un million d’années', 1_000_000, 'year'],
  ])('reads “%s”', (words, value, unit) => {
    const span = fr.readSpan(words)
    expect(span?.unit).toBe(unit)
    expect((span?.count.units ?? 0) / 10 ** (span?.count.scale ?? 0)).toBe(value)
  })

  it.each(['deux ans et demie', 'une semaine et demi', 'un semaine', 'vingt et un semaines'])(
    'does not read “%s”',
    (words) => {
      expect(fr.readSpan(words)).toBeUndefined()
    },
  )

  it('prints a half behind its noun', () => {
    expect(fr.printSpan({ count: { units: 25, scale: 1 }, unit: 'year' })).toBe('deux ans et demi')
    expect(fr.printSpan({ count: { units: 15, scale: 1 }, unit: 'week' })).toBe(
      'une semaine et demie',
    )
  })
})
