// Figures among themselves, over random series: what is consistent is never reported, and of a
// consistent series one wrong number is one finding at its place.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCrossTables, checkSmallCells } from '../../src/check/cross-tables.ts'
import { checkSeries } from '../../src/check/series.ts'
import { checkSums } from '../../src/check/sums.ts'
import { checkValues } from '../../src/check/values.ts'
import type { Finding } from '../../src/findings/finding.ts'
import { loadEntry } from '../../src/load/records.ts'
import { openReader } from '../../src/load/reader.ts'
import { contradictionsOf } from '../../src/model/contradiction.ts'
import type { Entry } from '../../src/model/entry.ts'
import type { Records } from '../../src/model/stages.ts'
import { statistic, type Statistic } from '../../src/model/statistic.ts'
import { memoryFiles } from '../world.ts'

const both = (text: string): object => ({ en: text, ru: text })

/** A series as it is loaded from a file; JSON is YAML. */
function loadSeries(id: string, series: object): Entry<Statistic> {
  const path = `data/statistics/${id}.yaml`
  const head = {
    title: both('Reports'),
    unit: 'report',
    population: both('All'),
    definition: both('As registered'),
  }
  const text = `${JSON.stringify({ ...head, ...series }, null, 1)}\n`
  const reader = openReader([memoryFiles(new Map([[path, text]]))], ['data'])
  reader.take(() => true)
  const entry = loadEntry(reader, path, id, statistic)
  if (!entry) throw new Error(JSON.stringify(reader.findings, null, 1))
  return entry
}

function recordsOf(...entries: readonly Entry<Statistic>[]): Records {
  const none = { entries: new Map(), broken: new Set<string>() }
  const units = new Map([
    ['report', { id: 'report', value: { kind: 'count', name: both('reports') } }],
  ])
  return {
    statistics: { entries: new Map(entries.map((one) => [one.id, one])), broken: new Set() },
    units: { entries: units, broken: new Set() },
    places: none,
    dimensions: none,
  } as unknown as Records
}

/** What the rules on figures find. */
function findingsIn(records: Records): Finding[] {
  return [
    ...checkValues(records),
    ...checkSums(records),
    ...checkCrossTables(records),
    ...checkSeries(records),
  ]
}

const check = (series: object): Finding[] => findingsIn(recordsOf(loadSeries('reports', series)))

const places = ['almaty', 'semey', 'taraz'] as const
const sexes = ['male', 'female'] as const

/** The table behind an observation: how many of each sex from each place, and how many of the men are minors. */
interface Counted {
  readonly cells: readonly (readonly [number, number])[]
  readonly minors: number
}

const counted: fc.Arbitrary<Counted> = fc
  .record({
    cells: fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 3, maxLength: 3 }),
    share: fc.nat(100),
  })
  .map(({ cells, share }) => ({
    cells,
    minors: Math.floor((cells.reduce((sum, [men]) => sum + men, 0) * share) / 100),
  }))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

interface Built {
  value: number
  breakdowns: { by: string; type: string; of?: object; cells: Record<string, number> }[]
  crossTables: { by: string[]; cells: Record<string, Record<string, number>> }[]
}

function build({ cells, minors }: Counted): Built {
  const rows = cells.map(sum)
  return {
    value: sum(rows),
    breakdowns: [
      {
        by: 'place',
        type: 'partition',
        cells: Object.fromEntries(places.map((one, i) => [one, rows[i] ?? 0])),
      },
      {
        by: 'sex',
        type: 'partition',
        cells: {
          male: sum(cells.map(([men]) => men)),
          female: sum(cells.map(([, women]) => women)),
        },
      },
      { by: 'age', type: 'subset', of: { sex: 'male' }, cells: { minor: minors } },
    ],
    crossTables: [
      {
        by: ['place', 'sex'],
        cells: Object.fromEntries(
          places.map((one, i) => [one, { male: cells[i]?.[0] ?? 0, female: cells[i]?.[1] ?? 0 }]),
        ),
      },
    ],
  }
}

const dated = (built: object, asOf = '2022-05-17'): object => ({
  asOf,
  published: asOf,
  publisher: 'watch',
  source: 'register',
  ...built,
})

/** The line on which a number of the JSON text stands is found by making it unlike all others. */
function placeOfNumber(series: object, path: (string | number)[]): string {
  const { line, column } = loadSeries('reports', series).locate(path)
  return `${line}:${column}`
}

