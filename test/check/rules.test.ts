// What the pages of test/mistakes do not show: the other forms that are right, and those that are wrong.
import { describe, expect, it } from 'vitest'
import { check } from '../../src/check/index.ts'
import { load } from '../../src/load/index.ts'
import { readCoverage } from '../../src/fonts/faces.ts'
import { resolve } from '../../src/resolve/index.ts'
import { memoryFiles, memoryWorld } from '../world.ts'
import { inspectSmall, placesOf, smallTexts } from './workspace.ts'

const statistic = (value: string): string =>
  `title: { en: A, ru: А }\nunit: case\npopulation: { en: A, ru: А }\ndefinition: { en: A, ru: А }\nobservations:\n  - { asOf: 2022-03-01, published: 2022-03-01, value: ${value}, publisher: office, source: register }\n`

/** The narrative `03-appeal` in both languages, beside data files. */
function told(en: string, ru: string, data: Readonly<Record<string, string>> = {}): string[] {
  const head = '---\nsection: appeal\n---\n\n'
  const { findings } = inspectSmall({
    'content/sample/en/03-appeal.md': `${head}${en}\n`,
    'content/sample/ru/03-appeal.md': `${head}${ru}\n`,
    ...data,
  })
  return placesOf(findings)
}

const en = 'content/sample/en/03-appeal.md'
const ru = 'content/sample/ru/03-appeal.md'

describe('words of figures', () => {
  it.each([
    ['{ moreThan: 10000 }', 'over 10,000', 'более 10 000'],
    ['{ atLeast: 238 }', 'at least 238', 'не менее 238'],
    ['{ from: 15, to: 20 }', '15 to 20', '15–20'],
    ['hundreds', 'hundreds', 'сотни'],
  ])('%s may be said as “%s” and “%s”', (value, inEnglish, inRussian) => {
    const data = { 'data/statistics/arrests.yaml': statistic(value) }
    const said = (words: string): string => `There were [${words}](figure:arrests).`
    expect(told(said(inEnglish), said(inRussian), data)).toEqual([])
    expect(told(said('239'), said(inRussian), data)).toEqual([`figure-words ${en}:5:13`])
  })

  it('say another range, or another magnitude', () => {
    const said = (words: string): string => `There were [${words}](figure:arrests).`
    const range = { 'data/statistics/arrests.yaml': statistic('{ from: 15, to: 20 }') }
    expect(told(said('15 to 30'), said('15–20'), range)).toEqual([`figure-words ${en}:5:13`])
    const magnitude = { 'data/statistics/arrests.yaml': statistic('hundreds') }
    expect(told(said('thousands'), said('сотни'), magnitude)).toEqual([`figure-words ${en}:5:13`])
  })
})

describe('the structure of a translation', () => {
  it.each([
    ['> Words.', 'Слова.', `locale-structure ${ru}:5:1`],
    ['```\na\n```', '***', `locale-structure ${ru}:5:1`],
    ['1. a\n2. b', '1. a', `locale-structure ${ru}:5:1`],
    ['2. a', '1. a', `locale-structure ${ru}:5:1`],
    ['| a | b |\n|---|---|\n| c | d |', '| a | b |\n|---|---|', `locale-structure ${ru}:5:1`],
    ['# A', '# А\n\n## Б', `locale-structure ${ru}:7:1`],
    ['A.\n\nB.', 'А.', `locale-structure ${ru}:5:1`],
    ['A [2022](date:2022).', 'А.', `locale-figures ${ru}:5:1`],
    [
      'A [2022](date:2022), [2022](date:2022).',
      'А [2022 год](date:2022).',
      `locale-figures ${ru}:5:1`,
    ],
  ])('%s', (original, translation, fault) => {
    expect(told(original, translation)).toEqual([fault])
  })
})

describe('a report as of another day', () => {
  it('has the figures of that day only', () => {
    const world = memoryWorld(memoryFiles(smallTexts))
    const loaded = load(world, '2022-05-16')
    const resolved = resolve(loaded.value, 'public')
    const rules = [
      ...resolved.findings,
      ...check(resolved.value, readCoverage(world.house), world.today),
    ]
    expect([...new Set(rules.map((one) => one.rule))]).toEqual(['figure-query'])
  })
})

describe('the file of persons', () => {
  it('is shown in no message', () => {
    const persons = `p-1: { code: A, role: survivor, aliases: { en: [Аlina], ru: [Алина] } }\np-2: { code: B, role: survivor, aliases: Aslan }\np-3: { code: C, role: survivor }\n`
    const { findings } = inspectSmall({ 'data/persons.yaml': persons })
    expect(placesOf(findings)).toEqual([
      'script-mixed data/persons.yaml:1:49',
      'yaml-shape data/persons.yaml:2:42',
    ])
    expect(JSON.stringify(findings)).not.toMatch(/lina|Aslan/)
  })
})
