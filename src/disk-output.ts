// Publishing on a disk: everything is written and flushed beside the old set, then two renames
// switch over. A build that was killed between them is mended when the next one begins.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure } from './failure.ts'
import type { Output } from './world.ts'

/** The published edition at `<out>/<edition>`. */
export function openOutput(out: string, edition: string): Output {
  const place = {
    current: join(out, edition),
    old: join(out, `.${edition}.old`),
    next: join(out, `.${edition}.next`),
    lock: join(out, `.${edition}.lock`),
  }
  return {
    read(path) {
      recover(place)
      const file = join(place.current, path)
      return existsSync(file) ? readFileSync(file) : undefined
    },
    publish(files) {
      withEnvironment(() => {
        mkdirSync(out, { recursive: true })
        const unlock = lock(place.lock)
        try {
          recover(place)
          refuseForeign(place.current)
          rmSync(place.next, { recursive: true, force: true })
          for (const [path, content] of files) writeFlushed(join(place.next, path), content)
          switchOver(place)
        } finally {
          rmSync(place.next, { recursive: true, force: true })
          unlock()
        }
      })
    },
  }
}

interface Place {
  readonly current: string
  readonly old: string
  readonly next: string
  readonly lock: string
}

/** After a kill between the two renames the old set is whole, under its other name. */
function recover({ current, old }: Place): void {
  if (!existsSync(old)) return
  if (existsSync(current)) rmSync(old, { recursive: true, force: true })
  else renameSync(old, current)
}

function switchOver({ current, old, next }: Place): void {
  if (existsSync(current)) renameSync(current, old)
  renameSync(next, current)
  rmSync(old, { recursive: true, force: true })
}

/** Never over files that a build did not make. */
function refuseForeign(current: string): void {
  if (
    !existsSync(current) ||
    existsSync(join(current, 'manifest.json')) ||
    readdirSync(current).length === 0
  )
    return
  throw new Failure(
    2,
    `${current} holds files that no build has made.`,
    'Choose another folder with --out, or empty it.',
  )
}

function writeFlushed(path: string, content: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  const file = openSync(path, 'wx', 0o644)
  try {
    for (let at = 0; at < content.length;) at += writeSync(file, content, at)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** One build at a time: the lock names its process, and a dead process holds nothing. */
function lock(path: string): () => void {
  for (let tries = 0; ; tries++) {
    try {
      const file = openSync(path, 'wx')
      writeSync(file, String(process.pid))
      closeSync(file)
      return () => rmSync(path, { force: true })
    } catch (thrown) {
      if (codeOf(thrown) !== 'EEXIST') throw thrown
      const holder = Number(readFileSync(path, 'utf8'))
      if (tries > 0 || isAlive(holder))
        throw new Failure(
          4,
          `Another build (process ${holder}) is writing to this folder.`,
          `Wait for it; if there is none, delete ${path}.`,
        )
      rmSync(path, { force: true })
    }
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (thrown) {
    return codeOf(thrown) === 'EPERM'
  }
}

function codeOf(thrown: unknown): string | undefined {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string'
    ? thrown.code
    : undefined
}

/** What a disk refuses is no fault in the input: said in words, with exit code 4. */
function withEnvironment(work: () => void): void {
  try {
    work()
  } catch (thrown) {
    const code = codeOf(thrown)
    if (thrown instanceof Failure || code === undefined) throw thrown
    const hints: Record<string, string> = {
      ENOSPC: 'The disk is full: free some space.',
      EACCES: 'You may not write there: choose another folder with --out.',
      EROFS: 'The disk is read-only: choose another folder with --out.',
    }
    throw new Failure(
      4,
      `The reports could not be written (${code}). What was published before is untouched.`,
      hints[code],
      thrown,
    )
  }
}
