// Dates as a language says them: the tables, the reader and the printer, all from one list of
// patterns. A date that no calendar has is not read; a range of dates is out of reach.

import type { CivilDay } from './civil-day.ts'
import { isCivilDay } from './civil-day.ts'
import type { Grammar, Paradigm } from './grammar.ts'
import type { Token } from './tokens.ts'
import { matchWords } from './tokens.ts'

/** The parts that a month or year is said to have. */
export const PARTS = ['early', 'mid', 'late'] as const

/** A part of a month or year: "early January". */
export type Part = (typeof PARTS)[number]

/** A date as exactly as it is known: a day, a month, a year, or a day or month without its year. */
export type PartialDate = Partial<CivilDay>

/** What the words say of a date. */
export interface DateReading {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  readonly part?: Part
}

/** Everything a language needs to say dates. */
export interface DateTables {
  /** January to December. */
  readonly months: readonly Paradigm[]
  readonly parts: Readonly<Record<Part, Paradigm>>
  /** Days that are not said by their number alone, printed one first: "1er", "1". */
  readonly days?: Readonly<Record<number, readonly [string, ...string[]]>>
  /**
   * Words around {day}, {month}, {year} and {part}; {month:genitive} asks for a case. A date is printed
   * by the first pattern that has all its fields and no more.
   */
  readonly patterns: readonly string[]
}

/** Reads the whole text as one date; undefined if it is anything else. */
export type DateReader = (words: string) => DateReading | undefined

/** Prints a date; a RangeError if the language has no pattern for its fields. */
export type DatePrinter = (date: DateReading) => string

/** What a piece of a pattern says where it was found. */
interface PieceMatch {
  readonly end: number
  readonly says: DateReading
}

/** A piece of a pattern: a fixed text, or a field. */
interface Piece {
  readonly field?: keyof DateReading
  match(tokens: readonly Token[], at: number): PieceMatch[]
  print(date: DateReading): string
}

const DATE_FIELDS = ['day', 'month', 'year'] as const
// In alphabetical order, as the fields of a pattern are compared.
const FIELDS = ['day', 'month', 'part', 'year'] as const
const DAYS_OF = { early: [1, 10], mid: [10, 20], late: [20, 31] } as const
const MONTHS_OF = { early: [1, 4], mid: [5, 8], late: [9, 12] } as const
const DAY = /^[1-9]\d?$/u
const YEAR = /^[1-9]\d{3}$/u
// Any leap year: without a year, "29 February" is a date.
const SOME_LEAP_YEAR = 2000

function numberPiece(field: 'day' | 'year', shape: RegExp): Piece {
  return {
    field,
    match: (tokens, at) => {
      const text = tokens[at]?.text ?? ''
      return shape.test(text) ? [{ end: at + 1, says: { [field]: Number(text) } }] : []
    },
    print: (date) => String(date[field]),
  }
}

function wordMatcher(
  grammar: Grammar,
  words: readonly { readonly says: DateReading; readonly forms: Paradigm }[],
  cases: number,
): Piece['match'] {
  const forms = words
    .flatMap(({ says, forms }) => grammar.formsOf(forms).map((form) => ({ ...form, says })))
    .filter((form) => (form.cases & cases) !== 0)
  return (tokens, at) =>
    forms.flatMap(({ words, says }) => {
      const end = matchWords(tokens, at, words)
      return end === undefined ? [] : [{ end, says }]
    })
}

function dayPiece(grammar: Grammar, days: DateTables['days'] = {}): Piece {
  const plain = numberPiece('day', DAY)
  const special = Object.entries(days).flatMap(([day, texts]) =>
    texts.map((text) => ({ says: { day: Number(day) }, words: grammar.wordsOf(text) })),
  )
  return {
    field: 'day',
    match: (tokens, at) => [
      ...special.flatMap(({ says, words }) => {
        const end = matchWords(tokens, at, words)
        return end === undefined ? [] : [{ end, says }]
      }),
      ...plain.match(tokens, at),
    ],
    print: (date) => days[date.day ?? 0]?.[0] ?? plain.print(date),
  }
}

