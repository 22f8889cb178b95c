// What comes of printing, and why there may be no PDF.

import type { Misplacement } from './check.ts'
import type { PdfPart } from './file/part.ts'
import type { Compromise } from './pages.ts'

/** A report in print. */
export interface PrintedReport {
  /** Prints of consecutive pages, to be joined and finished (see file/finish.ts). */
  readonly parts: readonly PdfPart[]
  readonly pages: number
  /** How often it had to be printed again with a wider margin of safety. */
  readonly repairs: number
  /** What single pages had to give up, to be told to the author. */
  readonly compromises: readonly PageCompromise[]
  /** Set where the notes stand at the end, because no print had them all in their places. */
  readonly endnotes?: Misprint
}

/** A compromise, its page, counted from 1, and the id of the note that it is about. */
export type PageCompromise = Compromise & { readonly page: number; readonly noteId?: string }

/** A print that does not follow the plan. */
export interface Misprint {
  readonly pages: number
  readonly planned: number
  readonly marks: readonly Misplacement[]
}

/** Why there is no PDF. */
export type PrintProblem =
  /** The document asks for something outside itself. */
  | { readonly kind: 'refused'; readonly addresses: readonly string[] }
  /** An embedded font cannot be read; its text would be missing. */
  | { readonly kind: 'font'; readonly families: readonly string[] }
  /** An embedded picture cannot be read; `texts` are the alternatives. */
  | { readonly kind: 'picture'; readonly texts: readonly string[] }
  /** A picture or box that cannot be cut is taller than a page; `text` is how it begins. */
  | { readonly kind: 'tall'; readonly page: number; readonly text: string }
  /** Tables, pictures or words stand out of the margin and would be cut off. */
  | { readonly kind: 'wide'; readonly texts: readonly string[] }

/** What comes of printing. */
export type PrintResult = PrintedReport | { readonly problem: PrintProblem }
