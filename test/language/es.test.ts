import { describe, expect, it } from 'vitest'
import { spanish } from '../../src/language/es.ts'
import { createLanguage } from '../../src/language/language.ts'

const es = createLanguage(spanish)

const whole = (units: number) => ({ units, scale: 0 })

describe('numbers in Spanish', () => {
  it.each([
    ['10 000', 10_000],
    ['32.270', 32_270],
    ['8354', 8354],
    ['un', 1],
    ['uno', 1],
    ['veintiún', 21],
    ['veintiuna', 21],
    ['treinta y un', 31],
    ['doscientas una', 201],
    ['doscientas mil', 200_000],
    ['veintiún mil', 21_000],
    ['veintiuna mil', 21_000],
    ['dos millones y medio', 2_500_000],
    ['2,5 millones', 2_500_000],
    ['mil millones', 1_000_000_000],
    ['ninguno', 0],
  ])('reads “%s”', (words, value) => {
    expect(es.readQuantity(words)?.quantity).toEqual({ kind: 'exact', value: whole(value) })
  })

  it.each([
    'ciento',
    'cien uno',
    'un mil',
    'doscientas uno',
    'doscientos una',
    'uno mil',
    'treinta y uno mil',
    'uno millón',
    'dos millón',
    'veinte y dos y tres',
    'vigésimo primero',
    'primer',
    'dos tercios',
    'dos docenas',
    '49.ª',
    '75.4',
  ])('does not read “%s”', (words) => {
    expect(es.readQuantity(words)).toBeUndefined()
  })

  it.each([
    ['al menos 90', 'at-least', 90],
    ['90 o más', 'at-least', 90],
    ['más de noventa', 'more-than', 90],
    ['alrededor de 90', 'about', 90],
    ['unos 90', 'about', 90],
    ['unas noventa', 'about', 90],
    ['un centenar', 'about', 100],
    ['hasta 90', 'at-most', 90],
    ['menos de 90', 'less-than', 90],
  ])('reads “%s” as %s', (words, kind, value) => {
    expect(es.readQuantity(words)?.quantity).toEqual({ kind, value: whole(value) })
  })

  it('keeps seconds, articles and ordinals apart from numbers', () => {
    const text =
      'Un agente, una víctima, doscientos segundos, la 49.ª sesión, el primer informe, 164 casos.'
    expect(es.readNumerals(text).map(({ units }) => units)).toEqual([200, 164])
  })
})

describe('dates and spans in Spanish', () => {
  it.each([
    ['5 de enero de 2022', { year: 2022, month: 1, day: 5 }],
    ['1.º de enero de 2022', { year: 2022, month: 1, day: 1 }],
    ['5 de enero del 2022', { year: 2022, month: 1, day: 5 }],
    ['enero de 2022', { year: 2022, month: 1 }],
    ['setiembre', { month: 9 }],
    ['principios de enero de 2022', { year: 2022, month: 1, part: 'early' }],
    ['a mediados de 2022', { year: 2022, part: 'mid' }],
  ])('reads “%s”', (words, date) => {
    expect(es.readDate(words)).toEqual(date)
  })

  it('prints dates', () => {
    expect(es.printDate({ year: 2022, month: 1, day: 5 })).toBe('5 de enero de 2022')
    expect(es.readDate('5 enero 2022')).toBeUndefined()
  })

  it.each([
    ['cinco meses', 5, 'month'],
    ['veintiún días', 21, 'day'],
    ['dos años y medio', 2.5, 'year'],
    ['una semana y media', 1.5, 'week'],
    ['medio año', 0.5, 'year'],
    ['un millón de años', 1_000_000, 'year'],
  ])('reads “%s”', (words, value, unit) => {
    const span = es.readSpan(words)
    expect(span?.unit).toBe(unit)
    expect((span?.count.units ?? 0) / 10 ** (span?.count.scale ?? 0)).toBe(value)
  })

  it.each(['veintiuno días', 'veintiuna días', 'una días', 'un millón años', 'dos años y media'])(
    'does not read “%s”',
    (words) => {
      expect(es.readSpan(words)).toBeUndefined()
    },
  )

  it('lists with “e” before the sound of i', () => {
    expect(es.list(['kazajos', 'rusos'])).toBe('kazajos y rusos')
    expect(es.list(['Kazajstán', 'Irán'])).toBe('Kazajstán e Irán')
    expect(es.list(['agua', 'hielo'])).toBe('agua y hielo')
  })
})
