// The measuring pass, its beginning and end. These functions run inside the page (see
// inject.ts): they may call each other, in whatever file, and use nothing else. They read
// the laid out document, change nothing, and leave what they found for the laying pass.

import type { price } from './flow.ts'
import { blockReaders } from './in-page-blocks.ts'
import { lineFinders } from './in-page-lines.ts'
import { pieceReaders } from './in-page-pieces.ts'
import { rowSlicers } from './in-page-slices.ts'
import { tableReaders } from './in-page-tables.ts'
import type { MeasuredNote, Packed } from './measure.ts'
import type { Piece, Survey, SurveyedPage } from './survey.ts'

declare const readChildren: typeof import('./in-page-blocks.ts').readChildren
declare const readBlock: typeof import('./in-page-blocks.ts').readBlock
declare const levelOut: typeof import('./in-page-pieces.ts').levelOut

/** What the functions that read share. */
export interface Reader {
  readonly pieces: Piece[]
  /** The ids of the calls met so far and of their notes. */
  readonly links: MeasuredNote[]
  /** The index of each note, by its id. */
  readonly numbers: ReadonlyMap<string, number>
  readonly price: Readonly<Record<keyof typeof price, number>>
  /** Heights of the content boxes of both sheets, and which one is being read. */
  readonly heights: readonly [number, number]
  sheet: number
  height: number
  /** Where the text ends on either side, and what stands out beyond it. */
  left: number
  right: number
  readonly wide: string[]
  /** What could be cut if it were laid out otherwise: grids and columns taller than a page, tables, cells. */
  readonly flat: HTMLElement[]
  /** One for all readings: every range that lives makes every later edit slower. */
  readonly range: Range
  readonly hasRuby: boolean
  /** The heights of the notes, in their order in the document. */
  readonly noteHeights: readonly number[]
  /** What the block before asks of the next piece. */
  readonly pending: { price: number; forced: boolean }
  /** All containers of what is being read show nothing of themselves. */
  plain: boolean
  /** Heads of tables are repeated on every page. */
  repeats: boolean
}

type Rules = Pick<Reader, 'heights' | 'price'>
type Shared = Pick<Reader, 'heights' | 'price' | 'range' | 'wide' | 'flat' | 'noteHeights'>

/** Reads the whole document, as JSON; a fault where it breaks the contract of print.ts. */
export function surveyPage(rules: Rules): string {
  const main = document.querySelector('main')
  if (main === null) return JSON.stringify({ fault: 'there is no <main>.' })
  const items = [...document.querySelectorAll<HTMLElement>('.notes > ol > li')]
  const fault = findFault(main, items)
  if (fault !== undefined) return JSON.stringify({ fault })
  widenNotes(main)
  const flattened: string[] = []
  let found = readAll(main, items, rules)
  // A few times at most: a box that was laid out anew may show another in it.
  for (let tries = 0; tries < 4 && found.shared.flat.length > 0; tries++) {
    flattened.push(...found.shared.flat.flatMap(flatten))
    found = readAll(main, items, rules)
  }
  const { text, notes, shared } = found
  const called = renumber(text.pieces)
  if (called.length !== items.length) return JSON.stringify({ fault: 'a call is hidden.' })
  const inOrder = <Item>(list: readonly Item[]) => called.flatMap((number) => list[number] ?? [])
  const { range, wide } = shared
  range.collapse()
  const survey: Survey = { range, pieces: text.pieces, notes: inOrder(notes), edits: [] }
  Object.assign(globalThis as SurveyedPage, { survey })
  const links = inOrder(text.links.sort((a, b) => a.number - b.number)).map(addNoteY)
  return JSON.stringify({ ...pack(survey), links, wide, flattened } satisfies Packed)
}

function callsOf(main: Element): HTMLAnchorElement[] {
  return [...main.querySelectorAll<HTMLAnchorElement>('a[id^="call-"]')]
}

function findFault(main: Element, items: readonly HTMLElement[]): string | undefined {
  const calls = callsOf(main)
  if (calls.length !== items.length || calls.some(({ hash }, at) => hash !== `#${items[at]?.id}`)) {
    return 'the notes do not stand in the order of their calls, each called once.'
  }
  const loose = calls.find(({ id }, at) => items[at]?.querySelector(`a[href="#${id}"]`) === null)
  return loose === undefined ? undefined : `the note of ${loose.id} has no link to it.`
}

function readAll(main: HTMLElement, items: readonly HTMLElement[], rules: Rules) {
  const numbers = new Map(items.map((item, index) => [item.id, index]))
  const noteHeights = items.map((item) => item.getBoundingClientRect().height)
  const range = document.createRange()
  const shared: Shared = { ...rules, range, wide: [], flat: [], noteHeights }
  const text = readText(main, makeReader(main, shared, numbers))
  const calls = callsOf(main)
  const notes = items.map((element, at) => {
    const reader = makeReader(element, shared, new Map())
    readBlock(element, getComputedStyle(element), reader)
    joinLabel(reader.pieces)
    return { element, call: calls[at]?.id ?? '', pieces: reader.pieces }
  })
  return { text, notes, shared }
}

