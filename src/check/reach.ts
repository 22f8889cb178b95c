// Which records a language's reports can print: those that they name, and what those name in turn.
// Too many rather than too few: whatever reads like an id is taken for one.
import type { Entry } from '../model/entry.ts'
import type { Locale } from '../model/locale.ts'
import type { Loaded, Records } from '../model/stages.ts'

const word = /[a-z0-9]+(?:-[a-z0-9]+)*/g

/** Lists and submissions that say nothing of the records that they gather. */
const gathering = /\]\((?:contradictions|recommendations):/

/** The records that reports in a language can print. */
export function reachOf(locale: Locale, loaded: Loaded): ReadonlySet<Entry<unknown>> {
  const all = entriesOf(loaded.records)
  const reports = [...loaded.reports.entries.values()].filter(({ value }) =>
    value.locales.includes(locale),
  )
  const texts = loaded.narratives
    .filter((one) => one.locale === locale && reports.some(({ id }) => id === one.report))
    .map(({ path }) => loaded.texts.get(path) ?? '')
  const gathers = reports.some(({ value }) => value.submission !== undefined)
  if (gathers || texts.some((text) => gathering.test(text))) return new Set(all)
  const named = Map.groupBy(all, ({ id }) => id)
  const reached = new Set<Entry<unknown>>()
  const open: unknown[] = [...texts, ...reports.map(({ value }) => value)]
  for (let one = open.pop(); one !== undefined; one = open.pop())
    for (const entry of wordsIn(one).flatMap((id) => named.get(id) ?? []))
      if (!reached.has(entry)) {
        reached.add(entry)
        open.push(entry.value)
      }
  return reached
}

/** Every record, of whatever kind. */
function entriesOf(records: Records): Entry<unknown>[] {
  return Object.values(records).flatMap((registry) => [...registry.entries.values()])
}

/** Whatever can be an id in a value, keys included. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.match(word) ?? []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...wordsIn(inner)])
}
