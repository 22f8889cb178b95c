// A generated document as HTML for Paged.js, which takes notes where they are called.

import { escape, isElement, isNote, type Node } from '../render/pdf/documents/tree.ts'
import type { Generated } from '../render/pdf/documents/generate.ts'

/** The document with notes as inline elements that float to the foot. */
export function pagedHtml(
  { bare, geometry }: Pick<Generated, 'bare' | 'geometry'>,
  blocks: readonly Node[],
): string {
  const head = bare.slice(0, bare.indexOf('</style>'))
  const { width, height, top, right, bottom, left } = geometry
  const style = `@page { size: ${width}px ${height}px; margin: ${top}px ${right}px ${bottom}px ${left}px; }
.note { float: footnote; font-size: 12px; line-height: 1.35; } .note .p { display: block; }
::footnote-call { font-size: 0.65em; line-height: 0; vertical-align: 0.5em; }`
  return `${head}${style}</style></head><body><main>${blocks.map(writeNode).join('')}</main></body></html>`
}

const empty = new Set(['br', 'img', 'hr'])

function writeNode(node: Node): string {
  if (typeof node === 'string') return escape(node)
  if (isNote(node)) return `<span class="note">${node.note.map(writeInline).join('')}</span>`
  const attrs = Object.entries(node.attrs).map(([name, value]) => ` ${name}="${escape(value)}"`)
  const open = `<${node.tag}${attrs.join('')}>`
  return empty.has(node.tag)
    ? open
    : `${open}${node.children.map(writeNode).join('')}</${node.tag}>`
}

// A paragraph inside a paragraph would end it.
function writeInline(node: Node): string {
  if (!isElement(node) || node.tag !== 'p') return writeNode(node)
  return `<span class="p">${node.children.map(writeNode).join('')}</span>`
}