// A number that stands alone above a list or a table is no line to be counted as one.
function joinLabel(pieces: Piece[]): void {
  const [label, next] = pieces
  const nodes = label?.run?.nodes.filter(({ textContent }) => textContent?.trim() !== '') ?? []
  const [link] = nodes
  if (label === undefined || next === undefined || nodes.length !== 1 || label.run === next.run)
    return
  if (!(link instanceof HTMLAnchorElement) || !link.hash.startsWith('#call-')) return
  next.top = label.top
  next.chain.push(...label.chain)
  pieces.shift()
}

// From here on the notes count in the order of their calls down the column, which is another
// where a row is cut that has calls in several cells. Gives their numbers in that order.
function renumber(pieces: readonly Piece[]): number[] {
  const called = pieces.flatMap(({ notes }) => notes)
  const order = new Map(called.map((number, index) => [number, index]))
  for (const { notes } of pieces) {
    for (const [at, number] of notes.entries()) notes[at] = order.get(number) ?? 0
  }
  return called
}

// Sets the content of a grid, a row of boxes or columns in one column; how it begins. The rows
// of a table only lose the space between them, and cells begin at their upper edge.
function flatten(element: HTMLElement): string[] {
  if (element instanceof HTMLTableElement) {
    const [across = '0'] = getComputedStyle(element).borderSpacing.split(' ')
    element.style.setProperty('border-spacing', `${across} 0px`, 'important')
    return []
  }
  if (element instanceof HTMLTableCellElement) {
    element.style.setProperty('vertical-align', 'top', 'important')
    return []
  }
  const flat = 'display: block; columns: auto; height: auto; max-height: none'
  for (const rule of flat.split('; ')) {
    const [name = '', value = ''] = rule.split(': ')
    element.style.setProperty(name, value, 'important')
  }
  return [(element.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 80)]
}

function readText(main: HTMLElement, reader: Reader): Reader {
  reader.plain = !usesCounters()
  reader.repeats = true
  readChildren(main, getComputedStyle(main), reader, false)
  // The first page keeps the margin above its first block.
  if (reader.pieces[0] !== undefined) reader.pieces[0].top = main.getBoundingClientRect().top
  return reader
}

// A note that is called on a turned page is as wide as the block that calls it.
function widenNotes(main: Element): void {
  for (const block of main.querySelectorAll<HTMLElement>('[data-sheet="landscape"]')) {
    for (const call of block.querySelectorAll<HTMLAnchorElement>('a[id^="call-"]')) {
      const note = document.getElementById(call.hash.slice(1))
      note?.style.setProperty('width', block.style.width, 'important')
    }
  }
}

// Counters of the style, other than of pages: they would begin anew in every part.
function usesCounters(): boolean {
  const counts = (rules: CSSRuleList): boolean =>
    [...rules].some((rule) => {
      if (rule instanceof CSSGroupingRule && counts(rule.cssRules)) return true
      return rule instanceof CSSStyleRule && !/^(none)?$/.test(rule.style.counterIncrement)
    })
  const inline = document.querySelector('main [style*="counter-increment"]')
  return inline !== null || [...document.styleSheets].some(({ cssRules }) => counts(cssRules))
}

// The link at the head of the note, measured from the note's top.
function addNoteY(name: MeasuredNote): MeasuredNote {
  const note = document.getElementById(name.note)
  const link = note?.querySelector(`a[href="#${CSS.escape(name.call)}"]`)?.getClientRects()[0]
  const top = note?.getBoundingClientRect().top ?? 0
  return { ...name, noteY: link === undefined ? Number.NaN : (link.top + link.bottom) / 2 - top }
}

function makeReader(box: Element, shared: Shared, numbers: Reader['numbers']): Reader {
  const { left, right } = box.getBoundingClientRect()
  const on = { sheet: 0, height: shared.heights[0], left, right, plain: false, repeats: false }
  const hasRuby = box.querySelector('rt') !== null
  const pending = { price: 0, forced: false }
  return { ...shared, ...on, hasRuby, numbers, pending, pieces: [], links: [] }
}

// The survey without its nodes.
function pack({ pieces, notes }: Survey): Pick<Packed, 'atoms' | 'notes'> {
  for (const list of [pieces, ...notes.map((note) => note.pieces)]) levelOut(list)
  return {
    atoms: pieces.map(({ top, bottom, price, head, forced, apart, sheet, notes: called }) => {
      return [top, bottom, price, head, (forced ? 1 : 0) + (apart ? 2 : 0), sheet, ...called]
    }),
    notes: notes.map((note) => note.pieces.map(({ top, bottom, price }) => [top, bottom, price])),
  }
}

/** What `surveyPage` calls. */
export const surveyHelpers = [
  callsOf,
  findFault,
  readAll,
  joinLabel,
  renumber,
  flatten,
  readText,
  makeReader,
  widenNotes,
  usesCounters,
  addNoteY,
  pack,
  ...blockReaders,
  ...tableReaders,
  ...rowSlicers,
  ...pieceReaders,
  ...lineFinders,
]
