// What a piece of prose is bound in: its language, its dates, the records it may name, its notes,
// and how to say where something in it stands.
import type { FootnoteDefinition, Node, Root, Text } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { finding, type Finding } from '../findings/finding.ts'
import type { RuleId } from '../findings/rules.ts'
import { alignedOffset } from '../model/alignment.ts'
import { markdownEscapeAt } from '../model/markdown-escape.ts'
import type { Edition } from '../model/edition.ts'
import type { Entry } from '../model/entry.ts'
import type { Locale } from '../model/locale.ts'
import type { Place } from '../model/place.ts'
import type { Report } from '../model/report.ts'
import type { Records } from '../model/stages.ts'
import type { Refusal } from './refusal.ts'

/** The surroundings of a piece of prose while its words are bound. */
export interface Prose {
  readonly report: Entry<Report>
  readonly locale: Locale
  readonly edition: Edition
  readonly records: Records
  /** The Markdown of case files, by `<case>:<keys>`. */
  readonly caseTexts: Pick<ReadonlyMap<string, Root>, 'get'>
  /** The Markdown as it was parsed, for the places of parts of it. */
  readonly source: string
  /** The place of an offset in `source`. */
  readonly placeAt: (offset: number) => Place
  readonly notes: Notes
  /** What the prose stands in, where less is allowed than in a narrative. */
  readonly inside: 'narrative' | 'note' | 'case'
  /** Names that were meant for blocks and could not be given. */
  readonly misnamed: Set<string>
  readonly findings: Finding[]
  /** The block that is being bound, whose place stands in for nodes without one. */
  readonly block?: Node
}

/** The footnote definitions of one text, and which of them have been called. */
export interface Notes {
  readonly definitions: ReadonlyMap<string, FootnoteDefinition>
  readonly called: Set<string>
}

/** Where a node begins, with its end when that is on the same line. */
export function placeOf(prose: Prose, node: Node): Place {
  if (node.position)
    return span(prose, node.position.start.offset ?? 0, node.position.end.offset ?? 0)
  const words = toString(node)
  const from = offsetInBlock(prose, words)
  return span(prose, from, from + words.length)
}

/** Bare addresses are made links after parsing and have no position: their words are looked for in the block. */
function offsetInBlock({ block, source }: Prose, words: string): number {
  const { start, end } = block?.position ?? {}
  const found = words === '' ? -1 : source.indexOf(words, start?.offset ?? 0)
  return found >= 0 && found < (end?.offset ?? source.length) ? found : (start?.offset ?? 0)
}

/** The place of a stretch of the source, with its end when that is on the same line. */
function span(prose: Prose, from: number, to: number): Place {
  const [start, end] = [prose.placeAt(from), prose.placeAt(to)]
  return end.path === start.path && end.line === start.line && end.column > start.column
    ? { ...start, endColumn: end.column }
    : start
}

/** Where the words of a node stand: the node's own signs left out, so that an editor lands on the word. */
export function placeOfWords(
  prose: Prose,
  node: { readonly children: readonly Node[] } & Node,
): Place {
  const first = node.children[0]?.position?.start.offset
  const last = node.children.at(-1)?.position?.end.offset
  return first === undefined || last === undefined ? placeOf(prose, node) : span(prose, first, last)
}

/** Where a stretch of a text node's value stands, past escapes and marks of continuation. */
export function placeInText(prose: Prose, node: Text, offset: number, length: number): Place {
  if (!node.position) {
    const from = offsetInBlock(prose, node.value) + offset
    return span(prose, from, from + length)
  }
  const { start, end } = node.position
  const source = prose.source.slice(start.offset, end.offset)
  const [from, last] = [offset, offset + Math.max(0, length - 1)].map((one) =>
    alignedOffset(source, node.value, one, markdownEscapeAt),
  )
  if (from === undefined) return placeOf(prose, node)
  const base = start.offset ?? 0
  return span(prose, base + from, base + (last ?? from) + 1)
}

/** Adds a finding. */
export function report(
  prose: Prose,
  rule: RuleId,
  place: Place,
  message: string,
  hint?: string,
): void {
  prose.findings.push(finding(rule, place, message, hint))
}

/** Adds the finding that a refusal is. */
export function reportRefusal(prose: Prose, place: Place, refusal: Refusal): undefined {
  report(prose, refusal.rule, place, refusal.message, refusal.hint)
}
