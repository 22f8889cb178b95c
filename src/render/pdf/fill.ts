// All ways in which one page can be filled from a given place in the text and the notes,
// each with its cost. Every page offered by `listSteps` is sound: notes stand in order,
// each begins on the page of its call, text and notes fit. Only where no sound page exists
// does `forceStep` make one, and `buildPage` says what it gave up.

import { price, type Flow, type Slice } from './flow.ts'
import type { Compromise, NotePart, Page, Sheet } from './pages.ts'

/** What is still to be set: from this atom, and from this slice of this note on. */
export interface Position {
  readonly atom: number
  readonly note: number
  readonly slice: number
}

/** A way to fill a page: where the next one begins, the heights, and what choosing it costs. */
export interface Step {
  readonly next: Position
  readonly used: number
  readonly area: number
  readonly cost: number
}

/** A flow made ready for filling. */
export interface Column {
  readonly flow: Flow
  readonly sheet: Sheet
  /** What text and notes may take up of a page. */
  readonly capacity: number
  /** How many notes are called before each atom. */
  readonly called: readonly number[]
  /** Height of all notes before each note, gaps included. */
  readonly stacked: readonly number[]
}

const cost = {
  /** Besides its white space, every page costs a little. */
  page: 50,
  /** A note that runs on to the next page; about 45 px of white are better than that. */
  split: 20,
  /** On top of it, for a note of so few slices that it could well stand whole. */
  splitShort: 60,
  short: 6,
  /** Notes alone on a page while there is text left. */
  noText: 5000,
  /** A line or two of text above notes, amid a text that goes on. */
  littleText: 2000,
  little: 0.05,
  late: 1e6,
  tall: 1e9,
} as const

/** Sums up the notes, so that filling need not. */
export function prepareColumn(flow: Flow, sheet: Sheet): Column {
  const called = [0]
  for (const atom of flow.atoms) called.push((called.at(-1) ?? 0) + atom.notes.length)
  const stacked = [0]
  for (const { slices } of flow.notes) {
    stacked.push((stacked.at(-1) ?? 0) + heightOf(slices, 0, slices.length) + sheet.gap)
  }
  return { flow, sheet, capacity: sheet.height - sheet.safe, called, stacked }
}

/** Every sound page that can begin here; none if there is no sound one. */
export function listSteps(column: Column, at: Position): Step[] {
  const { capacity, called } = column
  const { atoms } = column.flow
  const steps: Step[] = []
  for (let end = at.atom; end <= atoms.length; end++) {
    if (end - 1 > at.atom && itemAt(atoms, end - 1).forced) break
    const used = usedBy(column, at.atom, end)
    if (used > capacity) break
    const needed = itemAt(called, end)
    if (end === at.atom && at.note === needed) continue
    const foot = fillFoot(column, at, needed, capacity - used)
    // More text leaves less room and may bring more notes: from here on nothing fits.
    if (foot === undefined) break
    steps.push(weigh(column, at, end, used, foot))
  }
  return steps
}

/** A page where no sound one exists: it goes on by at least an atom or a slice of a note. */
export function forceStep(column: Column, at: Position): Step {
  const isPending = at.note < itemAt(column.called, at.atom)
  const end = isPending ? at.atom : at.atom + 1
  const used = usedBy(column, at.atom, end)
  const foot = pourFoot(column, at, itemAt(column.called, end), column.capacity - used, isPending)
  return weigh(column, at, end, used, foot)
}

/** The page that a step makes. */
export function buildPage(column: Column, at: Position, { next, used, area }: Step): Page {
  const { flow } = column
  const parts: NotePart[] = []
  for (let note = at.note; note <= next.note && note < flow.notes.length; note++) {
    const from = note === at.note ? at.slice : 0
    const to = note === next.note ? next.slice : itemAt(flow.notes, note).slices.length
    if (to > from) parts.push({ note, from, to })
  }
  const compromises = listCompromises(column, at, next, used, area)
  return { from: at.atom, to: next.atom, parts, used, area, compromises }
}

interface Foot {
  readonly area: number
  readonly note: number
  readonly slice: number
}

function usedBy({ flow: { atoms } }: Column, from: number, to: number): number {
  if (from === to) return 0
  return itemAt(atoms, to - 1).bottom - itemAt(atoms, from).top + itemAt(atoms, from).head
}

// The notes up to before `needed`: whole, or the last of them cut.
function fillFoot(column: Column, at: Position, needed: number, room: number): Foot | undefined {
  if (at.note === needed) return { area: 0, note: needed, slice: 0 }
  const last = needed - 1
  const before = heightBefore(column, at, last)
  const { slices } = itemAt(column.flow.notes, last)
  const start = last === at.note ? at.slice : 0
  const whole = before + heightOf(slices, start, slices.length)
  if (whole <= room) return { area: whole, note: needed, slice: 0 }
  const to = cutNote(slices, start, room - before, column.sheet.least)
  if (to === undefined) return undefined
  return { area: before + heightOf(slices, start, to), note: last, slice: to }
}

