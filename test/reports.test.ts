// The repository's own reports, from the command line to the finished files, as outside programs read them.
import { join } from 'node:path'
import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { sha256 } from '../src/write/manifest.ts'
import { bare, readHtmlTexts, readPdf, type PdfText } from './extract.ts'
import { buildRepository, type BuiltReport } from './repository.ts'
import { root } from './world.ts'

let out = ''
let reports: BuiltReport[] = []
const pdfs = new Map<string, PdfText>()

beforeAll(async () => {
  const built = buildRepository()
  out = built.out
  reports = built.reports
  for (const report of reports) pdfs.set(report.name, await readPdf(report.pdf))
})

const pdfOf = (report: BuiltReport): PdfText =>
  pdfs.get(report.name) ?? { pages: 0, words: [], bodySize: 0 }
const languages = ['en', 'ru', 'kk'] as const
const inAll = (id: string): BuiltReport[] =>
  languages.map((locale) => {
    const report = reports.find((one) => one.name === `${id}.${locale}`)
    if (!report) throw new Error(`${id} is not there in ${locale}`)
    return report
  })

/** Gold values, read off the two original documents by hand. */
const gold: Readonly<
  Record<string, readonly [string, string, number | string | number[], string | null, string][]>
> = {
  'briefing-2022-01-19': [
    ['reports-to-the-coalition', '', 24, null, '2022-01-19'],
    ...(
      [
        ['almaty', 6],
        ['atyrau', 3],
        ['shymkent', 2],
        ['karaganda', 1],
        ['taraz', 3],
        ['aktobe', 2],
        ['uralsk', 2],
        ['kostanay', 1],
        ['oskemen', 3],
        ['semey', 1],
      ] as const
    ).map(([place, value]): [string, string, number, null, string] => [
      'reports-to-the-coalition',
      `place=${place}`,
      value,
      null,
      '2022-01-19',
    ]),
    ['reports-to-the-coalition', 'sex=male', 19, null, '2022-01-19'],
    ['reports-to-the-coalition', 'sex=female', 5, null, '2022-01-19'],
    ['reports-to-the-coalition', 'age=minor', 1, null, '2022-01-19'],
  ],
  'anti-torture-day-2022': [
    ['people-killed', '', 230, null, '2022-03-14'],
    ['people-killed', 'role=security-official', 19, null, '2022-03-14'],
    ['people-injured', '', 'thousands', 'magnitude', '2022-03-14'],
    ['people-detained', '', 10000, 'more-than', '2022-06-24'],
    ['deaths-in-custody', '', 8, null, '2022-06-24'],
    ['allegations-to-the-authorities', '', 301, null, '2022-03-14'],
    ['criminal-cases-opened', '', 243, null, '2022-03-14'],
    ['officials-detained', '', 9, null, '2022-06-24'],
    ['officials-detained', 'agency=national-security-committee', 8, null, '2022-06-24'],
    ['officials-detained', 'agency=police', 1, null, '2022-06-24'],
    ['reports-to-the-coalition', '', 164, null, '2022-05-17'],
    ['reports-to-the-coalition', 'age=minor', 13, null, '2022-05-17'],
    ['reports-to-the-coalition', 'outcome=registered-art-146', 69, null, '2022-05-17'],
    ['reports-to-the-coalition', 'outcome=registered-art-362', 3, null, '2022-05-17'],
    ['reports-to-the-coalition', 'outcome=investigated-unregistered', 4, null, '2022-05-17'],
    ['investigations-closed', '', 8, null, '2022-06-24'],
    ['forensic-examinations-ordered', '', 52, null, '2022-05-17'],
    ['coalition-case-records', '#examination', [15, 20], 'range', '2022-06-24'],
    ['complaints-registered-each-year', '', 'hundreds', 'magnitude', '2021'],
    ['cases-reaching-court', '', 2, 'about', '2022-06-24'],
  ],
}

