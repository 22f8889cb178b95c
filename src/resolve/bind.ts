// Markdown as parsed → Markdown whose words know their data. Every construct of the dialect is
// resolved here or is a finding; nothing is dropped without a word.
import type {
  Definition,
  FootnoteDefinition,
  FootnoteReference,
  Html,
  Link,
  LinkReference,
  Nodes,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast'
import { visit } from 'unist-util-visit'
import type { Binding, Call } from '../model/bound.ts'
import { isId } from '../model/id.ts'
import { finding } from '../findings/finding.ts'
import { bindingSchemes, schemeOf } from './address.ts'
import { splitCitations } from './citations.ts'
import { resolveEmbed } from './embeds.ts'
import { resolveLink } from './links.ts'
import { placeOf, placeOfWords, report, type Notes, type Prose } from './prose.ts'

/** The footnote definitions of a parsed text. A second definition of one note is a finding. */
export function collectNotes(root: Root, found: (node: FootnoteDefinition) => void): Notes {
  const definitions = new Map<string, FootnoteDefinition>()
  visit(root, 'footnoteDefinition', (node) => {
    if (definitions.has(node.identifier)) found(node)
    else definitions.set(node.identifier, node)
  })
  return { definitions, called: new Set() }
}

/** The blocks of a parsed text with every construct of the dialect resolved. */
export function bindBlocks(root: Root, prose: Prose): RootContent[] {
  const definitions = new Map<string, Definition>()
  visit(root, 'definition', (node) => {
    definitions.set(node.identifier, node)
    if (node.identifier.startsWith('@')) {
      report(
        prose,
        'citation-definition',
        placeOf(prose, node),
        `The definition \`[${node.label}]:\` turns the citation \`[${node.label}]\` into a link.`,
        `Delete it: what \`${node.label}\` is stands in data/sources/.`,
      )
    }
  })
  const binder: Binder = { prose, definitions, open: [] }
  return root.children.flatMap((node) => bindBlock(node, binder))
}

/** A text of a data file: bound like the prose around it, with no notes of its own. */
function bindText(
  root: Root,
  source: string,
  placeAt: Prose['placeAt'],
  prose: Prose,
): RootContent[] {
  const notes: Notes = { definitions: new Map(), called: new Set() }
  return bindBlocks(structuredClone(root), { ...prose, source, placeAt, notes })
}

interface Binder {
  readonly prose: Prose
  readonly definitions: ReadonlyMap<string, Definition>
  /** Raw HTML elements that have been reported and not yet closed. */
  readonly open: string[]
}

function bindBlock(node: RootContent, binder: Binder): RootContent[] {
  if (node.type === 'definition' || node.type === 'footnoteDefinition') return []
  if (node.type === 'html') {
    reportHtml(node, binder)
    return []
  }
  if (node.type === 'paragraph') {
    const embed = resolveEmbed(node, binder.prose, (root, text, placeAt) =>
      bindText(root, text, placeAt, binder.prose),
    )
    if (embed !== 'prose') return embed ? [embed] : []
  }
  return [bindParent(node, binder)]
}

/** A node with its children bound, and with its name if it begins with one. */
function bindParent<T extends RootContent>(node: T, binder: Binder): T {
  if (!('children' in node)) return node
  const name = takeName(node, binder)
  const children = node.children.flatMap((child): Nodes[] =>
    isPhrasingParent(node)
      ? bindPhrasing(child as PhrasingContent, binder)
      : bindBlock(child as RootContent, binder),
  )
  const bound = { ...node, children } as T
  return name === undefined ? bound : { ...bound, data: { ...bound.data, blockName: name } }
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

/** `[](id:name)` at the very start of a block: taken out of the text, kept as the block's name. */
function takeName(node: RootContent, binder: Binder): string | undefined {
  if (node.type !== 'paragraph' && node.type !== 'heading') return undefined
  const [first, second] = node.children
  if (first?.type !== 'link' || schemeOf(first.url) !== 'id' || first.children.length > 0)
    return undefined
  const name = first.url.slice('id:'.length)
  node.children.shift()
  if (second?.type === 'text') second.value = second.value.trimStart()
  if (isId(name)) return name
  report(
    binder.prose,
    'block-name',
    placeOf(binder.prose, first),
    `\`${name}\` cannot be the name of a block.`,
    'A name has only the letters a to z, digits and single hyphens.',
  )
  return undefined
}

function bindPhrasing(node: PhrasingContent, binder: Binder): PhrasingContent[] {
  const { prose } = binder
  switch (node.type) {
    case 'text':
      return splitCitations(node, prose)
    case 'link':
      return bindLink(node, binder)
    case 'linkReference':
      return bindReference(node, binder)
    case 'footnoteReference':
      return bindCall(node, binder)
    case 'html':
      reportHtml(node, binder)
      return []
    case 'image':
    case 'imageReference':
      reportPicture(node, prose)
      return []
    default:
      return [bindParent(node, binder)]
  }
}

function bindLink(link: Link, binder: Binder): PhrasingContent[] {
  const { prose } = binder
  const kind = resolveLink(link, prose)
  const children = link.children.flatMap((child) => bindPhrasing(child, binder))
  if (kind.kind === 'fault') return children
  if (kind.kind === 'page') return [{ ...link, children }]
  const binding: Binding = {
    type: 'binding',
    bound: kind.bound,
    place: placeOfWords(prose, link),
    children,
  }
  return [link.position ? { ...binding, position: link.position } : binding]
}

function bindReference(node: LinkReference, binder: Binder): PhrasingContent[] {
  const definition = binder.definitions.get(node.identifier)
  const children = node.children.flatMap((child) => bindPhrasing(child, binder))
  if (!definition || node.identifier.startsWith('@')) return children
  const scheme = schemeOf(definition.url)
  if (scheme !== undefined && (bindingSchemes as readonly string[]).includes(scheme)) {
    report(
      binder.prose,
      'binding-reference',
      placeOf(binder.prose, node),
      'This binding is written in reference style.',
      `Write the address beside the words: [${node.label}](${definition.url}).`,
    )
    return children
  }
  const link: Link = {
    type: 'link',
    url: definition.url,
    title: definition.title ?? null,
    children: node.children,
  }
  return bindLink(node.position ? { ...link, position: node.position } : link, binder)
}

function bindCall(node: FootnoteReference, binder: Binder): PhrasingContent[] {
  const { prose } = binder
  const place = placeOf(prose, node)
  if (prose.insideNote) {
    report(
      prose,
      'note-nested',
      place,
      'A note is called inside a note.',
      'Write what it says into this note, or cite with [@key], which stays inline here.',
    )
    return []
  }
  const definition = prose.notes.definitions.get(node.identifier)
  if (!definition) return []
  prose.notes.called.add(node.identifier)
  const inner: Binder = { ...binder, prose: { ...prose, insideNote: true } }
  const children = definition.children.flatMap((child) => bindBlock(structuredClone(child), inner))
  const call: Call = {
    type: 'call',
    note: { kind: 'footnote', identifier: node.identifier, children },
    place,
  }
  return [call]
}

/** Raw HTML is an error at its first tag; a comment to colleagues is dropped and said so. */
function reportHtml(node: Html, binder: Binder): void {
  const { prose, open } = binder
  const text = node.value.trim()
  const place = placeOf(prose, node)
  if (text.startsWith('<!--')) {
    const final = prose.report.value.status === 'final'
    const message = 'This comment is not printed.'
    const hint = final ? 'A final report has nothing left to settle: delete it.' : undefined
    prose.findings.push(finding('comment', place, message, hint, final ? 'error' : 'info'))
    return
  }
  const closing = /^<\/([a-z0-9-]+)\s*>$/i.exec(text)?.[1]?.toLowerCase()
  if (closing !== undefined && open.includes(closing)) {
    open.splice(open.lastIndexOf(closing), 1)
    return
  }
  const opening = /^<([a-z0-9-]+)/i.exec(text)?.[1]?.toLowerCase()
  if (opening !== undefined && !new RegExp(`</${opening}\\s*>\\s*$`, 'i').test(text))
    open.push(opening)
  report(
    prose,
    'html-raw',
    place,
    `Raw HTML is not printed: \`${text.slice(0, 40)}\`.`,
    'Write it in Markdown; what Markdown has no sign for belongs into a template.',
  )
}

function reportPicture(node: Nodes & { url?: string }, prose: Prose): void {
  const address = node.url ?? ''
  const scheme = schemeOf(address)
  if (scheme !== undefined && ['table', 'case'].includes(scheme)) {
    return report(
      prose,
      'embed-inline',
      placeOf(prose, node),
      'What is embedded here stands amid other words.',
      'Give it a paragraph of its own.',
    )
  }
  return report(
    prose,
    'picture-address',
    placeOf(prose, node),
    `\`${address}\` is not embedded: nothing is fetched while a report is made.`,
    'Embed a table with ![caption](table:…) or a case with ![](case:…).',
  )
}
