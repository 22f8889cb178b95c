// The composed document: one per report, language and edition, made once. Its tree carries
// structure, numbers and notes; HTML, PDF, JSON and every later format read it, and none of them
// goes back to the sources.
import type { ElementContent, Root } from 'hast'
import type { CivilDate } from './date.ts'
import type { Edition } from './edition.ts'
import type { Figure } from './figure.ts'
import type { Locale } from './locale.ts'
import type { PhraseKey } from './phrase.ts'

/** What a block of text is. */
export type BlockKind =
  'title' | 'heading' | 'paragraph' | 'quotation' | 'item' | 'caption' | 'row' | 'frame' | 'code'

/** A block of text in reading order. Its element in the tree has the same `id`. `number` is the paragraph number, if it carries one. */
export interface Block {
  readonly id: string
  readonly kind: BlockKind
  readonly number: number | null
  readonly section: string | null
  /** The text without marks of notes: NFC, white space folded. */
  readonly text: string
  /** The numbers of the notes called in it. */
  readonly notes: readonly number[]
}

/** A note, numbered in the order of the calls. Its call in the tree has the id `call-<number>`. */
export interface Note {
  readonly number: number
  readonly id: string
  readonly content: readonly ElementContent[]
  readonly text: string
  /** The block that calls it, and the ten words before the call. */
  readonly block: string
  readonly before: string
}

/** A figure where it is printed: in the words of a block, a note or a row. */
export interface FigureUse {
  readonly figure: Figure
  readonly printed: string
  readonly block: string
}

/** A case that the document tells of. */
export interface CaseUse {
  readonly id: string
  readonly code: string
  readonly status: string
  readonly block: string
}

/** A recommendation of the report itself: the block that says it, whom it is for, on which articles it rests. */
export interface RecommendationUse {
  readonly id: string
  readonly block: string
  readonly addressee: string
  readonly articles: readonly number[]
}

/** A heading that divides the document; those inside boxes, covers and imprints are none. */
export interface OutlineEntry {
  readonly id: string
  readonly level: 2 | 3
  /** The text without marks of notes: NFC, white space folded. */
  readonly text: string
}

/** How long something takes to say. */
export interface Speech {
  readonly words: number
  /** In seconds, rounded up to ten. */
  readonly seconds: number
}

/** The composed document. `body` holds the elements of the page's main part, notes not among them. */
export interface Document {
  readonly report: string
  readonly product: string
  readonly style: string
  readonly locale: Locale
  readonly direction: 'ltr' | 'rtl'
  readonly edition: Edition
  readonly status: 'draft' | 'final'
  /** No native speaker of its language has read it yet. */
  readonly unread: boolean
  readonly title: string
  readonly shortTitle: string
  readonly summary: string | null
  readonly authors: readonly string[]
  /** The authors as the foot of a page has room for them: abbreviated where they have an abbreviation. */
  readonly shortAuthors: readonly string[]
  /** Which sending out of the document this is, from 1; null if nobody counts. */
  readonly version: number | null
  readonly date: CivilDate
  readonly asOf: CivilDate
  /** The languages of the report, this one among them, each by its own name. */
  readonly languages: readonly { readonly tag: Locale; readonly name: string }[]
  readonly body: Root
  /** The headings in reading order: contents and running heads are made of them. */
  readonly outline: readonly OutlineEntry[]
  readonly blocks: readonly Block[]
  readonly notes: readonly Note[]
  readonly figures: readonly FigureUse[]
  readonly cases: readonly CaseUse[]
  readonly recommendations: readonly RecommendationUse[]
  /** Notes and figures are not printed with the text, but on a fact sheet of their own. */
  readonly apart: boolean
  /** How many pages the printed text may have; null if any number. */
  readonly mostPages: number | null
  /** Of what is spoken: its words without headings, and how long they take. */
  readonly speech: Speech | null
  /** The fixed words that readers of the tree print around it. */
  readonly phrases: Readonly<Record<PhraseKey, string>>
}
