// What a report prints without a binding has a name on the day: the places of cases, of datelines,
// of the rows of tables, and of the bars and tiles of charts.
import { finding, type Finding } from '../findings/finding.ts'
import type { ChartEmbed } from '../model/chart.ts'
import { lastDay } from '../model/date.ts'
import type { Entry, Keys } from '../model/entry.ts'
import type { Records, Resolved } from '../model/stages.ts'
import { versionOn } from '../model/validity.ts'
import { nodesOf } from '../model/walk.ts'

/** Findings on places that had no name on the day for which they would be printed. */
export function checkPrintable({ drafts, loaded }: Resolved): Finding[] {
  const { records, reports } = loaded
  const cases = [...records.cases.entries.values()].flatMap((entry) =>
    checkPlace(entry, ['place'], entry.value.place, lastDay(entry.value.date), records),
  )
  const datelines = [...reports.entries.values()].flatMap((entry) =>
    entry.value.dateline.flatMap((id, i) =>
      checkPlace(entry, ['dateline', i], id, entry.value.date, records),
    ),
  )
  const rows = drafts.flatMap((draft) =>
    draft.narratives.flatMap(({ blocks }) =>
      [...nodesOf(blocks)].flatMap((node) => {
        const isByPlace =
          node.type === 'embed' &&
          node.embed.kind === 'table' &&
          records.dimensions.entries.get(node.embed.breakdown.by)?.value.values === 'places'
        if (node.type === 'embed' && node.embed.kind === 'chart')
          return checkChart(node.embed, draft.report.value.asOf, records)
        if (!isByPlace || node.embed.kind !== 'table') return []
        const { breakdown, observation, statistic } = node.embed
        const at = statistic.value.observations.indexOf(observation)
        const keys = ['observations', at, 'breakdowns', observation.breakdowns.indexOf(breakdown)]
        return Object.keys(breakdown.cells).flatMap((id) =>
          checkPlace(statistic, [...keys, 'cells', id], id, draft.report.value.asOf, records),
        )
      }),
    ),
  )
  return [...cases, ...datelines, ...rows]
}

/** The places that a chart names, and the regions of its tiles on the day of their grid. */
function checkChart(chart: ChartEmbed, asOf: string, records: Records): Finding[] {
  const { statistic, categories, series, division } = chart
  const named = [...categories, ...series].flatMap((key) =>
    key.kind === 'value' && records.dimensions.entries.get(key.by)?.value.values === 'places'
      ? checkPlace(statistic, ['observations'], key.value, asOf, records)
      : [],
  )
  const regions = (division?.regions ?? [])
    .filter((region) => region.categories.length > 0)
    .flatMap(({ place }) =>
      checkPlace(statistic, ['observations'], place, division?.on ?? asOf, records),
    )
  return [...named, ...regions]
}

function checkPlace(
  from: Entry<unknown>,
  keys: Keys,
  id: string,
  on: string,
  { places }: Records,
): Finding[] {
  const place = places.entries.get(id)
  if (!place || versionOn(place.value.names, on)) return []
  return [
    finding(
      'place-words',
      keys.at(-1) === id ? from.locateKey(keys) : from.locate(keys),
      `\`${id}\` has no name for ${on}, and could not be printed.`,
      `Add the name of that time in ${place.path}.`,
    ),
  ]
}