// Down to the top of note `last`: separator, the notes before it, gaps.
function heightBefore({ flow, sheet, stacked }: Column, at: Position, last: number): number {
  if (last === at.note) return sheet.separator
  const { slices } = itemAt(flow.notes, at.note)
  const gone = itemAt(slices, at.slice).top - itemAt(slices, 0).top
  return sheet.separator + itemAt(stacked, last) - itemAt(stacked, at.note) - gone
}

function cutNote(
  slices: readonly Slice[],
  from: number,
  room: number,
  least: number,
): number | undefined {
  for (let to = slices.length - least; to >= from + least; to--) {
    if (itemAt(slices, to).price < price.keep && heightOf(slices, from, to) <= room) return to
  }
  return undefined
}

// As many slices as fit, cut anywhere; at least one if `must`.
function pourFoot(column: Column, at: Position, needed: number, room: number, must: boolean): Foot {
  const { flow, sheet } = column
  let area: number = sheet.separator
  let { note, slice } = at
  let isEmpty = true
  while (note < needed) {
    const { slices } = itemAt(flow.notes, note)
    const offset = isEmpty ? area : area + sheet.gap
    let to = slice
    while (to < slices.length && offset + heightOf(slices, slice, to + 1) <= room) to++
    if (to === slice && must && isEmpty) to++
    if (to === slice) break
    isEmpty = false
    area = offset + heightOf(slices, slice, to)
    slice = to
    if (to < slices.length) break
    note++
    slice = 0
  }
  return { area: isEmpty ? 0 : area, note, slice }
}

function weigh(column: Column, at: Position, end: number, used: number, foot: Foot): Step {
  const { flow, capacity } = column
  const { area, note, slice } = foot
  const next = { atom: end, note, slice }
  const following = flow.atoms[end]
  let sum: number = cost.page + partingPrice(column, at, next)
  const isLast = following === undefined && note === flow.notes.length
  const isChosen = following?.forced === true && slice === 0
  if (!isLast && !isChosen) sum += (Math.max(0, capacity - used - area) / 10) ** 2
  if (slice > 0) {
    const isShort = itemAt(flow.notes, note).slices.length < cost.short
    sum += cost.split + (isShort ? cost.splitShort : 0)
  }
  if (following !== undefined && !following.forced) {
    if (end === at.atom) sum += cost.noText
    else if (used < capacity * cost.little) sum += cost.littleText
  }
  sum += cost.late * countLate(column, at, next)
  if (used + area > capacity) sum += cost.tall
  return { next, used, area, cost: sum }
}

// What it costs that the text is parted here.
function partingPrice({ flow: { atoms } }: Column, at: Position, next: Position): number {
  const following = atoms[next.atom]
  if (following === undefined || following.forced || next.atom === at.atom) return 0
  return following.price
}

// Notes called on the page and not begun on it.
function countLate({ called }: Column, at: Position, next: Position): number {
  return itemAt(called, next.atom) - firstLate(itemAt(called, at.atom), next)
}

function firstLate(calledBefore: number, { note, slice }: Position): number {
  return Math.max(calledBefore, slice > 0 ? note + 1 : note)
}

function listCompromises(
  column: Column,
  at: Position,
  next: Position,
  used: number,
  area: number,
): Compromise[] {
  const compromises: Compromise[] = []
  if (used > column.capacity) compromises.push({ kind: 'tall', atom: at.atom })
  else if (used + area > column.capacity) compromises.push({ kind: 'tall', note: at.note })
  const parted = partingPrice(column, at, next)
  if (parted >= price.keep) compromises.push({ kind: 'break', price: parted })
  if (next.slice > 0 && !isFairCut(column, at, next)) {
    compromises.push({ kind: 'cut', note: next.note })
  }
  const before = itemAt(column.called, at.atom)
  for (let note = firstLate(before, next); note < itemAt(column.called, next.atom); note++) {
    compromises.push({ kind: 'late', note })
  }
  return compromises
}

function isFairCut({ flow, sheet }: Column, at: Position, { note, slice }: Position): boolean {
  const { slices } = itemAt(flow.notes, note)
  const from = note === at.note ? at.slice : 0
  const parts = [slice - from, slices.length - slice]
  return itemAt(slices, slice).price < price.keep && parts.every((part) => part >= sheet.least)
}

function heightOf(slices: readonly Slice[], from: number, to: number): number {
  if (from === to) return 0
  return itemAt(slices, to - 1).bottom - itemAt(slices, from).top
}

function itemAt<T>(list: readonly T[], index: number): T {
  const item = list[index]
  if (item === undefined) throw new RangeError(`Nothing at ${index} of ${list.length}.`)
  return item
}
