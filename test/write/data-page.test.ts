// The data page: every series with what is known of it, whoever uses it.
import { describe, expect, it } from 'vitest'
import { build } from '../../src/build.ts'
import type { Format } from '../../src/model/output.ts'
import { manifest } from '../../src/write/manifest.ts'
import { filesBelow, memoryFiles, memoryWorld } from '../world.ts'

const files = filesBelow('test/workspaces/charts')
const request = { reports: [], locales: [], edition: 'public' } as const

/** A world whose program does not change: what is carried over depends on every file of it. */
function openWorld(workspace: Parameters<typeof memoryFiles>[0] = files) {
  const world = memoryWorld(memoryFiles(workspace))
  const list = (folder: string) => (folder === 'src' ? [] : world.house.list(folder))
  return { ...world, house: { ...world.house, list } }
}

async function publish(
  world = openWorld(),
  formats: Format[] = ['html', 'json'],
  locales: ('en' | 'ru')[] = [],
) {
  await build(world, { ...request, formats, locales })
  return world
}

const textOf = (world: Awaited<ReturnType<typeof publish>>, path = 'data.html'): string =>
  new TextDecoder().decode(world.published.get(path))

describe('data.html', async () => {
  const world = await publish()
  const page = textOf(world)

  it('has every series, by its name', () => {
    for (const id of ['deaths', 'reports', 'years']) {
      expect(page.includes(`<section id="series-${id}">`), `<section id="series-${id}">`).toBe(true)
      expect(page.includes(`href="#series-${id}"`), `href="#series-${id}"`).toBe(true)
    }
  })

  it('has values, residuals, contradictions, sources and notes, in every language of the reports', () => {
    for (const words of [
      'at least 238',
      'hundreds',
      'no data',
      'нет данных',
      'Outcome not stated',
      'Результат не указан',
      'The Coalition does not state what became of these reports.',
      'Where publishers disagree',
      'Расхождения между публикациями',
      'https://example.org/statement',
      'Not an additional'.toLowerCase().slice(4),
      'Provisional.',
      'Предварительные данные.',
    ])
      expect(page.includes(words), words).toBe(true)
  })

  it('links each use to its paragraph, in every language', () => {
    expect(
      page.includes('href="sample/sample.en.html#02-body-2"'),
      'href="sample/sample.en.html#02-body-2"',
    ).toBe(true)
    expect(
      page.includes('href="sample/sample.ru.html#02-body-2"'),
      'href="sample/sample.ru.html#02-body-2"',
    ).toBe(true)
    for (const [, file = '', id = ''] of page.matchAll(/href="(sample\/[^"#]+)#([^"]+)"/g))
      expect(textOf(world, file), id).toContain(` id="${id}"`)
  })

  it('asks for nothing and runs nothing', () => {
    expect(/<script|<link|<img|\son\w+=|@import|url\((?!#|data:)/i.test(page)).toBe(false)
    expect(/ style="/.test(page)).toBe(false)
    expect(/default-src (?:'|&#x27;)none/.test(page)).toBe(true)
  })

  it('names nobody', () => {
    const repository = new Map(
      ['content', 'data'].flatMap((folder) =>
        [...filesBelow(folder)].map(([path, bytes]) => [`${folder}/${path}`, bytes] as const),
      ),
    )
    expect(repository.size).toBeGreaterThan(30)
    const persons = new TextDecoder().decode(repository.get('data/persons.yaml'))
    const names = [...persons.matchAll(/(?:en|ru|kk): \[([^\]]+)\]/g)].flatMap(([, list = '']) =>
      list.split(',').map((one) => one.trim()),
    )
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) expect(page.includes(name), name).toBe(false)
  })

  it('is in the index and in the manifest with its hash', () => {
    expect(textOf(world, 'index.html')).toContain('href="data.html"')
    const { files: listed } = manifest.parse(JSON.parse(textOf(world, 'manifest.json')))
    expect(listed.find(({ path }) => path === 'data.html')?.bytes).toBe(
      world.published.get('data.html')?.length,
    )
  })

  it('is the same each time', async () => {
    expect(textOf(await publish()) === page).toBe(true)
  })

  it('tells after a partial build what a whole one told, as long as JSON is kept', async () => {
    const partial = await publish(await publish(), ['html'], ['ru'])
    expect(textOf(partial) === page).toBe(true)
  })

  it('says of which documents it does not know', async () => {
    const alone = textOf(await publish(openWorld(), ['html'], ['ru']))
    expect(alone.includes('Not looked up'), 'Not looked up').toBe(true)
    expect(alone.includes('sample.en.html'), 'sample.en.html').toBe(false)
    expect(alone.includes('sample.ru.html#'), 'sample.ru.html#').toBe(true)
    expect(page.includes('Not looked up'), 'Not looked up').toBe(false)
  })
})

describe('a page of 500 series', () => {
  it('is made in proportion', async () => {
    const many = new Map<string, Uint8Array | string>(files)
    const one = new TextDecoder().decode(files.get('data/statistics/reports.yaml'))
    for (let i = 0; i < 500; i++) many.set(`data/statistics/series-${i}.yaml`, one)
    const world = await publish(openWorld(many), ['json'])
    expect(textOf(world).match(/<section id="series-/g)).toHaveLength(503)
  }, 60_000)
})
