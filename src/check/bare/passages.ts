// The running texts of a block, each letter with its place: what is bound stands in them as one sign,
// so that the words around it are still read together.
import type { Nodes, RootContent, Text } from 'mdast'
import type { Binding } from '../../model/bound.ts'
import type { Embed } from '../../model/embed.ts'
import type { Locale } from '../../model/locale.ts'
import { markdownEscapeAt } from '../../model/markdown-escape.ts'
import type { Place } from '../../model/place.ts'

/** Stands for words that are bound, for code and for the text of a link. */
export const BOUND = '\u{E000}'
/** Stands for a bound provision, which other provisions may follow: "[article 146](…) and 362". */
export const BOUND_PROVISION = '\u{E001}'

/** A running text and where it is written. */
export interface Passage {
  readonly text: string
  /** The place of a stretch of the text. */
  readonly placeOf: (from: number, to: number) => Place
  /** It is a quotation as a whole. */
  readonly quoted: boolean
  /** Whether words of it can be bound: those of a caption or a title cannot. */
  readonly bindable: boolean
  readonly bindings: readonly BoundWords[]
}

/** A binding in a running text: its sign there, and where its words are written. */
export interface BoundWords {
  readonly binding: Binding
  readonly at: number
  /** The first letter of the words and the place behind the last; undefined if they are no plain text. */
  readonly span: () => { readonly from: Place; readonly to: Place } | undefined
}

/** The text that blocks were parsed from, and the place of any offset in it. */
export interface Origin {
  readonly source: string
  readonly placeAt: (offset: number) => Place
}

/** A stretch from one place to another, with its end where that is on the same line. */
export function stretch(start: Place, end: Place): Place {
  return end.path === start.path && end.line === start.line && end.column > start.column
    ? { ...start, endColumn: end.column }
    : start
}

/** Every running text of a block, notes and embeds included. */
export function passagesOf(
  block: Nodes,
  origin: Origin,
  locale: Locale,
  quoted = false,
): Passage[] {
  if (block.type === 'embed') return passagesOfEmbed(block, locale)
  if (block.type === 'code' || !('children' in block)) return []
  const isQuoted = quoted || block.type === 'blockquote'
  const isText = ['paragraph', 'heading', 'tableCell'].includes(block.type)
  if (!isText) return block.children.flatMap((child) => passagesOf(child, origin, locale, isQuoted))
  const { text, offsets, notes, bindings } = run(block, origin.source)
  const placeAt = (at: number): Place => origin.placeAt(offsets[at] ?? 0)
  const placeOf = (from: number, to: number): Place => {
    const end = placeAt(Math.max(from, to - 1))
    return stretch(placeAt(from), { ...end, column: end.column + 1 })
  }
  return [
    {
      text,
      placeOf,
      quoted: isQuoted,
      bindable: true,
      bindings: bindings.map((one) => ({ ...one, span: () => wordsSpan(one.binding, origin) })),
    },
    ...notes.flatMap((child) => passagesOf(child, origin, locale)),
  ]
}

/** Where the words of a binding are written, when they are one text, perhaps emphasized as a whole. */
function wordsSpan(binding: Binding, { placeAt }: Origin): ReturnType<BoundWords['span']> {
  let node: Nodes = binding
  while ('children' in node) {
    const [only, more]: Nodes[] = node.children
    if (!only || more) return undefined
    node = only
  }
  const [from, to] = [node.position?.start.offset, node.position?.end.offset]
  if (node.type !== 'text' || from === undefined || to === undefined || to <= from) return undefined
  const last = placeAt(to - 1)
  return { from: placeAt(from), to: { ...last, column: last.column + 1 } }
}

/** The caption of an embed, and the texts of a case. */
function passagesOfEmbed({ embed, caption, place }: Embed, locale: Locale): Passage[] {
  if (embed.kind === 'case') {
    const { summary, text, proceedings } = embed
    const within = (
      blocks: readonly RootContent[],
      keys: readonly (string | number)[],
      source = '',
    ): Passage[] => {
      const origin = { source, placeAt: (offset: number) => summary.locateText(keys, offset) }
      return blocks.flatMap((block) => passagesOf(block, origin, locale))
    }
    return [
      ...within(text, ['summary', locale], summary.value.summary[locale]),
      ...proceedings.flatMap((step, i) => {
        const written = summary.value.proceedings[i]?.what[locale]
        return within(step.text, ['proceedings', i, 'what', locale], written)
      }),
    ]
  }
  return caption === '' ? [] : [plainPassage(caption, { ...place, column: place.column + 2 })]
}

/** A text in which nothing can be bound, from a place on. */
export function plainPassage(text: string, start: Place | ((offset: number) => Place)): Passage {
  const placeAt = (offset: number): Place =>
    typeof start === 'function' ? start(offset) : { ...start, column: start.column + offset }
  return {
    text,
    placeOf: (from, to) => {
      const { endColumn: _, ...first } = placeAt(from)
      return stretch(first, placeAt(to))
    },
    quoted: false,
    bindable: false,
    bindings: [],
  }
}

/** A text being gathered: its letters, where each is written, and the notes called in it. */
interface Run {
  text: string
  readonly offsets: number[]
  readonly notes: RootContent[]
  readonly bindings: { readonly binding: Binding; readonly at: number }[]
  /** Up to where the source has been used. */
  at: number
}

function run(block: Nodes, source: string): Run {
  const at = block.position?.start.offset ?? 0
  const made: Run = { text: '', offsets: [], notes: [], bindings: [], at }
  gather(block, source, made)
  return made
}

function gather(node: Nodes, source: string, made: Run): void {
  const start = node.position?.start.offset ?? made.at
  if (node.type === 'text') return gatherText(node, source, made)
  if (node.type === 'call') {
    if (node.note.kind === 'footnote') made.notes.push(...node.note.children)
    return
  }
  if (node.type === 'binding') {
    made.bindings.push({ binding: node, at: made.text.length })
    add(signOf(node), start, made)
  } else if (node.type === 'link' || node.type === 'inlineCode') add(BOUND, start, made)
  else if (node.type === 'break') add('\n', start, made)
  else if ('children' in node) {
    for (const child of node.children) gatherInline(child, source, made)
    return
  }
  made.at = Math.max(made.at, node.position?.end.offset ?? made.at)
}

/** What stands in a block; words whose binding is at fault are bound all the same. */
function gatherInline(node: Nodes, source: string, made: Run): void {
  if (node.data?.faulty !== true) return gather(node, source, made)
  add(BOUND, node.position?.start.offset ?? made.at, made)
  made.at = Math.max(made.at, node.position?.end.offset ?? made.at)
}

function signOf({ bound }: Binding): string {
  return bound.kind === 'provision' ? BOUND_PROVISION : BOUND
}

function add(text: string, offset: number, made: Run): void {
  made.text += text
  made.offsets.push(offset)
}

const citations = /^(?:\[@[^\][]*\])+/

/**
 * A text node, letter by letter beside its source: escapes, indentation and marks of continuation
 * are passed over, citations between two parts of one text too.
 */
function gatherText({ value, position }: Text, source: string, made: Run): void {
  const start = position?.start.offset ?? source.indexOf(value, made.at)
  let at = Math.max(made.at, start)
  at += citations.exec(source.slice(at, at + 1000))?.[0].length ?? 0
  for (const letter of value.split('')) {
    let escape = markdownEscapeAt(source, at)
    while (!escape && at < source.length && source[at] !== letter) {
      at++
      escape = markdownEscapeAt(source, at)
    }
    add(letter, at, made)
    at += escape?.length ?? 1
  }
  made.at = at
}
