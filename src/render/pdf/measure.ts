// Measures the text and the notes of a loaded document: one pass that reads and changes
// nothing.

import type { Page } from 'puppeteer'
import { price, type Flow } from './flow.ts'
import { surveyHelpers, surveyPage } from './in-page-survey.ts'
import { callInPage } from './inject.ts'

/** The flow, its calls and notes by their order, and its painted boxes, outer before inner. */
export interface Measured {
  readonly flow: Flow
  readonly links: readonly MeasuredNote[]
  /** The pieces each painted box spans: `from` to before `to`, with its top and bottom. */
  readonly boxes: readonly MeasuredBox[]
  /** How blocks and lines begin that are wider than the text. */
  readonly wide: readonly string[]
}

/** The ids of a call and of its note, and the middle heights of the two links between them. */
export interface MeasuredNote {
  readonly call: string
  readonly note: string
  /** In the column of the text. */
  readonly callY: number
  /** Below the top of the note. */
  readonly noteY: number
}

/** A painted box in the coordinates of the column. */
export interface MeasuredBox {
  readonly from: number
  readonly to: number
  readonly top: number
  readonly bottom: number
}

/** Reads the flow of the page, whose content box is `height` px high. Throws on a broken document. */
export async function measure(page: Page, height: number): Promise<Measured> {
  const measured = await callInPage(page, surveyPage, surveyHelpers, { height, price })
  if ('fault' in measured) throw new Error(`The document cannot be broken: ${measured.fault}`)
  return measured
}
