// The house: which room may know which, where packages live, and whether the map on the wall is true.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './world.ts'

const src = join(root, 'src')

/** The rooms, each with the rooms that it may import besides itself. */
const doors: Readonly<Record<string, readonly string[]>> = {
  language: [],
  charts: ['model'],
  typography: [],
  model: ['language'],
  findings: ['model'],
  world: [],
  failure: [],
  fonts: ['world'],
  browser: [],
  load: ['language', 'model', 'findings', 'world'],
  resolve: ['language', 'model', 'findings'],
  check: ['language', 'model', 'findings', 'fonts', 'translation'],
  compose: ['charts', 'language', 'model', 'typography'],
  render: ['language', 'model', 'findings', 'fonts', 'browser', 'typography', 'world'],
  write: ['charts', 'fonts', 'language', 'model', 'world'],
  scaffold: ['language', 'model', 'world'],
  redline: ['model'],
  translation: ['findings', 'language', 'model', 'redline'],
  git: ['failure', 'world'],
  disk: ['world'],
  'disk-create': ['failure'],
  'disk-output': ['failure', 'world'],
  'disk-rewrite': ['failure', 'world'],
  fix: ['check', 'findings', 'language', 'model'],
  schemas: ['load', 'model'],
  build: [
    'check',
    'compose',
    'failure',
    'findings',
    'fonts',
    'load',
    'model',
    'render',
    'resolve',
    'write',
    'world',
  ],
  commands: [
    'browser',
    'build',
    'disk',
    'disk-create',
    'disk-output',
    'disk-rewrite',
    'failure',
    'findings',
    'fix',
    'fonts',
    'git',
    'language',
    'load',
    'model',
    'redline',
    'scaffold',
    'translation',
    'world',
    'write',
  ],
  main: ['browser', 'commands', 'failure', 'findings'],
}

/** Packages that have one home. */
const homes: Readonly<Record<string, readonly string[]>> = {
  yaml: ['load'],
  'csv-parse/sync': ['load'],
  'remark-parse': ['load'],
  'remark-gfm': ['load'],
  handlebars: ['load', 'compose'],
  'remark-rehype': ['compose'],
  'rehype-parse': ['compose'],
  'rehype-sanitize': ['compose'],
  fontkit: ['fonts'],
  hyphen: ['typography'],
  saxes: ['translation'],
  'subset-font': ['fonts'],
  puppeteer: ['browser', 'render', 'world', 'commands'],
  commander: ['commands', 'main'],
  'node:fs': [
    'disk',
    'disk-create',
    'disk-output',
    'disk-rewrite',
    'browser',
    'commands',
    'schemas',
  ],
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]))
}

/** The room of a file: its first folder below src/, or its own name. */
function roomOf(path: string): string {
  const [first = ''] = relative(src, path).split('/')
  return first.replace(/\.ts$/, '')
}

interface Import {
  readonly file: string
  readonly from: string
  readonly to: string
}

const imports: Import[] = filesBelow(src).flatMap((file) =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /^(?:import|export)\s[^'"]*?from '([^']+)'|^import '([^']+)'/gms,
    ),
  ].map((match) => {
    const target = match[1] ?? match[2] ?? ''
    const to = target.startsWith('.') ? roomOf(resolve(dirname(file), target)) : target
    return { file: relative(root, file), from: roomOf(file), to }
  }),
)

describe('the house', () => {
  it('has a door plan for every room', () => {
    const rooms = [...new Set(filesBelow(src).map((file) => roomOf(file)))].sort()
    expect(rooms).toEqual(Object.keys(doors).sort())
  })

  it('opens its doors one way', () => {
    const wrong = imports.filter(
      ({ from, to }) => to in doors && to !== from && !doors[from]?.includes(to),
    )
    expect(wrong).toEqual([])
  })

  it('has no ring of rooms', () => {
    const reaches = (from: string, seen: readonly string[] = []): boolean =>
      (doors[from] ?? []).some(
        (to) => seen.includes(to) || to === seen[0] || reaches(to, [...seen, from]),
      )
    expect(Object.keys(doors).filter((room) => reaches(room, [room]))).toEqual([])
  })

  it('keeps packages at home', () => {
    const wrong = imports.filter(({ from, to }) => {
      const home = homes[to.startsWith('node:fs') ? 'node:fs' : to]
      return home !== undefined && !home.includes(from)
    })
    expect(wrong).toEqual([])
  })

  it('ends each file with the head that says what it is', () => {
    const headless = filesBelow(src).filter(
      (file) => !/^(?:#!.*\n)?\/\/ \S/.test(readFileSync(file, 'utf8')),
    )
    expect(headless.map((file) => relative(root, file))).toEqual([])
  })
})

describe('ARCHITECTURE.md', () => {
  const map = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')

  it('fits on a wall', () => {
    expect(map.split('\n').length).toBeLessThanOrEqual(121)
  })

  it('names only what exists', () => {
    const paths = [
      ...map.matchAll(/`((?:src|test|templates|content|data|schemas|\.ci)\/[^`*<]*)`/g),
    ].map((match) => match[1] ?? '')
    expect(paths.length).toBeGreaterThan(10)
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it('names every room', () => {
    const rooms = Object.keys(doors).filter((room) => existsSync(join(src, room)))
    expect(rooms.filter((room) => !map.includes(`\`src/${room}/\``))).toEqual([])
  })

  it('tells the same doors as the test', () => {
    for (const [room, allowed] of Object.entries(doors)) {
      if (!existsSync(join(src, room))) continue
      const row =
        new RegExp(`^\\| \`src/${room}/\` *\\|[^|]*\\|([^|]*)\\|`, 'm').exec(map)?.[1] ?? ''
      const named = row
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '' && name !== '–')
        .sort()
      expect(named, room).toEqual([...allowed].sort())
    }
  })
})
