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
 * ", "; "/" between forms of equal right, the printed one first ("\\/" is a slash of the form itself:
 * “كانون الثاني/يناير”). A single cell serves every case.
 */
export type Paradigm = string

/** A noun that is counted: its forms after a number of each plural category ("пять месяцев"). */
export interface Noun {
  /** Left out where the number keeps the gender of what is counted: "doscientas mil personas". */
  readonly gender?: string
  /** The cases of a number before this noun, printed one first, where they are not those of others. */
  readonly precededBy?: readonly string[]
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
  /**
   * The case of every word of a number but the last: "жүз алпыс төрттен"; left out, all its words
   * share one: "ста шестидесяти четырёх".
   */
  readonly heads?: string
  /**
   * The case of a number before the noun that it counts, whatever the noun's: "бес айдан", "veintiún
   * días"; left out, they share one: "пятью месяцами".
   */
  readonly beforeNoun?: string
  /** Cases in which no number stands as a whole: "quatre-vingt", only in "quatre-vingt-un". */
  readonly partial?: readonly string[]
  /**
   * Which form a counted noun has after a number of the category in the case; numbers of one form
   * can be exchanged before a noun. Left out, every category has its own.
   */
  readonly nounForm?: (plural: PluralCategory, grammaticalCase: string) => string
  /** Words cut short before an apostrophe, which are words of their own: "d" of "d’un". */
  readonly elided?: readonly string[]
  /**
   * Letters written together with the next word that are a word of their own there: "و" of "وعشرون".
   * The pattern finds them; it has the flags `gu`.
   */
  readonly joined?: RegExp
  /** What is printed otherwise where two words meet: "plus de un" is "plus d’un". */
  readonly contractions?: readonly (readonly [where: RegExp, becomes: string])[]
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
  /** The set of the named genders; of all, if none is named or one is left open. */
  readonly genderSet: (genders?: readonly (string | undefined)[]) => number
  /** The cases in which a number can stand as a whole. */
  readonly wholeCases: number
  /** The cases, or genders, of a set by name, in the order of the tables. */
  readonly namesOf: (set: number, of: 'cases' | 'genders') => string[]
  /** The cases of a number whose head and last word have these. */
  readonly joinedCases: (head: number, last: number) => number
  /** The cases that a number before the noun may have; undefined if they are the noun's own. */
  readonly casesBefore: (noun: Noun) => number | undefined
  /** The case that a number is printed in before the noun in a case. */
  readonly caseBefore: (noun: Noun, grammaticalCase: string) => string
  /** The text as it is printed where words meet. */
  readonly contract: (text: string) => string
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
  const cells = paradigm
    .split(', ')
    .map((cell) => cell.split(/(?<!\\)\//u).map((form) => form.replaceAll('\\/', '/')))
  const [only] = cells
  if (cells.length === 1 && only !== undefined) return cases.map(() => only)
  if (cells.length === cases.length) return cells
  throw new RangeError(`the paradigm “${paradigm}” has no cell for each of ${cases.length} cases`)
}

function createNounMatcher(
  grammar: Pick<Grammar, 'formsOf' | 'genderSet' | 'casesBefore'>,
  noun: Noun,
) {
  const gender = grammar.genderSet([noun.gender])
  const before = grammar.casesBefore(noun)
  const byFirstWord = (paradigm: Paradigm) =>
    Map.groupBy(grammar.formsOf(paradigm), ({ words: [first] }) => first)
  const other = byFirstWord(noun.after.other)
  const forms = new Map<string, typeof other>(
    Object.entries(noun.after).map(([plural, paradigm]) => [plural, byFirstWord(paradigm)]),
  )
  return (tokens: readonly Token[], at: number, number: Agreement): NounMatch[] =>
    ((forms.get(number.plural) ?? other).get(tokens[at]?.text) ?? []).flatMap((form) => {
      const end = matchWords(tokens, at, form.words)
      const shared = before === undefined ? form.cases & number.cases : form.cases
      const cases = before === undefined || (number.cases & before) !== 0 ? shared : 0
      const agrees = cases !== 0 && (number.genders & gender) !== 0
      return end === undefined || !agrees ? [] : [{ end, cases }]
    })
}

/** The rules by which the cases of a number's words and of its noun go together. */
function createCaseRules(tables: GrammarTables) {
  const { cases, heads, beforeNoun, partial = [], contractions = [] } = tables
  const head = heads === undefined ? undefined : setOf([heads], cases)
  return {
    wholeCases: setOf(
      cases.filter((name) => !partial.includes(name)),
      cases,
    ),
    namesOf: (set: number, of: 'cases' | 'genders') =>
      tables[of].filter((_, index) => (set & (1 << index)) !== 0),
    joinedCases: (first: number, last: number) => {
      if (head === undefined) return first & last
      return (first & head) === 0 ? 0 : last
    },
    casesBefore: ({ precededBy }: Noun) => {
      const before = precededBy ?? (beforeNoun === undefined ? undefined : [beforeNoun])
      return before && setOf(before, cases)
    },
    caseBefore: ({ precededBy }: Noun, name: string) => precededBy?.[0] ?? beforeNoun ?? name,
    contract: (text: string) =>
      contractions.reduce((made, [where, becomes]) => made.replaceAll(where, becomes), text),
  }
}

/**
 * Makes a language's grammar from its tables; a paradigm or name that does not fit is a RangeError.
 */
export function createGrammar(tables: GrammarTables): Grammar {
  const { cases, genders } = tables
  const tokenize = createTokenizer(tables)
  const rules = createCaseRules(tables)
  const wordsOf = (phrase: string) => tokenize(phrase).map(({ text }) => text)
  const cut = new Map<Paradigm, string[][]>()
  const cells = (paradigm: Paradigm): string[][] => {
    const known = cut.get(paradigm) ?? cellsOf(paradigm, cases)
    cut.set(paradigm, known)
    return known
  }
  const formsOf = (paradigm: Paradigm): Form[] => {
    const standsIn = new Map<string, number>()
    for (const [index, forms] of cellsOf(paradigm, cases).entries())
      for (const form of forms) standsIn.set(form, (standsIn.get(form) ?? 0) | (1 << index))
    return Array.from(standsIn, ([form, set]) => ({ words: wordsOf(form), cases: set }))
  }
  const formIn = (paradigm: Paradigm, grammaticalCase?: string): string => {
    const cell = grammaticalCase === undefined ? 0 : indexOf(cases, grammaticalCase)
    return cells(paradigm)[cell]?.[0] ?? ''
  }
  const genderSet: Grammar['genderSet'] = (named = genders) => {
    const known = named.filter((gender) => gender !== undefined)
    return setOf(known.length < named.length ? genders : known, genders)
  }
  return {
    ...tables,
    ...rules,
    tokenize,
    allCases: setOf(cases, cases),
    allGenders: genderSet(),
    wordsOf,
    formsOf,
    formIn,
    caseSet: (name) => setOf(name === undefined ? cases : [name], cases),
    genderSet,
    nounAfter: ({ after }, count, name) => formIn(after[count] ?? after.other, name),
    nounMatcher: (noun) => createNounMatcher({ formsOf, genderSet, ...rules }, noun),
  }
}
