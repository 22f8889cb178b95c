// One fault, one finding: whatever single file of the repository cannot be read, that is all that is said.
// Of each kind of file some are tried; ONE_FAULT=all tries every file.
import { describe, expect, it } from 'vitest'
import { inspect } from '../src/build.ts'
import { filesBelow, memoryFiles, memoryWorld } from './world.ts'

const files = new Map<string, Uint8Array | string>()
for (const folder of ['content', 'data', 'templates']) {
  for (const [path, bytes] of filesBelow(folder)) files.set(`${folder}/${path}`, bytes)
}
const ALL = process.env['ONE_FAULT'] === 'all'
// All reports take minutes: three of them hold every kind of file, one of them not in every language.
const few = /^content\/(?!anti-torture-day-2022\/|briefing-2022-01-19\/|cat-76-brief\/)/
if (!ALL) for (const path of files.keys()) if (few.test(path)) files.delete(path)

/** What a file is, whatever report, language or record it belongs to. */
function kindOf(path: string): string {
  return path.replace(/^content\/[^/]+/, 'content').replace(/[^/]+(\.[a-z]+)$/, '*$1')
}

const MOST = ALL ? Number.POSITIVE_INFINITY : 2
const paths = [...Map.groupBy(files.keys(), kindOf)].flatMap(([kind, all]) =>
  // Files that stand alone are each of a kind of their own.
  kind === 'data/*.yaml' ? all : all.slice(0, MOST),
)

/** What is found when one file has another content, and not otherwise: a text that nobody has read says so. */
function findingsWith(path: string, content: Uint8Array | string): string[] {
  return findingsIn(new Map([...files, [path, content]])).filter((one) => !known.has(one))
}

function findingsIn(given: ReadonlyMap<string, Uint8Array | string>): string[] {
  const world = memoryWorld(memoryFiles(given))
  const { findings } = inspect(world, {
    reports: [],
    locales: [],
    formats: ['html'],
    edition: 'public',
  })
  return findings.map((one) => `${one.place.path} ${one.rule}`)
}

const known = new Set(findingsIn(files))

describe('a single file', () => {
  it.each(paths)('%s that is empty', (path) => {
    expect(findingsWith(path, '')).toEqual([`${path} file-empty`])
  })

  it.each(paths)('%s in another encoding', (path) => {
    expect(findingsWith(path, Uint8Array.of(0xff, 0xfe, 0x41, 0x00))).toEqual([
      `${path} file-encoding`,
    ])
  })

  it.each(paths.filter((path) => path.endsWith('.yaml')))(
    '%s with a tab for indentation',
    (path) => {
      expect(findingsWith(path, 'a:\n\tb: 1\n')).toEqual([`${path} yaml-syntax`])
    },
  )

  it.each(paths.filter((path) => /^(?:data|content)\/.*\.yaml$/.test(path)))(
    '%s with a key too many',
    (path) => {
      const text = Buffer.from(files.get(path) ?? '').toString('utf8')
      const registry = /^data\/[a-z]+\.yaml$/.test(path)
      const added = registry
        ? text.replace(/^([a-z0-9-]+):\n/m, '$1:\n  nonsense-of-mine: 1\n')
        : `${text}nonsense-of-mine: 1\n`
      expect(findingsWith(path, added)).toEqual([`${path} yaml-unknown-key`])
    },
  )
})
