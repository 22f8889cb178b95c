// The footnotes of one text: defined once, and called somewhere.
import type { FootnoteDefinition, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { placeOf, report, type Notes, type Prose } from './prose.ts'

/** The footnote definitions of a text. A second definition of one note is a finding. */
export function collectNotes(root: Root, prose: Omit<Prose, 'notes'>): Notes {
  const definitions = new Map<string, FootnoteDefinition>()
  const notes = { definitions, called: new Set<string>() }
  visit(root, 'footnoteDefinition', (node) => {
    if (!definitions.has(node.identifier)) {
      definitions.set(node.identifier, node)
      return
    }
    report(
      { ...prose, notes },
      'note-duplicate',
      placeOf({ ...prose, notes }, node),
      `The note \`${node.label ?? node.identifier}\` is defined twice in this file.`,
      'Delete one of the two, or give it another name.',
    )
  })
  return notes
}

/** Findings on the notes that nothing has called. */
export function reportNotes(prose: Prose): void {
  for (const [identifier, node] of prose.notes.definitions) {
    if (prose.notes.called.has(identifier)) continue
    const name = node.label ?? identifier
    report(
      prose,
      'note-unused',
      placeOf(prose, node),
      `The note \`${name}\` is called nowhere in this file.`,
      `Call it with [^${name}], or delete it.`,
    )
  }
}
