// The number words of Arabic. From three to ten a number has the gender that the counted noun has not
// (“ثلاثة أشهر”, “ثلاث سنوات”); the genders of the tables are those of the noun. Ones stand before tens,
// joined by “و”. Sources: Wright, A Grammar of the Arabic Language I §§ 318–329; Ryding, A Reference
// Grammar of Modern Standard Arabic, ch. 15. Not read by a native speaker.

import type { Join, NumberWord, Scale } from './cardinal-tables.ts'
import type { Decimal } from './decimal.ts'
import type { Noun, Paradigm, PluralCategory } from './grammar.ts'
import type { NumberTables } from './numbers.ts'

/** The subject's case, that of objects and after prepositions, and the one before a noun: “مائتا ألف”. */
export const cases = ['nominative', 'oblique', 'construct']

/** The genders of what is counted. */
export const genders = ['masculine', 'feminine']

/** The categories of CLDR for Arabic, which has all six. */
export function plural({ units, scale }: Decimal): PluralCategory {
  if (scale > 0) return 'other'
  const count = Math.abs(units)
  const small = (['zero', 'one', 'two'] as const)[count]
  if (small !== undefined) return small
  const last = count % 100
  if (last >= 3 && last <= 10) return 'few'
  return last >= 11 ? 'many' : 'other'
}

/** A paradigm of a word that changes its end: “عشرون”, “عشرين”. */
function ended(nominative: string, oblique: string): Paradigm {
  return `${nominative}, ${oblique}, ${nominative}/${oblique}`
}

type Pair = readonly [masculine: Paradigm, feminine: Paradigm]

const ones: readonly Pair[] = [
  ['واحد', 'واحدة'],
  [ended('اثنان', 'اثنين'), ended('اثنتان', 'اثنتين')],
  ['ثلاثة', 'ثلاث'],
  ['أربعة', 'أربع'],
  ['خمسة', 'خمس'],
  ['ستة', 'ست'],
  ['سبعة', 'سبع'],
  ['ثمانية', 'ثماني/ثمان'],
  ['تسعة', 'تسع'],
]

const teens: readonly Pair[] = [
  ['أحد عشر', 'إحدى عشرة'],
  [ended('اثنا عشر', 'اثني عشر'), ended('اثنتا عشرة', 'اثنتي عشرة')],
  ...ones
    .slice(2)
    .map(([masculine, feminine]): Pair => [`${masculine} عشر`, `${first(feminine)} عشرة`]),
]

const tensStems = 'عشر ثلاث أربع خمس ست سبع ثمان تسع'.split(' ')
const tens = tensStems.map((stem) => ended(`${stem}ون`, `${stem}ين`))

function first(paradigm: Paradigm): string {
  return paradigm.split('/')[0] ?? ''
}

const AND = ' و'

const rest = (below: number): Join[] => [{ from: 1, below, texts: [AND] }]

function gendered(value: number, [masculine, feminine]: Pair): NumberWord[] {
  return [
    { value, forms: masculine, genders: ['masculine'] },
    { value, forms: feminine, genders: ['feminine'] },
  ]
}

/** Every combination of cells, the ones before the tens: “ثلاثة وعشرون”. */
function compound(one: Paradigm, ten: Paradigm): Paradigm {
  const [left, right] = [one.split(', '), ten.split(', ')]
  const cells = right.map((cell, index) => {
    const before = (left[index] ?? left[0] ?? '').split('/')
    const after = cell.split('/')
    const pairs = after.map((end, i) => `${before[i] ?? before[0] ?? ''}${AND}${end}`)
    return before.length > after.length
      ? [...pairs, ...before.slice(after.length).map((form) => `${form}${AND}${first(cell)}`)].join(
          '/',
        )
      : pairs.join('/')
  })
  return cells.join(', ')
}

const feminineOne: Pair = ['واحد', 'إحدى']

const compounds: NumberWord[] = tens.flatMap((ten, index) =>
  ones.flatMap((pair, one) => {
    const [masculine, feminine] = one === 0 ? feminineOne : pair
    const value = (index + 2) * 10 + one + 1
    return gendered(value, [compound(masculine, ten), compound(feminine, ten)])
  }),
)

const hundreds = 'ثلاث أربع خمس ست سبع ثمان/ثماني تسع'.split(' ').map((stems) =>
  stems
    .split('/')
    .flatMap((stem) => [`${stem}مائة`, `${stem}مئة`])
    .join('/'),
)

