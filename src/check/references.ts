// References between records: what a record names must exist.
import { finding, type Finding } from '../findings/finding.ts'
import { suggestion } from '../findings/suggestion.ts'
import { find, type Entry, type Keys, type Registry } from '../model/entry.ts'
import type { Loaded, Records } from '../model/stages.ts'

/** Findings on every reference of a record or report that leads nowhere. */
export function checkReferences({ records, reports }: Loaded): Finding[] {
  const found: Finding[] = []
  const refer = (
    from: Entry<unknown>,
    keys: Keys,
    kind: keyof Records,
    id: string | undefined,
  ): void => {
    if (id !== undefined) found.push(...checkReference(from, keys, kind, records[kind], id))
  }
  for (const entry of records.statistics.entries.values()) {
    refer(entry, ['unit'], 'units', entry.value.unit)
    for (const [i, observation] of entry.value.observations.entries()) {
      refer(entry, ['observations', i, 'publisher'], 'organizations', observation.publisher)
      refer(entry, ['observations', i, 'source'], 'sources', observation.source)
    }
  }
  for (const entry of records.sources.entries.values()) {
    for (const [i, author] of entry.value.authors.entries())
      refer(entry, ['authors', i], 'organizations', author)
  }
  for (const entry of records.cases.entries.values()) {
    refer(entry, ['person'], 'persons', entry.value.person)
    refer(entry, ['place'], 'places', entry.value.place)
    refer(entry, ['source'], 'sources', entry.value.source)
  }
  for (const entry of records.places.entries.values()) {
    for (const [i, parent] of (entry.value.parents ?? []).entries())
      refer(entry, ['parents', i, 'place'], 'places', parent.place)
  }
  for (const entry of reports.entries.values()) {
    for (const [i, id] of entry.value.organizations.entries())
      refer(entry, ['organizations', i], 'organizations', id)
    for (const [i, id] of entry.value.dateline.entries())
      refer(entry, ['dateline', i], 'places', id)
    for (const [i, one] of entry.value.acknowledges.entries())
      refer(entry, ['acknowledges', i, 'statistic'], 'statistics', one.statistic)
  }
  return found
}

function checkReference(
  from: Entry<unknown>,
  keys: Keys,
  kind: keyof Records,
  registry: Registry<unknown>,
  id: string,
): Finding[] {
  if (find(registry, id) !== 'unknown') return []
  const near = suggestion(id, [...registry.entries.keys()])
  const hint = near === undefined ? `Add it to data/${kind}.` : `Did you mean \`${near}\`?`
  return [
    finding('reference-unknown', from.locate(keys), `\`${id}\` is not among the ${kind}.`, hint),
  ]
}
