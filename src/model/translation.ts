// What a translation was made from: one line a block in `content/<report>/translations/<locale>.jsonl`,
// which the program writes and people never edit. Lines are in the order of the text and hold no
// position, so that a paragraph more or less is a line more or less, and git merges the rest.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { localeTag, type Locale } from './locale.ts'
import type { Place } from './place.ts'

/** What a text of a narrative is, as a translator sees it. */
export const unitKinds = ['paragraph', 'heading', 'cell', 'caption', 'note'] as const
export type UnitKind = (typeof unitKinds)[number]

/** How many digits of a hash are kept: enough that no two texts of a report share them. */
const digits = 16

/** The fingerprint of a text, in hexadecimal. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits)
}

const hash = z.string().regex(/^[0-9a-f]{16}$/)

/** The first line: which form the file has, and which language was translated. */
export const recordHead = z.strictObject({ translation: z.literal(1), from: localeTag })

/** One block: the text that was translated with its hash, and the hash of the translation by which it is found again. */
export const recordLine = z
  .strictObject({
    narrative: z.string().regex(/^\d{2}-[a-z0-9-]+$/),
    kind: z.enum(unitKinds),
    name: z.string().optional(),
    hash,
    target: hash,
    text: z.string(),
  })
  .refine((line) => line.hash === fingerprint(line.text))
export type RecordLine = z.infer<typeof recordLine>

/** The record of one language of a report. */
export interface TranslationRecord {
  readonly path: string
  readonly from: Locale
  readonly lines: readonly RecordLine[]
}

/** Where the record of a language is kept. */
export function recordPath(report: string, locale: Locale): string {
  return `content/${report}/translations/${locale}.jsonl`
}

/** Whether a path is that of such a record: the program's own notes, no text of a document. */
export function isRecordPath(path: string): boolean {
  return /^content\/[^/]+\/translations\/[^/]+\.jsonl$/.test(path)
}

/** The record as the text of its file. */
export function printRecord(from: Locale, lines: readonly RecordLine[]): string {
  const all: readonly object[] = [{ translation: 1, from }, ...lines]
  return all.map((line) => `${JSON.stringify(line)}\n`).join('')
}

/** A text of a narrative that is translated as one: a paragraph, a heading, a cell, a caption, a note. */
export interface Unit {
  readonly narrative: string
  /** The identity of its block, the same in every language. */
  readonly id: string
  /** Whether an author gave that identity, so that it stays when the block is moved. */
  readonly isNamed: boolean
  readonly kind: UnitKind
  /** Its Markdown in one line. */
  readonly markdown: string
  /** The same, without the words that only follow the data: what a translation is made from. */
  readonly wording: string
  /** The heading above it. */
  readonly section: string | undefined
  readonly place: Place
  readonly end: Place
  /** Offsets in the text of the narrative. */
  readonly span: { readonly from: number; readonly to: number }
  /** Which of the blocks of the file it stands in. */
  readonly top: number
}
