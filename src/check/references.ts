// References between records: what a record names must exist.
import { finding, type Finding } from '../findings/finding.ts'
import { suggestion } from '../findings/suggestion.ts'
import { find, type Entry, type Registry } from '../model/entry.ts'
import type { Place } from '../model/place.ts'
import type { Loaded, Records } from '../model/stages.ts'
import type { Statistic } from '../model/statistic.ts'
import { referRecommendations, type Refer } from './references-recommendations.ts'

/** Findings on every reference of a record or report that leads nowhere; of a registry that is missing as a whole one. */
export function checkReferences(loaded: Loaded): Finding[] {
  const { records, reports } = loaded
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
    for (const [i, source] of (entry.value.basedOn ?? []).entries())
      refer(entry, ['basedOn', i], 'sources', source)
  }
  for (const entry of records.cases.entries.values()) {
    refer(entry, ['person'], 'persons', entry.value.person)
    refer(entry, ['place'], 'places', entry.value.place)
    refer(entry, ['source'], 'sources', entry.value.source)
  }
  for (const entry of records.timelines.entries.values()) {
    for (const [i, one] of entry.value.entries.entries())
      refer(entry, ['entries', i, 'source'], 'sources', one.source)
  }
  for (const entry of records.places.entries.values()) {
    for (const [i, parent] of (entry.value.parents ?? []).entries())
      refer(entry, ['parents', i, 'place'], 'places', parent.place)
    for (const [i, centre] of (entry.value.centres ?? []).entries())
      refer(entry, ['centres', i, 'place'], 'places', centre.place)
  }
  for (const entry of records.organizations.entries.values()) {
    for (const [i, id] of (entry.value.predecessors ?? []).entries())
      refer(entry, ['predecessors', i], 'organizations', id)
  }
  for (const entry of reports.entries.values()) {
    for (const [i, id] of entry.value.organizations.entries())
      refer(entry, ['organizations', i], 'organizations', id)
    for (const [i, id] of entry.value.dateline.entries())
      refer(entry, ['dateline', i], 'places', id)
    for (const [i, one] of entry.value.acknowledges.entries())
      refer(entry, ['acknowledges', i, 'statistic'], 'statistics', one.statistic)
  }
  referRecommendations(loaded, refer)
  return found
}

function referStatistic(entry: Entry<Statistic>, refer: Refer): void {
  refer(entry, ['unit'], 'units', entry.value.unit)
  refer(entry, ['territory'], 'places', entry.value.territory)
  refer(entry, ['provision'], 'provisions', entry.value.provision)
  refer(entry, ['partOf', 'statistic'], 'statistics', entry.value.partOf?.statistic)
  for (const [i, observation] of entry.value.observations.entries()) {
    refer(entry, ['observations', i, 'territory'], 'places', observation.territory)
    refer(entry, ['observations', i, 'provision'], 'provisions', observation.provision)
    refer(entry, ['observations', i, 'publisher'], 'organizations', observation.publisher)
    refer(entry, ['observations', i, 'source'], 'sources', observation.source)
  }
}

/** The records that have a file each. */
const folders: ReadonlySet<keyof Records> = new Set([
  'statistics',
  'cases',
  'sources',
  'timelines',
  'recommendations',
  'treaty-bodies',
])

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
  const known =
    kind === 'treaty-bodies' ? ` There is: ${[...registry.entries.keys()].join(', ')}.` : ''
  const where = folders.has(kind) ? `data/${kind}/${id}.yaml` : `\`${id}:\` to data/${kind}.yaml`
  const hint = near === undefined ? `Add ${where}.${known}` : `Did you mean \`${near}\`?`
  return finding('reference-unknown', place, `\`${id}\` is not among the ${kind}.`, hint)
}
