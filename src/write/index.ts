// Write: what was rendered, and what may be carried over from the last build → the files of an
// edition, with their manifest and index.
import type { Coverage } from '../fonts/faces.ts'
import { isLocale, type Locale } from '../model/locale.ts'
import type { Rendered } from '../model/output.ts'
import type { Draft, Loaded } from '../model/stages.ts'
import type { Published, World } from '../world.ts'
import { renderIndex, type IndexPhrases } from './index-page.ts'
import { usesOf } from './data-uses.ts'
import { hashInputs, printManifest, readManifest, sha256, type OutputRecord } from './manifest.ts'
import { countWords } from '../model/words.ts'
import { makePages, type Page } from './pages.ts'
import { submissionRecord } from './submission-record.ts'

/** What an edition is assembled from. */
export interface Parts {
  readonly rendered: readonly Rendered[]
  readonly loaded: Loaded
  /** The version of the browser, where something was printed. */
  readonly browser: string | undefined
  /** Reports in which something is wrong now: what was built of them before is not carried over. */
  readonly faulty: ReadonlySet<string>
  readonly coverage: Coverage
  readonly drafts: readonly Draft[]
}

interface OutputFile {
  readonly record: OutputRecord
  readonly bytes: Uint8Array
}

/** All files of an edition by path: the new ones, older ones whose inputs still hold, the index, the manifest. */
export async function assemble(
  world: World,
  parts: Parts,
  published: Published,
): Promise<Map<string, Uint8Array>> {
  const { loaded, rendered } = parts
  const inputs = inputsOf(world, loaded)
  const reports = new Map(
    [...loaded.reports.entries.keys()].map((id) => [id, hashInputs(forReport(inputs, id))]),
  )
  const fresh = rendered.map((one): OutputFile => ({
    record: {
      ...recordOf(one, reports.get(one.document.report) ?? '', parts.browser),
      ...submissionRecord(one, loaded),
    },
    bytes: one.bytes,
  }))
  const made = new Set(fresh.map(({ record }) => record.path))
  const kept = carryOver(world, parts, published, { made, reports })
  const outputs = [...fresh, ...kept].sort((a, b) => (a.record.path < b.record.path ? -1 : 1))
  const records = outputs.map(({ record }) => record)
  const sound = parts.drafts.filter(({ report }) => !parts.faulty.has(report.id))
  const uses = usesOf(rendered, kept)
  const pages = await makePages(world, { ...parts, drafts: sound, uses }, records)
  const index = new TextEncoder().encode(
    await renderIndex(records, indexPhrases(loaded, pages), parts.coverage, world.house),
  )
  const beside = [...pages, { path: 'index.html', bytes: index }]
  const manifest = printManifest({
    files: [
      ...records,
      ...beside.map(({ path, bytes }) => ({ path, sha256: sha256(bytes), bytes: bytes.length })),
    ],
    inputs: hashInputs(inputs),
    ...world.ground,
  })
  return new Map([
    ...outputs.map(({ record, bytes }): [string, Uint8Array] => [record.path, bytes]),
    ...beside.map(({ path, bytes }): [string, Uint8Array] => [path, bytes]),
    ['manifest.json', new TextEncoder().encode(manifest)],
  ])
}

/** The hash of everything that a document can depend on: files of the workspace and of the program, as-of dates. */
function inputsOf(world: World, { texts, reports }: Loaded): Map<string, string> {
  const program = ['package-lock.json', ...world.house.list('src')]
  return new Map([
    ...program.map((path): [string, string] => [`program/${path}`, sha256(world.house.read(path))]),
    ...[...texts].map(([path, text]): [string, string] => [path, sha256(text)]),
    ...[...reports.entries].map(([id, { value }]): [string, string] => [
      `content/${id}/as-of`,
      value.asOf,
    ]),
  ])
}

/** The inputs of one report: all but the narratives of the others. */
function forReport(inputs: ReadonlyMap<string, string>, report: string): Map<string, string> {
  return new Map(
    [...inputs].filter(
      ([path]) => !path.startsWith('content/') || path.startsWith(`content/${report}/`),
    ),
  )
}

function recordOf(
  { path, document, bytes, pdf }: Rendered,
  inputs: string,
  browser: string | undefined,
): OutputRecord {
  return {
    path,
    sha256: sha256(bytes),
    bytes: bytes.length,
    report: document.report,
    locale: document.locale,
    title: document.title,
    status: document.status,
    inputs,
    words: countWords(document),
    footnotes: document.notes.length,
    ...(pdf && browser !== undefined ? { pages: pdf.pages, page: { ...pdf.page }, browser } : {}),
  }
}

interface Made {
  readonly made: ReadonlySet<string>
  readonly reports: ReadonlyMap<string, string>
}

/** Files of the last build that this one did not make, as far as what they were made of still holds. */
function carryOver(
  world: World,
  parts: Parts,
  published: Published,
  { made, reports }: Made,
): OutputFile[] {
  const before = published.read('manifest.json')
  const manifest = before && readManifest(new TextDecoder().decode(before))
  if (!manifest) return []
  const sameGround =
    manifest.platform === world.ground.platform && manifest.runtime === world.ground.runtime
  return manifest.files.flatMap((record) => {
    if (record.report === undefined || made.has(record.path)) return []
    const bytes = published.read(record.path)
    const sameBrowser =
      parts.browser === undefined ||
      record.browser === undefined ||
      record.browser === parts.browser
    const whole = bytes !== undefined && sha256(bytes) === record.sha256
    const holds = sameGround && sameBrowser && record.inputs === reports.get(record.report)
    if (whole && holds && !parts.faulty.has(record.report)) return [{ record, bytes }]
    const why = parts.faulty.has(record.report)
      ? 'something is wrong in it now'
      : whole
        ? 'what it was made of has changed'
        : 'it is not as it was built'
    world.log(`${record.path}: left out, for ${why}`)
    return []
  })
}

/** The words of the index page in each language of the reports. */
function indexPhrases(
  { reports, layouts }: Loaded,
  pages: readonly Page[],
): Map<Locale, IndexPhrases> {
  const used = new Set([...reports.entries.values()].flatMap((entry) => entry.value.locales))
  const phrase = (locale: Locale, key: string): string => {
    const found = layouts.phrases.get(locale)?.value[key]
    return typeof found === 'string' ? found : (found?.[0] ?? '')
  }
  const locales = [...layouts.phrases.keys()]
    .filter((locale) => isLocale(locale) && used.has(locale))
    .sort()
  return new Map(
    locales.map((locale) => [
      locale,
      {
        language: phrase(locale, 'language-name'),
        title: phrase(locale, 'index-title'),
        pages: pages.map(({ path, title }) => ({ path, title: phrase(locale, title) })),
        status: { draft: phrase(locale, 'status-draft'), final: phrase(locale, 'status-final') },
      },
    ]),
  )
}
