// The values of a chart → its description: labels, extents and words in the language of the document.
import type { ChartDescription, Datum, Look, Point } from '../charts/description.ts'
import { extentOf, nowhere } from '../charts/extent.ts'
import { daysBetween, parseCivilDay } from '../language/civil-day.ts'
import type { ChartEmbed, ChartKey, ChartValue, Region } from '../model/chart.ts'
import { firstDay, lastDay, parsePeriod, type CivilDate } from '../model/date.ts'
import type { When } from '../model/figure.ts'
import { inLocale } from '../model/locale.ts'
import { quantityOf, shareOf } from '../model/quantity.ts'
import { setPlain } from '../typography/index.ts'
import { labelOf as nameOf, printValue as sayValue, whenOfObservation } from './chart-words.ts'
import type { Workshop } from './workshop.ts'

// The words of a picture are set by their language before they are measured.
const labelOf = (key: ChartKey, workshop: Workshop): string =>
  setPlain(nameOf(key, workshop), workshop.locale)
const printValue = (value: ChartValue, workshop: Workshop): string =>
  setPlain(sayValue(value, workshop), workshop.locale)

/** How many values the words for the picture name; the table has the others. */
const spoken = 12

/** What is drawn of a chart. */
export function describeChart(
  embed: ChartEmbed,
  title: string,
  id: string,
  workshop: Workshop,
): ChartDescription {
  const { direction } = workshop.language
  const shared = { id, direction, title, alternative: alternativeOf(embed, workshop) }
  switch (embed.form) {
    case 'bar':
      return { ...shared, ...barsOf(embed, workshop) }
    case 'line':
      return { ...shared, ...linesOf(embed, workshop) }
    case 'share':
      return { ...shared, ...partsOf(embed, workshop) }
    case 'tiles':
      return { ...shared, ...tilesOf(embed, workshop) }
  }
}

function barsOf({ categories, series, values }: ChartEmbed, workshop: Workshop) {
  return {
    kind: 'bars' as const,
    series: series.length > 1 ? series.map((key) => labelOf(key, workshop)) : [],
    categories: categories.map((key, i) => ({
      label: labelOf(key, workshop),
      data: (values[i] ?? []).map((one) => one && datumOf(one, workshop)),
    })),
  }
}

function linesOf(embed: ChartEmbed, workshop: Workshop) {
  return {
    kind: 'line' as const,
    series: embed.series.map((key, at) => ({
      label: labelOf(key, workshop),
      points: pointsOf(embed, at, workshop),
    })),
    print: (value: number) => printNumber(value, embed, workshop),
  }
}

function partsOf(embed: ChartEmbed, workshop: Workshop) {
  return {
    kind: 'share' as const,
    parts: embed.categories.flatMap((key, i) => {
      const value = embed.values[i]?.[0]
      if (!value) return []
      const share = printShare(value, embed, workshop)
      return [{ label: labelOf(key, workshop), share, datum: datumOf(value, workshop) }]
    }),
  }
}

function tilesOf(embed: ChartEmbed, workshop: Workshop) {
  const print = (value: number): string => printNumber(value, embed, workshop)
  return {
    kind: 'tiles' as const,
    without: workshop.phrase('chart-no-figure'),
    tiles: (embed.division?.regions ?? []).map((region) => tileOf(region, embed, workshop)),
    printStep: (from: number, to: number) =>
      from === to ? print(from) : `${print(from)}–${print(to)}`,
  }
}

/** A value as it is drawn. */
function datumOf(value: ChartValue, workshop: Workshop): Datum {
  const { figure } = value
  const printed = printValue(value, workshop)
  return { look: lookOf(value), extent: figure ? extentOf(figure.value) : nowhere, printed }
}

/** What a value is to the eye. */
export function lookOf({ figure, status }: ChartValue): Look {
  if (!figure) return 'missing'
  if (status === 'residual') return 'residual'
  return typeof figure.value === 'number' && status === 'normal' ? 'exact' : 'inexact'
}

