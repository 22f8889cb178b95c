// The files of a workspace as git has them in a revision: read from its objects, nothing is checked
// out and the working tree is not touched. No hook, filter or textconv of anybody runs.
import { spawnSync } from 'node:child_process'
import { Failure } from './failure.ts'
import type { Files, Irregular } from './world.ts'

/** The full name of a revision; a Failure if git does not know it. */
export function nameRevision(folder: string, revision: string): string {
  const asked = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]
  const { status, stdout } = git(folder, asked)
  const name = stdout.toString('utf8').trim()
  if (status !== 0 || name === '') {
    const hint = 'Name a commit, a branch or a tag, as `main` or `HEAD~1`.'
    throw new Failure(2, `git knows no revision ${revision} here.`, hint)
  }
  return name
}

/** The files below a folder of a repository in a revision; those that `keep` names are read at once. */
export function openRevision(
  folder: string,
  revision: string,
  keep: (path: string) => boolean,
): Files {
  const entries = listTree(folder, nameRevision(folder, revision)).filter(({ path }) => keep(path))
  const plain = entries.filter(({ kind }) => kind === 'plain')
  const contents = readObjects(folder, plain)
  const below = (path: string, parent: string): boolean => path.startsWith(`${parent}/`)
  return {
    list: (parent) => [...contents.keys()].filter((path) => below(path, parent)).sort(),
    irregular: (parent) =>
      entries.flatMap(({ path, kind }) =>
        kind !== 'plain' && below(path, parent) ? [{ path, kind }] : [],
      ),
    read: (path) => {
      const content = contents.get(path)
      if (content === undefined) throw new Error(`no file ${path} in ${revision}`)
      return content
    },
  }
}

interface TreeEntry {
  readonly path: string
  readonly object: string
  readonly kind: Irregular | 'plain'
}

const LINK = '120000'

/** What `git ls-tree` lists below the folder, by paths relative to it. */
function listTree(folder: string, revision: string): TreeEntry[] {
  const { status, stdout } = git(folder, ['ls-tree', '-r', '-z', revision])
  if (status !== 0) throw new Failure(4, `git cannot list ${revision}.`)
  return stdout
    .toString('utf8')
    .split('\0')
    .filter((line) => line !== '')
    .map((line): TreeEntry => {
      const [meta = '', path = ''] = line.split('\t')
      const [mode = '', type = '', object = ''] = meta.split(' ')
      const kind = mode === LINK ? 'link' : type === 'blob' ? 'plain' : 'special'
      return { path: path.normalize('NFC'), object, kind }
    })
}

/** The contents of objects, asked of one process. Each answer is `<object> blob <size>\n<bytes>\n`. */
function readObjects(folder: string, entries: readonly TreeEntry[]): Map<string, Uint8Array> {
  const input = entries.map(({ object }) => `${object}\n`).join('')
  const { status, stdout } = git(folder, ['cat-file', '--batch'], input)
  if (status !== 0) throw new Failure(4, 'git cannot read its own objects.', 'Run `git fsck`.')
  const contents = new Map<string, Uint8Array>()
  let at = 0
  for (const { path } of entries) {
    const end = stdout.indexOf('\n', at)
    const [, type, size] = stdout.toString('latin1', at, end).split(' ')
    if (type !== 'blob') throw new Failure(4, `git has lost ${path}.`, 'Run `git fsck`.')
    const from = end + 1
    at = from + Number(size) + 1
    contents.set(path, new Uint8Array(stdout.subarray(from, at - 1)))
  }
  return contents
}

const MOST = 1024 * 1024 * 1024

function git(
  folder: string,
  words: readonly string[],
  input = '',
): { status: number | null; stdout: Buffer } {
  const { status, stdout, error } = spawnSync(
    'git',
    ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', ...words],
    {
      cwd: folder,
      input,
      maxBuffer: MOST,
      env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
    },
  )
  if (error && 'code' in error && error.code === 'ENOENT')
    throw new Failure(4, 'git is not installed.', 'Install git, or compare the PDF files by eye.')
  return { status, stdout }
}
