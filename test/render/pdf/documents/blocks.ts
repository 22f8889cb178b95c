// Kinds of content that flows: paragraphs, headings, lists, quotations, boxes, pictures.

import { deflateSync } from 'node:zlib'
import { el, isNote, type Element, type Node } from './tree.ts'
import type { Writer } from './writer.ts'

type Make = (writer: Writer) => Node[]

const paragraph: Make = ({ text, chance }) => [el('p', text(chance.between(20, 130)))]

// Headings of the first levels are named in running heads.
function heading(level: number, writer: Writer, words = 0): Element {
  const { text, prose, chance } = writer
  if (words > 0) return el(`h${level}`, text(words))
  const title = prose.heading()
  const called = chance.is(0.15) ? text(1).filter(isNote) : []
  return el(`h${level}`, [title, ...called], level < 3 ? { 'data-running': title } : {})
}

function listOf(writer: Writer, depth: number): Element {
  const { text, chance } = writer
  const items = Array.from({ length: chance.between(2, 6) }, () => {
    const kind = chance.below(10)
    if (kind < 6) return el('li', text(chance.between(4, 45)))
    if (kind < 8 && depth > 1) {
      const after = chance.is(0.4) ? text(9) : []
      return el('li', [...text(12), listOf(writer, depth - 1), ...after])
    }
    return el('li', [el('p', text(chance.between(12, 50))), el('p', text(20))])
  })
  return el(chance.pick(['ul', 'ol']), items)
}

function box(writer: Writer, whole: boolean): Node[] {
  const { chance, text } = writer
  const inner: Node[] = [heading(3, writer)]
  for (let left = chance.between(1, whole ? 2 : 4); left > 0; left--) {
    inner.push(chance.is(0.8) ? el('p', text(chance.between(15, 75))) : listOf(writer, 1))
  }
  return [el('aside', inner, whole ? { class: 'whole' } : {})]
}

function definitions({ text, prose, chance }: Writer): Node[] {
  const parts = Array.from({ length: chance.between(2, 6) }, () => [
    el('dt', prose.column()),
    el('dd', chance.is(0.7) ? text(chance.between(6, 50)) : [el('p', text(30)), el('p', text(20))]),
  ])
  return [el('dl', parts.flat())]
}

function verse({ text, chance }: Writer): Node[] {
  const lines = Array.from({ length: chance.between(3, 24) }, () => [...text(5).slice(0, 4), '\n'])
  return [el('pre', lines.flat().slice(0, -1), { class: 'verse' })]
}

// Up to twelve calls in one line.
function manyCalls({ text, note, chance, prose }: Writer): Node[] {
  const before = text(chance.between(0, 40))
  const calls = Array.from({ length: chance.between(4, 12) }, () => [` ${prose.phrase(1)}`, note()])
  return [el('p', [...before, ...calls.flat(), ' ', ...text(20)])]
}

// Calls at the very beginning, at the end, and one behind the other.
function edgeCalls({ text, note }: Writer): Node[] {
  return [el('p', [note(), ...text(25), note()]), el('p', [...text(12), note(), note(), note()])]
}

function contents({ prose, chance }: Writer): Node[] {
  const ids = Array.from({ length: chance.between(2, 6) }, () => `part-${chance.below(1_000_000)}`)
  const titles = ids.map(() => prose.heading())
  const entries = ids.map((id, at) =>
    el('li', [
      el('a', titles[at] ?? '', { href: `#${id}` }),
      ' ',
      el('span', [], { 'data-page-of': id }),
    ]),
  )
  const parts = ids.flatMap((id, at) => [
    el('h2', titles[at] ?? '', { id }),
    el('p', prose.phrase(chance.between(60, 400))),
  ])
  return [el('nav', [el('ol', entries)]), ...parts]
}

function picture(writer: Writer, height: number): Node[] {
  const { chance, prose } = writer
  const width = chance.between(200, 600)
  const image = chance.is(0.5)
    ? el('img', [], {
        src: dots(width, height, chance.below(0xff_ffff)),
        alt: prose.phrase(4),
        width: String(width),
        height: String(height),
      })
    : el('svg', [el('rect', [], { width: '100%', height: '100%', fill: '#9ab' })], {
        width: String(width),
        height: String(height),
        viewBox: `0 0 ${width} ${height}`,
        role: 'img',
        'aria-label': prose.phrase(4),
      })
  return [el('figure', [image, el('figcaption', writer.text(chance.between(5, 20)))])]
}

const CRC = Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xed_b8_83_20 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const sum = body.reduce(
    (crc, byte) => (CRC[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8),
    0xff_ff_ff_ff,
  )
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE((sum ^ 0xff_ff_ff_ff) >>> 0)
  return Buffer.concat([length, body, check])
}

// A PNG of one colour.
function dots(width: number, height: number, colour: number): string {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const row = Buffer.concat([
    Buffer.of(0),
    Buffer.alloc(width * 3, Buffer.of(colour & 255, (colour >> 8) & 255, colour >> 16)),
  ])
  const data = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
  const file = [
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return `data:image/png;base64,${Buffer.concat(file).toString('base64')}`
}

/** Kinds of content that flows. */
export const flowing = {
  paragraph,
  short: ({ text, chance }) => [el('p', text(chance.between(2, 12)))],
  heading: (writer) => [heading(writer.chance.between(2, 4), writer)],
  headings: (writer) =>
    [2, 3, 4, 5, 6].slice(0, writer.chance.between(2, 5)).map((level) => heading(level, writer)),
  longHeading: (writer) => [heading(2, writer, writer.chance.between(20, 40))],
  list: (writer) => [listOf(writer, 1)],
  nestedList: (writer) => [listOf(writer, 3)],
  quotation: ({ text, chance }) => [
    el('blockquote', [el('p', text(chance.between(20, 90))), el('p', text(25))]),
  ],
  verse,
  box: (writer) => box(writer, false),
  wholeBox: (writer) => box(writer, true),
  definitions,
  manyCalls,
  edgeCalls,
  picture: (writer) => picture(writer, writer.chance.between(40, 300)),
  bigPicture: (writer) => picture(writer, writer.chance.between(500, 720)),
  newPage: (writer) => [
    el('h2', writer.prose.heading(), { class: 'new-page' }),
    ...paragraph(writer),
  ],
  pageAfter: ({ text }) => [el('p', text(30), { class: 'page-after' }), el('p', text(40))],
  contents,
} satisfies Record<string, Make>
