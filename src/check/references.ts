// References between records: what a record names must exist.
import { finding, type Finding } from '../findings/finding.ts'
import { suggestion } from '../findings/suggestion.ts'
import { find, type Entry, type Keys, type Registry } from '../model/entry.ts'
import type { Place } from '../model/place.ts'
import type { Loaded, Records } from '../model/stages.ts'
import type { Statistic } from '../model/statistic.ts'

/** Findings on every reference of a record or report that leads nowhere; of a registry that is missing as a whole one. */
export function checkReferences({ records, reports }: Loaded): Finding[] {
  const found: Finding[] = []
  const missing = new Set<keyof Records>()
  const refer: Refer = (from, keys, kind, id) => {
    const registry: Registry<unknown> = records[kind]
    if (id === undefined || find(registry, id) !== 'unknown' || missing.has(kind)) return
    const isMissing = registry.entries.size === 0 && !folders.has(kind)
    if (isMissing) missing.add(kind)
    found.push(
      isMissing
        ? missingRegistry(from.locateKey(keys), kind)
        : unknownReference(from.locate(keys), kind, registry, id),
    )
  }
  for (const entry of records.statistics.entries.values()) referStatistic(entry, refer)
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

type Refer = (from: Entry<unknown>, keys: Keys, kind: keyof Records, id: string | undefined) => void

function referStatistic(entry: Entry<Statistic>, refer: Refer): void {
  refer(entry, ['unit'], 'units', entry.value.unit)
  for (const [i, observation] of entry.value.observations.entries()) {
    refer(entry, ['observations', i, 'publisher'], 'organizations', observation.publisher)
    refer(entry, ['observations', i, 'source'], 'sources', observation.source)
  }
}

/** The records that have a file each. */
const folders: ReadonlySet<keyof Records> = new Set(['statistics', 'cases', 'sources'])

function missingRegistry(place: Place, kind: keyof Records): Finding {
  return finding(
    'file-missing',
    place,
    `The registry data/${kind}.yaml is missing, and this names something in it.`,
    'Write it: a map from ids to records; its schema is in schemas/.',
  )
}

function unknownReference(
  place: Place,
  kind: keyof Records,
  registry: Registry<unknown>,
  id: string,
): Finding {
  const near = suggestion(id, [...registry.entries.keys()])
  const where = folders.has(kind) ? `data/${kind}/${id}.yaml` : `\`${id}:\` to data/${kind}.yaml`
  const hint = near === undefined ? `Add ${where}.` : `Did you mean \`${near}\`?`
  return finding('reference-unknown', place, `\`${id}\` is not among the ${kind}.`, hint)
}