function pointsOf(embed: ChartEmbed, at: number, workshop: Workshop): Point[] {
  return embed.values.flatMap((row): Point[] => {
    const value = row[at]
    if (!value) return []
    const when = whenOfObservation(value.observation)
    const [from, to] = spanOf(when)
    return [
      {
        from,
        to,
        when: labelOf({ kind: 'when', when }, workshop),
        datum: datumOf(value, workshop),
      },
    ]
  })
}

const dayOne = { year: 1900, month: 1, day: 1 }

/** The days of a time, counted from 1900. */
function spanOf(when: When): [number, number] {
  if ('asOf' in when) return [dayNumber(when.asOf), dayNumber(when.asOf)]
  const { from, to } = parsePeriod(when.period) ?? { from: '', to: '' }
  return [dayNumber(firstDay(from)), dayNumber(lastDay(to))]
}

/** A day as a number. */
export function dayNumber(day: CivilDate): number {
  const parsed = parseCivilDay(day)
  if (!parsed) throw new Error(`no day: ${day}`)
  return daysBetween(dayOne, parsed)
}

function printNumber(value: number, { statistic }: ChartEmbed, workshop: Workshop): string {
  const percent =
    workshop.records.units.entries.get(statistic.value.unit)?.value.kind === 'percentage'
  return workshop.language.printQuantity(quantityOf(value), { percent, table: true })
}

/** The share of a part in its whole, to one decimal, half up. */
export function printShare(
  { figure }: ChartValue,
  { values }: ChartEmbed,
  workshop: Workshop,
): string {
  const whole = wholeOf(values)
  if (typeof figure?.value !== 'number' || whole === 0) return '–'
  const share = { kind: 'exact', value: shareOf(figure.value, whole, 1) } as const
  return workshop.language.printQuantity(share, { percent: true, table: true })
}

/** What the parts of a partition sum to, the residual among them. */
export function wholeOf(values: ChartEmbed['values']): number {
  return values
    .flatMap((row) => row[0]?.figure?.value ?? [])
    .reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0)
}

/** A region with the sum of its places; with the words of the one where one of them is no number. */
function tileOf(region: Region, embed: ChartEmbed, workshop: Workshop) {
  const { locale } = workshop
  const values = region.categories.flatMap((i) => embed.values[i]?.[0] ?? [])
  const shared = {
    label: setPlain(inLocale(region.label, locale), locale),
    column: region.column,
    row: region.row,
  }
  const [only] = values
  if (!only) return { ...shared, datum: undefined }
  if (values.length === 1) return { ...shared, datum: datumOf(only, workshop) }
  const data = values.map((value) => datumOf(value, workshop))
  const sum = data.reduce((all, { extent }) => all + extent.certain, 0)
  const isExact = data.every(({ look }) => look === 'exact')
  const printed = isExact
    ? printNumber(sum, embed, workshop)
    : workshop.language.printQuantity({ ...quantityOf({ atLeast: sum }) }, { table: true })
  const datum: Datum = {
    look: isExact ? 'exact' : 'inexact',
    extent: { certain: sum, possible: sum, open: !isExact },
    printed,
  }
  return { ...shared, datum }
}

/** The words for who does not see the picture: what it is, and its values. */
function alternativeOf(embed: ChartEmbed, workshop: Workshop): string {
  const { categories, series, values, form } = embed
  const nameAt = (category: ChartKey, at: number): string => {
    const key = series[at]
    const name = labelOf(category, workshop)
    return series.length > 1 && key ? `${name}, ${labelOf(key, workshop)}` : name
  }
  const said = categories.flatMap((category, i) =>
    (values[i] ?? []).flatMap((value, at) =>
      value ? [`${nameAt(category, at)}: ${printValue(value, workshop)}`] : [],
    ),
  )
  const list = said.slice(0, spoken).join('; ')
  const key = `chart-alt-${form}${said.length > spoken ? '-more' : ''}`
  return workshop.phrase(key, { list })
}
