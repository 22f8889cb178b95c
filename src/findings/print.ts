// Findings as people read them: `path:line:column`, a frame of the line, a hint; or JSON, or the
// annotations of GitHub. Text of an input is shown with control and direction marks made visible.
import { distance } from 'fastest-levenshtein'
import { personsPath } from '../model/person.ts'
import { printPlace, type Place } from '../model/place.ts'
import type { Finding } from './finding.ts'

export type FindingsFormat = 'text' | 'json' | 'github'

/** The lines of an input, for the frame; undefined where it is not text or is not there. */
export type ReadLines = (path: string) => readonly string[] | undefined

const frameWidth = 96

/** All findings in one format; empty for none. */
export function printFindings(
  findings: readonly Finding[],
  format: FindingsFormat,
  readLines: ReadLines,
): string {
  if (format === 'json') return `${JSON.stringify(findings.map(flat), null, 2)}\n`
  if (format === 'github') return findings.map(annotation).join('')
  if (findings.length === 0) return ''
  const concealed = new Set(
    findings.flatMap(({ place }) => (place.concealed ? [`${place.path}:${place.line}`] : [])),
  )
  const texts = findings.map((one) => {
    const isConcealed = concealed.has(`${one.place.path}:${one.place.line}`)
    return printFinding(one, isConcealed ? undefined : readLines(one.place.path))
  })
  return `${texts.join('\n')}\n${summary(findings)}\n`
}

/** One finding with its frame and hint. */
function printFinding(one: Finding, lines: readonly string[] | undefined): string {
  const head = `${visible(printPlace(one.place))}: ${one.severity} ${one.rule}: ${visible(one.message)}\n`
  const hint = one.hint === undefined ? '' : `  hint: ${visible(one.hint)}\n`
  return head + frame(one, lines?.[one.place.line - 1]) + hint
}

/** The line of the finding with `^` under the place; long lines are cut around it. */
function frame({ place }: Finding, source: string | undefined): string {
  if (source === undefined || source.trim() === '' || place.whole || isConcealed(place)) return ''
  const line = hideNames(source)
  const from = Math.max(0, Math.min(place.column - 1 - 32, line.length - frameWidth))
  const to = from + frameWidth
  const shown = visible(line.slice(from, to)).trimEnd() + (line.length > to ? '…' : '')
  const before = visible(line.slice(from, place.column - 1))
  const marked = visible(line.slice(place.column - 1, (place.endColumn ?? place.column + 1) - 1))
  const number = String(place.line)
  const room = Math.max(1, Math.min([...marked].length, frameWidth - [...before].length))
  const ellipsis = from > 0 ? '…' : ''
  return (
    `  ${number} | ${ellipsis}${shown}\n` +
    `  ${' '.repeat(number.length)} | ${' '.repeat([...before].length + ellipsis.length)}${'^'.repeat(room)}\n`
  )
}

/** Lines that may hold a name are never shown. */
function isConcealed(place: Place): boolean {
  return place.concealed === true || place.path === personsPath
}

/** The words bound to a person, or to what is a misspelt `person:`, as dots: they may be a name. */
function hideNames(line: string): string {
  return line.replace(
    /\[([^\]]*)\](?=\(\s*([a-z-]+):)/gi,
    (whole: string, words: string, scheme: string) =>
      distance(scheme.toLowerCase(), 'person') <= 2 ? `[${'·'.repeat(words.length)}]` : whole,
  )
}

function summary(findings: readonly Finding[]): string {
  const count = (severity: string): number =>
    findings.filter((one) => one.severity === severity).length
  const parts = (['error', 'warning', 'info'] as const)
    .map((severity) => ({ severity, n: count(severity) }))
    .filter(({ n }) => n > 0)
    .map(
      ({ severity, n }) => `${n} ${severity === 'info' ? 'note' : severity}${n === 1 ? '' : 's'}`,
    )
  return parts.join(', ')
}

/** A finding without nesting, as other programs read it. */
export function flat(one: Finding): Record<string, string | number | undefined> {
  const { path, line, column } = one.place
  return {
    rule: one.rule,
    severity: one.severity,
    path,
    line,
    column,
    message: one.message,
    hint: one.hint,
  }
}

function annotation(one: Finding): string {
  const kind = { error: 'error', warning: 'warning', info: 'notice' }[one.severity]
  const escape = (text: string): string =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  const property = (text: string): string =>
    escape(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
  const { path, line, column } = one.place
  const text = one.hint === undefined ? one.message : `${one.message}\n${one.hint}`
  return `::${kind} file=${property(path)},line=${line},col=${column},title=${one.rule}::${escape(text)}\n`
}

/**
 * Text from outside, safe for a terminal: control characters, direction marks and other
 * invisible characters are shown as `<U+200B>`, so that neither colours nor cursor are theirs.
 */
export function visible(text: string): string {
  return text
    .replaceAll('\t', ' ')
    .replace(
      /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Cs}/gu,
      (character) => {
        const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
        return `<U+${code}>`
      },
    )
}
