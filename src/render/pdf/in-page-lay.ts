// The laying pass. These functions run inside the page (see inject.ts): they may call each
// other, in whatever file, and use nothing else. They first find every place, then write: page
// breaks and spacers into the text, positions onto the notes, and the lines above them.
// Nothing is moved to another parent, so a paragraph, a list and a note stay one each.

import { isPainted } from './in-page-blocks.ts'
import { headDrawers } from './in-page-heads.ts'
import { boxPainters, type Cut, type CutBoxes } from './in-page-paint.ts'
import { placeFinders } from './in-page-places.ts'
import { rowGrowers, type GrownRows } from './in-page-rows.ts'
import { spacers } from './in-page-spacers.ts'
import type { PageStart, Plan } from './plan.ts'
import type { Edit, Piece, Survey, SurveyedPage } from './survey.ts'

declare const headsByHand: typeof import('./in-page-heads.ts').headsByHand
declare const copyHead: typeof import('./in-page-heads.ts').copyHead
declare const drawHead: typeof import('./in-page-heads.ts').drawHead
declare const paintCutBoxes: typeof import('./in-page-paint.ts').paintCutBoxes
declare const cutPiece: typeof import('./in-page-paint.ts').cutPiece
declare const growRows: typeof import('./in-page-rows.ts').growRows
declare const continueColumn: typeof import('./in-page-spacers.ts').continueColumn
declare const insertAfterLine: typeof import('./in-page-spacers.ts').insertAfterLine
declare const insertBlock: typeof import('./in-page-spacers.ts').insertBlock
declare const freeAncestors: typeof import('./in-page-spacers.ts').freeAncestors
declare const flushWith: typeof import('./in-page-spacers.ts').flushWith
declare const pieceAt: typeof import('./in-page-spacers.ts').pieceAt

/** What the places found for a part have in common. */
export interface Layout {
  readonly boxes: CutBoxes
  readonly rows: GrownRows
  /** Pieces of cells that a space moves. */
  readonly moved: Set<Piece>
  readonly heads: ReadonlySet<HTMLTableSectionElement>
}

/**
 * Finds every place that the plans write to, one plan for each part of the document that is
 * printed apart. It reads all before anything is written, for writing moves the text.
 */
export function prepareParts(plans: readonly Plan[]): void {
  const { survey } = globalThis as SurveyedPage
  if (survey === undefined) throw new Error('The page was not measured.')
  survey.edits = plans.map((plan, part) => {
    const following = plans[part + 1]?.starts.find(({ opens }) => opens)
    const last = following === undefined ? undefined : survey.pieces[following.atom - 1]
    return [...listEdits(plan, survey), ...(last === undefined ? [] : [closePart(last)])]
  })
}

/** Writes the plan of one part into the document. */
export function layPart(part: number): void {
  // Later places first: cutting a text leaves the places before the cut as they were.
  for (const edit of (globalThis as SurveyedPage).survey?.edits[part]?.toReversed() ?? []) edit()
}

function listEdits(plan: Plan, survey: Survey): Edit[] {
  const { pieces, notes } = survey
  const edits: Edit[] = []
  const heads = headsByHand(pieces, plan.starts)
  const layout: Layout = { boxes: new Map(), rows: new Map(), moved: new Set(), heads }
  for (const start of plan.starts) {
    const piece = pieceAt(pieces, start.atom)
    edits.push(...lowerCalls(piece, survey))
    if (start.opens) edits.push(openPart(piece))
    else {
      markCut(pieces, start.atom, start, layout, false)
      edits.push(...beginPage(pieces, start, layout))
    }
  }
  for (const { note, top, cuts } of plan.notes) {
    const found = notes[note]
    if (found === undefined) continue
    edits.push(() => placeAt(found.element, top))
    for (const cut of cuts) {
      markCut(found.pieces, cut.slice, cut, layout, true)
      edits.push(...continueColumn(found.pieces, cut.slice, cut.begin - cut.end, layout))
    }
  }
  edits.push(growRows(layout.rows), paintCutBoxes(layout.boxes), () => {
    drawRules(plan)
    for (const head of heads) head.style.setProperty('display', 'table-row-group', 'important')
  })
  return edits
}

// Notes which boxes the break goes through, and where.
function markCut(
  pieces: readonly Piece[],
  index: number,
  { end, begin }: Pick<Cut, 'end' | 'begin'>,
  { boxes }: Layout,
  bySpace: boolean,
): void {
  const piece = pieceAt(pieces, index)
  const above = end - pieceAt(pieces, index - 1).bottom
  cutPiece(boxes, piece, { end, begin, above, below: begin - piece.top }, bySpace)
}

