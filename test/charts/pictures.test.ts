// Every kind of picture in English and Russian, as the file that it is: one mark a line.
import type { Element, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { stringifyTree } from '../../src/render/tree.ts'
import { composeCharts } from './composed.ts'

const documents = composeCharts()
const names = [
  'bars',
  'residual',
  'share',
  'groups',
  'dates',
  'line',
  'line-as-bars',
  'years',
  'tiles',
  'timeline',
]

function pictures(body: Root): Element[] {
  const found: Element[] = []
  visit(body, 'element', (element) => {
    if (element.tagName === 'svg') found.push(element)
  })
  return found
}

const lines = (picture: Element): string =>
  `${stringifyTree({ type: 'root', children: [picture] })
    .replace(/<(?=[a-z/])/g, '\n<')
    .replace(/\n<\/(text|title|desc|rect|line|circle|path)>/g, '</$1>')
    .trim()}\n`

describe('pictures', () => {
  it.each(documents)('of $locale are the ones that were looked at', async ({ body, locale }) => {
    const found = pictures(body)
    expect(found).toHaveLength(names.length)
    for (const [i, name] of names.entries()) {
      const picture = found[i]
      if (!picture) throw new Error(`no ${name}`)
      // eslint-disable-next-line no-await-in-loop -- snapshots are told in their order
      await expect(lines(picture)).toMatchFileSnapshot(`pictures/${name}.${locale}.svg`)
    }
  })

  it('are the same each time', () => {
    expect(composeCharts().map(({ body }) => stringifyTree(body))).toEqual(
      documents.map(({ body }) => stringifyTree(body)),
    )
  })

  it.each(documents)(
    'of $locale ask for nothing, run nothing and say what they show',
    ({ body }) => {
      for (const picture of pictures(body)) {
        const html = stringifyTree({ type: 'root', children: [picture] })
        expect(html).not.toMatch(/<script|\son\w+=|href=|style=|https?:|<image|<use|foreignObject/i)
        expect(html).not.toMatch(/url\((?!#)/)
        expect(picture.properties['role']).toBe('img')
        const [title, desc] = picture.children
        expect(toString(title ?? picture).length).toBeGreaterThan(3)
        expect(toString(desc ?? picture)).toBe(picture.properties['ariaLabel'])
      }
      const ids = pictures(body).flatMap((one) =>
        [...stringifyTree({ type: 'root', children: [one] }).matchAll(/ id="([^"]+)"/g)].map(
          ([, id]) => id,
        ),
      )
      expect(new Set(ids).size).toBe(ids.length)
    },
  )
})

describe('what stands beside them', () => {
  const [en] = documents
  if (!en) throw new Error('no document')

  it('is a table of the same figures, each traced', () => {
    const traced = en.figures.filter(
      ({ figure }) => figure.id === 'deaths' && figure.kind === 'series',
    )
    expect(traced.map(({ printed, figure }) => `${printed} ${figure.query}`)).toContain(
      'at least 238 at=2022-03-14&publisher=watch',
    )
    expect(traced.map(({ printed }) => printed)).toContain('hundreds')
    // Eight values, in a line and in bars.
    expect(traced).toHaveLength(16)
    for (const { block } of traced)
      expect(en.blocks.some(({ id, kind }) => id === block && kind === 'row')).toBe(true)
  })

  it('says which shares are of which whole', () => {
    const shares = en.figures.filter(
      ({ figure }) => figure.kind !== 'excerpt' && figure.base !== undefined,
    )
    expect(shares.map(({ printed }) => printed)).toEqual(['42.1%', '1.8%', '2.4%', '53.7%'])
    for (const { figure } of shares)
      expect(figure).toMatchObject({ base: { id: 'reports', query: 'at=2022-05-17', value: 164 } })
  })

  it('has a row in “Figures and their sources” for each publisher and date', () => {
    const rows = en.blocks.filter(({ id }) => /^figure-\d+$/.test(id)).map(({ text }) => text)
    expect(
      rows.filter(
        (text) => text.includes('People killed') && text.includes('14 March 2022 The Watch'),
      ),
    ).toHaveLength(2)
    expect(
      rows.filter(
        (text) => text.includes('People killed') && text.includes('14 March 2022 Prosecutor'),
      ),
    ).toHaveLength(2)
  })

  it('shows no bar for what is missing and no number for what has none', () => {
    const [, , , , , line] = pictures(en.body)
    if (!line) throw new Error('no line')
    const texts: string[] = []
    visit(line, 'element', (element) => {
      if (element.tagName === 'text') texts.push(toString(element))
    })
    expect(texts).toContain('no data')
    expect(texts).toContain('hundreds')
    const html = stringifyTree({ type: 'root', children: [line] })
    // The publishers’ values are not joined with each other, nor over what is missing, nor with ranges.
    expect(html.match(/class="joint joint-\d(?: unsure)?"/g)).toHaveLength(2 + 3)
  })
})
