// New files below a folder: all of them, and never in the place of one that is there.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure } from './failure.ts'

/** Writes files by their paths below `root`; a Failure if one of them is there already. */
export function createFiles(root: string, files: ReadonlyMap<string, Uint8Array | string>): void {
  const there = [...files.keys()].filter((path) => existsSync(join(root, path)))
  if (there.length > 0) {
    const more = there.length > 1 ? ` and ${there.length - 1} more` : ''
    throw new Failure(2, `${there[0]} is there already${more}.`, 'Choose another name.')
  }
  for (const [path, content] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content, { flag: 'wx' })
  }
}
