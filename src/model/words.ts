// How many words a document has: headings, notes, tables and boxes counted, as United Nations
// documents count them (footnotes, headings and hidden text included).
import type { Document } from './document.ts'
import { wordsIn } from './length.ts'

/** The number of words of a document; a word is what stands between spaces and has a letter or digit. */
export function countWords(document: Document): number {
  const texts = [
    ...document.blocks.map((block) => block.text),
    ...document.notes.map((note) => note.text),
  ]
  return texts.reduce((total, text) => total + wordsIn(text), 0)
}