describe('one observation', () => {
  it('that is consistent gives no finding', () => {
    fc.assert(
      fc.property(counted, (one) => {
        expect(check({ observations: [dated(build(one))] })).toEqual([])
      }),
      { numRuns: 200, seed: 1 },
    )
  })

  const change = fc.tuple(counted, fc.integer({ min: 1, max: 40 }), fc.boolean())

  it('whose whole is wrong gives one finding at the whole', () => {
    fc.assert(
      fc.property(change, ([one, by, isMore]) => {
        const built = build(one)
        fc.pre(isMore || built.value >= by)
        const series = {
          observations: [dated({ ...built, value: built.value + (isMore ? by : -by) })],
        }
        const found = check(series)
        expect(found.map(({ rule, place }) => `${rule} ${place.line}:${place.column}`)).toEqual([
          `sum-partition ${placeOfNumber(series, ['observations', 0, 'value'])}`,
        ])
        expect(found[0]?.hint).toContain(String(built.value))
      }),
      { numRuns: 200, seed: 2 },
    )
  })

  it('of which one place is wrong gives one finding at the places', () => {
    fc.assert(
      fc.property(change, fc.constantFrom(...places), ([one, by], place) => {
        const built = build(one)
        const [first] = built.breakdowns
        if (first) first.cells[place] = (first.cells[place] ?? 0) + by
        const found = check({ observations: [dated(built)] })
        expect(found.map(({ rule }) => rule)).toEqual(['sum-partition'])
        expect(found[0]?.message).toContain(`${by} too many`)
      }),
      { numRuns: 200, seed: 3 },
    )
  })

  it('of which one cell by place and sex is wrong gives one finding at the cell, with the right number', () => {
    fc.assert(
      fc.property(
        change,
        fc.constantFrom(...places),
        fc.constantFrom(...sexes),
        ([one, by, isMore], place, sex) => {
          const built = build(one)
          const row = built.crossTables[0]?.cells[place] ?? {}
          const right = row[sex] ?? 0
          fc.pre(isMore || right >= by)
          row[sex] = right + (isMore ? by : -by)
          const series = { observations: [dated(built)] }
          const found = check(series)
          const keys = ['observations', 0, 'crossTables', 0, 'cells', place, sex]
          expect(found.map(({ rule, place: at }) => `${rule} ${at.line}:${at.column}`)).toEqual([
            `sum-cross ${placeOfNumber(series, keys)}`,
          ])
          expect(found[0]?.hint).toBe(`Write ${right}.`)
        },
      ),
      { numRuns: 200, seed: 4 },
    )
  })

  it('of which a part is larger than what it is part of gives one finding at the part', () => {
    fc.assert(
      fc.property(change, ([one, by]) => {
        const built = build(one)
        const [, sex, age] = built.breakdowns
        if (age) age.cells['minor'] = (sex?.cells['male'] ?? 0) + by
        const series = { observations: [dated(built)] }
        const found = check(series)
        const keys = ['observations', 0, 'breakdowns', 2, 'cells', 'minor']
        expect(found.map(({ rule, place }) => `${rule} ${place.line}:${place.column}`)).toEqual([
          `sum-subset ${placeOfNumber(series, keys)}`,
        ])
      }),
      { numRuns: 100, seed: 5 },
    )
  })

  it('is never contradicted over a qualified value that can be right', () => {
    const vague = (n: number) =>
      fc.constantFrom<unknown>(
        n,
        { atLeast: n },
        { atMost: n },
        { moreThan: n - 1 },
        { lessThan: n + 1 },
        { about: n },
        { from: n, to: n + 3 },
      )
    const made = counted.chain((one) => {
      const built = build(one)
      const rows = Object.values(built.breakdowns[0]?.cells ?? {})
      return fc.tuple(vague(built.value), ...rows.map(vague)).map(([value, ...cells]) => ({
        value,
        breakdowns: [
          {
            by: 'place',
            type: 'partition',
            cells: Object.fromEntries(places.map((place, i) => [place, cells[i]])),
          },
        ],
      }))
    })
    fc.assert(
      fc.property(made, (built) => {
        const rules = checkSums(recordsOf(loadSeries('reports', { observations: [dated(built)] })))
        expect(rules).toEqual([])
      }),
      { numRuns: 300, seed: 6 },
    )
  })
})

describe('a series that is counted on', () => {
  const steps = fc.array(fc.nat(20), { minLength: 2, maxLength: 8 })
  const series = (values: readonly number[]): object => ({
    cumulative: true,
    observations: values.map((value, i) => dated({ value }, `2022-0${i + 1}-15`)),
  })
  const totals = (all: readonly number[]): number[] => all.map((_, i) => sum(all.slice(0, i + 1)))

  it('may grow', () => {
    fc.assert(
      fc.property(steps, (all) => {
        expect(check(series(totals(all)))).toEqual([])
      }),
      { numRuns: 100, seed: 1 },
    )
  })

  it('that falls at the end gives one finding there', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 30 }), (all, by) => {
        const values = totals(all)
        const last = values.length - 1
        const before = values[last - 1] ?? 0
        fc.pre(before >= by)
        const fallen = series(values.with(last, before - by))
        const found = check(fallen)
        expect(found.map(({ rule, place }) => `${rule} ${place.line}:${place.column}`)).toEqual([
          `series-falls ${placeOfNumber(fallen, ['observations', last, 'value'])}`,
        ])
        expect(found[0]?.hint).toContain(`Write ${before} or more`)
      }),
      { numRuns: 100, seed: 2 },
    )
  })

  it('may be said to begin anew, be corrected by its publisher, and be another’s', () => {
    const value = (one: number, more: object = {}, asOf = '2022-02-15') =>
      dated({ value: one, ...more }, asOf)
    const first = value(200, {}, '2022-01-15')
    expect(
      check({ cumulative: true, observations: [first, value(100, { cumulative: false })] }),
    ).toEqual([])
    expect(
      check({ cumulative: true, observations: [first, value(100, { publisher: 'office' })] }),
    ).toEqual([])
    const corrected = value(90, { published: '2022-03-01' }, '2022-01-15')
    expect(check({ cumulative: true, observations: [first, corrected, value(100)] })).toEqual([])
    expect(check({ observations: [first, value(100)] })).toEqual([])
  })
})

