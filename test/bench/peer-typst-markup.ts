// A generated document as Typst markup, for the kinds of content of typical documents.

import { isElement, isNote, type Element, type Node } from '../render/pdf/documents/tree.ts'

/** The markup, with a page and type like those of the HTML. */
export function typstMarkup(blocks: readonly Node[], locale: string): string {
  return `#set page(width: 595.5pt, height: 842.25pt, margin: 70.5pt, numbering: "1/1")
#set text(font: "Source Serif 4", size: 11.25pt, lang: "${locale}", hyphenate: false, top-edge: 0.8em, bottom-edge: -0.2em)
#set par(leading: 0.4em, spacing: 1.07em)
#set table(stroke: 0.5pt, inset: (x: 4.5pt, y: 2.25pt), align: left)
#show table: set text(size: 9.75pt)
#show footnote.entry: set text(size: 9pt)
#show footnote.entry: set par(leading: 0.35em)
${blocks.map(writeNode).join('\n')}
`
}

function inside(node: Element): string {
  return node.children.map(writeNode).join('')
}

function items(node: Element): string {
  return node.children
    .filter(isElement)
    .map((item) => `[${inside(item)}]`)
    .join(', ')
}

const forms: Readonly<Record<string, (node: Element) => string>> = {
  p: (node) => `\n${inside(node)}\n\n`,
  ul: (node) => `\n#list(${items(node)})\n`,
  ol: (node) => `\n#enum(${items(node)})\n`,
  blockquote: (node) => `\n#quote(block: true)[${inside(node)}]\n`,
  aside: (node) => `\n#block(stroke: 0.75pt, inset: 10pt, width: 100%)[${inside(node)}]\n`,
  dt: (node) => `\n*${inside(node)}*\n`,
  dd: (node) => `\n#pad(left: 18pt)[${inside(node)}]\n`,
  em: (node) => `#emph[${inside(node)}]`,
  strong: (node) => `#strong[${inside(node)}]`,
  table: writeTable,
}

function writeNode(node: Node): string {
  if (typeof node === 'string') return escapeTypst(node)
  if (isNote(node)) return `#footnote[${node.note.map(writeNode).join('').trim()}]`
  const level = /^h([1-6])$/.exec(node.tag)?.[1]
  if (level !== undefined) return `\n#heading(level: ${level})[${inside(node)}]\n`
  return forms[node.tag]?.(node) ?? inside(node)
}

function writeTable({ children }: Element): string {
  const [caption] = children.filter((part) => isElement(part) && part.tag === 'caption')
  const rows = (tag: string) =>
    children
      .filter(isElement)
      .filter((part) => part.tag === tag)
      .flatMap((part) => part.children.filter(isElement))
  const [head, body] = [rows('thead'), rows('tbody')]
  const columns = body[0]?.children.length ?? 1
  const header = head.map((row) => items(row)).join(', ')
  const title = isElement(caption) ? `\n#emph[${inside(caption)}]\n` : ''
  return `${title}\n#table(columns: ${columns}, table.header(repeat: false, ${header}), ${body.map((row) => items(row)).join(', ')})\n`
}

/** Text in which nothing is markup. */
export function escapeTypst(text: string): string {
  return text.replaceAll(/[!-/:-@[-`{-~]/g, (sign) => `\\${sign}`)
}
