// Russian as the United Nations write it: its tables of numbers, dates and spans of time.

import type { Paradigm } from './grammar.ts'
import type { LanguageTables } from './language.ts'
import type { Phrase } from './quantities.ts'
import { cases, counted, genders, nounForm, numbers, plural } from './ru-numbers.ts'

const day = counted(
  'masculine',
  'день, дня, дню, день, днём, дне',
  'дни, дней, дням, дни, днями, днях',
)

// A day and a night; it has no singular.
const fullDay = counted(
  'plural',
  'сутки, суток, суткам, сутки, сутками, сутках',
  'сутки, суток, суткам, сутки, сутками, сутках',
)

const week = counted(
  'feminine',
  'неделя, недели, неделе, неделю, неделей, неделе',
  'недели, недель, неделям, недели, неделями, неделях',
)

const month = counted(
  'masculine',
  'месяц, месяца, месяцу, месяц, месяцем, месяце',
  'месяцы, месяцев, месяцам, месяцы, месяцами, месяцах',
)

const year = counted(
  'masculine',
  'год, года, году, год, годом, годе/году',
  'годы, лет, годам, годы, годами, годах',
)

const percent = counted(
  'masculine',
  'процент, процента, проценту, процент, процентом, проценте',
  'проценты, процентов, процентам, проценты, процентами, процентах',
)

const genitive = (...phrases: string[]): Phrase[] =>
  phrases.map((words) => ({ words, case: 'genitive' }))

const dozens = 'десятки, десятков, десяткам, десятки, десятками, десятках'
const hundreds = 'сотни, сотен, сотням, сотни, сотнями, сотнях'
const thousands = 'тысячи, тысяч, тысячам, тысячи, тысячами, тысячах'
const millions = 'миллионы, миллионов, миллионам, миллионы, миллионами, миллионах'

/** несколько сотен, нескольких сотен, нескольким сотням, … */
function several(plural: Paradigm): Paradigm {
  const [, genitive, dative, , instrumental, prepositional] = plural.split(', ')
  return [
    `несколько ${genitive}`,
    `нескольких ${genitive}`,
    `нескольким ${dative}`,
    `несколько ${genitive}`,
    `несколькими ${instrumental}`,
    `нескольких ${prepositional}`,
  ].join(', ')
}

/** десятки тысяч, десятков тысяч, десяткам тысяч, … */
function ofThousands(paradigm: Paradigm): Paradigm {
  const cells = paradigm.split(', ')
  return cells.map((form) => `${form} тысяч`).join(', ')
}

const one = { units: 1, scale: 0 }
const half = { units: 5, scale: 1 }
const oneAndHalf = { units: 15, scale: 1 }

const yearNouns = [' года', ' год', ' году', ' годом', ' г.', '']

