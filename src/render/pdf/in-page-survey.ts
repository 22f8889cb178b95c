// The measuring pass, its beginning and end. These functions run inside the page (see
// inject.ts): they may call each other, in whatever file, and use nothing else. They read
// the laid out document, change nothing, and leave what they found for the laying pass.

import type { price } from './flow.ts'
import { blockReaders } from './in-page-blocks.ts'
import { pieceReaders } from './in-page-pieces.ts'
import type { Measured, MeasuredNote } from './measure.ts'
import type { PaintedBox, Piece, Survey, SurveyedPage } from './survey.ts'

declare const readChildren: typeof import('./in-page-blocks.ts').readChildren
declare const readBlock: typeof import('./in-page-blocks.ts').readBlock

/** What the functions that read share. */
export interface Reader {
  readonly pieces: Piece[]
  readonly boxes: PaintedBox[]
  /** The ids of the calls met so far and of their notes. */
  readonly links: MeasuredNote[]
  /** The index of each note, by its id. */
  readonly numbers: ReadonlyMap<string, number>
  readonly price: Readonly<Record<keyof typeof price, number>>
  /** Height of the page's content box. */
  readonly height: number
  /** Where the text ends on either side, and what stands out beyond it. */
  readonly left: number
  readonly right: number
  readonly wide: string[]
  /** One for all readings: every range that lives makes every later edit slower. */
  readonly range: Range
  /** What the block before asks of the next piece. */
  readonly pending: { price: number; forced: boolean }
}

interface Rules {
  readonly height: number
  readonly price: Reader['price']
}

/** Reads the whole document; a fault where it breaks the contract of print.ts. */
export function surveyPage(rules: Rules): Measured | { fault: string } {
  const main = document.querySelector('main')
  if (main === null) return { fault: 'there is no <main>.' }
  const items = [...document.querySelectorAll<HTMLElement>('.notes > ol > li')]
  const numbers = new Map(items.map((item, index) => [item.id, index]))
  const range = document.createRange()
  const { left, right } = main.getBoundingClientRect()
  const shared = { ...rules, range, left, right, wide: [] }
  const text = makeReader(shared, numbers)
  readChildren(main, text, false)
  // The first page keeps the margin above its first block.
  if (text.pieces[0] !== undefined) text.pieces[0].top = main.getBoundingClientRect().top
  const notes = items.map((element) => {
    const reader = makeReader(shared, new Map())
    readBlock(element, reader)
    return { element, pieces: reader.pieces }
  })
  const called = text.pieces.flatMap((piece) => piece.notes)
  if (called.length !== items.length || called.some((note, index) => note !== index)) {
    return { fault: 'the notes do not stand in the order of their calls, each called once.' }
  }
  range.collapse()
  const survey: Survey = { range, pieces: text.pieces, notes, boxes: text.boxes.toReversed() }
  Object.assign(globalThis as SurveyedPage, { survey })
  return { ...describe(survey), links: text.links.map(addNoteY), wide: text.wide }
}

// The link at the head of the note, measured from the note's top.
function addNoteY(name: MeasuredNote): MeasuredNote {
  const note = document.getElementById(name.note)
  const link = note?.querySelector(`a[href="#${CSS.escape(name.call)}"]`)?.getClientRects()[0]
  const top = note?.getBoundingClientRect().top ?? 0
  return { ...name, noteY: link === undefined ? Number.NaN : (link.top + link.bottom) / 2 - top }
}

type Shared = Pick<Reader, 'height' | 'price' | 'range' | 'left' | 'right' | 'wide'>

function makeReader(shared: Shared, numbers: ReadonlyMap<string, number>): Reader {
  const pending = { price: 0, forced: false }
  return { ...shared, pieces: [], boxes: [], links: [], numbers, pending }
}

// The survey without its nodes. Bottoms never decrease, so that heights are differences.
function describe({ pieces, notes, boxes }: Survey): Pick<Measured, 'flow' | 'boxes'> {
  const slice = ({ top, bottom, price }: Piece) => ({ top, bottom, price })
  for (const list of [pieces, ...notes.map((note) => note.pieces)]) {
    let lowest = Number.NEGATIVE_INFINITY
    for (const piece of list) piece.bottom = lowest = Math.max(lowest, piece.bottom)
  }
  return {
    flow: {
      atoms: pieces.map((piece) => {
        return { ...slice(piece), forced: piece.forced, head: piece.head, notes: piece.notes }
      }),
      notes: notes.map((note) => ({ slices: note.pieces.map(slice) })),
    },
    boxes: boxes.map(({ element, from, to }) => {
      const { top, bottom } = element.getBoundingClientRect()
      return { from, to, top, bottom }
    }),
  }
}

/** What `surveyPage` calls. */
export const surveyHelpers = [makeReader, addNoteY, describe, ...blockReaders, ...pieceReaders]
