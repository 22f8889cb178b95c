// Where each part of a read YAML document stands: values, keys, and single characters of texts.
import { isMap, isScalar, isSeq, Scalar, type Document, type Node } from 'yaml'
import { alignedOffset, type Escape } from '../model/alignment.ts'
import type { Entry, Keys } from '../model/entry.ts'
import type { Place } from '../model/place.ts'

/** The place of an offset in a text, up to another where that is on the same line. */
export type PlaceOf = (offset: number, end?: number) => Place

/** How the parts of a file are found again. */
export interface YamlPlaces extends Pick<Entry<unknown>, 'locate' | 'locateKey' | 'locateText'> {
  /** Where the part at `keys` begins: for a map in a map the key that it stands under. */
  locateStart(keys: Keys): Place
}

/** The places of the parts of a document. What is not there has the place of the nearest part around it. */
export function locateParts(
  path: string,
  text: string,
  document: Document.Parsed,
  at: PlaceOf,
): YamlPlaces {
  const nodeAt = (keys: Keys): Node | null => {
    const node = keys.length === 0 ? document.contents : document.getIn(keys, true)
    return isScalar(node) || isMap(node) || isSeq(node) ? node : null
  }
  const locate = (keys: Keys): Place => {
    for (let length = keys.length; length >= 0; length--) {
      const node = nodeAt(keys.slice(0, length))
      if (node?.range) return isScalar(node) ? at(node.range[0], node.range[1]) : at(node.range[0])
    }
    return { path, line: 1, column: 1 }
  }
  const locateKey = (keys: Keys): Place => {
    const parent = nodeAt(keys.slice(0, -1))
    const pair = isMap(parent)
      ? parent.items.find((one) => isScalar(one.key) && one.key.value === keys.at(-1))
      : undefined
    const range = isScalar(pair?.key) ? pair.key.range : undefined
    return range ? at(range[0], range[1]) : locate(keys)
  }
  const locateText = (keys: Keys, offset: number): Place => {
    const node = nodeAt(keys)
    if (!isScalar(node) || !node.range) return locate(keys)
    const found = offsetInFile(text, node, offset)
    return found === undefined ? locate(keys) : at(found)
  }
  const locateStart = (keys: Keys): Place =>
    typeof keys.at(-1) === 'string' ? locateKey(keys) : locate(keys)
  return { locate, locateKey, locateText, locateStart }
}

/** The offset in the file of an offset in the text of a scalar. */
function offsetInFile(text: string, node: Scalar, offset: number): number | undefined {
  const [start, end] = node.range ?? [0, 0]
  const isBlock = node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED
  const isQuoted = node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE
  const from = isBlock ? text.indexOf('\n', start) + 1 : isQuoted ? start + 1 : start
  const escapes = node.type === Scalar.QUOTE_DOUBLE ? escapeInQuotes : noEscape
  const found = alignedOffset(text.slice(from, end), String(node.value), offset, escapes)
  return found === undefined ? undefined : from + found
}

const noEscape = (): undefined => undefined

/** The escapes of double quotes: `\n`, `\x41`, `\u0041`, `\U00000041`; before a line end one stands for nothing. */
function escapeInQuotes(source: string, at: number): Escape | undefined {
  if (source[at] !== '\\') return undefined
  const next = source[at + 1] ?? ''
  const digits = { x: 2, u: 4, U: 8 }[next] ?? 0
  return { length: 2 + digits, stands: next !== '\n' }
}
