// Writes the tree of tags (ISO 32000-1, 14.7): elements, the way back to them from pages and
// annotations, names of cells and notes, and what types stand for that are not standard.

import type { Element } from './elements.ts'
import type { Places } from './places.ts'
import type { Numbers } from './resources.ts'
import { roleOf, standardTypes } from './tags.ts'
import type { PdfWriter } from './writer.ts'

/** Writes everything below the root of the tree, and the root at its number. */
export function writeTree(
  root: Element,
  number: number,
  places: Places,
  writer: PdfWriter,
  numbers: Numbers,
): void {
  const found: Found = { types: new Set(), named: [] }
  writeElement(root, number, places, writer, found)
  const parents = writeParents(places, writer, numbers)
  const names = writeNames(found.named, writer, numbers)
  const roles = [...found.types]
    .filter((type) => !standardTypes.has(type))
    .toSorted()
    .map((type) => `/${type} /${roleOf(type)}`)
  const map = roles.length > 0 ? `/RoleMap <<${roles.join('\n')}>>\n` : ''
  writer.object(
    number,
    `<</Type /StructTreeRoot\n/K ${root.number} 0 R\n/ParentTree ${parents} 0 R\n/ParentTreeNextKey ${places.keys}\n${map}${names}>>`,
  )
}

interface Found {
  readonly types: Set<string>
  readonly named: (readonly [string, number])[]
}

function writeElement(
  element: Element,
  parent: number,
  places: Places,
  writer: PdfWriter,
  found: Found,
): void {
  const { number, type, id, attributes } = element
  found.types.add(type)
  if (id !== undefined) found.named.push([id, number])
  const name = id === undefined ? '' : `/ID ${id}\n`
  writer.object(
    number,
    `<</Type /StructElem\n/S /${type}\n/P ${parent} 0 R\n${attributes}${name}${writeKids(element, places)}>>`,
  )
  for (const kid of element.kids) {
    if (kid.kind === 'element') writeElement(kid, number, places, writer, found)
  }
}

// Marked content of the element's own page is written as its number alone.
function writeKids({ kids }: Element, places: Places): string {
  const first = kids.find((kid) => kid.kind === 'content' && !kid.holder.isForm)
  const page = first?.kind === 'content' ? places.holder(first.holder).page : 0
  const values = kids.map((kid) => {
    if (kid.kind === 'element') return `${kid.number} 0 R`
    if (kid.kind === 'annotation') {
      return `<</Type /OBJR /Obj ${places.annotation(kid.page, kid.object).own} 0 R /Pg ${places.holder(kid.page).page} 0 R>>`
    }
    const holder = places.holder(kid.holder)
    if (holder.own === page) return String(kid.id)
    const form = kid.holder.isForm ? ` /Stm ${holder.own} 0 R` : ''
    return `<</Type /MCR /Pg ${holder.page} 0 R${form} /MCID ${kid.id}>>`
  })
  const own = page === 0 ? '' : `/Pg ${page} 0 R\n`
  return `${own}/K ${values.length === 1 ? values[0] : `[${values.join(' ')}]`}`
}

// Keys rise in the order in which pages, annotations and forms were placed.
function writeParents(places: Places, writer: PdfWriter, numbers: Numbers): number {
  const entries: [number, string][] = []
  for (const [holder, { key }] of places.holders) {
    const array = numbers.next()
    const owners = Array.from(holder.owners, (owner) => (owner ? `${owner.number} 0 R` : 'null'))
    writer.object(array, `[${owners.join(' ')}]`)
    entries.push([key, `${array} 0 R`])
  }
  for (const { key, owner } of places.annotations()) {
    if (owner !== undefined) entries.push([key, `${owner.number} 0 R`])
  }
  const list = entries.toSorted(([a], [b]) => a - b).map(([key, value]) => `${key} ${value}`)
  const tree = numbers.next()
  writer.object(tree, `<</Nums [${list.join('\n')}]>>`)
  return tree
}

const LEAF = 64

// Names in the order of their bytes, in leaves that say from where to where they go.
function writeNames(
  named: readonly (readonly [string, number])[],
  writer: PdfWriter,
  numbers: Numbers,
): string {
  if (named.length === 0) return ''
  const sorted = named.toSorted(([a], [b]) => (a < b ? -1 : 1))
  const leaves: string[] = []
  for (let at = 0; at < sorted.length; at += LEAF) {
    const own = sorted.slice(at, at + LEAF)
    const leaf = numbers.next()
    const list = own.map(([id, number]) => `${id} ${number} 0 R`).join('\n')
    writer.object(leaf, `<</Limits [${own[0]?.[0]} ${own.at(-1)?.[0]}]\n/Names [${list}]>>`)
    leaves.push(`${leaf} 0 R`)
  }
  return `/IDTree <</Kids [${leaves.join(' ')}]>>`
}
