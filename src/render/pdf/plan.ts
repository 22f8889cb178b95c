// Turns broken pages into positions: where spacers and page breaks go, where each note
// stands, which parts of a painted box are seen. Pure. All tops are CSS px in one column
// in which page k begins at k times the height of the content box.

import type { Atom, Note } from './flow.ts'
import type { Measured, MeasuredBox } from './measure.ts'
import type { Page, Sheet } from './pages.ts'

/** An atom that begins a page. */
export interface PageStart {
  readonly atom: number
  /** Space left below the text of the page before. */
  readonly rest: number
  /** Pages without text between the two. */
  readonly skipped: number
}

/** A note: where it begins, and the space before each slice that continues it elsewhere. */
export interface PlacedNote {
  readonly note: number
  readonly top: number
  readonly cuts: readonly { readonly slice: number; readonly space: number }[]
}

/** The line above the notes of a page; it is longer where a note is continued. */
export interface NoteRule {
  readonly top: number
  readonly continued: boolean
}

/** What one page shows of a painted box that does not fit on it. */
export interface BoxPart {
  readonly box: number
  readonly top: number
  readonly height: number
  readonly opens: boolean
  readonly closes: boolean
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
  readonly boxParts: readonly BoxPart[]
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
  const { flow, boxes } = measured
  const parts = pages.flatMap((page, index) => placeParts(flow.notes, page, index, sheet, foot))
  return {
    starts: listStarts(pages, sheet),
    notes: placeNotes(parts),
    rules: pages.flatMap((page, index) => {
      const [first] = page.parts
      if (first === undefined) return []
      const top = (index + 1) * sheet.height - foot - page.area + sheet.separator - BELOW_RULE
      return [{ top, continued: first.from > 0 }]
    }),
    boxParts: boxes.flatMap((box, index) => cutBox(box, index, flow.atoms, pages, sheet)),
    marks: expectMarks(measured, pages, parts, sheet),
  }
}

function listStarts(pages: readonly Page[], sheet: Sheet): PageStart[] {
  const starts: PageStart[] = []
  let before: { page: Page; index: number } | undefined
  for (const [index, page] of pages.entries()) {
    if (page.from === page.to) continue
    if (before !== undefined) {
      const rest = sheet.height - before.page.used
      starts.push({ atom: page.from, rest, skipped: index - before.index - 1 })
    }
    before = { page, index }
  }
  return starts
}

function placeParts(
  notes: readonly Note[],
  page: Page,
  index: number,
  sheet: Sheet,
  foot: number,
): PlacedPart[] {
  let top = (index + 1) * sheet.height - foot - page.area + sheet.separator
  return page.parts.map(({ note, from, to }) => {
    const slices = notes[note]?.slices.slice(from, to) ?? []
    const [first, last] = [slices[0], slices.at(-1)]
    const height = (last?.bottom ?? 0) - (first?.top ?? 0)
    const placed = { note, slice: from, page: index, top, bottom: top + height }
    top += height + sheet.gap
    return placed
  })
}

function placeNotes(parts: readonly PlacedPart[]): PlacedNote[] {
  const byNote = Map.groupBy(parts, ({ note }) => note)
  return [...byNote].map(([note, own]) => ({
    note,
    top: own[0]?.top ?? 0,
    cuts: own.slice(1).map((part, index) => {
      return { slice: part.slice, space: part.top - (own[index]?.bottom ?? 0) }
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

// A box that ends on the page it begins on paints itself.
function cutBox(
  box: MeasuredBox,
  index: number,
  atoms: readonly Atom[],
  pages: readonly Page[],
  { height }: Sheet,
): BoxPart[] {
  const parts = pages.flatMap((page, number): BoxPart[] => {
    const from = Math.max(box.from, page.from)
    const to = Math.min(box.to, page.to)
    if (from >= to) return []
    const offset = offsetOn(page, atoms)
    const opens = from === box.from
    const closes = to === box.to
    const top = opens ? box.top + offset : 0
    // Where it goes on, it ends a little below the line, out of the page's spare px.
    const bottom = (closes ? box.bottom : (atoms[to - 1]?.bottom ?? 0) + 3) + offset
    return [{ box: index, top: number * height + top, height: bottom - top, opens, closes }]
  })
  return parts.length > 1 ? parts : []
}
