// Findings as people and programs read them.
import { describe, expect, it } from 'vitest'
import { exitCode, finding, sortFindings } from '../../src/findings/finding.ts'
import { printFindings, visible } from '../../src/findings/print.ts'
import { rules } from '../../src/findings/rules.ts'
import { suggestion } from '../../src/findings/suggestion.ts'

const at = (line: number, column: number, endColumn?: number) => ({
  path: 'content/a.md',
  line,
  column,
  ...(endColumn === undefined ? {} : { endColumn }),
})

describe('printFindings', () => {
  it('shows the line with the words marked, and cuts a long one around them', () => {
    const line = `${'x'.repeat(200)} wrong ${'y'.repeat(200)}`
    const printed = printFindings(
      [finding('figure-words', at(1, 202, 207), 'No.', 'Yes.')],
      'text',
      () => [line],
    )
    const [, shown = '', marked = ''] = printed.split('\n')
    expect(shown).toMatch(/^ {2}1 \| …x{31} wrong/)
    expect(shown.endsWith('…')).toBe(true)
    expect(shown.slice(marked.indexOf('^'), marked.lastIndexOf('^') + 1)).toBe('wrong')
    expect(shown.length).toBeLessThan(110)
  })

  it('shows no line that may hold a name, to no finding that stands on it', () => {
    const lines = ['[Aslan](person:p-1) and [Asel](persom:p-2) in [1](figure:x)', 'Aslan']
    const hidden = printFindings([finding('figure-words', at(1, 50), 'No.')], 'text', () => lines)
    expect(hidden).toContain('[·····](person:p-1) and [····](persom:p-2) in [1](figure:x)')
    const concealed = [
      finding('person-words', { ...at(2, 1), concealed: true }, 'Not this.'),
      finding('place-words', at(2, 3), 'Nor this.'),
    ]
    expect(printFindings(concealed, 'text', () => lines)).not.toContain('Aslan')
    const persons = { path: 'data/persons.yaml', line: 2, column: 1 }
    expect(
      printFindings([finding('yaml-shape', persons, 'No.')], 'text', () => lines),
    ).not.toContain('Aslan')
  })

  it('counts what there is', () => {
    const all = [
      finding('comment', at(1, 1), 'A.', undefined, 'info'),
      finding('script-mixed', at(2, 1), 'B.'),
      finding('figure-words', at(3, 1), 'C.'),
      finding('figure-words', at(4, 1), 'D.'),
    ]
    expect(printFindings(all, 'text', () => undefined)).toMatch(/\n2 errors, 1 warning, 1 note\n$/)
    expect(printFindings([], 'text', () => undefined)).toBe('')
  })

  it('gives the same as JSON, and as annotations', () => {
    const all = [finding('figure-words', at(3, 4), 'A: 50 %,\nB.', 'Do.')]
    expect(JSON.parse(printFindings(all, 'json', () => []))).toEqual([
      {
        rule: 'figure-words',
        severity: 'error',
        path: 'content/a.md',
        line: 3,
        column: 4,
        message: 'A: 50 %,\nB.',
        hint: 'Do.',
      },
    ])
    expect(printFindings(all, 'github', () => [])).toBe(
      '::error file=content/a.md,line=3,col=4,title=figure-words::A: 50 %25,%0AB.%0ADo.\n',
    )
  })

  it('makes visible what is not', () => {
    expect(visible('a\u202eb\u0007c\ud800d\te')).toBe('a<U+202E>b<U+0007>c<U+D800>d e')
  })
})

describe('sortFindings', () => {
  it('orders by place, and tells nothing twice', () => {
    const [a, b] = [
      finding('figure-words', at(2, 1), 'A.'),
      finding('figure-words', at(1, 9), 'B.'),
    ]
    expect(sortFindings([a, b, { ...a }])).toEqual([b, a])
  })

  it('leaves out a warning about words that an error is about', () => {
    const warning = finding('script-mixed', at(1, 5, 9), 'A.')
    const error = finding('reference-unknown', at(1, 3, 20), 'B.')
    expect(sortFindings([warning, error])).toEqual([error])
    const elsewhere = finding('reference-unknown', at(1, 10, 20), 'B.')
    expect(sortFindings([warning, elsewhere])).toEqual([warning, elsewhere])
  })
})

describe('exitCode', () => {
  it('is that of the gravest error', () => {
    const [input, disclosure, environment, warning] = [
      finding('figure-words', at(1, 1), 'A.'),
      finding('person-words', at(1, 1), 'A.'),
      finding('file-too-long', at(1, 1), 'A.'),
      finding('script-mixed', at(1, 1), 'A.'),
    ]
    expect(exitCode([])).toBe(0)
    expect(exitCode([warning])).toBe(0)
    expect(exitCode([environment])).toBe(4)
    expect(exitCode([environment, input])).toBe(1)
    expect(exitCode([environment, input, disclosure])).toBe(3)
  })
})

describe('the catalogue', () => {
  it('says in a sentence what each rule protects', () => {
    for (const [rule, { why }] of Object.entries(rules))
      expect([rule, why]).toEqual([rule, expect.stringMatching(/^[A-Z].*\.$/)])
  })
})

describe('suggestion', () => {
  it('is a word that is near, or none', () => {
    expect(suggestion('semei', ['almaty', 'semey'])).toBe('semey')
    expect(suggestion('paris', ['almaty', 'semey'])).toBeUndefined()
    expect(suggestion('x', [])).toBeUndefined()
  })
})
