// PO files, as gettext reads and writes them (GNU gettext manual, “The Format of PO Files”). Written
// without wrapping, dates and line numbers, so that two exports differ only where the texts do.
import { finding, type Finding } from '../findings/finding.ts'
import type { Incoming, IncomingUnit, Outgoing, OutgoingUnit } from './exchange.ts'

/** A report as a PO file. What is not current is fuzzy, with the source that it was made from. */
export function printPo({ report, from, locale, units }: Outgoing): string {
  const head = [
    `Project-Id-Version: ${report}`,
    'Report-Msgid-Bugs-To: ',
    `Language: ${locale}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
    `X-Source-Language: ${from}`,
  ]
  const header = ['msgid ""', 'msgstr ""', ...head.map((line) => quoted(`${line}\n`))]
  const path = (narrative: string): string => `content/${report}/${from}/${narrative}.md`
  const entries = units.map((unit) => entryOf(unit, path(unit.narrative)))
  return [header, ...entries].map((lines) => `${lines.join('\n')}\n`).join('\n')
}

function entryOf(unit: OutgoingUnit, path: string): string[] {
  const { narrative, id, source, target, isCurrent, previous, notes } = unit
  const isFuzzy = target !== '' && !isCurrent
  return [
    ...notes.map((note) => `#. ${note.replaceAll(/\s+/gu, ' ')}`),
    `#: ${path}`,
    ...(isFuzzy ? ['#, fuzzy'] : []),
    ...(isFuzzy && previous !== undefined ? [`#| msgid ${quoted(previous)}`] : []),
    `msgctxt ${quoted(`${narrative}/${id}`)}`,
    `msgid ${quoted(source)}`,
    `msgstr ${quoted(target)}`,
  ]
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '"': '"',
  '\\': '\\',
}

function quoted(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replaceAll('\r', '\\r')
  return `"${escaped}"`
}

/** One entry while its lines are read. */
interface Draft {
  readonly fields: Map<string, string>
  isFuzzy: boolean
  field: string
  line: number
}

/** Reads a PO file; undefined, and findings, where it is none that an export has made. */
export function readPo(
  path: string,
  text: string,
): { value: Incoming | undefined; findings: Finding[] } {
  const findings: Finding[] = []
  const drafts: Draft[] = []
  let draft = emptyDraft()
  const close = (): void => {
    if (draft.fields.size > 0) drafts.push(draft)
    draft = emptyDraft()
  }
  for (const [index, raw] of text.split(/\r\n?|\n/).entries()) {
    const line = raw.trim()
    const starts = /^(?:#[^~]|#$|msgctxt\b)/.test(line) || /^msgid\b/.test(line)
    if (line === '' || (starts && draft.fields.has('msgstr'))) close()
    if (line.startsWith('#')) {
      if (/^#,.*\bfuzzy\b/.test(line)) draft.isFuzzy = true
    } else if (line !== '' && !readField(draft, line, index + 1))
      findings.push(fault(path, index + 1, 'This line is none of a PO file.'))
  }
  close()
  return { value: incomingOf(path, drafts, findings), findings }
}

function emptyDraft(): Draft {
  return { fields: new Map(), isFuzzy: false, field: '', line: 1 }
}

/** Reads a line with a string; false where it is none. */
function readField(draft: Draft, line: string, number: number): boolean {
  const match = /^(?:(msgctxt|msgid|msgstr)\s+)?"((?:[^"\\]|\\.)*)"$/.exec(line)
  if (!match) return false
  const [, name, inside = ''] = match
  if (name !== undefined) {
    if (draft.fields.has(name)) return false
    draft.field = name
    draft.line = number
  }
  if (draft.field === '') return false
  const value = inside.replaceAll(/\\(.)/g, (_, sign: string) => escapes[sign] ?? sign)
  draft.fields.set(draft.field, (draft.fields.get(draft.field) ?? '') + value)
  return true
}

function incomingOf(
  path: string,
  drafts: readonly Draft[],
  findings: Finding[],
): Incoming | undefined {
  const head = drafts.find(({ fields }) => fields.get('msgid') === '' && !fields.has('msgctxt'))
  const header = headerOf(head?.fields.get('msgstr') ?? '')
  const report = header.get('project-id-version')
  const [locale, from] = [header.get('language'), header.get('x-source-language')]
  if (report === undefined || locale === undefined || from === undefined) {
    const message = 'This file does not say of which report and language it is.'
    findings.push(fault(path, 1, message, 'Keep the header that the export has written.'))
    return undefined
  }
  if (!/charset=utf-8/i.test(header.get('content-type') ?? ''))
    findings.push(fault(path, head?.line ?? 1, 'This file is not declared as UTF-8.'))
  const seen = new Map<string, number>()
  const units = drafts
    .filter((one) => one !== head)
    .flatMap((one): IncomingUnit[] => {
      const context = one.fields.get('msgctxt') ?? ''
      const [narrative = '', id = ''] = context.split('/')
      const first = seen.get(context)
      seen.set(context, first ?? one.line)
      if (id === '' || !one.fields.has('msgid') || !one.fields.has('msgstr')) {
        const message = 'This entry does not say of which block it is, or has no translation.'
        findings.push(fault(path, one.line, message, 'Keep the lines msgctxt, msgid and msgstr.'))
        return []
      }
      if (first !== undefined) {
        const message = `The block \`${context}\` has an entry already, in line ${first}.`
        findings.push(fault(path, one.line, message, 'Keep one of the two.'))
        return []
      }
      const [source = '', target = ''] = [one.fields.get('msgid'), one.fields.get('msgstr')]
      const place = { path, line: one.line, column: 1 }
      return [{ narrative, id, source, target, isSure: !one.isFuzzy && target !== '', place }]
    })
  return { report, from, locale, units }
}

function headerOf(text: string): Map<string, string> {
  return new Map(
    text.split('\n').flatMap((line) => {
      const at = line.indexOf(':')
      const field = [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const
      return at > 0 ? [field] : []
    }),
  )
}

function fault(path: string, line: number, message: string, hint?: string): Finding {
  return finding('translation-file', { path, line, column: 1 }, message, hint)
}
