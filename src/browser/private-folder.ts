// Folders that live as long as this process: unfinished unpackings and browser profiles.
// Their names carry host and process id, so that the next start can remove those whose
// process was killed, and no others.

import { readdir, mkdtemp, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'

/** Makes `<path>.<host>-<pid>-<random>`, open to this user only, and returns its path. */
export async function makePrivateFolder(path: string): Promise<string> {
  return mkdtemp(`${path}.${host()}-${process.pid}-`)
}

/** Removes the folders of that path which processes of this host left behind. */
export async function sweepPrivateFolders(path: string): Promise<void> {
  const prefix = `${basename(path)}.${host()}-`
  for (const name of await readdir(dirname(path))) {
    if (!name.startsWith(prefix)) continue
    const owner = Number.parseInt(name.slice(prefix.length), 10)
    if (Number.isNaN(owner) || isAlive(owner)) continue
    await removeFolder(join(dirname(path), name))
  }
}

/** Removes a folder, patient with files that Windows still holds open. */
export async function removeFolder(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}

function host(): string {
  return hostname().replaceAll(/[^A-Za-z0-9]/g, '')
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (thrown) {
    // EPERM: it lives and belongs to somebody else.
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM'
  }
}
