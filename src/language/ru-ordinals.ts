// The ordinals of Russian in all their forms. In a compound ordinal only the last word is one («сто
// двадцать пятый»); multiples of a thousand are one word with their number («двухтысячный»).

import type { NumberWord, OrdinalForms } from './cardinal-tables.ts'

const endings = {
  hard: {
    masculine: '*, ого, ому, */ого, ым, ом',
    feminine: 'ая, ой, ой, ую, ой/ою, ой',
    neuter: 'ое, ого, ому, ое, ым, ом',
    plural: 'ые, ых, ым, ые/ых, ыми, ых',
  },
  // «третий» alone.
  soft: {
    masculine: 'ий, ьего, ьему, ий/ьего, ьим, ьем',
    feminine: 'ья, ьей, ьей, ью, ьей/ьею, ьей',
    neuter: 'ье, ьего, ьему, ье, ьим, ьем',
    plural: 'ьи, ьих, ьим, ьи/ьих, ьими, ьих',
  },
}

/** Every form of an ordinal by its gender: «первый», «второй», «третий». */
export function ordinalForms(word: string): OrdinalForms[] {
  const stem = word.slice(0, -2)
  const table = word.endsWith('ий') ? endings.soft : endings.hard
  return Object.entries(table).map(([gender, forms]) => ({
    forms: forms.replaceAll('*', word.slice(-2)).replaceAll(/[^,/ ]+/gu, (ending) => stem + ending),
    genders: [gender],
  }))
}

const rows: readonly (readonly [from: number, step: number, words: string])[] = [
  [0, 1, 'нулевой первый второй третий четвёртый пятый шестой седьмой восьмой девятый десятый'],
  [11, 1, 'одиннадцатый двенадцатый тринадцатый четырнадцатый пятнадцатый шестнадцатый'],
  [17, 1, 'семнадцатый восемнадцатый девятнадцатый'],
  [2, 10, 'двадцатый тридцатый сороковой пятидесятый шестидесятый семидесятый'],
  [8, 10, 'восьмидесятый девяностый'],
  [1, 100, 'сотый двухсотый трёхсотый четырёхсотый пятисотый шестисотый семисотый'],
  [8, 100, 'восьмисотый девятисотый'],
]

/** The ordinals below a thousand that are words of their own. */
export const ordinals: readonly NumberWord[] = rows.flatMap(([from, step, words]) =>
  words.split(' ').flatMap((word, index) =>
    ordinalForms(word).map((forms): NumberWord => {
      return { value: (from + index) * step, role: 'ordinal', ...forms }
    }),
  ),
)

const ones =
  'одно двух трёх четырёх пяти шести семи восьми девяти десяти одиннадцати двенадцати тринадцати ' +
  'четырнадцати пятнадцати шестнадцати семнадцати восемнадцати девятнадцати'
const tens = 'двадцати тридцати сорока пятидесяти шестидесяти семидесяти восьмидесяти девяносто'
const hundreds = 'сто двухсот трёхсот четырёхсот пятисот шестисот семисот восьмисот девятисот'

/** The first part of «двухтысячный», «сорокатысячный», «двадцатиоднотысячный». */
export function compound(multiplier: number): string {
  const [hundred, rest] = [Math.floor(multiplier / 100), multiplier % 100]
  const ten = rest < 20 ? 0 : Math.floor(rest / 10)
  const word = (words: string, number: number) => words.split(' ')[number - 1] ?? ''
  return word(hundreds, hundred) + word(tens, ten - 1) + word(ones, rest - ten * 10)
}
