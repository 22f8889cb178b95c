// What the changes are made to: a report of the repository with the data that it names, read here
// with regular expressions and a YAML parser, and never with the program that is being tried.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, isScalar, parse, parseDocument, type Document } from 'yaml'
import { root } from '../world.ts'
import type { Tongue } from './numerals.ts'

/** Texts of a workspace, by path. */
export type Texts = ReadonlyMap<string, string>

/** A place that a finding may point to: a line, and columns from `from` to `to`. */
export interface Spot {
  readonly path: string
  readonly line: number
  readonly from: number
  readonly to: number
}

/** Words of a text that are bound, with where they stand. */
export interface BoundWords {
  readonly path: string
  readonly tongue: Tongue
  /** Where the words begin in the text of the file. */
  readonly at: number
  readonly words: string
  readonly scheme: string
  readonly id: string
  /** What stands behind the question mark. */
  readonly query: string
  /** Where the address begins in the text of the file, behind its scheme. */
  readonly addressAt: number
}

/** One report with all it needs. */
export interface Material {
  readonly report: string
  readonly date: string
  readonly asOf: string
  readonly texts: Texts
  readonly bound: readonly BoundWords[]
}

/** The content and data of a folder, as texts. */
export function readFolder(folder: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const part of ['content', 'data']) {
    const entries = readdirSync(join(folder, part), { recursive: true, withFileTypes: true })
    for (const entry of entries.filter((one) => one.isFile())) {
      const path = join(entry.parentPath, entry.name)
      found.set(path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8'))
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The folder that is read unless another is named. */
export const repository = root

// A report of many annexes is checked some ten times slower than the others, and holds nothing of another kind.
const long = 120_000

/** The reports of a workspace, each with what it names; nothing is left out with `whole`, else also the longest reports. */
export function materialsOf(all: Texts, whole = false): Material[] {
  const reports = [...all.keys()].flatMap(
    (path) => /^content\/([^/]+)\/report\.yaml$/.exec(path)?.[1] ?? [],
  )
  return reports.flatMap((report) => {
    const own = [...all].filter(([path]) => path.startsWith(`content/${report}/`))
    const length = own.reduce((sum, [, text]) => sum + text.length, 0)
    if (length > long && !whole) return []
    const data = new Map([...all].filter(([path]) => path.startsWith('data/')))
    const texts = new Map([...own, ...(whole ? data : namedIn(new Map(own), data))])
    const head = parse(all.get(`content/${report}/report.yaml`) ?? '') as Record<string, string>
    const { date = '', asOf = '' } = head
    return { report, date, asOf, texts, bound: [...texts].flatMap(boundIn(texts, report)) }
  })
}

/** Pieces of data that stand for one id each: a file, or an entry of a registry. */
interface Piece {
  readonly path: string
  readonly id: string
  readonly text: string
}

/** What a report names, and what that names in turn: small enough to be checked many times. */
function namedIn(own: Texts, data: Texts): Map<string, string> {
  const pieces = [...data].flatMap(([path, text]) => piecesOf(path, text))
  const kept = new Set<Piece>()
  let fresh = [...own.values()]
  while (fresh.length > 0) {
    const named = new Set(fresh.flatMap((text) => text.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? []))
    const more = pieces.filter(
      (one) => !kept.has(one) && (named.has(one.id) || one.path.startsWith('data/cases/')),
    )
    for (const one of more) kept.add(one)
    fresh = more.map(({ text }) => text)
  }
  const texts = new Map<string, string>()
  for (const one of pieces.filter((piece) => kept.has(piece)))
    texts.set(one.path, (texts.get(one.path) ?? '') + one.text)
  return texts
}

function piecesOf(path: string, text: string): Piece[] {
  const file = /^data\/[^/]+\/(.+)\.\w+$/.exec(path)?.[1]
  if (file !== undefined) return [{ path, id: file, text }]
  const starts = [...text.matchAll(/^([a-z0-9-]+):/gm)]
  return starts.map((found, i) => ({
    path,
    id: found[1] ?? '',
    text: text.slice(found.index, starts[i + 1]?.index ?? text.length),
  }))
}

const binding =
  /(?<!!)\[([^[\]]+)\]\(((figure|source|person|date|elapsed|place|provision|organization):([^)\s?#]+)([^)\s]*))\)/g

function boundIn(texts: Texts, report: string): (entry: [string, string]) => BoundWords[] {
  const prose = [...texts]
    .filter(([path]) => path.endsWith('.md'))
    .map(([, text]) => text)
    .join('\n')
  return ([path, text]) => {
    const isCase = /^data\/cases\/(.+)\.yaml$/.exec(path)?.[1]
    const isShown = isCase !== undefined && prose.includes(`](case:${isCase})`)
    if (!isShown && !(path.startsWith(`content/${report}/`) && path.endsWith('.md'))) return []
    const seen = text.replaceAll(/<!--[\s\S]*?-->/g, (note) => ' '.repeat(note.length))
    return [...seen.matchAll(binding)].flatMap((found): BoundWords[] => {
      const [, words = '', , scheme = '', id = '', rest = ''] = found
      const tongue = tongueAt(path, text, found.index)
      if (tongue === undefined) return []
      const at = found.index + 1
      const addressAt = at + words.length + 2 + scheme.length + 1
      return [{ path, tongue, at, words, scheme, id, query: rest.replace(/^\?/, ''), addressAt }]
    })
  }
}

/** The language of a narrative by its folder, of a text in a record by the key above it. */
function tongueAt(path: string, text: string, at: number): Tongue | undefined {
  const above = text.slice(0, at)
  const tag = path.endsWith('.md')
    ? path.split('/')[2]
    : [...above.matchAll(/^\s*([a-z]{2}):/gm)].at(-1)?.[1]
  return tag === 'en' || tag === 'ru' ? tag : undefined
}

/** The line and columns of a stretch of a file. */
export function spotOf(path: string, text: string, at: number, length = 0): Spot {
  const before = text.slice(0, at).split('\n')
  const from = (before.at(-1) ?? '').length + 1
  return { path, line: before.length, from, to: from + length }
}

/** A file with one stretch replaced. */
export function spliced(text: string, at: number, length: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + length)
}

/** Where a value stands in YAML; of a key where the key stands. */
export function nodeAt(
  document: Document.Parsed,
  keys: readonly (string | number)[],
  which: 'key' | 'value' = 'value',
): { at: number; length: number } | undefined {
  if (which === 'value') {
    const node: unknown = document.getIn(keys, true)
    const range = isRanged(node) ? node.range : undefined
    return range ? { at: range[0], length: range[1] - range[0] } : undefined
  }
  const parent: unknown = document.getIn(keys.slice(0, -1), true)
  if (!isMap(parent)) return undefined
  const key = parent.items.find((pair) => isScalar(pair.key) && pair.key.value === keys.at(-1))?.key
  const range = isRanged(key) ? key.range : undefined
  return range ? { at: range[0], length: range[1] - range[0] } : undefined
}

function isRanged(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}

/** A YAML file with the places of its nodes. */
export function readYaml(text: string): Document.Parsed {
  return parseDocument(text)
}
