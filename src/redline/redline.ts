// What differs between two revisions of one report in one language.

import type { Stretch } from './words.ts'

/** A stretch of a text; `byData` is one that a change of data made, and no author. */
export interface MarkedStretch extends Stretch {
  readonly byData: boolean
}

/** What became of a block. */
export interface BlockChange {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved'
  /** What the block is: paragraph, heading, row, caption… */
  readonly block: string
  readonly section: string | null
  readonly before: Spot | undefined
  readonly after: Spot | undefined
  readonly words: readonly MarkedStretch[]
  /** Nothing but data has changed it. */
  readonly byData: boolean
}

/** Where a block stands: its id, and the number of its paragraph if it has one. */
export interface Spot {
  readonly id: string
  readonly number: number | null
}

/** A note that came, went or changed. */
export interface NoteChange {
  readonly kind: 'added' | 'removed' | 'changed'
  /** The numbers of the note, before and after. */
  readonly before: number | undefined
  readonly after: number | undefined
  readonly words: readonly MarkedStretch[]
}

/** What a figure says in one revision. */
export interface FigureState {
  readonly value: string
  readonly when: string
  readonly publisher: string | null
  readonly source: string
}

/** A figure that came, went or changed, and the paragraphs that print it now (or did). */
export interface FigureChange {
  readonly key: string
  readonly before: FigureState | undefined
  readonly after: FigureState | undefined
  readonly paragraphs: readonly (number | string)[]
}

/** A case whose status changed, or that came or went. */
export interface CaseChange {
  readonly id: string
  readonly code: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/** All that differs between two documents. */
export interface Redline {
  readonly report: string
  readonly locale: string
  readonly title: readonly MarkedStretch[]
  readonly figures: readonly FigureChange[]
  readonly cases: readonly CaseChange[]
  readonly notes: readonly NoteChange[]
  readonly blocks: readonly BlockChange[]
  readonly words: { readonly before: number; readonly after: number }
}

/** Whether nothing differs. */
export function isEmpty({ title, figures, cases, notes, blocks }: Redline): boolean {
  const isTitled = title.some(({ kind }) => kind !== 'same')
  return !isTitled && [figures, cases, notes, blocks].every(({ length }) => length === 0)
}
