// What the values of a series break down into: a table for each breakdown and date, its residual with
// the words of its own.
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Entry } from '../model/entry.ts'
import type { Localized } from '../model/locale.ts'
import type { Observation, Statistic } from '../model/statistic.ts'
import {
  nameOfCell,
  paragraphs,
  printValue,
  printWhen,
  texts,
  words,
  type Book,
} from './data-words.ts'

/** The tables of all breakdowns of a series. */
export function breakdownTables({ value }: Entry<Statistic>, book: Book): Element[] {
  return value.observations.flatMap((one) => [
    ...one.breakdowns.map((breakdown) => {
      const on = one.asOf ?? one.published
      const cells = Object.entries(breakdown.cells).map(
        ([cell, quantity]): [ElementContent[], string] => [
          nameOfCell(breakdown.by, cell, on, book),
          printValue(quantity, value, book),
        ],
      )
      const of = Object.entries(breakdown.of ?? {}).flatMap(([by, cell]) => [
        text(', '),
        ...nameOfCell(by, cell, on, book),
      ])
      const caption = [...dimensionName(breakdown.by, book), ...of]
      return table(
        caption,
        one,
        [...cells, ...rest(breakdown.residual, value, book)],
        book,
        breakdown.residual?.note,
      )
    }),
    ...crossTables(one, value, book),
  ])
}

const text = (value: string): ElementContent => ({ type: 'text', value })

interface Residual {
  readonly value: number
  readonly label: Localized
  readonly note?: Localized | undefined
}

function rest(
  residual: Residual | undefined,
  statistic: Statistic,
  book: Book,
): [ElementContent[], string][] {
  if (!residual) return []
  const label = [
    ...texts(residual.label, book),
    text(' ('),
    ...words('data-residual', book),
    text(')'),
  ]
  return [[label, printValue(residual.value, statistic, book)]]
}

function crossTables(one: Observation, value: Statistic, book: Book): Element[] {
  return (one.crossTables ?? []).map(({ by: [rows, columns], cells, residual }) => {
    const on = one.asOf ?? one.published
    const lines = Object.entries(cells).flatMap(([row, inner]) =>
      Object.entries(inner).map(([column, quantity]): [ElementContent[], string] => [
        [...nameOfCell(rows, row, on, book), text(', '), ...nameOfCell(columns, column, on, book)],
        printValue(quantity, value, book),
      ]),
    )
    const caption = [...dimensionName(rows, book), text(', '), ...dimensionName(columns, book)]
    return table(caption, one, [...lines, ...rest(residual, value, book)], book, residual?.note)
  })
}

function dimensionName(by: string, book: Book): ElementContent[] {
  const title = book.loaded.records.dimensions.entries.get(by)?.value.title
  return title ? texts(title, book) : [text(by)]
}

function table(
  caption: readonly ElementContent[],
  one: Observation,
  rows: readonly (readonly [ElementContent[], string])[],
  book: Book,
  note: Localized | undefined,
): Element {
  const body = rows.map(([label, printed]) =>
    h('tr', [h('th', { scope: 'row' }, label), h('td', { className: ['number'] }, printed)]),
  )
  return h('div', { className: ['breakdown'] }, [
    h('table', [
      h('caption', [
        ...words('data-breakdown', book),
        text(': '),
        ...caption,
        text(`, ${printWhen(one, book)}`),
      ]),
      h('tbody', body),
    ]),
    ...(note ? paragraphs(note, book) : []),
  ])
}
