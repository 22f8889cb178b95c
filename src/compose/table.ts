// A breakdown of a statistic as a table: its caption, a row a cell, the residual named, the total,
// and underneath when, by whom and from where.
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { TableEmbed } from '../model/bound.ts'
import { inLocale } from '../model/locale.ts'
import { text } from './element.ts'
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
  const { breakdown, statistic, total } = embed
  const dimension = workshop.records.dimensions.entries.get(breakdown.by)
  if (!dimension) throw new Error(`no dimension ${breakdown.by}`)
  const head = row(`${id}-head`, [
    h('th', { scope: 'col' }, inLocale(dimension.value.title, workshop.locale)),
    h('th', { scope: 'col', className: ['number'] }, workshop.phrase('column-value')),
  ])
  const cells = embed.cells.map((cell) => {
    const value = cell.cell[breakdown.by] ?? ''
    return row(`${id}-${value}`, [
      h('th', { scope: 'row' }, nameOfValue(breakdown.by, value, workshop)),
      number(figureElement(cell, [text(printFigure(cell, workshop))], workshop)),
    ])
  })
  const residual = breakdown.residual
    ? [
        row(`${id}-residual`, [
          h('th', { scope: 'row' }, inLocale(breakdown.residual.label, workshop.locale)),
          number(text(printFigure({ ...total, value: breakdown.residual.value }, workshop))),
        ]),
      ]
    : []
  const whole =
    breakdown.of === undefined && breakdown.type === 'partition'
      ? [
          {
            ...row(`${id}-total`, [
              h('th', { scope: 'row' }, workshop.phrase('total')),
              number(figureElement(total, [text(printFigure(total, workshop))], workshop)),
            ]),
            properties: { id: `${id}-total`, className: ['total'] },
          },
        ]
      : []
  return h('figure', { id, className: ['table'] }, [
    h('table', [
      h('caption', { id: `${id}-caption` }, caption),
      h('thead', head),
      h('tbody', [...cells, ...residual, ...whole]),
    ]),
    h(
      'figcaption',
      { id: `${id}-note` },
      tableNote(embed, statistic, printWhen(total.when, workshop), workshop),
    ),
  ])
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

function number(content: ElementContent): Element {
  return h('td', { className: ['number'] }, content)
}
