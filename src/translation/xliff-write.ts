// XLIFF 2.1 (OASIS Standard, 13 February 2018): a file a narrative, a unit a block, one segment in it.
// What must not be lost is an inline code whose original is kept in `originalData`.
import { piecesOf, type Piece } from './codes.ts'
import type { Outgoing, OutgoingUnit } from './exchange.ts'

/** The namespace of the core, the same for 2.0 and 2.1. */
export const xliffNamespace = 'urn:oasis:names:tc:xliff:document:2.0'

/** A report as an XLIFF file. What is current is `reviewed`; what has yet to be looked at is `initial`. */
export function printXliff({ report, from, locale, units }: Outgoing): string {
  const files = [...Map.groupBy(units, ({ narrative }) => narrative)].map(([narrative, own]) => {
    const path = `content/${report}/${from}/${narrative}.md`
    return `  <file id="${narrative}" original="${escape(path)}">\n${own.map(unitOf).join('')}  </file>\n`
  })
  const languages = `srcLang="${from}" trgLang="${locale}"`
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="${xliffNamespace}" version="2.1" ${languages}>
${files.join('')}</xliff>
`
}

function unitOf(unit: OutgoingUnit): string {
  const { id, source, target, isCurrent, previous, notes } = unit
  const codes = openCodes()
  const [from, to] = [codes.print(source, 'source'), codes.print(target, 'target')]
  const state = target === '' || !isCurrent ? 'initial' : 'reviewed'
  const subState =
    target !== '' && !isCurrent
      ? ` subState="shadow:${previous === undefined ? 'unaccepted' : 'stale'}"`
      : ''
  const said = [
    ...notes.map((note) => `        <note category="context">${escape(note)}</note>\n`),
    ...(previous === undefined
      ? []
      : [`        <note category="previous-source">${escape(previous)}</note>\n`]),
  ]
  const data = codes.data()
  const original = data.map(([name, raw]) => `        <data id="${name}">${escape(raw)}</data>\n`)
  return `    <unit id="${escape(id)}" canResegment="no" xml:space="preserve">
      <notes>
${said.join('')}      </notes>
${original.length > 0 ? `      <originalData>\n${original.join('')}      </originalData>\n` : ''}\
      <segment state="${state}"${subState}>
        <source>${from}</source>
${target === '' ? '' : `        <target>${to}</target>\n`}\
      </segment>
    </unit>
`
}

interface Codes {
  print(markdown: string, side: 'source' | 'target'): string
  data(): readonly (readonly [name: string, raw: string])[]
}

/** The codes of a unit: those of the target have the ids of their likes in the source. */
function openCodes(): Codes {
  const data = new Map<string, string>()
  const given = new Map<string, string[]>()
  let next = 1
  const nameOf = (raw: string): string => {
    const name = data.get(raw) ?? `d${data.size + 1}`
    data.set(raw, name)
    return name
  }
  const keyOf = ({ kind, signs, raw }: Piece): string => `${kind} ${signs.join(' ') || raw}`
  const idOf = (piece: Piece, side: 'source' | 'target'): string => {
    const known = given.get(keyOf(piece)) ?? []
    if (side === 'target') return known.shift() ?? String(next++)
    const id = String(next++)
    given.set(keyOf(piece), [...known, id])
    return id
  }
  return {
    data: () => [...data].map(([raw, name]) => [name, raw]),
    print(markdown, side) {
      const pieces = piecesOf(markdown)
      return pieces
        .map((piece, index) => {
          if (piece.kind === 'text') return escape(piece.raw)
          if (piece.kind === 'close') return '</pc>'
          const own = `id="${idOf(piece, side)}" canCopy="no" canDelete="no"`
          if (piece.kind === 'code') {
            const disp = escape(piece.raw)
            return `<ph ${own} disp="${disp}" dataRef="${nameOf(piece.raw)}"/>`
          }
          const closing = pieces.slice(index).find(({ kind }) => kind === 'close')?.raw ?? ''
          const ends = `dataRefStart="${nameOf(piece.raw)}" dataRefEnd="${nameOf(closing)}"`
          return `<pc ${own} ${ends}>`
        })
        .join('')
    },
  }
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
