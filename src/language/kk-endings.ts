// How Kazakh words take their endings: case and the possessive of the third person, by vowel harmony
// and by the last sound (Қазақ грамматикасы, Astana 2002, on сын есім and зат есім declension; the
// spelling rules of 1983 and 2013). Not read by a native speaker.

import type { Paradigm } from './grammar.ts'

const plain = [
  'nominative',
  'genitive',
  'dative',
  'accusative',
  'locative',
  'ablative',
  'instrumental',
] as const

/** The cases, in the order of every paradigm: those of a word, then those of “its” word: “тоғызын”. */
export const cases = [
  ...plain,
  'possessed',
  'possessedGenitive',
  'possessedDative',
  'possessedAccusative',
  'possessedLocative',
  'possessedAblative',
  'possessedInstrumental',
]

type Sound = 'vowel' | 'nasal' | 'sonorant' | 'sibilant' | 'voiceless'

// “У” and “и” at the end stand for a vowel and a glide (“елудің”); loans in б, в, г, д take the
// endings of voiceless sounds (“миллиардтан”).
const sounds: readonly (readonly [Sound, RegExp])[] = [
  ['vowel', /[аәеоөұүыіэёюя]$/u],
  ['nasal', /[мнң]$/u],
  ['sonorant', /[рлйуи]$/u],
  ['sibilant', /[зж]$/u],
]

function lastSound(word: string): Sound {
  return sounds.find(([, ending]) => ending.test(word))?.[0] ?? 'voiceless'
}

/** Whether the last vowel is a back one; “у” and “и” are as the vowel before them. */
function isBack(word: string): boolean {
  const [last = 'ы'] = Array.from(word.matchAll(/[аәеоөұүыіэёюя]/gu), ([vowel]) => vowel).slice(-1)
  return 'аоұыёюя'.includes(last)
}

const initials: Readonly<
  Record<
    Sound,
    readonly [
      genitive: string,
      accusative: string,
      rest: string,
      ablative: string,
      instrumental: string,
    ]
  >
> = {
  vowel: ['н', 'н', 'д', 'д', 'м'],
  nasal: ['н', 'д', 'д', 'н', 'м'],
  sonorant: ['д', 'д', 'д', 'д', 'м'],
  sibilant: ['д', 'д', 'д', 'д', 'б'],
  voiceless: ['т', 'т', 'т', 'т', 'п'],
}

/** The endings of a word in every case, possessed ones included; nothing in the nominative. */
export function endingsOf(word: string): readonly string[] {
  const sound = lastSound(word)
  const back = isBack(word)
  const [a, y] = back ? ['а', 'ы'] : ['е', 'і']
  const [velar, stop] = back ? ['ғ', 'қ'] : ['г', 'к']
  const [genitive, accusative, locative, ablative, instrumental] = initials[sound]
  const own = sound === 'vowel' ? `с${y}` : y
  return [
    '',
    `${genitive}${y}ң`,
    `${sound === 'voiceless' ? stop : velar}${a}`,
    `${accusative}${y}`,
    `${locative}${a}`,
    `${ablative}${a}н`,
    `${instrumental}ен`,
    ...['', `н${y}ң`, `н${a}`, 'н', `нд${a}`, `н${a}н`, 'мен'].map((ending) => own + ending),
  ]
}

const voiced: Readonly<Record<string, string>> = { к: 'г', қ: 'ғ', п: 'б' }

/** The stem before a vowel: “қырқ-ы”, “қыркүйег-і”. */
function stemBeforeVowel(word: string): string {
  if (word === 'қырық') return 'қырқ'
  return word.replace(/[кқп]$/u, (last) => voiced[last] ?? last)
}

/** Every form of a word. */
export function declined(word: string): Paradigm {
  const stem = stemBeforeVowel(word)
  const forms = endingsOf(word).map((ending, index) =>
    index < plain.length ? word + ending : stem + ending,
  )
  return forms.join(', ')
}

/** Every form of a word of time, also as an attribute: “қаңтарда”, “қаңтардағы”. */
export function declinedTime(word: string): Paradigm {
  const attribute = isBack(word) ? 'ғы' : 'гі'
  const cells = declined(word).split(', ')
  return cells
    .map((form, index) =>
      index % plain.length === plain.indexOf('locative') ? `${form}/${form}${attribute}` : form,
    )
    .join(', ')
}

/** The forms of either word, those of the first being printed. */
export function either(first: Paradigm, second: Paradigm): Paradigm {
  const others = second.split(', ')
  const cells = first.split(', ')
  return cells.map((form, index) => `${form}/${others[index] ?? ''}`).join(', ')
}
