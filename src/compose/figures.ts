// *Figures and their sources*: every figure of a document with its paragraph, date, publisher and
// source, linked from the words and back.
import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import type { CaseUse } from '../model/document.ts'
import { figureKey } from '../model/figure.ts'
import { marksOf } from './element.ts'
import { figureRow, notesOf, type Spot } from './figure-row.ts'
import type { OpenNote } from './notes.ts'
import type { Numbers } from './numbers.ts'
import { row } from './table.ts'
import { isTextBlock } from './text.ts'
import type { Workshop } from './workshop.ts'

/** Every figure of the document in reading order, notes after the text that calls them. */
export function collectFigures(
  body: Root,
  notes: readonly OpenNote[],
  cases: readonly CaseUse[],
  workshop: Workshop,
): Spot[] {
  const spots: Spot[] = []
  const boxes = new Map(
    cases.map(({ block, code }) => [block, workshop.phrase('case-code', { code })]),
  )
  const collect = (
    content: readonly ElementContent[],
    block: string,
    embed: string | undefined,
    box: string | undefined,
  ): void => {
    for (const node of content) {
      if (node.type !== 'element') continue
      const id = node.properties['id'] ?? ''
      const inside = isTextBlock(node) && id !== '' ? id : block
      const mark = workshop.figures[marksOf(node).figure ?? -1]
      if (mark)
        spots.push({
          use: { figure: mark.figure, printed: mark.printed, block: inside },
          element: node,
          embed,
          box,
        })
      // A table of recommendations is prose in rows: its figures are words like any other.
      const prose = isRecommendations(node)
      const around = node.tagName === 'figure' && !prose ? id : embed
      const label = prose ? workshop.phrase('table-title') : boxes.get(id)
      collect(node.children, inside, around, label ?? box)
    }
  }
  collect(body.children as ElementContent[], '', undefined, undefined)
  for (const note of notes)
    collect(note.content.children as ElementContent[], note.id, undefined, undefined)
  return spots
}

function isRecommendations({ properties }: Element): boolean {
  const { className } = properties
  return Array.isArray(className) && className.includes('recommendations')
}

/** Links the words to the rows of the table, and makes the table. Undefined when there is no figure. */
export function figuresTable(
  spots: readonly Spot[],
  numbers: Numbers,
  workshop: Workshop,
): Element | undefined {
  const rows = groupSpots(spots)
  if (rows.length === 0) return undefined
  const { phrase } = workshop
  for (const [i, group] of rows.entries())
    for (const spot of group)
      if (spot.embed === undefined) linkWords(spot.element, `figure-${i + 1}`)
  const notes = notesOf(rows, workshop)
  const columns = [
    'column-paragraph',
    'column-figure',
    'column-as-of',
    'column-publisher',
    'column-source',
  ] as const
  return h('section', { className: ['figures'] }, [
    h('h2', { id: 'figures' }, phrase('figures-title')),
    h('p', { id: 'figures-note' }, phrase('figures-note')),
    h('table', { id: 'figures-table' }, [
      h(
        'thead',
        row(
          'figures-head',
          columns.map((key) => h('th', { scope: 'col' }, phrase(key))),
        ),
      ),
      h(
        'tbody',
        rows.map((group, i) =>
          figureRow(group, `figure-${i + 1}`, numbers, workshop, notes[i] ?? ''),
        ),
      ),
    ]),
  ])
}

/** The cells of one embed share a row as far as they share date, publisher and source. */
function embedKey({ embed, use: { figure } }: Spot): string {
  return `embed:${embed} ${JSON.stringify(figure.when)} ${figure.publisher} ${figure.source}`
}

/** One row a figure; the cells of one embedded table share a row. */
function groupSpots(spots: readonly Spot[]): Spot[][] {
  const groups = new Map<string, Spot[]>()
  for (const spot of spots) {
    const key = spot.embed === undefined ? figureKey(spot.use.figure) : embedKey(spot)
    groups.set(key, [...(groups.get(key) ?? []), spot])
  }
  return [...groups.values()]
}

function linkWords(element: Element, row: string): void {
  element.tagName = 'a'
  element.properties['href'] = `#${row}`
}
