// YAML text → plain value that knows where each part stands. Only what reads the same to
// everybody is accepted: no aliases, tags, directives, several documents or ambiguous numbers.
import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml'
import { finding, type Finding } from '../findings/finding.ts'
import { readErrors } from './yaml-errors.ts'
import { checkNodes } from './yaml-nodes.ts'
import { locateParts, type PlaceOf, type YamlPlaces } from './yaml-places.ts'
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
  const places = locateParts(path, text, document, at)
  return { file: { path, value: toValue(document.contents), ...places }, findings: [] }
}

function placesIn(path: string, text: string, firstLine: number): PlaceOf {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const find = (offset: number): { line: number; column: number } => {
    const line = starts.findLastIndex((start) => start <= offset)
    return { line: line + firstLine, column: offset - (starts[line] ?? 0) + 1 }
  }
  return (offset, end) => {
    const from = find(offset)
    const to = end === undefined ? from : find(end)
    const sameLine = to.line === from.line && to.column > from.column
    return { path, ...from, ...(sameLine ? { endColumn: to.column } : {}) }
  }
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
