// The result of breaking: for every page the atoms it bears and the parts of notes at its
// foot. Positions are CSS px from the top of the page's content box.

/** A part of a note at the foot of a page: slices `from` to before `to`. */
export interface NotePart {
  readonly note: number
  readonly from: number
  readonly to: number
}

/** What a page had to give up. */
export type Compromise =
  /** The page ends where the text wanted to stay together; the price tells how much. */
  | { readonly kind: 'break'; readonly price: number }
  /** A note begins only on a later page than its call. */
  | { readonly kind: 'late'; readonly note: number }
  /** A note is cut where it should not be, or leaves too little on one side. */
  | { readonly kind: 'cut'; readonly note: number }
  /** Several notes run on to the next page together. */
  | { readonly kind: 'several'; readonly notes: readonly number[] }
  /** An atom, or a slice of a note, is taller than a page. */
  | { readonly kind: 'tall'; readonly atom?: number; readonly note?: number }

/** One page. */
export interface Page {
  /** The first atom, and the one after the last; equal on a page that bears notes only. */
  readonly from: number
  readonly to: number
  readonly parts: readonly NotePart[]
  /** Height of the text, with a repeated table head. */
  readonly used: number
  /** Height of the notes, with the rule above them. */
  readonly area: number
  readonly compromises: readonly Compromise[]
}

/** The measures of a page that the breaker needs. */
export interface Sheet {
  /** Height of the content box. */
  readonly height: number
  /** Kept free on every page: what was measured and what is printed may differ by so much. */
  readonly safe: number
  /** From the text to the first note, with the rule. */
  readonly separator: number
  /** Between two notes. */
  readonly gap: number
  /** Fewest slices of a note on either side of a page break. */
  readonly least: number
}
