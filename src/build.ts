// The flow: load → resolve → check → compose → render → write. Nothing is written while an error stands.
import { check } from './check/index.ts'
import { compose } from './compose/index.ts'
import { Failure } from './failure.ts'
import { hasErrors, sortFindings, type Finding, type Found } from './findings/finding.ts'
import { readCoverage, type Coverage } from './fonts/faces.ts'
import { load } from './load/index.ts'
import type { Document } from './model/document.ts'
import type { Registry } from './model/entry.ts'
import type { Report } from './model/report.ts'
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
  /** Reports in which something is wrong, those that were not asked for among them. */
  readonly faulty: ReadonlySet<string>
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
  refuseUnknown(request, loaded.value.reports)
  return { resolved: resolved.value, drafts, findings, faulty: faultyReports(all), coverage }
}

/** Builds what is asked for and publishes it, or returns the findings that forbid it. */
export async function build(world: World, request: Request): Promise<Inspected> {
  const inspected = inspect(world, request)
  if (hasErrors(inspected.findings)) return inspected
  const documents = inspected.drafts.map((draft) => compose(draft, inspected.resolved))
  const rendered = await renderAll(world, request, documents, inspected)
  const findings = sortFindings([...inspected.findings, ...rendered.findings])
  if (hasErrors(findings)) return { ...inspected, findings }
  const browser = request.formats.includes('pdf')
    ? await (await world.openBrowser()).version()
    : undefined
  const { loaded } = inspected.resolved
  const parts = {
    rendered: rendered.value,
    loaded,
    browser,
    faulty: inspected.faulty,
    coverage: inspected.coverage,
  }
  await world.output.publish((published) => assemble(world, parts, published))
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

function isWanted({ report, locale }: Draft, { reports, locales }: Request): boolean {
  return (
    (reports.length === 0 || reports.includes(report.id)) &&
    (locales.length === 0 || locales.includes(locale))
  )
}

/** The report that a finding is in; undefined where it is in what all reports share. */
function reportOf({ place }: Finding): string | undefined {
  return /^content\/([^/]+)\//.exec(place.path)?.[1]
}

/** A fault in another report does not hold up this one; a fault in shared data does. */
function concerns(one: Finding, { reports }: Request): boolean {
  const report = reportOf(one)
  return reports.length === 0 || report === undefined || reports.includes(report)
}

function faultyReports(findings: readonly Finding[]): Set<string> {
  return new Set(
    findings.filter((one) => one.severity === 'error').flatMap((one) => reportOf(one) ?? []),
  )
}

/** A request for what there is not is a slip of the pen, never an empty edition. */
function refuseUnknown({ reports, locales }: Request, { entries, broken }: Registry<Report>): void {
  const known = [...entries.keys(), ...broken].sort()
  const unknown = reports.filter((id) => !known.includes(id))
  if (unknown.length > 0)
    throw new Failure(
      2,
      `There is no report ${unknown.join(', ')}.`,
      `There is: ${known.join(', ')}.`,
    )
  const written = [
    ...new Set(
      [...entries.values()].flatMap(({ id, value }) =>
        reports.length === 0 || reports.includes(id) ? value.locales : [],
      ),
    ),
  ]
  const missing = locales.filter((locale) => !written.includes(locale))
  if (missing.length > 0 && broken.size === 0)
    throw new Failure(
      2,
      `No report is written in ${missing.join(', ')}.`,
      `There is: ${written.join(', ')}.`,
    )
}