describe('percentages', () => {
  it('are summed as rounded numbers', () => {
    const records = (third: number): Records => {
      const one = recordsOf(
        loadSeries('shares', {
          unit: 'per-cent',
          observations: [
            dated({
              value: 100,
              breakdowns: [
                {
                  by: 'place',
                  type: 'partition',
                  cells: { almaty: 33.3, semey: 33.3, taraz: third },
                },
              ],
            }),
          ],
        }),
      )
      const unit = { id: 'per-cent', value: { kind: 'percentage', name: both('per cent') } }
      return {
        ...one,
        units: { entries: new Map([['per-cent', unit]]), broken: new Set() },
      } as never
    }
    expect(findingsIn(records(33.3))).toEqual([])
    expect(findingsIn(records(31.3)).map(({ rule }) => rule)).toEqual(['sum-partition'])
    expect(findingsIn(records(133.3)).map(({ rule }) => rule)).toEqual([
      'percentage-value',
      'sum-partition',
    ])
  })
})

describe('a range for each year', () => {
  const year = (period: string, value: unknown, more: object = {}): object => ({
    period,
    published: '2025-01-01',
    publisher: 'office',
    source: 'register',
    value,
    ...more,
  })

  it('holds for the years in it, and for no part of a year', () => {
    const claim = year('2019/2021', { from: 600, to: 900 }, { per: 'year' })
    const fine = [
      year('2019', 850),
      year('2020', 766),
      year('2022', 920),
      year('2021-01/2021-02', 88),
    ]
    expect(check({ observations: [claim, ...fine] })).toEqual([])
    const found = check({ observations: [claim, ...fine, year('2021', 462)] })
    expect(found.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      'range-broken: 600 to 900 a year is broken by 462 in 2021.',
    ])
  })
})

describe('small cells', () => {
  const small = (breakdowns: object[], crossTables: object[] = []): string[] =>
    checkSmallCells(
      recordsOf(
        loadSeries('reports', { observations: [dated({ value: 24, breakdowns, crossTables })] }),
      ),
    ).map(({ rule, severity }) => `${severity} ${rule}`)
  const table = { by: ['place', 'sex'], cells: { almaty: { male: 4, female: 9 } } }

  it('are warned of by two dimensions, and not by one', () => {
    expect(small([{ by: 'place', type: 'subset', cells: { almaty: 1 } }])).toEqual([])
    expect(small([], [table])).toEqual(['warning small-cells'])
    expect(small([], [{ ...table, cells: { almaty: { male: 5, female: 0 } } }])).toEqual([])
    const nested = { by: 'age', type: 'subset', of: { sex: 'male' }, cells: { minor: 1 } }
    const sex = { by: 'sex', type: 'partition', cells: { male: 19, female: 5 } }
    expect(small([sex, nested])).toEqual(['warning small-cells'])
    expect(small([sex, { ...nested, smallCells: 'Decided on 1 May.' }])).toEqual([])
  })
})

describe('contradictions', () => {
  const of = (...observations: object[]): string[] =>
    contradictionsOf(loadSeries('reports', { observations }).value, '2022-12-31').map(
      ({ when, sides }) =>
        `${when} ${sides.map(({ observation }) => observation.publisher).join(' ')}`,
    )
  const said = (
    value: unknown,
    publisher: string,
    asOf = '2022-03-14',
    more: object = {},
  ): object => dated({ value, publisher, ...more }, asOf)

  it('are of one date, of two publishers, and of values that cannot both be right', () => {
    expect(of(said(230, 'office'), said(238, 'watch'))).toEqual(['2022-03-14 office watch'])
    expect(of(said(230, 'office'), said(238, 'watch', '2022-03-15'))).toEqual([])
    expect(of(said({ atLeast: 10000 }, 'office'), said(10500, 'watch'))).toEqual([])
    expect(of(said({ atLeast: 10000 }, 'office'), said(9500, 'watch'))).toHaveLength(1)
    expect(of(said('hundreds', 'office'), said(230, 'watch'))).toEqual([])
    expect(
      of(said(230, 'office'), said(250, 'watch', '2022-03-14', { status: 'estimated' })),
    ).toEqual([])
  })

  it('are none once a publisher has corrected its value, and not before that was published', () => {
    const corrected = said(238, 'office', '2022-03-14', { published: '2022-06-01' })
    const all = [said(230, 'office'), said(238, 'watch'), corrected]
    expect(of(...all)).toEqual([])
    const series = loadSeries('reports', { observations: all }).value
    expect(contradictionsOf(series, '2022-05-31')).toHaveLength(1)
  })
})
