// What a figure is asked for beside one number: a cell by several dimensions, a change, a share, and
// where publishers contradict each other; and how each is printed.
import { toString } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { compose } from '../../src/compose/index.ts'
import type { Document } from '../../src/model/document.ts'
import type { DataFigure } from '../../src/model/figure.ts'
import { growthOf, shareOf } from '../../src/model/quantity.ts'
import { parseAddress } from '../../src/resolve/address.ts'
import { resolveFigure } from '../../src/resolve/figures.ts'
import { inspectSmall } from '../check/workspace.ts'

const deaths = `title: { en: People killed, ru: Погибшие }
unit: case
population: { en: All, ru: Все }
definition: { en: A, ru: А }
observations:
  - { asOf: 2022-01-15, published: 2022-01-15, value: 225, publisher: office, source: register }
  - { asOf: 2022-03-14, published: 2022-03-14, value: 230, publisher: office, source: register }
  - { asOf: 2022-03-14, published: 2022-04-01, value: 238, publisher: watch, source: register }
  - { asOf: 2022-03-14, published: 2022-06-01, value: 241, publisher: watch, source: register }
  - asOf: 2022-06-01
    published: 2022-06-02
    value: 220
    publisher: office
    source: register
    breakdowns:
      - { by: place, type: partition, cells: { semey: 120, almaty: 100 } }
      - { by: outcome, type: subset, of: { place: semey }, cells: { other: 20 } }
      - { by: outcome, type: subset, of: { place: almaty }, cells: { other: 30 } }
    crossTables:
      - { by: [place, outcome], type: overlapping, cells: { semey: { registered: 90 } } }
  - { period: 2021-01/2021-02, published: 2021-03-25, value: 88, publisher: office, source: register }
  - { period: 2020-01/2020-02, published: 2020-03-25, value: 64, publisher: office, source: register }
`
const head = '---\nsection: lead\n---\n\n[](id:reports)'
const lead = (words: string): string => `${head}${words} [](#reports)[@register]\n`

function workspace(en: string, more: Readonly<Record<string, string>> = {}) {
  return inspectSmall({
    'data/statistics/deaths.yaml': deaths,
    'content/sample/en/01-lead.md': lead(en),
    ...more,
  })
}

const { records } = workspace('A').resolved.loaded

function figureOf(address: string, asOf = '2022-06-24'): DataFigure | string {
  const parsed = parseAddress(address)
  if ('fault' in parsed) throw new Error(parsed.fault)
  const figure = resolveFigure(parsed, records, asOf)
  return figure === 'silent' ? figure : 'rule' in figure ? figure.rule : figure
}

const valueOf = (address: string, asOf?: string): unknown => {
  const figure = figureOf(address, asOf)
  return typeof figure === 'string' ? figure : figure.value
}

describe('a cell by several dimensions', () => {
  it('is found among nested breakdowns and in tables, in whatever order it is asked for', () => {
    expect(valueOf('figure:deaths?place=semey')).toBe(120)
    expect(valueOf('figure:deaths?place=semey&outcome=other')).toBe(20)
    expect(valueOf('figure:deaths?outcome=other&place=almaty')).toBe(30)
    expect(valueOf('figure:deaths?outcome=registered&place=semey')).toBe(90)
    expect(valueOf('figure:deaths?outcome=registered')).toBe(90)
    expect(valueOf('figure:deaths?outcome=other')).toBe('figure-query')
    expect(valueOf('figure:deaths?outcome=registered&place=almaty')).toBe('figure-query')
  })
})