// A call that stands out of the first line of a page would be linked to as lying on the page
// before. It is raised a little less.
function lowerCalls({ top, notes: called }: Piece, { notes }: Survey): Edit[] {
  return called.flatMap((note): Edit[] => {
    const call = document.getElementById(notes[note]?.call ?? '')
    const mark = call?.closest<HTMLElement>('sup.call')
    if (call === null || !mark) return []
    const over = top - (call.getClientRects()[0]?.top ?? top)
    const raised = Number.parseFloat(getComputedStyle(mark).verticalAlign)
    if (over <= 0 || Number.isNaN(raised)) return []
    return [() => mark.style.setProperty('vertical-align', `${raised - over - 1}px`, 'important')]
  })
}

// What is left of the containers that were begun in an earlier part has no margin above it,
// and no page is left empty before it.
function openPart(piece: Piece): Edit {
  const { chain } = piece
  const flush = flushWith(piece)
  return () => {
    const containers = containersOf(chain.at(-1))
    for (const begun of [...flush, ...containers]) {
      begun.style.setProperty('margin-top', '0', 'important')
    }
    for (const begun of [...chain, ...containers]) {
      begun.style.setProperty('break-before', 'auto', 'important')
    }
  }
}

// Nor is one after the last that a part shows.
function closePart({ chain, run }: Piece): Edit {
  const last = chain[0] ?? run?.nodes[0]
  return () => {
    for (const box of last instanceof HTMLElement
      ? [last, ...containersOf(last)]
      : containersOf(last)) {
      box.style.setProperty('margin-bottom', '0', 'important')
      box.style.setProperty('break-after', 'auto', 'important')
    }
  }
}

function containersOf(node: Node | undefined): HTMLElement[] {
  const containers: HTMLElement[] = []
  for (let box = node?.parentElement; box && box.tagName !== 'MAIN'; box = box.parentElement) {
    containers.push(box)
  }
  return containers
}

function beginPage(
  pieces: readonly Piece[],
  { atom, end, begin, skipped }: PageStart,
  layout: Layout,
): Edit[] {
  const piece = pieceAt(pieces, atom)
  const { run, line, chain, repeated, cut, head } = piece
  if (cut !== undefined) {
    const edits = continueColumn(pieces, atom, begin - end, layout)
    return repeated === undefined ? edits : [...edits, drawHead(repeated, begin - head)]
  }
  // The next line needs more than the 6 px that are left, so it goes to the next page.
  if (run !== undefined && line > 0) return [insertAfterLine(run, pieces, atom, begin - end - 6)]
  const block = chain.at(-1)
  const flush = flushWith(piece)
  const isCopied = repeated !== undefined && block !== undefined && layout.heads.has(repeated)
  const copy = isCopied ? copyHead(repeated, block) : () => block
  const edit = () => {
    for (const begun of flush) begun.style.setProperty('margin-top', '0', 'important')
    freeAncestors(block ?? run?.nodes[0])
    const first = copy()
    for (let page = 0; page < skipped; page++) insertBlock(first ?? run?.nodes[0], 'page')
    if (first === undefined) insertBlock(run?.nodes[0], 'page')
    else first.style.setProperty('break-before', 'page', 'important')
  }
  return [edit]
}

function placeAt(element: HTMLElement, top: number): void {
  element.style.cssText += `; position: absolute; inset-inline-start: 0; top: ${top}px`
}

function drawRules({ rules }: Plan): void {
  for (const { top, continued } of rules) {
    const width = continued ? '100%' : '33%'
    append(
      `position: absolute; inset-inline-start: 0; top: ${top}px; width: ${width}; height: 0; border-top: 0.75px solid`,
    )
  }
}

/** Adds a box that is only paint. */
export function append(css: string): void {
  const drawn = document.createElement('div')
  drawn.setAttribute('aria-hidden', 'true')
  drawn.style.cssText = css
  document.body.append(drawn)
}

/** What `prepareParts` and `layPart` call. */
export const layHelpers = [
  listEdits,
  markCut,
  lowerCalls,
  openPart,
  closePart,
  containersOf,
  beginPage,
  placeAt,
  drawRules,
  append,
  isPainted,
  ...headDrawers,
  ...spacers,
  ...rowGrowers,
  ...placeFinders,
  ...boxPainters,
]
