// Reference definitions, `[label]: address`: Markdown prints nothing of them, so each must be used.
import type { Definition, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Definitions } from './phrasing.ts'
import { placeOf, report, type Prose } from './prose.ts'

/** The definitions of a text; of two of one label Markdown takes the first. */
export function readDefinitions(root: Root): Definitions {
  const first = new Map<string, Definition>()
  const further: Definition[] = []
  visit(root, 'definition', (node) => {
    if (first.has(node.identifier)) further.push(node)
    else first.set(node.identifier, node)
  })
  return { first, further, used: new Set() }
}

/** Findings on definitions that take a citation away, or that nothing refers to. */
export function reportDefinitions({ first, further, used }: Definitions, prose: Prose): void {
  for (const node of [...first.values(), ...further]) {
    const label = node.label ?? node.identifier
    const place = placeOf(prose, node)
    if (label.startsWith('@')) {
      const message = `The definition \`[${label}]:\` turns the citation \`[${label}]\` into a link.`
      const hint = `Delete it: what \`${label}\` is stands in data/sources/.`
      report(prose, 'citation-definition', place, message, hint)
    } else if (further.includes(node) || !used.has(node.identifier)) {
      const why = further.includes(node) ? 'stands here a second time' : 'is used nowhere'
      const message = `To Markdown this line defines where the link \`${label}\` leads, and ${why}: nothing of it would be printed.`
      report(
        prose,
        'markdown-leftover',
        place,
        message,
        'Delete it; if it is a text, begin it with other words.',
      )
    }
  }
}
