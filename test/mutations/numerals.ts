// Number words and digits of en and ru, written here once more and on purpose: the program's own
// tables are what is being tried.

/** A language that the changes are made in. */
export type Tongue = 'en' | 'ru'

const en = [
  ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'],
  ['twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
].flat()
const enTens = [
  '',
  '',
  'twenty',
  'thirty',
  'forty',
  'fifty',
  'sixty',
  'seventy',
  'eighty',
  'ninety',
]

/** An English number below a thousand in words. */
function english(n: number): string {
  const rest = n % 100
  const low =
    rest < 20
      ? (en[rest] ?? '')
      : [enTens[Math.floor(rest / 10)], en[rest % 10]].filter((one) => one !== '').join('-')
  const hundreds = n >= 100 ? `${en[Math.floor(n / 100)]} hundred` : ''
  return [hundreds, low].filter((one) => one !== '').join(' and ')
}

// Nominative, genitive, dative, instrumental, prepositional; of 1 and 2 the forms of the genders too.
const ruOnes: Readonly<Record<number, readonly string[]>> = {
  1: ['один', 'одного', 'одному', 'одним', 'одном'],
  2: ['два', 'двух', 'двум', 'двумя', 'двух'],
  3: ['три', 'трех', 'трем', 'тремя', 'трех'],
  4: ['четыре', 'четырех', 'четырем', 'четырьмя', 'четырех'],
  8: ['восемь', 'восьми', 'восьми', 'восемью', 'восьми'],
}
const ruOthers: readonly (readonly [number, string])[] = [
  [5, 'пять'],
  [6, 'шесть'],
  [7, 'семь'],
  [9, 'девять'],
  [10, 'десять'],
  [11, 'одиннадцать'],
  [12, 'двенадцать'],
  [13, 'тринадцать'],
  [14, 'четырнадцать'],
  [15, 'пятнадцать'],
  [16, 'шестнадцать'],
  [17, 'семнадцать'],
  [18, 'восемнадцать'],
  [19, 'девятнадцать'],
  [20, 'двадцать'],
  [30, 'тридцать'],
]
const ruTens: readonly (readonly [number, string, string, string])[] = [
  [50, 'пятьдесят', 'пятидесяти', 'пятьюдесятью'],
  [60, 'шестьдесят', 'шестидесяти', 'шестьюдесятью'],
  [70, 'семьдесят', 'семидесяти', 'семьюдесятью'],
  [80, 'восемьдесят', 'восьмидесяти', 'восемьюдесятью'],
]
const ruTable = new Map<number, readonly string[]>([
  ...Object.entries(ruOnes).map(([n, forms]) => [Number(n), forms] as const),
  ...ruOthers.map(([n, word]) => {
    const oblique = `${word.slice(0, -1)}и`
    return [n, [word, oblique, oblique, `${word}ю`, oblique]] as const
  }),
  ...ruTens.map(([n, word, oblique, by]) => [n, [word, oblique, oblique, by, oblique]] as const),
  [40, ['сорок', 'сорока', 'сорока', 'сорока', 'сорока']],
  [90, ['девяносто', 'девяноста', 'девяноста', 'девяноста', 'девяноста']],
  [100, ['сто', 'ста', 'ста', 'ста', 'ста']],
])
const feminine: Readonly<Record<string, number>> = { одна: 1, одну: 1, одной: 1, одно: 1, две: 2 }
const cases = [0, 1, 2, 3, 4] as const

/** A Russian number below two hundred in words, in one of five cases. */
function russian(n: number, inCase: number): string {
  const parts = [n >= 100 ? 100 : 0, n % 100 < 20 ? 0 : Math.floor((n % 100) / 10) * 10]
  const rest = n % 100 < 20 ? n % 100 : n % 10
  return [...parts, rest]
    .filter((part) => part > 0)
    .map((part) => ruTable.get(part)?.[inCase] ?? '')
    .join(' ')
}

const largest = { en: 999, ru: 199 } as const

const spellings = {
  en: new Map(
    Array.from({ length: largest.en }, (_, i) => [english(i + 1), { n: i + 1, inCase: 0 }]),
  ),
  ru: new Map([
    ...Object.entries(feminine).map(([word, n]) => [word, { n, inCase: 0 }] as const),
    ...Array.from({ length: largest.ru }, (_, i) =>
      [...cases].reverse().map((inCase) => [russian(i + 1, inCase), { n: i + 1, inCase }] as const),
    ).flat(),
  ]),
}

/** The number that words begin with, how far it goes, and its case. */
export function readWords(
  words: string,
  tongue: Tongue,
): { n: number; inCase: number; length: number } | undefined {
  const tokens = [...words.toLowerCase().matchAll(/[\p{L}-]+/gu)]
  for (let count = Math.min(5, tokens.length); count > 0; count -= 1) {
    const last = tokens[count - 1]
    const length = last ? last.index + last[0].length : 0
    const found = spellings[tongue].get(words.slice(0, length).toLowerCase())
    if (found) return { ...found, length }
  }
  return undefined
}

/** A number in words, in the case given and with a capital where `like` has one. */
export function writeWords(n: number, tongue: Tongue, inCase: number, like = ''): string {
  const words = tongue === 'en' ? english(n) : russian(n, inCase)
  const isCapital = /^\p{Lu}/u.test(like)
  return isCapital ? words.slice(0, 1).toUpperCase() + words.slice(1) : words
}

/** Digits as a language groups them: `10,000`, `10 000` with a space that does not break. */
export function writeDigits(n: number, tongue: Tongue): string {
  const plain = String(n)
  if (plain.length < 5 && (tongue === 'ru' || plain.length < 4)) return plain
  return plain.replaceAll(/\B(?=(?:\d{3})+$)/g, tongue === 'en' ? ',' : '\u{a0}')
}

/** The whole numbers in digits in some words, with where they stand. */
export function digitsIn(words: string, tongue: Tongue): { n: number; at: number; text: string }[] {
  const pattern = tongue === 'en' ? /\d{1,3}(?:,\d{3})+|\d+/g : /\d{1,3}(?:[ \u{a0}]\d{3})+|\d+/gu
  return [...words.matchAll(pattern)].map((found) => ({
    n: Number(found[0].replaceAll(/\D/g, '')),
    at: found.index,
    text: found[0],
  }))
}

const magnitudeWords = {
  en: [
    ['dozens', 'hundreds', 'thousands'],
    ['several hundred', 'several thousand'],
  ],
  ru: [
    ['десятки', 'сотни', 'тысячи'],
    ['десятков', 'сотен', 'тысяч'],
    ['несколько сотен', 'несколько тысяч'],
    ['нескольких сотен', 'нескольких тысяч'],
  ],
} as const

/** The other magnitudes in the form of these words; none where the words are no magnitude. */
export function otherMagnitudes(words: string, tongue: Tongue): string[] {
  const folded = words.toLowerCase()
  const rows: readonly (readonly string[])[] = magnitudeWords[tongue]
  const row = rows.find((one) => one.includes(folded)) ?? []
  const isCapital = folded.slice(0, 1) !== words.slice(0, 1)
  return row
    .filter((one) => one !== folded)
    .map((one) => (isCapital ? one.slice(0, 1).toUpperCase() + one.slice(1) : one))
}
