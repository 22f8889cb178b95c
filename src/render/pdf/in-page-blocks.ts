// The part of the measuring pass that walks through blocks. It runs inside the page (see
// inject.ts).

import type { Reader } from './in-page-survey.ts'

declare const readLines: typeof import('./in-page-pieces.ts').readLines
declare const addPiece: typeof import('./in-page-pieces.ts').addPiece
declare const bindCalls: typeof import('./in-page-pieces.ts').bindCalls
declare const checkWidth: typeof import('./in-page-pieces.ts').checkWidth
declare const readTable: typeof import('./in-page-tables.ts').readTable

/** A container's children: runs of inline nodes become lines, blocks are read in turn. */
export function readChildren(
  container: Element,
  { lineHeight }: CSSStyleDeclaration,
  reader: Reader,
  heading: boolean,
): void {
  let inline: Node[] = []
  const flush = () => {
    if (inline.length === 0) return
    readLines({ nodes: inline }, reader, heading, Number.parseFloat(lineHeight) || 0)
    inline = []
  }
  for (let child = container.firstChild; child !== null; child = child.nextSibling) {
    if (!(child instanceof HTMLElement)) {
      // The blank between two blocks shows nothing, and is dear to measure.
      const isBlank = inline.length === 0 && child instanceof Text && !/[^ \t\n]/.test(child.data)
      if (!isBlank && (child instanceof Text || child instanceof Element)) inline.push(child)
      continue
    }
    const style = getComputedStyle(child)
    const { display } = style
    if (display === 'none' || /absolute|fixed/.test(style.position)) continue
    if (/^(inline|ruby|contents)/.test(display)) {
      inline.push(child)
      const isBox = display.startsWith('inline-') && child.offsetHeight > reader.height * 0.95
      if (isBox) reader.flat.push(child)
    } else {
      flush()
      readBlock(child, style, reader)
    }
  }
  flush()
}

/** A block: its pieces, and what it asks of the breaks before, in and after it. */
export function readBlock(element: HTMLElement, style: CSSStyleDeclaration, reader: Reader): void {
  const { pieces, pending, price } = reader
  const from = pieces.length
  const { breakBefore, breakAfter } = style
  if (forces(breakBefore)) pending.forced = true
  if (breakBefore.startsWith('avoid') || belongsToFigure(element)) {
    pending.price = Math.max(pending.price, price.keep)
  }
  const rect = element.getBoundingClientRect()
  const { top, height } = rect
  if (element.dataset['sheet'] === 'landscape') readTurned(element, style, rect, reader)
  else readContent(element, style, rect, reader)
  const [first, last] = [pieces[from], pieces.at(-1)]
  if (first === undefined || last === undefined) return
  first.chain.push(element)
  first.apart ||= reader.plain
  // Not the top of what its first line shows, which may stand out of a tight line.
  first.top = top
  last.bottom = Math.max(last.bottom, top + height)
  const inner = innerPrice(element, style, reader)
  if (inner > 0 && height < reader.height * 0.9) {
    for (const piece of pieces.slice(from + 1)) piece.price = Math.max(piece.price, inner)
  }
  if (forces(breakAfter)) pending.forced = true
  if (isHeading(element)) pending.price = price.heading
  else if (breakAfter.startsWith('avoid') || element.tagName === 'DT') {
    pending.price = Math.max(pending.price, price.keep)
  }
}

// A caption, or the lettered notes of a table, stay with what they are about.
function belongsToFigure({ parentElement, previousElementSibling }: Element): boolean {
  return parentElement?.tagName === 'FIGURE' && previousElementSibling !== null
}

// What a break inside a block costs that would fit on a page.
function innerPrice(element: Element, style: CSSStyleDeclaration, { price }: Reader): number {
  if (style.breakInside.startsWith('avoid')) return price.keep
  const isBox = /^(ASIDE|DIV|SECTION|FIGURE|DETAILS|FIELDSET)$/.test(element.tagName)
  return isBox && isPainted(style) ? price.row : 0
}

// A block on pages that are turned: its measures are those of that sheet.
function readTurned(
  element: HTMLElement,
  style: CSSStyleDeclaration,
  rect: DOMRect,
  reader: Reader,
): void {
  const { sheet, height, left, right } = reader
  // A table may be wider than it is told to be.
  const width = Number.parseFloat(element.style.width)
  const start = style.direction === 'rtl' ? rect.right - width : rect.left
  Object.assign(reader, {
    sheet: 1,
    height: reader.heights[1],
    left: start,
    right: start + width,
  })
  readContent(element, style, rect, reader)
  Object.assign(reader, { sheet, height, left, right })
}

function readContent(
  element: HTMLElement,
  style: CSSStyleDeclaration,
  rect: DOMRect,
  reader: Reader,
): void {
  const { pieces, plain } = reader
  const before = pieces.length
  const { left, width, top, height } = rect
  checkWidth(left, left + width, element, reader)
  reader.plain &&= isPlain(element, style)
  if (element instanceof HTMLTableElement) readTable(element, reader)
  else if (isColumn(style)) readChildren(element, style, reader, isHeading(element))
  reader.plain = plain
  if (pieces.length > before || height === 0) return
  if (height > reader.height * 0.95 && element.childElementCount > 0) reader.flat.push(element)
  // A picture, a rule, a grid: whatever has a height and nothing to be cut at.
  bindCalls(addPiece(reader, top, top + height, 0), [element], reader)
}

// Whether its children stand below one another.
function isColumn({ display, flexDirection, columnCount, columnWidth }: CSSStyleDeclaration) {
  if (display === 'flex') return flexDirection === 'column'
  if (columnCount !== 'auto' || columnWidth !== 'auto') return false
  return /^(block|list-item|flow-root( list-item)?)$/.test(display)
}

function isHeading({ tagName }: Element): boolean {
  return /^H[1-6]$/.test(tagName)
}

function forces(value: string): boolean {
  return /^(page|left|right|recto|verso|always|all)$/.test(value)
}

// A container that shows nothing of itself: what stands in it can be printed apart.
function isPlain({ tagName }: Element, style: CSSStyleDeclaration): boolean {
  if (!/^(SECTION|DIV|ARTICLE|HEADER|FOOTER|NAV|HGROUP|MAIN)$/.test(tagName)) return false
  const { display, borderTopWidth, borderBottomWidth, paddingTop, paddingBottom } = style
  const lengths = `${borderTopWidth} ${borderBottomWidth} ${paddingTop} ${paddingBottom}`
  return /^(block|flow-root)$/.test(display) && /^[0px ]+$/.test(lengths) && !isPainted(style)
}

/** Whether a block shows itself: by a border or a background. */
export function isPainted(style: CSSStyleDeclaration): boolean {
  const widths = `${style.borderTopWidth}${style.borderRightWidth}${style.borderBottomWidth}${style.borderLeftWidth}`
  return (
    /[1-9]/.test(widths) ||
    style.backgroundColor !== 'rgba(0, 0, 0, 0)' ||
    style.backgroundImage !== 'none'
  )
}

/** What is handed over to the page. */
export const blockReaders = [
  readChildren,
  readBlock,
  belongsToFigure,
  innerPrice,
  readTurned,
  readContent,
  isColumn,
  isHeading,
  forces,
  isPlain,
  isPainted,
]
