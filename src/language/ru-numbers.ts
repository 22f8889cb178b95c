// The number words of Russian in all their forms: nominative, genitive, dative, accusative,
// instrumental, prepositional. Tables only; ё is written wherever it is said.

import type { Join, NumberWord, Scale } from './cardinal-tables.ts'
import { multiples } from './cardinal-tables.ts'
import type { Decimal } from './decimal.ts'
import type { Noun, Paradigm, PluralCategory } from './grammar.ts'
import type { NumberTables } from './numbers.ts'
import { compound, ordinalForms, ordinals } from './ru-ordinals.ts'

/** The cases, in the order of every paradigm. */
export const cases = [
  'nominative',
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'prepositional',
]

/** The genders of counted nouns; those without a singular ("сутки") are counted with «одни». */
export const genders = ['masculine', 'feminine', 'neuter', 'plural']

/** The plural category by CLDR: 21 месяц, 2 месяца, 5 месяцев, 2,5 месяца. */
export function plural({ units, scale }: Decimal): PluralCategory {
  const [last, tens] = [Math.abs(units) % 10, Math.floor(Math.abs(units) / 10) % 10]
  if (scale > 0) return 'other'
  if (tens === 1 || last === 0 || last > 4) return 'many'
  return last === 1 ? 'one' : 'few'
}

/**
 * After two, three and four, and after five and more, a noun differs only in the nominative and the
 * accusative: «два месяца», «пять месяцев», but «двух месяцев», «пяти месяцев».
 */
export function nounForm(category: PluralCategory, grammaticalCase: string): string {
  const isDirect = grammaticalCase === 'nominative' || grammaticalCase === 'accusative'
  if (category === 'one' || category === 'other') return category
  return isDirect ? category : 'many'
}

/**
 * A noun as it is counted, from its singular and plural: год, два года, двух лет, пять лет, 2,5
 * года.
 */
export function counted(gender: string, singular: Paradigm, plural: Paradigm): Noun {
  const [, genitive = ''] = singular.split(', ')
  const [, genitives = '', datives, , instrumentals, prepositionals] = plural.split(', ')
  const after = (first: string) =>
    [first, genitives, datives, first, instrumentals, prepositionals].join(', ')
  return {
    gender,
    after: { one: singular, few: after(genitive), many: after(genitives), other: genitive },
  }
}

/** пять, пяти, пяти, пять, пятью, пяти. */
function soft(words: string): Paradigm[] {
  return words.split(' ').map((word) => {
    const stem = word.slice(0, -1)
    return [word, `${stem}и`, `${stem}и`, word, `${stem}ью`, `${stem}и`].join(', ')
  })
}

/** двое, двоих, двоим, двое/двоих, двоими, двоих. */
function collective(word: string, stem: string): Paradigm {
  return [word, `${stem}х`, `${stem}м`, `${word}/${stem}х`, `${stem}ми`, `${stem}х`].join(', ')
}

const small: NumberWord[] = [
  { value: 0, forms: 'ноль/нуль, ноля/нуля, нолю/нулю, ноль/нуль, нолём/нулём, ноле/нуле' },
  { value: 1, forms: 'один, одного, одному, один/одного, одним, одном', genders: ['masculine'] },
  { value: 1, forms: 'одна, одной, одной, одну, одной/одною, одной', genders: ['feminine'] },
  { value: 1, forms: 'одно, одного, одному, одно, одним, одном', genders: ['neuter'] },
  { value: 1, forms: 'одни, одних, одним, одни/одних, одними, одних', genders: ['plural'] },
  {
    value: 2,
    forms: 'два, двух, двум, два, двумя, двух',
    genders: ['masculine', 'neuter', 'plural'],
  },
  { value: 2, forms: 'две, двух, двум, две, двумя, двух', genders: ['feminine'] },
  { value: 3, forms: 'три, трёх, трём, три, тремя, трёх' },
  { value: 4, forms: 'четыре, четырёх, четырём, четыре, четырьмя, четырёх' },
  ...multiples(soft('пять шесть семь'), { from: 5, step: 1 }),
  { value: 8, forms: 'восемь, восьми, восьми, восемь, восемью/восьмью, восьми' },
  ...multiples(
    soft(
      'девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать ' +
        'семнадцать восемнадцать девятнадцать',
    ),
    { from: 9, step: 1 },
  ),
]

const tens: Paradigm[] = [
  ...soft('двадцать тридцать'),
  'сорок, сорока, сорока, сорок, сорока, сорока',
  'пятьдесят, пятидесяти, пятидесяти, пятьдесят, пятьюдесятью, пятидесяти',
  'шестьдесят, шестидесяти, шестидесяти, шестьдесят, шестьюдесятью, шестидесяти',
  'семьдесят, семидесяти, семидесяти, семьдесят, семьюдесятью, семидесяти',
  'восемьдесят, восьмидесяти, восьмидесяти, восемьдесят, ' +
    'восемьюдесятью/восьмьюдесятью, восьмидесяти',
  'девяносто, девяноста, девяноста, девяносто, девяноста, девяноста',
]

