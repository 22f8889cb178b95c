// YAML text → plain value that knows where each part stands. Only what reads the same to
// everybody is accepted: no aliases, tags, directives, several documents or ambiguous numbers.
import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  Parser,
  Scalar,
  visit,
  type Document,
  type Node,
  type Pair,
} from 'yaml'
import { finding, type Finding } from '../findings/finding.ts'
import type { RuleId } from '../findings/rules.ts'
import type { Entry, Keys } from '../model/entry.ts'
import type { Place } from '../model/place.ts'

/** A read YAML file: its value, and the places of its parts. */
export interface YamlFile extends Pick<Entry<unknown>, 'locate' | 'locateKey' | 'locateText'> {
  readonly path: string
  readonly value: unknown
}

const depthLimit = 32

/** Reads one YAML document. `firstLine` is the line of the file on which `text` begins. */
export function readYaml(
  path: string,
  text: string,
  firstLine = 1,
): { file: YamlFile | undefined; findings: Finding[] } {
  const lines = new LineCounter()
  const at = (offset: number, end?: number): Place => {
    const { line, col } = lines.linePos(offset)
    const place = { path, line: line + firstLine - 1, column: Math.max(1, col) }
    const last = end === undefined ? undefined : lines.linePos(end)
    return last && last.line === line && last.col > col ? { ...place, endColumn: last.col } : place
  }
  const deep = findDepth(text)
  if (deep !== undefined) {
    const place = { path, line: text.slice(0, deep).split('\n').length + firstLine - 1, column: 1 }
    const message = `The file is nested deeper than ${depthLimit} levels.`
    const hint = 'No data of a report needs that: look what happened to the file.'
    return { file: undefined, findings: [finding('yaml-depth', place, message, hint)] }
  }
  const stream = readStream(text)
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    logLevel: 'silent',
  })
  const findings = [
    ...stream.map((one) => finding(one.rule, at(one.offset), one.message, one.hint)),
    ...(stream.length > 0 ? [] : readErrors(document, at)),
  ]
  if (findings.length === 0) findings.push(...checkNodes(document, at))
  if (findings.length > 0) return { file: undefined, findings }
  return { file: makeFile(path, text, document, at), findings: [] }
}

/** The offset at which brackets or list signs nest deeper than any data needs, before a parser is trusted with it. */
function findDepth(text: string): number | undefined {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const character = text[i]
    if (character === '[' || character === '{') depth++
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1)
    else if (character === '\n' && /^(?: *- ){33}/.test(text.slice(i + 1, i + 400))) return i + 1
    if (depth > depthLimit) return i
  }
  const steps = [...text.matchAll(/^ *(?=\S)/gm)]
  const tooFar = steps.find(
    (step) => step[0].length > depthLimit * 8 && /^\s*[\w-]+:\s*$/.test(lineAt(text, step.index)),
  )
  return tooFar?.index
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset)
  return text.slice(offset, end < 0 ? undefined : end)
}

interface StreamFault {
  readonly rule: RuleId
  readonly offset: number
  readonly message: string
  readonly hint: string
}

/** Directives and further documents, which the parsed document no longer shows. */
function readStream(text: string): StreamFault[] {
  const faults: StreamFault[] = []
  let documents = 0
  for (const token of new Parser().parse(text)) {
    if (token.type === 'directive') {
      faults.push({
        rule: 'yaml-directive',
        offset: token.offset,
        message: `The directive \`${token.source.trim()}\` changes what this file means.`,
        hint: 'Delete the line.',
      })
    }
    if (token.type === 'document' && ++documents === 2) {
      faults.push({
        rule: 'yaml-documents',
        offset: token.offset,
        message: 'A second document begins here.',
        hint: 'One file holds one document: delete the `---`, or make it a file of its own.',
      })
    }
  }
  return faults
}

const errorRules: Partial<Record<string, RuleId>> = {
  DUPLICATE_KEY: 'yaml-duplicate-key',
  TAG_RESOLVE_FAILED: 'yaml-tag',
  BAD_ALIAS: 'yaml-alias',
}

/** The parser's errors: of faults of syntax the first, for the others follow from it. */
function readErrors(
  document: Document.Parsed,
  at: (offset: number, end?: number) => Place,
): Finding[] {
  const all = [...document.errors, ...document.warnings]
  const known = all.flatMap((error) => {
    const rule = errorRules[error.code]
    if (rule === undefined) return []
    return [finding(rule, at(error.pos[0], error.pos[1]), plain(rule, error.message), hints[rule])]
  })
  const syntax = all.find((error) => errorRules[error.code] === undefined)
  if (!syntax) return known
  const tab = /tab/i.test(syntax.message)
  const hint = tab
    ? 'Indent with spaces: YAML does not allow tabs.'
    : 'Look at the indentation, at colons, and whether quotes are closed; a text with `: ` or `#` needs quotes.'
  return [
    ...known,
    finding(
      'yaml-syntax',
      at(syntax.pos[0]),
      `This is not YAML: ${sentence(syntax.message)}`,
      hint,
    ),
  ]
}

