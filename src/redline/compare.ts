// Two documents → what differs between them, figures and cases first: a change of one figure in the
// data is one line at the head, however many sentences print it.

import type { Block, Document } from '../model/document.ts'
import { figureKey, type Figure } from '../model/figure.ts'
import { countWords } from '../model/words.ts'
import { align, type Pair } from './align.ts'
import { changedByData, figureSpans, type FigureSpan } from './figures.ts'
import type {
  BlockChange,
  CaseChange,
  FigureChange,
  FigureState,
  MarkedStretch,
  NoteChange,
  Redline,
  Spot,
} from './redline.ts'
import { compareWords, type Stretch } from './words.ts'

/** What differs. A document that is not there has neither blocks nor notes. */
export function compareDocuments(
  before: Document | undefined,
  after: Document | undefined,
): Redline {
  const one = after ?? before
  if (one === undefined) throw new RangeError('There is nothing to compare.')
  const spans = { before: spansOf(before), after: spansOf(after) }
  const { report, locale } = one
  const comparison: Comparison = { locale, spans }
  return {
    report,
    locale,
    title: plain(compareWords(before?.title ?? '', after?.title ?? '', locale)),
    figures: compareFigures(before, after),
    cases: compareCases(before, after),
    notes: compareNotes(before, after, comparison),
    blocks: compareBlocks(textOf(before), textOf(after), comparison),
    words: { before: before ? countWords(before) : 0, after: after ? countWords(after) : 0 },
  }
}

type Spans = ReadonlyMap<string, readonly FigureSpan[]>

interface Comparison {
  readonly locale: string
  readonly spans: { readonly before: Spans; readonly after: Spans }
}

function spansOf(document: Document | undefined): Spans {
  return document ? figureSpans(document) : new Map()
}

const plain = (stretches: readonly Stretch[]): MarkedStretch[] =>
  stretches.map((one) => ({ ...one, byData: false }))

/** What people wrote: the table of figures is made of what is told of the figures already. */
function textOf(document: Document | undefined): Block[] {
  return (document?.blocks ?? []).filter(({ id }) => !/^figures?-\d+$/.test(id))
}

// ---- blocks and notes ------------------------------------------------------------------

function compareBlocks(
  before: readonly Block[],
  after: readonly Block[],
  comparison: Comparison,
): BlockChange[] {
  return align(before, after).flatMap((pair): BlockChange[] => {
    const [was, is] = [at(before, pair.before), at(after, pair.after)]
    const one = is ?? was
    if (one === undefined) return []
    const words = markWords(was, is, comparison)
    const kind = kindOf(pair, words)
    if (kind === undefined) return []
    const changed = words.filter((stretch) => stretch.kind !== 'same')
    return [
      {
        kind,
        block: one.kind,
        section: one.section,
        before: spotOf(was),
        after: spotOf(is),
        words,
        byData: kind === 'changed' && changed.every(({ byData }) => byData),
      },
    ]
  })
}

function kindOf(pair: Pair, words: readonly MarkedStretch[]): BlockChange['kind'] | undefined {
  if (pair.before === undefined) return 'added'
  if (pair.after === undefined) return 'removed'
  if (pair.moved) return 'moved'
  return words.some(({ kind }) => kind !== 'same') ? 'changed' : undefined
}

function at<T>(list: readonly T[], index: number | undefined): T | undefined {
  return index === undefined ? undefined : list[index]
}

function spotOf(block: Block | undefined): Spot | undefined {
  return block && { id: block.id, number: block.number }
}

function compareNotes(
  before: Document | undefined,
  after: Document | undefined,
  comparison: Comparison,
): NoteChange[] {
  const [mine, theirs] = [before?.notes ?? [], after?.notes ?? []]
  // Numbers move with every note that is put in: notes are known by what they say.
  const alignable = (notes: Document['notes']) =>
    notes.map(({ text, number }) => ({ id: `00-${number}`, kind: 'note', text }))
  return align(alignable(mine), alignable(theirs)).flatMap((pair): NoteChange[] => {
    const [was, is] = [at(mine, pair.before), at(theirs, pair.after)]
    const words = markWords(was, is, comparison)
    const kind = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed'
    if (kind === 'changed' && words.every((one) => one.kind === 'same')) return []
    return [{ kind, before: was?.number, after: is?.number, words }]
  })
}