const hundreds: Paradigm[] = [
  'сто, ста, ста, сто, ста, ста',
  'двести, двухсот, двумстам, двести, двумястами, двухстах',
  'триста, трёхсот, трёмстам, триста, тремястами, трёхстах',
  'четыреста, четырёхсот, четырёмстам, четыреста, четырьмястами, четырёхстах',
  'пятьсот, пятисот, пятистам, пятьсот, пятьюстами, пятистах',
  'шестьсот, шестисот, шестистам, шестьсот, шестьюстами, шестистах',
  'семьсот, семисот, семистам, семьсот, семьюстами, семистах',
  'восемьсот, восьмисот, восьмистам, восемьсот, восемьюстами/восьмьюстами, восьмистах',
  'девятьсот, девятисот, девятистам, девятьсот, девятьюстами, девятистах',
]

const collectives: Paradigm[] = [
  collective('двое', 'двои'),
  collective('трое', 'трои'),
  ...'четверо пятеро шестеро семеро восьмеро девятеро десятеро'
    .split(' ')
    .map((word) => collective(word, `${word.slice(0, -1)}ы`)),
]

const upTo = (below: number): Join[] => [{ from: 1, below, texts: [' '] }]

function scale(power: number, noun: Noun, ordinal: string): Scale {
  const ordinals = ordinalForms(ordinal)
  return { power, noun, below: 1000, bare: true, ordinals, compound, joins: upTo(10 ** power) }
}

/** After digits only the first form is usual: "10 тыс.", "2 млн". */
function abbreviated(power: number, gender: string, forms: Paradigm): Scale {
  return { power, noun: { gender, after: { other: forms } }, below: 1000, joins: [] }
}

const thousand = counted(
  'feminine',
  'тысяча, тысячи, тысяче, тысячу, тысячей/тысячью, тысяче',
  'тысячи, тысяч, тысячам, тысячи, тысячами, тысячах',
)

/** миллион, миллиона … and миллионы, миллионов …. */
function million(word: string): Noun {
  return counted(
    'masculine',
    ['', 'а', 'у', '', 'ом', 'е'].map((ending) => word + ending).join(', '),
    ['ы', 'ов', 'ам', 'ы', 'ами', 'ах'].map((ending) => word + ending).join(', '),
  )
}

/** The numbers of Russian. */
export const numbers: NumberTables = {
  cardinals: {
    words: [
      ...small,
      ...multiples(tens, { from: 2, step: 10, joins: upTo(10) }),
      ...multiples(hundreds, { from: 1, step: 100, joins: upTo(100) }),
      ...multiples(collectives, { from: 2, step: 1, role: 'collective' }),
      {
        value: 500_000,
        forms: 'полмиллиона/полумиллиона/полумиллиону/полумиллионом/полумиллионе',
        role: 'alone',
      },
      { value: 50, forms: 'полсотни', role: 'alone' },
      { value: 500, forms: 'полтысячи', role: 'alone' },
      {
        value: 250_000,
        forms: 'четверть миллиона/четверти миллиона/четвертью миллиона',
        role: 'alone',
      },
      ...ordinals,
    ],
    scales: [
      scale(9, million('миллиард'), 'миллиардный'),
      scale(6, million('миллион'), 'миллионный'),
      scale(3, thousand, 'тысячный'),
      abbreviated(9, 'masculine', 'млрд/млрд.'),
      abbreviated(6, 'masculine', 'млн/млн.'),
      abbreviated(3, 'feminine', 'тыс./тыс'),
    ],
  },
  half: {
    after: [{ forms: 'с половиной' }],
    oneAndHalf: [
      { gender: 'masculine', forms: 'полтора, полутора, полутора, полтора, полутора, полутора' },
      { gender: 'feminine', forms: 'полторы, полутора, полутора, полторы, полутора, полутора' },
      { gender: 'neuter', forms: 'полтора, полутора, полутора, полтора, полутора, полутора' },
      { gender: 'plural', forms: 'полутора' },
    ],
    plural: (whole) => (whole === 1 ? 'few' : plural({ units: whole, scale: 0 })),
  },
  ordinalEndings:
    'й я е го му м ю х ый ий ой ая ое ее ого его ому ему ым им ом ем ую ые ие ых их ыми ими'
      .split(' ')
      .map((ending) => `-${ending}`),
  altering: [
    'десяток/десятка/десятку/десятком/десятке/десятки/десятков/десяткам/десятками/десятках',
    'сотня/сотни/сотне/сотню/сотней/сотен/сотням/сотнями/сотнях/дюжина/дюжины/дюжин',
    'трети/третей/третям/третями/третях/третьих/четверти/четвертей/четвертям/четвертях',
    'целая/целой/целую/целых/целым/целыми/пятых/десятых/сотых/тысячных',
  ],
}
