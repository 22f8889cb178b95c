// What breakdowns go by is declared with its names, so that a table can print it in every language.
import { finding, type Finding } from '../findings/finding.ts'
import { suggestion } from '../findings/suggestion.ts'
import { find, type Entry, type Keys } from '../model/entry.ts'
import type { Records } from '../model/stages.ts'
import type { Breakdown, Statistic } from '../model/statistic.ts'

/** Findings on dimensions and values that nothing declares. */
export function checkDimensions(records: Records): Finding[] {
  return [...records.statistics.entries.values()].flatMap((entry) =>
    entry.value.observations.flatMap((observation, i) =>
      observation.breakdowns.flatMap((breakdown, j) =>
        checkBreakdown(entry, breakdown, ['observations', i, 'breakdowns', j], records),
      ),
    ),
  )
}

function checkBreakdown(
  entry: Entry<Statistic>,
  breakdown: Breakdown,
  keys: Keys,
  records: Records,
): Finding[] {
  const dimension = find(records.dimensions, breakdown.by)
  if (dimension === 'broken') return []
  if (dimension === 'unknown') {
    const near = suggestion(breakdown.by, [...records.dimensions.entries.keys()])
    return [
      finding(
        'dimension-value',
        entry.locate([...keys, 'by']),
        `There is no dimension \`${breakdown.by}\`.`,
        near === undefined
          ? 'Add it to data/dimensions.yaml with its values.'
          : `Did you mean \`${near}\`?`,
      ),
    ]
  }
  const { values } = dimension.value
  const known = values === 'places' ? [...records.places.entries.keys()] : Object.keys(values)
  return Object.keys(breakdown.cells).flatMap((value) => {
    if (known.includes(value) || (values === 'places' && find(records.places, value) === 'broken'))
      return []
    const near = suggestion(value, known)
    const where = values === 'places' ? 'data/places.yaml' : dimension.path
    return [
      finding(
        'dimension-value',
        entry.locateKey([...keys, 'cells', value]),
        `The dimension \`${breakdown.by}\` has no value \`${value}\`.`,
        near === undefined ? `Add it to ${where}.` : `Did you mean \`${near}\`?`,
      ),
    ]
  })
}
