// data/statistics/ → series: the short ones as they stand in their YAML file, of a long one the
// observations from the CSV file of the same name.
import { finding } from '../findings/finding.ts'
import type { Entry, Keys, Registry } from '../model/entry.ts'
import { wholeFile, type Place } from '../model/place.ts'
import type { Statistic } from '../model/statistic.ts'
import { readCsv } from './csv.ts'
import { findDuplicates } from './csv-groups.ts'
import { readColumns } from './csv-columns.ts'
import { gatherObservations, type CsvObservations } from './csv-observations.ts'
import { readRows } from './csv-series.ts'
import type { Reader } from './reader.ts'

/** The series with what their CSV files hold; those whose file is at fault are left out. */
export function withCsv(reader: Reader, registry: Registry<Statistic>): Registry<Statistic> {
  const entries = new Map(registry.entries)
  const broken = new Set(registry.broken)
  const files = new Set(
    reader.take((path) => /^data\/statistics\/[^/]+\.csv$/.test(path)).map((path) => path),
  )
  for (const [id, entry] of registry.entries) {
    const path = csvOf(entry)
    const hasFile = files.delete(path)
    if (entry.value.schema === undefined) {
      if (hasFile)
        reportUnread(reader, path, `data/statistics/${id}.yaml has no \`schema:\` for it.`)
      continue
    }
    const read = loadSeries(reader, entry, path, hasFile)
    if (read) entries.set(id, read)
    else {
      entries.delete(id)
      broken.add(id)
    }
  }
  for (const path of files) {
    const id = path.slice('data/statistics/'.length, -'.csv'.length)
    if (!registry.broken.has(id))
      reportUnread(reader, path, `Beside it there is no data/statistics/${id}.yaml.`)
  }
  // Where the folder itself could not be read, whatever is looked for may be in it.
  return { entries, broken: reader.refused.has('data/statistics') ? registry.broken : broken }
}

function csvOf({ path }: Entry<Statistic>): string {
  return path.replace(/\.yaml$/, '.csv')
}

function reportUnread(reader: Reader, path: string, message: string): void {
  reader.report(
    finding(
      'file-unknown',
      wholeFile(path),
      message,
      'A long series has two files: <id>.yaml with title, unit and `schema:`, and <id>.csv with the values.',
    ),
  )
}

function loadSeries(
  reader: Reader,
  entry: Entry<Statistic>,
  path: string,
  hasFile: boolean,
): Entry<Statistic> | undefined {
  const { schema } = entry.value
  if (!schema) return entry
  if (!hasFile) {
    if (!reader.refused.has(path))
      reader.report(
        finding(
          'file-missing',
          entry.locateKey(['schema']),
          `The file ${path} is missing.`,
          'Add it, or write the values under `observations:`.',
        ),
      )
    return undefined
  }
  const text = reader.text(path)
  if (text === undefined) return undefined
  const table = readCsv(path, text)
  if ('rule' in table) {
    reader.report(table)
    return undefined
  }
  const { columns, findings } = readColumns(entry, schema, table.header)
  reader.report(...findings)
  if (findings.length > 0) return undefined
  const { data, findings: unread } = readRows(schema, table, columns)
  const faults = [...unread, ...findDuplicates(entry.id, data, columns)]
  reader.report(...faults)
  if (faults.length > 0) return undefined
  const gathered = gatherObservations(entry, data, columns)
  reader.report(...gathered.findings)
  if (gathered.findings.length > 0 || gathered.observations.length === 0)
    return gathered.findings.length > 0 ? undefined : reportEmpty(reader, path)
  return withObservations(entry, gathered)
}

function reportEmpty(reader: Reader, path: string): undefined {
  reader.report(
    finding(
      'csv-columns',
      { path, line: 1, column: 1 },
      'There is no row below the names of the columns.',
      'Add the values, or delete the file and its schema.',
    ),
  )
  return undefined
}

/** The series with the observations of its file; their parts are found there, all others in the YAML file. */
function withObservations(entry: Entry<Statistic>, gathered: CsvObservations): Entry<Statistic> {
  const inFile =
    (other: (keys: Keys) => Place, isKey: boolean) =>
    (keys: Keys): Place =>
      (keys[0] === 'observations' ? gathered.locate(keys.slice(1), isKey) : undefined) ??
      other(keys)
  return {
    ...entry,
    value: { ...entry.value, observations: gathered.observations },
    locate: inFile((keys) => entry.locate(keys), false),
    locateKey: inFile((keys) => entry.locateKey(keys), true),
  }
}
