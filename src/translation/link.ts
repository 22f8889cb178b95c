// Which text of a translation belongs to which of the source, and whether it was made from what the
// source says now. What was recorded is found again on both sides, by name, words and place; so a new
// paragraph is one that is missing, and not the cause that all after it are out of date.
import type { RecordLine, Unit } from '../model/translation.ts'
import { fingerprint } from '../model/translation.ts'
import { align, type Alignable } from '../redline/align.ts'
import { codesOf } from './units.ts'

/**
 * current: made from what the source says now. stale: made from something else, or left behind where
 * the source put the block elsewhere. unaccepted: nobody has said what it was made from. missing: not
 * translated. orphaned: nothing in the source belongs to it.
 */
export const states = ['current', 'stale', 'unaccepted', 'missing', 'orphaned'] as const
export type State = (typeof states)[number]

/** A text of the source, its translation, and what is known of the two. */
export interface Linked {
  readonly state: State
  readonly source: Unit | undefined
  readonly target: Unit | undefined
  /** What the translation was made from, where that is recorded. */
  readonly record: RecordLine | undefined
  /** The source has it in another order. */
  readonly isMoved: boolean
}

/** Links the texts of one narrative, in the order of the source, orphans last. */
export function linkNarrative(
  records: readonly RecordLine[],
  source: readonly Unit[],
  target: readonly Unit[],
): Linked[] {
  const toSource = match(
    records.map((one, i) => itemOf(one, i, one.text)),
    source.map((one, i) => itemOf(one, i, one.wording)),
  )
  const toTarget = match(
    records.map((one, i) => itemOf(one, i, one.target)),
    target.map((one, i) => itemOf(one, i, fingerprint(one.markdown))),
  )
  const known = new Map<number, number>()
  for (const index of records.keys()) {
    const [from, to] = [toSource.get(index), toTarget.get(index)]
    if (from !== undefined && to !== undefined) known.set(from, to)
  }
  const pairs = pairUp({ source, target, known, claimed: new Set(toTarget.values()) })
  const recordOf = new Map([...toSource].map(([index, from]) => [from, records[index]]))
  return inOrder(source, target, pairs, (from, to) =>
    known.get(from) === to ? recordOf.get(from) : undefined,
  )
}

/** An item of an alignment: its identity is its name, or its place among the texts of the narrative. */
function itemOf(
  { narrative, kind, ...rest }: Unit | RecordLine,
  index: number,
  text: string,
): Alignable {
  const name = 'id' in rest ? (rest.isNamed ? rest.id : undefined) : rest.name
  return { id: name ?? `${narrative}-${index + 1}`, kind, text }
}

/** Pairs by likeness, then what is left between two pairs if it is as many of the same kinds: texts written anew. */
function match(before: readonly Alignable[], after: readonly Alignable[]): Map<number, number> {
  const found = new Map<number, number>()
  const backbone: [number, number][] = []
  for (const pair of align(before, after)) {
    if (pair.before === undefined || pair.after === undefined) continue
    found.set(pair.before, pair.after)
    if (!pair.moved) backbone.push([pair.before, pair.after])
  }
  const taken = new Set(found.values())
  let [b, a] = [-1, -1]
  for (const [from, to] of [...backbone.sort(byFirst), [before.length, after.length] as const]) {
    const left = range(b + 1, from).filter((index) => !found.has(index))
    const free = range(a + 1, to).filter((index) => !taken.has(index))
    const isSame =
      left.length === free.length &&
      left.every((index, i) => before[index]?.kind === after[free[i] ?? -1]?.kind)
    if (isSame) for (const [i, index] of left.entries()) found.set(index, free[i] ?? -1)
    ;[b, a] = [from, to]
  }
  return found
}

function byFirst([a]: readonly [number, number], [b]: readonly [number, number]): number {
  return a - b
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
}

interface Sides {
  readonly source: readonly Unit[]
  readonly target: readonly Unit[]
  /** Source → translation, as recorded. */
  readonly known: ReadonlyMap<number, number>
  /** The texts of the translation that are recorded as made from something. */
  readonly claimed: ReadonlySet<number>
}

interface Pairing {
  readonly target: number
  readonly isMoved: boolean
}

/** All pairs of the two languages: the recorded ones, and between them what nobody has spoken of yet. */
function pairUp({ source, target, known, claimed }: Sides): Map<number, Pairing> {
  const keys = new Map([...known].map(([from, to]) => [to, `pair${from}`]))
  const before = source.map((unit, i): Alignable => {
    if (known.has(i)) return { id: position(unit, i), kind: 'pair', text: `pair${i}` }
    return itemOf(unit, i, codesOf(unit))
  })
  const after = target.map((unit, i): Alignable => {
    const key = keys.get(i)
    if (key !== undefined) return { id: position(unit, i), kind: 'pair', text: key }
    const item = itemOf(unit, i, codesOf(unit))
    // A translation whose source is gone is not given to another text.
    return claimed.has(i) ? { ...item, id: position(unit, i), kind: `left ${unit.kind}` } : item
  })
  const pairs = new Map<number, Pairing>()
  for (const { before: from, after: to, ...rest } of align(before, after))
    if (from !== undefined && to !== undefined)
      pairs.set(from, { target: to, isMoved: 'moved' in rest && rest.moved })
  return pairs
}

function position({ narrative }: Unit, index: number): string {
  return `${narrative}-${index + 1}`
}

function inOrder(
  source: readonly Unit[],
  target: readonly Unit[],
  pairs: ReadonlyMap<number, Pairing>,
  recordOf: (from: number, to: number) => RecordLine | undefined,
): Linked[] {
  const linked = source.map((unit, from): Linked => {
    const pair = pairs.get(from)
    const other = pair && target[pair.target]
    if (!pair || !other)
      return {
        state: 'missing',
        source: unit,
        target: undefined,
        record: undefined,
        isMoved: false,
      }
    const record = recordOf(from, pair.target)
    const { isMoved } = pair
    const isCurrent = record?.text === unit.wording && !isMoved
    const state = !record ? 'unaccepted' : isCurrent ? 'current' : 'stale'
    return { state, source: unit, target: other, record, isMoved }
  })
  const taken = new Set([...pairs.values()].map((one) => one.target))
  const orphans = target
    .filter((_, index) => !taken.has(index))
    .map((unit): Linked => {
      return {
        state: 'orphaned',
        source: undefined,
        target: unit,
        record: undefined,
        isMoved: false,
      }
    })
  return [...linked, ...orphans]
}
