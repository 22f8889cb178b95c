// The flow: load → resolve → check → compose → render → write. Nothing is written while an error stands.
import { check } from './check/index.ts'
import { checkDocument } from './check/document/index.ts'
import { checkLength } from './check/document/length.ts'
import { compose } from './compose/index.ts'
import { Failure } from './failure.ts'
import { hasErrors, sortFindings, type Finding, type Found } from './findings/finding.ts'
import { readCoverage, type Coverage } from './fonts/faces.ts'
import { openMeasure } from './fonts/measure.ts'
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
  /** The documents that were asked for; none while an error stands. */
  readonly documents: readonly Document[]
  readonly findings: readonly Finding[]
  /** Reports in which something is wrong, those that were not asked for among them. */
  readonly faulty: ReadonlySet<string>
  readonly coverage: Coverage
}

/** Reads, links, checks and composes a workspace: everything before something is printed of it. */
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
  const linked = all.filter((one) => concerns(one, request))
  refuseUnknown(request, loaded.value.reports)
  const measure = openMeasure(coverage, world.house)
  const documents = hasErrors(linked)
    ? []
    : drafts.map((draft) => ({ draft, document: compose(draft, resolved.value, measure) }))
  const composed = documents.flatMap(({ draft, document }) =>
    checkDocument(document, draft, loaded.value.records),
  )
  return {
    resolved: resolved.value,
    drafts,
    documents: documents.map(({ document }) => document),
    findings: sortFindings([...linked, ...composed]),
    faulty: faultyReports([...all, ...composed]),
    coverage,
  }
}

/** The documents of a workspace as far as it can be read and linked, whatever the rules say of them. */
export interface Composed {
  /** Undefined where the findings forbid to make anything of the workspace. */
  readonly documents: readonly Document[] | undefined
  readonly findings: readonly Finding[]
  readonly lines: (path: string) => string[] | undefined
}

/**
 * Composes for comparing: a revision is read by the rules of its own day, so what only `check` would
 * say of it today is no reason not to show it.
 */
export function composeAll(world: World, request: Request): Composed {
  const loaded = load(world, request.asOf)
  const resolved = resolve(loaded.value, request.edition)
  const lines = (path: string): string[] | undefined => loaded.value.texts.get(path)?.split('\n')
  const linked = [...loaded.findings, ...resolved.findings].filter((one) => concerns(one, request))
  if (hasErrors(linked)) return { documents: undefined, findings: sortFindings(linked), lines }
  const drafts = resolved.value.drafts.filter((draft) => isWanted(draft, request))
  try {
    const documents = drafts.map((draft) => compose(draft, resolved.value))
    return { documents, findings: [], lines }
  } catch (thrown) {
    // What composing counts on, `check` has promised: whoever broke it has a finding.
    const found = check(resolved.value, readCoverage(world.house), world.today)
    const findings = sortFindings(found.filter((one) => concerns(one, request)))
    if (!hasErrors(findings)) throw thrown
    return { documents: undefined, findings, lines }
  }
}

/** Builds what is asked for and publishes it, or returns the findings that forbid it. */
export async function build(world: World, request: Request): Promise<Inspected> {
  const inspected = inspect(world, request)
  if (hasErrors(inspected.findings)) return inspected
  const rendered = await renderAll(world, request, inspected)
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
    drafts: inspected.resolved.drafts,
  }
  await world.output.publish((published) => assemble(world, parts, published))
  return { ...inspected, findings }
}

async function renderAll(
  world: World,
  request: Request,
  inspected: Inspected,
): Promise<Found<Rendered[]>> {
  const surface = {
    styles: inspected.resolved.loaded.layouts.styles,
    coverage: inspected.coverage,
    house: world.house,
  }
  const value: Rendered[] = []
  const findings: Finding[] = []
  for (const document of inspected.documents) {
    for (const format of request.formats) {
      world.log(`${document.report} ${document.locale} ${format}`)
      const one = await render(document, format, surface, inspected.findings, () =>
        world.openBrowser(),
      )
      value.push(...one.value)
      findings.push(...one.findings, ...checkPrinted(one.value, inspected))
    }
  }
  return { value, findings }
}

/** How long a report is in print, where its committee counts pages. */
function checkPrinted(files: readonly Rendered[], { drafts, resolved }: Inspected): Finding[] {
  const [text] = files
  const draft = drafts.find(
    ({ report, locale }) => report.id === text?.document.report && locale === text.document.locale,
  )
  if (!text?.pdf || !draft) return []
  return checkLength(text.document, draft, resolved.loaded.records, text.pdf.pages)
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
