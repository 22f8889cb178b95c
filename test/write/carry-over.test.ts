// A partial build carries over what still holds, drops the rest, and says so.
import { describe, expect, it } from 'vitest'
import { build, type Request } from '../../src/build.ts'
import { readManifest } from '../../src/write/manifest.ts'
import type { World } from '../../src/world.ts'
import { filesBelow, memoryFiles, memoryWorld } from '../world.ts'

const all: Request = { reports: [], locales: [], formats: ['html', 'json'], edition: 'public' }
const base = filesBelow('test/workspaces/small')

function twoReports(
  change: (files: Map<string, Uint8Array | string>) => void = () => undefined,
): Map<string, Uint8Array | string> {
  const files = new Map<string, Uint8Array | string>(base)
  for (const [path, content] of base) {
    if (path.startsWith('content/sample/')) files.set(path.replace('sample', 'other'), content)
  }
  change(files)
  return files
}

/** A world that continues where another has published. */
function continued(
  world: ReturnType<typeof memoryWorld>,
  files: Map<string, Uint8Array | string>,
): { world: World & { published: Map<string, Uint8Array> }; lines: string[] } {
  const next = memoryWorld(memoryFiles(files))
  for (const [path, content] of world.published) next.published.set(path, content)
  const lines: string[] = []
  return { world: { ...next, log: (line) => void lines.push(line) }, lines }
}

const paths = (world: { published: Map<string, Uint8Array> }): string[] =>
  [...world.published.keys()].sort()

describe('a partial build', () => {
  it('keeps the files whose inputs have not changed', async () => {
    const first = memoryWorld(memoryFiles(twoReports()))
    await build(first, all)
    const { world } = continued(
      first,
      twoReports((files) =>
        files
          .set('content/sample/en/03-more.md', '---\nsection: background\n---\n\nMore.\n')
          .set('content/sample/ru/03-more.md', '---\nsection: background\n---\n\nЕще.\n'),
      ),
    )
    await build(world, { ...all, reports: ['sample'], locales: ['en'] })
    // The other report still holds; the Russian of the changed one does not.
    expect(paths(world)).toEqual([
      'data.html',
      'index.html',
      'manifest.json',
      'other/other.en.html',
      'other/other.en.json',
      'other/other.ru.html',
      'other/other.ru.json',
      'sample/sample.en.html',
      'sample/sample.en.json',
    ])
    const manifest = readManifest(new TextDecoder().decode(world.published.get('manifest.json')))
    expect(manifest?.files.map(({ path }) => path)).toEqual(
      paths(world).filter((path) => path !== 'manifest.json'),
    )
  })

  it('drops what was made of other data, and says so', async () => {
    const first = memoryWorld(memoryFiles(twoReports()))
    await build(first, all)
    const { world, lines } = continued(
      first,
      twoReports((files) =>
        files.set(
          'data/units.yaml',
          `${new TextDecoder().decode(base.get('data/units.yaml'))}\n# changed\n`,
        ),
      ),
    )
    await build(world, { ...all, reports: ['sample'] })
    expect(paths(world).filter((path) => path.startsWith('other/'))).toEqual([])
    expect(lines.filter((line) => line.includes('left out'))).toHaveLength(4)
  })

  it('drops a file that somebody has changed by hand', async () => {
    const first = memoryWorld(memoryFiles(twoReports()))
    await build(first, all)
    const { world } = continued(first, twoReports())
    world.published.set('other/other.en.html', new TextEncoder().encode('<p>forged'))
    await build(world, { ...all, reports: ['sample'] })
    expect(paths(world)).not.toContain('other/other.en.html')
    expect(paths(world)).toContain('other/other.ru.html')
  })

  it('gives the same bytes as a whole one', async () => {
    const whole = memoryWorld(memoryFiles(twoReports()))
    await build(whole, all)
    const { world } = continued(whole, twoReports())
    await build(world, { ...all, reports: ['sample'], locales: ['ru'], formats: ['html'] })
    expect(new Map([...world.published].sort())).toEqual(new Map([...whole.published].sort()))
  })

  it('carries nothing over that was built to another as-of date', async () => {
    const first = memoryWorld(memoryFiles(twoReports()))
    await build(first, { ...all, formats: ['html'] })
    const { world } = continued(first, twoReports())
    await build(world, { ...all, formats: ['json'], asOf: '2022-06-01' })
    expect(paths(world).filter((path) => path.endsWith('.html'))).toEqual([
      'data.html',
      'index.html',
    ])
  })

  it('carries nothing over in which something is wrong now', async () => {
    const files = twoReports((all) => {
      const persons = new TextDecoder()
        .decode(base.get('data/persons.yaml'))
        .replace('expires: 2023-05-01', 'expires: 2026-01-15')
      all.set('data/persons.yaml', persons)
      for (const [locale, name] of [
        ['en', 'Alina'],
        ['ru', 'Алина'],
      ] as const) {
        all.set(
          `content/other/${locale}/03-more.md`,
          `---\nsection: background\n---\n\n[${name}](person:p-2)\n`,
        )
      }
    })
    const first = memoryWorld(memoryFiles(files))
    expect((await build(first, all)).findings).toEqual([])
    expect(paths(first)).toContain('other/other.en.html')
    // A day later the consent has expired: a build of the other report alone must not publish it again.
    const { world, lines } = continued(first, files)
    await build({ ...world, today: '2026-01-16' }, { ...all, reports: ['sample'] })
    expect(paths(world).filter((path) => path.startsWith('other/'))).toEqual([])
    expect(lines.some((line) => line.includes('something is wrong in it now'))).toBe(true)
  })
})
