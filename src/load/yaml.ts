// YAML text → plain value that knows where each part stands. Only what reads the same to
// everybody is accepted: no aliases, tags, directives, several documents or ambiguous numbers.
import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml'
import { finding, type Finding } from '../findings/finding.ts'
import { readErrors } from './yaml-errors.ts'
import { checkNodes } from './yaml-nodes.ts'
import { locateParts, type PlaceOf, type YamlPlaces } from './yaml-places.ts'
import { readPlain } from './yaml-plain.ts'
import { readTokens } from './yaml-tokens.ts'

/** A read YAML file: its value, and the places of its parts. */
export interface YamlFile extends YamlPlaces {
  readonly path: string
  readonly value: unknown
}

/** Reads one YAML document. `firstLine` is the line of the file on which `text` begins. */
export function readYaml(
  path: string,
  text: string,
  firstLine = 1,
): { file: YamlFile | undefined; findings: Finding[] } {
  const at = placesIn(path, text, firstLine)
  const plain = readPlain(text)
  if (plain) return { file: { path, value: plain, ...placesOf(path, text, at) }, findings: [] }
  const tokens = readTokens(text)
  if (tokens.length > 0) {
    const findings = tokens.map((one) => finding(one.rule, at(one.offset), one.message, one.hint))
    return { file: undefined, findings }
  }
  const document = parseDocument(text, {
    prettyErrors: false,
    uniqueKeys: true,
    logLevel: 'silent',
  })
  const errors = readErrors(document, text, at)
  const findings = errors.length > 0 ? errors : checkNodes(document, text, at)
  if (findings.length > 0) return { file: undefined, findings }
  return {
    file: { path, value: toValue(document.contents), ...placesOf(path, text, at) },
    findings: [],
  }
}

/**
 * The places of the parts of a file that has no fault. Its tree is much larger than its text and
 * few places are ever asked for: it is let go, and made again when the first is.
 */
function placesOf(path: string, text: string, at: PlaceOf): YamlPlaces {
  let places: YamlPlaces | undefined
  const made = (): YamlPlaces =>
    (places ??= locateParts(path, text, parseDocument(text, { logLevel: 'silent' }), at))
  return {
    locate: (keys) => made().locate(keys),
    locateKey: (keys) => made().locateKey(keys),
    locateText: (keys, offset) => made().locateText(keys, offset),
    locateStart: (keys) => made().locateStart(keys),
  }
}

function placesIn(path: string, text: string, firstLine: number): PlaceOf {
  let known: number[] | undefined
  const find = (offset: number): { line: number; column: number } => {
    const starts = (known ??= lineStarts(text))
    const line = lineAt(starts, offset)
    return { line: line + firstLine, column: offset - (starts[line] ?? 0) + 1 }
  }
  return (offset, end) => {
    const from = find(offset)
    const to = end === undefined ? from : find(end)
    const sameLine = to.line === from.line && to.column > from.column
    return { path, ...from, ...(sameLine ? { endColumn: to.column } : {}) }
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The last line that starts at or before an offset, found by halving. */
function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** A plain value of null-prototype objects: no key of a file can reach a prototype. */
function toValue(node: unknown): unknown {
  if (isMap(node)) {
    const value: Record<string, unknown> = Object.create(null) as Record<string, unknown>
    for (const pair of node.items) value[String((pair.key as Scalar).value)] = toValue(pair.value)
    return value
  }
  if (isSeq(node)) return node.items.map(toValue)
  if (!isScalar(node)) return null
  return typeof node.value === 'string' ? node.value.normalize('NFC') : node.value
}