/** The tables of Russian, `ru`. */
export const russian: LanguageTables = {
  tag: 'ru',
  direction: 'ltr',
  noteMark: 'before-punctuation',
  abbreviations: [
    'т. д.',
    'т. п.',
    'г.',
    'гг.',
    'др.',
    'пр.',
    'п.',
    'пп.',
    'ст.',
    'ч.',
    'с.',
    'см.',
    'им.',
  ],
  grammar: {
    cases,
    genders,
    space: ' ',
    digits: { decimal: ',', group: '\u{A0}', groupsRead: [' '], groupFrom: 5 },
    letters: { ё: 'е' },
    plural,
    nounForm,
  },
  numbers,
  quantities: {
    particles: ['лишь', 'всего', 'всего лишь', 'только', 'ровно'],
    qualifiers: {
      'at-least': {
        before: [
          ...genitive('не менее', 'не меньше'),
          'не менее чем',
          'не меньше чем',
          'по меньшей мере',
          'по крайней мере',
          'как минимум',
          'минимум',
        ],
        after: ['и более', 'или более', 'и больше', 'или больше', 'как минимум'],
      },
      'more-than': {
        before: [...genitive('более', 'больше', 'свыше'), 'более чем', 'больше чем'],
        after: ['с лишним', 'с небольшим'],
      },
      about: {
        before: [...genitive('около', 'порядка'), 'примерно', 'приблизительно', 'ориентировочно'],
      },
      'at-most': {
        before: [
          ...genitive('не более', 'не больше', 'не свыше', 'до', 'вплоть до'),
          'не более чем',
          'не больше чем',
          'максимум',
        ],
        after: ['и менее', 'или менее', 'или меньше', 'максимум'],
      },
      'less-than': { before: [...genitive('менее', 'меньше'), 'менее чем', 'меньше чем'] },
    },
    governedCase: 'genitive',
    // «пять-шесть», «пятнадцать – двадцать».
    ranges: ['от {} до {}', 'с {} до {}', 'между {} и {}', '{}–{}', '{}-{}'],
    digitRanges: ['{}–{}', '{}-{}'],
    magnitudes: {
      tens: [dozens, several(dozens)],
      hundreds: [hundreds, several(hundreds)],
      thousands: [thousands, several(thousands)],
      'tens-of-thousands': [ofThousands(dozens), ofThousands(several(dozens))],
      'hundreds-of-thousands': [ofThousands(hundreds), ofThousands(several(hundreds))],
      millions: [millions, several(millions)],
    },
    percent: { noun: percent, sign: '\u{A0}%', inProse: 'sign' },
    ambiguous: ['семью', 'тысячи'],
  },
  dates: {
    months: [
      'январь, января, январю, январь, январём, январе',
      'февраль, февраля, февралю, февраль, февралём, феврале',
      'март, марта, марту, март, мартом, марте',
      'апрель, апреля, апрелю, апрель, апрелем, апреле',
      'май, мая, маю, май, маем, мае',
      'июнь, июня, июню, июнь, июнем, июне',
      'июль, июля, июлю, июль, июлем, июле',
      'август, августа, августу, август, августом, августе',
      'сентябрь, сентября, сентябрю, сентябрь, сентябрём, сентябре',
      'октябрь, октября, октябрю, октябрь, октябрём, октябре',
      'ноябрь, ноября, ноябрю, ноябрь, ноябрём, ноябре',
      'декабрь, декабря, декабрю, декабрь, декабрём, декабре',
    ],
    parts: {
      early: 'начало, начала, началу, начало, началом, начале',
      mid: 'середина, середины, середине, середину, серединой, середине',
      late: 'конец, конца, концу, конец, концом, конце',
    },
    patterns: [
      ...[' года', ' г.', ''].flatMap((noun) => [
        `{day} {month:genitive} {year}${noun}`,
        `{part} {month:genitive} {year}${noun}`,
        `{part} {year}${noun}`,
      ]),
      ...yearNouns.map((noun) => `{month} {year}${noun}`),
      ...[' год', ...yearNouns].map((noun) => `{year}${noun}`),
      '{day} {month:genitive}',
      '{part} {month:genitive}',
      '{month}',
    ],
  },
  spans: {
    spelledBelow: 10,
    units: {
      day: {
        nouns: [day, fullDay],
        phrases: [
          { count: one, forms: 'день/дня/дню/днём/дне' },
          { count: one, forms: 'сутки/суток/суткам/сутками/сутках' },
          { count: half, forms: 'полдня/полсуток' },
        ],
      },
      week: {
        nouns: [week],
        phrases: [
          // «недели» alone are weeks.
          { count: one, forms: 'неделя/неделе/неделю/неделей' },
          { count: half, forms: 'полнедели' },
        ],
      },
      month: {
        nouns: [month],
        phrases: [
          { count: one, forms: 'месяц/месяца/месяцу/месяцем/месяце' },
          { count: half, forms: 'полмесяца/полумесяца/полумесяцу/полумесяцем/полумесяце' },
          { count: oneAndHalf, forms: 'месяц с половиной' },
        ],
      },
      year: {
        nouns: [year],
        phrases: [
          { count: one, forms: 'год/года/году/годом/годе' },
          { count: half, forms: 'полгода/полугода/полугоду/полугодом/полугоде' },
          { count: oneAndHalf, forms: 'год с половиной' },
        ],
      },
    },
  },
  list: { separator: ', ', last: ' и ' },
}
