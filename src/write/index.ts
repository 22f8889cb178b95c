// Write: what was rendered, and what may be carried over from the last build → the files of an
// edition, with their manifest and index.
import type { Locale } from '../model/locale.ts'
import type { Rendered } from '../model/output.ts'
import type { Loaded } from '../model/stages.ts'
import type { World } from '../world.ts'
import { renderIndex, type IndexPhrases } from './index-page.ts'
import {
  hashInputs,
  printManifest,
  readManifest,
  sha256,
  type Manifest,
  type OutputRecord,
} from './manifest.ts'
import { countWords } from './words.ts'

/** All files of an edition by path: the new ones, older ones whose inputs still hold, the index, the manifest. */
export function assemble(
  world: World,
  rendered: readonly Rendered[],
  loaded: Loaded,
  browser: string,
): Map<string, Uint8Array> {
  const inputs = inputsOf(world, loaded)
  const reports = new Map(
    [...loaded.reports.entries.keys()].map((id) => [id, hashInputs(forReport(inputs, id))]),
  )
  const made = { platform: world.ground.platform, runtime: world.ground.runtime, browser }
  const files = new Map<string, Uint8Array>()
  const records: OutputRecord[] = []
  for (const one of rendered) {
    files.set(one.path, one.bytes)
    records.push(recordOf(one, reports.get(one.document.report) ?? ''))
  }
  const carried = carryOver(world, files, reports, made)
  for (const { record, bytes } of carried.kept) {
    files.set(record.path, bytes)
    records.push(record)
  }
  const browserUsed =
    browser === 'none' && carried.browser !== undefined ? carried.browser : browser
  const index = new TextEncoder().encode(renderIndex(sorted(records), indexPhrases(loaded)))
  files.set('index.html', index)
  records.push({ path: 'index.html', sha256: sha256(index), bytes: index.length })
  files.set(
    'manifest.json',
    new TextEncoder().encode(
      printManifest({ files: records, inputs: hashInputs(inputs), ...made, browser: browserUsed }),
    ),
  )
  return files
}

/** The hash of every file that a document can depend on, the program's own among them. */
function inputsOf(world: World, loaded: Loaded): Map<string, string> {
  const program = ['package-lock.json', ...world.house.list('src')]
  const own = program.map((path): [string, string] => [
    `program/${path}`,
    sha256(world.house.read(path)),
  ])
  return new Map([
    ...own,
    ...[...loaded.texts].map(([path, text]): [string, string] => [path, sha256(text)]),
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

function recordOf({ path, document, bytes, pdf }: Rendered, inputs: string): OutputRecord {
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
    ...(pdf ? { pages: pdf.pages, page: { ...pdf.page } } : {}),
  }
}

interface CarriedOver {
  readonly kept: readonly { readonly record: OutputRecord; readonly bytes: Uint8Array }[]
  readonly browser: string | undefined
}

/** Files of the last build that this one did not make, as far as what they were made of still holds. */
function carryOver(
  world: World,
  made: ReadonlyMap<string, unknown>,
  reports: ReadonlyMap<string, string>,
  ground: Pick<Manifest, 'platform' | 'runtime' | 'browser'>,
): CarriedOver {
  const before = world.output.read('manifest.json')
  const manifest = before && readManifest(new TextDecoder().decode(before))
  if (!manifest) return { kept: [], browser: undefined }
  const sameGround =
    manifest.platform === ground.platform &&
    manifest.runtime === ground.runtime &&
    [manifest.browser, 'none'].includes(ground.browser)
  const kept = manifest.files.flatMap((record) => {
    if (record.report === undefined || made.has(record.path)) return []
    const bytes = world.output.read(record.path)
    const holds =
      sameGround &&
      record.inputs === reports.get(record.report) &&
      bytes !== undefined &&
      sha256(bytes) === record.sha256
    if (!holds) {
      world.log(`${record.path}: left out, for what it was made of has changed`)
      return []
    }
    return [{ record, bytes }]
  })
  return { kept, browser: kept.length > 0 ? manifest.browser : undefined }
}

function sorted(records: readonly OutputRecord[]): OutputRecord[] {
  return [...records].sort((a, b) => (a.path < b.path ? -1 : 1))
}

function indexPhrases(loaded: Loaded): Map<Locale, IndexPhrases> {
  const used = new Set([...loaded.reports.entries.values()].flatMap((entry) => entry.value.locales))
  const wanted = [...loaded.layouts.phrases]
    .filter(([locale]) => used.has(locale))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return new Map(
    wanted.map(([locale, { value }]) => [
      locale,
      {
        language: String(value['language-name']),
        title: String(value['index-title']),
        status: { draft: String(value['status-draft']), final: String(value['status-final']) },
      },
    ]),
  )
}
