// The flow: load → resolve → check → compose → render → write. Nothing is written while an error stands.
import { check } from './check/index.ts'
import { compose } from './compose/index.ts'
import { Failure } from './failure.ts'
import { hasErrors, sortFindings, type Finding, type Found } from './findings/finding.ts'
import { readCoverage, type Coverage } from './fonts/faces.ts'
import { load } from './load/index.ts'
import type { Document } from './model/document.ts'
import type { Edition } from './model/edition.ts'
import type { Locale } from './model/locale.ts'
import type { Draft, Resolved } from './model/stages.ts'
import type { Format, Rendered } from './model/output.ts'
import { render } from './render/index.ts'
import { resolve } from './resolve/index.ts'
import { assemble } from './write/index.ts'
import type { World } from './world.ts'

/** What a build is asked for; an empty list means all. */
export interface Request {
  readonly reports: readonly string[]
  readonly locales: readonly Locale[]
  readonly formats: readonly Format[]
  readonly edition: Edition
  /** Instead of the as-of date of each report. */
  readonly asOf?: string
}

/** What was found, and the lines of the inputs that findings show. */
export interface Inspected {
  readonly resolved: Resolved
  readonly drafts: readonly Draft[]
  readonly findings: readonly Finding[]
  readonly coverage: Coverage
}

/** Reads, links and checks a workspace: everything before something is made of it. */
export function inspect(world: World, request: Request): Inspected {
  const loaded = load(world, request.asOf)
  const resolved = resolve(loaded.value, request.edition)
  const coverage = readCoverage(world.house)
  const all = [
    ...loaded.findings,
    ...resolved.findings,
    ...check(resolved.value, coverage, world.today),
  ]
  const drafts = resolved.value.drafts.filter((draft) => isWanted(draft, request))
  const findings = sortFindings(all.filter((one) => concerns(one, request)))
  refuseUnknown(request, [...loaded.value.reports.entries.keys(), ...loaded.value.reports.broken])
  return { resolved: resolved.value, drafts, findings, coverage }
}

/** Builds what is asked for and publishes it, or returns the findings that forbid it. */
export async function build(world: World, request: Request): Promise<Inspected> {
  const inspected = inspect(world, request)
  if (hasErrors(inspected.findings)) return inspected
  const documents = inspected.drafts.map((draft) => compose(draft, inspected.resolved))
  const rendered = await renderAll(world, request, documents, inspected)
  const findings = sortFindings([...inspected.findings, ...rendered.findings])
  if (hasErrors(findings)) return { ...inspected, findings }
  world.output.publish(
    assemble(world, rendered.value, inspected.resolved.loaded, await versionOf(world, request)),
  )
  return { ...inspected, findings }
}

async function renderAll(
  world: World,
  request: Request,
  documents: readonly Document[],
  inspected: Inspected,
): Promise<Found<Rendered[]>> {
  const surface = {
    styles: inspected.resolved.loaded.layouts.styles,
    coverage: inspected.coverage,
    house: world.house,
  }
  const value: Rendered[] = []
  const findings: Finding[] = []
  for (const document of documents) {
    for (const format of request.formats) {
      world.log(`${document.report} ${document.locale} ${format}`)
      const one = await render(document, format, surface, inspected.findings, () =>
        world.openBrowser(),
      )
      value.push(one.value)
      findings.push(...one.findings)
    }
  }
  return { value, findings }
}

/** The browser's version, where one was needed. */
async function versionOf(world: World, { formats }: Request): Promise<string> {
  return formats.includes('pdf') ? (await world.openBrowser()).version() : 'none'
}

function isWanted({ report, locale }: Draft, { reports, locales }: Request): boolean {
  return (
    (reports.length === 0 || reports.includes(report.id)) &&
    (locales.length === 0 || locales.includes(locale))
  )
}

/** A fault in another report does not hold up this one; a fault in shared data does. */
function concerns({ place }: Finding, { reports }: Request): boolean {
  const report = /^content\/([^/]+)\//.exec(place.path)?.[1]
  return reports.length === 0 || report === undefined || reports.includes(report)
}

function refuseUnknown({ reports }: Request, known: readonly string[]): void {
  const unknown = reports.filter((id) => !known.includes(id))
  if (unknown.length > 0)
    throw new Failure(
      2,
      `There is no report ${unknown.join(', ')}.`,
      `There is: ${[...known].sort().join(', ')}.`,
    )
}
