// What is true of a document, from its source alone: every stretch of text in order, the
// calls in it, and what may not happen to it at the edge of a page.

import { isBlock, isElement, isNote, label, type Element, type Node } from './tree.ts'

/** A stretch of text between the edges of blocks. */
export interface Stretch {
  readonly kind: string
  /** Its letters as they are read, without white space and soft hyphens. */
  readonly letters: string
  /** The calls in it: letters before the mark, and the number of the note. */
  readonly calls: readonly { readonly at: number; readonly note: number }[]
  /** The note it belongs to; 0 for the text. */
  readonly note: number
  /** What may be printed before it: bullets and numbers of lists. */
  readonly markers: readonly string[]
  /** What must stand whole on a page: a heading, a block that may not be broken. */
  readonly whole: boolean
  /** Begins on a page of its own. */
  readonly forced: boolean
  /** The stretch that must begin on the page where this one ends. */
  readonly with: number | undefined
  /** The table whose head it stands in; may be printed again on each page of that table. */
  readonly head: number | undefined
  /** The tables it stands in. */
  readonly tables: readonly number[]
  /** The block to be kept whole that it stands in. */
  readonly group: number | undefined
  /** The stretch whose page number is printed behind it: an entry of the contents. */
  readonly leads: string | undefined
  readonly id: string | undefined
  /** How running heads name the section that it begins. */
  readonly running: string | undefined
}

/** What is true of a document. */
export interface Truth {
  readonly text: readonly Stretch[]
  readonly notes: readonly Stretch[]
  readonly count: number
  /** Pictures of dots, which a reader of the PDF can count. */
  readonly pictures: number
}

interface Draft extends Omit<Stretch, 'with'> {
  with: number | undefined
}

interface Around {
  readonly note: number
  readonly whole: boolean
  readonly head: number | undefined
  readonly tables: readonly number[]
  readonly group: number | undefined
  readonly kind: string
}

interface Collector {
  readonly text: Draft[]
  readonly notes: Draft[][]
  /** Bullets and breaks that wait for the next stretch. */
  markers: string[]
  forced: boolean
  tables: number
  groups: number
  called: number
  pictures: number
  leads: string | undefined
  id: string | undefined
  running: string | undefined
}

// What waits for the next stretch.
const nothing = { leads: undefined, id: undefined, running: undefined }

/** What is true of this text, with these letters between marks of one place. */
export function tell(body: readonly Node[], between: string): Truth {
  const collector: Collector = {
    text: [],
    notes: [],
    markers: [],
    forced: false,
    tables: 0,
    groups: 0,
    called: 0,
    pictures: 0,
    ...nothing,
  }
  const around = { note: 0, whole: false, head: undefined, tables: [], group: undefined, kind: 'p' }
  collectAll(body, around, collector, between)
  let shift = 0
  const notes = collector.notes.flatMap((own) => {
    const moved = own.map((one) => ({ ...one, with: shiftWith(one, shift, own.length) }))
    shift += own.length
    return moved
  })
  const { length } = collector.text
  const text = collector.text.map((one) => ({ ...one, with: shiftWith(one, 0, length) }))
  return { text, notes, count: collector.called, pictures: collector.pictures }
}

// What ends a text has nothing to stand with.
function shiftWith(one: Draft, shift: number, length: number): number | undefined {
  return one.with === undefined || one.with >= length ? undefined : one.with + shift
}

function listOf(around: Around, collector: Collector): Draft[] {
  return around.note === 0 ? collector.text : (collector.notes[around.note - 1] ??= [])
}

function collectAll(nodes: readonly Node[], around: Around, to: Collector, between: string): void {
  let run: Node[] = []
  const flush = () => {
    if (run.length > 0) collectRun(run, around, to, between)
    run = []
  }
  for (const node of nodes) {
    if (isBlock(node)) {
      flush()
      collectBlock(node, around, to, between)
    } else run.push(node)
  }
  flush()
}

