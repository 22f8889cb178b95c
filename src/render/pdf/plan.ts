// Turns broken pages into positions: where spacers and page breaks go, where each note
// stands, where the calls and notes must be found. Pure. All tops are CSS px in one column
// in which page k begins at k times the height of the content box.

import type { Atom } from './flow.ts'
import type { Measured, MeasuredNote } from './measure.ts'
import type { NotePart, Page, Sheet } from './pages.ts'

/** An atom that begins a page. */
export interface PageStart {
  readonly atom: number
  /** It is the first page of a part: nothing stands before it. */
  readonly opens: boolean
  /** Where the text of the page before ends, and where its own begins, below a repeated head. */
  readonly end: number
  readonly begin: number
  /** Pages without text between the two. */
  readonly skipped: number
}

/** A note: where it begins, and where it ends and goes on with a slice on another page. */
export interface PlacedNote {
  readonly note: number
  readonly top: number
  readonly cuts: readonly NoteCut[]
}

/** Where a part of a note ends, and where the next begins, with this slice. */
export interface NoteCut {
  readonly slice: number
  readonly end: number
  readonly begin: number
}

/** The line above the notes of a page; it is longer where a note is continued. */
export interface NoteRule {
  readonly top: number
  readonly continued: boolean
}

/** Where a call and the head of its note must be found; lengths from the page's text top. */
export interface ExpectedMark {
  readonly call: string
  /** From 0, as `notePage`. */
  readonly callPage: number
  readonly callY: number
  readonly note: string
  readonly notePage: number
  readonly noteY: number
}

/** Everything that is written into the document, and what the print must then show. */
export interface Plan {
  readonly starts: readonly PageStart[]
  readonly notes: readonly PlacedNote[]
  readonly rules: readonly NoteRule[]
  readonly marks: readonly ExpectedMark[]
}

interface PlacedPart {
  readonly note: number
  readonly slice: number
  readonly page: number
  readonly top: number
  readonly bottom: number
}

// From the rule to the first note.
const BELOW_RULE = 6

/** The positions for these pages; notes end `foot` px above the end of the content box. */
export function makePlan(
  measured: Measured,
  pages: readonly Page[],
  sheet: Sheet,
  foot: number,
): Plan {
  const { flow } = measured
  const parts = pages.flatMap((page, index) => placeParts(measured, page, index, sheet, foot))
  return {
    starts: listStarts(pages, flow.atoms, sheet),
    notes: placeNotes(parts),
    rules: pages.flatMap((page, index) => {
      const [first] = page.parts
      if (first === undefined) return []
      const top = (index + 1) * sheet.height - foot - page.area + sheet.separator - BELOW_RULE
      return [{ top, continued: first.from > 0 }]
    }),
    marks: expectMarks(measured, pages, parts, sheet),
  }
}

// Positions count from the first of these pages, wherever in the document it stands.
function listStarts(
  pages: readonly Page[],
  atoms: readonly Atom[],
  { height }: Sheet,
): PageStart[] {
  const starts: PageStart[] = []
  let before: { page: Page; index: number } | undefined
  for (const [index, page] of pages.entries()) {
    if (page.from === page.to) continue
    const head = atoms[page.from]?.head ?? 0
    const place = { atom: page.from, begin: index * height + head }
    if (before !== undefined) {
      const skipped = index - before.index - 1
      const end = before.index * height + before.page.used
      starts.push({ ...place, opens: false, end, skipped })
    } else if (page.from > 0) {
      starts.push({ ...place, opens: true, end: 0, skipped: 0 })
    }
    before = { page, index }
  }
  return starts
}

function placeParts(
  { flow: { notes }, links }: Measured,
  page: Page,
  index: number,
  sheet: Sheet,
  foot: number,
): PlacedPart[] {
  let top = (index + 1) * sheet.height - foot - page.area + sheet.separator
  return inOrder(page.parts, links).map(({ note, from, to }) => {
    const slices = notes[note]?.slices.slice(from, to) ?? []
    const [first, last] = [slices[0], slices.at(-1)]
    const height = (last?.bottom ?? 0) - (first?.top ?? 0)
    const placed = { note, slice: from, page: index, top, bottom: top + height }
    top += height + sheet.gap
    return placed
  })
}

// What goes on from the page before comes first, the rest by number.
function inOrder(parts: readonly NotePart[], links: readonly MeasuredNote[]): NotePart[] {
  const number = ({ note }: NotePart) => links[note]?.number ?? note
  const isBegun = ({ from }: NotePart) => Number(from > 0)
  return parts.toSorted((a, b) => isBegun(b) - isBegun(a) || number(a) - number(b))
}

function placeNotes(parts: readonly PlacedPart[]): PlacedNote[] {
  const byNote = Map.groupBy(parts, ({ note }) => note)
  return [...byNote].map(([note, own]) => ({
    note,
    top: own[0]?.top ?? 0,
    cuts: own.slice(1).map((part, index) => {
      return { slice: part.slice, end: own[index]?.bottom ?? 0, begin: part.top }
    }),
  }))
}

function expectMarks(
  { flow: { atoms }, links }: Measured,
  pages: readonly Page[],
  parts: readonly PlacedPart[],
  { height }: Sheet,
): ExpectedMark[] {
  const firsts = new Map(parts.filter(({ slice }) => slice === 0).map((part) => [part.note, part]))
  return pages.flatMap((page, callPage) => {
    const offset = offsetOn(page, atoms)
    const called = atoms.slice(page.from, page.to).flatMap(({ notes }) => notes)
    return called.flatMap((index) => {
      const [link, part] = [links[index], firsts.get(index)]
      if (link === undefined || part === undefined) throw new Error(`Note ${index} was lost.`)
      const { call, note } = link
      const noteY = part.top - part.page * height + link.noteY
      return [{ call, callPage, callY: link.callY + offset, note, notePage: part.page, noteY }]
    })
  })
}

// What turns a height in the text into one on the page.
function offsetOn(page: Page, atoms: readonly Atom[]): number {
  const first = atoms[page.from]
  return first === undefined ? 0 : first.head - first.top
}
