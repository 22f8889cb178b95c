// A language of the reports: what its file of tables says, and what the pipeline can ask of it.
// The engines beside this file make the one from the other; none of them knows a language by name.

import type { DatePrinter, DateReader, DateTables } from './dates.ts'
import { createDates } from './dates.ts'
import type { GrammarTables } from './grammar.ts'
import { createGrammar } from './grammar.ts'
import type { MentionFinder } from './mentions.ts'
import { createMentionFinder } from './mentions.ts'
import type { MentionWords } from './mention-words.ts'
import type { NumberTables } from './numbers.ts'
import { createNumberReader } from './numbers.ts'
import type { QuantityTables } from './quantities.ts'
import { createAmountPrinters } from './amount-printer.ts'
import type { QuantityPrinter } from './quantity-printer.ts'
import { createQuantityPrinter } from './quantity-printer.ts'
import type { NumeralReader, OrdinalReader, QuantityReader } from './quantity-reader.ts'
import { createQuantityReaders } from './quantity-reader.ts'
import type { FormReader, Rephraser } from './rephrase.ts'
import { createFormReader, createRephraser } from './rephrase.ts'
import type { Rewording } from './rewording.ts'
import { createRewording } from './rewording.ts'
import type { SpanPrinter, SpanReader, SpanTables } from './spans.ts'
import { createSpanPrinter, createSpanReader } from './spans.ts'
import type { WordPrinter } from './spelling.ts'
import { createSpeller, createWordPrinter } from './spelling.ts'

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
  /** What stands around numbers that are names: “articles 1 and 2”. */
  readonly mentions?: MentionWords
  /** Between the items of a list, and before the last: "a, b and c". */
  readonly list: {
    readonly separator: string
    readonly last: string
    /** What stands before a last item that begins so, instead: “e iraníes”. */
    readonly euphonic?: readonly [beginning: RegExp, last: string]
  }
}

/** How a language says and prints numbers, dates and spans of time. Readers never throw. */
export interface Language extends Convention {
  /** The whole text as one quantity. */
  readonly readQuantity: QuantityReader
  readonly printQuantity: QuantityPrinter
  /** The whole text as one ordinal. */
  readonly readOrdinal: OrdinalReader
  /** The cases in which a number can stand, the form of citation first. */
  readonly cases: readonly string[]
  /** The genders that a number can agree with; the first is the one of a number by itself. */
  readonly genders: readonly string[]
  /** A number in words, in any case and gender. */
  readonly spell: WordPrinter
  /** Every number said in a running text, in order. */
  readonly readNumerals: NumeralReader
  /** Every number, ordinal and date said in a running text, with its place. */
  readonly findMentions: MentionFinder
  /** Which grammatical form some words of a quantity have. */
  readonly formOf: FormReader
  /** Another quantity in the form of some words, or how the noun after them would change. */
  readonly rephrase: Rephraser
  /** Other dates and spans in the form of some words. */
  readonly reword: Rewording
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
  const { readSayings, ...readers } = createQuantityReaders(grammar, quantities, readNumbers)
  const speller = createSpeller(grammar, numbers)
  const printers = createAmountPrinters(grammar, numbers, quantities, speller)
  const dateReaders = createDates(grammar, dates)
  return {
    tag,
    direction,
    noteMark,
    abbreviations,
    ...readers,
    cases: grammar.namesOf(grammar.wholeCases, 'cases'),
    genders: grammar.genders,
    spell: createWordPrinter(grammar, speller),
    printQuantity: createQuantityPrinter(grammar, quantities, printers, readers.readQuantity),
    ...dateReaders,
    formOf: createFormReader(grammar, readSayings),
    rephrase: createRephraser({ grammar, quantities, printers, readSayings }),
    findMentions: createMentionFinder({ ...tables, grammar, readNumbers, ...dateReaders }),
    reword: createRewording({ ...tables, grammar, readNumbers, speller, ...dateReaders }),
    readSpan: createSpanReader(grammar, spans, readNumbers, numbers.half),
    printSpan: createSpanPrinter(grammar, spans, speller, numbers.half),
    list: (items) => {
      const [first, last] = [items.slice(0, -1), items.slice(-1)]
      const { separator, euphonic } = tables.list
      const isEuphonic = euphonic?.[0].test(last.join('')) === true
      const beforeLast = isEuphonic ? euphonic[1] : tables.list.last
      return [...(first.length === 0 ? [] : [first.join(separator)]), ...last].join(beforeLast)
    },
  }
}
