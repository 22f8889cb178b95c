// Notes: one numbered series per document, in the order of their calls. `Ibid.` is computed here,
// because an authored one breaks with the next note (United Nations Editorial Manual, footnotes).
import type { Element, ElementContent, Root } from 'hast'
import { visitParents } from 'unist-util-visit-parents'
import type { Call } from '../model/bound.ts'
import type { Note } from '../model/document.ts'
import { citeAll } from './citation.ts'
import { marksOf, text } from './element.ts'
import { finishProse } from './finish.ts'
import { isCall, placeMarks } from './marks.ts'
import { isTextBlock, textOf } from './text.ts'
import type { Workshop } from './workshop.ts'

interface Mark {
  readonly element: Element
  readonly call: Call
  readonly block: Element
}

/** A note whose text is not finished: its content as a tree, its mark, and the block that calls it. */
export interface OpenNote {
  readonly number: number
  readonly id: string
  readonly content: Root
  readonly mark: Element
  readonly block: Element
}

/** Puts the marks in place, numbers them, and makes the notes that they call. */
export function numberNotes(body: Root, workshop: Workshop): OpenNote[] {
  placeMarks(body, workshop.language)
  const marks = collectMarks(body, workshop)
  const notes = marks.map(({ call, block, element }, i): OpenNote => ({
    number: i + 1,
    id: `note-${i + 1}`,
    content: { type: 'root', children: noteContent(call, marks[i - 1]?.call, workshop) },
    mark: element,
    block,
  }))
  for (const { mark, number } of notes) fillMark(mark, number)
  return notes
}

/** The note as readers of the document find it, when nothing changes its text any more. */
export function closeNote({ number, id, content, mark, block }: OpenNote): Note {
  const children = content.children as ElementContent[]
  return {
    number,
    id,
    content: children,
    text: textOf(children),
    block: String(block.properties['id']),
    before: textOf(block.children, mark).split(' ').slice(-10).join(' '),
  }
}

/** All marks in document order, each with the block that it stands in. */
function collectMarks(body: Root, workshop: Workshop): Mark[] {
  const marks: Mark[] = []
  visitParents(body, 'element', (element, ancestors) => {
    if (!isCall(element)) return
    const call = workshop.calls[marksOf(element).call ?? -1]
    const block = ancestors.findLast(
      (one): one is Element => one.type === 'element' && isTextBlock(one),
    )
    if (!call || !block) throw new Error('a mark stands in no block, or calls nothing')
    marks.push({ element, call, block })
  })
  return marks
}

function fillMark(element: Element, number: number): void {
  element.tagName = 'a'
  element.properties = { id: `call-${number}`, href: `#note-${number}` }
  element.children = [{ type: 'text', value: String(number) }]
  delete element.data
}

/** What a note says: the author's own text, or its sources, or that they are those of the note before. */
function noteContent(call: Call, before: Call | undefined, workshop: Workshop): ElementContent[] {
  if (call.note.kind === 'footnote') return unwrapSingle(finishProse(call.note.children, workshop))
  const locator = repeatedLocator(call, before)
  const ibid = workshop.phrase('ibid')
  const words: ElementContent[] =
    locator === undefined
      ? citeAll(call.note.citations, workshop, true)
      : [text(locator === '' ? ibid : `${ibid}, ${locator}`)]
  return /[.!?…]$/.test(textOf(words)) ? words : [...words, text('.')]
}

/**
 * The locator to print after `Ibid.`, or undefined when the note must cite in full. The same locator
 * needs no repeating; a note without one after a note with one would be read as that one.
 */
function repeatedLocator(call: Call, before: Call | undefined): string | undefined {
  if (call.note.kind !== 'citation' || before?.note.kind !== 'citation') return undefined
  const [only, more] = call.note.citations
  const [last, others] = before.note.citations
  if (!only || !last || more || others || only.source !== last.source) return undefined
  if (only.locator === last.locator) return ''
  return only.locator === '' ? undefined : only.locator
}

/** A note of one paragraph is that paragraph's content; a longer one keeps its paragraphs. */
function unwrapSingle(content: ElementContent[]): ElementContent[] {
  const [only, more] = content
  return only?.type === 'element' && only.tagName === 'p' && !more ? only.children : content
}