const words: NumberWord[] = [
  { value: 0, forms: 'صفر' },
  ...ones.flatMap((pair, index) => gendered(index + 1, pair)),
  ...gendered(10, ['عشرة', 'عشر']),
  ...teens.flatMap((pair, index) => gendered(index + 11, pair)),
  ...tens.map((forms, index) => ({ value: (index + 2) * 10, forms })),
  ...compounds,
  { value: 100, forms: 'مائة/مئة', joins: rest(100) },
  {
    value: 200,
    forms: 'مائتان/مئتان, مائتين/مئتين, مائتا/مئتا/مائتي/مئتي',
    joins: rest(100),
  },
  ...hundreds.map((forms, index) => ({ value: (index + 3) * 100, forms, joins: rest(100) })),
  { value: 2000, forms: 'ألفان, ألفين, ألفا/ألفي', joins: rest(1000) },
  { value: 2_000_000, forms: 'مليونان, مليونين, مليونا/مليوني', joins: rest(1_000_000) },
]

/** A noun as it is counted, from three on: “ثلاثة آلاف”, “أحد عشر ألفا”, “مائة ألف”. */
export function counted(one: string, few: string, many: string, gender = 'masculine'): Noun {
  const after = { one, two: one, few, many, zero: one, other: one }
  return { gender, precededBy: ['construct'], after }
}

function scale(power: number, noun: Noun): Scale {
  return { power, noun, below: 1000, from: 3, bare: 'always', joins: rest(10 ** power) }
}

const numberWords = [...words.map(({ forms }) => forms), 'ألف', 'مليون', 'مليار', 'نصف']
const firstWords = new Set(
  numberWords.flatMap((forms) => forms.split(/, |\//u).map((form) => form.split(' ')[0] ?? '')),
)

/** “و” written together with a number behind it. */
export const joined = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])و(?=\\d|(?:${[...firstWords].join('|')})(?![\\p{L}\\p{M}]))`,
  'gu',
)

const ordinalOnes: readonly Pair[] = [
  ['حادي', 'حادية'],
  ['ثاني', 'ثانية'],
  ['ثالث', 'ثالثة'],
  ['رابع', 'رابعة'],
  ['خامس', 'خامسة'],
  ['سادس', 'سادسة'],
  ['سابع', 'سابعة'],
  ['ثامن', 'ثامنة'],
  ['تاسع', 'تاسعة'],
]

/** With the article, as a session or a report is numbered; without it at the beginning of a phrase. */
function defined([masculine, feminine]: Pair): Pair {
  return [`ال${masculine}/${masculine}`, `ال${feminine}/${feminine}`]
}

/** Ordinals to ninety-nine; larger ones are not in use and stay digits. */
const ordinals: NumberWord[] = [
  ...gendered(1, defined(['أول', 'أولى'])),
  ...ordinalOnes.slice(1).flatMap((pair, index) => gendered(index + 2, defined(pair))),
  ...gendered(10, defined(['عاشر', 'عاشرة'])),
  ...ordinalOnes.flatMap(([masculine, feminine], index) =>
    gendered(index + 11, [`ال${masculine} عشر`, `ال${feminine} عشرة`]),
  ),
  ...tens.flatMap((ten, index): NumberWord[] => {
    const article = ten.replaceAll(/(?=عشر|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع)/gu, 'ال')
    const value = (index + 2) * 10
    return [
      { value, forms: article },
      ...ordinalOnes.flatMap(([masculine, feminine], one) =>
        gendered(value + one + 1, [
          compound(`ال${masculine}`, article),
          compound(`ال${feminine}`, article),
        ]),
      ),
    ]
  }),
].map((word) => ({ ...word, role: 'ordinal', alone: true }))

/** The numbers of Arabic. */
export const numbers: NumberTables = {
  cardinals: {
    words: [...words, ...ordinals],
    scales: [
      scale(9, counted('مليار', 'مليارات', 'مليارا')),
      scale(6, counted('مليون', 'ملايين', 'مليونا')),
      scale(3, counted('ألف', 'آلاف', 'ألفا')),
    ],
  },
  half: {
    after: [{ forms: 'ونصف' }],
    afterNoun: true,
    oneAndHalf: [],
    plural: () => 'other',
  },
  ordinalEndings: [],
  altering: ['أعشار/أخماس/أرباع/أثلاث/أسداس/أثمان/أتساع'],
}
