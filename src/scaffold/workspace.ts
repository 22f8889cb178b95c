// A workspace to begin with: a small report that works, and a guide.
import type { Files } from '../world.ts'

const folder = 'docs/workspace'

/** The files of a new workspace by path, as the program has them in its own folder. */
export function workspaceFiles(house: Pick<Files, 'list' | 'read'>): Map<string, Uint8Array> {
  return new Map(
    house.list(folder).map((path): [string, Uint8Array] => {
      const own = path.slice(folder.length + 1)
      // A file of that name would hold for the program's own folder too.
      return [own === 'gitignore' ? '.gitignore' : own, house.read(path)]
    }),
  )
}
