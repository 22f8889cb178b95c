// data/ → records by id: one file a record, or one file for a whole registry.
import type { z } from 'zod'
import { finding } from '../findings/finding.ts'
import { caseSummary } from '../model/case.ts'
import { dimension } from '../model/dimension.ts'
import type { Entry, Keys, Registry } from '../model/entry.ts'
import { geography } from '../model/geography.ts'
import { glossary } from '../model/glossary.ts'
import { isId, skeletonOf } from '../model/id.ts'
import { organization } from '../model/organization.ts'
import { person } from '../model/person.ts'
import { provision } from '../model/provision.ts'
import { source } from '../model/source.ts'
import { recommendationDocument } from '../model/recommendation.ts'
import type { Records } from '../model/stages.ts'
import { statistic } from '../model/statistic.ts'
import { timeline } from '../model/timeline.ts'
import { treatyBody, type TreatyBody } from '../model/treaty-body.ts'
import { unit } from '../model/unit.ts'
import { reportFileName, reportId } from './ids.ts'
import { readShape } from './shape.ts'
import type { Reader } from './reader.ts'
import { withCsv } from './statistics.ts'
import { readYaml, type YamlFile } from './yaml.ts'

/** Where each kind of record is written: `data/<kind>/<id>.yaml`, or `data/<kind>.yaml` with ids as keys. */
export const recordKinds = {
  statistics: { schema: statistic, layout: 'folder' },
  cases: { schema: caseSummary, layout: 'folder' },
  sources: { schema: source, layout: 'folder' },
  persons: { schema: person, layout: 'file' },
  organizations: { schema: organization, layout: 'file' },
  places: { schema: geography, layout: 'file' },
  provisions: { schema: provision, layout: 'file' },
  units: { schema: unit, layout: 'file' },
  dimensions: { schema: dimension, layout: 'file' },
  timelines: { schema: timeline, layout: 'folder' },
  glossaries: { schema: glossary, layout: 'folder' },
  recommendations: { schema: recommendationDocument, layout: 'folder' },
  'treaty-bodies': { schema: treatyBody, layout: 'folder' },
} as const satisfies Record<keyof Records, { schema: z.ZodType; layout: 'folder' | 'file' }>

/** Reads every record of a workspace but the committees, which wait until it is known who is named. */
export function loadRecords(reader: Reader): Omit<Records, 'treaty-bodies'> {
  return {
    statistics: withCsv(reader, loadKind(reader, 'statistics', statistic)),
    cases: loadKind(reader, 'cases', caseSummary),
    sources: loadKind(reader, 'sources', source),
    persons: loadKind(reader, 'persons', person),
    organizations: loadKind(reader, 'organizations', organization),
    places: loadKind(reader, 'places', geography),
    provisions: loadKind(reader, 'provisions', provision),
    units: loadKind(reader, 'units', unit),
    dimensions: loadKind(reader, 'dimensions', dimension),
    timelines: loadKind(reader, 'timelines', timeline),
    glossaries: loadKind(reader, 'glossaries', glossary),
    recommendations: loadKind(reader, 'recommendations', recommendationDocument),
  }
}

/** Reads the committees among the paths that are `wanted`. */
export function loadBodies(
  reader: Reader,
  wanted: (path: string) => boolean,
): Registry<TreatyBody> {
  return loadFolder(
    { ...reader, take: (is) => reader.take(is).filter(wanted) },
    bodiesFolder,
    treatyBody,
  )
}

/** Where the committees are written; those of the program lie under those of a workspace. */
export const bodiesFolder = 'data/treaty-bodies'

function loadKind<S extends z.ZodType>(
  reader: Reader,
  kind: keyof Records,
  schema: S,
): Registry<z.output<S>> {
  return recordKinds[kind].layout === 'folder'
    ? loadFolder(reader, `data/${kind}`, schema)
    : loadFile(reader, `data/${kind}.yaml`, schema)
}

