import { describe, expect, it } from 'vitest'
import type { Decimal, Quantity } from '../../src/language/index.ts'
import type { QuantityOptions } from '../../src/language/quantities.ts'
import { createLanguage } from '../../src/language/language.ts'
import { russian } from '../../src/language/ru.ts'

const ru = createLanguage(russian)

const number = (value: number): Decimal => {
  const [whole = '', fraction = ''] = String(value).split('.')
  return { units: Number(whole + fraction), scale: fraction.length }
}

const numbers = (text: string) =>
  ru.readNumerals(text).map(({ units, scale }) => units / 10 ** scale)

describe('numbers in Russian', () => {
  it.each([
    ['164', 164],
    ['8354', 8354],
    ['10 000', 10_000],
    ['10\u{A0}000', 10_000],
    ['1\u{202F}302\u{202F}569', 1_302_569],
    ['77,18', 77.18],
    ['−12', -12],
    ['ноль', 0],
    ['нуля', 0],
    ['Шестьдесят девять', 69],
    ['шестидесяти девяти', 69],
    ['шестьюдесятью девятью', 69],
    ['ста шестидесяти четырёх', 164],
    ['ста шестидесяти четырех', 164],
    ['ста шестидесяти четыре\u{308}х', 164],
    ['ста шести\u{AD}десяти четырёх', 164],
    ['восьмьюдесятью восьмью', 88],
    ['одна', 1],
    ['одно', 1],
    ['одних', 1],
    ['двадцать одну', 21],
    ['двадцать одного', 21],
    ['тысяча', 1000],
    ['тысячу двести', 1200],
    ['тысячью двумястами', 1200],
    ['одной тысячи', 1000],
    ['двадцать одна тысяча сто', 21_100],
    ['двадцатью одной тысячей', 21_000],
    ['двух тысяч', 2000],
    ['двумя тысячами тремя', 2003],
    ['пяти тысячам', 5000],
    ['сто одна тысяча одна', 101_001],
    ['миллион', 1_000_000],
    ['миллион триста две тысячи пятьсот шестьдесят девять', 1_302_569],
    ['двух миллионов ста тысяч', 2_100_000],
    ['миллиард одна тысяча', 1_000_001_000],
    ['двое', 2],
    ['троих', 3],
    ['десятерыми', 10],
    ['10 тысяч', 10_000],
    ['2 тысячи', 2000],
    ['21 тысяча', 21_000],
    ['10 тысячам', 10_000],
    ['2,5 тысячи', 2500],
    ['10 тыс.', 10_000],
    ['1,3 млн', 1_300_000],
    ['2 млрд.', 2_000_000_000],
    ['полтора', 1.5],
    ['полторы тысячи', 1500],
    ['полутора тысяч', 1500],
    ['полутора миллионами', 1_500_000],
    ['два с половиной', 2.5],
    ['двумя с половиной миллионами', 2_500_000],
    ['полмиллиона', 500_000],
    ['четверть миллиона', 250_000],
  ])('reads “%s”', (words, value) => {
    expect(ru.readQuantity(words)).toMatchObject({
      quantity: { kind: 'exact', value: number(value) },
      percent: false,
    })
  })

  it.each([
    'первый',
    'шестьдесят девятый',
    'шестьдесят девятого',
    'шестьдесят третьей',
    'сто первый',
    'две тысячи двадцать второго',
    'двухсотый',
    'тысячный',
    '49-я',
    '49-й',
    '1990-х',
    '2-го',
    'более сорок девятой',
  ])('does not read the ordinal “%s”', (words) => {
    expect(ru.readQuantity(words)).toBeUndefined()
  })

  it.each([
    '',
    'шестьдесят девяти',
    'шестидесяти девять',
    'шестьдесят-девять',
    'шестьдесятдевять',
    'двух тысячи',
    'двух миллионов триста тысяч',
    'два тысячи',
    'две миллиона',
    'двадцать один тысяча',
    'пять тысячи',
    'пять тысяча',
    'пяти тысячи',
    'тысячу одна',
    'одно тысяча',
    'десять пять',
    'сорок двенадцать',
    'сто двести',
    'двадцать двое',
    'двадцать двух тысячи',
    'тысяча тысяч',
    'ноль тысяч',
    'сто ноль',
    'полтора тысячи',
    'полторы миллиона',
    'два десятка',
    'две сотни',
    'сотня',
    'десяток',
    'пара',
    'семьдесят пять целых',
    'две трети',
    'пятилетний',
    'девять чиновников',
    'девять.',
    '10 тысячи',
    '1,302,569',
    '75.4',
    '007',
    'тpи',
    'sixty-nine',
  ])('does not read “%s”', (words) => {
    expect(ru.readQuantity(words)).toBeUndefined()
  })
})

