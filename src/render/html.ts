// The composed document → one self-contained HTML file: no script, no request, notes beside the
// words that call them.
import { createHash } from 'node:crypto'
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Document, Note } from '../model/document.ts'
import { styleSheet, type Surface } from './styles.ts'
import { classesOf, lettersOf, noteItem, stringifyPage } from './tree.ts'

/** The file as text. */
export async function renderHtml(document: Document, surface: Surface): Promise<string> {
  const body = h('body', { className: classesOf(document) }, [
    ...otherLanguages(document),
    h('main', placeNotes(document)),
  ])
  const style = await styleSheet(
    ['base', 'charts', 'screen', document.style],
    lettersOf(body, document),
    surface,
  )
  const description =
    document.summary === null ? [] : [h('meta', { name: 'description', content: document.summary })]
  const head = [
    h('meta', { httpEquiv: 'Content-Security-Policy', content: contentPolicy(style) }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('title', document.title),
    ...description,
    h('style', style),
  ]
  return stringifyPage(document, head, [body])
}

/** The way to the same report in its other languages, each by its own name. */
function otherLanguages({ report, locale, languages, phrases }: Document): Element[] {
  const others = languages.filter(({ tag }) => tag !== locale)
  if (others.length === 0) return []
  const links = others.map(({ tag, name }) => {
    const href = `${report}.${tag}.html`
    return h('li', h('a', { href, rel: 'alternate', hrefLang: tag, lang: tag }, name))
  })
  return [h('nav', { className: ['languages'], ariaLabel: phrases['languages'] }, h('ul', links))]
}

/** Nothing is loaded from anywhere, and the one style sheet is the one that was written. */
function contentPolicy(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64')
  return `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`
}

/** The body with each block's notes right after it, where they are within sight of their marks. */
function placeNotes(document: Document): ElementContent[] {
  const notes = new Map(document.notes.map((note) => [note.number, note]))
  const place = (parent: Element): void => {
    parent.children = parent.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child]
      if (isContainer(child)) {
        place(child)
        return [child]
      }
      const called = callsIn(child).flatMap((number) => notes.get(number) ?? [])
      return called.length === 0 ? [child] : [withNotes(child, called, document)]
    })
  }
  const root = h('div', structuredClone(document.body.children) as ElementContent[])
  place(root)
  return root.children
}

function withNotes(block: Element, notes: readonly Note[], document: Document): Element {
  const list = h(
    'ol',
    { className: ['notes'], ariaLabel: document.phrases['notes-title'] },
    notes.map((note) => noteItem(note, document)),
  )
  return h('div', { className: ['noted'] }, [block, list])
}

function isContainer({ tagName }: Element): boolean {
  return /^(?:section|header|footer|article|aside|div|main|hgroup)$/.test(tagName)
}

/** The numbers of the marks below an element, in order. */
function callsIn(element: Element): number[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return []
    const number = /^call-(\d+)$/.exec(child.properties['id'] ?? '')?.[1]
    return number === undefined ? callsIn(child) : [Number(number)]
  })
}
