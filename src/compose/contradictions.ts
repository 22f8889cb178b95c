// Where publishers contradict each other, as a table: what each says of one date, from which source,
// and how far they are apart.
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { ContradictionsEmbed } from '../model/embed.ts'
import type { DataFigure } from '../model/figure.ts'
import { inLocale } from '../model/locale.ts'
import { quantityOf } from '../model/quantity.ts'
import { citeSource } from './citation.ts'
import { text } from './element.ts'
import { printWhen } from './provenance.ts'
import { nameOfValue, row } from './table.ts'
import { figureElement, printFigure } from './words.ts'
import { nameOfOrganization, type Workshop } from './workshop.ts'

/** An embedded table of contradictions: a row for each value, and one for the difference. */
export function contradictionsTable(
  { groups }: ContradictionsEmbed,
  caption: string,
  id: string,
  workshop: Workshop,
): Element {
  const columns = [
    'column-figure',
    'column-as-of',
    'column-publisher',
    'column-source',
    'column-value',
  ] as const
  const head = columns.map((key) => {
    const properties = key === 'column-value' ? { className: ['number'] } : {}
    return h('th', { scope: 'col', ...properties }, workshop.phrase(key))
  })
  const bodies = groups.map((group, i) => groupRows(group, `${id}-${i + 1}`, workshop))
  return h('figure', { id, className: ['table', 'contradictions'] }, [
    h('table', [
      h('caption', { id: `${id}-caption` }, caption),
      h('thead', row(`${id}-head`, head)),
      h('tbody', bodies.flat()),
    ]),
  ])
}

function groupRows(
  { statistic, sides, difference }: ContradictionsEmbed['groups'][number],
  id: string,
  workshop: Workshop,
): Element[] {
  const rows = sides.map((side, i) =>
    row(`${id}-value-${i + 1}`, [
      h(
        'th',
        { scope: 'row' },
        nameOf(inLocale(statistic.value.title, workshop.locale), side, workshop),
      ),
      h('td', printWhen(side.when, workshop)),
      h('td', nameOfOrganization(workshop, side.publisher)),
      h('td', citationOf(side, workshop)),
      h(
        'td',
        { className: ['number'] },
        figureElement(side, [text(printFigure(side, workshop))], workshop),
      ),
    ]),
  )
  if (difference === null) return rows
  const printed = workshop.language.printQuantity(quantityOf(difference))
  const last = row(`${id}-difference`, [
    h('th', { scope: 'row', colSpan: 4 }, workshop.phrase('difference')),
    h('td', { className: ['number'] }, printed),
  ])
  return [...rows, { ...last, properties: { ...last.properties, className: ['total'] } }]
}

/** The title of the series and the cell of it. */
function nameOf(title: string, { cell }: DataFigure, workshop: Workshop): string {
  return [
    title,
    ...Object.entries(cell).map(([by, value]) => nameOfValue(by, value, workshop)),
  ].join('; ')
}

function citationOf({ source, publisher }: DataFigure, workshop: Workshop) {
  const entry = workshop.records.sources.entries.get(source)
  if (!entry) throw new Error(`no source ${source}`)
  return citeSource(entry, workshop, { begins: true, known: publisher })
}