function loadFolder<S extends z.ZodType>(
  reader: Reader,
  folder: string,
  schema: S,
): Registry<z.output<S>> {
  const entries = new Map<string, Entry<z.output<S>>>()
  const broken = new Set<string>()
  const isRecord = (path: string): boolean =>
    path.startsWith(`${folder}/`) && path.endsWith('.yaml')
  const idOf = (path: string): string => path.slice(folder.length + 1, -'.yaml'.length)
  for (const path of reader.take(isRecord)) {
    const id = idOf(path)
    if (!isId(id)) reader.report(reportFileName(path, id))
    const entry = isId(id) ? loadEntry(reader, path, id, schema) : undefined
    if (entry) entries.set(id, entry)
    else broken.add(id).add(skeletonOf(id))
  }
  for (const path of reader.refused) if (isRecord(path)) broken.add(skeletonOf(idOf(path)))
  return { entries, broken: reader.refused.has(folder) ? everything : broken }
}

/** One file that holds one record. */
export function loadEntry<S extends z.ZodType>(
  reader: Reader,
  path: string,
  id: string,
  schema: S,
): Entry<z.output<S>> | undefined {
  const file = loadYaml(reader, path)
  return file && shapeEntry(reader, file, id, schema, [])
}

/** A YAML file, or undefined when it could not be read and the findings say why. */
export function loadYaml(reader: Reader, path: string): YamlFile | undefined {
  const text = reader.text(path)
  if (text === undefined) return undefined
  const { file, findings } = readYaml(path, text)
  reader.report(...findings)
  return file
}

function shapeEntry<S extends z.ZodType>(
  reader: Reader,
  file: YamlFile,
  id: string,
  schema: S,
  keys: Keys,
): Entry<z.output<S>> | undefined {
  const part = keys.reduce(
    (value: unknown, key) => (value as Record<string | number, unknown>)[key],
    file.value,
  )
  const { value, findings } = readShape(schema, file, part, keys)
  reader.report(...findings)
  if (findings.length > 0 || value === undefined) return undefined
  return {
    id,
    path: file.path,
    value,
    locate: (inner) => file.locate([...keys, ...inner]),
    locateKey: (inner) => file.locateKey([...keys, ...inner]),
    locateText: (inner, offset) => file.locateText([...keys, ...inner], offset),
  }
}

/** One file that holds a registry: each key is the id of a record. */
function loadFile<S extends z.ZodType>(
  reader: Reader,
  path: string,
  schema: S,
): Registry<z.output<S>> {
  const entries = new Map<string, Entry<z.output<S>>>()
  const broken = new Set<string>()
  if (reader.refused.has(path)) return { entries, broken: everything }
  const [taken] = reader.take((one) => one === path)
  if (taken === undefined) return { entries, broken }
  const file = loadYaml(reader, taken)
  const ids = file && idsOf(reader, file)
  if (!ids) return { entries, broken: everything }
  for (const id of ids) {
    if (!isId(id)) reader.report(reportId(file.locateKey([id]), id))
    const entry = isId(id) ? shapeEntry(reader, file, id, schema, [id]) : undefined
    if (entry) entries.set(id, entry)
    else broken.add(id).add(skeletonOf(id))
  }
  return { entries, broken }
}

function idsOf(reader: Reader, file: YamlFile): string[] | undefined {
  if (typeof file.value === 'object' && file.value !== null && !Array.isArray(file.value))
    return Object.keys(file.value)
  reader.report(
    finding(
      'yaml-shape',
      file.locate([]),
      'A registry is a map from ids to records.',
      'Begin each record with its id and a colon; the schema of this file is in schemas/.',
    ),
  )
  return undefined
}

/** The ids of a registry whose file could not be read: whatever is looked for may be in it. */
const everything: ReadonlySet<string> = new (class extends Set<string> {
  override has(): boolean {
    return true
  }
})()
