// The composed document's tree as HTML text, and the notes as list items: what screen and print share.
import type { Element, ElementContent, Root, RootContent } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { Document, Note } from '../model/document.ts'

const stringifier = unified()
  .use(rehypeStringify, {
    closeSelfClosing: false,
    characterReferences: { useNamedReferences: false },
  })
  .freeze()

/** A tree as HTML text. */
export function stringifyTree(tree: Root): string {
  return stringifier.stringify(tree)
}

/** The classes of the body: the product, and the style that it shares with others. */
export function classesOf({ product, style }: Document): string[] {
  return [...new Set([product, style])]
}

/** A note as an item of a list, beginning with the link back to its mark. */
export function noteItem(note: Note, { phrases }: Document): Element {
  const back = h(
    'a',
    { className: ['back'], href: `#call-${note.number}`, title: phrases['back-to-text'] },
    String(note.number),
  )
  const content = structuredClone(note.content) as ElementContent[]
  return h('li', { id: note.id, value: note.number }, [
    back,
    { type: 'text', value: ' ' },
    ...content,
  ])
}

/** The letters that a page can print: those of its elements, of its margins, and those that browsers add, such as a bullet or the hyphen of a divided word. */
export function lettersOf(body: Element, document: Document): string {
  const page = [document.shortTitle, ...document.authors, ...Object.values(document.phrases)]
  return `${stringifyTree({ type: 'root', children: [body] })}${page.join('')}0123456789.,:;•–—-…()[]`
}

/** A whole page as HTML text; `head` holds what is particular to its medium, `body` the body element. */
export function stringifyPage(
  document: Document,
  head: readonly Element[],
  body: readonly RootContent[],
): string {
  const root = h('html', { lang: document.locale, dir: document.direction }, [
    h('head', [h('meta', { charSet: 'utf-8' }), ...head]),
  ])
  root.children.push(...(body as ElementContent[]))
  return `${stringifyTree({ type: 'root', children: [{ type: 'doctype' }, root] })}\n`
}
