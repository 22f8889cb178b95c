// The files of a workspace being read: which there are, which have been used, what was found.
// A stage of its own state: made once for a load, and thrown away with it.
import { finding, type Finding } from '../findings/finding.ts'
import type { Files } from '../world.ts'
import { decodeText } from './text.ts'

/** Reads files and remembers what was read, what was found, and what nobody asked for. */
export interface Reader {
  /** The paths that satisfy `wanted`, sorted; they count as used. */
  take(wanted: (path: string) => boolean): string[]
  /** The text of a file, or undefined when it has none and a finding says why. */
  text(path: string): string | undefined
  report(...findings: readonly Finding[]): void
  readonly findings: readonly Finding[]
  readonly texts: ReadonlyMap<string, string>
  /** Findings on the files that nothing has taken. */
  reportUnused(): void
}

/** A reader of the plain files below some folders; later `Files` are laid under earlier ones. */
export function openReader(layers: readonly Files[], folders: readonly string[]): Reader {
  const owner = new Map<string, Files>()
  for (const files of layers) {
    for (const folder of folders) {
      for (const path of files.list(folder)) if (!owner.has(path)) owner.set(path, files)
    }
  }
  const paths = [...owner.keys()].filter((path) => !isForeign(path)).sort(byCodeUnit)
  const used = new Set<string>()
  const texts = new Map<string, string>()
  const findings = [...findIrregular(layers, folders), ...findCaseClashes(paths)]
  return {
    findings,
    texts,
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
      if ('text' in decoded) texts.set(path, decoded.text)
      else findings.push(decoded.finding)
      return 'text' in decoded ? decoded.text : undefined
    },
    reportUnused() {
      for (const path of paths) if (!used.has(path)) findings.push(unused(path))
    },
  }
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What editors, systems and people leave beside the content. */
function isForeign(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name.startsWith('.') || name === 'README.md' || name === 'Thumbs.db' || name.endsWith('~')
}

function unused(path: string): Finding {
  const place = { path, line: 1, column: 1 }
  return finding(
    'file-unknown',
    place,
    'Nothing reads a file of this name here.',
    'See README.md for where narratives, data and templates go; a note to colleagues is called README.md.',
  )
}

function findIrregular(layers: readonly Files[], folders: readonly string[]): Finding[] {
  return layers.flatMap((files) =>
    folders.flatMap((folder) =>
      files.irregular(folder).map(({ path, kind }) => {
        const what = kind === 'link' ? 'a link' : 'no plain file'
        return finding(
          'file-not-regular',
          { path, line: 1, column: 1 },
          `This is ${what}; it is not read.`,
          'Put the file itself here.',
        )
      }),
    ),
  )
}

function findCaseClashes(paths: readonly string[]): Finding[] {
  const first = new Map<string, string>()
  return paths.flatMap((path) => {
    const folded = path.toLowerCase()
    const other = first.get(folded)
    first.set(folded, other ?? path)
    if (other === undefined) return []
    return [
      finding(
        'file-case',
        { path, line: 1, column: 1 },
        `\`${other}\` differs from this name only in capitals.`,
        'Rename one of the two.',
      ),
    ]
  })
}