const hints: Partial<Record<RuleId, string>> = {
  'yaml-duplicate-key': 'Keep one of the two.',
  'yaml-tag': 'Delete the tag: what a value is follows from its key.',
  'yaml-alias': 'Write the value out.',
}

function plain(rule: RuleId, message: string): string {
  return rule === 'yaml-duplicate-key' ? 'This key stands twice in one map.' : sentence(message)
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`
}

/** What parses but does not mean the same to everybody. */
function checkNodes(
  document: Document.Parsed,
  at: (offset: number, end?: number) => Place,
): Finding[] {
  const findings: Finding[] = []
  const report = (rule: RuleId, node: Node, message: string, hint = hints[rule]): void => {
    findings.push(finding(rule, at(node.range?.[0] ?? 0, node.range?.[1]), message, hint))
  }
  visit(document, (key, node) => {
    if (isPair(node)) checkKey(node, report)
    if (isAlias(node))
      report('yaml-alias', node, `\`*${node.source}\` repeats a value from elsewhere.`)
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return
    if (node.anchor !== undefined)
      report(
        'yaml-alias',
        node,
        `The anchor \`&${node.anchor}\` gives this value a second place.`,
        'Delete the anchor.',
      )
    if (node.tag !== undefined)
      report('yaml-tag', node, `The tag \`${node.tag}\` changes what this value is.`)
    if (isScalar(node) && key !== 'key') checkScalar(node, report)
  })
  return findings
}

type Report = (rule: RuleId, node: Node, message: string, hint?: string) => void

function checkKey(pair: Pair, report: Report): void {
  const key = pair.key
  if (!isScalar(key)) return
  if (key.value === '<<') report('yaml-alias', key, 'A merge key brings in values from elsewhere.')
  else if (key.value === '__proto__')
    report('yaml-unknown-key', key, '`__proto__` is no key of a record.', 'Delete it.')
  else if (typeof key.value !== 'string')
    report('yaml-shape', key, 'A key is a text.', 'Put it in quotes.')
}

const numberPattern = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/

function checkScalar(node: Scalar, report: Report): void {
  const source = node.source ?? ''
  if (typeof node.value === 'number') {
    if (!numberPattern.test(source)) {
      report(
        'yaml-number',
        node,
        `\`${source}\` would be read as the number ${node.value}.`,
        `An id or a text goes in quotes ("${source}"); a number is written in plain digits, with a point for decimals.`,
      )
    } else if (Math.abs(node.value) > Number.MAX_SAFE_INTEGER) {
      report(
        'yaml-number',
        node,
        `\`${source}\` is too large to be kept exactly.`,
        'If it is an identifier, put it in quotes.',
      )
    }
  }
  if (typeof node.value === 'string' && !node.value.isWellFormed()) {
    report(
      'file-encoding',
      node,
      'Half of a character stands here (a lone surrogate).',
      'Type the character itself.',
    )
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

function makeFile(
  path: string,
  text: string,
  document: Document.Parsed,
  at: (offset: number, end?: number) => Place,
): YamlFile {
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
    const shift = textOffset(text, node, offset)
    return shift === undefined ? locate(keys) : at(shift)
  }
  return { path, value: toValue(document.contents), locate, locateKey, locateText }
}

/** The offset in the file of an offset in a scalar's text, where the two run in step. */
function textOffset(text: string, node: Scalar, offset: number): number | undefined {
  const [start, end] = node.range ?? [0, 0]
  const value = String(node.value)
  if (node.type === Scalar.BLOCK_LITERAL) {
    const lines = value.slice(0, offset).split('\n')
    const head = text.indexOf('\n', start) + 1
    const indent = /^ */.exec(text.slice(head).replace(/^\n+/, ''))?.[0].length ?? 0
    const from = nthLine(text, head, lines.length - 1)
    return from + (lineAt(text, from) === '' ? 0 : indent) + (lines.at(-1) ?? '').length
  }
  const raw = text.slice(start, end)
  const quote = node.type === Scalar.PLAIN ? 0 : 1
  return raw.slice(quote, quote + value.length) === value ? start + quote + offset : undefined
}

function nthLine(text: string, from: number, n: number): number {
  let offset = from
  for (let i = 0; i < n; i++) offset = text.indexOf('\n', offset) + 1
  return offset
}
