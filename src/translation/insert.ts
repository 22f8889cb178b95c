// Translations into a narrative. Where every block has its place already, only the words of those that
// changed are put in place of the old ones; else the narrative is composed anew after the source, from
// the blocks that are whole.
import type { Root } from 'mdast'
import { finding, type Finding } from '../findings/finding.ts'
import type { Unit } from '../model/translation.ts'
import type { NarrativeStanding } from './standing.ts'
import type { Taken } from './take.ts'
import { unitsOf } from './units.ts'

/** The words of a stretch of a file, and those that belong there. */
export interface Replacement {
  readonly unit: Unit
  readonly old: string
  readonly now: string
}

/** A narrative with translations put in. */
export interface Inserted {
  readonly path: string
  /** Its whole text; the same as before where nothing changed. */
  readonly text: string
  /** What is replaced where the file stays what it is; undefined where it is composed anew. */
  readonly replacements: readonly Replacement[] | undefined
  /** Each text of the source with its translation as it will stand. */
  readonly pairs: readonly (readonly [source: Unit, target: Unit])[]
  /** Blocks of the source that are left out until all of their texts are translated. */
  readonly leftOut: readonly Unit[]
  readonly findings: readonly Finding[]
}

/** What a narrative is put together from. */
export interface Parts {
  readonly standing: NarrativeStanding
  readonly taken: readonly Taken[]
  readonly textOf: (path: string) => string
  readonly parse: (text: string) => Root
}

/** Puts translations into a narrative; undefined where there is none of that name in the source. */
export function insertTranslations(parts: Parts): Inserted | undefined {
  const { standing, taken } = parts
  if (!standing.source) return undefined
  const there = new Map(standing.linked.map(({ source, target }) => [source, target]))
  const isInPlace = standing.target && taken.every(({ source }) => there.get(source))
  return isInPlace ? replaceWords(parts) : composeAnew(parts)
}

type Pair = readonly [source: Unit, markdown: string]

function replaceWords(parts: Parts): Inserted {
  const { standing, taken, textOf } = parts
  const wanted = new Map(taken.map(({ source, entry }) => [source, entry]))
  const text = textOf(standing.path)
  const replacements = standing.linked.flatMap(({ source, target }): Replacement[] => {
    const entry = source && wanted.get(source)
    return !entry || !target || entry.target === target.markdown
      ? []
      : [{ unit: target, old: text.slice(target.span.from, target.span.to), now: entry.target }]
  })
  const changed = splice(text, 0, replacements)
  const byTarget = [...standing.linked]
    .filter(({ target }) => target !== undefined)
    .sort((a, b) => (a.target?.span.from ?? 0) - (b.target?.span.from ?? 0))
  const expected = byTarget.map(({ source, target }): readonly [Unit | undefined, string] => [
    source,
    (source && wanted.get(source)?.target) ?? target?.markdown ?? '',
  ])
  return { ...verified(parts, changed, expected), replacements, leftOut: [] }
}

/** A stretch of a text, from `start` on, with words replaced. */
function splice(text: string, start: number, replacements: readonly Replacement[]): string {
  return replacements
    .toSorted((a, b) => b.unit.span.from - a.unit.span.from)
    .reduce((made, { unit, now }) => {
      const { from, to } = unit.span
      return made.slice(0, from - start) + now + made.slice(to - start)
    }, text)
}

function composeAnew(parts: Parts): Inserted {
  const { standing, textOf } = parts
  const { source, target, linked, path } = standing
  if (!source) throw new Error(`no source of ${path}`)
  const orphans = linked.filter(({ state }) => state === 'orphaned')
  const from = textOf(source.path)
  const own = target ? textOf(target.path) : ''
  const wanted = new Map(parts.taken.map((one) => [one.source, one.entry.target]))
  const blocks: string[] = []
  const expected: Pair[] = []
  const leftOut: Unit[] = []
  for (const [top, node] of source.tree.children.entries()) {
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
    if (node.type === 'html' || node.type === 'yaml') continue
    const inside = linked.filter((one) => one.source?.top === top)
    const pairs = inside.flatMap((one): Pair[] => {
      const markdown = one.source && (wanted.get(one.source) ?? one.target?.markdown)
      return one.source && markdown !== undefined ? [[one.source, markdown]] : []
    })
    if (pairs.length < inside.length) {
      leftOut.push(...inside.flatMap((one) => one.source ?? []))
      continue
    }
    const kept = keptBlock(inside, target, own, wanted)
    const words = pairs.map(([unit, now]): Replacement => ({ unit, old: unit.markdown, now }))
    blocks.push(kept ?? splice(from.slice(start, end), start, words))
    expected.push(...pairs)
  }
  const head = target ? headOf(own) : headOf(from)
  const made = verified(parts, `${head}\n${blocks.join('\n\n')}\n`, expected)
  const lost = orphans.flatMap((one) => (one.target ? [orphanFinding(one.target)] : []))
  return { ...made, findings: [...lost, ...made.findings], replacements: undefined, leftOut }
}

/** A block of the translation that has all texts of its source already, with the new words. */
function keptBlock(
  inside: NarrativeStanding['linked'],
  target: NarrativeStanding['target'],
  own: string,
  wanted: ReadonlyMap<Unit, string>,
): string | undefined {
  const first = inside[0]?.target
  if (!target || !first || inside.some((one) => one.target?.top !== first.top)) return undefined
  const { position } = target.tree.children[first.top] ?? {}
  const [start, end] = [position?.start.offset, position?.end.offset]
  if (start === undefined || end === undefined) return undefined
  const words = inside.flatMap(({ source, target: unit }): Replacement[] => {
    const now = source && wanted.get(source)
    return unit && now !== undefined && now !== unit.markdown
      ? [{ unit, old: unit.markdown, now }]
      : []
  })
  return splice(own.slice(start, end), start, words)
}

function orphanFinding({ place }: Unit): Finding {
  const message = 'Nothing in the source belongs to this: putting the file together would lose it.'
  return finding('translation-file', place, message, 'Delete it, or write it in the source too.')
}

/** The YAML head of a narrative, with the line that ends it. */
function headOf(text: string): string {
  return /^---\n[^]*?\n---\n/.exec(text)?.[0] ?? ''
}

/** Reads the text again: each translation must be one text of its block, and no heading, list or note come of it. */
function verified(
  { standing, taken, parse }: Parts,
  text: string,
  expected: readonly (readonly [Unit | undefined, string])[],
): Pick<Inserted, 'path' | 'text' | 'pairs' | 'findings'> {
  const { path, name } = standing
  const head = (standing.source ?? standing.target)?.head
  if (!head) throw new Error(`no head of ${path}`)
  const units = unitsOf({ name, path, tree: parse(text), head }, text)
  const wrong = expected.findIndex(([source, markdown], index) => {
    const unit = units[index]
    return unit?.markdown !== markdown || (source !== undefined && unit.kind !== source.kind)
  })
  const at = wrong >= 0 ? wrong : units.length === expected.length ? -1 : expected.length - 1
  const source = expected[at]?.[0]
  const entry = taken.find((one) => one.source === source)?.entry
  const pairs = expected.flatMap(([from], index): (readonly [Unit, Unit])[] => {
    const to = units[index]
    return from && to ? [[from, to]] : []
  })
  if (at < 0) return { path, text, pairs, findings: [] }
  const message = 'This translation would not be read as one text of its block.'
  const hint = 'No line breaks, and no signs of a heading, list, table or note at its beginning.'
  const place = entry?.place ?? source?.place ?? { path, line: 1, column: 1 }
  return { path, text, pairs, findings: [finding('translation-file', place, message, hint)] }
}
