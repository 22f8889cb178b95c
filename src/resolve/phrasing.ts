// The words of a block, bound: texts, links, references, calls of notes.
import type {
  Definition,
  FootnoteReference,
  Link,
  LinkReference,
  PhrasingContent,
  RootContent,
  Text,
} from 'mdast'
import type { Binding, Call } from '../model/bound.ts'
import { bindingSchemes, schemeOf } from './address.ts'
import { splitCitations } from './citations.ts'
import { reportHtml } from './html.ts'
import { resolveLink } from './links.ts'
import { reportPicture } from './pictures.ts'
import { placeOf, placeOfWords, report, type Prose } from './prose.ts'

/** What is needed to bind a block and what stands in it. */
export interface Binder {
  readonly prose: Prose
  /** The reference definitions of the text; those that are used are noted down. */
  readonly definitions: Definitions
  /** Raw HTML elements that have been reported and not yet closed. */
  readonly open: string[]
  /** Binds what stands in a note. */
  readonly bindBlock: (node: RootContent, binder: Binder) => RootContent[]
}

/** The reference definitions of a text, and which of them something refers to. */
export interface Definitions {
  readonly first: ReadonlyMap<string, Definition>
  readonly further: readonly Definition[]
  readonly used: Set<string>
}

/** One piece of prose with every construct of the dialect resolved. */
export function bindPhrasing(node: PhrasingContent, binder: Binder): PhrasingContent[] {
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
      reportHtml(node, prose, binder.open)
      return []
    case 'image':
      reportPicture(node, node.url, prose)
      return []
    case 'imageReference':
      binder.definitions.used.add(node.identifier)
      reportPicture(node, binder.definitions.first.get(node.identifier)?.url ?? '', prose)
      return []
    default:
      return [bindChildren(node, binder)]
  }
}

function bindChildren(node: PhrasingContent, binder: Binder): PhrasingContent {
  if (!('children' in node)) return node
  const children = node.children.flatMap((child) => bindPhrasing(child, binder))
  return { ...node, children }
}

function bindLink(link: Link, binder: Binder): PhrasingContent[] {
  const { prose } = binder
  const kind = resolveLink(link, prose)
  const children = link.children.flatMap((child) => bindPhrasing(child, binder))
  // Words that are meant to be bound stay known as such: what they say is not told as bound to nothing.
  if (kind.kind === 'fault')
    return children.map((child) => ({ ...child, data: { ...child.data, faulty: true } }))
  if (kind.kind === 'page') return [{ ...link, children }]
  const place = placeOfWords(prose, link)
  const binding: Binding = { type: 'binding', bound: kind.bound, place, children }
  return [link.position ? { ...binding, position: link.position } : binding]
}

function bindReference(node: LinkReference, binder: Binder): PhrasingContent[] {
  const definition = binder.definitions.first.get(node.identifier)
  binder.definitions.used.add(node.identifier)
  const isCitation = node.identifier.startsWith('@')
  // What the definition would make of a citation is told where it stands; here it stays a citation.
  if (isCitation) {
    const text: Text = { type: 'text', value: `[${node.label ?? node.identifier}]` }
    return splitCitations(node.position ? { ...text, position: node.position } : text, binder.prose)
  }
  const scheme = definition && schemeOf(definition.url)
  const isBinding = scheme !== undefined && (bindingSchemes as readonly string[]).includes(scheme)
  if (!definition || isBinding) {
    if (isBinding)
      report(
        binder.prose,
        'binding-reference',
        placeOf(binder.prose, node),
        'This binding is written in reference style.',
        `Write the address beside the words: [words](${definition?.url ?? ''}).`,
      )
    return node.children.flatMap((child) => bindPhrasing(child, binder))
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
  prose.notes.called.add(node.identifier)
  if (prose.inside === 'note') {
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
  const inner: Binder = { ...binder, prose: { ...prose, inside: 'note' } }
  const children = structuredClone(definition).children.flatMap((child) =>
    binder.bindBlock(child, inner),
  )
  const call: Call = {
    type: 'call',
    note: { kind: 'footnote', identifier: node.identifier, children },
    place,
  }
  return [call]
}
