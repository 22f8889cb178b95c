// A record to be filled in: a case, a statistic, a source.
import { caseSummary } from '../model/case.ts'
import type { Locale } from '../model/locale.ts'
import { source } from '../model/source.ts'
import { statistic } from '../model/statistic.ts'
import { skeletonOf } from './skeleton.ts'

const kinds = {
  case: { schema: caseSummary, folder: 'cases', wanted: ['proceedings'] },
  statistic: {
    schema: statistic,
    folder: 'statistics',
    wanted: ['observations', 'observations.asOf', 'observations.value'],
  },
  source: { schema: source, folder: 'sources', wanted: ['title'] },
} as const

/** The kinds of record that have a file of their own. */
export const newRecords = Object.keys(kinds) as readonly NewRecord[]
export type NewRecord = keyof typeof kinds

/** The file of a new record: its path and its text. */
export function recordFile(
  kind: NewRecord,
  id: string,
  locales: readonly Locale[],
): [path: string, text: string] {
  const { schema, folder, wanted } = kinds[kind]
  return [`data/${folder}/${id}.yaml`, skeletonOf(schema, locales, { wanted })]
}
