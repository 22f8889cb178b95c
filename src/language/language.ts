// A language of the reports: what its file of tables says, and what the pipeline can ask of it.
// The engines beside this file make the one from the other; none of them knows a language by name.

import type { DatePrinter, DateReader, DateTables } from './dates.ts'
import { createDates } from './dates.ts'
import type { GrammarTables } from './grammar.ts'
import { createGrammar } from './grammar.ts'
import type { NumberTables } from './numbers.ts'
import { createNumberReader } from './numbers.ts'
import type { QuantityTables } from './quantities.ts'
import type { QuantityPrinter } from './quantity-printer.ts'
import { createQuantityPrinter } from './quantity-printer.ts'
import type { NumeralReader, QuantityReader } from './quantity-reader.ts'
import { createQuantityReaders } from './quantity-reader.ts'
import type { SpanPrinter, SpanReader, SpanTables } from './spans.ts'
import { createSpanPrinter, createSpanReader } from './spans.ts'
import { createSpeller } from './spelling.ts'

/** What a language's own way of writing fixes. */
interface Convention {
  /** BCP 47. */
  readonly tag: string
  readonly direction: 'ltr' | 'rtl'
  /** On which side of a punctuation mark a note is called. */
  readonly noteMark: 'after-punctuation' | 'before-punctuation'
  /** Abbreviations that end in a point of their own, which no rule of punctuation moves. */
  readonly abbreviations: readonly string[]
}

/** The file of one language. */
export interface LanguageTables extends Convention {
  readonly grammar: GrammarTables
  readonly numbers: NumberTables
  readonly quantities: QuantityTables
  readonly dates: DateTables
  readonly spans: SpanTables
  /** Between the items of a list, and before the last: "a, b and c". */
  readonly list: { readonly separator: string; readonly last: string }
}

/** How a language says and prints numbers, dates and spans of time. Readers never throw. */
export interface Language extends Convention {
  /** The whole text as one quantity. */
  readonly readQuantity: QuantityReader
  readonly printQuantity: QuantityPrinter
  /** Every number said in a running text, in order. */
  readonly readNumerals: NumeralReader
  /** The whole text as one date. */
  readonly readDate: DateReader
  readonly printDate: DatePrinter
  /** The whole text as one span of time. */
  readonly readSpan: SpanReader
  readonly printSpan: SpanPrinter
  /** "a, b and c". */
  readonly list: (items: readonly string[]) => string
}

/** Makes a language from its tables; a RangeError if a paradigm or pattern in them is malformed. */
export function createLanguage(tables: LanguageTables): Language {
  const { tag, direction, noteMark, abbreviations, numbers, quantities, dates, spans } = tables
  const grammar = createGrammar(tables.grammar)
  const readNumbers = createNumberReader(grammar, numbers)
  const readers = createQuantityReaders(grammar, quantities, readNumbers)
  const speller = createSpeller(grammar, numbers)
  return {
    tag,
    direction,
    noteMark,
    abbreviations,
    ...readers,
    printQuantity: createQuantityPrinter(grammar, quantities, speller, readers.readQuantity),
    ...createDates(grammar, dates),
    readSpan: createSpanReader(grammar, spans, readNumbers),
    printSpan: createSpanPrinter(grammar, spans, speller),
    list: (items) => {
      const [first, last] = [items.slice(0, -1), items.slice(-1)]
      const { separator, last: beforeLast } = tables.list
      return [...(first.length === 0 ? [] : [first.join(separator)]), ...last].join(beforeLast)
    },
  }
}
