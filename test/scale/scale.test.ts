// A workspace four times as large takes about four times the work. Time is measured by hand
// (test/scale/main.ts); here the work itself is counted: how often the files are read, how often
// their places are asked for, and how much of what is read plainly needs the parser after all.
import { describe, expect, it } from 'vitest'
import { inspect } from '../../src/build.ts'
import { readPlain } from '../../src/load/yaml-plain.ts'
import { memoryFiles, memoryWorld } from '../world.ts'
import { largeWorkspace, type Size } from './workspace.ts'

/** What is found, how many files are read, and for how many milliseconds the processor works. */
function measure(size: Size): {
  findings: readonly unknown[]
  reads: number
  files: number
  work: number
} {
  const files = largeWorkspace(size)
  const memory = memoryFiles(files)
  let reads = 0
  const world = memoryWorld({
    ...memory,
    read: (path) => {
      reads++
      return memory.read(path)
    },
  })
  const before = process.cpuUsage()
  const { findings } = inspect(world, {
    reports: [],
    locales: [],
    formats: ['html'],
    edition: 'public',
  })
  const { user } = process.cpuUsage(before)
  return { findings, reads, files: files.size, work: user / 1000 }
}

describe('a large workspace', () => {
  it('has nothing wrong, and each of its files is read once', () => {
    const { findings, reads, files } = measure({ cases: 200, series: 20 })
    expect(findings).toEqual([])
    expect(reads).toBe(files)
  })

  it('is written in YAML that is read in one pass', () => {
    const yaml = [...largeWorkspace({ cases: 40, series: 10 })].filter(([path]) =>
      path.endsWith('.yaml'),
    )
    const plain = yaml.filter(([, text]) => readPlain(text) !== undefined)
    expect(plain.length).toBeGreaterThan(yaml.length * 0.9)
  })

  it('takes no more than in proportion', { timeout: 120_000 }, () => {
    measure({ cases: 100, series: 10 })
    const small = measure({ cases: 500, series: 50 })
    const large = measure({ cases: 4000, series: 400 })
    expect(large.findings).toEqual([])
    // Eight times as much of everything: what grows with the square would take 64 times the work.
    expect(large.work / small.work).toBeLessThan(24)
  })
})
