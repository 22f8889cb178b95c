// What has to be bound and what has not, sentence by sentence: one paragraph each, in a draft.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/findings/finding.ts'
import { root } from '../../world.ts'
import { inspectSmall, smallTexts } from '../workspace.ts'
import { english, type Sentence } from './sentences-en.ts'
import { russian } from './sentences-ru.ts'

const head = '---\nsection: appeal\n---\n'
// The units of the repository and those of the small workspace, which its figures need.
const units = readFileSync(join(root, 'data/units.yaml'), 'utf8')

function bare(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ rule }) => rule === 'bare-number' || rule === 'bare-date')
}

/** The words that are found in each sentence. */
function foundIn(locale: 'en' | 'ru', sentences: readonly Sentence[]): string[][] {
  const text = sentences.map(([sentence]) => `\n${sentence}\n`).join('')
  const path = `content/sample/${locale}/03-appeal.md`
  const { findings } = inspectSmall({ [path]: head + text, 'data/units.yaml': units })
  const lines = (head + text).split('\n')
  return sentences.map((_, i) => {
    const line = 5 + 2 * i
    return bare(findings)
      .filter(({ place }) => place.path === path && place.line === line)
      .map(({ place }) =>
        (lines[line - 1] ?? '').slice(place.column - 1, (place.endColumn ?? 0) - 1),
      )
  })
}

describe.each([
  ['en', english],
  ['ru', russian],
] as const)('numbers and dates in %s', (locale, sentences) => {
  const found = foundIn(locale, sentences)
  it('are tried in sentences enough', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(60)
  })
  it.each(sentences.map(([sentence, ...expected], i) => [sentence, expected, found[i]] as const))(
    '%s',
    (_sentence, expected, words) => {
      expect(words).toEqual(expected)
    },
  )
})

describe('a place', () => {
  const told = (files: Record<string, string>): string[] =>
    bare(inspectSmall(files).findings).map(
      ({ severity, place }) =>
        `${severity} ${place.path.replace('content/sample/', '')}:${place.line}:${place.column}-${place.endColumn}`,
    )
  const en = 'content/sample/en/03-appeal.md'

  it('is exact in notes, lists, tables, headings, emphasis and past escapes', () => {
    const text =
      '## In 2021\n\n- Of 12\\* or\n  *and 13*[^a]\n\n| a | 14 |\n|---|---|\n| 15 &amp; 16 | b |\n\n> 17 people.\n\n[^a]: Of 18, and [@register] 19.'
    expect(told({ [en]: `${head}\n${text}\n` })).toEqual([
      'error en/03-appeal.md:5:7-11',
      'error en/03-appeal.md:7:6-8',
      'error en/03-appeal.md:8:8-10',
      'error en/03-appeal.md:10:7-9',
      'error en/03-appeal.md:12:3-5',
      'error en/03-appeal.md:12:12-14',
      'error en/03-appeal.md:16:10-12',
      'error en/03-appeal.md:16:30-32',
    ])
  })

  it('is that of the file of a case, in its summary and its steps', () => {
    const path = 'data/cases/c-1.yaml'
    const text = (smallTexts.get(path) ?? '').replace(/^( *en: .*)$/m, '$1 In 17 places.')
    expect(text).toContain('In 17 places.')
    const line = text.split('\n').findIndex((one) => one.includes('In 17 places.'))
    const column = (text.split('\n')[line] ?? '').indexOf('17 places') + 1
    expect(told({ [path]: text })).toEqual([`error ${path}:${line + 1}:${column}-${column + 2}`])
  })

  it('is in a caption, unless the text binds the same', () => {
    const path = 'content/sample/en/02-findings.md'
    const caption = (words: string): string =>
      (smallTexts.get(path) ?? '').replace('![Reports by outcome]', `![${words}]`)
    expect(told({ [path]: caption('Of 164 reports as of May 2022') })).toEqual([])
    expect(told({ [path]: caption('Of 165 reports') })).toEqual(['error en/02-findings.md:13:6-9'])
  })
})

describe('a hint', () => {
  const hintOf = (sentence: string): string | undefined =>
    bare(inspectSmall({ 'content/sample/en/03-appeal.md': `${head}\n${sentence}\n` }).findings).map(
      ({ hint }) => hint,
    )[0]

  it('names the figure that has the value, with its cell', () => {
    expect(hintOf('There were 69.')).toBe(
      '“69” is reports?outcome=registered as of 2022-05-17: write [69](figure:reports?outcome=registered).',
    )
  })

  it('names the day; the year that is not said is the last one', () => {
    expect(hintOf('It was 24 June.')).toBe('Write [24 June](date:2022-06-24).')
    expect(hintOf('It was 25 June.')).toBe('Write [25 June](date:2021-06-25).')
    expect(hintOf('It was 5–7 June 2022.')).toBe(
      'Dates are bound one by one: [5 June 2022](date:2022-06-05), [7 June 2022](date:2022-06-07).',
    )
  })
})
