// Which observation a figure is: of those published by the report's as-of date the one with the
// latest date, so that a correction published later changes no old report.
import { describe, expect, it } from 'vitest'
import type { Records } from '../../src/model/stages.ts'
import { inspectSmall } from '../check/workspace.ts'
import { parseAddress } from '../../src/resolve/address.ts'
import { resolveFigure } from '../../src/resolve/figures.ts'

function recordsWith(observations: readonly string[]): Records {
  const text = [
    'title: { en: A, ru: А }',
    'unit: case',
    'population: { en: A, ru: А }',
    'definition: { en: A, ru: А }',
    'observations:',
    ...observations.map((one) => `  - { source: register, ${one} }`),
  ].join('\n')
  return inspectSmall({ 'data/statistics/deaths.yaml': text }).resolved.loaded.records
}

const records = recordsWith([
  'asOf: 2022-01-10, published: 2022-01-11, value: 1, publisher: watch',
  'asOf: 2022-01-10, published: 2022-03-01, value: 2, publisher: office',
  'asOf: 2022-02-10, published: 2022-02-11, value: 3, publisher: watch, breakdowns: [{ by: place, type: subset, cells: { semey: 1 } }]',
  'period: 2021-01/2021-12, published: 2022-04-01, value: 4, publisher: watch',
  'asOf: 2022-05-10, published: 2022-05-11, status: missing, publisher: watch',
  'asOf: 2022-02-01, published: 2022-06-01, value: 6, publisher: watch',
])

/** The value that an address names as of a day, or the rule that refuses it. */
function valueOf(address: string, asOf: string, from = records): unknown {
  const parsed = parseAddress(address)
  if ('fault' in parsed) throw new Error(parsed.fault)
  const figure = resolveFigure(parsed, from, asOf)
  return figure === 'silent' ? figure : 'rule' in figure ? figure.rule : figure.value
}

describe('the observation of a figure', () => {
  it('is the latest of those published by the as-of date', () => {
    expect(valueOf('figure:deaths', '2022-01-11')).toBe(1)
    expect(valueOf('figure:deaths', '2022-02-10')).toBe(1)
    expect(valueOf('figure:deaths', '2022-02-11')).toBe(3)
  })

  it('is not changed by what is published later about an earlier day', () => {
    expect(valueOf('figure:deaths', '2022-03-15')).toBe(3)
    expect(valueOf('figure:deaths?at=2022-02-01', '2022-05-31')).toBe('figure-query')
    expect(valueOf('figure:deaths?at=2022-02-01', '2022-06-01')).toBe(6)
  })

  it('is none before anything was published', () => {
    expect(valueOf('figure:deaths', '2022-01-10')).toBe('figure-query')
  })

  it('may be asked for by day, period or publisher', () => {
    expect(valueOf('figure:deaths?at=2022-01-10', '2022-02-15')).toBe(1)
    expect(valueOf('figure:deaths?period=2021-01/2021-12', '2022-04-15')).toBe(4)
    expect(valueOf('figure:deaths?publisher=office', '2022-04-15')).toBe(2)
    expect(valueOf('figure:deaths?publisher=nobody', '2022-04-15')).toBe('figure-query')
  })

  it('must be chosen where two publishers give one for the same day', () => {
    expect(valueOf('figure:deaths?at=2022-01-10', '2022-04-15')).toBe('figure-contradiction')
    expect(valueOf('figure:deaths?at=2022-01-10&publisher=office', '2022-04-15')).toBe(2)
  })

  it('has no value where the publisher gave none', () => {
    expect(valueOf('figure:deaths', '2022-05-15')).toBe('figure-query')
  })

  it('has the cells of its own breakdowns only', () => {
    expect(valueOf('figure:deaths?place=semey', '2022-03-15')).toBe(1)
    expect(valueOf('figure:deaths?place=almaty', '2022-03-15')).toBe('figure-query')
    expect(valueOf('figure:deaths?place=semey&at=2022-01-10', '2022-02-15')).toBe('figure-query')
    expect(valueOf('figure:deaths?constructor=semey', '2022-03-15')).toBe('figure-query')
  })

  it('is silent where the statistic could not be read', () => {
    const broken = recordsWith(['asOf: 2022-13-10'])
    expect(valueOf('figure:deaths', '2022-06-01', broken)).toBe('silent')
  })
})

describe('a share', () => {
  const counts = recordsWith([
    'asOf: 2022-01-10, published: 2022-01-11, value: 10, publisher: watch',
    'asOf: 2022-02-10, published: 2022-02-11, value: 20, publisher: watch, breakdowns: [{ by: place, type: subset, cells: { semey: 5 } }]',
  ])
  const baseOf = (address: string): unknown => {
    const parsed = parseAddress(address)
    if ('fault' in parsed) throw new Error(parsed.fault)
    const figure = resolveFigure(parsed, counts, '2022-06-01')
    return figure === 'silent' || 'rule' in figure ? figure : figure.base?.value
  }

  it('has the same cell of its base, at the same day', () => {
    expect(baseOf('figure:deaths?share-of=deaths')).toBe(20)
    expect(baseOf('figure:deaths?share-of=deaths&at=2022-01-10')).toBe(10)
    expect(baseOf('figure:deaths?share-of=deaths&place=semey')).toBe(5)
  })

  it('has another cell or day of its base where that is said', () => {
    expect(baseOf('figure:deaths?share-of=deaths&place=semey&base-at=2022-02-10')).toBe(20)
    expect(baseOf('figure:deaths?share-of=deaths&at=2022-01-10&base-at=2022-02-10')).toBe(20)
  })

  it('is refused where it is none', () => {
    expect(baseOf('figure:deaths?share-of=deaths&base-place=semey')).toMatchObject({
      rule: 'figure-share',
    })
    expect(baseOf('figure:deaths?base-place=semey')).toMatchObject({ rule: 'figure-query' })
  })
})
