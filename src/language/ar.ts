// Arabic as the United Nations write it: its tables of numbers, dates and spans of time. Digits are the
// Western ones, as in the documents of the treaty bodies in Arabic: symbols, paragraphs and figures then
// are the same in all languages. Months have both their names: “كانون الثاني/يناير”. Groups of digits are
// parted by a no-break space, which keeps their order in a line from right to left. Not read by a
// native speaker.

import { cases, counted, genders, joined, numbers, plural } from './ar-numbers.ts'
import type { LanguageTables } from './language.ts'
import type { MentionWords } from './mention-words.ts'
import type { UnitWords } from './spans.ts'

const months =
  'كانون الثاني|يناير شباط|فبراير آذار|مارس نيسان|أبريل أيار|مايو حزيران|يونيه تموز|يوليه آب|أغسطس ' +
  'أيلول|سبتمبر تشرين الأول|أكتوبر تشرين الثاني|نوفمبر كانون الأول|ديسمبر'

/** The forms of a month: both names, either, and the other spelling of the Latin one. */
function month(names: string): string {
  const [syriac = '', latin = ''] = names.split('|')
  const others = latin === 'يونيه' ? ['يونيو'] : latin === 'يوليه' ? ['يوليو'] : []
  const both = [latin, ...others].map((name) => `${syriac}\\/${name}`)
  return [...both, syriac, latin, ...others].join('/')
}

/** The words of a unit: “سنة”, “سنتان”, “ثلاث سنوات”, “إحدى عشرة سنة”. */
function unit(
  [one, two, few]: readonly [one: string, two: string, few: string],
  gender: string,
): UnitWords {
  const many = gender === 'masculine' ? `${one}ا/${one}` : one
  const sole = gender === 'masculine' ? 'واحد' : 'واحدة'
  const dual = `${two.slice(0, -2)}ين`
  return {
    nouns: [counted(one, few, many, gender)],
    phrases: [
      { count: { units: 5, scale: 1 }, forms: `نصف ${one}` },
      { count: { units: 1, scale: 0 }, forms: `${one} ${sole}`, printed: true },
      { count: { units: 1, scale: 0 }, forms: one },
      { count: { units: 2, scale: 0 }, forms: `${two}, ${dual}, ${two}/${dual}`, printed: true },
    ],
  }
}

const mentions: MentionWords = {
  numbered: [
    '(?:ال)?ماد(?:ة|تان|تين)|(?:ال)?مواد|(?:ال)?فقر(?:ة|تان|تين|ات)|(?:ال)?قاعد(?:ة|تان|تين)|(?:ال)?قواعد',
    '(?:ال)?فصل|(?:ال)?فصول|(?:ال)?مبدأ|(?:ال)?جدول|(?:ال)?شكل|(?:ال)?حاشية|(?:ال)?حواشي|(?:ال)?مرفق',
    '(?:ال)?صفح(?:ة|ات)|ص\\.|رقم|§|№|(?:ال)?قرار(?:ات)?|(?:ال)?قانون|(?:ال)?مرسوم|(?:ال)?بروتوكول',
    '(?:ال)?تعليق العام|(?:ال)?توصي(?:ة|ات)|(?:ال)?سؤال|(?:ال)?نسخة|(?:ال)?مجلد|(?:ال)?هدف',
  ],
  numberedAfter: [],
  joins: ['و', 'أو', 'إلى'],
  of: ['من'],
  adjectives: [],
}

/** The tables of Arabic, `ar`. */
export const arabic: LanguageTables = {
  tag: 'ar',
  direction: 'rtl',
  // As in its resolutions: “الإعلان العالمي لحقوق الإنسان¹،”.
  noteMark: 'before-punctuation',
  abbreviations: ['ص.', 'د.', 'أ. د.'],
  grammar: {
    cases,
    genders,
    space: ' ',
    digits: { decimal: ',', group: '\u{A0}', groupsRead: [' ', '.'], groupFrom: 5 },
    letters: {},
    joined,
    contractions: [[/ و (?=\S)/gu, ' و']],
    plural,
  },
  numbers,
  quantities: {
    particles: ['فقط', 'مجرد'],
    qualifiers: {
      'at-least': {
        before: ['ما لا يقل عن', 'لا يقل عن', 'على الأقل'],
        after: ['على الأقل', 'أو أكثر', 'فأكثر'],
      },
      'more-than': { before: ['أكثر من', 'ما يزيد على', 'ما يزيد عن', 'يزيد على'] },
      about: {
        before: ['نحو', 'حوالي', 'زهاء', 'قرابة', 'ما يقرب من', 'ما يقارب'],
        after: ['تقريبا'],
      },
      'at-most': {
        before: ['ما لا يزيد على', 'لا يزيد على', 'لا يتجاوز', 'ما يصل إلى'],
        after: ['على الأكثر', 'أو أقل', 'فأقل'],
      },
      'less-than': { before: ['أقل من', 'ما يقل عن'] },
    },
    governedCase: 'oblique',
    ranges: ['من {} إلى {}', '{} إلى {}', 'بين {} و{}', 'ما بين {} و{}'],
    digitRanges: ['{}-{}', '{}–{}'],
    magnitudes: {
      tens: ['عشرات', 'العشرات'],
      hundreds: ['مئات', 'المئات'],
      thousands: ['آلاف', 'الآلاف'],
      'tens-of-thousands': ['عشرات الآلاف'],
      'hundreds-of-thousands': ['مئات الآلاف'],
      millions: ['ملايين', 'الملايين'],
    },
    percent: {
      noun: { after: { other: 'في المائة/في المئة/بالمائة/بالمئة' } },
      sign: '%',
      inProse: 'noun',
    },
    // “واحد” is also “one of”, “ست” lady, “نصف” alone is no number.
    ambiguous: ['واحد', 'واحدة', 'ست', 'أول', 'الأول', 'أولى', 'الأولى'],
  },
  dates: {
    // Two names have a space in them.
    months: months.split(/(?<=\|\S+) /u).map(month),
    parts: {
      early: 'أوائل/مطلع/بداية/في أوائل/في مطلع/في بداية',
      mid: 'منتصف/في منتصف/أواسط',
      late: 'أواخر/نهاية/في أواخر/في نهاية',
    },
    patterns: [
      '{day} {month} {year}',
      '{day} {month}',
      '{month} {year}',
      '{month}',
      '{year}',
      'عام {year}',
      'سنة {year}',
      '{part} {month} {year}',
      '{part} {month}',
      '{part} عام {year}',
      '{part} {year}',
    ],
  },
  spans: {
    spelledBelow: 11,
    units: {
      day: unit(['يوم', 'يومان', 'أيام'], 'masculine'),
      week: unit(['أسبوع', 'أسبوعان', 'أسابيع'], 'masculine'),
      month: unit(['شهر', 'شهران', 'أشهر'], 'masculine'),
      year: unit(['سنة', 'سنتان', 'سنوات'], 'feminine'),
    },
  },
  mentions,
  list: { separator: ' و', last: ' و' },
}
