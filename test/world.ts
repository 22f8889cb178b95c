// A world in memory for tests: files by path, a fixed day, outputs kept in a map.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openFolder } from '../src/disk.ts'
import type { Files, Irregular, World } from '../src/world.ts'

/** The folder of the repository. */
export const root = resolve(import.meta.dirname, '..')

/** Files in memory; `irregular` are the paths of links and the like. */
export function memoryFiles(
  files: ReadonlyMap<string, Uint8Array | string>,
  irregular: readonly { path: string; kind: Irregular }[] = [],
): Files {
  const below = (folder: string, path: string): boolean => path.startsWith(`${folder}/`)
  return {
    list: (folder) => [...files.keys()].filter((path) => below(folder, path)).sort(),
    irregular: (folder) => irregular.filter(({ path }) => below(folder, path)),
    read(path) {
      const content = files.get(path)
      if (content === undefined) throw new Error(`no file ${path}`)
      return typeof content === 'string' ? new TextEncoder().encode(content) : content
    },
  }
}

/** A world whose workspace is in memory and whose house is the repository. */
export function memoryWorld(
  workspace: Files,
): World & { readonly published: Map<string, Uint8Array> } {
  const published = new Map<string, Uint8Array>()
  return {
    workspace,
    rewrite: () => {
      throw new Error('this test changes nothing')
    },
    house: openFolder(root),
    today: '2026-01-15',
    published,
    output: {
      async publish(make) {
        const files = await make({ read: (path) => published.get(path) })
        published.clear()
        for (const [path, content] of files) published.set(path, content)
      },
    },
    openBrowser: () => Promise.reject(new Error('this test prints nothing')),
    ground: { platform: 'test', runtime: 'test' },
    log: () => undefined,
  }
}

/** All files below a folder of the repository, by path relative to it. */
export function filesBelow(folder: string): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>()
  const walk = (path: string): void => {
    for (const name of readdirSync(join(root, folder, path)).sort()) {
      const inner = path === '' ? name : `${path}/${name}`
      if (statSync(join(root, folder, inner)).isDirectory()) walk(inner)
      else found.set(inner, readFileSync(join(root, folder, inner)))
    }
  }
  walk('')
  return found
}
