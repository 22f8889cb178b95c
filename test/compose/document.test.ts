// The composed document: numbers, notes, `Ibid.`, references and figures over the one tree.
import * as fc from 'fast-check'
import { toString } from 'hast-util-to-string'
import { describe, expect, it } from 'vitest'
import { inspect } from '../../src/build.ts'
import { compose } from '../../src/compose/index.ts'
import type { Document } from '../../src/model/document.ts'
import { filesBelow, memoryFiles, memoryWorld } from '../world.ts'

const base = filesBelow('test/workspaces/small')

/** The documents of the small workspace with the leads of both languages replaced. */
function documents(en: string, ru: string = en): Document[] {
  const files = new Map<string, Uint8Array | string>(base)
  files.set('content/sample/en/01-lead.md', `---\nsection: lead\n---\n\n${en}\n`)
  files.set('content/sample/ru/01-lead.md', `---\nsection: lead\n---\n\n${ru}\n`)
  const second = new TextDecoder().decode(base.get('data/sources/register.yaml'))
  files.set(
    'data/sources/law.yaml',
    second.replace('register of reports', 'law of the land').replace('реестр сообщений', 'закон'),
  )
  const inspected = inspect(memoryWorld(memoryFiles(files)), {
    reports: [],
    locales: [],
    formats: ['json'],
    edition: 'public',
  })
  expect(inspected.findings).toEqual([])
  return inspected.drafts.map((draft) => compose(draft, inspected.resolved))
}

const notesOf = (text: string): string[] => documents(text)[0]?.notes.map((note) => note.text) ?? []

describe('notes', () => {
  const register = 'The Watch, register of reports, 17 May 2022 (on file, not published)'
  const law = 'The Watch, law of the land, 17 May 2022 (on file, not published)'

  it('say Ibid. for the one source of the note right before', () => {
    expect(notesOf('A.[@register] B.[@register, para. 2] C.[@law] D.[@register]')).toEqual([
      `${register}.`,
      'Ibid., para. 2.',
      `${law}.`,
      `${register}.`,
    ])
  })

  it('do not say Ibid. where either note has several sources, or is the author’s own', () => {
    expect(
      notesOf(
        'A.[@register; @law] B.[@register] C.[^own] D.[@register]\n\n[^own]: See [@register].',
      ),
    ).toEqual([`${register}; ${law}.`, `${register}.`, `See ${register}.`, `${register}.`])
  })

  it('cite in full where Ibid. would be read with the locator before', () => {
    expect(
      notesOf('A.[@register, para. 2] B.[@register] C.[@register] D.[@law, p. 1] E.[@law, p. 1]'),
    ).toEqual([
      `${register.replace(' (on', ', para. 2 (on')}.`,
      `${register}.`,
      'Ibid.',
      `${law.replace(' (on', ', p. 1 (on')}.`,
      'Ibid.',
    ])
  })

  it('repeat the text under a new number when one footnote is called twice', () => {
    expect(notesOf('A.[^own] B.[^own]\n\n[^own]: Twice.')).toEqual(['Twice.', 'Twice.'])
  })

  it('are numbered in the order of their calls, wherever these stand', () => {
    const [document] = documents(
      '# Head[^h]\n\n- Item[^i]\n\n> Quote[^q]\n\n| A[^a] | B |\n|---|---|\n| c[^c] | d |\n\n[^c]: c\n\n[^a]: a\n\n[^q]: q\n\n[^i]: i\n\n[^h]: h',
    )
    expect(document?.notes.map((note) => note.text)).toEqual(['h', 'i', 'q', 'a', 'c'])
    expect(document?.notes.map((note) => note.number)).toEqual([1, 2, 3, 4, 5])
  })

  it('know the block that calls them and the ten words before', () => {
    const [document] = documents(
      'One two three four five six seven eight nine ten *eleven* twelve.[@register]',
    )
    expect(document?.notes[0]).toMatchObject({
      block: '01-lead-1',
      before: 'three four five six seven eight nine ten eleven twelve.',
    })
  })

  it('keep several paragraphs', () => {
    expect(notesOf('A.[^long]\n\n[^long]: First.\n\n    Second.')).toEqual(['First. Second.'])
  })
})

