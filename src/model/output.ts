// Outputs: the files of an edition, as rendering hands them to writing.
import type { Document } from './document.ts'

/** The formats of a report. */
export const formats = ['html', 'pdf', 'json'] as const
export type Format = (typeof formats)[number]

/** A page and its margins. */
export interface PageLengths {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** What the manifest says of a PDF; lengths in points. */
export interface PdfFacts {
  readonly pages: number
  readonly page: PageLengths
}

/** One rendered file; `path` is relative to the edition. */
export interface Rendered {
  readonly path: string
  readonly document: Document
  readonly bytes: Uint8Array
  readonly pdf: PdfFacts | undefined
}
