// Words that know their data: the nodes that resolving puts in place of links, pictures, notes and
// citations. They are mdast nodes of our own, so that the one tree carries prose and data.
import type { Node, Parent, PhrasingContent, RootContent } from 'mdast'
import type { CivilDate } from './date.ts'
import type { Embed } from './embed.ts'
import type { Entry } from './entry.ts'
import type { DataFigure } from './figure.ts'
import type { Place } from './place.ts'
import type { Excerpt, Source } from './source.ts'

/** A name of something whose name depends on the date. */
interface NamedBound<K extends string> {
  readonly kind: K
  readonly id: string
  readonly on: CivilDate
}

/** What words can be bound to. */
export type Bound =
  | { readonly kind: 'figure'; readonly figure: DataFigure }
  | {
      readonly kind: 'excerpt'
      readonly source: Entry<Source>
      readonly excerpt: Excerpt
      readonly name: string
    }
  | NamedBound<'person'>
  | { readonly kind: 'date'; readonly date: CivilDate }
  | { readonly kind: 'elapsed'; readonly from: CivilDate; readonly to: CivilDate }
  | NamedBound<'place'>
  | NamedBound<'provision'>
  | NamedBound<'organization'>
  | { readonly kind: 'cross-reference'; readonly target: string }

/** A binding in prose. Without children its words are printed from the data. */
export interface Binding extends Parent {
  type: 'binding'
  bound: Bound
  place: Place
  children: PhrasingContent[]
}

/** One cited source, with the locator as the author wrote it. */
export interface Citation {
  readonly source: Entry<Source>
  readonly locator: string
  readonly place: Place
}

/** A call of a note: an authored footnote, or a bracket of citations. */
export interface Call extends Node {
  type: 'call'
  note:
    | { kind: 'footnote'; identifier: string; children: RootContent[] }
    | { kind: 'citation'; citations: Citation[] }
  place: Place
}

/** A bracket of citations inside a note: it stays where it is. */
export interface InlineCitation extends Node {
  type: 'inlineCitation'
  citations: Citation[]
  place: Place
}

declare module 'mdast' {
  interface PhrasingContentMap {
    binding: Binding
    call: Call
    inlineCitation: InlineCitation
  }
  interface RootContentMap {
    binding: Binding
    call: Call
    inlineCitation: InlineCitation
    embed: Embed
  }
  interface Data {
    /** The name of a block, given with `[](id:…)`. */
    blockName?: string
    /** Where that name is written. */
    namedAt?: Place
    /** The identity of a block, the same in every language; set when resolving ends. */
    blockId?: string
    /** Something in this block is at fault: what follows from it is not told again. */
    faulty?: true
  }
}
