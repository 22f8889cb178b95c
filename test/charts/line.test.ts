// Which values over time a line may join.
import { describe, expect, it } from 'vitest'
import type { Datum, LineChart } from '../../src/charts/description.ts'
import { drawChart } from '../../src/charts/index.ts'
import { roomy } from '../../src/charts/measure.ts'

const exact = (value: number): Datum => ({
  look: 'exact',
  extent: { certain: value, possible: value, open: false },
  printed: String(value),
})

/** The lines of a chart with one series for each list of points, as their classes. */
function joints(...series: (readonly [from: number, to: number, datum: Datum])[][]): string[] {
  const chart: LineChart = {
    kind: 'line',
    id: 'line',
    direction: 'ltr',
    title: 'Title',
    alternative: 'Words',
    print: String,
    series: series.map((points, i) => ({
      label: String(i),
      points: points.map(([from, to, datum]) => ({ from, to, when: String(from), datum })),
    })),
  }
  return drawChart(chart, roomy)
    .marks.filter(({ kind, className }) => kind === 'shape' && className.startsWith('joint'))
    .map(({ className }) => className)
    .slice(series.length > 1 ? series.length : 0)
}

describe('a line', () => {
  it('joins days, and periods as long as each other: leap years too', () => {
    expect(
      joints([
        [0, 0, exact(1)],
        [9, 9, exact(2)],
      ]),
    ).toEqual(['joint joint-1'])
    expect(
      joints([
        [0, 364, exact(1)],
        [365, 730, exact(2)],
      ]),
    ).toEqual(['joint joint-1'])
  })

  it('joins no month with a year, and no day with a period', () => {
    expect(
      joints([
        [0, 30, exact(1)],
        [31, 395, exact(2)],
      ]),
    ).toEqual([])
    expect(
      joints([
        [0, 0, exact(1)],
        [31, 395, exact(2)],
      ]),
    ).toEqual([])
  })

  it('joins no two series', () => {
    expect(joints([[0, 0, exact(1)]], [[9, 9, exact(2)]])).toEqual([])
  })

  it('is dashed to what is less than a number, and leads neither over a gap nor to a range', () => {
    const open: Datum = {
      look: 'inexact',
      extent: { certain: 2, possible: 2, open: true },
      printed: 'at least 2',
    }
    const range: Datum = {
      look: 'inexact',
      extent: { certain: 2, possible: 5, open: false },
      printed: '2–5',
    }
    const gap: Datum = {
      look: 'missing',
      extent: { certain: 0, possible: 0, open: false },
      printed: 'no data',
    }
    expect(
      joints([
        [0, 0, exact(1)],
        [9, 9, open],
      ]),
    ).toEqual(['joint joint-1 unsure'])
    expect(
      joints([
        [0, 0, exact(1)],
        [9, 9, range],
        [20, 20, exact(1)],
      ]),
    ).toEqual([])
    expect(
      joints([
        [0, 0, exact(1)],
        [9, 9, gap],
        [20, 20, exact(1)],
      ]),
    ).toEqual([])
  })
})
