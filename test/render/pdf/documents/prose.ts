// Sentences out of the phrases of a language, with soft hyphens if wanted.

import { ar } from './language-ar.ts'
import { en } from './language-en.ts'
import { fr } from './language-fr.ts'
import { kk } from './language-kk.ts'
import { ru } from './language-ru.ts'
import type { Language } from './language.ts'
import { zh } from './language-zh.ts'
import type { Chance } from './random.ts'

/** The languages of generated documents. */
export const languages = { en, ru, kk, fr, ar, zh } as const
export type Locale = keyof typeof languages

/** Makes text. Counts are words; in Chinese a word is two letters. */
export interface Prose {
  readonly language: Language
  /** About so many words in whole sentences; pieces that a call may follow. */
  readonly words: (count: number) => string[]
  /** A sentence cut after so many words. */
  readonly phrase: (count: number) => string
  readonly heading: () => string
  readonly work: () => string
  readonly cell: () => string
  readonly column: () => string
}

/** Prose of a locale. */
export function makeProse(locale: Locale, chance: Chance, hyphens: boolean): Prose {
  const language: Language = languages[locale]
  const soften = (text: string) => (hyphens ? addHyphens(text) : text)
  const sentence = () => pieces(locale, makeSentence(locale, language, chance))
  const words = (count: number) => {
    const list: string[] = []
    while (sizeOf(list, language) < count) list.push(...sentence())
    return list.map(soften)
  }
  return {
    language,
    words,
    phrase: (count) => words(count).slice(0, count).join(language.space),
    heading: () => soften(chance.pick(language.headings)),
    work: () => chance.pick(language.works),
    cell: () => chance.pick(language.cells),
    column: () => chance.pick(language.columns),
  }
}

function sizeOf(list: readonly string[], { space }: Language): number {
  return space === '' ? list.join('').length / 2 : list.length
}

function pieces(locale: Locale, text: string): string[] {
  if (locale !== 'zh') return text.split(' ')
  return text.match(/.{1,4}[，。；：]?/gu) ?? [text]
}

function makeSentence(locale: Locale, language: Language, chance: Chance): string {
  const { space, stop } = language
  const clause = () => makeClause(locale, language, chance)
  const opening = chance.is(0.4) ? `${chance.pick(language.openings)}${space}` : ''
  let text = `${opening}${clause()}`
  for (let more = chance.pick([0, 0, 1, 1, 2]); more > 0; more--) {
    text += `${chance.pick(language.links)}${clause()}`
  }
  if (chance.is(0.08)) {
    const [before, after] = language.quotes
    text += `${space}${before}${chance.pick(language.objects)}${after}`
  }
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${stop}`
}

function makeClause(locale: Locale, language: Language, chance: Chance): string {
  const { pick } = chance
  const [subject, verb, object] = [
    pick(language.subjects),
    pick(language.verbs),
    pick(language.objects),
  ]
  const circumstance = pick(language.circumstances)
  if (locale === 'ar') return `${verb} ${subject} ${object} ${circumstance}`
  if (locale === 'kk') return `${subject} ${circumstance} ${object} ${verb}`
  if (locale === 'zh') return `${subject}${circumstance}${verb}${object}`
  return `${subject} ${verb} ${object} ${circumstance}`
}

const VOWEL = 'aeiouyаеёиоуыэюяәіөұүéèêàâîôûëïœ'
const LETTER = /^[\p{L}\u00ad]+$/u

// Between a vowel and a consonant with its vowel, two letters from either end: near enough.
function addHyphens(word: string): string {
  return word.replaceAll(/\p{L}{6,}/gu, (letters) => {
    if (!LETTER.test(letters)) return letters
    const place = new RegExp(`(?<=..[${VOWEL}])(?=[^${VOWEL}][${VOWEL}]\\p{L})`, 'giu')
    return letters.replaceAll(place, '\u00ad')
  })
}
