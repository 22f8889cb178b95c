// What is read of a content stream (ISO 32000-1, 7.8 and 14.6): which marked content it holds,
// what is painted outside of any, and which codes of which fonts are shown.

/** A font as a content stream needs to know it. */
export interface ShownFont {
  /** Bytes of a code: 2 for composite fonts, 1 for others. */
  readonly width: 1 | 2
  /** Each code that is shown has a 1. */
  readonly shown: Uint8Array
}

/** What a content stream can name. */
export interface Resources {
  readonly fonts: ReadonlyMap<string, ShownFont>
  /** Forms with marked content of their own, which is read there. */
  readonly tagged: ReadonlySet<string>
}

/** Marked content with an identifier. */
export interface Marked {
  readonly id: number
  readonly tag: string
  /** Operands and operator that begin it. */
  readonly start: number
  readonly opened: number
  /** What is drawn in it. */
  words: boolean
  paths: boolean
  pictures: boolean
}

/** Something painted outside of marked content, from the first object to the last. */
export interface Loose {
  readonly start: number
  end: number
  /** It stands before the clip of the text, in the margins. */
  readonly margin: boolean
  /** How far its line of text is from the top of the page, in px; NaN for several lines. */
  baseline: number | undefined
  /** What is marked next, on the same line. */
  next: Marked | undefined
  /** What is shown in it; not of margins. */
  readonly runs: { readonly name: string; readonly codes: number[] }[]
}

/** How often marked content stands in other marked content. */
export interface Nested {
  artifactInTagged: number
  taggedInArtifact: number
  taggedInTagged: number
}

/** What a content stream holds, in its order. */
export interface ContentFacts {
  readonly marked: readonly Marked[]
  readonly loose: readonly Loose[]
  readonly nested: Nested
  /** Ends without beginnings, beginnings without ends, or either across a text object. */
  readonly unbalanced: number
  /** Operators and fonts that are not known. */
  readonly unknown: readonly string[]
}

/** What is open of marked content: content of an element, an artifact, or a span that is neither. */
export type Open = Marked | 'artifact' | 'plain'

/** Counts marked content that begins within other marked content. */
export function countNested(nested: Nested, open: readonly Open[], isTagged: boolean): void {
  const isInTagged = open.some((one) => typeof one === 'object')
  const isInArtifact = open.includes('artifact')
  if (isTagged && isInTagged) nested.taggedInTagged++
  if (isTagged && isInArtifact) nested.taggedInArtifact++
  if (!isTagged && isInTagged) nested.artifactInTagged++
}
