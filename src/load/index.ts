// Load: the bytes of a workspace → records, narratives and layouts, each read on its own.
import type { Found } from '../findings/finding.ts'
import type { Registry } from '../model/entry.ts'
import type { Report } from '../model/report.ts'
import type { Loaded, Records } from '../model/stages.ts'
import type { World } from '../world.ts'
import { openBodies } from './bodies.ts'
import { openCaseTexts } from './case-texts.ts'
import { loadLayouts } from './layouts.ts'
import { loadNarratives, loadReports } from './narratives.ts'
import { openReader } from './reader.ts'
import { openRecommendationTexts } from './recommendation-texts.ts'
import { bodiesFolder, loadRecords } from './records.ts'
import { checkTemplates } from './template-names.ts'
import { openTimelineTexts } from './timeline-texts.ts'
import { loadTranslations } from './translations.ts'

/**
 * Reads everything that reports are made of. A file at fault is left out and named in the findings.
 * `asOf` takes the place of the as-of date of every report.
 */
export function load(world: World, asOf?: string): Found<Loaded> {
  const reader = openReader([world.workspace], ['content', 'data'])
  reader.take((path) => path.startsWith(`${bodiesFolder}/`))
  const plain = loadRecords(reader)
  const reports = withAsOf(loadReports(reader), asOf)
  const { bodies, reader: bodyReader } = openBodies(world, plain, reports)
  const records: Records = { ...plain, 'treaty-bodies': bodies }
  const { narratives, broken: brokenNarratives } = loadNarratives(reader, reports)
  const translations = loadTranslations(reader, reports)
  reader.reportUnused()
  const layoutReader = openReader([world.workspace, world.house], ['templates'])
  const layouts = loadLayouts(layoutReader)
  layoutReader.reportUnused()
  const readers = [reader, bodyReader, layoutReader]
  const findings = [...readers.flatMap((one) => one.findings), ...checkTemplates(layouts)]
  const texts = new Map(readers.flatMap((one) => [...one.texts]))
  const caseTexts = openTexts(records)
  const unreadable = new Set(readers.flatMap((one) => [...one.unreadable]))
  return {
    value: {
      records,
      reports,
      narratives,
      brokenNarratives,
      translations,
      caseTexts,
      layouts,
      texts,
      unreadable,
    },
    findings,
  }
}

/** The Markdown inside data files. */
function openTexts({ cases, recommendations, timelines }: Records): Loaded['caseTexts'] {
  const [ofCases, ofRecommendations, ofTimelines] = [
    openCaseTexts(cases),
    openRecommendationTexts(recommendations),
    openTimelineTexts(timelines),
  ]
  return { get: (key) => ofCases.get(key) ?? ofRecommendations.get(key) ?? ofTimelines.get(key) }
}

function withAsOf(reports: Registry<Report>, asOf: string | undefined): Registry<Report> {
  if (asOf === undefined) return reports
  const entries = [...reports.entries].map(
    ([id, entry]) => [id, { ...entry, value: { ...entry.value, asOf } }] as const,
  )
  return { ...reports, entries: new Map(entries) }
}