function createPiece(grammar: Grammar, tables: DateTables, piece: string): Piece {
  const { months, parts } = tables
  const [, name, grammaticalCase] = /^\{(\w+)(?::(\w+))?\}$/u.exec(piece) ?? []
  if (name === 'day') return dayPiece(grammar, tables.days)
  if (name === 'year') return numberPiece(name, YEAR)
  if (name === 'month') {
    const words = months.map((forms, index) => ({ says: { month: index + 1 }, forms }))
    return {
      field: name,
      match: wordMatcher(grammar, words, grammar.caseSet(grammaticalCase)),
      print: ({ month }) =>
        grammar.formIn(months.filter((_, index) => index + 1 === month).join(''), grammaticalCase),
    }
  }
  if (name === 'part') {
    const words = PARTS.map((part) => ({ says: { part }, forms: parts[part] }))
    const print = (date: DateReading) =>
      PARTS.filter((part) => part === date.part)
        .map((part) => grammar.formIn(parts[part]))
        .join('')
    return {
      field: name,
      match: wordMatcher(grammar, words, grammar.caseSet(grammaticalCase)),
      print,
    }
  }
  if (name !== undefined) throw new RangeError(`a date has no field “${name}”`)
  const words = grammar.wordsOf(piece)
  return {
    match: (tokens, at) => {
      const end = matchWords(tokens, at, words)
      return end === undefined ? [] : [{ end, says: {} }]
    },
    print: () => piece,
  }
}

function isInCalendar({ year = SOME_LEAP_YEAR, month = 1, day = 1 }: DateReading): boolean {
  return isCivilDay({ year, month, day })
}

/** Makes the reader and the printer of a language's dates. */
export function createDates(
  grammar: Grammar,
  tables: DateTables,
): { readDate: DateReader; printDate: DatePrinter } {
  const patterns = tables.patterns.map((pattern) =>
    pattern.split(/(?=\{)|(?<=\})/u).map((piece) => createPiece(grammar, tables, piece)),
  )
  const matchPattern = (pattern: readonly Piece[], tokens: readonly Token[]): PieceMatch[] =>
    pattern.reduce<PieceMatch[]>(
      (found, piece) =>
        found.flatMap(({ end, says }) =>
          piece.match(tokens, end).map((next) => ({ ...next, says: { ...says, ...next.says } })),
        ),
      [{ end: 0, says: {} }],
    )
  return {
    readDate: (words) => {
      const tokens = grammar.tokenize(words)
      return patterns
        .flatMap((pattern) => matchPattern(pattern, tokens))
        .find(({ end, says }) => end === tokens.length && isInCalendar(says))?.says
    },
    printDate: (date) => {
      const fields = FIELDS.filter((field) => date[field] !== undefined).join()
      const pattern = patterns.find(
        (pieces) =>
          pieces
            .flatMap(({ field }) => field ?? [])
            .toSorted()
            .join() === fields,
      )
      if (pattern === undefined || !isInCalendar(date))
        throw new RangeError(`no such date can be printed: ${JSON.stringify(date)}`)
      return pattern.map((piece) => piece.print(date)).join('')
    },
  }
}

/** Whether the words are true of the date: every field they say is the date's own. */
export function isTrueOfDate(reading: DateReading, date: PartialDate): boolean {
  const { part, ...fields } = reading
  return (
    DATE_FIELDS.every((field) => fields[field] === undefined || fields[field] === date[field]) &&
    (part === undefined || isInPart(part, reading, date))
  )
}

/**
 * Early, mid and late are the days 1–10, 10–20 and 20–31 of a month, the months 1–4, 5–8 and 9–12
 * of a year.
 */
function isInPart(part: Part, { month }: DateReading, date: PartialDate): boolean {
  const [bounds, at] = month === undefined ? [MONTHS_OF, date.month] : [DAYS_OF, date.day]
  const [first, last] = bounds[part]
  return at !== undefined && at >= first && at <= last
}
