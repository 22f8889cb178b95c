// Publishing on a disk: everything is written and flushed beside the old set, then two renames
// switch over. A build that was killed between them is mended when the next one begins.
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure } from './failure.ts'
import type { Output } from './world.ts'

/** What an edition on a disk says of itself; `isOurs` decides whether a folder holds nothing else. */
export interface Recognition {
  /** The paths that a manifest lists, or undefined when the text is no manifest of ours. */
  listed(manifest: string): readonly string[] | undefined
}

/** The published edition at `<out>/<edition>`. */
export function openOutput(out: string, edition: string, recognition: Recognition): Output {
  const place: Place = {
    current: join(out, edition),
    old: join(out, `.${edition}.old`),
    next: join(out, `.${edition}.next`),
    lock: join(out, `.${edition}.lock`),
  }
  return {
    async publish(make) {
      await withEnvironment(async () => {
        mkdirSync(out, { recursive: true })
        const unlock = lock(place.lock)
        try {
          recover(place)
          refuseForeign(place.current, recognition)
          const files = await make({ read: (path) => readIfThere(join(place.current, path)) })
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

function readIfThere(path: string): Uint8Array | undefined {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true
    ? readFileSync(path)
    : undefined
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

/** Never over files that a build did not make: all that lies there must be listed in its manifest. */
function refuseForeign(current: string, recognition: Recognition): void {
  const found = lstatSync(current, { throwIfNoEntry: false })
  if (!found) return
  if (!found.isDirectory())
    throw new Failure(2, `${current} is no folder.`, 'Choose another folder with --out.')
  const present = readdirSync(current, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(current.length + 1)
        .replaceAll('\\', '/'),
    )
  const manifest = readIfThere(join(current, 'manifest.json'))
  const listed = manifest && recognition.listed(new TextDecoder().decode(manifest))
  const foreign = present.find(
    (path) => path !== 'manifest.json' && listed?.includes(path) !== true,
  )
  if (foreign === undefined && (present.length === 0 || listed)) return
  throw new Failure(
    2,
    `${current} holds files that no build has made: ${foreign ?? 'manifest.json'}.`,
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

/** One build at a time. The lock is there with its process or not at all, and a dead process holds nothing. */
function lock(path: string): () => void {
  const own = `${path}.${process.pid}`
  writeFileSync(own, String(process.pid))
  try {
    for (let tries = 0; ; tries++) {
      try {
        linkSync(own, path)
        return () => rmSync(path, { force: true })
      } catch (thrown) {
        if (codeOf(thrown) !== 'EEXIST') throw thrown
        const holder = Number(readFileSync(path, 'utf8'))
        if (tries > 0 || isAlive(holder)) {
          throw new Failure(
            4,
            `Another build (process ${holder}) is writing to this folder.`,
            `Wait for it; if there is none, delete ${path}.`,
          )
        }
        rmSync(path, { force: true })
      }
    }
  } finally {
    rmSync(own, { force: true })
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

const hints: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full: free some space.',
  EACCES: 'You may not write there: choose another folder with --out.',
  EROFS: 'The disk is read-only: choose another folder with --out.',
}

/** What a disk refuses is no fault in the input: said in words, with exit code 4. */
async function withEnvironment(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (thrown) {
    const code = codeOf(thrown)
    if (thrown instanceof Failure || code === undefined || !/^E[A-Z]+$/.test(code)) throw thrown
    throw new Failure(
      4,
      `The reports could not be written (${code}). What was published before is untouched.`,
      hints[code],
      thrown,
    )
  }
}
