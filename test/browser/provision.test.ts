import { execFile } from 'node:child_process'
import { appendFile, mkdir, open, readFile, readdir, truncate, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import {
  isBuiltFor,
  locatePackage,
  provision,
  provisionFonts,
} from '../../src/browser/provision.ts'
import { isWhole, seal } from '../../src/browser/seal.ts'
import { BrowserUnavailable } from '../../src/browser/unavailable.ts'
import { temporaryFolder } from './temporary.ts'

const BIG = 3_000_000

// Fills a folder as an unpacking does, and counts how often.
function makeUnpacking() {
  let count = 0
  const unpack = async (folder: string) => {
    count++
    await mkdir(join(folder, 'lib'))
    await writeFile(join(folder, 'browser'), Buffer.alloc(BIG, 7), { mode: 0o700 })
    await writeFile(join(folder, 'lib', 'small.so'), 'library')
  }
  return { unpack, count: () => count }
}

describe('provision', () => {
  test('unpacks once and leaves nothing beside it', async () => {
    const cache = await temporaryFolder()
    const { unpack, count } = makeUnpacking()
    await provision(join(cache, 'b-1'), unpack)
    await provision(join(cache, 'b-1'), unpack)
    expect(count()).toBe(1)
    expect(await readdir(cache)).toEqual(['b-1'])
    expect(await readFile(join(cache, 'b-1', 'lib', 'small.so'), 'utf8')).toBe('library')
  })

  test('serves several that start at once', async () => {
    const cache = await temporaryFolder()
    const { unpack } = makeUnpacking()
    await Promise.all([1, 2, 3].map(() => provision(join(cache, 'b-1'), unpack)))
    expect(await readdir(cache)).toEqual(['b-1'])
    expect(await isWhole(join(cache, 'b-1'))).toBe(true)
  })

  test('leaves nothing when it fails, and says why', async () => {
    const cache = await temporaryFolder()
    const failing = provision(join(cache, 'b-1'), async (folder) => {
      await writeFile(join(folder, 'browser'), 'half')
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    })
    await expect(failing).rejects.toThrow(BrowserUnavailable)
    await expect(failing).rejects.toMatchObject({ hint: /make room/ })
    expect(await readdir(cache)).toEqual([])
  })

  test.each([
    ['a file cut short', (file: string) => truncate(file, BIG / 2)],
    ['a file with something behind it', (file: string) => appendFile(file, 'x')],
    ['a hole of zeros', (file: string) => overwrite(file, BIG / 3, 100_000)],
  ])('rebuilds what is broken: %s', async (_what, damage) => {
    const cache = await temporaryFolder()
    const { unpack, count } = makeUnpacking()
    const folder = join(cache, 'b-1')
    await provision(folder, unpack)
    await damage(join(folder, 'browser'))
    expect(await isWhole(folder)).toBe(false)
    await provision(folder, unpack)
    expect(count()).toBe(2)
    expect(await isWhole(folder)).toBe(true)
    expect(await readdir(cache)).toEqual(['b-1'])
  })

  test('replaces a folder that was never finished', async () => {
    const cache = await temporaryFolder()
    await mkdir(join(cache, 'b-1'))
    await writeFile(join(cache, 'b-1', 'browser'), 'half')
    const { unpack } = makeUnpacking()
    await provision(join(cache, 'b-1'), unpack)
    expect(await isWhole(join(cache, 'b-1'))).toBe(true)
  })
})

async function overwrite(file: string, at: number, length: number): Promise<void> {
  const handle = await open(file, 'r+')
  await handle.write(Buffer.alloc(length), 0, length, at)
  await handle.close()
}

describe('the seal', () => {
  test('of an empty folder is none', async () => {
    const folder = await temporaryFolder()
    await seal(folder)
    expect(await isWhole(folder)).toBe(false)
  })

  test('is broken by a file that is gone', async () => {
    const folder = await temporaryFolder()
    const { unpack } = makeUnpacking()
    await unpack(folder)
    await seal(folder)
    expect(await isWhole(folder)).toBe(true)
    await writeFile(join(folder, 'seal.json'), '{"files":[{"path":"gone","size":1,"sample":""}]}')
    expect(await isWhole(folder)).toBe(false)
  })
})

describe('the package', () => {
  const from = locatePackage()

  test('is the one of the lockfile', () => {
    expect(from?.version).toBe('153.0.0')
  })

  test('has its Chromium for Linux on x64', () => {
    expect(isBuiltFor('linux', 'x64')).toBe(true)
    expect(isBuiltFor('linux', 'arm64')).toBe(false)
    expect(isBuiltFor('darwin', 'x64')).toBe(false)
  })

  test('has fonts, unpacked outside the shared temporary folder by two processes at once', async () => {
    const cache = await temporaryFolder()
    const module = new URL('../../src/browser/provision.ts', import.meta.url).href
    const script = `const p = await import(${JSON.stringify(module)})
      console.log(await p.provisionFonts(${JSON.stringify(cache)}, p.locatePackage()), process.env.TMPDIR)`
    const run = () =>
      promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
        env: { PATH: process.env['PATH'], TMPDIR: '/nowhere' },
      })
    const [one, two] = await Promise.all([run(), run()])
    expect(one.stdout).toBe(two.stdout)
    const [folder = '', restored] = one.stdout.trim().split(' ')
    expect(restored).toBe('/nowhere')
    expect(dirname(dirname(dirname(folder)))).toBe(cache)
    expect((await readdir(folder, { recursive: true })).join()).toMatch(/OpenSans-Regular\.ttf/)
    expect(await readdir(cache)).toEqual([`fonts-${from?.version}`])
  })

  test('is not unpacked again where it lies whole', async () => {
    const cache = await temporaryFolder()
    if (from === undefined) throw new Error('The package is not installed.')
    const folder = await provisionFonts(cache, from)
    await writeFile(join(dirname(folder), 'kept'), '')
    await provisionFonts(cache, from)
    expect(await readdir(dirname(folder))).toContain('kept')
  })
})
