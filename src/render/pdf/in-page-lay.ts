// The laying pass. These functions run inside the page (see inject.ts): they may call each
// other, in whatever file, and use nothing else. They first find every place, then write: page
// breaks and spacers into the text, positions onto the notes, and the lines above them.
// Nothing is moved to another parent, so a paragraph, a list and a note stay one each.

import { placeFinders } from './in-page-places.ts'
import type { Plan } from './plan.ts'
import type { Piece, Run, Survey, SurveyedPage } from './survey.ts'

declare const findPlace: typeof import('./in-page-places.ts').findPlace
declare const textsOf: typeof import('./in-page-places.ts').textsOf

/** Writes the plan into the document that `surveyPage` has read. */
export function layPage(plan: Plan): void {
  const { survey } = globalThis as SurveyedPage
  if (survey === undefined) throw new Error('The page was not measured.')
  const edits: Edit[] = []
  for (const { atom, rest, skipped } of plan.starts) {
    edits.push(beginPage(survey.pieces, atom, rest, skipped))
  }
  for (const { note, top, cuts } of plan.notes) {
    const found = survey.notes[note]
    if (found === undefined) continue
    edits.push(() => placeAt(found.element, top))
    for (const { slice, space } of cuts) edits.push(continueNote(found.pieces, slice, space))
  }
  edits.push(paintBoxes(plan, survey), () => drawRules(plan))
  // Later places first: cutting a text leaves the places before the cut as they were.
  for (const edit of edits.toReversed()) edit()
}

type Edit = () => void
type Pieces = readonly Piece[]

function pieceAt(pieces: Pieces, index: number): Piece {
  const piece = pieces[index]
  if (piece === undefined) throw new RangeError(`There is no piece ${index}.`)
  return piece
}

function beginPage(pieces: Pieces, index: number, rest: number, skipped: number): Edit {
  const { run, line, chain, copied } = pieceAt(pieces, index)
  if (run !== undefined && line > 0) {
    // The next line needs more than the 6 px that are left, so it goes to the next page.
    const space = Math.max(0, rest - 6) + skipped * innerHeight
    return insertAfterLine(run, pieces, index, space)
  }
  const block = chain.at(-1)
  const flush = flushWith(pieceAt(pieces, index))
  return () => {
    for (const begun of flush) begun.style.setProperty('margin-top', '0', 'important')
    freeAncestors(block ?? run?.nodes[0])
    const first = copied === undefined || block === undefined ? block : copyHead(copied, block)
    for (let page = 0; page < skipped; page++) insertBlock(first ?? run?.nodes[0], 'page')
    if (first === undefined) insertBlock(run?.nodes[0], 'page')
    else first.style.setProperty('break-before', 'page', 'important')
  }
}

function continueNote(pieces: Pieces, index: number, space: number): Edit {
  const { run, line, chain } = pieceAt(pieces, index)
  if (run !== undefined && line > 0) return insertAfterLine(run, pieces, index, space)
  const flush = flushWith(pieceAt(pieces, index))
  return () => {
    const block = chain.at(-1) ?? run?.nodes[0]
    for (const begun of flush) begun.style.setProperty('margin-top', '0', 'important')
    const before = block?.previousSibling
    for (
      let end: Node | null | undefined = before;
      end instanceof HTMLElement;
      end = end.lastElementChild
    ) {
      end.style.setProperty('margin-bottom', '0', 'important')
    }
    insertBlock(block, `${space}px`)
  }
}

// The blocks whose margins meet above the piece: those would be kept at the top of a page.
// A margin below the padding or border of an outer block is part of what was measured.
function flushWith({ chain, top }: Piece): HTMLElement[] {
  return chain.filter((block) => Math.abs(block.getBoundingClientRect().top - top) < 0.5)
}

