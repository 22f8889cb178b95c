// How long a document is, part by part: committees count some parts and leave out others.
import type { Block, Document } from './document.ts'
import type { Product } from './product.ts'
import type { CountedPart } from './treaty-body.ts'

/** Words by part; together they are all words of the document. */
export type Lengths = Readonly<Record<CountedPart, number>>

/** The number of words in a text; a word is what stands between spaces and has a letter or digit. */
export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** The words of each part of a document. The table of figures is an annex, whatever section it follows. */
export function lengthsOf(document: Document, product: Product): Lengths {
  const annexes = new Set(product.sections.flatMap(({ id, annex }) => (annex ? [id] : [])))
  const lengths = { body: 0, headings: 0, footnotes: 0, annexes: 0, cover: 0 }
  for (const block of document.blocks) lengths[partOf(block, annexes)] += wordsIn(block.text)
  for (const { text } of document.notes) lengths.footnotes += wordsIn(text)
  return lengths
}

function partOf({ id, kind, section }: Block, annexes: ReadonlySet<string>): CountedPart {
  if (section === null) {
    if (/^figures(?:-|$)|^figure-\d+$/.test(id)) return 'annexes'
    return kind === 'title' ? 'headings' : 'cover'
  }
  if (annexes.has(section)) return 'annexes'
  return kind === 'heading' ? 'headings' : 'body'
}

/** The words that a limit counts. */
export function countedWords(lengths: Lengths, counts: readonly CountedPart[]): number {
  return counts.reduce((sum, part) => sum + lengths[part], 0)
}
