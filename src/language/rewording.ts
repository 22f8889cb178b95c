// Other dates and spans of time in the form of words; quantities have rephrase.ts.

import type { DateReader, DateTables } from './dates.ts'
import type { Grammar } from './grammar.ts'
import type { NumberReader } from './numbers.ts'
import {
  createDateReworder,
  createSpanReworder,
  type DateReworder,
  type SpanReworder,
} from './reword-time.ts'
import type { SpanTables } from './spans.ts'
import type { Speller } from './spelling.ts'

/** How a language says something else in the same form. */
export interface Rewording {
  readonly date: DateReworder
  readonly span: SpanReworder
}

/** The tables and readers of a language that words are said anew with. */
interface RewordingParts {
  readonly grammar: Grammar
  readonly dates: DateTables
  readonly spans: SpanTables
  readonly readNumbers: NumberReader
  readonly readDate: DateReader
  readonly speller: Speller
}

/** Makes the rewording of a language. */
export function createRewording(parts: RewordingParts): Rewording {
  const { grammar, dates, readDate } = parts
  return {
    date: createDateReworder(grammar, dates, readDate),
    span: createSpanReworder(parts),
  }
}