interface Texted {
  readonly id: string
  readonly text: string
}

/** The words of a block in both revisions; those in the place of a figure that the data changed are marked so. */
function markWords(
  was: Texted | undefined,
  is: Texted | undefined,
  { locale, spans }: Comparison,
): MarkedStretch[] {
  const mine = was ? (spans.before.get(was.id) ?? []) : []
  const theirs = is ? (spans.after.get(is.id) ?? []) : []
  const changed = changedByData(mine, theirs)
  const within = { removed: keep(mine, changed), added: keep(theirs, changed) }
  const offset = { removed: 0, added: 0 }
  return compareWords(was?.text ?? '', is?.text ?? '', locale).map((stretch) => {
    const { kind, text } = stretch
    const from = kind === 'same' ? 0 : offset[kind]
    if (kind !== 'added') offset.removed += text.length
    if (kind !== 'removed') offset.added += text.length
    const byData = kind !== 'same' && isWithin(from, from + text.length, within[kind])
    return { ...stretch, byData }
  })
}

function keep(spans: readonly FigureSpan[], keys: ReadonlySet<string>): FigureSpan[] {
  return spans.filter(({ key }) => keys.has(key))
}

function isWithin(from: number, to: number, spans: readonly FigureSpan[]): boolean {
  return spans.some((span) => span.from <= from && to <= span.to)
}

// ---- figures and cases -----------------------------------------------------------------

function compareFigures(before: Document | undefined, after: Document | undefined): FigureChange[] {
  const [was, is] = [statesOf(before), statesOf(after)]
  const keys = [...new Set([...was.keys(), ...is.keys()])].sort()
  return keys.flatMap((key): FigureChange[] => {
    const [old, now] = [was.get(key), is.get(key)]
    if (JSON.stringify(old) === JSON.stringify(now)) return []
    return [
      {
        key: key.replace(/^series:/, '').replace(/\?$/, ''),
        before: old,
        after: now,
        paragraphs: usesOf(key, now ? after : before),
      },
    ]
  })
}

function statesOf(document: Document | undefined): Map<string, FigureState> {
  const figures = document?.figures ?? []
  return new Map(figures.map(({ figure }) => [figureKey(figure), stateOf(figure)]))
}

function stateOf(figure: Figure): FigureState {
  const { when, publisher, source } = figure
  const value =
    figure.kind === 'excerpt'
      ? ''
      : JSON.stringify(figure.value) + (figure.base ? ` of ${figure.base.value}` : '')
  return {
    value,
    when: when === null ? '' : 'asOf' in when ? when.asOf : when.period,
    publisher,
    source,
  }
}

/** The numbers of the paragraphs that print a figure; of blocks without one, their ids. */
function usesOf(key: string, document: Document | undefined): (number | string)[] {
  const numbers = new Map(document?.blocks.map(({ id, number }) => [id, number]))
  const places = (document?.figures ?? [])
    .filter(({ figure }) => figureKey(figure) === key)
    .map(({ block }) => numbers.get(block) ?? block)
  return [...new Set(places)]
}

function compareCases(before: Document | undefined, after: Document | undefined): CaseChange[] {
  const [was, is] = [before?.cases ?? [], after?.cases ?? []]
  const known = new Map([...was, ...is].map((one) => [one.id, one.code]))
  return [...known].flatMap(([id, code]): CaseChange[] => {
    const old = was.find((one) => one.id === id)?.status
    const now = is.find((one) => one.id === id)?.status
    return old === now ? [] : [{ id, code, before: old, after: now }]
  })
}
