// Kazakh in Latin letters, written out by hand: nothing here is computed from the tables.

import { describe, expect, it } from 'vitest'
import { languageOf } from '../../src/language/index.ts'
import type { Language } from '../../src/language/index.ts'
import { inLatin, textInLatin } from '../../src/language/kk-alphabet.ts'

const kk = languageOf('kk-Latn') as Language
const whole = (units: number) => ({ units, scale: 0 })

describe('the alphabet of 2021', () => {
  it.each([
    ['аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя', 'aäbvgğdeiojziikqlmnñoöprstuūüfhhtsşşşyıeiuia'],
    // The first article of the Universal Declaration, as it is printed in that alphabet.
    ['Барлық адамдар тумысынан азат', 'Barlyq adamdar tumysynan azat'],
    ['қадір-қасиеті мен құқықтары тең', 'qadır-qasietı men qūqyqtary teñ'],
    ['Қазақстан, Шымкент', 'Qazaqstan, Şymkent'],
    ['CAT/C/KAZ/CO/4', 'CAT/C/KAZ/CO/4'],
  ])('writes “%s”', (cyrillic, latin) => {
    expect(textInLatin(cyrillic)).toBe(latin)
  })

  it('writes tables, what their functions return included, and leaves the rest', () => {
    const made = inLatin({ бір: ['екі', 3], say: (n: number) => `${n} жыл`, where: /ы/u })
    expect(made).toMatchObject({ bır: ['ekı', 3], where: /ы/u })
    expect(made.say(2)).toBe('2 jyl')
  })
})

describe('Kazakh in Latin letters', () => {
  it.each([
    ['kemınde 15', 'at-least', 15],
    ['164-ten astam', 'more-than', 164],
    ['on besten astam', 'more-than', 15],
    ['şamamen 90', 'about', 90],
    ['20-ğa deiın', 'at-most', 20],
  ])('“%s” is %s', (words, kind, value) => {
    expect(kk.readQuantity(words)?.quantity).toEqual({ kind, value: whole(value) })
  })

  it.each([
    ['2022 jylğy 5 qañtar', { year: 2022, month: 1, day: 5 }],
    ['2022 jylğy 5 qañtardağy', { year: 2022, month: 1, day: 5 }],
    ['2022 jylğy 24 mausymğa', { year: 2022, month: 6, day: 24 }],
    ['2022 jyly', { year: 2022 }],
  ])('reads “%s”', (words, date) => {
    expect(kk.readDate(words)).toEqual(date)
  })

  it.each([
    [5, 'year', 'jarty jyl'],
    [15, 'month', 'bır jarym ai'],
    [50, 'month', 'bes ai'],
    [140, 'month', '14 ai'],
  ] as const)('%d tenths of a %s is “%s”', (tenths, unit, words) => {
    const count = tenths % 10 === 0 ? whole(tenths / 10) : { units: tenths, scale: 1 }
    expect(kk.printSpan({ count, unit })).toBe(words)
    expect(kk.readSpan(words)).toEqual({ count, unit })
  })

  it('reads capitals with and without the dot', () => {
    expect(kk.readQuantity('EKI JÜZ')?.quantity).toEqual({ kind: 'exact', value: whole(200) })
    expect(kk.readQuantity('ekı jüz')?.quantity).toEqual({ kind: 'exact', value: whole(200) })
  })

  it('knows a number before an article as its name', () => {
    expect(kk.readOrdinal('146-bap')).toEqual(whole(146))
    expect(kk.list(['a', 'b', 'c'])).toBe('a, b jäne c')
  })
})
