// The committees: those of the workspace, and of those that come with the program the ones that are
// named. Reading all of them would take longer than reading a small workspace.
import type { Registry } from '../model/entry.ts'
import type { Report } from '../model/report.ts'
import type { Records } from '../model/stages.ts'
import type { TreatyBody } from '../model/treaty-body.ts'
import type { World } from '../world.ts'
import { openReader, type Reader } from './reader.ts'
import { bodiesFolder, loadBodies } from './records.ts'

/** The committees, and the reader that read them. */
export interface Bodies {
  readonly bodies: Registry<TreatyBody>
  readonly reader: Reader
}

/** Reads the committees that a workspace has or names; where one is named that there is not, all, so that the right one can be told. */
export function openBodies(
  { workspace, house }: World,
  records: Omit<Records, 'treaty-bodies'>,
  reports: Registry<Report>,
): Bodies {
  const reader = openReader([workspace, house], [bodiesFolder])
  const pathOf = (id: string): string => `${bodiesFolder}/${id}.yaml`
  const own = new Set(workspace.list(bodiesFolder))
  const there = new Set([...own, ...house.list(bodiesFolder)])
  const named = new Set(namedIn(records, reports).map(pathOf))
  const all = [...named].some((path) => !there.has(path))
  const bodies = loadBodies(reader, (path) => all || own.has(path) || named.has(path))
  reader.reportUnused()
  return { bodies, reader }
}

function namedIn(
  { recommendations, cases, glossaries }: Omit<Records, 'treaty-bodies'>,
  reports: Registry<Report>,
): string[] {
  return [
    ...[...reports.entries.values()].map(({ value }) => value.submission?.body),
    ...[...recommendations.entries.values()].map(({ value }) => value.body),
    ...[...glossaries.entries.values()].map(({ value }) => value.body),
    ...[...cases.entries.values()].flatMap(({ value }) => Object.keys(value.articles ?? {})),
  ].filter((id) => id !== undefined)
}
