// Kazakh in Cyrillic letters as laws and official reports write it: its tables of numbers, dates and
// spans of time. Dates: “2022 жылғы 5 қаңтар”. Not read by a native speaker.

import type { LanguageTables } from './language.ts'
import { cases, declined, declinedTime, either, endingsOf } from './kk-endings.ts'
import { counted, numbers } from './kk-numbers.ts'
import type { Phrase } from './quantities.ts'

const months = 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'

const half = { units: 5, scale: 1 }
const one = { units: 1, scale: 0 }

const ablative = (...phrases: string[]): Phrase[] =>
  phrases.map((words) => ({ words, case: 'ablative' }))
const dative = (...phrases: string[]): Phrase[] =>
  phrases.map((words) => ({ words, case: 'dative' }))
const nominative = (...phrases: string[]): Phrase[] =>
  phrases.map((words) => ({ words, case: 'nominative' }))

/** Words that govern nothing, before a number by itself or before a part of a whole: “шамамен 2 %-ы”. */
const ungoverned = (...phrases: string[]): Phrase[] =>
  ['nominative', ...cases.filter((name) => name.startsWith('possessed'))].flatMap((name) =>
    phrases.map((words) => ({ words, case: name })),
  )

/** The forms of a part, which belongs to its month or year: “қаңтардың басында”. */
function part(word: string): string {
  const own = declinedTime(word).split(', ').slice(7)
  return own.join('/')
}

/** Every form of words as one cell. */
function anyForm(word: string): string[] {
  return declined(word).split(', ')
}

const yearNouns = [' жыл', ' жылы', ' жылғы', ' жылдың', ' жылдан', ' жылға', ' жылдағы', ' ж.', '']
const monthNouns = ['айы', 'айының', 'айына', 'айын', 'айында', 'айындағы', 'айынан']

/** The tables of Kazakh, `kk`. */
export const kazakh: LanguageTables = {
  tag: 'kk',
  direction: 'ltr',
  noteMark: 'before-punctuation',
  abbreviations: [
    'т. б.',
    'т. с. с.',
    'т. с.',
    'ж.',
    'жж.',
    'б.',
    'бб.',
    'г.',
    'қ.',
    'көш.',
    'обл.',
    'қар.',
    'млн.',
    'млрд.',
    'т.',
  ],
  grammar: {
    cases,
    genders: ['common'],
    heads: 'nominative',
    beforeNoun: 'nominative',
    space: ' ',
    digits: { decimal: ',', group: '\u{A0}', groupsRead: [' '], groupFrom: 5 },
    // Schwa and i of the Latin script, which stand in many Kazakh texts for the Cyrillic letters.
    letters: { ə: 'ә', i: 'і', h: 'һ' },
    plural: () => 'other',
  },
  numbers,
  quantities: {
    particles: ['тек', 'тек қана', 'бар болғаны', 'небәрі', 'дәл'],
    qualifiers: {
      'at-least': {
        before: ungoverned('кемінде', 'кем дегенде', 'аз дегенде', 'ең кемі'),
        after: [
          ...ablative('кем емес', 'аз емес', 'кем болмайтын'),
          ...nominative('және одан көп', 'және одан да көп', 'немесе одан көп', 'не одан көп'),
        ],
      },
      'more-than': {
        before: [],
        after: ablative('астам', 'аса', 'көп', 'артық'),
        isPrintedAfter: true,
      },
      about: {
        before: ungoverned('шамамен', 'жуықтап алғанда', 'болжам бойынша'),
        after: [...dative('жуық', 'таяу'), ...nominative('шамасында', 'шақты')],
      },
      'at-most': {
        before: ungoverned('көп дегенде', 'ең көбі'),
        after: [
          ...dative('дейін'),
          ...ablative('аспайтын', 'артық емес', 'көп емес', 'аспайды'),
          ...nominative('немесе одан аз', 'не одан аз', 'және одан аз'),
        ],
      },
      'less-than': { before: [], after: ablative('аз', 'кем', 'төмен'), isPrintedAfter: true },
    },
    governedCase: 'nominative',
    ranges: [
      '{ablative} {dative} дейін',
      '{ablative} {dative} дейінгі',
      ...['мен', 'бен', 'пен'].map((and) => `{nominative} ${and} {nominative} аралығында`),
      '{}–{}',
      '{}-{}',
    ],
    digitRanges: ['{}–{}', '{}-{}'],
    magnitudes: {
      tens: ['ондаған', 'бірнеше ондаған', 'бірнеше он'],
      hundreds: ['жүздеген', 'бірнеше жүз', 'бірнеше жүздеген'],
      thousands: ['мыңдаған', 'бірнеше мың', 'бірнеше мыңдаған'],
      'tens-of-thousands': ['ондаған мың', 'он мыңдаған'],
      'hundreds-of-thousands': ['жүздеген мың', 'жүз мыңдаған', 'бірнеше жүз мың'],
      millions: ['миллиондаған', 'бірнеше миллион'],
    },
    percent: {
      noun: counted(either(declined('пайыз'), declined('процент'))),
      sign: '%',
      signEndings: endingsOf('пайыз').join(', '),
      inProse: 'sign',
    },
    fractionCase: 'ablative',
    // “Бір” is also “a”, “бірге” together, “оны” and “онда” are him and there, “іс жүзінде” is in fact.
    ambiguous: [
      ...anyForm('бір'),
      ...anyForm('біреу'),
      ...anyForm('жүз').slice(7),
      'оны',
      'онда',
      'онымен',
      'мыңы',
    ],
  },
  dates: {
    months: months.split(' ').map(declinedTime),
    parts: { early: part('бас'), mid: part('орта'), late: `${part('соң')}/${part('аяқ')}` },
    patterns: [
      '{year} жылғы {day} {month}',
      '{year} жылғы {month}',
      '{day} {month}',
      '{month}',
      ...yearNouns.map((noun) => `{year}${noun}`),
      '{year} жылғы {month:genitive} {part}',
      '{month:genitive} {part}',
      '{year} жылдың {part}',
      ...['жылдың', 'ж.'].flatMap((year) => [
        `{year} ${year} {day} {month}`,
        `{year} ${year} {month}`,
        `{year} ${year} {month:genitive} {part}`,
      ]),
      ...monthNouns.flatMap((month) => [
        `{year} жылғы {month:nominative} ${month}`,
        `{year} жылдың {month:nominative} ${month}`,
        `{month:nominative} ${month}`,
      ]),
      ...[' жыл', ' жылы', ' ж.', ''].flatMap((noun) => [
        `{day} {month} {year}${noun}`,
        `{month} {year}${noun}`,
      ]),
    ],
  },
  spans: {
    spelledBelow: 10,
    units: {
      day: {
        nouns: [counted(declined('күн')), counted(declined('тәулік'))],
        phrases: [{ count: half, forms: 'жарты күн' }],
      },
      week: {
        nouns: [counted(declined('апта'))],
        phrases: [{ count: half, forms: 'жарты апта' }],
      },
      month: {
        nouns: [counted(declined('ай'))],
        phrases: [{ count: half, forms: 'жарты ай/жарты айдан/жарты айға/жарты айда' }],
      },
      year: {
        nouns: [counted(declined('жыл'))],
        phrases: [
          { count: half, forms: 'жарты жыл/жарты жылдан/жарты жылға/жарты жылда' },
          { count: one, forms: 'бір жыл' },
        ],
      },
    },
  },
  list: { separator: ', ', last: ' және ' },
}
