// The composed document's tree as HTML text, and the notes as list items: what screen and print share.
import type { Element, ElementContent, Root } from 'hast'
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

/** All text that a document prints, for choosing fonts. */
export function printedText(document: Document): string {
  const own = document.blocks
    .map((block) => block.text)
    .concat(document.notes.map((note) => note.text))
  return [
    ...own,
    document.title,
    document.shortTitle,
    ...document.authors,
    ...Object.values(document.phrases),
    '0123456789 .,:;–—…()[]/',
  ].join('\n')
}
