// The composed document → the HTML that the page engine prints, notes in one list after the text,
// and the paper that it prints on.
import type { Element } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import type { Document } from '../model/document.ts'
import { openDetails } from './details.ts'
import { hyphenateTree } from '../typography/index.ts'
import { marginsOf, printedBody } from './furniture.ts'
import { layoutStyle, type PageGeometry } from './pdf/geometry.ts'
import type { Paper } from './pdf/paper.ts'
import { styleSheet, type Surface } from './styles.ts'
import { classesOf, lettersOf, noteItem, stringifyPage } from './tree.ts'

/** A4, with room at the head and foot for title, status and page number. */
export const reportPage: PageGeometry = {
  width: 794,
  height: 1123,
  top: 96,
  right: 92,
  bottom: 92,
  left: 92,
}

/** The document as HTML for the page engine. */
export async function renderPrintHtml(document: Document, surface: Surface): Promise<string> {
  const main = h('main', printedBody(document))
  const items = document.notes.map((note) => noteItem(note, document))
  // How wide the numbers of the notes are.
  const digits = `--digits: ${String(items.length).length}`
  const notes =
    items.length > 0 ? [h('section', { className: ['notes'], style: digits }, h('ol', items))] : []
  const body = h('body', { className: classesOf(document) }, [main, ...notes])
  const letters = `${lettersOf(body, document)}${marginLetters(document)}`
  const style = await styleSheet(
    ['base', 'charts', 'print', document.style],
    letters,
    surface,
    'truetype',
  )
  const layout = [style, layoutStyle(reportPage)].join('\n')
  keepLanguages(body)
  openDetails(body)
  const { children } = await hyphenateTree({ type: 'root', children: [body] }, document.locale)
  return stringifyPage(document, [h('title', document.title), h('style', layout)], children)
}

/** The page that a document is printed on, and what stands in its margins. */
export function reportPaper(document: Document): Paper {
  return {
    geometry: reportPage,
    margins: marginsOf(document),
    direction: document.direction,
  }
}

/** What margins say has no element: its fonts would be missing. */
function marginLetters(document: Document): string {
  const pieces = marginsOf(document).flatMap(({ content }) => content)
  return pieces.filter((piece) => typeof piece === 'string').join('')
}

/**
 * Chromium tags an inline element of no meaning only if it has a role, and without a tag the
 * language of what it holds is lost.
 */
function keepLanguages(body: Element): void {
  visit(body, 'element', ({ tagName, properties }) => {
    const isPlain = /^(?:i|cite|q|span|b|small|u|bdi)$/.test(tagName)
    if (isPlain && properties['lang'] !== undefined) properties['role'] ??= 'generic'
  })
}
