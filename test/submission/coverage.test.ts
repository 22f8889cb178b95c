// The table of implementation, the recommendations of the report and the page of what is covered.
import { describe, expect, it } from 'vitest'
import { coverageOf } from '../../src/model/coverage.ts'
import { renderJson } from '../../src/render/json.ts'
import { readManifest, sha256 } from '../../src/write/manifest.ts'
import { changed, inspectReport, publishReport } from './workspace.ts'

interface Json {
  readonly paragraphs: readonly { id: string; kind: string; text: string; footnotes: number[] }[]
  readonly footnotes: readonly { number: number; text: string; block: string }[]
  readonly figures: readonly { id: string; query: string; block: string }[]
  readonly recommendations: unknown
}

/** The machine-readable report in a language. */
function read(locale: string, ...changes: Parameters<typeof inspectReport>): Json {
  const document = inspectReport(...changes).documents.find((one) => one.locale === locale)
  if (!document) throw new Error(`nothing was composed in ${locale}`)
  return JSON.parse(renderJson(document, [])) as Json
}

describe('the table of implementation', () => {
  it('says of each recommendation what became of it, with notes and figures', () => {
    const json = read('en')
    const rows = json.paragraphs.filter(({ id }) => /-item-/.test(id))
    expect(rows.map(({ text }) => text)).toMatchSnapshot()
    const [first] = rows
    expect(first?.footnotes).toHaveLength(3)
    const notes = json.footnotes.filter(({ block }) => block === first?.id)
    expect(notes.map(({ text }) => text)).toEqual([
      'Office, replies to the list of issues, CAT/C/XYZ/RQ/3, 1 March 2022, para. 12.',
      'The Watch, register of reports, 17 May 2022 (on file, not published).',
      'Ibid.',
    ])
    expect(
      json.figures.filter(({ block }) => block === first?.id).map(({ query }) => query),
    ).toEqual(['', 'outcome=registered'])
  })

  it('uses no assessment that is younger than the figures of the report', () => {
    const later = changed('content/sample/report.yaml', 'date: 2022-06-24', 'date: 2022-12-24').map(
      (text) => text.replace('asOf: 2022-06-24', 'asOf: 2022-12-24'),
    ) as [string, string]
    const text = (...changes: [string, string][]): string => {
      const { paragraphs } = read('en', ...changes)
      return paragraphs.find(({ id }) => id.endsWith('-item-8'))?.text ?? ''
    }
    expect(text()).toContain('not implemented')
    expect(text(later)).toMatch(/ implemented The Watch, as of 1 September 2022$/)
  })

  it('finds words in it that do not say the figure, at their place', () => {
    const path = 'data/recommendations/observations.yaml'
    const wrong = changed(path, 'Of [164](figure:reports)', 'Of [165](figure:reports)')
    const found = inspectReport(wrong).findings.filter(({ rule }) => rule === 'figure-words')
    expect(found).toHaveLength(1)
    const [{ place } = { place: undefined }] = found
    const line = wrong[1].split('\n')[(place?.line ?? 0) - 1] ?? ''
    expect([
      place?.path,
      line.slice((place?.column ?? 0) - 1, (place?.endColumn ?? 0) - 1),
    ]).toEqual([path, '165'])
  })
})

describe('the recommendations of the report', () => {
  it('are listed with their block, addressee and articles, the same in every language', () => {
    const [en, ru] = [read('en'), read('ru')]
    expect(en.recommendations).toEqual([
      {
        id: 'independent-body',
        block: 'independent-body-1',
        addressee: 'office',
        articles: [12, 13],
      },
      { id: 'compensation', block: 'compensation-1', addressee: 'office', articles: [14] },
    ])
    expect(ru.recommendations).toEqual(en.recommendations)
    for (const json of [en, ru])
      for (const { block } of en.recommendations as { block: string }[])
        expect(json.paragraphs.find(({ id }) => id === block)?.kind).toBe('item')
  })
})

