// One series on the data page: what it is, its values over time, what they break down into, where
// publishers contradict each other, and where it is used.
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { contradictionsOf } from '../model/contradiction.ts'
import type { Entry } from '../model/entry.ts'
import type { Source } from '../model/source.ts'
import { certain } from '../model/date.ts'
import type { Observation, Statistic } from '../model/statistic.ts'
import { breakdownTables } from './data-breakdowns.ts'
import { seriesChart } from './data-chart.ts'
import {
  names,
  nameOfCell,
  paragraphs,
  printValue,
  printWhen,
  texts,
  words,
  type Book,
} from './data-words.ts'

/** The section of a series; its id is `series-<id>`. */
export function seriesSection(entry: Entry<Statistic>, book: Book): Element {
  const { id, value } = entry
  const unit = book.loaded.records.units.entries.get(value.unit)?.value.name
  const facts: [string, ElementContent[]][] = [
    ['data-unit', unit ? texts(unit, book) : [text(value.unit)]],
    ['data-population', paragraphs(value.population, book)],
    ['data-definition', paragraphs(value.definition, book)],
  ]
  return h('section', { id: `series-${id}` }, [
    h('h2', [h('a', { href: `#series-${id}` }, texts(value.title, book))]),
    h('p', { className: ['soft'] }, h('code', id)),
    h(
      'dl',
      facts.flatMap(([key, content]) => [h('dt', words(key, book)), h('dd', content)]),
    ),
    ...seriesChart(entry, book).map((picture) => h('div', { className: ['wide'] }, picture)),
    observationsTable(entry, book),
    sourcesList(entry, book),
    ...breakdownTables(entry, book),
    ...contradictions(entry, book),
    ...usedIn(id, book),
  ])
}

const text = (value: string): ElementContent => ({ type: 'text', value })

function observationsTable({ id, value }: Entry<Statistic>, book: Book): Element {
  const sources = sourcesOf(value)
  const columns = [
    'chart-date',
    'column-value',
    'data-published',
    'column-publisher',
    'column-source',
  ]
  const rows = value.observations.map((one, i) =>
    observationRow(
      one,
      `series-${id}`,
      { i, source: sources.indexOf(one.source) + 1 },
      value,
      book,
    ),
  )
  return h('div', { className: ['wide'] }, [
    h('table', [
      h('caption', words('data-observations', book)),
      h(
        'thead',
        h(
          'tr',
          columns.map((key) => h('th', { scope: 'col' }, words(key, book))),
        ),
      ),
      h('tbody', rows),
    ]),
  ])
}

/** A value with its date; `source` is the number of its source in the list below. */
function observationRow(
  one: Observation,
  id: string,
  { i, source }: { readonly i: number; readonly source: number },
  statistic: Statistic,
  book: Book,
): Element {
  const publisher = book.loaded.records.organizations.entries.get(one.publisher)?.value.names
  const state = one.status === 'provisional' || one.status === 'estimated'
  return h('tr', { id: `${id}-${i + 1}` }, [
    h('th', { scope: 'row' }, printWhen(one, book)),
    h('td', { className: ['number'] }, [
      ...(one.value === undefined
        ? words('chart-missing', book)
        : [h('strong', printValue(one.value, statistic, book))]),
      ...(state ? [h('br'), h('small', words(`value-${one.status}`, book))] : []),
    ]),
    h('td', book.language.printDate(certain(one.published))),
    h('td', publisher ? names(publisher, book) : one.publisher),
    h('td', [
      h('a', { href: `#${id}-source-${source}` }, [
        ...words('column-source', book).slice(0, 1),
        text(` ${source}`),
      ]),
      ...(one.note ? paragraphs(one.note, book) : []),
      ...(one.definition ? paragraphs(one.definition, book) : []),
    ]),
  ])
}

/** The sources of a series, each once. */
function sourcesOf({ observations }: Statistic): string[] {
  return [...new Set(observations.map(({ source }) => source))]
}

