// What a language gives to the prose of generated documents: phrases that agree with each other
// in every combination, so that sentences read as somebody might have written them.

/** Phrases of a language. Subjects are plural, verbs past or present plural. */
export interface Language {
  readonly direction: 'ltr' | 'rtl'
  /** Openings such as "In the same month,"; they end with their comma. */
  readonly openings: readonly string[]
  readonly subjects: readonly string[]
  readonly verbs: readonly string[]
  readonly objects: readonly string[]
  readonly circumstances: readonly string[]
  /** What links a second clause to a first; with its comma and spaces as written between. */
  readonly links: readonly string[]
  readonly headings: readonly string[]
  /** Sources as notes cite them. */
  readonly works: readonly string[]
  /** Names of columns. */
  readonly columns: readonly string[]
  /** Short contents of cells. */
  readonly cells: readonly string[]
  /** Between words; empty in Chinese. */
  readonly space: string
  readonly stop: string
  /** Between the numbers of notes called at one place. */
  readonly between: string
  /** Quotation marks. */
  readonly quotes: readonly [string, string]
}
