// Where words of a language may be divided at the end of a line. English, Russian, French and Spanish
// by the TeX patterns of the `hyphen` package, Kazakh by the rule of its syllables.
import createHyphenator from 'hyphen'
import { kazakhBreaks } from './kk-syllables.ts'

/** The offsets in a word before which a line may end, in order. */
export type Divide = (word: string) => readonly number[]

/** How one language divides its words. */
interface Division {
  /** How many letters stay at the end of a line, and how many begin the next. */
  readonly left: number
  readonly right: number
  /** Whether words with a capital are divided; in English most of them are names. */
  readonly capitalized: boolean
  /** Reads the patterns, when a document first needs them. */
  readonly load: () => Promise<Divide>
}

const divisions: Readonly<Record<string, Division>> = {
  en: {
    left: 2,
    right: 3,
    capitalized: false,
    load: async () => byPatterns((await import('hyphen/patterns/en-gb.js')).default),
  },
  ru: {
    left: 2,
    right: 3,
    capitalized: true,
    load: async () => byPatterns((await import('hyphen/patterns/ru.js')).default),
  },
  fr: {
    left: 2,
    right: 3,
    capitalized: true,
    load: async () => byPatterns((await import('hyphen/patterns/fr.js')).default),
  },
  es: {
    left: 2,
    right: 2,
    capitalized: true,
    load: async () => byPatterns((await import('hyphen/patterns/es.js')).default),
  },
  kk: { left: 2, right: 2, capitalized: true, load: () => Promise.resolve(kazakhBreaks) },
}

const shortest = 5
const longPart = 9

/** The words of one language, divided once each. */
export interface Divider {
  /** A run without spaces, with soft hyphens in its words. The same one comes back where it has none. */
  readonly divide: (token: string) => string
}

const dividers = new Map<string, Promise<Divider | undefined>>()

/** What divides the words of a language; undefined where nothing is known of it, as in Arabic or Chinese. */
export function dividerOf(tag: string): Promise<Divider | undefined> {
  // Kazakh in Latin letters has rules of its own, which nobody has fixed yet.
  const language = tag === 'kk-Latn' ? tag : (tag.split('-')[0] ?? '')
  const known = dividers.get(language)
  if (known) return known
  const made = openDivider(divisions[language])
  dividers.set(language, made)
  return made
}

async function openDivider(division: Division | undefined): Promise<Divider | undefined> {
  if (!division) return undefined
  const divide = await division.load()
  const done = new Map<string, string>()
  return {
    divide: (token) => {
      const known = done.get(token)
      if (known !== undefined) return known
      const made = divideToken(token, division, divide)
      done.set(token, made)
      return made
    },
  }
}

/** What is no word of running text: numbers, symbols of documents, addresses, stressed or divided words. */
const noWord = /[\d/@_\\+=&#\u00ad\ufffc]|\p{M}|\p{L}[.:]\p{L}/u

function divideToken(token: string, division: Division, divide: Divide): string {
  if (token.length < shortest || noWord.test(token)) return token
  return token.replace(/\p{L}+/gu, (word, at: number) => {
    if (!isDivided(word, division)) return word
    // A compound has its hyphen: of its parts only long ones are divided, and not near it.
    const isPart = token[at - 1] === '-' || token[at + word.length] === '-'
    if (isPart && word.length < longPart) return word
    return join(word, divide(word), isPart ? { left: 4, right: 4 } : division)
  })
}

function isDivided(word: string, { capitalized }: Division): boolean {
  if (word.length < shortest) return false
  const rest = word.slice(1)
  if (rest !== rest.toLowerCase()) return false
  return capitalized || word[0] === word[0]?.toLowerCase()
}

type Least = Pick<Division, 'left' | 'right'>

function join(word: string, breaks: readonly number[], { left, right }: Least): string {
  const allowed = breaks.filter((at) => {
    return at >= left && at <= word.length - right && !ligature.test(word.slice(at - 1, at + 1))
  })
  return [0, ...allowed].map((from, i) => word.slice(from, allowed[i])).join('\u00ad')
}

// Letters that fonts draw as one sign. A soft hyphen between them does not part them, but a PDF
// then no longer knows which letters the sign stands for.
const ligature = /^f[fijlt]$/i

/** The offsets that a pattern file of the package gives. */
function byPatterns(patterns: unknown): Divide {
  const hyphenate = createHyphenator(patterns, {
    html: false,
    minWordLength: shortest,
    hyphenChar: '\u00ad',
  })
  return (word) => {
    const parts = hyphenate(word).split('\u00ad')
    let at = 0
    return parts.slice(0, -1).map((part) => (at += part.length))
  }
}
