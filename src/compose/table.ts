// A breakdown of a statistic as a table: its caption, a row a cell, the residual named, the total,
// underneath the lettered notes of its
// cells, and when, by whom and from where.
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { TableEmbed } from '../model/embed.ts'
import type { DataFigure } from '../model/figure.ts'
import { inLocale } from '../model/locale.ts'
import type { Observation } from '../model/statistic.ts'
import { text } from './element.ts'
import { openLetters, type Letters } from './letters.ts'
import { printWhen, tableNote } from './provenance.ts'
import { figureElement, nameOn, printFigure } from './words.ts'
import type { Workshop } from './workshop.ts'

/** An embedded table. Rows and caption are blocks of their own. */
export function embeddedTable(
  embed: TableEmbed,
  caption: string,
  id: string,
  workshop: Workshop,
): Element {
  const { breakdown, observation, statistic, total } = embed
  const letters = openLetters(id)
  const dimension = workshop.records.dimensions.entries.get(breakdown.by)
  if (!dimension) throw new Error(`no dimension ${breakdown.by}`)
  const head = row(`${id}-head`, [
    h('th', { scope: 'col' }, inLocale(dimension.value.title, workshop.locale)),
    h('th', { scope: 'col', className: ['number'] }, [
      text(workshop.phrase('column-value')),
      ...letters.mark(...notesOf(observation, workshop)),
    ]),
  ])
  const table = h('table', [
    h('caption', { id: `${id}-caption` }, caption),
    h('thead', head),
    h('tbody', bodyRows(embed, id, letters, workshop)),
  ])
  const note = tableNote(embed, statistic, printWhen(total.when, workshop), workshop)
  return h('figure', { id, className: ['table'] }, [
    table,
    ...letters.list(),
    h('figcaption', { id: `${id}-note` }, note),
  ])
}

/** What a reader must know of all values: how far they are settled, and the note of the observation. */
export function notesOf(
  { note, status }: Observation,
  { locale, phrase }: Workshop,
): (string | undefined)[] {
  const isSettled = status !== 'provisional' && status !== 'estimated'
  return [
    isSettled ? undefined : phrase(`value-${status}`),
    note ? inLocale(note, locale) : undefined,
  ]
}

/** A row for each cell, for what is left over, and for the whole where the parts sum to it. */
function bodyRows(
  { breakdown, cells, total }: TableEmbed,
  id: string,
  letters: Letters,
  workshop: Workshop,
): Element[] {
  const valueRow = (name: string, label: string, figure: DataFigure, note?: string): Element => {
    const printed = figureElement(figure, [text(printFigure(figure, workshop))], workshop)
    return row(`${id}-${name}`, [
      h('th', { scope: 'row' }, [text(label), ...letters.mark(note)]),
      h('td', { className: ['number'] }, printed),
    ])
  }
  const rows = cells.map((cell) => {
    const value = cell.cell[breakdown.by] ?? ''
    return valueRow(`value-${value}`, nameOfValue(breakdown.by, value, workshop), cell)
  })
  const { residual } = breakdown
  if (residual) {
    const query = [...(total.query === '' ? [] : [total.query]), `${breakdown.by}=(residual)`].join(
      '&',
    )
    const note = residual.note ? inLocale(residual.note, workshop.locale) : undefined
    const figure = { ...total, query, value: residual.value }
    rows.push(valueRow('residual', inLocale(residual.label, workshop.locale), figure, note))
  }
  if (breakdown.of !== undefined || breakdown.type !== 'partition') return rows
  const whole = valueRow('total', workshop.phrase('total'), total)
  return [...rows, { ...whole, properties: { ...whole.properties, className: ['total'] } }]
}

/** What a value of a dimension is called. */
export function nameOfValue(by: string, value: string, workshop: Workshop): string {
  const { records, locale, draft } = workshop
  const values = records.dimensions.entries.get(by)?.value.values
  if (values === 'places')
    return nameOn(records.places.entries.get(value)?.value.names, draft.report.value.asOf, workshop)
  const label = values?.[value]
  if (!label) throw new Error(`no ${by} ${value}`)
  return inLocale(label, locale)
}

/** A table row; its cells are kept apart, so that its text reads as words. */
export function row(id: string, cells: readonly Element[]): Element {
  return h(
    'tr',
    { id },
    cells.flatMap((cell, i): ElementContent[] => (i > 0 ? [text(' '), cell] : [cell])),
  )
}
