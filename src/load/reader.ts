// The files of a workspace being read: which there are, which have been used, what was found.
// A stage of its own state: made once for a load, and thrown away with it.
import { finding, type Finding } from '../findings/finding.ts'
import type { Files } from '../world.ts'
import { decodeText } from './text.ts'
import { wholeFile } from '../model/place.ts'

/** Reads files and remembers what was read, what was found, and what nobody asked for. */
export interface Reader {
  /** The paths that satisfy `wanted`, sorted; they count as used. */
  take(wanted: (path: string) => boolean): string[]
  /** The text of a file, or undefined when it has none and a finding says why. */
  text(path: string): string | undefined
  /** The text of the file that this one lies over; undefined where there is none that can be read. */
  textBelow(path: string): string | undefined
  report(...findings: readonly Finding[]): void
  readonly findings: readonly Finding[]
  /** What can be shown of every file that was read. */
  readonly texts: ReadonlyMap<string, string>
  /** Those of `texts` that are at fault in their very characters. */
  readonly unreadable: ReadonlySet<string>
  /** Links, special files and clashing names: a finding says of each that it is not read. */
  readonly refused: ReadonlySet<string>
  /** The paths that nothing has taken. */
  unused(): string[]
  /** Findings on the files that nothing has taken. */
  reportUnused(): void
}

/** A reader of the plain files below some folders; later `Files` are laid under earlier ones. */
export function openReader(layers: readonly Files[], folders: readonly string[]): Reader {
  const owner = ownersOf(layers, folders)
  const below = ownersOf(layers.slice(1), folders)
  const all = [...owner.keys()].filter((path) => !isForeign(path)).sort(byCodeUnit)
  const irregular = layers.flatMap((files) => folders.flatMap((folder) => files.irregular(folder)))
  const clashes = findCaseClashes(all)
  const refused = new Set([...irregular.map(({ path }) => path), ...clashes.keys()])
  const paths = all.filter((path) => !refused.has(path))
  const [used, texts, unreadable] = [
    new Set<string>(),
    new Map<string, string>(),
    new Set<string>(),
  ]
  const findings = [...irregular.map(reportIrregular), ...clashes.values()]
  return {
    findings,
    texts,
    unreadable,
    refused,
    report: (...found) => void findings.push(...found),
    take(wanted) {
      const taken = paths.filter((path) => wanted(path))
      for (const path of taken) used.add(path)
      return taken
    },
    text(path) {
      const files = owner.get(path)
      if (!files) return undefined
      const decoded = decodeText(path, files.read(path))
      if ('text' in decoded) {
        texts.set(path, decoded.text)
        return decoded.text
      }
      findings.push(decoded.finding)
      unreadable.add(path)
      if (decoded.shown !== undefined) texts.set(path, decoded.shown)
      return undefined
    },
    textBelow(path) {
      const decoded = decodeText(path, below.get(path)?.read(path) ?? new Uint8Array())
      return 'text' in decoded ? decoded.text : undefined
    },
    unused: () => paths.filter((path) => !used.has(path)),
    reportUnused() {
      findings.push(...this.unused().map(unknownFile))
    },
  }
}

/** Which layer each path is read from. */
function ownersOf(layers: readonly Files[], folders: readonly string[]): Map<string, Files> {
  const owner = new Map<string, Files>()
  for (const files of layers) {
    for (const folder of folders) {
      for (const path of files.list(folder)) if (!owner.has(path)) owner.set(path, files)
    }
  }
  return owner
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What editors, systems and people leave beside the content. */
function isForeign(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name.startsWith('.') || name === 'README.md' || name === 'Thumbs.db' || name.endsWith('~')
}

function unknownFile(path: string): Finding {
  return finding(
    'file-unknown',
    wholeFile(path),
    'Nothing reads a file of this name here.',
    hintForName(path),
  )
}

function hintForName(path: string): string {
  if (path.startsWith('content/') && path.endsWith('.md'))
    return 'A narrative is called by two digits, a hyphen and an id: 03-conclusions.md.'
  if (path.endsWith('.yml')) return 'Files of data end in .yaml.'
  return 'See README.md for where narratives, data and templates go; a note to colleagues is called README.md.'
}

function reportIrregular({ path, kind }: ReturnType<Files['irregular']>[number]): Finding {
  const what = kind === 'link' ? 'a link' : 'no plain file'
  return finding(
    'file-not-regular',
    wholeFile(path),
    `This is ${what}; it is not read.`,
    'Put the file itself here.',
  )
}

/** Of paths that differ only in capitals all but one: the one without capitals, as ids are written. */
function findCaseClashes(paths: readonly string[]): Map<string, Finding> {
  const groups = new Map<string, string[]>()
  for (const path of paths) {
    const folded = path.toLowerCase()
    groups.set(folded, [...(groups.get(folded) ?? []), path])
  }
  return new Map(
    [...groups].flatMap(([folded, group]) => {
      const kept = group.includes(folded) ? folded : group[0]
      return group.filter((path) => path !== kept).map((path) => [path, clash(path, kept)] as const)
    }),
  )
}

function clash(path: string, other: string | undefined): Finding {
  return finding(
    'file-case',
    wholeFile(path),
    `\`${other}\` differs from this name only in capitals.`,
    'Rename one of the two.',
  )
}