describe('quantities in Russian', () => {
  const kinds = {
    'at-least': [
      'не менее ста',
      'не меньше ста',
      'по меньшей мере сто',
      'как минимум 100',
      'не менее чем ста',
      '100 и более',
    ],
    'more-than': ['более ста', 'больше 100', 'свыше ста', 'более чем 100', '100 с лишним'],
    about: ['около ста', 'примерно 100', 'порядка 100', 'приблизительно сто', 'лишь около 100'],
    'at-most': ['до ста', 'не более ста', 'не больше 100', 'максимум сто', '100 или менее'],
    'less-than': ['менее ста', 'меньше 100', 'менее чем сто'],
    exact: ['100', 'всего сто', 'лишь 100', 'ровно сто'],
  }

  it.each(Object.entries(kinds).flatMap(([kind, all]) => all.map((words) => [words, kind])))(
    'reads “%s” as %s',
    (words, kind) => {
      expect(ru.readQuantity(words)).toEqual({
        quantity: { kind, value: number(100) },
        percent: false,
        form: /\d/u.test(words) ? 'digits' : 'words',
      })
    },
  )

  it.each([
    'почти 90',
    'не 90',
    'не',
    'около около 5',
    'около 15–20',
    'человек сто',
    'более',
    'до',
  ])('does not read “%s”', (words) => {
    expect(ru.readQuantity(words)).toBeUndefined()
  })

  it.each([
    ['2\u{A0}%', 2],
    ['2%', 2],
    ['77,18 %', 77.18],
    ['2 процента', 2],
    ['2 процентов', 2],
    ['2 процентам', 2],
    ['5 процентами', 5],
    ['1 процент', 1],
    ['75,4 процента', 75.4],
    ['два процента', 2],
    ['двумя процентами', 2],
    ['двадцати одного процента', 21],
    ['полтора процента', 1.5],
  ])('reads “%s” as a percentage', (words, value) => {
    expect(ru.readQuantity(words)).toMatchObject({
      quantity: { kind: 'exact', value: number(value) },
      percent: true,
    })
  })

  it.each(['процент', '%', '5 процента', 'две процента', 'двух проценты', '2 процентных пункта'])(
    'does not read “%s”',
    (words) => {
      expect(ru.readQuantity(words)).toBeUndefined()
    },
  )

  it.each([
    ['15–20', 15, 20, false],
    ['от 15 до 20', 15, 20, false],
    ['от пятнадцати до двадцати', 15, 20, false],
    ['с 15 до 20', 15, 20, false],
    ['между пятнадцатью и двадцатью', 15, 20, false],
    ['пятнадцать — двадцать', 15, 20, false],
    ['пять-шесть', 5, 6, false],
    ['от тысячи до двух тысяч', 1000, 2000, false],
    ['от 500 до двух тысяч', 500, 2000, false],
    ['от 15 до 20\u{A0}%', 15, 20, true],
    ['от 15 до 20 процентов', 15, 20, true],
  ])('reads “%s” as a range', (words, from, to, percent) => {
    expect(ru.readQuantity(words)).toMatchObject({
      quantity: { kind: 'range', from: number(from), to: number(to) },
      percent,
    })
  })

  it.each(['от 20 до 15', 'от 15', 'двадцать-пять', 'от пяти до десяти тысяч', 'сто–двести тысяч'])(
    'does not read “%s”',
    (words) => {
      expect(ru.readQuantity(words)).toBeUndefined()
    },
  )

  it.each([
    ['десятки', 'tens'],
    ['нескольких десятков', 'tens'],
    ['сотни', 'hundreds'],
    ['сотен', 'hundreds'],
    ['сотням', 'hundreds'],
    ['несколькими сотнями', 'hundreds'],
    ['тысячи', 'thousands'],
    ['тысяч', 'thousands'],
    ['тысячами', 'thousands'],
    ['только тысячи', 'thousands'],
    ['несколько тысяч', 'thousands'],
    ['нескольким тысячам', 'thousands'],
    ['десятки тысяч', 'tens-of-thousands'],
    ['десятками тысяч', 'tens-of-thousands'],
    ['сотнях тысяч', 'hundreds-of-thousands'],
    ['миллионы', 'millions'],
    ['миллионов', 'millions'],
  ])('reads “%s” as a magnitude', (words, magnitude) => {
    expect(ru.readQuantity(words)).toEqual({
      quantity: { kind: 'magnitude', magnitude },
      percent: false,
      form: 'words',
    })
  })

  it.each([
    ['около тысячи', 'about'],
    ['более тысячи', 'more-than'],
    ['до тысячи', 'at-most'],
  ])('reads “%s” as a number, not as a magnitude', (words, kind) => {
    expect(ru.readQuantity(words)?.quantity).toEqual({ kind, value: number(1000) })
  })
})

