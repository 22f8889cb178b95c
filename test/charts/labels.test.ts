// Whatever is drawn, no label covers another and none leaves the picture: labels are measured with the
// fonts that print them.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChartDescription, Datum } from '../../src/charts/description.ts'
import { overlap, pictureWidth, textBox } from '../../src/charts/drawing.ts'
import { drawChart } from '../../src/charts/index.ts'
import { roomy } from '../../src/charts/measure.ts'
import { measure } from './measure.ts'

const words = [
  'Almaty',
  'Восточно-Казахстанская область',
  'Registered in the Unified Register of Pre-Trial Investigations under article 146',
  'Расследование велось без внесения в Единый реестр досудебных расследований (ЕРДР)',
  'التعذيب وغيره من ضروب المعاملة القاسية',
  'Pneumonoultramicroscopicsilicovolcanoconiosispneumonoultramicroscopicsilico',
  'Ә',
]
const label = fc.oneof(
  fc.constantFrom(...words),
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((all) => all.join(' ')),
)
const amount = fc.oneof(
  fc.constantFrom(0, 1, 2, 999_999_999, 0.1),
  fc.integer({ min: 0, max: 5000 }),
)
const datum: fc.Arbitrary<Datum> = fc.oneof(
  amount.map((one): Datum => ({
    look: 'exact',
    extent: { certain: one, possible: one, open: false },
    printed: one.toLocaleString('en'),
  })),
  amount.map((one): Datum => ({
    look: 'inexact',
    extent: { certain: one, possible: one, open: true },
    printed: `at least ${one}`,
  })),
  amount.map((one): Datum => ({
    look: 'inexact',
    extent: { certain: one, possible: one * 3, open: false },
    printed: 'hundreds of thousands of people, or more',
  })),
  amount.map((one): Datum => ({
    look: 'inexact',
    extent: { certain: 0, possible: one, open: false },
    printed: `не более ${one}`,
  })),
  amount.map((one): Datum => ({
    look: 'residual',
    extent: { certain: one, possible: one, open: false },
    printed: String(one),
  })),
  fc.constant<Datum>({
    look: 'missing',
    extent: { certain: 0, possible: 0, open: false },
    printed: 'нет данных',
  }),
)
const shared = fc.record({
  id: fc.constant('chart'),
  direction: fc.constantFrom('ltr' as const, 'rtl' as const),
  title: fc.constant('Title'),
  alternative: fc.constant('Words'),
})
const many = { minLength: 1, maxLength: 20 }

const bars = fc
  .tuple(shared, fc.array(label, { minLength: 1, maxLength: 5 }))
  .chain(([base, series]) =>
    fc.record({
      base: fc.constant(base),
      series: fc.constant(series.length > 1 ? series : []),
      categories: fc.array(
        fc.record({
          label,
          data: fc.array(fc.option(datum, { nil: undefined }), {
            minLength: series.length,
            maxLength: series.length,
          }),
        }),
        many,
      ),
    }),
  )
  .map(({ base, ...rest }): ChartDescription => ({ ...base, ...rest, kind: 'bars' }))
const point = fc
  .tuple(fc.integer({ min: 30_000, max: 45_000 }), fc.constantFrom(0, 0, 30, 364), datum)
  .map(([from, length, one]) => ({
    from,
    to: from + length,
    when: `${from % 28} сентября ${2000 + (from % 30)} года`,
    datum: one,
  }))
const lines = fc
  .tuple(
    shared,
    fc.array(fc.record({ label, points: fc.array(point, many) }), { minLength: 1, maxLength: 4 }),
    fc.boolean(),
  )
  .map(([base, series, small]): ChartDescription => ({
    ...base,
    kind: 'line',
    series,
    small,
    print: (one) => one.toLocaleString('ru'),
  }))
const shares = fc
  .tuple(
    shared,
    fc.array(fc.record({ label, share: fc.constantFrom('0.1%', '42,1 %', '100%'), datum }), many),
  )
  .map(([base, parts]): ChartDescription => ({ ...base, kind: 'share', parts }))
const tiles = fc
  .tuple(
    shared,
    fc.uniqueArray(
      fc.record({
        label,
        column: fc.integer({ min: 0, max: 7 }),
        row: fc.integer({ min: 0, max: 5 }),
        datum: fc.option(datum, { nil: undefined }),
      }),
      { ...many, selector: ({ column, row }) => `${column} ${row}` },
    ),
  )
  .map(([base, all]): ChartDescription => ({
    ...base,
    kind: 'tiles',
    tiles: all,
    without: 'число не указано',
    printStep: (from, to) => `${from}–${to}`,
  }))
const timelines = fc
  .tuple(
    shared,
    fc.array(fc.tuple(fc.integer({ min: 30_000, max: 31_000 }), fc.constantFrom(0, 3, 200)), many),
  )
  .map(([base, days]): ChartDescription => ({
    ...base,
    kind: 'timeline',
    entries: days
      .sort(([a], [b]) => a - b)
      .map(([from, length], i) => ({ from, to: from + length, label: String(i + 1) })),
    ends: ['5 January 2022', '30 сентября 2022 года'],
  }))

describe('labels', () => {
  it.each([
    ['bars', bars],
    ['line', lines],
    ['share', shares],
    ['tiles', tiles],
    ['timeline', timelines],
  ])('of %s neither meet nor leave the picture', (_, charts) => {
    fc.assert(
      fc.property(charts, fc.constantFrom(measure, roomy), (chart, ruler) => {
        const { marks, height } = drawChart(chart, ruler)
        const boxes = marks.flatMap((mark) =>
          mark.kind === 'text'
            ? [{ text: mark.text, box: textBox(mark, chart.direction, ruler) }]
            : [],
        )
        for (const { text, box } of boxes) {
          expect(box.left, text).toBeGreaterThanOrEqual(-0.5)
          expect(box.right, text).toBeLessThanOrEqual(pictureWidth + 0.5)
          expect(box.top, text).toBeGreaterThanOrEqual(-0.5)
          expect(box.bottom, text).toBeLessThanOrEqual(height + 0.5)
        }
        const meeting = boxes.flatMap((a, i) =>
          boxes
            .slice(i + 1)
            .flatMap((b) => (overlap(a.box, b.box) ? [`${a.text} | ${b.text}`] : [])),
        )
        expect(meeting).toEqual([])
      }),
      { numRuns: 120 },
    )
  })

  it.each([
    ['bars', bars],
    ['line', lines],
    ['share', shares],
    ['tiles', tiles],
    ['timeline', timelines],
  ])('and shapes of %s are numbers inside the picture', (_, charts) => {
    fc.assert(
      fc.property(charts, (chart) => {
        const { marks, height } = drawChart(chart, measure)
        for (const mark of marks) {
          if (mark.kind !== 'shape') continue
          for (const [key, value] of Object.entries(mark.attributes)) {
            const numbers =
              typeof value === 'number'
                ? [value]
                : value
                    .split(/[MLZ ]+/)
                    .filter(Boolean)
                    .map(Number)
            for (const one of numbers) {
              expect(Number.isFinite(one), `${mark.tag} ${key}`).toBe(true)
              expect(one, `${mark.tag}.${mark.className} ${key}`).toBeGreaterThanOrEqual(-8)
              expect(one, `${mark.tag}.${mark.className} ${key}`).toBeLessThanOrEqual(
                Math.max(pictureWidth, height) + 8,
              )
            }
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('are said by `roomy` to be no narrower than the fonts make them', () => {
    for (const word of words)
      expect(roomy(word, 10, 600)).toBeGreaterThanOrEqual(measure(word, 10, 600))
  })
})
