// What a printed report says besides its text: in the margins of every page, and in the tree
// that is printed, where contents get page numbers and headings name the pages that follow.
import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import type { Document } from '../model/document.ts'
import type { MarginBox, MarginPiece } from './pdf/margins.ts'
import { shorten, widthOf } from './shorten.ts'

/**
 * The room between the margins of an A4 page, in widths of a Latin letter of 8.25 points: 457 points
 * are 117 of them. Title and section share a head, with the mark of a draft or of an unread text between them.
 */
const room = { line: 112, besideMark: 42, title: 54, page: 18 } as const

/** The boxes in the margins: short title and section above, who and what edition and page below. */
export function marginsOf(document: Document): MarginBox[] {
  const { edition, phrases, shortAuthors, status, unread } = document
  const isDraft = status === 'draft'
  // A cover says all this itself.
  const onFirst = !hasCover(document.body)
  const issued = isDraft ? phrases['status-draft'] : phrases[`edition-${edition}`]
  // There is room for one mark in the head; that of a draft comes first.
  const state = isDraft && unread ? `${issued} · ${phrases.unread}` : issued
  const mark = isDraft ? phrases.draft : phrases.unread
  const box = (
    place: MarginBox['place'],
    content: readonly MarginPiece[],
    first: boolean,
  ): MarginBox => ({ place, content, style: quiet, onFirst: first })
  return [
    box('top-start', [headTitle(document)], false),
    ...(isMarked(document)
      ? [{ place: 'top-center', content: [mark], style: loud, onFirst: true } as const]
      : []),
    box('top-end', [{ of: 'section' }], false),
    box('bottom-start', [footOf(shortAuthors, state)], onFirst),
    box('bottom-end', pageNumber(phrases['page-of-pages']), onFirst),
  ]
}

// The stack of sans serifs of templates/styles/base.css, whose variables margins do not see.
const face =
  'font-family: "Source Sans 3", "Amiri", "Noto Sans SC"; font-size: 8.25pt; line-height: 1.25'
const quiet = `${face}; color: #555`
const loud = `${face}; font-weight: 600; color: #7a1f1f`

/** Whether every page has a mark at its head: a draft, or a text that no native speaker has read. */
function isMarked({ status, unread }: Document): boolean {
  return status === 'draft' || unread
}

function headTitle(document: Document): string {
  return shorten(document.shortTitle, isMarked(document) ? room.besideMark : room.title)
}

/** The room that a section has beside the title: a mark in the middle divides the line evenly. */
function sectionRoom(document: Document): number {
  if (isMarked(document)) return room.besideMark
  return Math.min(80, room.line - widthOf(headTitle(document)))
}

function hasCover(body: Root): boolean {
  return body.children.some((node) => node.type === 'element' && hasClass(node, 'cover'))
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name)
}

/**
 * Who issues the document, and its state. As many names as there is room for, the first at least in
 * part; an ellipsis stands for the others.
 */
function footOf(names: readonly string[], state: string): string {
  const end = ` · ${state}`
  const most = room.line - room.page - widthOf(end)
  for (let count = names.length; count > 1; count--) {
    const some = names.slice(0, count).join(', ') + (count < names.length ? ' …' : '')
    if (widthOf(some) <= most) return some + end
  }
  const only = names.length < 2
  const first = shorten(names[0] ?? '', only ? most : most - 2)
  return (only || first.endsWith('…') ? first : `${first} …`) + end
}

/** `Page {page} of {pages}` as the pieces of a margin box, in whatever order a language has them. */
function pageNumber(phrase: string): MarginPiece[] {
  return phrase
    .split(/(\{pages?\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '{page}') return { of: 'page' }
      return piece === '{pages}' ? { of: 'pages' } : piece
    })
}

/** The elements of the main part as they are printed, made anew. */
export function printedBody(document: Document): ElementContent[] {
  const children = structuredClone(document.body.children) as ElementContent[]
  const most = sectionRoom(document)
  const sections = new Map(
    document.outline.flatMap(({ id, level, text }) => (level === 2 ? [[id, text]] : [])),
  )
  visit({ type: 'root', children } satisfies Root, 'element', (element) => {
    const section = sections.get(element.properties['id'] ?? '')
    if (section !== undefined) element.properties['dataRunning'] = shorten(section, most)
    if (hasClass(element, 'contents')) addPageNumbers(element)
  })
  return children
}

/** Gives every entry of the contents a place for the page number; styles put leaders between the two. */
function addPageNumbers(contents: Element): void {
  visit(contents, 'element', (item) => {
    const [link, ...inner] = item.children
    if (item.tagName !== 'li' || link?.type !== 'element') return
    const target = String(link.properties['href']).slice(1)
    const words = h('span', { className: ['words'] }, link.children)
    item.children = [
      h('div', { className: ['entry'] }, [
        { ...link, children: [words] },
        h('span', { className: ['page'], dataPageOf: target }),
      ]),
      ...inner,
    ]
  })
}
