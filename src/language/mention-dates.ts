// Dates in a running text: in words, in figures, and ranges of them. A month alone is a date only
// where it cannot be another word, and four digits only where they can be a year of our time.

import { isCivilDay } from './civil-day.ts'
import type { DateReader, DateReading, DateTables } from './dates.ts'
import { PARTS } from './dates.ts'
import type { Grammar } from './grammar.ts'
import type { PlacedToken } from './mention-tokens.ts'

/** One or more dates said together, from one token up to, not including, another. */
export interface DateMatch {
  readonly at: number
  readonly end: number
  readonly dates: readonly DateReading[]
}

/** Finds the dates of a running text, in order. */
export type DateFinder = (text: string, tokens: readonly PlacedToken[]) => DateMatch[]

/** The words between two days, months or years that share what follows them. */
export interface DateJoins {
  readonly joins: readonly string[]
}

const LONGEST = 8
const DAY = /^(?:[1-9]|[12]\d|3[01])$/u
// Also «1er».
const DAY_OPENING = /^(?:[1-9]|[12]\d|3[01])\p{L}*$/u
const YEAR = /^(?:19|20|21)\d\d$/u
const DASHES = ['–', '-']
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/u
const DOTTED = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/u

/** Makes the finder of a language's dates; `readDate` reads some words as a whole. */
export function createDateFinder(
  grammar: Grammar,
  tables: DateTables,
  { joins }: DateJoins,
  readDate: DateReader,
): DateFinder {
  const words = wordsOf(grammar, tables)
  const separators = new Set([...DASHES, ...joins])
  const findOne = (text: string, tokens: readonly PlacedToken[], at: number) =>
    inFigures(text, tokens, at) ??
    monthFirst(tokens, at, words) ??
    inWords(text, tokens, at, words, readDate) ??
    year(tokens, at)
  return (text, tokens) => {
    const found: DateMatch[] = []
    for (let at = 0; at < tokens.length;) {
      const match = findOne(text, tokens, at)
      if (match) pushJoined(found, match, tokens, separators)
      at = match?.end ?? at + 1
    }
    return found.filter((match) => isSure(text, tokens, match, words))
  }
}

/** The words by which a date is known: of months, with whether they begin with a capital, and of parts. */
interface DateWords {
  readonly months: ReadonlyMap<string, { readonly month: number; readonly capital: boolean }>
  readonly parts: ReadonlySet<string>
}

function wordsOf(grammar: Grammar, { months, parts }: DateTables): DateWords {
  const known = months.flatMap((forms, i) =>
    grammar.formsOf(forms).map(({ words }) => {
      const capital = /^\p{Lu}/u.test(forms)
      return [words[0] ?? '', { month: i + 1, capital }] as const
    }),
  )
  const openings = PARTS.flatMap((part) => grammar.formsOf(parts[part]))
  return { months: new Map(known), parts: new Set(openings.map(({ words }) => words[0] ?? '')) }
}

/** "2022-01-05", "05.01.2022", "5/1/2022": the day before the month, as the United Nations write. */
function inFigures(
  text: string,
  tokens: readonly PlacedToken[],
  at: number,
): DateMatch | undefined {
  const [first, last] = [tokens[at], tokens[at + 4]]
  if (!first || !last || !/^\d/u.test(first.text)) return undefined
  const written = text.slice(first.from, last.to)
  const [, year, month, day] = ISO.exec(written) ?? []
  const [, dayFirst, monthSecond, yearLast] = DOTTED.exec(written) ?? []
  const date = {
    year: Number(year ?? yearLast),
    month: Number(month ?? monthSecond),
    day: Number(day ?? dayFirst),
  }
  return isCivilDay(date) ? { at, end: at + 5, dates: [date] } : undefined
}

/** The longest stretch of tokens that the language reads as a date. */
function inWords(
  text: string,
  tokens: readonly PlacedToken[],
  at: number,
  { months, parts }: DateWords,
  readDate: DateReader,
): DateMatch | undefined {
  const first = tokens[at]
  if (!first) return undefined
  const isMonth = months.has(first.text)
  const isPart = parts.has(first.text)
  const isYear = YEAR.test(first.text)
  if (!isMonth && !isPart && !isYear && !DAY_OPENING.test(first.text)) return undefined
  const window = tokens.slice(at, at + LONGEST)
  // A day alone is a number: somewhere behind it there is a month.
  if (!isMonth && !isPart && !isYear && !window.some((token) => months.has(token.text)))
    return undefined
  for (let length = window.length; length > 0; length--) {
    const last = window[length - 1]
    const date = last && readDate(text.slice(first.from, last.to))
    if (date && (date.year === undefined || YEAR.test(String(date.year))))
      return { at, end: at + length, dates: [date] }
  }
  return undefined
}