describe('a change', () => {
  const changeOf = (address: string, asOf?: string): unknown => {
    const figure = figureOf(address, asOf)
    return typeof figure === 'string' || !figure.change
      ? figure
      : [figure.value, figure.change.from, figure.change.to, figure.change.earlier.publisher]
  }

  it('is the difference from the value of the same publisher, without its sign', () => {
    expect(changeOf('figure:deaths?change-since=2022-01-15')).toEqual([5, 225, 220, 'office'])
    expect(changeOf('figure:deaths?change-since=2022-03-14')).toEqual([10, 230, 220, 'office'])
    expect(
      changeOf('figure:deaths?at=2022-03-14&publisher=office&change-since=2022-01-15'),
    ).toEqual([5, 225, 230, 'office'])
  })

  it('may be that of a flow between periods', () => {
    const address = 'figure:deaths?period=2021-01/2021-02&change-since=2020-01/2020-02'
    expect(changeOf(address)).toEqual([24, 64, 88, 'office'])
  })

  it('is refused where there is no earlier value, or no date', () => {
    expect(changeOf('figure:deaths?change-since=2022-02-15')).toBe('figure-query')
    expect(changeOf('figure:deaths?change-since=soon')).toBe('figure-query')
    expect(changeOf('figure:deaths?change-since=2022-06-01')).toBe('figure-query')
    expect(changeOf('figure:deaths?change-since=2022-01-15&share-of=reports')).toBe('figure-query')
  })

  it('is said as a difference or as a growth, half up', () => {
    const found = (words: string): string[] =>
      workspace(`[${words}](figure:deaths?change-since=2022-01-15)`)
        .findings.filter(({ place }) => place.path === 'content/sample/en/01-lead.md')
        .map(({ rule }) => rule)
        .filter((rule) => rule.startsWith('figure-'))
    expect(found('five')).toEqual([])
    expect(found('2 per cent')).toEqual([])
    expect(found('2.2 per cent')).toEqual([])
    expect(found('6')).toEqual(['figure-words'])
    expect(found('2.3 per cent')).toEqual(['figure-words'])
    expect(growthOf(24, 164, 0)).toEqual({ units: 583, scale: 0 })
    expect(growthOf(200, 199, 0)).toEqual({ units: 1, scale: 0 })
    expect(shareOf(1, 8, 1)).toEqual({ units: 125, scale: 1 })
    expect(shareOf(1, 8, 0)).toEqual({ units: 13, scale: 0 })
  })
})

describe('a correction by the same publisher', () => {
  it('takes the place of what it corrects, and not before it was published', () => {
    const at = 'figure:deaths?at=2022-03-14&publisher=watch'
    expect(valueOf(at, '2022-05-31')).toBe(238)
    expect(valueOf(at, '2022-06-01')).toBe(241)
  })
})

describe('the document', () => {
  function composed(en: string, more: Readonly<Record<string, string>> = {}): Document {
    const { resolved } = workspace(en, more)
    const [draft] = resolved.drafts
    if (!draft) throw new Error('no draft')
    return compose(draft, resolved)
  }

  it('prints a change, and both of its values in the table of figures', () => {
    const document = composed('There were [](figure:deaths?change-since=2022-01-15) fewer.')
    const text = toString(document.body).replace(/\s+/g, ' ')
    expect(text).toContain('There were 5 fewer.')
    expect(text).toContain('change since 15 January 2022: from 225 to 220')
  })

  it('embeds what publishers say against each other, and the difference', () => {
    const acknowledged = {
      'content/sample/report.yaml':
        'product: briefing\nstatus: final\ndate: 2022-06-24\nasOf: 2022-06-24\nlocales: [en]\ntitle: { en: A, ru: А }\nshortTitle: { en: A, ru: А }\norganizations: [watch]\nacknowledges: [{ statistic: deaths }]\n',
    }
    for (const asked of ['deaths', 'deaths?at=2022-03-14', 'report']) {
      const document = composed(
        `A.\n\n![Who says what](contradictions:${asked})\n\nA`,
        acknowledged,
      )
      const rows: string[] = []
      visit(document.body, 'element', (element) => {
        if (element.properties['id']?.includes('-1-') === true)
          rows.push(toString(element).replace(/\s+/g, ' ').trim())
      })
      expect(rows).toEqual([
        'People killed 14 March 2022 Office The Watch, register of reports, 17 May 2022 (on file, not published) 230',
        'People killed 14 March 2022 The Watch Register of reports, 17 May 2022 (on file, not published) 241',
        'Difference 11',
      ])
      expect(document.figures.map(({ figure, printed }) => [figure.query, printed])).toContainEqual(
        ['at=2022-03-14&publisher=office', '230'],
      )
    }
  })
})
