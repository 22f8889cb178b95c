// The figures of a chart as a table: a row for each category, a column for each series; for shares a
// column of them, for tiles the region of each place. Every figure in it is traced.
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { ChartEmbed, ChartKey, ChartValue } from '../model/chart.ts'
import type { DataFigure } from '../model/figure.ts'
import { inLocale } from '../model/locale.ts'
import { printShare, wholeOf } from './chart-describe.ts'
import { labelOf, notesOfValue, printValue } from './chart-words.ts'
import { text } from './element.ts'
import type { Letters } from './letters.ts'
import { notesOf, row } from './table.ts'
import { figureElement, nameOn, printFigure } from './words.ts'
import type { Workshop } from './workshop.ts'

/** The table under a chart. */
export function chartTable(
  embed: ChartEmbed,
  id: string,
  letters: Letters,
  workshop: Workshop,
): Element {
  const { series, categories, form } = embed
  const common = commonNotes(embed, workshop)
  const number = (content: ElementContent[]): Element =>
    h('th', { scope: 'col', className: ['number'] }, content)
  const head = row(`${id}-head`, [
    h('th', { scope: 'col' }, [text(headOf(embed, workshop))]),
    ...(form === 'tiles' ? [h('th', { scope: 'col' }, workshop.phrase('chart-region'))] : []),
    ...series.map((key) => number([text(labelOf(key, workshop)), ...letters.mark(...common)])),
    ...(form === 'share' ? [number([text(workshop.phrase('chart-share'))])] : []),
  ])
  const rows = categories.map((key, i) =>
    categoryRow({ embed, key, i, id, common }, letters, workshop),
  )
  return h('table', [h('thead', head), h('tbody', [...rows, ...totalRow(embed, id, workshop)])])
}

function headOf({ by }: ChartEmbed, { records, phrase, locale }: Workshop): string {
  const dimension = by === undefined ? undefined : records.dimensions.entries.get(by)
  return dimension ? inLocale(dimension.value.title, locale) : phrase('chart-date')
}

/** The notes that all values share: they stand at the head, once. */
function commonNotes({ observations, by }: ChartEmbed, workshop: Workshop): string[] {
  const [first] = observations
  if (by === undefined || observations.length !== 1 || !first) return []
  return notesOf(first, workshop).filter((note) => note !== undefined)
}

interface RowParts {
  readonly embed: ChartEmbed
  readonly key: ChartKey
  readonly i: number
  readonly id: string
  readonly common: readonly string[]
}

function categoryRow(parts: RowParts, letters: Letters, workshop: Workshop): Element {
  const { embed, key, i, id, common } = parts
  const values = embed.values[i] ?? []
  const [first] = values
  const noted =
    key.kind === 'residual' && key.note ? letters.mark(inLocale(key.note, workshop.locale)) : []
  const cells = embed.series.map((_, at) => valueCell(values[at], common, letters, workshop))
  return row(`${id}-value-${i + 1}`, [
    h('th', { scope: 'row' }, [text(labelOf(key, workshop)), ...noted]),
    ...(embed.form === 'tiles' ? [h('td', regionOf(embed, i, workshop))] : []),
    ...cells,
    ...(embed.form === 'share' && first ? [shareCell(first, embed, workshop)] : []),
  ])
}

function valueCell(
  value: ChartValue | undefined,
  common: readonly string[],
  letters: Letters,
  workshop: Workshop,
): Element {
  const className = ['number']
  if (!value) return h('td', { className }, '–')
  const notes = notesOfValue(value, workshop).filter(
    (note) => note !== undefined && !common.includes(note),
  )
  const own = letters.mark(...notes)
  const printed = [text(printValue(value, workshop))]
  const words = value.figure ? [figureElement(value.figure, printed, workshop)] : printed
  return h('td', { className }, [...words, ...own])
}

/** A share with its base, traced like a share in the text. */
function shareCell(value: ChartValue, embed: ChartEmbed, workshop: Workshop): Element {
  const printed = text(printShare(value, embed, workshop))
  const { total, statistic } = embed
  const base = {
    id: statistic.id,
    query: total?.query ?? '',
    value: wholeOf(embed.values),
  }
  const content = value.figure
    ? figureElement({ ...value.figure, base }, [printed], workshop)
    : printed
  return h('td', { className: ['number'] }, content)
}

function regionOf({ division }: ChartEmbed, i: number, workshop: Workshop): string {
  const region = division?.regions.find(({ categories }) => categories.includes(i))
  if (!division || !region) return '–'
  return nameOn(
    workshop.records.places.entries.get(region.place)?.value.names,
    division.on,
    workshop,
  )
}

function totalRow(embed: ChartEmbed, id: string, workshop: Workshop): Element[] {
  const { total } = embed
  if (!total) return []
  const blank = embed.form === 'tiles' ? [h('td', '–')] : []
  const whole = row(`${id}-total`, [
    h('th', { scope: 'row' }, workshop.phrase('total')),
    ...blank,
    h('td', { className: ['number'] }, figureOf(total, workshop)),
    ...(embed.form === 'share' ? [h('td', { className: ['number'] }, '–')] : []),
  ])
  return [{ ...whole, properties: { ...whole.properties, className: ['total'] } }]
}

function figureOf(figure: DataFigure, workshop: Workshop): Element {
  return figureElement(figure, [text(printFigure(figure, workshop))], workshop)
}