/** "January 5, 2022", which the United Nations do not write and others do. */
function monthFirst(
  tokens: readonly PlacedToken[],
  at: number,
  { months }: DateWords,
): DateMatch | undefined {
  const month = months.get(tokens[at]?.text ?? '')?.month
  const day = tokens[at + 1]?.text ?? ''
  if (month === undefined || !DAY.test(day)) return undefined
  const comma = tokens[at + 2]?.text === ',' ? 1 : 0
  const year = tokens[at + 2 + comma]?.text ?? ''
  if (!YEAR.test(year)) return undefined
  const date = { year: Number(year), month, day: Number(day) }
  return isCivilDay(date) ? { at, end: at + 3 + comma, dates: [date] } : undefined
}

function year(tokens: readonly PlacedToken[], at: number): DateMatch | undefined {
  const text = tokens[at]?.text ?? ''
  return YEAR.test(text) ? { at, end: at + 1, dates: [{ year: Number(text) }] } : undefined
}

/** Adds a date, with the days, months or years that stand joined before it: "5–7 January", "2021–2022". */
function pushJoined(
  found: DateMatch[],
  match: DateMatch,
  tokens: readonly PlacedToken[],
  separators: ReadonlySet<string>,
): void {
  const [date] = match.dates
  const { at, dates } = date ? withDays(match, date, tokens, separators) : match
  const before = found.at(-1)
  const [earlier] = before?.dates ?? []
  const separator = tokens[at - 1]?.text ?? ''
  const joined =
    before?.end === at - 1 && date && earlier && separators.has(separator)
      ? joinedDates(earlier, date, DASHES.includes(separator))
      : undefined
  if (!before || !joined) found.push({ ...match, at, dates })
  else found.splice(-1, 1, { at: before.at, end: match.end, dates: [joined, ...dates] })
}

/** The earlier of two dates with what the later one says for both; undefined if they are two dates. */
function joinedDates(
  earlier: DateReading,
  later: DateReading,
  isRange: boolean,
): DateReading | undefined {
  const bothYears = isOnly(earlier, 'year') && isOnly(later, 'year')
  if (bothYears) return isRange ? earlier : undefined
  if (isOnly(earlier, 'month') && later.month !== undefined && later.day === undefined)
    return later.year === undefined ? earlier : { ...earlier, year: later.year }
  return isRange
    ? { ...(later.year === undefined ? {} : { year: later.year }), ...earlier }
    : undefined
}

function isOnly(date: DateReading, field: 'year' | 'month'): boolean {
  return Object.keys(date).join() === field
}

/** The days that stand before the day of a date: "5, 6 and 7 January 2022". */
function withDays(
  match: DateMatch,
  date: DateReading,
  tokens: readonly PlacedToken[],
  separators: ReadonlySet<string>,
): DateMatch {
  if (date.day === undefined || tokens[match.at]?.text !== String(date.day)) return match
  let { at } = match
  const dates = [...match.dates]
  const isSeparator = (i: number): boolean => {
    const text = tokens[i]?.text ?? ''
    return separators.has(text) || text === ','
  }
  while (isSeparator(at - 1) && DAY.test(tokens[at - 2]?.text ?? '')) {
    // A comma joins days only where a word or a dash does so at the end.
    if (tokens[at - 1]?.text === ',' && at === match.at) break
    const earlier = { ...date, day: Number(tokens[at - 2]?.text) }
    if (!isCivilDay({ year: 2000, month: 1, ...earlier })) break
    dates.unshift(earlier)
    at -= 2
  }
  return { at, end: match.end, dates }
}

/**
 * Whether a month is no other word: in languages that write it with a capital it has one ("24 may
 * have"), and by itself it stands as the tables write it and not at the beginning of a sentence.
 */
function isSure(
  text: string,
  tokens: readonly PlacedToken[],
  { at, end, dates }: DateMatch,
  { months }: DateWords,
): boolean {
  const isAlone = dates.every((date) => isOnly(date, 'month'))
  return tokens.slice(at, end).every(({ text: word, from }, i) => {
    const known = months.get(word)
    if (!known) return true
    const isCapital = /\p{Lu}/u.test(text.charAt(from))
    if (!isAlone) return !known.capital || isCapital
    const isFirst = i === 0 && /(?:^|[.!?…:\n])["“«„(]?\s*$/u.test(text.slice(0, from))
    return known.capital === isCapital && !(known.capital && isFirst)
  })
}
