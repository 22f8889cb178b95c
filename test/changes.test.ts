// What happens when a number changes: in the data, in the words, in a date. Run as people run it.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copyWorkspace, run, temporaryFolder } from './repository.ts'

/** Replaces the one occurrence of a text in a file of a copied workspace. */
function change(workspace: string, path: string, from: string, to: string): void {
  const file = join(workspace, path)
  const parts = readFileSync(file, 'utf8').split(from)
  expect(parts, `${from} in ${path}`).toHaveLength(2)
  writeFileSync(file, parts.join(to))
}

/** The lines of findings, as `path:line:column: severity rule`. */
function heads(stdout: string): string[] {
  return [...stdout.matchAll(/^(\S+:\d+:\d+: \w+ [a-z-]+):/gm)].map((match) => match[1] ?? '')
}

/** The place of the first letter of some words in a file. */
function placeOf(workspace: string, path: string, words: string): string {
  const lines = readFileSync(join(workspace, path), 'utf8').split('\n')
  const line = lines.findIndex((one) => one.includes(words))
  return `${path}:${line + 1}:${(lines[line] ?? '').indexOf(words) + words.indexOf('[') + 2}`
}

const statement = 'content/anti-torture-day-2022'
const narrative = (locale: string): string => `${statement}/${locale}/02-failure-to-investigate.md`

describe('a change', () => {
  it('of an observation is found at every place that says the old figure, and nothing is written', () => {
    const workspace = copyWorkspace('observation')
    const out = temporaryFolder('out')
    expect(
      run(['build', '--workspace', workspace, '--out', out, '--format', 'json', '--quiet']).code,
    ).toBe(0)
    const before = readFileSync(join(out, 'public/manifest.json'), 'utf8')
    change(workspace, 'data/statistics/reports-to-the-coalition.yaml', 'value: 164', 'value: 165')
    const { code, stdout } = run(['check', '--workspace', workspace])
    expect(code).toBe(1)
    const found = heads(stdout)
    for (const locale of ['en', 'ru']) {
      expect(found).toContain(
        `${placeOf(workspace, narrative(locale), '[164](figure:reports-to-the-coalition)')}: error figure-words`,
      )
    }
    // The parts no longer sum to the whole, which is the other half of the truth.
    expect(
      found.filter((one) => !one.startsWith('content/')).map((one) => one.replace(/:\d+:\d+/, '')),
    ).toEqual(['data/statistics/reports-to-the-coalition.yaml: error sum-partition'])
    expect(found).toHaveLength(3)
    expect(
      run(['build', '--workspace', workspace, '--out', out, '--format', 'json', '--quiet']).code,
    ).toBe(1)
    expect(readFileSync(join(out, 'public/manifest.json'), 'utf8')).toBe(before)
  })

  const wrong: [string, string, string, string, string][] = [
    [
      'an English number word',
      narrative('en'),
      '[Sixty-nine](figure',
      '[Sixty-eight](figure',
      'figure-words',
    ],
    [
      'a Russian number word',
      narrative('ru'),
      '[Шестьдесят девять](figure',
      '[Шестьдесят восемь](figure',
      'figure-words',
    ],
    [
      'an English date',
      narrative('en'),
      '[17 May 2022](date:2022-05-17)',
      '[18 May 2022](date:2022-05-17)',
      'date-words',
    ],
    [
      'a Russian date',
      narrative('ru'),
      '[17 мая 2022 года](date:2022-05-17)',
      '[17 июня 2022 года](date:2022-05-17)',
      'date-words',
    ],
    [
      'a qualifier',
      `${statement}/en/01-lead.md`,
      '[over 10,000](figure',
      '[about 10,000](figure',
      'figure-words',
    ],
    [
      'a share',
      `${statement}/en/03-failure-to-examine.md`,
      '[75 per cent](figure',
      '[76 per cent](figure',
      'figure-words',
    ],
    [
      'a span',
      `${statement}/en/01-lead.md`,
      '[Five months](elapsed',
      '[Six months](elapsed',
      'elapsed-words',
    ],
    [
      'a quoted number',
      `${statement}/ru/03-failure-to-examine.md`,
      '[15–20 минут](source',
      '[15–30 минут](source',
      'excerpt-words',
    ],
    [
      'a count of cases',
      `${statement}/en/01-lead.md`,
      '[three](figure:cases',
      '[four](figure:cases',
      'figure-words',
    ],
    [
      'a place',
      'content/briefing-2022-01-19/en/01-lead.md',
      '[Taraz](place:taraz)',
      '[Talas](place:taraz)',
      'place-words',
    ],
  ]
  it.each(wrong)('of %s is found at its place', (_what, path, from, to, rule) => {
    const workspace = copyWorkspace('words')
    change(workspace, path, from, to)
    const { code, stdout } = run(['check', '--workspace', workspace])
    expect(heads(stdout)).toEqual([`${placeOf(workspace, path, to)}: error ${rule}`])
    expect(code).toBe(1)
  })

  const right: [string, string, string, string][] = [
    ['a number spelled otherwise', narrative('en'), '[Sixty-nine](figure', '[69](figure'],
    ['a number in another case', narrative('ru'), '[девяти](figure', '[9](figure'],
    ['a date said less exactly', narrative('en'), '[17 May 2022](date', '[May 2022](date'],
  ]
  it.each(right)('that leaves everything true is not found: %s', (_what, path, from, to) => {
    const workspace = copyWorkspace('true')
    change(workspace, path, from, to)
    expect(run(['check', '--workspace', workspace])).toMatchObject({ code: 0, stdout: '' })
  })
})
