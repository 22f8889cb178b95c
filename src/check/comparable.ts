// Two figures that are put into one number, a share or a change, were counted alike: else the
// finding says what differs.
import { finding, type Finding } from '../findings/finding.ts'
import { firstDay, lastDay, parsePeriod, type CivilDate } from '../model/date.ts'
import type { DataFigure, When } from '../model/figure.ts'
import type { Localized } from '../model/locale.ts'
import { printPlace } from '../model/place.ts'
import type { Records, Resolved } from '../model/stages.ts'
import type { Observation, Statistic } from '../model/statistic.ts'
import { holdsOn } from '../model/validity.ts'
import { usesOf } from './uses.ts'

/** Findings on shares and changes of what cannot be compared. */
export function checkComparable({ drafts, loaded }: Resolved): Finding[] {
  return drafts.flatMap((draft) =>
    usesOf(draft).flatMap(({ figure, place }) => {
      if (figure.baseFigure) {
        const why = whyNoBase(figure, figure.baseFigure, loaded.records)
        return why === undefined ? [] : [finding('figure-base', place, why.message, why.hint)]
      }
      if (!figure.change) return []
      const differences = differencesOf(figure.change.earlier, figure, loaded.records)
      if (differences.length === 0) return []
      const message = `${figure.change.from} (${dateOf(figure.change.earlier.when)}) and ${figure.change.to} (${dateOf(figure.when)}) cannot be compared: ${differences.join('; ')}.`
      return [
        finding('figure-comparable', place, message, 'Bind each of the two figures with `at=`.'),
      ]
    }),
  )
}

interface Why {
  readonly message: string
  readonly hint: string
}

/** Why a figure is no base of a part: it is not what the part belongs to, or is of another date. */
function whyNoBase(part: DataFigure, base: DataFigure, records: Records): Why | undefined {
  const [a, b] = [part, base].map(({ id }) => records.statistics.entries.get(id)?.value)
  if (!a || !b) return undefined
  const isParent = part.id === base.id || (a.partOf !== undefined && a.partOf.statistic === base.id)
  if (!isParent && a.unit !== b.unit && !sameText(a.population, b.population))
    return {
      message: `A share needs one population: \`${part.id}\` counts in ${a.unit}, \`${base.id}\` in ${b.unit}, of another population.`,
      hint: `If all of the one are also counted in the other, say so with partOf: { statistic: ${base.id} } in ${printPlace(part.place).split(':')[0]}.`,
    }
  if (dateOf(part.when) !== dateOf(base.when))
    return {
      message: `The part is of ${dateOf(part.when)}, the base of ${dateOf(base.when)}.`,
      hint: 'Give both one date with `at=` and `base-at=`.',
    }
  return undefined
}

function sameText(a: Localized, b: Localized): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function dateOf(when: When): string {
  return 'asOf' in when ? when.asOf : when.period
}

/** What differs between two observations of a series, as parts of a sentence. */
function differencesOf(earlier: DataFigure, later: DataFigure, records: Records): string[] {
  const statistic = records.statistics.entries.get(later.id)?.value
  const [a, b] = [earlier, later].map((one) => statistic && observationOf(statistic, one))
  if (!statistic || !a || !b) return []
  return [
    ...(a.publisher === b.publisher ? [] : [`the publisher (${a.publisher}, then ${b.publisher})`]),
    ...spanDifference(a, b),
    ...(sameText(a.definition ?? statistic.definition, b.definition ?? statistic.definition)
      ? []
      : ['the definition, which was changed between them']),
    ...territoryDifference(statistic, a, b, later, records),
    ...provisionDifference(statistic, a, b, records),
  ]
}

function observationOf(
  { observations }: Statistic,
  { when, publisher }: DataFigure,
): Observation | undefined {
  return observations
    .filter(
      (one) =>
        one.publisher === publisher &&
        ('asOf' in when ? one.asOf === when.asOf : one.period === when.period),
    )
    .at(-1)
}

/** The last day that an observation speaks of. */
function dayOf({ asOf, period }: Observation): CivilDate {
  return asOf ?? lastDay(parsePeriod(period ?? '')?.to ?? '')
}

/** What there is on a day is not compared with what came in, nor two months with a year. */
function spanDifference(a: Observation, b: Observation): string[] {
  if (a.period === undefined && b.period === undefined) return []
  if (a.period === undefined || b.period === undefined)
    return ['the one is what there is on a day, the other what came in meanwhile']
  const [first, second] = [lengthOf(a.period), lengthOf(b.period)]
  return first === second ? [] : [`the length of the period (${first}, then ${second})`]
}

/** The length of a period in words: whole months where it has whole months, else days. */
function lengthOf(period: string): string {
  const { from, to } = parsePeriod(period) ?? { from: period, to: period }
  const [start, end] = [firstDay(from), lastDay(to)]
  const [years, months] = [0, 5].map(
    (at) =>
      Number(end.slice(at, at + (at === 0 ? 4 : 2))) -
      Number(start.slice(at, at + (at === 0 ? 4 : 2))),
  )
  const isWhole = start.endsWith('-01') && lastDay(end.slice(0, 7)) === end
  const count = (years ?? 0) * 12 + (months ?? 0) + 1
  return isWhole ? `${count} month${count === 1 ? '' : 's'}` : `${start} to ${end}`
}

/** Another place, or the same place with other parts: regions are divided and merged. */
function territoryDifference(
  { territory }: Statistic,
  a: Observation,
  b: Observation,
  { cell }: DataFigure,
  records: Records,
): string[] {
  const [first, second] = [a.territory ?? territory, b.territory ?? territory]
  if (first !== second)
    return [`the territory (${first ?? 'not said'}, then ${second ?? 'not said'})`]
  const places = [...(first === undefined ? [] : [first]), ...placesIn(cell, records)]
  return places.flatMap((place) => {
    const [then, now] = [partsOf(place, dayOf(a), records), partsOf(place, dayOf(b), records)]
    const changed = [
      ...then.filter((one) => !now.includes(one)),
      ...now.filter((one) => !then.includes(one)),
    ]
    return changed.length === 0
      ? []
      : [`the territory (${changed.join(', ')} did not belong to ${place} on both dates)`]
  })
}

function placesIn(cell: DataFigure['cell'], { dimensions }: Records): string[] {
  return Object.entries(cell)
    .filter(([by]) => dimensions.entries.get(by)?.value.values === 'places')
    .map(([, value]) => value)
}

/** The places directly below a place on a day. */
function partsOf(place: string, on: CivilDate, { places }: Records): string[] {
  return [...places.entries.values()]
    .filter((one) =>
      one.value.parents?.some((parent) => parent.place === place && holdsOn(parent, on)),
    )
    .map((one) => one.id)
}

/** Another provision, or the same one as it was rewritten between the dates. */
function provisionDifference(
  { provision }: Statistic,
  a: Observation,
  b: Observation,
  records: Records,
): string[] {
  const [first, second] = [a.provision ?? provision, b.provision ?? provision]
  if (first !== second)
    return [`the provision (${first ?? 'not said'}, then ${second ?? 'not said'})`]
  const versions = records.provisions.entries.get(first ?? '')?.value.versions ?? []
  const [then, now] = [a, b].map((one) => versions.find((version) => holdsOn(version, dayOf(one))))
  if (then === now) return []
  const since = now?.from === undefined ? '' : ` by ${now.from}`
  return [`the provision (${first} was rewritten${since})`]
}
