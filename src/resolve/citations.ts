// Text → text and citations: `[@key, para. 12; @key]`, one bracket one note. Signs of Markdown that
// survive in text are constructs that were not understood, and each is found here.
import type { PhrasingContent, Text } from 'mdast'
import type { Citation } from '../model/bound.ts'
import { find } from '../model/entry.ts'
import { placeInText, report, reportRefusal, type Prose } from './prose.ts'
import { unknownRecord } from './unknown.ts'

const bracket = /\[@[^\][]*\]/g
const leftover = /\]\([^)\n]*\)?|\]\[[^\][\n]*\]?|\[@|\[\^[^\]\n]*\]?/g

/** The nodes of one text: what is cited becomes a call, or stays inline inside a note. */
export function splitCitations(node: Text, prose: Prose): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  const pushText = (from: number, to: number): void => {
    if (to <= from) return
    findLeftovers(node, from, to, prose)
    const value = node.value.slice(from, to)
    parts.push({ type: 'text', value, ...(node.position ? { position: node.position } : {}) })
  }
  let from = 0
  for (const match of node.value.matchAll(bracket)) {
    pushText(from, match.index)
    from = match.index + match[0].length
    const citations = readBracket(match[0], node, match.index, prose)
    const place = placeInText(prose, node, match.index, match[0].length)
    if (citations)
      parts.push(
        prose.inside === 'note'
          ? { type: 'inlineCitation', citations, place }
          : { type: 'call', note: { kind: 'citation', citations }, place },
      )
  }
  pushText(from, node.value.length)
  return parts
}

/** Findings on the constructs in a stretch of text that Markdown did not understand. */
function findLeftovers(node: Text, from: number, to: number, prose: Prose): void {
  for (const match of node.value.slice(from, to).matchAll(leftover)) {
    const [sign] = match
    const place = placeInText(prose, node, from + match.index, sign.length)
    if (sign.startsWith('[^')) undefinedNote(prose, place, sign.replace(/^\[\^|\]$/g, ''))
    else if (sign === '[@')
      report(
        prose,
        'citation-syntax',
        place,
        'This citation is not closed, or holds brackets.',
        'Write [@key] or [@key, para. 12; @other-key].',
      )
    else report(prose, 'markdown-leftover', place, ...explain(sign))
  }
}

function undefinedNote(prose: Prose, place: ReturnType<Prose['placeAt']>, note: string): void {
  report(
    prose,
    'note-undefined',
    place,
    `The note \`${note}\` is called but defined nowhere in this file.`,
    `Write [^${note}]: and its text on a line of its own.`,
  )
}

/** Why brackets of a link survive, and what to do. */
function explain(sign: string): [message: string, hint: string] {
  if (sign.startsWith(']['))
    return [
      `Nothing defines where \`${sign.slice(1)}\` leads.`,
      'Write the address beside the words: [words](address).',
    ]
  if (!sign.endsWith(')'))
    return ['The address of this link is not closed.', 'Write a `)` behind the address.']
  const address = sign.slice(2, -1)
  if (/\s/.test(address))
    return [
      `The address \`${address}\` has a space in it.`,
      'An id and the values of a query have no spaces.',
    ]
  return [
    'Brackets of a link survive here: a binding stands inside another, or is not closed.',
    'Bind the words one after the other: bindings do not nest.',
  ]
}

/** The citations of one bracket, or undefined when one of them is at fault. */
function readBracket(text: string, node: Text, from: number, prose: Prose): Citation[] | undefined {
  let offset = from + 1
  const citations = text
    .slice(1, -1)
    .split(';')
    .map((part) => {
      const cited = part.trim()
      const start = cited === '' ? from : offset + part.length - part.trimStart().length
      offset += part.length + 1
      return readCitation(cited, placeInText(prose, node, start, Math.max(1, cited.length)), prose)
    })
  const right = citations.filter((citation) => citation !== undefined)
  return right.length === citations.length ? right : undefined
}

function readCitation(cited: string, place: Citation['place'], prose: Prose): Citation | undefined {
  const match = /^@([^\s,]+)(?:\s*,\s*(.+))?$/s.exec(cited)
  if (!match) {
    report(
      prose,
      'citation-syntax',
      place,
      cited === '' ? 'A citation is missing here.' : `\`${cited}\` is no citation.`,
      'Write [@key] or [@key, para. 12; @other-key].',
    )
    return undefined
  }
  const [, key = '', locator = ''] = match
  const source = find(prose.records.sources, key)
  if (source === 'broken') return undefined
  if (source !== 'unknown') return { source, locator: locator.replace(/\s+/g, ' '), place }
  const known = [...prose.records.sources.entries.keys()]
  return reportRefusal(
    prose,
    place,
    unknownRecord('source', key, known, `Add data/sources/${key}.yaml.`),
  )
}
