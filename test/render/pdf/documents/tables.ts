// Kinds of tables.

import { el, isNote, type Element, type Node } from './tree.ts'
import type { Writer } from './writer.ts'

type Make = (writer: Writer) => Node[]

interface Looks {
  readonly rows: number
  readonly columns: number
  /** The cell of a row and column. */
  readonly cell: (row: number, column: number) => readonly Node[]
  readonly head?: readonly Element[]
  readonly caption?: readonly Node[]
}

function row(tag: string, cells: readonly (readonly Node[])[]): Element {
  return el(
    'tr',
    cells.map((cell) => el(tag, cell)),
  )
}

function table(writer: Writer, { rows, columns, cell, head, caption }: Looks): Element {
  const at = Array.from({ length: columns }, (_, column) => column)
  const heads = head ?? [
    row(
      'th',
      at.map(() => [writer.prose.column()]),
    ),
  ]
  const lines = Array.from({ length: rows }, (_, line) =>
    row(
      'td',
      at.map((column) => cell(line, column)),
    ),
  )
  const title = caption === undefined ? [] : [el('caption', caption)]
  return el('table', [...title, el('thead', heads), el('tbody', lines)])
}

// A word or figure, now and then with a call.
function short({ prose, chance, note, text }: Writer): Node[] {
  if (chance.is(0.25)) return text(chance.between(3, 14))
  return chance.is(0.06) ? [prose.cell(), note()] : [prose.cell()]
}

function usual(writer: Writer): Looks {
  const { chance, text } = writer
  return {
    rows: chance.between(2, 18),
    columns: chance.between(2, 4),
    cell: () => short(writer),
    ...(chance.is(0.5) ? { caption: text(6) } : {}),
  }
}

const calls = ({ note, chance }: Writer): Node[] =>
  Array.from({ length: chance.between(1, 2) }, note)

function notedHead(writer: Writer): Node[] {
  const looks = usual(writer)
  const heads = Array.from({ length: looks.columns }, (_, at) => [
    writer.prose.column(),
    ...(at < 2 ? calls(writer) : []),
  ])
  return [table(writer, { ...looks, rows: writer.chance.between(8, 50), head: [row('th', heads)] })]
}

function twoRowHead(writer: Writer): Node[] {
  const { prose } = writer
  const first = el('tr', [
    el('th', prose.column(), { rowspan: '2' }),
    el('th', prose.column(), { colspan: '2' }),
    el('th', prose.column()),
  ])
  const second = row('th', [[prose.column()], [prose.column()], [prose.column()]])
  return [
    table(writer, {
      ...usual(writer),
      columns: 4,
      rows: writer.chance.between(6, 40),
      head: [first, second],
    }),
  ]
}

// Rows of any height, some taller than a page, the cells of one row of different lengths.
function tall(writer: Writer, words: number): Node[] {
  const { chance, text } = writer
  const columns = chance.between(1, 3)
  const cell = () => {
    const count = chance.pick([3, 10, Math.floor(words / 3), words])
    if (chance.is(0.6)) return text(count)
    return Array.from({ length: chance.between(1, 5) }, () =>
      el('p', text(Math.max(3, Math.floor(count / 3)))),
    )
  }
  return [table(writer, { rows: chance.between(1, 5), columns, cell })]
}

function spans(writer: Writer): Node[] {
  const { chance, text } = writer
  const lines: Element[] = []
  for (let group = chance.between(2, 6); group > 0; group--) {
    const height = chance.between(2, 6)
    for (let line = 0; line < height; line++) {
      const first =
        line === 0 ? [el('td', text(chance.between(3, 30)), { rowspan: String(height) })] : []
      const wide = chance.is(0.25)
      const rest = wide
        ? [el('td', text(12), { colspan: '2' })]
        : [el('td', short(writer)), el('td', text(chance.between(2, 25)))]
      lines.push(el('tr', [...first, ...rest]))
    }
  }
  const head = row('th', [
    [writer.prose.column()],
    [writer.prose.column()],
    [writer.prose.column()],
  ])
  return [el('table', [el('thead', head), el('tbody', lines)])]
}

function nested(writer: Writer): Node[] {
  const { chance, text } = writer
  const inner = () =>
    table(writer, { rows: chance.between(2, 9), columns: 2, cell: () => short(writer) })
  const cell = (_: number, column: number): Node[] =>
    column === 1 && chance.is(0.6) ? [el('p', text(8)), inner()] : text(chance.between(5, 40))
  return [table(writer, { rows: chance.between(2, 5), columns: 2, cell })]
}

// Letters in the table, and what they mean directly under it.
function lettered(writer: Writer): Node[] {
  const { chance, prose, text } = writer
  const name = `t${chance.below(1_000_000)}`
  const letters = ['a', 'b', 'c', 'd'].slice(0, chance.between(1, 4))
  const wait = [...letters]
  const cell = (): Node[] => {
    const letter = chance.is(0.4) ? wait.shift() : undefined
    return [
      prose.cell(),
      ...(letter === undefined ? [] : [el('sup', el('a', letter, { href: `#${name}-${letter}` }))]),
    ]
  }
  const made = table(writer, { rows: chance.between(3, 12), columns: 3, cell })
  const items = letters.map((letter) =>
    el(
      'li',
      [
        el('sup', letter),
        ' ',
        ...text(chance.between(5, 30), false).filter((node) => !isNote(node)),
      ],
      { id: `${name}-${letter}` },
    ),
  )
  return [el('figure', [made, el('ol', items, { class: 'table-notes' })], { class: 'table' })]
}

function wide(writer: Writer): Node[] {
  const cell = () => [writer.prose.cell().replaceAll(' ', '\u00a0')]
  return [table(writer, { rows: 6, columns: 16, cell })]
}

/** Kinds of tables. */
export const tables = {
  table: (writer) => [table(writer, usual(writer))],
  notedHead,
  twoRowHead,
  tallRows: (writer) => tall(writer, writer.chance.between(60, 300)),
  giantRows: (writer) => tall(writer, writer.chance.between(400, 1100)),
  spans,
  nestedTable: nested,
  lettered,
  wideTable: wide,
} satisfies Record<string, Make>
