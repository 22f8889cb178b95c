// Writes what leads through a document: bookmarks, destinations, the tree of pages.

import type { BookmarkNode, JoinedDocument } from './join.ts'
import type { Places } from './places.ts'
import type { Numbers } from './resources.ts'
import type { PdfWriter } from './writer.ts'

/** Writes the bookmarks; the number of their root, or undefined for none. */
export function writeBookmarks(
  nodes: readonly BookmarkNode[],
  places: Places,
  writer: PdfWriter,
  numbers: Numbers,
): number | undefined {
  if (nodes.length === 0) return undefined
  const root = numbers.next()
  const below = writeLevel(nodes, root, places, writer, numbers)
  writer.object(root, `<</Type /Outlines\n${below}>>`)
  return root
}

// Writes the bookmarks of one level; the entries of what they stand below.
function writeLevel(
  nodes: readonly BookmarkNode[],
  parent: number,
  places: Places,
  writer: PdfWriter,
  numbers: Numbers,
): string {
  const own = nodes.map(() => numbers.next())
  for (const [index, { part, thing, kids }] of nodes.entries()) {
    const number = own[index] ?? 0
    const page = places.pageOf(part, thing.page)
    const [before, after] = [own[index - 1], own[index + 1]]
    const links = [
      ...(thing.element === undefined ? [] : [`/SE ${thing.element.number} 0 R`]),
      ...(before === undefined ? [] : [`/Prev ${before} 0 R`]),
      ...(after === undefined ? [] : [`/Next ${after} 0 R`]),
      ...(kids.length === 0 ? [] : [writeLevel(kids, number, places, writer, numbers)]),
    ]
    writer.object(
      number,
      `<</Title ${thing.title}\n/Dest [${page} 0 R ${thing.place}]\n/Parent ${parent} 0 R\n${links.join('\n')}>>`,
    )
  }
  return `/First ${own[0]} 0 R\n/Last ${own.at(-1)} 0 R\n/Count ${countAll(nodes)}`
}

function countAll(nodes: readonly BookmarkNode[]): number {
  return nodes.reduce((sum, { kids }) => sum + 1 + countAll(kids), 0)
}

/** Writes the destinations; the number of their table, or undefined for none. */
export function writeDestinations(
  { destinations }: JoinedDocument,
  places: Places,
  writer: PdfWriter,
  numbers: Numbers,
): number | undefined {
  if (destinations.length === 0) return undefined
  const table = numbers.next()
  const entries = destinations.map(
    ([name, { part, thing }]) => `/${name} [${places.pageOf(part, thing.page)} 0 R ${thing.place}]`,
  )
  writer.object(table, `<<${entries.join('\n')}>>`)
  return table
}

const BRANCHES = 32

/** A node of the tree of pages: a page, or an object for several. */
export interface PageNode {
  readonly number: number
  readonly count: number
}

/**
 * Writes the tree of pages from below; `parents` gets the number of the node above each.
 * The number of its root.
 */
export function writePageTree(
  pages: readonly number[],
  writer: PdfWriter,
  numbers: Numbers,
  parents: Map<number, number>,
): number {
  let level: PageNode[] = pages.map((number) => ({ number, count: 1 }))
  const nodes: { readonly number: number; readonly value: string }[] = []
  do {
    const above: PageNode[] = []
    for (let at = 0; at < level.length; at += BRANCHES) {
      const kids = level.slice(at, at + BRANCHES)
      const number = numbers.next()
      for (const kid of kids) parents.set(kid.number, number)
      const count = kids.reduce((sum, kid) => sum + kid.count, 0)
      const list = kids.map((kid) => `${kid.number} 0 R`).join(' ')
      nodes.push({ number, value: `/Count ${count}\n/Kids [${list}]` })
      above.push({ number, count })
    }
    level = above
  } while (level.length > 1)
  for (const { number, value } of nodes) {
    const parent = parents.get(number)
    const up = parent === undefined ? '' : `/Parent ${parent} 0 R\n`
    writer.object(number, `<</Type /Pages\n${up}${value}>>`)
  }
  return level[0]?.number ?? 0
}
