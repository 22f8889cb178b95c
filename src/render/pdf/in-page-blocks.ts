// The part of the measuring pass that walks through blocks and tables. It runs inside the
// page (see inject.ts).

import type { Reader } from './in-page-survey.ts'
import type { Piece } from './survey.ts'

declare const readLines: typeof import('./in-page-pieces.ts').readLines
declare const addPiece: typeof import('./in-page-pieces.ts').addPiece
declare const bindCalls: typeof import('./in-page-pieces.ts').bindCalls
declare const callsIn: typeof import('./in-page-pieces.ts').callsIn
declare const checkWidth: typeof import('./in-page-pieces.ts').checkWidth

/** A container's children: runs of inline nodes become lines, blocks are read in turn. */
export function readChildren(container: Element, reader: Reader, heading: boolean): void {
  let inline: Node[] = []
  const flush = () => {
    if (inline.length > 0) readLines({ nodes: inline }, reader, heading)
    inline = []
  }
  for (const child of container.childNodes) {
    if (!(child instanceof HTMLElement)) {
      if (child.nodeType === Node.TEXT_NODE || child instanceof Element) inline.push(child)
      continue
    }
    const style = getComputedStyle(child)
    if (style.display === 'none' || /absolute|fixed/.test(style.position)) continue
    if (/^(inline|ruby|contents)/.test(style.display)) inline.push(child)
    else {
      flush()
      readBlock(child, reader)
    }
  }
  flush()
}

/** A block: its pieces, and what it asks of the breaks before, in and after it. */
export function readBlock(element: HTMLElement, reader: Reader): void {
  const style = getComputedStyle(element)
  const { pieces, pending, price } = reader
  const from = pieces.length
  if (forces(style.breakBefore)) pending.forced = true
  if (/avoid/.test(style.breakBefore)) pending.price = Math.max(pending.price, price.keep)
  readContent(element, style, reader)
  const [first, last] = [pieces[from], pieces.at(-1)]
  if (first === undefined || last === undefined) return
  const { top, bottom, height } = element.getBoundingClientRect()
  first.chain.push(element)
  // Not the top of what its first line shows, which may stand out of a tight line.
  first.top = top
  last.bottom = Math.max(last.bottom, bottom)
  if (/avoid/.test(style.breakInside) && height < reader.height * 0.9) {
    for (const piece of pieces.slice(from + 1)) piece.price = Math.max(piece.price, price.keep)
  }
  if (pieces.length > from + 1 && isPainted(element, style)) {
    reader.boxes.push({ element, from, to: pieces.length })
  }
  if (forces(style.breakAfter)) pending.forced = true
  if (isHeading(element)) pending.price = price.heading
  else if (/avoid/.test(style.breakAfter) || element.tagName === 'DT') {
    pending.price = Math.max(pending.price, price.keep)
  }
}

function readContent(element: HTMLElement, style: CSSStyleDeclaration, reader: Reader): void {
  const before = reader.pieces.length
  if (element instanceof HTMLTableElement) readTable(element, reader)
  else if (/^(block|list-item|flow-root( list-item)?)$/.test(style.display)) {
    readChildren(element, reader, isHeading(element))
  }
  const rect = element.getBoundingClientRect()
  checkWidth(rect, element, reader)
  if (reader.pieces.length > before || rect.height === 0) return
  // A picture, a rule, a grid: whatever has a height and nothing to be cut at.
  const piece = addPiece(reader, { top: rect.top, bottom: rect.bottom })
  bindCalls(piece, [element], reader)
}

function isHeading(element: Element): boolean {
  return /^H[1-6]$/.test(element.tagName)
}

// Rows are whole. The first bears caption and head; above the others the head is repeated
// if a page begins with them.
function readTable(table: HTMLTableElement, reader: Reader): void {
  const { tHead: head, caption } = table
  const rows = [...table.rows].filter((row) => row.parentElement !== head && row.offsetHeight > 0)
  const groups = groupRows(rows)
  const repeated = readRepeatedHead(head, groups[0]?.[0], reader)
  for (const [index, group] of groups.entries()) {
    const isEdge = groups.length > 3 && (index === 1 || index === groups.length - 1)
    const piece = addPiece(reader, {
      top: group[0]?.getBoundingClientRect().top ?? 0,
      bottom: group.at(-1)?.getBoundingClientRect().bottom ?? 0,
      price: isEdge ? reader.price.rowEdge : 0,
      ...(index > 0 ? repeated : {}),
    })
    if (index > 0) piece.chain.push(...group.slice(0, 1))
    const opening = index === 0 ? [caption, head].filter((part) => part !== null) : []
    bindCalls(piece, [...opening, ...group], reader)
  }
}

// Chromium repeats a head of up to a quarter of the page's height.
function readRepeatedHead(
  head: HTMLTableSectionElement | null,
  first: HTMLTableRowElement | undefined,
  reader: Reader,
): Pick<Piece, 'head' | 'copied'> {
  const { top = 0, height = 0 } = head?.getBoundingClientRect() ?? {}
  if (head === null || first === undefined || height > reader.height / 4) {
    return { head: 0, copied: undefined }
  }
  // Down to the first row, that is with the space between the two.
  const down = first.getBoundingClientRect().top - top
  return { head: down, copied: callsIn([head]).length > 0 ? head : undefined }
}

// Rows that a cell spans stay together.
function groupRows(rows: readonly HTMLTableRowElement[]): HTMLTableRowElement[][] {
  const groups: HTMLTableRowElement[][] = []
  let reach = 0
  for (const [index, row] of rows.entries()) {
    if (index < reach) groups.at(-1)?.push(row)
    else groups.push([row])
    for (const cell of row.cells) {
      const last = cell.rowSpan === 0 ? rows.length : index + cell.rowSpan
      reach = Math.max(reach, Math.min(last, rows.length))
    }
  }
  return groups
}

function forces(value: string): boolean {
  return /^(page|left|right|recto|verso|always|all)$/.test(value)
}

// Whether the block itself shows: a border or a background. Collapsed borders of a table
// belong to its cells.
function isPainted(element: HTMLElement, style: CSSStyleDeclaration): boolean {
  const collapsed = element.tagName === 'TABLE' && style.borderCollapse === 'collapse'
  const sides = [
    style.borderTopWidth,
    style.borderRightWidth,
    style.borderBottomWidth,
    style.borderLeftWidth,
  ]
  const bordered = !collapsed && sides.some((width) => Number.parseFloat(width) > 0)
  return (
    bordered || style.backgroundColor !== 'rgba(0, 0, 0, 0)' || style.backgroundImage !== 'none'
  )
}

/** What is handed over to the page. */
export const blockReaders = [
  readChildren,
  readBlock,
  readContent,
  isHeading,
  readTable,
  readRepeatedHead,
  groupRows,
  forces,
  isPainted,
]
