// Raw HTML in Markdown: an error at its first tag. A comment to colleagues is dropped and said so.
import type { Html } from 'mdast'
import { finding } from '../findings/finding.ts'
import { placeOf, report, type Prose } from './prose.ts'

/** A finding on a piece of HTML; `open` are the elements already told of whose end is still to come. */
export function reportHtml(node: Html, prose: Prose, open: string[]): void {
  const text = node.value.trim()
  if (text.startsWith('<!--')) return reportComment(node, prose)
  const closing = /^<\/([a-z0-9-]+)\s*>$/i.exec(text)?.[1]?.toLowerCase()
  if (closing !== undefined && open.includes(closing)) {
    open.splice(open.lastIndexOf(closing), 1)
    return
  }
  const opening = /^<([a-z0-9-]+)/i.exec(text)?.[1]?.toLowerCase()
  if (opening !== undefined && !text.toLowerCase().includes(`</${opening}`)) open.push(opening)
  const [first = ''] = text.split('\n')
  const shown = first.length > 40 ? `${first.slice(0, 40)}…` : first
  report(
    prose,
    'html-raw',
    placeOf(prose, node),
    `Raw HTML is not printed: \`${shown}\`.`,
    hints[opening ?? ''] ??
      'Write it in Markdown; what Markdown has no sign for belongs into a template.',
  )
}

const hints: Partial<Record<string, string>> = {
  br: 'For a new line within a paragraph, end the line with a backslash.',
  b: 'For bold words write **words**.',
  strong: 'For bold words write **words**.',
  i: 'For words in italics write *words*.',
  em: 'For words in italics write *words*.',
  a: 'For a link write [words](address).',
  img: 'Nothing is fetched while a report is made: pictures from the web have no place in it.',
}

function reportComment(node: Html, prose: Prose): void {
  const isFinal = prose.report.value.status === 'final'
  const message = 'This comment is not printed.'
  const hint = isFinal ? 'A final report has nothing left to settle: delete it.' : undefined
  const severity = isFinal ? 'error' : 'info'
  prose.findings.push(finding('comment', placeOf(prose, node), message, hint, severity))
}
