// What a piece of prose is bound in: its language, its dates, the records it may name, its notes,
// and how to say where something in it stands.
import type { FootnoteDefinition, Node, Root } from 'mdast'
import { finding, type Finding } from '../findings/finding.ts'
import type { RuleId } from '../findings/rules.ts'
import type { Edition } from '../model/edition.ts'
import type { Entry } from '../model/entry.ts'
import type { Locale } from '../model/locale.ts'
import type { Place } from '../model/place.ts'
import type { Report } from '../model/report.ts'
import type { Records } from '../model/stages.ts'

/** The surroundings of a piece of prose while its words are bound. */
export interface Prose {
  readonly report: Entry<Report>
  readonly locale: Locale
  readonly edition: Edition
  readonly records: Records
  /** The Markdown of case files, by `<case>:<keys>`. */
  readonly caseTexts: ReadonlyMap<string, Root>
  /** The Markdown as it was parsed, for the places of parts of it. */
  readonly source: string
  /** The place of an offset in `source`. */
  readonly placeAt: (offset: number) => Place
  readonly notes: Notes
  readonly insideNote: boolean
  readonly findings: Finding[]
}

/** The footnote definitions of one narrative, and which of them have been called. */
export interface Notes {
  readonly definitions: ReadonlyMap<string, FootnoteDefinition>
  readonly called: Set<string>
}

/** Where a node begins, with its end when that is on the same line. */
export function placeOf(prose: Prose, node: Node): Place {
  const start = prose.placeAt(node.position?.start.offset ?? 0)
  const end = prose.placeAt(node.position?.end.offset ?? 0)
  return end.line === start.line && end.column > start.column
    ? { ...start, endColumn: end.column }
    : start
}

/** Where the words of a node stand: the node's own signs left out, so that an editor lands on the word. */
export function placeOfWords(
  prose: Prose,
  node: { readonly children: readonly Node[] } & Node,
): Place {
  const [first] = node.children
  const last = node.children.at(-1)
  if (!first || !last) return placeOf(prose, node)
  const start = placeOf(prose, first)
  const end = prose.placeAt(last.position?.end.offset ?? 0)
  return end.line === start.line && end.column > start.column
    ? { ...start, endColumn: end.column }
    : start
}

/** Where a piece of a node's text stands: looked for from the node's beginning, past escapes. */
export function placeOfText(prose: Prose, node: Node, text: string, from = 0): Place {
  const start = node.position?.start.offset ?? 0
  const found = prose.source.indexOf(text, start + from)
  return prose.placeAt(found < 0 ? start : found)
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
