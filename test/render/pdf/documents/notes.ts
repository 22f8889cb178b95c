// What notes are made of: a source, a paragraph, several, lists, quotations, tables, verse.

import type { Prose } from './prose.ts'
import type { Chance } from './random.ts'
import { el, type Node, type Note } from './tree.ts'

/** Weights of the kinds of notes. */
export type NoteMix = Readonly<Partial<Record<NoteKind, number>>>
export type NoteKind = keyof typeof kinds

/** Notes as reports have them: sources, remarks, now and then a long one. */
export const usualNotes: NoteMix = { source: 50, remark: 38, paragraphs: 8, long: 4 }

/** Notes of a scholarly text: many of several paragraphs. */
export const denseNotes: NoteMix = {
  source: 25,
  remark: 35,
  paragraphs: 28,
  long: 6,
  list: 3,
  quotation: 3,
}

/** Every kind. */
export const allNotes: NoteMix = {
  source: 22,
  remark: 26,
  paragraphs: 14,
  long: 6,
  list: 7,
  nested: 4,
  quotation: 5,
  table: 4,
  verse: 4,
  beginsWithList: 2,
  beginsWithTable: 1,
  pageLong: 1.5,
  three: 0.4,
}

const kinds = {
  source: ({ prose }) => [prose.work()],
  remark: ({ prose, chance }) => [
    `${prose.work()}${prose.language.space}`,
    say(prose, chance.between(8, 40)),
  ],
  paragraphs: (from) => paragraphs(from, from.chance.between(2, 4), 14, 50),
  long: ({ prose, chance }) => [say(prose, chance.between(60, 160))],
  list: (from) => [paragraph(from, 12), list(from, 1)],
  nested: (from) => [paragraph(from, 12), list(from, 2), paragraph(from, 9)],
  quotation: (from) => [paragraph(from, 10), el('blockquote', paragraphs(from, 2, 10, 40))],
  table: (from) => [paragraph(from, 8), table(from)],
  verse: (from) => [paragraph(from, 6), el('pre', lines(from), { class: 'verse' })],
  beginsWithList: (from) => [list(from, 1)],
  beginsWithTable: (from) => [table(from)],
  pageLong: ({ prose, chance }) => [say(prose, chance.between(400, 900))],
  three: (from) => paragraphs(from, 12, 60, 300),
} satisfies Record<string, (from: Source) => Node[]>

interface Source {
  readonly chance: Chance
  readonly prose: Prose
}

/** A note of a kind by chance. */
export function makeNote(chance: Chance, prose: Prose, mix: NoteMix): Note {
  return { note: kinds[chance.weigh<NoteKind>(mix)]({ chance, prose }) }
}

function say(prose: Prose, count: number): string {
  return prose.words(count).join(prose.language.space)
}

function paragraph({ prose, chance }: Source, count: number): Node {
  return el('p', say(prose, chance.between(count, count * 3)))
}

function paragraphs({ prose, chance }: Source, count: number, low: number, high: number): Node[] {
  return Array.from({ length: count }, () => el('p', say(prose, chance.between(low, high))))
}

function list(from: Source, depth: number): Node {
  const items = Array.from({ length: from.chance.between(2, 4) }, () => {
    const text = say(from.prose, from.chance.between(4, 30))
    return el('li', depth > 1 && from.chance.is(0.5) ? [text, list(from, depth - 1)] : text)
  })
  return el(from.chance.pick(['ul', 'ol']), items)
}

function table({ prose, chance }: Source): Node {
  const row = (tag: string, cell: () => string) =>
    el(
      'tr',
      [0, 1, 2].map(() => el(tag, cell())),
    )
  const rows = Array.from({ length: chance.between(2, 7) }, () =>
    row('td', () => (chance.is(0.2) ? prose.phrase(12) : prose.cell())),
  )
  return el('table', [el('thead', row('th', prose.column)), el('tbody', rows)])
}

function lines({ prose, chance }: Source): string {
  return Array.from({ length: chance.between(2, 9) }, () => prose.phrase(5)).join('\n')
}
