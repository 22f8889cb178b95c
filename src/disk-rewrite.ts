// Changing inputs on a disk: every new file is written and flushed beside the old one, then each takes
// its name. If one cannot, those that have are put back: all files are changed, or none.
import {
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Failure } from './failure.ts'
import type { Rewritten } from './world.ts'

/** A file being changed. */
interface Job {
  readonly file: Rewritten
  readonly target: string
  readonly next: string
}

/**
 * Gives files below `root` new bytes. A Failure with exit 4, and nothing changed, where a file is no
 * longer what was read or cannot be written.
 */
export function rewriteFiles(root: string, files: readonly Rewritten[]): void {
  const jobs = files.map((file) => {
    const target = join(root, file.path)
    // A name that begins with a point is never read as an input.
    return { file, target, next: join(dirname(target), `.${basename(target)}.next`) }
  })
  const done: Job[] = []
  try {
    for (const job of jobs) writeBeside(job, job.file.now)
    for (const job of jobs) refuseChanged(job)
    for (const job of jobs) {
      renameSync(job.next, job.target)
      done.push(job)
    }
  } catch (thrown) {
    for (const job of done) putBack(job)
    throw asFailure(thrown)
  } finally {
    for (const { next } of jobs) rmSync(next, { force: true })
  }
}

function putBack(job: Job): void {
  if (job.file.was === undefined) {
    rmSync(job.target)
    return
  }
  writeBeside(job, job.file.was)
  renameSync(job.next, job.target)
}

/** What a new file may be: read by everybody, written by its owner. */
const usualMode = 0o644

/** Writes a file beside its target, with the permissions of the target, and waits for the disk. */
function writeBeside({ target, next }: Job, bytes: Uint8Array): void {
  rmSync(next, { force: true })
  mkdirSync(dirname(target), { recursive: true })
  const mode = (lstatSync(target, { throwIfNoEntry: false })?.mode ?? usualMode) & 0o777
  const file = openSync(next, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, mode)
  try {
    fchmodSync(file, mode)
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function refuseChanged({ file, target }: Job): void {
  const there = lstatSync(target, { throwIfNoEntry: false })
  const isAsRead =
    file.was === undefined
      ? there === undefined
      : there?.isFile() === true && Buffer.compare(readFileSync(target), file.was) === 0
  if (!isAsRead)
    throw new Failure(
      4,
      `${file.path} was changed meanwhile; nothing was written.`,
      'Run it again.',
    )
}

function asFailure(thrown: unknown): unknown {
  if (thrown instanceof Failure || !(thrown instanceof Error) || !('code' in thrown)) return thrown
  return new Failure(4, `The files cannot be changed: ${thrown.message}`, 'Nothing was written.')
}
