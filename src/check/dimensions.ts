// What breakdowns go by is declared with its names, so that a table can print it in every language.
import { finding, type Finding } from '../findings/finding.ts'
import { suggestion } from '../findings/suggestion.ts'
import { find, type Entry, type Keys } from '../model/entry.ts'
import type { Records } from '../model/stages.ts'
import type { Breakdown, CrossTable, Statistic } from '../model/statistic.ts'

/** Findings on dimensions and values that nothing declares. */
export function checkDimensions(records: Records): Finding[] {
  return [...records.statistics.entries.values()].flatMap((entry) =>
    entry.value.observations.flatMap((observation, i) => [
      ...observation.breakdowns.flatMap((breakdown, j) =>
        checkBreakdown(entry, breakdown, ['observations', i, 'breakdowns', j], records),
      ),
      ...(observation.crossTables ?? []).flatMap((table, j) =>
        checkTable(entry, table, ['observations', i, 'crossTables', j], records),
      ),
    ]),
  )
}

/** The rows, and the columns of each row, of a table by two dimensions. */
function checkTable(
  entry: Entry<Statistic>,
  { by: [rows, columns], cells }: CrossTable,
  keys: Keys,
  records: Records,
): Finding[] {
  const inRows = checkValues(entry, rows, cells, [...keys, 'by', 0], [...keys, 'cells'], records)
  const known = new Set<string>()
  return [
    ...inRows,
    ...Object.entries(cells).flatMap(([row, values]) => {
      // A column that nothing declares is told once, in its first row.
      const fresh = Object.fromEntries(Object.entries(values).filter(([one]) => !known.has(one)))
      for (const one of Object.keys(values)) known.add(one)
      const at = [...keys, 'cells', row]
      return checkValues(entry, columns, fresh, [...keys, 'by', 1], at, records)
    }),
  ]
}

function checkBreakdown(
  entry: Entry<Statistic>,
  breakdown: Breakdown,
  keys: Keys,
  records: Records,
): Finding[] {
  return checkValues(
    entry,
    breakdown.by,
    breakdown.cells,
    [...keys, 'by'],
    [...keys, 'cells'],
    records,
  )
}

/** A dimension, named at `dimensionKeys`, and its values: the keys of `cells`, which stand at `cellKeys`. */
function checkValues(
  entry: Entry<Statistic>,
  by: string,
  cells: object,
  dimensionKeys: Keys,
  cellKeys: Keys,
  records: Records,
): Finding[] {
  const dimension = find(records.dimensions, by)
  if (dimension === 'broken') return []
  if (dimension === 'unknown') {
    const near = suggestion(by, [...records.dimensions.entries.keys()])
    return [
      finding(
        'dimension-value',
        entry.locate(dimensionKeys),
        `There is no dimension \`${by}\`.`,
        near === undefined
          ? 'Add it to data/dimensions.yaml with its values.'
          : `Did you mean \`${near}\`?`,
      ),
    ]
  }
  const { values } = dimension.value
  const known = values === 'places' ? [...records.places.entries.keys()] : Object.keys(values)
  return Object.keys(cells).flatMap((value) => {
    if (known.includes(value) || (values === 'places' && find(records.places, value) === 'broken'))
      return []
    const near = suggestion(value, known)
    const where = values === 'places' ? 'data/places.yaml' : dimension.path
    return [
      finding(
        'dimension-value',
        entry.locateKey([...cellKeys, value]),
        `The dimension \`${by}\` has no value \`${value}\`.`,
        near === undefined ? `Add it to ${where}.` : `Did you mean \`${near}\`?`,
      ),
    ]
  })
}
