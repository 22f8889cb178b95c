// Markdown as parsed → blocks whose words know their data. Every construct of the dialect is
// resolved here or is a finding; nothing is dropped without a word.
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { readDefinitions, reportDefinitions } from './definitions.ts'
import { resolveEmbed } from './embeds/index.ts'
import { reportHtml } from './html.ts'
import { collectNotes, reportNotes } from './notes.ts'
import { takeName } from './names.ts'
import { bindPhrasing, type Binder } from './phrasing.ts'
import { placeOf, report, type Prose } from './prose.ts'

/** The blocks of a whole text, a narrative or a text of a case, with its own notes. */
export function bindText(root: Root, surroundings: Omit<Prose, 'notes'>): RootContent[] {
  const prose: Prose = { ...surroundings, notes: collectNotes(root, surroundings) }
  const definitions = readDefinitions(root)
  const binder: Binder = { prose, definitions, open: [], bindBlock }
  const blocks = structuredClone(root).children.flatMap((node) => bindTop(node, binder))
  reportNotes(prose)
  reportDefinitions(definitions, prose)
  return blocks
}

/** A top-level block, marked if something in it is at fault. */
function bindTop(node: RootContent, binder: Binder): RootContent[] {
  const { findings } = binder.prose
  const before = findings.length
  const blocks = bindBlock(node, { ...binder, prose: { ...binder.prose, block: node } })
  if (!findings.slice(before).some((one) => one.severity === 'error')) return blocks
  return blocks.map((block) => ({ ...block, data: { ...block.data, faulty: true } }))
}

function bindBlock(node: RootContent, binder: Binder): RootContent[] {
  const { prose } = binder
  if (node.type === 'definition' || node.type === 'footnoteDefinition') return []
  if (node.type === 'html') {
    reportHtml(node, prose, binder.open)
    return []
  }
  if (node.type === 'listItem' && node.checked != null)
    report(
      prose,
      'markdown-leftover',
      placeOf(prose, node),
      'A box to tick is not printed.',
      'Take the brackets away.',
    )
  if (node.type === 'paragraph') {
    const embed = resolveEmbed(node, prose, (root, source, placeAt) =>
      bindText(root, { ...prose, source, placeAt, inside: 'case' }),
    )
    // Of an embed at fault the place stays, so that what comes after keeps its own.
    if (embed !== 'prose') return [embed ?? { type: 'paragraph', children: [] }]
  }
  return [bindParent(node, binder)]
}

/** A node with its children bound, and with its name if it begins with one. */
function bindParent<T extends RootContent>(node: T, binder: Binder): T {
  if (!('children' in node)) return node
  const name = takeName(node, binder.prose)
  const children = node.children.flatMap((child): Nodes[] =>
    isPhrasingParent(node)
      ? bindPhrasing(child as PhrasingContent, binder)
      : bindBlock(child as RootContent, binder),
  )
  const bound = { ...node, children } as T
  return name === undefined ? bound : { ...bound, data: { ...bound.data, ...name } }
}

function isPhrasingParent(node: Nodes): boolean {
  return [
    'paragraph',
    'heading',
    'tableCell',
    'emphasis',
    'strong',
    'delete',
    'link',
    'linkReference',
  ].includes(node.type)
}
