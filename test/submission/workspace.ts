// The workspace of an alternative report to a committee, with some files laid over it, read, checked,
// composed and published in memory.
import { build, inspect, type Inspected, type Request } from '../../src/build.ts'
import type { World } from '../../src/world.ts'
import { filesBelow, memoryFiles, memoryWorld } from '../world.ts'

const base = filesBelow('test/workspaces/alternative')
const all: Request = { reports: [], locales: [], formats: ['html', 'json'], edition: 'public' }

/** A file with one passage replaced, which it must hold exactly once. */
export function changed(path: string, old: string, now: string): readonly [string, string] {
  const text = new TextDecoder().decode(base.get(path))
  if (text.split(old).length !== 2) throw new Error(`${path} does not hold exactly once: ${old}`)
  return [path, text.replace(old, () => now)]
}

type Changes = (readonly [string, string])[]

function worldWith(changes: Changes): World & { readonly published: Map<string, Uint8Array> } {
  return memoryWorld(memoryFiles(new Map<string, string | Uint8Array>([...base, ...changes])))
}

/** What is found in the workspace with some files changed. */
export function inspectReport(...changes: Changes): Inspected {
  return inspect(worldWith(changes), all)
}

/** What is published of it, as texts by path. */
export async function publishReport(...changes: Changes): Promise<Map<string, string>> {
  const world = worldWith(changes)
  await build(world, all)
  return new Map(
    [...world.published].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  )
}
