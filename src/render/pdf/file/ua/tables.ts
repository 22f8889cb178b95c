// Tables: head cells that can be told to their cells, and rows of one length (ISO 14289-1, 7.5).

import type { Element } from '../elements.ts'
import { standardOf } from './roles.ts'
import type { Tell } from './validate.ts'

/** Examines one table; tables within its cells are examined on their own. */
export function checkTable(
  table: Element,
  roles: ReadonlyMap<string, string>,
  place: string,
  tell: Tell,
): void {
  const rows = elementsOf(table, roles).flatMap((one) => {
    return one.type === 'TR'
      ? [one.element]
      : one.type === 'Caption'
        ? []
        : rowsOf(one.element, roles)
  })
  const cells = rows.map((row) => elementsOf(row, roles))
  const heads = cells.flat().filter(({ type }) => type === 'TH')
  const isNamed = heads.every(({ element }) => element.id !== undefined)
  const hasHeaders = cells.flat().some(({ element }) => element.attributes.includes('/Headers'))
  const isScoped = heads.every(({ element }) => element.attributes.includes('/Scope'))
  if (!isScoped && !(isNamed && hasHeaders)) tell('15-003', place)
  const widths = widthsOf(cells.map((row) => row.map(({ element }) => spanOf(element))))
  if (new Set(widths).size > 1) tell('own-03', `${place}: ${[...new Set(widths)].join(', ')} cells`)
}

function elementsOf(parent: Element, roles: ReadonlyMap<string, string>) {
  return parent.kids.flatMap((element) =>
    element.kind === 'element' ? [{ element, type: standardOf(element.type, roles) }] : [],
  )
}

function rowsOf(group: Element, roles: ReadonlyMap<string, string>): Element[] {
  return elementsOf(group, roles).map(({ element }) => element)
}

interface Span {
  readonly rows: number
  readonly columns: number
}

function spanOf({ attributes }: Element): Span {
  const [, rows = '1'] = /\/RowSpan (\d+)/.exec(attributes) ?? []
  const [, columns = '1'] = /\/ColSpan (\d+)/.exec(attributes) ?? []
  return { rows: Number(rows), columns: Number(columns) }
}

/** How many columns each row fills, with cells that reach down from above. */
export function widthsOf(rows: readonly (readonly Span[])[]): number[] {
  // For each column, how many rows more are taken from above.
  let taken: number[] = []
  return rows.map((row) => {
    const filled = taken.map((left) => left > 0)
    const next = taken.map((left) => Math.max(0, left - 1))
    for (const { rows: down, columns } of row) {
      for (let left = columns, at = 0; left > 0; at++) {
        if (filled[at] === true) continue
        filled[at] = true
        next[at] = down - 1
        left--
      }
    }
    taken = Array.from(next, (left) => left)
    return filled.filter(Boolean).length
  })
}
