// Measures the text and the notes of a loaded document: one pass that reads.

import type { Page } from 'puppeteer'
import { price, type Atom, type Flow, type Slice } from './flow.ts'
import { surveyHelpers, surveyPage } from './in-page-survey.ts'
import { callInPage } from './inject.ts'

/** The flow; its calls and notes in the order of the flow. */
export interface Measured {
  readonly flow: Flow
  readonly links: readonly MeasuredNote[]
  /** How blocks and lines begin that are wider than the text. */
  readonly wide: readonly string[]
  /** How boxes begin that are taller than a page and were therefore set in one column. */
  readonly flattened: readonly string[]
}

/** The ids of a call and of its note, and the middle heights of the two links between them. */
export interface MeasuredNote {
  readonly call: string
  readonly note: string
  /** Which of the notes it is in the document, from 0. */
  readonly number: number
  /** In the column of the text. */
  readonly callY: number
  /** Below the top of the note. */
  readonly noteY: number
}

/**
 * What comes out of the page, as JSON: the browser takes long over objects. Of an atom its
 * top, bottom, price, head, forced (1) and apart (2), sheet, notes.
 */
export interface Packed {
  readonly atoms: readonly (readonly number[])[]
  /** By note and slice: top, bottom, price. */
  readonly notes: readonly (readonly (readonly number[])[])[]
  readonly links: readonly MeasuredNote[]
  readonly wide: readonly string[]
  readonly flattened: readonly string[]
}

/**
 * Reads the flow of the page. The heights are those of the content boxes of the upright and
 * of the turned sheet; what stands on turned pages carries `data-sheet="landscape"` and has a
 * width. Throws on a broken document.
 */
export async function measure(page: Page, height: number, turned = height): Promise<Measured> {
  const heights = [height, turned] as const
  const text = await callInPage(page, surveyPage, surveyHelpers, { heights, price })
  const found = JSON.parse(text) as Packed | { readonly fault: string }
  if ('fault' in found) throw new Error(`The document cannot be broken: ${found.fault}`)
  const { atoms, notes, links, wide, flattened } = found
  const flow = {
    atoms: atoms.map(unpackAtom),
    notes: notes.map((slices) => ({ slices: slices.map(unpackSlice) })),
  }
  return { flow, links, wide, flattened }
}

function unpackAtom(packed: readonly number[]): Atom {
  const [top = 0, bottom = 0, own = 0, head = 0, flags = 0, sheet = 0] = packed
  return {
    top,
    bottom,
    price: own,
    head,
    forced: (flags & 1) > 0,
    apart: (flags & 2) > 0,
    sheet,
    notes: packed.slice(6),
  }
}

function unpackSlice([top = 0, bottom = 0, own = 0]: readonly number[]): Slice {
  return { top, bottom, price: own }
}
