// The part of the measuring pass that makes pieces: lines, and what else a page never cuts,
// with the calls in them. It runs inside the page (see inject.ts).

import type { Reader } from './in-page-survey.ts'
import type { Piece, Run } from './survey.ts'

/** A run of inline nodes: one piece a line, with the calls in it. */
export function readLines(run: Run, reader: Reader, heading: boolean): void {
  const lines = lineBoxes(run, reader)
  const calls = callsIn(run.nodes)
  for (const [line, { top, bottom }] of lines.entries()) {
    const edge = Math.min(line, lines.length - line)
    const inner = heading ? reader.price.torn : edge < 2 ? reader.price.line : 0
    const piece = addPiece(reader, { top, bottom, run, line, price: line === 0 ? 0 : inner })
    // A call belongs to the first line whose foot lies below its middle, else to the last.
    const foot = line === lines.length - 1 ? Number.POSITIVE_INFINITY : bottom
    while (calls[0] !== undefined && calls[0].middle < foot) {
      bindNote(piece, calls.shift(), reader)
    }
  }
}

// The lines of a run. Adjacent ones meet halfway between what they show, which is where
// their line boxes meet.
function lineBoxes(run: Run, reader: Reader): { top: number; bottom: number }[] {
  const { range } = reader
  const [first, last] = [run.nodes[0], run.nodes.at(-1)]
  if (first === undefined || last === undefined) return []
  range.setStartBefore(first)
  range.setEndAfter(last)
  const rects = [...range.getClientRects()].filter((rect) => rect.height > 0)
  for (const rect of rects) checkWidth(rect, first, reader)
  rects.sort((a, b) => a.top + a.bottom - b.top - b.bottom)
  const lines: { top: number; bottom: number }[] = []
  for (const { top, bottom } of rects) {
    const line = lines.at(-1)
    if (line !== undefined && (top + bottom) / 2 < line.bottom) {
      line.top = Math.min(line.top, top)
      line.bottom = Math.max(line.bottom, bottom)
    } else lines.push({ top, bottom })
  }
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (next !== undefined) line.bottom = next.top = (line.bottom + next.top) / 2
  }
  return lines
}

/** Notes what stands out of the text: it would be cut off at its edge. */
export function checkWidth(rect: DOMRect, node: Node, { left, right, wide }: Reader): void {
  if (rect.left > left - 1 && rect.right < right + 1) return
  wide.push((node.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 80))
}

/** The next piece of the column. It takes what the block before it asked for. */
export function addPiece(
  reader: Reader,
  found: { top: number; bottom: number } & Partial<Piece>,
): Piece {
  const { pending } = reader
  const piece: Piece = {
    notes: [],
    chain: [],
    head: 0,
    run: undefined,
    line: 0,
    copied: undefined,
    ...found,
    price: Math.max(found.price ?? 0, pending.price),
    forced: pending.forced && reader.pieces.length > 0,
  }
  pending.price = 0
  pending.forced = false
  reader.pieces.push(piece)
  return piece
}

/** A call, the note it calls, and the height of its middle. */
export interface FoundCall {
  readonly call: string
  readonly note: string
  readonly middle: number
}

/** The calls in these nodes, in order. */
export function callsIn(nodes: readonly Node[]): FoundCall[] {
  const selector = 'a[id^="call-"]'
  return nodes.flatMap((node) => {
    if (!(node instanceof Element)) return []
    const own = node.matches(selector) ? [node] : []
    return [...own, ...node.querySelectorAll(selector)].map((call) => {
      const { top, bottom } = call.getClientRects()[0] ?? call.getBoundingClientRect()
      const note = (call.getAttribute('href') ?? '').slice(1)
      return { call: call.id, note, middle: (top + bottom) / 2 }
    })
  })
}

/** Binds the notes that are called anywhere in these nodes to the piece. */
export function bindCalls(piece: Piece, nodes: readonly Node[], reader: Reader): void {
  for (const call of callsIn(nodes)) bindNote(piece, call, reader)
}

function bindNote(piece: Piece, found: FoundCall | undefined, reader: Reader): void {
  const index = found === undefined ? undefined : reader.numbers.get(found.note)
  // A call without its note shows as one note too few.
  if (found === undefined || index === undefined) return
  piece.notes.push(index)
  reader.links.push({ call: found.call, note: found.note, callY: found.middle, noteY: 0 })
}

/** What is handed over to the page. */
export const pieceReaders = [
  readLines,
  lineBoxes,
  checkWidth,
  addPiece,
  callsIn,
  bindCalls,
  bindNote,
]
