// content/ → reports and narratives: Markdown parsed, the YAML head read, places kept.
import type { Root, Yaml } from 'mdast'
import { finding } from '../findings/finding.ts'
import type { Entry, Registry } from '../model/entry.ts'
import { isId } from '../model/id.ts'
import { isLocale } from '../model/locale.ts'
import { frontMatter, type FrontMatter, type Narrative } from '../model/narrative.ts'
import { report, type Report } from '../model/report.ts'
import { parseMarkdown } from './markdown.ts'
import type { Reader } from './reader.ts'
import { loadEntry } from './records.ts'
import { readShape } from './shape.ts'
import { readYaml } from './yaml.ts'

/** Reads `content/<report>/report.yaml` of every report. */
export function loadReports(reader: Reader): Registry<Report> {
  const entries = new Map<string, Entry<Report>>()
  const broken = new Set<string>()
  for (const path of reader.take((one) => /^content\/[^/]+\/report\.yaml$/.test(one))) {
    const id = path.split('/')[1] ?? ''
    if (!isId(id))
      reader.report(
        finding(
          'id-invalid',
          { path, line: 1, column: 1 },
          `\`${id}\` cannot be the id of a report.`,
          'Rename the folder: the letters a to z, digits and single hyphens.',
        ),
      )
    const entry = loadEntry(reader, path, id, report)
    if (entry && isId(id)) entries.set(id, entry)
    else broken.add(id)
  }
  return { entries, broken }
}

/** Reads `content/<report>/<locale>/NN-name.md` of the reports that exist. */
export function loadNarratives(
  reader: Reader,
  reports: Registry<Report>,
): { narratives: Narrative[]; broken: Set<string> } {
  const narratives: Narrative[] = []
  const broken = new Set<string>()
  for (const path of reader.take((one) => isNarrativeOf(one, reports))) {
    const [, reportId = '', locale = '', fileName = ''] = path.split('/')
    const name = fileName.slice(0, -'.md'.length)
    const text = isLocale(locale) ? reader.text(path) : undefined
    const head = text === undefined ? undefined : loadHead(reader, path, name, text)
    if (head && isLocale(locale)) narratives.push({ report: reportId, locale, name, path, ...head })
    else broken.add(path)
  }
  for (const path of reader.take((one) =>
    isNarrativeOf(one, { entries: new Map(), broken: reports.broken }),
  ))
    broken.add(path)
  return { narratives, broken }
}

function isNarrativeOf(path: string, reports: Registry<Report>): boolean {
  const match = /^content\/([^/]+)\/([^/]+)\/\d{2}-([^/]+)\.md$/.exec(path)
  const [, reportId = '', locale = '', name = ''] = match ?? []
  const known = reports.entries.has(reportId) || reports.broken.has(reportId)
  return known && isLocale(locale) && isId(name)
}

function loadHead(
  reader: Reader,
  path: string,
  name: string,
  text: string,
): { head: Entry<FrontMatter>; tree: Root } | undefined {
  const tree = parseMarkdown(text)
  const first = tree.children[0]
  if (first?.type !== 'yaml') {
    reader.report(
      finding(
        'front-matter',
        { path, line: 1, column: 1 },
        'This narrative has no YAML head.',
        'Begin the file with `---`, `section: …`, `---`.',
      ),
    )
    return undefined
  }
  const head = readHead(reader, path, name, first)
  return head && { head, tree: { ...tree, children: tree.children.slice(1) } }
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