describe.each(Object.keys(gold))('%s', (id) => {
  it('gives every gold value with its date and source, in all languages and formats', () => {
    for (const report of inAll(id)) {
      const html = readHtmlTexts(report.html)
      const pdf = bare(
        pdfOf(report)
          .words.map((word) => word.text)
          .join(''),
      )
      for (const [series, query, value, qualifier, when] of gold[id] ?? []) {
        const found = report.json.figures.filter(
          (one) =>
            one.id === series &&
            one.query === query &&
            JSON.stringify(one.value) === JSON.stringify(value),
        )
        const label = `${report.name} ${series}?${query} ${JSON.stringify(value)}`
        expect(found, label).not.toHaveLength(0)
        for (const one of found) {
          expect([one.qualifier, one.asOf ?? one.period], label).toEqual([qualifier, when])
          expect(one.source, label).toMatch(/^[a-z0-9-]+$/)
          expect(bare(html.get(one.block) ?? ''), label).toContain(bare(one.printed))
          expect(pdf, label).toContain(bare(one.printed))
        }
      }
    }
  })

  it('has the same paragraphs, numbers, notes and figures in every language', () => {
    const [en, ...others] = inAll(id).map(({ json }) => ({
      paragraphs: json.paragraphs
        // The mark of a text that no native speaker has read is in that language only.
        .filter(({ id: block }) => block !== 'unread')
        .map(({ id: block, kind, number, section, footnotes }) => ({
          block,
          kind,
          number,
          section,
          footnotes: [...footnotes].sort(),
        })),
      notes: json.footnotes.map(({ block }) => block).sort(),
      figures: json.figures
        .map(
          (one) => `${one.block} ${one.kind} ${one.id}?${one.query} ${JSON.stringify(one.value)}`,
        )
        .sort(),
      cases: json.cases,
    }))
    expect(others).toEqual(languages.slice(1).map(() => en))
  })

  it('says of Kazakh, and of no other language, that no native speaker has read it', () => {
    const marked = inAll(id).map(({ json }) => json.paragraphs.some((one) => one.id === 'unread'))
    expect(marked).toEqual([false, false, true])
    const [, , kk] = inAll(id)
    if (!kk) throw new Error(`${id} is not there in Kazakh`)
    const said = pdfOf(kk).words.filter(({ text }) => text === 'тексермеген').length
    expect(said).toBe(pdfOf(kk).pages + 1)
  })

  it('numbers paragraphs without a gap', () => {
    for (const { json } of inAll(id)) {
      const numbers = json.paragraphs.flatMap(({ number }) => number ?? [])
      expect(numbers).toEqual(numbers.map((_, i) => i + 1))
    }
  })

  it('says in HTML and PDF what it says in JSON', () => {
    for (const report of inAll(id)) {
      const html = readHtmlTexts(report.html)
      // A note that runs on is at the foot of two pages, with a foot, a head and text between.
      const notes = bare(
        pdfOf(report)
          .words.filter((word) => isNoteSize(word.size) && !isMargin(word))
          .map((word) => word.text)
          .join(''),
      )
      for (const { id: block, text } of report.json.paragraphs) {
        expect(bare(html.get(block) ?? ''), `${report.name} #${block}`).toBe(bare(text))
      }
      // The words in the size of the text, in the order of the file: notes and furniture are smaller.
      const body = bare(
        pdfOf(report)
          .words.filter(({ size }) => size > 8.6)
          .map((word) => word.text)
          .join(''),
      )
      for (const { id: block, kind, text } of report.json.paragraphs) {
        if (!['paragraph', 'quotation', 'item', 'heading', 'title'].includes(kind)) continue
        expect(body, `${report.name} #${block}`).toContain(bare(text))
      }
      for (const { number, text } of report.json.footnotes) {
        expect(bare(html.get(`note-${number}`) ?? ''), `${report.name} note ${number}`).toBe(
          bare(text),
        )
        expect(notes, `${report.name} note ${number}`).toContain(bare(text))
      }
    }
  })

  it('begins every note on the page of its mark, at the foot', () => {
    for (const report of inAll(id)) checkNotes(report, pdfOf(report))
  })

  it('reads as it was read', async () => {
    for (const report of inAll(id))
      await expect(printReading(report)).toMatchFileSnapshot(`reports/${report.name}.txt`)
  })
})

/** Finds each mark by the words before it and each note by its text, and compares their pages. */
function checkNotes(report: BuiltReport, pdf: PdfText): void {
  const running = pdf.words.map((word) => ({ ...word, bare: bare(word.text) }))
  for (const note of report.json.footnotes) {
    const label = `${report.name} note ${note.number}`
    const mark = findMark(running, note, pdf.bodySize)
    const start = findStart(running, note)
    expect(mark, label).toBeDefined()
    expect(start, label).toBeDefined()
    if (!mark || !start) continue
    expect(start.page, label).toBe(mark.page)
    // PDF counts upwards: whatever is printed lower has the smaller y.
    expect(start.y, label).toBeLessThan(mark.y)
  }
}

/** Notes are printed in 8.25 points; captions and tables are not. */
const isNoteSize = (size: number): boolean => Math.abs(size - 8.25) < 0.1

