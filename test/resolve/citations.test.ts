// Citations and notes in prose: what becomes a note, and where faults in them stand.
import { describe, expect, it } from 'vitest'
import { callsOf, nodesOf } from '../../src/model/walk.ts'
import { inspectSmall, placesOf } from '../check/workspace.ts'

const path = 'content/sample/en/03-appeal.md'

/** What is found in a text that one language has more, and the notes that it calls. */
function read(text: string) {
  const content = (words: string): string => `---\nsection: appeal\n---\n\n${words}\n`
  const { findings, resolved } = inspectSmall({
    [path]: content(text),
    'content/sample/ru/03-appeal.md': content(text),
  })
  const draft = resolved.drafts.find((one) => one.locale === 'en')
  const blocks = draft?.narratives.find((one) => one.narrative.name === '03-appeal')?.blocks ?? []
  const calls = callsOf(blocks).map(({ note }) =>
    note.kind === 'footnote'
      ? `note ${note.identifier}`
      : note.citations.map(({ source, locator }) => `${source.id} ${locator}`.trim()).join('; '),
  )
  const inline = [...nodesOf(blocks)].filter((node) => node.type === 'inlineCitation').length
  const own = findings.filter((one) => one.place.path === path)
  return { calls, inline, faults: placesOf(own).map((one) => one.replace(`${path}:`, '')) }
}

describe('citations', () => {
  it('make one note a bracket', () => {
    expect(read('One.[@register] Two.[@register, p. 3; @register, p. 5]')).toEqual({
      calls: ['register', 'register p. 3; register p. 5'],
      inline: 0,
      faults: [],
    })
  })

  it('stay where they are inside a note', () => {
    expect(read('One.[^a]\n\n[^a]: See [@register, p. 3].')).toEqual({
      calls: ['note a'],
      inline: 1,
      faults: [],
    })
  })

  it('may be broken over two lines', () => {
    expect(read('One.[@register,\np. 3]').calls).toEqual(['register p. 3'])
  })

  it('may call one note twice', () => {
    expect(read('One.[^a] Two.[^a]\n\n[^a]: Text.')).toMatchObject({
      calls: ['note a', 'note a'],
      faults: [],
    })
  })

  it.each([
    ['a [@gone]', 'reference-unknown 5:4'],
    ['\\* &amp; *b* [@register; @gone]', 'reference-unknown 5:26'],
    ['> a\n> b [@register; x]', 'citation-syntax 6:17'],
    ['a [@register;]', 'citation-syntax 5:3'],
    ['a [@register', 'citation-syntax 5:3'],
    ['a\\_b [^gone]', 'note-undefined 5:6'],
    ['a&nbsp;b [c](d e)', 'markdown-leftover 5:12'],
    ['- a\n- b [c][d]', 'markdown-leftover 6:7'],
    ['| a | b |\n|---|---|\n| [@gone] | c |', 'reference-unknown 7:4'],
    ['a [b www.example.org] c', 'address 5:6'],
    ['[x]: https://example.org\n\na', 'markdown-leftover 5:1'],
    ['[x]: https://a.example\n[x]: https://b.example\n\n[x]', 'markdown-leftover 6:1'],
    ['![a][b]\n\n[b]: case:c-1', 'embed-inline 5:1'],
    ['![words](figure:reports)', 'picture-address 5:1'],
    ['[](id:01-lead-1)a', 'block-name 5:1'],
  ])('%s', (text, fault) => {
    expect(read(text).faults).toEqual([fault])
  })

  it('are all told, each at its own place', () => {
    expect(read('[@gone] [^gone] [a](b c) [@gone').faults).toEqual([
      'reference-unknown 5:2',
      'note-undefined 5:9',
      'markdown-leftover 5:19',
      'citation-syntax 5:26',
    ])
  })

  it('of a case file may have notes of its own', () => {
    const summary =
      'summary:\n  en: |\n    Beaten.[^a]\n\n    [^a]: By [@register].\n  ru: Избит.\n'
    const base =
      'person: p-1\nevent: january\nplace: semey\ndate: 2022-01\nstatus: dismissed\nstatusAsOf: 2022-06\nsource: register\n'
    const { findings } = inspectSmall({ 'data/cases/c-1.yaml': base + summary })
    expect(placesOf(findings)).toEqual([])
    const second = summary.replace('  ru', '\n    [^b]: Unused.\n  ru')
    expect(placesOf(inspectSmall({ 'data/cases/c-1.yaml': base + second }).findings)).toEqual([
      'note-unused data/cases/c-1.yaml:14:5',
    ])
  })
})
