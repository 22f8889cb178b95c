// The part of the measuring pass that makes pieces: lines, and what else a page never cuts,
// with the calls in them. It runs inside the page (see inject.ts).

import type { Extent, Shown } from './in-page-lines.ts'
import type { Reader } from './in-page-survey.ts'
import type { Piece, Run } from './survey.ts'

declare const groupLines: typeof import('./in-page-lines.ts').groupLines

/** A run of inline nodes: one piece a line, with the calls in it. A `lineHeight` of 0 is not known. */
export function readLines(run: Run, reader: Reader, heading: boolean, lineHeight: number): void {
  const lines = findLines(run, reader, lineHeight)
  const calls = callsIn(run.nodes)
  let called = 0
  for (const [line, { top, bottom }] of lines.entries()) {
    const edge = Math.min(line, lines.length - line)
    const inner = heading ? reader.price.torn : edge < 2 ? reader.price.line : 0
    const piece = addPiece(reader, top, bottom, line === 0 ? 0 : inner)
    piece.run = run
    piece.line = line
    // A call belongs to the first line whose foot lies below its middle, else to the last.
    const foot = line === lines.length - 1 ? Number.POSITIVE_INFINITY : bottom
    for (let call = calls[called]; call && call.middle < foot; call = calls[++called]) {
      bindNote(piece, call, reader)
    }
  }
}

// Each rectangle is read once, into plain numbers: the browser computes it at every question.
function findLines({ nodes }: Run, reader: Reader, lineHeight: number): Extent[] {
  const [first, last] = [nodes[0], nodes.at(-1)]
  if (first === undefined || last === undefined) return []
  const ruby = reader.hasRuby ? rubyIn(nodes) : []
  const shown: Shown[] = []
  const rects = rectsOf(first, last, reader.range)
  let isMixed = false
  for (let at = 0; at < rects.length; at++) {
    const { top = 0, left = 0, width = 0, height = 0 } = rects[at] ?? {}
    if (height <= 0 || ruby.some((one) => one.top === top && one.left === left)) continue
    checkWidth(left, left + width, first, reader)
    const one = { top, bottom: top + height, width }
    isMixed ||= shown[0] !== undefined && height !== shown[0].bottom - shown[0].top
    shown.push(one)
  }
  if (!isMixed || lineHeight === 0) return groupLines(shown, ruby, lineHeight)
  const heights = otherLineHeights(nodes, lineHeight)
  const known = shown.map((one) => {
    const own = heights.get(`${one.top} ${one.bottom - one.top}`)
    return own === undefined ? one : { ...one, lineHeight: own }
  })
  return groupLines(known, ruby, lineHeight)
}

// By place and height, what stands in elements whose lines are of another height than those of
// the text around: letters of another size have them, and what is raised has none.
function otherLineHeights(nodes: readonly Node[], usual: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const node of nodes) {
    if (!(node instanceof Element)) continue
    for (const element of [node, ...node.querySelectorAll('*')]) {
      const isCall = element.closest('sup.call') !== null
      const own = isCall ? 0 : Number.parseFloat(getComputedStyle(element).lineHeight)
      if (Number.isNaN(own) || own === usual) continue
      for (const { top, bottom } of element.getClientRects()) {
        found.set(`${top} ${bottom - top}`, own)
      }
    }
  }
  return found
}

function rectsOf(first: Node, last: Node, range: Range): DOMRectList {
  const { parentNode } = first
  if (parentNode !== null && first === parentNode.firstChild && last === parentNode.lastChild) {
    range.selectNodeContents(parentNode)
  } else {
    range.setStartBefore(first)
    range.setEndAfter(last)
  }
  return range.getClientRects()
}

// What stands over words belongs to their line, however high it is.
function rubyIn(nodes: readonly Node[]): (Extent & { left: number })[] {
  const texts = nodes.flatMap((node) => {
    return node instanceof Element ? [...node.querySelectorAll('rt')] : []
  })
  return texts.flatMap((text) => {
    return [text, ...text.childNodes].flatMap((node) => {
      const range = document.createRange()
      range.selectNode(node)
      return [...range.getClientRects()].map(({ top, bottom, left }) => ({ top, bottom, left }))
    })
  })
}

/** Notes what stands out of the text: it would be cut off at its edge. */
export function checkWidth(left: number, right: number, node: Node, reader: Reader): void {
  if (left > reader.left - 1 && right < reader.right + 1) return
  reader.wide.push((node.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 80))
}

/** The next piece of the column. It takes what the block before it asked for. */
export function addPiece(reader: Reader, top: number, bottom: number, price: number): Piece {
  const { pending, pieces, sheet } = reader
  const before = pieces.at(-1)
  const piece: Piece = {
    top,
    bottom,
    price: Math.max(price, pending.price),
    forced: before !== undefined && (pending.forced || before.sheet !== sheet),
    head: 0,
    sheet,
    apart: false,
    notes: [],
    chain: [],
    run: undefined,
    line: 0,
    repeated: undefined,
    cut: undefined,
    above: undefined,
  }
  pending.price = 0
  pending.forced = false
  pieces.push(piece)
  return piece
}

/** A call, the note it calls, and the height of its middle. */
export interface FoundCall {
  readonly call: string
  readonly note: string
  readonly middle: number
}

/** The calls in these nodes, in order. */
export function callsIn(nodes: readonly (Node | null)[]): FoundCall[] {
  const selector = 'a[id^="call-"]'
  const found: FoundCall[] = []
  for (const node of nodes) {
    if (!(node instanceof Element)) continue
    const own = node.matches(selector) ? [node] : []
    for (const call of [...own, ...node.querySelectorAll(selector)]) {
      const { top, bottom } = call.getClientRects()[0] ?? call.getBoundingClientRect()
      const note = (call.getAttribute('href') ?? '').slice(1)
      found.push({ call: call.id, note, middle: (top + bottom) / 2 })
    }
  }
  return found
}

/** Binds the notes that are called anywhere in these nodes to the piece. */
export function bindCalls(piece: Piece, nodes: readonly (Node | null)[], reader: Reader): void {
  for (const call of callsIn(nodes)) bindNote(piece, call, reader)
}

function bindNote(piece: Piece, { call, note, middle }: FoundCall, reader: Reader): void {
  const index = reader.numbers.get(note)
  // A call without its note shows as one note too few.
  if (index === undefined) return
  piece.notes.push(index)
  reader.links.push({ call, note, number: index, callY: middle, noteY: 0 })
}

/** Makes bottoms never decrease, so that heights are differences. */
export function levelOut(pieces: readonly Piece[]): void {
  let lowest = Number.NEGATIVE_INFINITY
  for (const piece of pieces) piece.bottom = lowest = Math.max(lowest, piece.bottom)
}

/** What is handed over to the page. */
export const pieceReaders = [
  readLines,
  findLines,
  otherLineHeights,
  rectsOf,
  rubyIn,
  checkWidth,
  addPiece,
  callsIn,
  bindCalls,
  bindNote,
  levelOut,
]
