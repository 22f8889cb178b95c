// The memory of a process with all that it started: the sum of their proportional shares (PSS),
// which counts shared pages once. Linux only.

import { readdirSync, readFileSync } from 'node:fs'

/** Kilobytes of the tree below a process; undefined where the system does not tell. */
export function memoryOf(root: number): number | undefined {
  const parents = readParents()
  if (parents === undefined) return undefined
  const tree = new Set([root])
  for (let size = 0; size < tree.size;) {
    size = tree.size
    for (const [child, parent] of parents) if (tree.has(parent)) tree.add(child)
  }
  return [...tree].reduce((sum, process) => sum + shareOf(process), 0)
}

function readParents(): ReadonlyMap<number, number> | undefined {
  if (process.platform !== 'linux') return undefined
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return new Map(numbers.map((name) => [Number(name), parentOf(name)]))
}

// The name in brackets may itself have blanks and brackets.
function parentOf(name: string): number {
  const status = read(`/proc/${name}/stat`)
  return Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1])
}

function shareOf(number: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${number}/smaps_rollup`))?.[1] ?? 0)
}

// A process may end while it is looked at.
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