function collectRun(run: readonly Node[], around: Around, to: Collector, between: string): void {
  const calls: { at: number; note: number }[] = []
  const called: { number: number; note: readonly Node[] }[] = []
  let letters = ''
  const add = (nodes: readonly Node[]) => {
    for (const [index, node] of nodes.entries()) {
      if (typeof node === 'string') letters += plain(node)
      else if (isElement(node)) {
        to.leads ??= node.attrs['data-page-of']
        add(node.children)
      } else {
        const number = ++to.called
        if (isNote(nodes[index - 1])) letters += plain(between)
        calls.push({ at: letters.length, note: number })
        letters += String(number)
        called.push({ number, note: node.note })
      }
    }
  }
  add(run)
  if (letters !== '') {
    const { markers, forced, leads, id, running } = to
    listOf(around, to).push({
      ...around,
      letters,
      calls,
      markers,
      forced,
      leads,
      id,
      running,
      with: undefined,
    })
    Object.assign(to, { markers: [], forced: false, ...nothing })
  }
  for (const { number, note } of called) collectNote(number, note, to, between)
}

function collectNote(number: number, note: readonly Node[], to: Collector, between: string): void {
  const { markers, forced, leads, id, running } = to
  const kept = { markers, forced, leads, id, running }
  Object.assign(to, { markers: [], forced: false, ...nothing })
  const around = { whole: false, head: undefined, tables: [], group: undefined, kind: 'note' }
  collectAll(label(note, String(number)), { ...around, note: number }, to, between)
  Object.assign(to, kept)
}

function collectBlock(node: Element, around: Around, to: Collector, between: string): void {
  const { tag, attrs, children } = node
  if (tag === 'img' && attrs['src']?.startsWith('data:image/png')) to.pictures++
  if (tag === 'svg' || tag === 'hr' || tag === 'img') return release(listOf(around, to))
  const kinds = (attrs['class'] ?? '').split(' ')
  if (kinds.includes('new-page')) to.forced = true
  if (attrs['id'] !== undefined) to.id = attrs['id']
  if (attrs['data-running'] !== undefined) to.running = attrs['data-running']
  const isHeading = /^h[1-6]$/.test(tag)
  const inside: Around = {
    ...around,
    kind: tag === 'div' || tag === 'section' ? around.kind : tag,
    whole: around.whole || isHeading,
    group: kinds.includes('whole') ? ++to.groups : around.group,
  }
  if (tag === 'table') return collectTable(node, inside, to, between)
  if (tag === 'ol' || tag === 'ul') return collectList(node, inside, to, between)
  const list = listOf(inside, to)
  const before = list.length
  collectAll(children, inside, to, between)
  if ((isHeading || tag === 'dt') && list.length > before) bind(list, before)
  if (kinds.includes('page-after')) to.forced = true
}

// What must stand with a picture cannot be told from letters.
function release(list: readonly Draft[]): void {
  for (const one of list) if (one.with === list.length) one.with = undefined
}

// Each stretch from here on must have the one after them on its page.
function bind(list: Draft[], from: number): void {
  for (const one of list.slice(from)) one.with = list.length
}

function collectList(node: Element, around: Around, to: Collector, between: string): void {
  let number = 0
  for (const item of node.children) {
    if (!isElement(item)) continue
    number++
    const bare = node.attrs['class'] === 'table-notes'
    if (!bare) to.markers = [...to.markers, node.tag === 'ol' ? `${number}.` : '•']
    collectBlock(item, around, to, between)
  }
}

function collectTable(node: Element, around: Around, to: Collector, between: string): void {
  const table = ++to.tables
  const inside = { ...around, tables: [...around.tables, table] }
  const list = listOf(around, to)
  const before = list.length
  for (const part of node.children) {
    if (!isElement(part)) continue
    const head = part.tag === 'thead' ? table : around.head
    if (part.tag === 'caption') collectBlock(part, { ...inside, whole: true }, to, between)
    else
      collectAll(
        part.children,
        { ...inside, head, whole: around.whole || part.tag === 'thead' },
        to,
        between,
      )
    if (part.tag === 'thead' || part.tag === 'caption') bind(list, before)
  }
}

/** Letters without what is not printed, or not told by a PDF. */
export function plain(text: string): string {
  return text.replaceAll(/[\s\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2069\ufeff]/gu, '')
}
