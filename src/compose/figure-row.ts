// One row of *Figures and their sources*: where a figure is printed, what it counts, when it holds, who
// published it and where it comes from.
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { FigureUse } from '../model/document.ts'
import type { Base, Change, DataFigure, Figure } from '../model/figure.ts'
import { inLocale } from '../model/locale.ts'
import { quantityOf } from '../model/quantity.ts'
import type { Observation } from '../model/statistic.ts'
import { citeSource } from './citation.ts'
import { text } from './element.ts'
import type { Numbers } from './numbers.ts'
import { printWhen } from './provenance.ts'
import { nameOfValue, row } from './table.ts'
import { printFigure } from './words.ts'
import { nameOfOrganization, type Workshop } from './workshop.ts'

/** Where a figure is printed: its element, the block around it, and the embed that it stands in, if any. */
export interface Spot {
  readonly use: FigureUse
  readonly element: Element
  readonly embed: string | undefined
  /** What the box or table in which it stands is called. */
  readonly box: string | undefined
}

/** The row of a figure, or of the cells of one embedded table. */
export function figureRow(
  group: readonly Spot[],
  id: string,
  numbers: Numbers,
  workshop: Workshop,
  note: string,
): Element {
  const [first] = group
  if (!first) throw new Error('a row without a figure')
  const { figure } = first.use
  const embedded = first.embed !== undefined
  const value = embedded ? [] : [h('strong', valueOf(figure, group, workshop)), text(' ')]
  const described = [describe(figure, embedded, workshop), ...(note === '' ? [] : [note])].join(
    '. ',
  )
  return row(id, [
    h('td', paragraphsOf(group, numbers, workshop)),
    h('td', [...value, text(described)]),
    h('td', figure.when ? printWhen(figure.when, workshop) : '–'),
    h('td', figure.publisher === null ? '–' : nameOfOrganization(workshop, figure.publisher)),
    h('td', sourceOf(figure, workshop)),
  ])
}

/** The value in digits, whatever case its words have in the text; shares and quotations as they are printed there. */
function valueOf(figure: Figure, group: readonly Spot[], workshop: Workshop): string {
  if (figure.kind !== 'excerpt' && figure.base === undefined && figure.change === undefined)
    return printFigure(figure, workshop)
  return [...new Set(group.map((spot) => spot.use.printed))].join(' / ')
}

/** Links to the paragraphs, notes, tables and boxes that print a figure. */
function paragraphsOf(
  group: readonly Spot[],
  numbers: Numbers,
  workshop: Workshop,
): ElementContent[] {
  const places = new Map<string, string>()
  for (const { use, embed, box } of group) {
    const number = embed === undefined ? numbers.around.get(use.block) : undefined
    const target = embed ?? use.block
    places.set(
      target,
      number === undefined ? labelOf(target, embed, box, workshop) : String(number),
    )
  }
  return [...places].flatMap(([target, label], i) => [
    ...(i > 0 ? [text(', ')] : []),
    h('a', { href: `#${target}` }, label),
  ])
}

/** What stands for a paragraph number where there is none. */
function labelOf(
  target: string,
  embed: string | undefined,
  box: string | undefined,
  { phrase }: Workshop,
): string {
  const note = /^note-(\d+)$/.exec(target)?.[1]
  if (note !== undefined) return phrase('note', { number: note })
  if (embed !== undefined) return phrase('table-title')
  return box ?? '–'
}

/** What a figure counts: the series, the cell, the base of a share. */
function describe(figure: Figure, embedded: boolean, workshop: Workshop): string {
  if (figure.kind === 'excerpt')
    return figure.locator ? inLocale(figure.locator, workshop.locale) : ''
  if (figure.kind === 'count')
    return [workshop.phrase('counted-from-cases'), ...caseLabels(figure, workshop)].join('; ')
  const cell = embedded
    ? []
    : Object.entries(figure.cell).map(([by, value]) => nameOfValue(by, value, workshop))
  const base = figure.base ? [describeBase(figure, figure.base, workshop)] : []
  const change = figure.change ? [describeChange(figure.change, workshop)] : []
  return [titleOf(figure.id, workshop), ...cell, ...base, ...change].join('; ')
}

/** “change since 19 January 2022: from 24 to 164”: both values are always named. */
function describeChange({ from, to, earlier }: Change, workshop: Workshop): string {
  const print = (value: number): string => workshop.language.printQuantity(quantityOf(value))
  return workshop.phrase('change-since', {
    date: printWhen(earlier.when, workshop),
    from: print(from),
    to: print(to),
  })
}

function titleOf(id: string, { records, locale }: Workshop): string {
  const statistic = records.statistics.entries.get(id)
  if (!statistic) throw new Error(`no statistic ${id}`)
  return inLocale(statistic.value.title, locale)
}

/** “52 of 69: reports …; registered”: the base is always named. */
function describeBase(figure: DataFigure, base: Base, workshop: Workshop): string {
  const print = (value: number): string => workshop.language.printQuantity(quantityOf(value))
  const part = typeof figure.value === 'number' ? print(figure.value) : ''
  const cell = [...new URLSearchParams(base.query)]
    .filter(([by]) => workshop.records.dimensions.entries.has(by))
    .map(([by, value]) => nameOfValue(by, value, workshop))
  return `${workshop.phrase('share-of', { part, base: print(base.value) })}: ${[titleOf(base.id, workshop), ...cell].join('; ')}`
}

/** What the case files were counted by, as far as it has a name. */
function caseLabels({ cell }: DataFigure, workshop: Workshop): string[] {
  return Object.entries(cell).flatMap(([key, value]) => {
    if (key === 'status') return [workshop.phrase(`case-status-${value}`)]
    return key === 'place' ? [nameOfValue('place', value, workshop)] : []
  })
}

function sourceOf(figure: Figure, workshop: Workshop): ElementContent[] {
  if (figure.kind === 'count') return [text(workshop.phrase('case-files'))]
  const source = workshop.records.sources.entries.get(figure.source)
  if (!source) throw new Error(`no source ${figure.source}`)
  return citeSource(source, workshop, {
    begins: true,
    ...(figure.publisher === null ? {} : { known: figure.publisher }),
  })
}

/** What a reader must know of a value: once for all figures of one observation, and not again under its table. */
export function notesOf(rows: readonly (readonly Spot[])[], workshop: Workshop): string[] {
  const notes = rows.map(([first]) => ({
    embedded: first?.embed !== undefined,
    note: noteOf(first?.use.figure, workshop),
  }))
  const told = new Set(notes.filter(({ embedded }) => embedded).map(({ note }) => note))
  return notes.map(({ note }) => {
    if (told.has(note)) return ''
    told.add(note)
    return note
  })
}

function noteOf(figure: Figure | undefined, { records, locale }: Workshop): string {
  if (figure?.kind !== 'series') return ''
  const observations = records.statistics.entries.get(figure.id)?.value.observations ?? []
  const note = observations.find((one) => isObservation(one, figure))?.note
  return note ? inLocale(note, locale) : ''
}

function isObservation(one: Observation, { publisher, when }: DataFigure): boolean {
  return (
    one.publisher === publisher &&
    ('asOf' in when ? one.asOf === when.asOf : one.period === when.period)
  )
}
