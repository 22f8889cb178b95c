// The grammar that all words of one language share: cases, genders, plural categories, paradigms.
// Agreement is the intersection of sets, held as bits; nothing here knows what a word means.

import type { Decimal } from './decimal.ts'
import type { DigitTables } from './digits.ts'
import type { Token, Tokenizer } from './tokens.ts'
import { createTokenizer, matchWords } from './tokens.ts'

/** The plural categories of CLDR. */
export type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'

/**
 * The forms of a word or phrase: one cell a case, in the order of the language's cases, separated by
 * ", "; "/" between forms of equal right, the printed one first. A single cell serves every case.
 */
export type Paradigm = string

/** A noun that is counted: its forms after a number of each plural category ("пять месяцев"). */
export interface Noun {
  readonly gender: string
  readonly after: Readonly<Partial<Record<PluralCategory, Paradigm>> & { other: Paradigm }>
}

/** The tables of a language's grammar. */
export interface GrammarTables {
  /** The first is the form of citation. A language without cases has one. */
  readonly cases: readonly string[]
  /** The first is the one in which numbers are spelled by themselves. */
  readonly genders: readonly string[]
  /** Between words: a space, or nothing. */
  readonly space: string
  readonly digits: DigitTables
  /** Variant letters and the letter that they are compared as. */
  readonly letters: Readonly<Record<string, string>>
  /** The category of a noun after the number; by CLDR's rules for the language. */
  readonly plural: (count: Decimal) => PluralCategory
}

/** One form of a paradigm, as tokens, with the set of cases it can stand in. */
export interface Form {
  readonly words: readonly string[]
  readonly cases: number
}

/** What a matched number asks of the words around it. */
export interface Agreement {
  readonly cases: number
  readonly genders: number
  readonly plural: PluralCategory
}

/** A noun found in a text: where it ends and the cases that it shares with its number. */
export interface NounMatch {
  readonly end: number
  readonly cases: number
}

/** The grammar of one language, ready to match. */
export interface Grammar extends GrammarTables {
  readonly tokenize: Tokenizer
  readonly allCases: number
  readonly allGenders: number
  /** The words of a fixed phrase as tokens. */
  readonly wordsOf: (phrase: string) => string[]
  /** Every form of a paradigm. */
  readonly formsOf: (paradigm: Paradigm) => Form[]
  /** The printed form in a case; in the form of citation, if none is named. */
  readonly formIn: (paradigm: Paradigm, grammaticalCase?: string) => string
  /** The set of one case; of all, if none is named. */
  caseSet(grammaticalCase: string | undefined): number
  /** The set of the named genders; of all, if none is named. */
  readonly genderSet: (genders?: readonly string[]) => number
  /** The printed form of a noun after a number. */
  readonly nounAfter: (noun: Noun, count: PluralCategory, grammaticalCase?: string) => string
  /** Makes the matcher of a noun that agrees with the number before it. */
  readonly nounMatcher: (
    noun: Noun,
  ) => (tokens: readonly Token[], at: number, number: Agreement) => NounMatch[]
}

function setOf(members: readonly string[], of: readonly string[]): number {
  return members.reduce((set, member) => set | (1 << indexOf(of, member)), 0)
}

function indexOf(names: readonly string[], name: string): number {
  const index = names.indexOf(name)
  if (index === -1) throw new RangeError(`“${name}” is none of: ${names.join(', ')}`)
  return index
}

function cellsOf(paradigm: Paradigm, cases: readonly string[]): string[][] {
  const cells = paradigm.split(', ').map((cell) => cell.split('/'))
  const [only] = cells
  if (cells.length === 1 && only !== undefined) return cases.map(() => only)
  if (cells.length === cases.length) return cells
  throw new RangeError(`the paradigm “${paradigm}” has no cell for each of ${cases.length} cases`)
}

function createNounMatcher(grammar: Pick<Grammar, 'formsOf' | 'genderSet'>, noun: Noun) {
  const gender = grammar.genderSet([noun.gender])
  const other = grammar.formsOf(noun.after.other)
  const forms = new Map<string, Form[]>(
    Object.entries(noun.after).map(([plural, paradigm]) => [plural, grammar.formsOf(paradigm)]),
  )
  return (tokens: readonly Token[], at: number, number: Agreement): NounMatch[] =>
    (forms.get(number.plural) ?? other).flatMap((form) => {
      const end = matchWords(tokens, at, form.words)
      const cases = form.cases & number.cases
      const agrees = cases !== 0 && (number.genders & gender) !== 0
      return end === undefined || !agrees ? [] : [{ end, cases }]
    })
}

/**
 * Makes a language's grammar from its tables; a paradigm or name that does not fit is a RangeError.
 */
export function createGrammar(tables: GrammarTables): Grammar {
  const { cases, genders } = tables
  const tokenize = createTokenizer(tables.digits, tables.letters)
  const wordsOf = (phrase: string) => tokenize(phrase).map(({ text }) => text)
  const formsOf = (paradigm: Paradigm): Form[] => {
    const standsIn = new Map<string, number>()
    for (const [index, forms] of cellsOf(paradigm, cases).entries())
      for (const form of forms) standsIn.set(form, (standsIn.get(form) ?? 0) | (1 << index))
    return Array.from(standsIn, ([form, set]) => ({ words: wordsOf(form), cases: set }))
  }
  const formIn = (paradigm: Paradigm, grammaticalCase?: string): string => {
    const cell = grammaticalCase === undefined ? 0 : indexOf(cases, grammaticalCase)
    const chosen = cellsOf(paradigm, cases).slice(cell, cell + 1)
    return chosen.map(([printed]) => printed).join('')
  }
  const genderSet = (named?: readonly string[]) => setOf(named ?? genders, genders)
  return {
    ...tables,
    tokenize,
    allCases: setOf(cases, cases),
    allGenders: genderSet(),
    wordsOf,
    formsOf,
    formIn,
    caseSet: (name) => setOf(name === undefined ? cases : [name], cases),
    genderSet,
    nounAfter: ({ after }, count, name) => formIn(after[count] ?? after.other, name),
    nounMatcher: (noun) => createNounMatcher({ formsOf, genderSet }, noun),
  }
}