// A float as wide as the text, put inside the last line before the break, goes below that
// line: the line keeps its end, its justification and its hyphen.
function insertAfterLine(run: Run, pieces: Pieces, index: number, space: number): Edit {
  const above = index >= 2 && pieceAt(pieces, index - 1).line > 0
  const place = findPlace(
    textsOf(run),
    above ? pieceAt(pieces, index - 2).bottom : Number.NEGATIVE_INFINITY,
    pieceAt(pieces, index - 1).bottom,
  )
  return () => {
    freeAncestors(place.text)
    if (space <= 0) return
    const spacer = document.createElement('span')
    spacer.setAttribute('aria-hidden', 'true')
    spacer.style.cssText = `float: left !important; width: 100%; height: ${space}px`
    const after = place.offset === 0 ? place.text : place.text.splitText(place.offset)
    after.before(spacer)
  }
}

// A break inside a box that wants to stay whole is wanted nevertheless.
function freeAncestors(node: Node | undefined): void {
  for (let box = node?.parentElement; box && box.tagName !== 'MAIN'; box = box.parentElement) {
    box.style.setProperty('break-inside', 'auto', 'important')
  }
}

// An empty block or table row: 'page' begins a page, a length takes up so much.
function insertBlock(before: Node | undefined, height: string): void {
  const isRow = before instanceof HTMLTableRowElement
  const block = document.createElement(isRow ? 'tr' : 'div')
  block.setAttribute('aria-hidden', 'true')
  if (height === 'page') block.style.breakBefore = 'page'
  else block.style.height = height
  before?.parentNode?.insertBefore(block, before)
}

// The head repeated by hand, because it bears calls: their notes stand on its first page.
function copyHead(head: HTMLTableSectionElement, row: HTMLElement): HTMLElement {
  head.style.setProperty('display', 'table-row-group', 'important')
  const copies = [...head.rows].map((own) => own.cloneNode(true) as HTMLElement)
  for (const copy of copies) {
    copy.setAttribute('aria-hidden', 'true')
    for (const call of copy.querySelectorAll('sup.call')) call.remove()
    for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id')
    row.before(copy)
  }
  return copies[0] ?? row
}

function placeAt(element: HTMLElement, top: number): void {
  element.style.cssText += `; position: absolute; inset-inline-start: 0; top: ${top}px`
}

// Chromium paints a broken box down to the end of the page, through the notes. So its
// paint is taken off it and put under the text, page by page.
function paintBoxes({ boxParts }: Plan, { boxes }: Survey): Edit {
  const painted = boxParts.map((part) => {
    const element = boxes[part.box]?.element ?? document.body
    const style = getComputedStyle(element)
    const { left, width } = element.getBoundingClientRect()
    const sides = ['top', 'right', 'bottom', 'left'].map((side) => `border-${side}`)
    const paint = [...sides, 'border-radius', 'background'].map((name) => {
      return `${name}: ${style.getPropertyValue(name)}`
    })
    const open = [part.opens ? '' : 'border-top: 0', part.closes ? '' : 'border-bottom: 0']
    const place = `position: absolute; z-index: -1; box-sizing: border-box; left: ${left}px; width: ${width}px; top: ${part.top}px; height: ${part.height}px`
    return { element, css: [...paint, ...open, place].join('; ') }
  })
  return () => {
    for (const { element, css } of painted) {
      append(css)
      element.style.setProperty('border-color', 'transparent', 'important')
      element.style.setProperty('background', 'none', 'important')
    }
  }
}

function drawRules({ rules }: Plan): void {
  for (const { top, continued } of rules) {
    const width = continued ? '100%' : '33%'
    append(
      `position: absolute; inset-inline-start: 0; top: ${top}px; width: ${width}; height: 0; border-top: 0.75px solid`,
    )
  }
}

function append(css: string): void {
  const drawn = document.createElement('div')
  drawn.setAttribute('aria-hidden', 'true')
  drawn.style.cssText = css
  document.body.append(drawn)
}

/** What `layPage` calls. */
export const layHelpers = [
  beginPage,
  continueNote,
  insertAfterLine,
  pieceAt,
  flushWith,
  freeAncestors,
  insertBlock,
  copyHead,
  placeAt,
  paintBoxes,
  drawRules,
  append,
  ...placeFinders,
]