function sourcesList({ id, value }: Entry<Statistic>, book: Book): Element {
  const items = sourcesOf(value).map((source, i) =>
    h('li', { id: `series-${id}-source-${i + 1}` }, sourceOf(source, book)),
  )
  return h('div', { className: ['sources'] }, [
    h('p', h('strong', words('column-source', book))),
    h('ol', items),
  ])
}

/** A source: who, what, which symbol, when, with its address. */
function sourceOf(id: string, book: Book): ElementContent[] {
  const source = book.loaded.records.sources.entries.get(id)?.value
  if (!source) return [text(id)]
  const parts: ElementContent[][] = [
    ...source.authors.map((author) => {
      const found = book.loaded.records.organizations.entries.get(author)?.value.names
      return found ? names(found, book) : [text(author)]
    }),
    titleOf(source, book),
    ...(source.symbol === undefined ? [] : [[text(source.symbol)]]),
    ...(source.date === undefined ? [] : [[text(book.language.printDate(certain(source.date)))]]),
  ]
  const said = parts.flatMap((part, i) => (i > 0 ? [text(', '), ...part] : part))
  if (source.address.startsWith('https:'))
    return [...said, text(', '), h('a', { href: source.address }, source.address)]
  return source.address === 'unneeded'
    ? said
    : [...said, text(' ('), ...words(`address-${source.address}`, book), text(')')]
}

function titleOf({ title, description, lang }: Source, book: Book): ElementContent[] {
  const own = title ?? description
  if (!own) return []
  const said = texts(own, book)
  return title ? [h('cite', lang === undefined ? {} : { lang }, said)] : said
}

/** What publishers say of one date, one beside the other. */
function contradictions({ value }: Entry<Statistic>, book: Book): Element[] {
  const found = contradictionsOf(value, '9999-12-31')
  if (found.length === 0) return []
  const items = found.map(({ cell, sides }) => {
    const [first] = sides
    const said = sides.flatMap((side, i): ElementContent[] => {
      const publisher = book.loaded.records.organizations.entries.get(side.observation.publisher)
      return [
        text(i > 0 ? '; ' : ' '),
        h('strong', printValue(side.value, value, book)),
        text(' ('),
        ...(publisher ? names(publisher.value.names, book) : [text(side.observation.publisher)]),
        text(')'),
      ]
    })
    const named = Object.entries(cell).flatMap(([by, one]) => [
      text(', '),
      ...nameOfCell(by, one, first?.observation.asOf ?? '9999-12-31', book),
    ])
    return h('li', [
      text(first ? printWhen(first.observation, book) : ''),
      ...named,
      text(':'),
      ...said,
    ])
  })
  return [h('h3', words('data-contradictions', book)), h('ul', items)]
}

/** Links to the paragraphs that print figures of the series. */
function usedIn(id: string, book: Book): Element[] {
  const uses = book.uses.bySeries.get(id) ?? []
  const documents = [...new Set(uses.map(({ report, locale }) => `${report} ${locale}`))]
  const items = documents.map((key) => {
    const own = uses.filter(({ report, locale }) => `${report} ${locale}` === key)
    const file = book.files.find(
      ({ path, report, locale }) => `${report} ${locale}` === key && path.endsWith('.html'),
    )
    const title = file?.title ?? book.files.find(({ report }) => report === own[0]?.report)?.title
    const links = own.flatMap(({ block, number, kind }, i): ElementContent[] => {
      const label = number === null ? words(labelOf(kind), book) : [text(String(number))]
      const link = file ? h('a', { href: `${file.path}#${block}` }, label) : h('span', label)
      return [text(i > 0 ? ', ' : ' '), link]
    })
    return h('li', [
      h('span', { lang: own[0]?.locale }, title ?? own[0]?.report ?? ''),
      text(` (${own[0]?.locale}): `),
      ...words('column-paragraph', book),
      ...links,
    ])
  })
  return [
    h('h3', words('data-used', book)),
    items.length > 0 ? h('ul', items) : h('p', words('data-unused', book)),
  ]
}

function labelOf(kind: string): string {
  return kind === 'row' ? 'table-title' : kind === 'note' ? 'data-note' : 'data-text'
}
