// The composed document → the HTML that the page engine prints: notes in one list after the text,
// running heads and feet in the page margins.
import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Document } from '../model/document.ts'
import type { PageGeometry } from './pdf/geometry.ts'
import { layoutStyle } from './pdf/geometry.ts'
import { styleSheet, type Surface } from './styles.ts'
import { lettersOf, noteItem, stringifyPage } from './tree.ts'

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
  const main = h('main', structuredClone(document.body.children) as ElementContent[])
  const items = document.notes.map((note) => noteItem(note, document))
  const notes = items.length > 0 ? [h('section', { className: ['notes'] }, h('ol', items))] : []
  const body = h('body', { className: [document.product] }, [main, ...notes])
  const style = await styleSheet(
    ['base', 'print', document.style],
    lettersOf(body, document),
    surface,
  )
  const layout = [style, layoutStyle(reportPage), furniture(document)].join('\n')
  return stringifyPage(document, [h('title', document.title), h('style', layout)], body)
}

/** What every page says besides its text: short title, as-of date or draft mark, page n of N. */
function furniture({ shortTitle, phrases, status, authors, direction }: Document): string {
  const [first = '', second = ''] = phrases['page-of-pages'].split('{page}')
  const [between = '', last = ''] = second.split('{pages}')
  const pages = `${quote(first)} counter(page) ${quote(between)} counter(pages) ${quote(last)}`
  const state = status === 'draft' ? phrases.draft : (authors[0] ?? '')
  const [start, end] = direction === 'rtl' ? ['right', 'left'] : ['left', 'right']
  const face = 'font-family: "Source Sans 3"; font-size: 8.25pt; color: #555;'
  return `@page {
  @top-${start} { ${face} content: ${quote(shortTitle)}; }
  @bottom-${start} { ${face} content: ${quote(state)}; }
  @bottom-${end} { ${face} content: ${pages}; }
}
@page :first { @top-${start} { content: none; } }`
}

/** A text as a string of CSS. */
function quote(text: string): string {
  return `"${text.replace(/["\\\n<]/g, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`
}
