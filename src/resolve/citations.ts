// Text → text and citations: `[@key, para. 12; @key]`, one bracket one note. Signs of Markdown that
// survive in text are constructs that were not understood, and each is found here.
import type { PhrasingContent, Text } from 'mdast'
import type { Citation } from '../model/bound.ts'
import { find } from '../model/entry.ts'
import { suggestion } from '../findings/suggestion.ts'
import { placeOfText, report, type Prose } from './prose.ts'

const bracket = /\[@[^\][]*\]/g
const leftover = /\]\(([^)\n]*)\)?|\[@|\[\^([^\]\n]*)\]?/

/** The nodes of one text: what is cited becomes a call, or stays inline inside a note. */
export function splitCitations(node: Text, prose: Prose): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  let from = 0
  for (const match of node.value.matchAll(bracket)) {
    pushText(parts, node, node.value.slice(from, match.index), from, prose)
    from = match.index + match[0].length
    const citations = readBracket(match[0], node, match.index, prose)
    const place = placeOfText(prose, node, match[0], match.index)
    if (citations)
      parts.push(
        prose.insideNote
          ? { type: 'inlineCitation', citations, place }
          : { type: 'call', note: { kind: 'citation', citations }, place },
      )
  }
  pushText(parts, node, node.value.slice(from), from, prose)
  return parts
}

function pushText(
  parts: PhrasingContent[],
  node: Text,
  value: string,
  from: number,
  prose: Prose,
): void {
  if (value === '') return
  findLeftover(node, value, from, prose)
  parts.push({ type: 'text', value, ...(node.position ? { position: node.position } : {}) })
}

/** The first construct in a text that Markdown did not understand. */
function findLeftover(node: Text, value: string, from: number, prose: Prose): void {
  const match = leftover.exec(value)
  if (!match) return
  const place = placeOfText(prose, node, match[0], from)
  const [whole, address, note] = match
  if (whole.startsWith('[^')) {
    return report(
      prose,
      'note-undefined',
      place,
      `The note \`${note}\` is called but defined nowhere in this file.`,
      `Write [^${note}]: and its text on a line of its own.`,
    )
  }
  if (whole === '[@') {
    return report(
      prose,
      'citation-syntax',
      place,
      'This citation is not closed, or holds brackets.',
      'Write [@key] or [@key, para. 12; @other-key].',
    )
  }
  if (address !== undefined && /\s/.test(address)) {
    return report(
      prose,
      'markdown-leftover',
      place,
      `The address \`${address}\` has a space in it.`,
      'An id and the values of a query have no spaces.',
    )
  }
  return report(
    prose,
    'markdown-leftover',
    place,
    'Brackets of a link survive here: a binding stands inside another, or is not closed.',
    'Bind the words one after the other: bindings do not nest.',
  )
}

/** The citations of one bracket, or undefined when one of them is at fault. */
function readBracket(text: string, node: Text, from: number, prose: Prose): Citation[] | undefined {
  const inner = text.slice(1, -1)
  const citations: Citation[] = []
  for (const part of inner.split(';')) {
    const match = /^@([^\s,]+)(?:\s*,\s*(.+))?$/.exec(part.trim())
    const place = placeOfText(prose, node, part.trim() || text, from)
    if (!match) {
      report(
        prose,
        'citation-syntax',
        place,
        `\`${part.trim()}\` is no citation.`,
        'Write [@key] or [@key, para. 12; @other-key].',
      )
      return undefined
    }
    const [, key = '', locator = ''] = match
    const source = find(prose.records.sources, key)
    if (source === 'broken') return undefined
    if (source === 'unknown') {
      const near = suggestion(key, [...prose.records.sources.entries.keys()])
      report(
        prose,
        'reference-unknown',
        place,
        `There is no source \`${key}\`.`,
        near === undefined ? `Add data/sources/${key}.yaml.` : `Did you mean \`${near}\`?`,
      )
      return undefined
    }
    citations.push({ source, locator, place })
  }
  return citations
}