/** Whether a word stands in the head or foot of an A4 page, 842 points high. */
const isMargin = ({ y }: { y: number }): boolean => y < 40 || y > 795

type Running = (PdfText['words'][number] & { bare: string })[]

/** A small number right behind the words before the call. */
function findMark(
  words: Running,
  note: { number: number; before: string },
  bodySize: number,
): Running[number] | undefined {
  const wanted = bare(note.before)
    .slice(-24)
    .replace(/[.,;:]$/, '')
  return words.find((word, i) => {
    const marks = word.bare
      .replace(/[.,;:]/g, ' ')
      .trim()
      .split(' ')
    if (word.size > bodySize * 0.8 || !marks.includes(String(note.number))) return false
    const before = words
      // Between the two there may be the foot of one page and the head of the next.
      .slice(Math.max(0, i - 250), i)
      .filter((one) => one.size > bodySize * 0.8)
      .map((one) => one.bare)
      .join('')
    return before.replace(/[.,;:]$/, '').endsWith(wanted)
  })
}

/** The number of a note in small print, with the note's text right behind it. */
function findStart(
  words: Running,
  note: { number: number; text: string },
): Running[number] | undefined {
  const wanted = bare(`${note.number}${note.text}`)
  return words.find((word, i) => {
    if (word.size > 9 || !wanted.startsWith(word.bare)) return false
    const rest = words
      .slice(i, i + 900)
      .filter((one) => Math.abs(one.size - word.size) < 0.1 && !isMargin(one))
    return rest
      .map((one) => one.bare)
      .join('')
      .startsWith(wanted)
  })
}

/** A report as plain text, for people to read and for diffs: numbers, notes and what they say. */
function printReading({ json }: BuiltReport): string {
  const blocks = json.paragraphs.map(
    ({ kind, number, text, footnotes }) =>
      `${number === null ? '' : `${number}. `}[${kind}] ${text}${footnotes.length > 0 ? ` {${footnotes.join(', ')}}` : ''}`,
  )
  const notes = json.footnotes.map(({ number, text }) => `{${number}} ${text}`)
  return `${json.title}\n\n${blocks.join('\n')}\n\n${notes.join('\n')}\n`
}

/** The files of a report, in the order of the manifest. */
function filesOf(id: string): string[] {
  const read = (path: string): unknown => parse(readFileSync(join(root, path), 'utf8'))
  const report = read(`content/${id}/report.yaml`) as { locales: string[]; product: string }
  const { sources } = read(`templates/${report.product}.yaml`) as { sources?: string }
  const formats = [...(sources === 'apart' ? ['fact-sheet.pdf'] : []), 'html', 'json', 'pdf']
  return report.locales
    .sort()
    .flatMap((locale) => formats.map((format) => `${id}/${id}.${locale}.${format}`))
}

const hasFactSheet = ({ json }: BuiltReport): boolean =>
  filesOf(json.report).some((path) => path.endsWith('.fact-sheet.pdf'))

describe('the edition', () => {
  it('is what the manifest says', () => {
    const manifest = JSON.parse(readFileSync(join(out, 'public/manifest.json'), 'utf8')) as {
      files: { path: string; sha256: string; bytes: number; pages?: number; footnotes?: number }[]
    }
    const paths = [
      ...readdirSync(join(root, 'content')).flatMap(filesOf),
      'coverage.html',
      'data.html',
      'index.html',
    ]
    expect(manifest.files.map(({ path }) => path)).toEqual(paths.toSorted())
    for (const { path, sha256: hash, bytes } of manifest.files) {
      const content = readFileSync(join(out, 'public', path))
      expect([sha256(content), content.length], path).toEqual([hash, bytes])
    }
    for (const report of reports) {
      const record = manifest.files.find(({ path }) => path.endsWith(`${report.name}.pdf`))
      // What is on a fact sheet of its own is no note of the text.
      const { length } = hasFactSheet(report) ? [] : report.json.footnotes
      expect([record?.pages, record?.footnotes]).toEqual([pdfOf(report).pages, length])
    }
  })

  it('tells of the ten cities in numbers that sum to the whole', () => {
    for (const { json } of inAll('briefing-2022-01-19')) {
      const cities = new Map(
        json.figures
          .filter(({ query }) => query.startsWith('place='))
          .map(({ query, value }) => [query, Number(value)]),
      )
      expect(cities.size).toBe(10)
      expect([...cities.values()].reduce((sum, value) => sum + value, 0)).toBe(24)
    }
  })
})
