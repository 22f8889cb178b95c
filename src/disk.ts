// The real outside: files of a folder, read without following links. The only place that reads
// inputs from a disk.
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Files, Irregular } from './world.ts'

/** The files below `root`. What is no plain file is listed apart and never opened. */
export function openFolder(root: string): Files {
  return {
    list: (folder) => walk(root, folder).files,
    irregular: (folder) => walk(root, folder).irregular,
    read: (path) => readPlain(join(root, path)),
  }
}

interface Walked {
  readonly files: string[]
  readonly irregular: { path: string; kind: Irregular }[]
}

/** Everything below a folder, sorted by code unit so that no file system decides an order. */
function walk(root: string, folder: string): Walked {
  const found: Walked = { files: [], irregular: [] }
  const pending = [folder]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next === folder && isLink(join(root, folder))) {
      found.irregular.push({ path: folder, kind: 'link' })
      continue
    }
    for (const entry of entriesOf(join(root, next))) {
      const path = `${next}/${entry.name.normalize('NFC')}`
      if (entry.isDirectory()) pending.push(path)
      else if (entry.isFile()) found.files.push(path)
      else found.irregular.push({ path, kind: entry.isSymbolicLink() ? 'link' : 'special' })
    }
  }
  found.files.sort((a, b) => (a < b ? -1 : 1))
  return found
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}

function entriesOf(folder: string) {
  return lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true
    ? readdirSync(folder, { withFileTypes: true })
    : []
}

/** Opened without following a link, and read only if it is still a plain file. */
function readPlain(path: string): Uint8Array {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  try {
    if (!fstatSync(file).isFile()) throw new Error(`not a plain file: ${path}`)
    return readFileSync(file)
  } finally {
    closeSync(file)
  }
}
