// Load: the bytes of a workspace → records, narratives and layouts, each read on its own.
import type { Found } from '../findings/finding.ts'
import type { Registry } from '../model/entry.ts'
import type { Report } from '../model/report.ts'
import type { Loaded } from '../model/stages.ts'
import type { World } from '../world.ts'
import { parseCaseTexts } from './case-texts.ts'
import { loadLayouts } from './layouts.ts'
import { loadNarratives, loadReports } from './narratives.ts'
import { openReader } from './reader.ts'
import { loadRecords } from './records.ts'
import { checkTemplates } from './template-names.ts'

/**
 * Reads everything that reports are made of. A file at fault is left out and named in the findings.
 * `asOf` takes the place of the as-of date of every report.
 */
export function load(world: World, asOf?: string): Found<Loaded> {
  const reader = openReader([world.workspace], ['content', 'data'])
  const records = loadRecords(reader)
  const reports = withAsOf(loadReports(reader), asOf)
  const { narratives, broken: brokenNarratives } = loadNarratives(reader, reports)
  reader.reportUnused()
  const layoutReader = openReader([world.workspace, world.house], ['templates'])
  const layouts = loadLayouts(layoutReader)
  layoutReader.reportUnused()
  const findings = [...reader.findings, ...layoutReader.findings, ...checkTemplates(layouts)]
  const texts = new Map([...reader.texts, ...layoutReader.texts])
  const caseTexts = parseCaseTexts(records.cases)
  const unreadable = new Set([...reader.unreadable, ...layoutReader.unreadable])
  return {
    value: {
      records,
      reports,
      narratives,
      brokenNarratives,
      caseTexts,
      layouts,
      texts,
      unreadable,
    },
    findings,
  }
}

function withAsOf(reports: Registry<Report>, asOf: string | undefined): Registry<Report> {
  if (asOf === undefined) return reports
  const entries = [...reports.entries].map(
    ([id, entry]) => [id, { ...entry, value: { ...entry.value, asOf } }] as const,
  )
  return { ...reports, entries: new Map(entries) }
}
