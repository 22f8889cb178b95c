// The blocks of a finished tree in reading order, each with its kind, number, section and text.
import type { Element, Parents, Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { Block, BlockKind } from '../model/document.ts'
import { marksOf } from './element.ts'
import { holdsMarks } from './marks.ts'
import type { Numbers } from './numbers.ts'
import { isTextBlock, textOf } from './text.ts'

interface Surroundings {
  readonly section: string | null
  readonly kind: BlockKind
  /** A number that the first block inside a quotation prints for it. */
  readonly pending: number | null
}

/** Lists the blocks of a tree whose blocks all have an id. */
export function collectBlocks(body: Root, numbers: Numbers): Block[] {
  const blocks: Block[] = []
  const walk = (parent: Parents, around: Surroundings): void => {
    let { pending } = around
    for (const node of parent.children) {
      if (node.type !== 'element') continue
      const inner = enter(node, { ...around, pending }, numbers)
      if (!isTextBlock(node)) {
        walk(node, inner)
        continue
      }
      blocks.push(blockOf(node, inner))
      pending = null
    }
  }
  walk(body, { section: null, kind: 'frame', pending: null })
  return blocks.filter((block) => block.text !== '')
}

/** Names each block of the frame that has no id by its position: templates are the same in every language. */
export function nameFrame(body: Root): void {
  let count = 0
  visit(body, 'element', (element) => {
    if (isTextBlock(element) && element.properties['id'] === undefined)
      element.properties['id'] = `frame-${++count}`
  })
}

function enter(element: Element, around: Surroundings, numbers: Numbers): Surroundings {
  const own = numbers.own.get(element.properties['id'] ?? '')
  const section = marksOf(element).section ?? around.section
  const kind = kindOf(
    element,
    section !== null && around.kind === 'frame' ? 'paragraph' : around.kind,
  )
  return { section, kind, pending: own ?? around.pending }
}

function kindOf({ tagName }: Element, around: BlockKind): BlockKind {
  if (tagName === 'h1') return 'title'
  if (/^h[2-6]$/.test(tagName)) return 'heading'
  if (tagName === 'li') return 'item'
  if (tagName === 'blockquote') return 'quotation'
  if (tagName === 'tr') return 'row'
  // Notes and sources under a table or a picture belong to its words.
  if (/^(?:caption|figcaption|figure)$/.test(tagName)) return 'caption'
  return tagName === 'pre' ? 'code' : around
}

function blockOf(element: Element, { section, kind, pending }: Surroundings): Block {
  const notes: number[] = []
  visit(element, 'element', (inner) => {
    if (!holdsMarks(inner)) return
    for (const mark of inner.children) {
      if (mark.type === 'element')
        notes.push(Number(/^call-(\d+)$/.exec(String(mark.properties['id']))?.[1]))
    }
  })
  return {
    id: String(element.properties['id']),
    kind,
    number: pending,
    section,
    text: textOf(element.children),
    notes,
  }
}
