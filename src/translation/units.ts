// A narrative → the texts that a translator works on, each with the identity of its block. Identities
// are those that `src/resolve/identify.ts` gives; a test holds the two together.
import type { Nodes, Parents, RootContent } from 'mdast'
import type { Narrative } from '../model/narrative.ts'
import type { Unit, UnitKind } from '../model/translation.ts'
import { hasWords, piecesOf, wordingOf } from './codes.ts'

/** A narrative as far as its texts need it. */
export type Told = Pick<Narrative, 'name' | 'path' | 'tree' | 'head'>

interface Walk {
  readonly narrative: Told
  readonly text: string
  readonly units: Unit[]
  readonly named: Set<Nodes>
  top: number
  section: string | undefined
}

/** The texts of a narrative with words in them, in its order; notes where they are defined. */
export function unitsOf(narrative: Told, text: string): Unit[] {
  const walk: Walk = { narrative, text, units: [], named: new Set(), top: 0, section: undefined }
  const isOfItems = narrative.head.value.role === 'recommendations'
  let position = 0
  for (const [index, node] of narrative.tree.children.entries()) {
    walk.top = index
    if (node.type === 'footnoteDefinition') visitNote(node, walk)
    else if (isBlock(node)) visit(node, `${narrative.name}-${++position}`, walk, isOfItems)
  }
  return walk.units
}

/** Whether a node is a block of the document, and so has a position. */
function isBlock({ type }: RootContent): boolean {
  return !/^(?:definition|footnoteDefinition|html|yaml)$/.test(type)
}

function visit(node: RootContent, position: string, walk: Walk, isOfItems = false): void {
  const id = (isOfItems && node.type === 'list' ? undefined : takeName(node, walk)) ?? position
  if (node.type === 'paragraph') add(node, id, isCaption(node) ? 'caption' : 'paragraph', walk)
  else if (node.type === 'heading') {
    add(node, id, 'heading', walk)
    walk.section = oneLine(sliceOf(node, walk)?.text ?? '')
  } else if (node.type === 'table')
    for (const [i, row] of node.children.entries())
      for (const [j, cell] of row.children.entries())
        add(cell, `${id}-${i + 1}-${j + 1}`, 'cell', walk)
  else if (node.type === 'list' || node.type === 'blockquote' || node.type === 'listItem') {
    let inner = 0
    for (const child of node.children) if (isBlock(child)) visit(child, `${id}-${++inner}`, walk)
  }
}

function visitNote(
  { identifier, children }: Extract<RootContent, { type: 'footnoteDefinition' }>,
  walk: Walk,
): void {
  const id = `note-${identifier}`
  for (const [i, child] of children.entries()) {
    const own = i === 0 ? id : `${id}-${i + 1}`
    if (child.type === 'paragraph') add(child, own, 'note', walk)
    else visit(child, own, walk)
  }
}

/** An embed stands alone in its paragraph. */
function isCaption({ children }: Extract<RootContent, { type: 'paragraph' }>): boolean {
  return children.length === 1 && children[0]?.type === 'image'
}

/** The name that a block begins with, unless a block around it has it already. */
function takeName(node: RootContent, walk: Walk): string | undefined {
  let bearer: Nodes | undefined = node
  while (bearer && 'children' in bearer && /^(?:list|listItem|blockquote)$/.test(bearer.type))
    bearer = bearer.children[0]
  if (bearer?.type !== 'paragraph' && bearer?.type !== 'heading') return undefined
  const [first] = bearer.children
  if (first?.type !== 'link' || !first.url.startsWith('id:') || walk.named.has(bearer))
    return undefined
  walk.named.add(bearer)
  return first.url.slice('id:'.length)
}

interface Slice {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** What stands between the marks of a block. */
function sliceOf({ children }: Parents, { text }: Walk): Slice | undefined {
  const from = children[0]?.position?.start.offset
  const to = children.at(-1)?.position?.end.offset
  return from === undefined || to === undefined
    ? undefined
    : { from, to, text: text.slice(from, to) }
}

/** Lines of one text as one; a line that an author has broken on purpose stays broken. */
function oneLine(text: string): string {
  return text
    .replaceAll(/ {2,}\n[ \t>]*|\\\n[ \t>]*/g, '\\\n')
    .replaceAll(/[ \t]*(?<!\\)\n[ \t>]*/g, ' ')
    .trim()
}

function add(node: Parents, id: string, kind: UnitKind, walk: Walk): void {
  const slice = sliceOf(node, walk)
  const [first, last] = [node.children[0]?.position?.start, node.children.at(-1)?.position?.end]
  if (!slice || !first || !last) return
  const markdown = oneLine(slice.text)
  if (!hasWords(markdown)) return
  const { name, path } = walk.narrative
  walk.units.push({
    narrative: name,
    id,
    isNamed: !/^\d{2}-/.test(id),
    kind,
    markdown,
    wording: wordingOf(markdown),
    section: kind === 'heading' ? undefined : walk.section,
    place: { path, line: first.line, column: first.column },
    end: { path, line: last.line, column: last.column },
    span: { from: slice.from, to: slice.to },
    top: walk.top,
  })
}

/** How two languages of a block are compared before anybody has said that they belong together: by their codes. */
export function codesOf({ markdown }: Unit): string {
  return piecesOf(markdown)
    .flatMap(({ signs }) => signs)
    .map((sign) => `code${sign.replaceAll(/[^\p{L}\p{N}]/gu, '')}`)
    .join(' ')
}
