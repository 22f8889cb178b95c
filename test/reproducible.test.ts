// The same input gives the same bytes: whatever the clock, the language, the umask and the folder are.
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../src/write/manifest.ts'
import { copyWorkspace, temporaryFolder } from './repository.ts'
import { root } from './world.ts'

/** The hashes of all files below a folder. */
function hashes(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const pairs = files.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(
    pairs.map((path) => [path.slice(folder.length + 1), sha256(readFileSync(path))]),
  )
}

/** Builds with a program, a workspace and an environment of its own. */
function buildIn(
  program: string,
  workspace: string,
  umask: string,
  env: Readonly<Record<string, string>>,
): Record<string, string> {
  const out = join(temporaryFolder('bytes'), 'выпуск 1')
  mkdirSync(out)
  const command = `umask ${umask} && exec "$0" "$1" build --quiet --workspace "$2" --out "$3"`
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', command, process.execPath, join(program, 'src/main.ts'), workspace, out],
    {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    },
  )
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return hashes(join(out, 'public'))
}

describe('two builds', () => {
  it('give the same bytes in other time zones, languages, umasks and folders', () => {
    const workspace = copyWorkspace('a')
    const moved = join(temporaryFolder('b'), 'a path with spaces и буквами')
    cpSync(workspace, moved, { recursive: true })
    // The program too stands elsewhere: only what it is made of may count.
    const program = join(temporaryFolder('program'), 'shadow')
    mkdirSync(program)
    for (const part of [
      'src',
      'templates',
      'package.json',
      'package-lock.json',
      '.puppeteerrc.cjs',
    ])
      cpSync(join(root, part), join(program, part), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(program, 'node_modules'))
    const first = buildIn(root, workspace, '022', {
      TZ: 'Pacific/Apia',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
    })
    const second = buildIn(program, moved, '077', {
      TZ: 'America/Los_Angeles',
      LANG: 'C',
      LC_ALL: 'C',
    })
    // Two reports in two languages and three formats, the data, the index, the manifest.
    expect(Object.keys(first)).toHaveLength(15)
    expect(second).toEqual(first)
  })

  it('do not depend on the order in which files are found', () => {
    const workspace = copyWorkspace('order')
    const before = buildIn(root, workspace, '022', {})
    // Writing a folder anew changes the order in which a file system lists it.
    for (const folder of ['data/statistics', 'data/sources', 'content/anti-torture-day-2022/en']) {
      const names = readdirSync(join(workspace, folder))
      for (const name of names)
        renameSync(join(workspace, folder, name), join(workspace, folder, `_${name}`))
      for (const name of names.toReversed())
        renameSync(join(workspace, folder, `_${name}`), join(workspace, folder, name))
    }
    expect(buildIn(root, workspace, '022', {})).toEqual(before)
  })
})
