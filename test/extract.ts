// Texts of outputs as independent readers see them: parse5 for HTML, pdf.js for PDF. Nothing here
// knows how the files were made.
import type { Element, ElementContent, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { readWords, type PlacedWord } from './render/pdf/pdf-words.ts'

/** A text with everything taken out that layout may add or change: spaces and hyphens. */
export function bare(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00ad\u2010-]+/g, '')
}

/** Every element of an HTML file that has an id, with its text, marks of notes and numbers of notes left out. */
export function readHtmlTexts(html: string): Map<string, string> {
  const tree: Root = unified().use(rehypeParse).parse(html)
  const texts = new Map<string, string>()
  visit(tree, 'element', (element) => {
    const { id } = element.properties
    if (typeof id === 'string') texts.set(id, textOf(element))
  })
  return texts
}

function textOf(element: Element): string {
  return element.children
    .map((child: ElementContent) =>
      child.type === 'text'
        ? child.value
        : child.type === 'element' && !isMark(child)
          ? textOf(child)
          : '',
    )
    .join('')
}

function isMark({ properties }: Element): boolean {
  const names = Array.isArray(properties.className) ? properties.className : []
  return names.some((name) => name === 'call' || name === 'back' || name === 'letter')
}

/** The words of a PDF, and how large the text of most of them is. */
export interface PdfText {
  readonly pages: number
  readonly words: readonly PlacedWord[]
  readonly bodySize: number
}

/** Reads a PDF; the size of the body is that of most letters. */
export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  const { pages, words } = await readWords(bytes)
  const sizes = new Map<number, number>()
  for (const word of words) {
    const size = Math.round(word.size * 10) / 10
    sizes.set(size, (sizes.get(size) ?? 0) + word.text.length)
  }
  const [bodySize = 0] = [...sizes].sort((a, b) => b[1] - a[1])[0] ?? []
  return { pages, words, bodySize }
}
