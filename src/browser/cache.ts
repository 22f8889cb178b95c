// The folder of the user's in which the unpacked browser and the browsers' private
// profiles lie: never the shared temporary folder, never one that others can write to.

import { mkdir, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import envPaths from 'env-paths'
import { BrowserUnavailable, reasonOf } from './unavailable.ts'

/** The cache folder that is used when the request names none. */
export function defaultCache(): string {
  return envPaths('shadow-report', { suffix: '' }).cache
}

/**
 * The absolute path of the cache folder, made if need be and open to nobody else.
 * A folder into which somebody else can write is refused: what lies there is executed.
 */
export async function openCache(folder: string = defaultCache()): Promise<string> {
  const path = resolve(folder)
  try {
    await mkdir(path, { recursive: true, mode: 0o700 })
  } catch (thrown) {
    throw new BrowserUnavailable(
      `The cache folder ${path} cannot be made: ${reasonOf(thrown)}`,
      'Name a folder that can be written to.',
      thrown,
    )
  }
  const { mode, uid } = await stat(path)
  const own = process.getuid?.()
  if (own !== undefined && ((uid !== own && uid !== 0) || (mode & 0o022) !== 0)) {
    throw new BrowserUnavailable(
      `Others can write to the cache folder ${path}, so no browser is run from it.`,
      `Make it your own (chmod 700), or name another folder.`,
    )
  }
  return path
}