describe('the page of what is covered', () => {
  it('is listed, fetches nothing, runs nothing, and its links lead to blocks', async () => {
    const published = await publishReport()
    const page = published.get('coverage.html') ?? ''
    const record = readManifest(published.get('manifest.json') ?? '')?.files.find(
      ({ path }) => path === 'coverage.html',
    )
    expect(record?.sha256).toBe(sha256(page))
    expect(published.get('index.html')).toContain('href="coverage.html"')
    expect(page).not.toMatch(/<script|<link|<img|@import|src=|https?:/i)
    const links = [...page.matchAll(/href="([^"#]+)(?:#([^"]+))?"/g)]
    expect(links.length).toBeGreaterThan(10)
    for (const [, file = '', id] of links) {
      const target = published.get(file)
      expect(target, file).toBeDefined()
      if (id !== undefined) expect(target).toContain(`id="${id}"`)
    }
  })

  it('is the same bytes each time, and not there without a committee', async () => {
    expect((await publishReport()).get('coverage.html')).toBe(
      (await publishReport()).get('coverage.html'),
    )
    const none = changed(
      'content/sample/report.yaml',
      '  body: cat\n  stage: session-report\n',
      '  text: { en: To nobody, ru: Никому }\n',
    )
    const published = await publishReport(none)
    expect([...published.keys()]).not.toContain('coverage.html')
    expect(published.get('index.html')).not.toContain('coverage.html')
    expect(published.get('sample/sample.en.html')).toContain('To nobody')
  })

  it('stands beside a manifest that says how long each version is', async () => {
    const published = await publishReport(
      changed('content/sample/report.yaml', 'body: cat', 'body: cedaw'),
    )
    const { files = [] } = readManifest(published.get('manifest.json') ?? '') ?? {}
    const [first] = files.filter(({ submission }) => submission !== undefined)
    expect(first?.submission).toMatchObject({
      body: 'cedaw',
      stage: 'session-report',
      unit: 'words',
      limit: 6600,
      verified: true,
    })
    expect(first?.submission?.counted).toBeGreaterThan(100)
    expect(first?.submission?.counted).toBeLessThan(first?.words ?? 0)
  })

  it('never holds the name of a person, though a heading of the report may', async () => {
    const named = (locale: string, old: string, words: string): readonly [string, string] =>
      changed(`content/sample/${locale}/03-redress.md`, old, `${old} [${words}](person:p-2)`)
    const published = await publishReport(
      changed('data/persons.yaml', 'expires: 2023-05-01', 'expires: 2030-05-01'),
      named('en', '# Article 14: redress', 'Alina'),
      named('ru', '# Статья 14: возмещение', 'Алина'),
    )
    expect(published.get('sample/sample.en.html')).toContain('Alina')
    expect(published.get('coverage.html')).not.toMatch(/Alina|Алина/)
    expect(published.get('coverage.html')).toContain('Case B')
  })

  it('has a row for every block of articles and for every other article that something names', () => {
    const { drafts, resolved } = inspectReport(
      changed('data/recommendations/issues.yaml', 'articles: [2]', 'articles: [2, 30]'),
    )
    const [draft] = drafts
    const coverage = draft && coverageOf(draft, resolved.loaded.records)
    const row = (article: number) =>
      coverage?.rows.find(({ articles }) => articles.includes(article))
    expect(coverage?.rows.map(({ articles }) => articles[0])).toEqual([
      1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15, 16, 20, 30,
    ])
    expect(row(12)).toMatchObject({
      asked: [{ address: 'observations#8' }],
      narratives: [{ narrative: { name: '02-investigation' } }],
      cases: [{ summary: { id: 'c-1' } }],
      own: [{ name: 'independent-body' }],
    })
    expect(row(30)?.asked.map(({ address }) => address)).toEqual(['issues#3'])
  })
})
