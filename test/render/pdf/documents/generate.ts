// Documents by chance for the page engine: HTML for it, HTML with plain endnotes for a bare
// print, and what is true of both.

import { layoutStyle, type PageGeometry } from '../../../../src/render/pdf/geometry.ts'
import { flowing } from './blocks.ts'
import { allNotes, denseNotes, usualNotes, type NoteMix } from './notes.ts'
import { makeProse, type Locale } from './prose.ts'
import { makeChance, type Chance } from './random.ts'
import { fontFaces } from './fonts.ts'
import { bareFooter, pages as sheets, plainStyle, scriptStyle, varyStyle } from './style.ts'
import { tables } from './tables.ts'
import { el, escape, write, type Node } from './tree.ts'
import { tell, type Truth } from './truth.ts'
import { makeWriter, type Writer } from './writer.ts'

const kinds = { ...flowing, ...tables }
export type Kind = keyof typeof kinds
export type Mix = Readonly<Partial<Record<Kind, number>>>

/** What kind of document: see `modes`. */
export type Mode = keyof typeof modes

/** What to generate. */
export interface Order {
  readonly seed: number
  readonly locale: Locale
  readonly mode: Mode
  /** About how many pages. */
  readonly pages: number
  /** About how many notes to a page; each mode has its own. */
  readonly notesPerPage?: number
  readonly hyphens?: boolean
  /** Instead of the mode's own mix. */
  readonly mix?: Mix
  /** Instead of the mode's own kinds of notes. */
  readonly noteMix?: NoteMix
}

/** A document before it is written: blocks can be taken out of it. */
export interface Draft {
  readonly order: Order
  readonly blocks: readonly Node[]
  readonly style: string
  readonly geometry: PageGeometry
}

/** A document to print and to examine. */
export interface Generated {
  readonly html: string
  /** The same with its notes at the end, in a style for a bare print. */
  readonly bare: string
  readonly truth: Truth
  readonly geometry: PageGeometry
  readonly locale: Locale
  readonly direction: 'ltr' | 'rtl'
}

interface ModeRules {
  readonly mix: Mix
  readonly notes: NoteMix
  readonly notesPerPage: number
  readonly again: number
  /** Whether looks and page vary. */
  readonly varied: boolean
}

const usual: Mix = {
  paragraph: 56,
  heading: 12,
  list: 8,
  quotation: 5,
  table: 6,
  box: 4,
  short: 6,
  nestedList: 2,
  definitions: 1,
}
const everything: Mix = {
  ...usual,
  paragraph: 30,
  headings: 2,
  longHeading: 1,
  verse: 2,
  wholeBox: 2,
  manyCalls: 2,
  edgeCalls: 2,
  picture: 2,
  bigPicture: 1,
  newPage: 1,
  pageAfter: 0.5,
  contents: 0.7,
  notedHead: 2,
  twoRowHead: 2,
  tallRows: 3,
  giantRows: 1,
  spans: 2,
  nestedTable: 2,
  lettered: 2,
}

/** Kinds of documents. */
export const modes = {
  typical: { mix: usual, notes: usualNotes, notesPerPage: 2, again: 0.03, varied: false },
  dense: {
    mix: { paragraph: 88, heading: 6, quotation: 5, verse: 1 },
    notes: denseNotes,
    notesPerPage: 4.5,
    again: 0.03,
    varied: false,
  },
  everything: { mix: everything, notes: allNotes, notesPerPage: 4, again: 0.08, varied: false },
  extreme: { mix: everything, notes: allNotes, notesPerPage: 7, again: 0.2, varied: true },
  /** With tables that are wider than the text: they are set on their side. */
  wide: {
    mix: { ...everything, wideTable: 4 },
    notes: allNotes,
    notesPerPage: 5,
    again: 0.2,
    varied: true,
  },
} as const satisfies Record<string, ModeRules>

// Words that fill a page, text and notes together.
const WORDS = { en: 430, fr: 410, ru: 350, kk: 330, ar: 400, zh: 420 } as const

/** Plans a document. */
export function draft(order: Order): Draft {
  const chance = makeChance(
    order.seed * 7919 + order.locale.charCodeAt(0) * 31 + order.locale.charCodeAt(1),
  )
  const rules: ModeRules = modes[order.mode]
  const prose = makeProse(order.locale, chance, order.hyphens ?? chance.is(0.5))
  const geometry = rules.varied
    ? sheets[chance.pick(['a4', 'a4', 'a5', 'letter', 'narrow'] as const)]
    : sheets.a4
  const style = rules.varied ? varyStyle(chance) : ''
  const calls = (order.notesPerPage ?? rules.notesPerPage) / wordsOfText(order)
  const writer = makeWriter(chance, prose, {
    calls,
    again: rules.again,
    notes: order.noteMix ?? rules.notes,
  })
  const mix = order.mix ?? (rules.varied ? thin(rules.mix, chance) : rules.mix)
  const blocks: Node[] = [el('h1', prose.heading())]
  while (writer.written() < order.pages * WORDS[order.locale]) blocks.push(...makeKind(mix, writer))
  return { order, blocks, style, geometry }
}

// The mean note of the usual kinds has 25 words, of the others 40 and more.
function wordsOfText({ locale, mode, notesPerPage }: Order): number {
  const words = WORDS[locale]
  const each = { typical: 22, dense: 45, everything: 60, extreme: 30, wide: 30 }[mode]
  return Math.max(words * 0.35, words - (notesPerPage ?? modes[mode].notesPerPage) * each)
}

function makeKind(mix: Mix, writer: Writer): Node[] {
  const kind = writer.chance.weigh<Kind>(mix)
  return kinds[kind](writer)
}

// An extreme document has much of a few kinds, so that they meet each other.
function thin(mix: Mix, chance: Chance): Mix {
  const kept = Object.entries(mix).filter(([kind]) => kind === 'paragraph' || chance.is(0.4))
  return Object.fromEntries(kept.map(([kind, weight]) => [kind, Math.sqrt(weight)]))
}

/** Writes a draft, with all its blocks or those that are given. */
export async function finish(
  draft: Draft,
  blocks: readonly Node[] = draft.blocks,
): Promise<Generated> {
  const { order, geometry } = draft
  const { language } = makeProse(order.locale, makeChance(0), false)
  const { main, notes } = write(blocks, language)
  const faces = await fontFaces(order.locale)
  const style = `${faces}\n${plainStyle}${draft.style}${scriptStyle(order.locale)}`
  const wrap = (section: string, layout: string) => `<!doctype html>
<html lang="${order.locale}" dir="${language.direction}"><head><meta charset="utf-8"><title>${escape(`Report ${order.seed}`)}</title>
<style>${style}${layout}</style></head>
<body><main>${main}</main>
<section class="${section}"><ol>${notes.join('\n')}</ol></section></body></html>`
  return {
    html: wrap('notes', layoutStyle(geometry)),
    bare: wrap('endnotes', `${bareFooter}${bareStyle(geometry)}`),
    truth: tell(blocks, language.between),
    geometry,
    locale: order.locale,
    direction: language.direction,
  }
}

function bareStyle({ width, height, top, right, bottom, left }: PageGeometry): string {
  return `@page { size: ${width}px ${height}px; margin: ${top}px ${right}px ${bottom}px ${left}px; } html, body { margin: 0; } .endnotes > ol { padding: 0; list-style: none; }`
}

/** A document. */
export async function generate(order: Order): Promise<Generated> {
  return finish(draft(order))
}