describe('printing quantities in Russian', () => {
  const exact = (value: number): Quantity => ({ kind: 'exact', value: number(value) })
  const range: Quantity = { kind: 'range', from: number(15), to: number(20) }

  it.each<[string, Quantity, QuantityOptions]>([
    ['165', exact(165), {}],
    ['8354', exact(8354), {}],
    ['1\u{A0}302\u{A0}569', exact(1_302_569), {}],
    ['Шестьдесят пять', exact(65), { spell: true, capitalize: true }],
    ['тысяча', exact(1000), { spell: true }],
    ['миллион одна тысяча один', exact(1_001_001), { spell: true }],
    ['две тысячи два', exact(2002), { spell: true }],
    ['полтора', exact(1.5), { spell: true }],
    ['два с половиной', exact(2.5), { spell: true }],
    ['75,4', exact(75.4), { spell: true }],
    ['77,18\u{A0}%', exact(77.18), { percent: true }],
    ['два процента', exact(2), { percent: true, spell: true }],
    ['двадцать один процент', exact(21), { percent: true, spell: true }],
    [
      'более двух процентов',
      { kind: 'more-than', value: number(2) },
      { percent: true, spell: true },
    ],
    ['не менее ста шестидесяти четырёх', { kind: 'at-least', value: number(164) }, { spell: true }],
    ['около полутора', { kind: 'about', value: number(1.5) }, { spell: true }],
    ['не более 5', { kind: 'at-most', value: number(5) }, {}],
    ['Менее 5', { kind: 'less-than', value: number(5) }, { capitalize: true }],
    ['от 15 до 20', range, {}],
    ['15–20', range, { table: true }],
    [
      'от 5 до 10\u{A0}000',
      { kind: 'range', from: number(5), to: number(10_000) },
      { spell: true },
    ],
    ['от 15 до 20\u{A0}%', range, { percent: true }],
    ['от пятнадцати до двадцати', range, { spell: true, table: true }],
    ['десятки тысяч', { kind: 'magnitude', magnitude: 'tens-of-thousands' }, {}],
  ])('prints “%s”', (words, quantity, options) => {
    expect(ru.printQuantity(quantity, options)).toBe(words)
  })
})

describe('numerals in running Russian', () => {
  it.each<[string, number[]]>([
    ['от 15 до 20 минут', [15, 20]],
    ['от пятнадцати до двадцати минут', [15, 20]],
    ['24 июня 2022 года восемь должностных лиц, трое из них', [24, 2022, 8, 3]],
    ['Шестьдесят девять из этих 164 (42,1 %).', [69, 164, 42.1]],
    ['держали за семью замками', []],
    ['убили его семью, более чем семью выстрелами', [7]],
    ['шестьюдесятью семью', [67]],
    ['около тысячи человек, тысячи людей, до тысячи', [1000, 1000]],
    ['десятки тысяч, сотни людей, несколько тысяч', []],
    ['10 тысяч, 1,3 млн, полтора миллиона', [10_000, 1_300_000, 1_500_000]],
    ['от пяти до десяти тысяч', [5, 10_000]],
    ['49-я сессия, сорок девятая сессия, две тысячи двадцать второго года', []],
    ['пять тысячи, две сотни, два десятка, две трети', []],
    ['семьдесят пять целых и четыре десятых', []],
    ['36-летний, 1990-х, 07.01.2022, статья 146, часть 2', [36, 2022, 146, 2]],
    ['двести, триста', [200, 300]],
    ['сто двадцать пять тысячи, двадцать первых', []],
  ])('finds those of “%s”', (text, values) => {
    expect(numbers(text)).toEqual(values)
  })
})