describe('numbers', () => {
  it('count top-level paragraphs and quotations only', () => {
    const [document] = documents('One.\n\n- item\n\n# Heading\n\n> Quote.\n>\n> More.\n\nThree.')
    const lead = document?.blocks
      .filter((block) => block.section === 'lead')
      .map(({ kind, number, text }) => [kind, number, text])
    expect(lead).toEqual([
      ['paragraph', 1, 'One.'],
      ['item', null, 'item'],
      ['heading', null, 'Heading'],
      ['quotation', 2, 'Quote.'],
      ['quotation', null, 'More.'],
      ['paragraph', 3, 'Three.'],
    ])
  })

  it('are what references print, in every language', () => {
    for (const document of documents(
      'One.\n\n[](id:two)Two.\n\nThree [](#two) and [that](#two).',
    )) {
      expect(document.blocks.find((block) => block.text.startsWith('Three'))?.text).toBe(
        'Three 2 and that.',
      )
    }
  })

  it('and notes are the same in every language, whatever the text is', () => {
    const block = fc.constantFrom(
      'Words.',
      'Words.[@register]',
      '- a\n- b[@law]',
      '> Quote.',
      '# Head',
      '1. a\n2. b',
      'By [17 May 2022](date:2022-05-17)[^n].',
    )
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (blocks) => {
        const note = blocks.some((one) => one.includes('[^n]')) ? '\n\n[^n]: Note.' : ''
        const text = `${blocks.join('\n\n')}${note}`
        const [en, ru] = documents(text, text.replaceAll('17 May 2022', '17 мая 2022 года'))
        const shape = (document: Document | undefined) =>
          document?.blocks.map(({ id, kind, number, notes }) => ({ id, kind, number, notes }))
        expect(shape(ru)).toEqual(shape(en))
        const numbers = en?.blocks.flatMap(({ number }) => number ?? []) ?? []
        expect(numbers).toEqual(numbers.map((_, i) => i + 1))
        expect(new Set(en?.blocks.map(({ id }) => id)).size).toBe(en?.blocks.length)
        expect(en?.blocks.flatMap(({ notes }) => notes)).toEqual(
          en?.notes.map(({ number }) => number),
        )
      }),
      { numRuns: 40 },
    )
  })
})

describe('typography', () => {
  it('is that of the language, in text, notes and words of figures', () => {
    const [en, ru] = documents(
      'See art. 5 - "all".[^n] On [17 May 2022](date:2022-05-17) [164](figure:reports).\n\n[^n]: Case "A".',
      'См. ст. 5 - "всё"[^n]. На [17 мая 2022 года](date:2022-05-17) [164](figure:reports).\n\n[^n]: Дело "А".',
    )
    const lead = (document: Document | undefined) =>
      document?.blocks.find(({ section }) => section === 'lead')?.text
    expect(lead(en)).toBe('See art. 5 – “all”. On 17 May 2022 164.')
    expect(lead(ru)).toBe('См. ст. 5 — «всё». На 17 мая 2022 года 164.')
    expect(en?.notes.map((note) => note.text)).toEqual(['Case “A”.'])
    expect(en?.notes[0]?.before).toBe('See art. 5 – “all”.')
    expect(ru?.notes.map((note) => note.text)).toEqual(['Дело «А».'])
    const printed = (document: Document | undefined) =>
      document?.body.children.map((node) => toString(node)).join('')
    expect(printed(ru)).toContain('ст.\u00a05\u00a0— «всё»')
    expect(printed(en)).toContain('17\u00a0May 2022')
  })

  it('makes no difference to what stands between words in texts', () => {
    for (const { blocks, notes, figures } of documents(
      'On [17 May 2022](date:2022-05-17), § 5.',
      'На [17 мая 2022 года](date:2022-05-17), § 5.',
    ))
      expect(JSON.stringify([blocks, notes, figures])).not.toMatch(/[\u00a0\u202f]/)
  })
})

describe('text', () => {
  it('never becomes markup, whatever it says', () => {
    const [document] = documents(
      'A &lt;script&gt;alert(this)&lt;/script&gt; {{report.title}} `<b>` *x*.',
    )
    const text = document?.blocks.find((block) => block.section === 'lead')?.text
    expect(text).toBe('A <script>alert(this)</script> {{report.title}} <b> x.')
  })
})
