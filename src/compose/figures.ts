// *Figures and their sources*: every figure of a document with its paragraph, date, publisher and
// source, linked from the words and back (design.md §1).
import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import type { FigureUse, Note } from '../model/document.ts'
import { figureKey, type Figure } from '../model/figure.ts'
import { inLocale } from '../model/locale.ts'
import { citeSource } from './citation.ts'
import { marksOf, text } from './element.ts'
import type { Numbers } from './numbers.ts'
import { printWhen } from './provenance.ts'
import { nameOfValue, row } from './table.ts'
import { isTextBlock } from './text.ts'
import { nameOfOrganization, type Workshop } from './workshop.ts'

/** Where a figure is printed: its element, the block around it, and the embed that it stands in, if any. */
interface Spot {
  readonly use: FigureUse
  readonly element: Element
  readonly embed: string | undefined
}

/** Every figure of the document in reading order, notes after the text that calls them. */
export function collectFigures(body: Root, notes: readonly Note[], workshop: Workshop): Spot[] {
  const spots: Spot[] = []
  const collect = (
    content: readonly ElementContent[],
    block: string,
    embed: string | undefined,
  ): void => {
    for (const node of content) {
      if (node.type !== 'element') continue
      const id = String(node.properties['id'] ?? '')
      const inside = isTextBlock(node) && id !== '' ? id : block
      const mark = workshop.figures[marksOf(node).figure ?? -1]
      if (mark)
        spots.push({
          use: { figure: mark.figure, printed: mark.printed, block: inside },
          element: node,
          embed,
        })
      collect(node.children, inside, node.tagName === 'figure' ? id : embed)
    }
  }
  collect(body.children as ElementContent[], '', undefined)
  for (const note of notes) collect(note.content, note.id, undefined)
  return spots
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
        rows.map((group, i) => figureRow(group, `figure-${i + 1}`, numbers, workshop)),
      ),
    ]),
  ])
}

/** One row a figure; the cells of one embedded table share a row. */
function groupSpots(spots: readonly Spot[]): Spot[][] {
  const groups = new Map<string, Spot[]>()
  for (const spot of spots) {
    const key = spot.embed === undefined ? figureKey(spot.use.figure) : `embed:${spot.embed}`
    groups.set(key, [...(groups.get(key) ?? []), spot])
  }
  return [...groups.values()]
}

function linkWords(element: Element, row: string): void {
  element.tagName = 'a'
  element.properties['href'] = `#${row}`
}

function figureRow(
  group: readonly Spot[],
  id: string,
  numbers: Numbers,
  workshop: Workshop,
): Element {
  const [first] = group
  if (!first) throw new Error('a row without a figure')
  const { figure } = first.use
  const embedded = first.embed !== undefined
  const printed = embedded
    ? []
    : [h('strong', [...new Set(group.map((spot) => spot.use.printed))].join(' / ')), text(' ')]
  return row(id, [
    h('td', paragraphsOf(group, numbers, workshop)),
    h('td', [...printed, text(describe(figure, embedded, workshop))]),
    h('td', figure.when ? printWhen(figure.when, workshop) : '–'),
    h('td', figure.publisher === null ? '–' : nameOfOrganization(workshop, figure.publisher)),
    h('td', sourceOf(figure, workshop)),
  ])
}

/** Links to the paragraphs, notes and tables that print a figure. */
function paragraphsOf(
  group: readonly Spot[],
  numbers: Numbers,
  workshop: Workshop,
): ElementContent[] {
  const places = new Map<string, string>()
  for (const { use, embed } of group) {
    const number = numbers.around.get(use.block)
    const target = embed ?? use.block
    places.set(
      target,
      number !== undefined && embed === undefined
        ? String(number)
        : labelOf(target, embed, workshop),
    )
  }
  return [...places].flatMap(([target, label], i) => [
    ...(i > 0 ? [text(', ')] : []),
    h('a', { href: `#${target}` }, label),
  ])
}

function labelOf(target: string, embed: string | undefined, { phrase }: Workshop): string {
  const note = /^note-(\d+)$/.exec(target)?.[1]
  if (note !== undefined) return phrase('note', { number: note })
  return embed === undefined ? phrase('box') : phrase('table-title')
}

/** What a figure counts: the series, the cell, the base of a share. */
function describe(figure: Figure, embedded: boolean, workshop: Workshop): string {
  const { records, locale, phrase } = workshop
  if (figure.kind === 'excerpt') return figure.locator ? inLocale(figure.locator, locale) : ''
  if (figure.kind === 'count') return phrase('counted-from-cases')
  const statistic = records.statistics.entries.get(figure.id)
  if (!statistic) throw new Error(`no statistic ${figure.id}`)
  const cell = embedded
    ? []
    : Object.entries(figure.cell).map(([by, value]) => nameOfValue(by, value, workshop))
  const base =
    figure.base && typeof figure.value === 'number'
      ? [phrase('share-of', { part: String(figure.value), base: String(figure.base.value) })]
      : []
  return [inLocale(statistic.value.title, locale), ...cell, ...base].join('; ')
}

function sourceOf(figure: Figure, workshop: Workshop): ElementContent[] {
  if (figure.kind === 'count') return [text(workshop.phrase('case-files'))]
  const source = workshop.records.sources.entries.get(figure.source)
  if (!source) throw new Error(`no source ${figure.source}`)
  return citeSource(source, '', workshop, figure.publisher)
}
