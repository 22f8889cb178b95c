// content/ → reports and narratives: Markdown parsed, the YAML head read, places kept.
import type { Root, Yaml } from 'mdast'
import { finding } from '../findings/finding.ts'
import type { Entry, Registry } from '../model/entry.ts'
import { isId } from '../model/id.ts'
import { isLocale, type Locale } from '../model/locale.ts'
import { frontMatter, type FrontMatter, type Narrative } from '../model/narrative.ts'
import { report, type Report } from '../model/report.ts'
import { isRecordPath } from '../model/translation.ts'
import { reportFileName } from './ids.ts'
import { parseMarkdown } from './markdown.ts'
import type { Reader } from './reader.ts'
import { loadEntry } from './records.ts'
import { readShape } from './shape.ts'
import { readYaml } from './yaml.ts'
import { wholeFile } from '../model/place.ts'

/** Reads `content/<report>/report.yaml` of every report. */
export function loadReports(reader: Reader): Registry<Report> {
  const entries = new Map<string, Entry<Report>>()
  const broken = new Set<string>()
  const isReport = (path: string): boolean => /^content\/[^/]+\/report\.yaml$/.test(path)
  for (const path of reader.take(isReport)) {
    const id = path.split('/')[1] ?? ''
    if (!isId(id)) reader.report(reportFileName(path, id))
    const entry = isId(id) ? loadEntry(reader, path, id, report) : undefined
    if (entry) entries.set(id, entry)
    else broken.add(id)
  }
  for (const path of reader.refused) if (isReport(path)) broken.add(path.split('/')[1] ?? '')
  return { entries, broken }
}

/** The narratives of the reports, and the paths below which something could not be read. */
export interface Narratives {
  readonly narratives: readonly Narrative[]
  readonly broken: ReadonlySet<string>
}

/** Reads `content/<report>/<locale>/NN-name.md` of the reports that exist. */
export function loadNarratives(reader: Reader, reports: Registry<Report>): Narratives {
  const narratives: Narrative[] = []
  const broken = new Set<string>()
  const loadOne = (path: string, place: Spot): void => {
    const text = reader.text(path)
    const head = text === undefined ? undefined : loadHead(reader, path, place.name, text)
    if (head) narratives.push({ ...place, path, ...head })
    else broken.add(path)
  }
  for (const path of reader.take((one) => spotOf(one) !== undefined && isRead(one, reports))) {
    const place = spotOf(path)
    if (place) loadOne(path, place)
  }
  // A report that cannot be read keeps its narratives: they are looked at once it can.
  reader.take((one) => reports.broken.has(one.split('/')[1] ?? ''))
  for (const path of reader.refused) if (path.startsWith('content/')) broken.add(path)
  return { narratives, broken: new Set([...broken, ...reportStrays(reader, reports)]) }
}

interface Spot {
  readonly report: string
  readonly locale: Locale
  readonly name: string
}

/** What the path of a narrative says of it. */
function spotOf(path: string): Spot | undefined {
  const match = /^content\/([^/]+)\/([^/]+)\/(\d{2}-([^/]+))\.md$/.exec(path)
  const [, reportId = '', locale = '', name = '', id = ''] = match ?? []
  return isLocale(locale) && isId(id) ? { report: reportId, locale, name } : undefined
}

function isRead(path: string, { entries }: Registry<Report>): boolean {
  const [, reportId = '', locale = ''] = path.split('/')
  const entry = entries.get(reportId)
  return entry !== undefined && entry.value.locales.some((one) => one === locale)
}

const inLanguages = /^content\/[^/]+\/[^/]+\//

/**
 * Findings on folders of content/ that no report reads, each told once. A file that is misnamed
 * among narratives is returned: it is probably the one that is missed.
 */
function reportStrays(reader: Reader, reports: Registry<Report>): string[] {
  const isKnown = (path: string): boolean => {
    const id = path.split('/')[1] ?? ''
    return reports.entries.has(id) || reports.broken.has(id)
  }
  const nobodys = reader.take((path) => /^content\/[^/]+\/./.test(path) && !isKnown(path))
  for (const [folder, path] of firstOfEach(nobodys, 2)) {
    const message = `\`${folder}/report.yaml\` is missing: nothing in this folder is read.`
    const hint = 'Write it: the product, the dates, the languages, the titles.'
    reader.report(finding('file-missing', wholeFile(path), message, hint))
  }
  const isStray = (path: string): boolean => !isRead(path, reports) && !isRecordPath(path)
  const unread = reader
    .take((path) => inLanguages.test(path) && isKnown(path) && isStray(path))
    .filter((path) => reports.entries.has(path.split('/')[1] ?? ''))
  for (const [folder, path] of firstOfEach(unread, 3))
    reader.report(finding('file-unknown', wholeFile(path), ...explainFolder(folder)))
  return reader.unused().filter((path) => inLanguages.test(path) && path.endsWith('.md'))
}

/** The first file of each folder of some depth. */
function firstOfEach(paths: readonly string[], depth: number): Map<string, string> {
  const first = new Map<string, string>()
  for (const path of paths) {
    const folder = path.split('/').slice(0, depth).join('/')
    if (!first.has(folder)) first.set(folder, path)
  }
  return first
}

function explainFolder(folder: string): [message: string, hint: string] {
  const [, reportId = '', locale = ''] = folder.split('/')
  if (isLocale(locale))
    return [
      `content/${reportId}/report.yaml does not list the language ${locale}: nothing in ${folder}/ is read.`,
      `Add ${locale} to \`locales:\`, or delete the folder.`,
    ]
  return [
    `No language is called \`${locale}\`: nothing in ${folder}/ is read.`,
    'A folder of narratives is called by the tag of its language, as `en`.',
  ]
}

function loadHead(
  reader: Reader,
  path: string,
  name: string,
  text: string,
): { head: Entry<FrontMatter>; tree: Root } | undefined {
  const tree = parseMarkdown(text)
  const first = tree.children[0]
  if (first?.type === 'yaml') {
    const head = readHead(reader, path, name, first)
    if (head && tree.children.length === 1) {
      reader.report(
        finding(
          'file-empty',
          { path, line: 1, column: 1 },
          'This narrative has a head and no text.',
          'Write it, or delete it in every language.',
        ),
      )
      return undefined
    }
    return head && { head, tree: { ...tree, children: tree.children.slice(1) } }
  }
  const [message, hint] = text.startsWith('---\n')
    ? ['The YAML head of this narrative is not closed.', 'End it with a line of three hyphens.']
    : ['This narrative has no YAML head.', 'Begin the file with `---`, `section: …`, `---`.']
  reader.report(finding('front-matter', { path, line: 1, column: 1 }, message, hint))
  return undefined
}

function readHead(
  reader: Reader,
  path: string,
  name: string,
  node: Yaml,
): Entry<FrontMatter> | undefined {
  const { file, findings } = readYaml(path, node.value, (node.position?.start.line ?? 1) + 1)
  reader.report(...findings)
  if (!file) return undefined
  const shape = readShape(frontMatter, file)
  reader.report(...shape.findings)
  return shape.value && { ...file, id: name, value: shape.value }
}
