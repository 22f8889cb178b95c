// A document as a tree, before its notes have numbers: parts can be left out of it and what
// remains is still a document. It becomes HTML for the page engine, or HTML with plain endnotes.

/** Text, an element, or the call of a note with what the note says. */
export type Node = string | Element | Note

/** An element of HTML. */
export interface Element {
  readonly tag: string
  readonly attrs: Readonly<Record<string, string>>
  readonly children: readonly Node[]
}

/** A note, where it is called. */
export interface Note {
  readonly note: readonly Node[]
}

/** An element. */
export function el(
  tag: string,
  children: readonly Node[] | Node = [],
  attrs: Readonly<Record<string, string>> = {},
): Element {
  return { tag, attrs, children: Array.isArray(children) ? children : [children as Node] }
}

export function isNote(node: Node | undefined): node is Note {
  return typeof node === 'object' && 'note' in node
}

export function isElement(node: Node | undefined): node is Element {
  return typeof node === 'object' && 'tag' in node
}

const inline = new Set(['em', 'strong', 'a', 'sup', 'sub', 'span', 'code', 'br', 'q', 'abbr'])

export function isBlock(node: Node | undefined): node is Element {
  return isElement(node) && !inline.has(node.tag)
}

/** How calls stand together: marks of one place in one `sup`, with this between them. */
export interface Marks {
  readonly between: string
}

/** The text and the items of the notes, as HTML. */
export function write(body: readonly Node[], marks: Marks): { main: string; notes: string[] } {
  const writer = { notes: [] as string[], marks, called: 0 }
  return { main: writeNodes(body, writer), notes: writer.notes }
}

interface Writer {
  readonly notes: string[]
  readonly marks: Marks
  called: number
}

function writeNodes(nodes: readonly Node[], writer: Writer): string {
  return nodes
    .map((node, index) => {
      if (typeof node === 'string') return escape(node)
      if (!isNote(node)) return writeElement(node, writer)
      const opens = !isNote(nodes[index - 1])
      const closes = !isNote(nodes[index + 1])
      const link = writeCall(node, writer)
      return `${opens ? '<sup class="call">' : writer.marks.between}${link}${closes ? '</sup>' : ''}`
    })
    .join('')
}

const empty = new Set(['br', 'img', 'hr'])

function writeElement({ tag, attrs, children }: Element, writer: Writer): string {
  const given = Object.entries(attrs).map(([name, value]) => ` ${name}="${escape(value)}"`)
  const open = `<${tag}${given.join('')}>`
  if (empty.has(tag)) return open
  const end = isBlock({ tag, attrs, children }) ? '\n' : ''
  return `${open}${writeNodes(children, writer)}</${tag}>${end}`
}

function writeCall({ note }: Note, writer: Writer): string {
  const number = ++writer.called
  const back: Node = el('a', String(number), { class: 'back', href: `#call-${number}` })
  const html = writeNodes(label(note, back), writer)
  writer.notes[number - 1] = `<li id="note-${number}">${html}</li>`
  return `<a id="call-${number}" href="#note-${number}">${number}</a>`
}

/** What a note says with its number before it, inside its first paragraph if it begins with one. */
export function label(note: readonly Node[], back: Node): readonly Node[] {
  const [first, ...rest] = note
  if (isElement(first) && first.tag === 'p') {
    return [{ ...first, children: [back, ' ', ...first.children] }, ...rest]
  }
  return [back, ' ', ...note]
}

/** Letters that mean something in HTML, written so that they do not. */
export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
