// Notes under tables: small letters, one for each note, directly under the table.
import { toString } from 'hast-util-to-string'
import type { Element } from 'hast'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { openLetters } from '../../src/compose/letters.ts'
import { composeCharts } from '../charts/composed.ts'

describe('letters', () => {
  it('are given in the order of the marks, the same note the same letter', () => {
    const letters = openLetters('t')
    const marks = [
      letters.mark('First.'),
      letters.mark(undefined),
      letters.mark('Second.', 'First.'),
      letters.mark('First.'),
    ]
    expect(marks.map((mark) => mark.map((one) => toString(one)).join())).toEqual([
      'a',
      '',
      'a, b',
      'a',
    ])
    const [list] = letters.list()
    expect(list?.children.map((one) => toString(one))).toEqual(['a First.', 'b Second.'])
  })

  it('go on after z, and there is no list without notes', () => {
    const letters = openLetters('t')
    const last = Array.from({ length: 28 }, (_, i) =>
      letters.mark(String(i)).map((one) => toString(one)),
    )
    expect(last.slice(25)).toEqual([['z'], ['aa'], ['ab']])
    expect(openLetters('t').list()).toEqual([])
  })

  it('stand in a table of data for its provisional values and for its residual, and in no text of it', () => {
    const [document] = composeCharts()
    if (!document) throw new Error('no document')
    const tables: Element[] = []
    visit(document.body, 'element', (element) => {
      if (element.tagName === 'figure' && String(element.properties['className']) === 'table')
        tables.push(element)
    })
    const [table] = tables
    if (!table) throw new Error('no table')
    const texts = table.children.map((one) => toString(one))
    expect(texts[1]).toBe(
      'a Provisional.b The Coalition does not state what became of these reports.',
    )
    expect(texts[0]).toContain('Outcome not statedb')
    const id = table.properties['id']
    const blocks = document.blocks.filter((block) => block.id.startsWith(`${String(id)}-`))
    expect(blocks.map(({ text }) => text)).toContain('Outcome not stated 88')
    expect(
      blocks
        .filter(({ id: own }) => own.includes('-letter-'))
        .map(({ kind, text }) => [kind, text]),
    ).toEqual([
      ['caption', 'Provisional.'],
      ['caption', 'The Coalition does not state what became of these reports.'],
    ])
  })
})
