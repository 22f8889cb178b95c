// What parses as YAML but does not read the same to everybody: aliases, tags, keys that are no
// texts, numbers that computers read differently.
import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  visit,
  type Document,
  type Node,
  type Pair,
  type Scalar,
} from 'yaml'
import { finding, type Finding } from '../findings/finding.ts'
import type { RuleId } from '../findings/rules.ts'
import { foreignTag } from './yaml-errors.ts'
import type { PlaceOf } from './yaml-places.ts'

/** Findings on the nodes of a document; all aliases of a file are one finding. */
export function checkNodes(document: Document.Parsed, text: string, at: PlaceOf): Finding[] {
  const walk: Walk = { text, at, findings: [], repeats: [], anchors: [] }
  visit(document, (key, node) => {
    if (isPair(node)) checkKey(node, walk)
    if (isAlias(node)) walk.repeats.push(node)
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return
    if (node.anchor !== undefined) walk.anchors.push(node)
    if (node.tag !== undefined) checkTag(node, walk)
    if (isScalar(node) && key !== 'key') checkScalar(node, walk)
  })
  return [...walk.findings, ...checkRepeats(walk)]
}

interface Walk {
  readonly text: string
  readonly at: PlaceOf
  readonly findings: Finding[]
  /** Aliases and merge keys. */
  readonly repeats: Node[]
  readonly anchors: Node[]
}

function report(walk: Walk, rule: RuleId, node: Node, message: string, hint: string): void {
  walk.findings.push(finding(rule, walk.at(node.range?.[0] ?? 0, node.range?.[1]), message, hint))
}

/** A value that is repeated is the fault; an anchor that nothing repeats is one of its own. */
function checkRepeats({ text, at, repeats, anchors }: Walk): Finding[] {
  const [first] = repeats
  if (first) {
    const place = at(first.range?.[0] ?? 0, first.range?.[1])
    const what = isAlias(first)
      ? `The alias \`*${first.source}\` repeats a value from elsewhere`
      : 'A merge key brings in values from elsewhere'
    const more =
      repeats.length === 1
        ? ''
        : `, and so ${repeats.length === 2 ? 'does one more place' : `do ${repeats.length - 1} more places`} in this file`
    const hint = 'Write the value out where it belongs, and delete the `&` name of the other.'
    return [finding('yaml-alias', place, `${what}${more}.`, hint)]
  }
  return anchors.flatMap((node) => {
    if (!('anchor' in node) || node.anchor === undefined) return []
    const from = propertyBefore(text, node, `&${node.anchor}`)
    const message = `The anchor \`&${node.anchor}\` names a value that nothing repeats.`
    return [finding('yaml-alias', at(from, from + node.anchor.length + 1), message, 'Delete it.')]
  })
}

/** Where a property of a node is written: before its value. */
function propertyBefore(text: string, node: Node, property: string): number {
  const start = node.range?.[0] ?? 0
  const found = text.lastIndexOf(property, start)
  return found < 0 ? start : found
}

function checkTag(node: Node, walk: Walk): void {
  const start = node.range?.[0] ?? 0
  const written = /(![^\s,[\]{}]*)(?:\s+&\S+)?\s*$/.exec(walk.text.slice(0, start))
  const tag = written?.[1] ?? node.tag ?? '!'
  const from = written ? written.index : start
  walk.findings.push(foreignTag(walk.at(from, from + tag.length), tag))
}

function checkKey(pair: Pair, walk: Walk): void {
  const key = pair.key
  if (!isScalar(key)) {
    if (isAlias(key)) return
    const node = isMap(key) || isSeq(key) ? key : undefined
    if (node) report(walk, 'yaml-shape', node, 'A key is a text.', 'Write a word before the colon.')
    return
  }
  if (key.value === '<<') {
    walk.repeats.push(key)
    if (isAlias(pair.value)) pair.value = null
  } else if (key.value === '__proto__')
    report(walk, 'yaml-unknown-key', key, '`__proto__` is no key of a record.', 'Delete it.')
  else if (typeof key.value !== 'string')
    report(walk, 'yaml-shape', key, 'A key is a text.', 'Put it in quotes.')
  else if (!key.value.isWellFormed()) reportHalf(key, walk)
}

const numberPattern = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/

function checkScalar(node: Scalar, walk: Walk): void {
  const source = node.source ?? ''
  if (typeof node.value === 'string' && !node.value.isWellFormed()) reportHalf(node, walk)
  if (typeof node.value === 'bigint' || typeof node.value !== 'number') return
  if (!numberPattern.test(source)) {
    report(
      walk,
      'yaml-number',
      node,
      `\`${source}\` would be read as the number ${node.value}.`,
      `An id or a text goes in quotes ("${source}"); a number is written in plain digits, with a point for decimals.`,
    )
  } else if (Math.abs(node.value) > Number.MAX_SAFE_INTEGER) {
    report(
      walk,
      'yaml-number',
      node,
      `\`${source}\` is too large to be kept exactly.`,
      'If it is an identifier, put it in quotes.',
    )
  }
}

function reportHalf(node: Scalar, walk: Walk): void {
  report(
    walk,
    'file-encoding',
    node,
    'Half of a character stands here (a lone surrogate).',
    'Type the character itself.',
  )
}
