// The regions of a country on a day, in the grid that data/places.yaml gives them, and which of them
// each place of a breakdown belonged to on that day.
import type { ChartEmbed, Division, Region } from '../../model/chart.ts'
import { lastDay, parsePeriod } from '../../model/date.ts'
import { ancestorsOn, type Geography } from '../../model/geography.ts'
import type { Records } from '../../model/stages.ts'
import { versionOn } from '../../model/validity.ts'
import { refuseQuery, type FigureOr, type Refusal } from '../refusal.ts'

/** A chart by place with its regions; a place that lies in none of them is a refusal. */
export function divide(chart: ChartEmbed, records: Records): FigureOr<ChartEmbed> {
  const { by } = chart
  if (by === undefined || records.dimensions.entries.get(by)?.value.values !== 'places')
    return refuseQuery(
      'Tiles show places, and this breakdown goes by something else.',
      'Write `by=place`, or leave `as=tiles` out.',
    )
  const [observation] = chart.observations
  const on = observation?.asOf ?? lastDay(parsePeriod(observation?.period ?? '')?.to ?? '')
  const homes = chart.categories.map((key) =>
    key.kind === 'value' ? regionOf(key.value, on, records) : undefined,
  )
  const lost = chart.categories.find((key, i) => key.kind === 'value' && homes[i] === undefined)
  if (lost?.kind === 'value') return refuseLost(lost.value, on, records)
  const country = homes.find((home) => home !== undefined)
  const root = country === undefined ? undefined : ancestorsOn(records.places, country, on).at(-1)
  const regions = [...records.places.entries].flatMap(([place, { value }]): Region[] => {
    const tile = tileOn(value, on)
    if (!tile || ancestorsOn(records.places, place, on).at(-1) !== root) return []
    const categories = homes.flatMap((home, i) => (home === place ? [i] : []))
    return [{ place, column: tile.column, row: tile.row, label: tile.label, categories }]
  })
  const division: Division = { on, regions }
  return { ...chart, division }
}

function tileOn(value: Geography, on: string) {
  return versionOn(value.tiles ?? [], on)
}

/** The place itself or the nearest around it that has a tile on a day. */
function regionOf(place: string, on: string, { places }: Records): string | undefined {
  return [place, ...ancestorsOn(places, place, on)].find((one) => {
    const entry = places.entries.get(one)
    return entry !== undefined && tileOn(entry.value, on) !== undefined
  })
}

function refuseLost(place: string, on: string, { places }: Records): Refusal | 'silent' {
  if (places.broken.has(place)) return 'silent'
  return refuseQuery(
    `\`${place}\` lies in no region with a tile on ${on}.`,
    'Give its region a tile in data/places.yaml, or embed bars.',
  )
}
