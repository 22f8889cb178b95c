// The HTML around the values of a template: what escaping cannot make safe is refused.
import { finding, type Finding } from '../findings/finding.ts'
import type { Template } from '../model/template.ts'
import { checkNames } from './markup-names.ts'
import { placeAt } from './text.ts'

const elements = /<\s*(script|style|iframe|object|embed|base|link|meta|form|svg)\b/gi
const attributes: readonly {
  readonly pattern: RegExp
  readonly message: string
  readonly hint: string
}[] = [
  { pattern: /\bon[a-z]+(?=\s*=)/gi, message: 'A report runs no script.', hint: 'Delete it.' },
  {
    pattern: /\bstyle(?=\s*=)/gi,
    message: 'The look of a report stands in templates/styles/.',
    hint: 'Give the element a class, and write its style there.',
  },
  { pattern: /javascript:/gi, message: 'A report runs no script.', hint: 'Delete it.' },
]

/** Findings on the markup of one template: scripts, unquoted attributes, addresses without `url`. */
export function checkMarkup(template: Template): Finding[] {
  const source = withoutComments(template.source)
  const at = (offset: number, length: number): Finding['place'] => {
    const place = placeAt(template.path, template.source, offset)
    return { ...place, endColumn: place.column + length }
  }
  const found = [...source.matchAll(elements)].map((match) =>
    finding(
      'template-unescaped',
      at(match.index, match[0].length),
      `The element \`${match[1]?.toLowerCase()}\` has no place in a report.`,
      'Delete it.',
    ),
  )
  for (const tag of source.matchAll(/<[a-z][^>]*>/gi)) {
    for (const { pattern, message, hint } of attributes)
      for (const match of tag[0].matchAll(pattern))
        found.push(
          finding(
            'template-unescaped',
            at(tag.index + match.index, match[0].length),
            message,
            hint,
          ),
        )
  }
  return [
    ...found,
    ...checkNames(source, new RegExp(elements.source, 'i'), at),
    ...checkValues(template),
  ]
}

function withoutComments(source: string): string {
  return source.replace(/\{\{!--[\s\S]*?--\}\}|\{\{![^]*?\}\}/g, (comment) =>
    comment.replace(/[^\n]/g, ' '),
  )
}

/** Findings on the values that stand inside tags, each with the markup before it. */
function checkValues(template: Template): Finding[] {
  const findings: Finding[] = []
  const walk = (program: hbs.AST.Program | undefined, before: string): string => {
    let text = before
    for (const node of program?.body ?? []) {
      const { program: inner, inverse } = node as {
        program?: hbs.AST.Program
        inverse?: hbs.AST.Program
      }
      if (node.type === 'ContentStatement') text += (node as hbs.AST.ContentStatement).value
      else if (node.type === 'MustacheStatement') {
        findings.push(...checkValue(node as hbs.AST.MustacheStatement, text, template))
        text += '{}'
      } else if (inner || inverse) {
        walk(inverse, text)
        text = walk(inner, text)
      }
    }
    return text
  }
  walk(template.program, '')
  return findings
}

/** A value in an attribute stands in quotes; in an address it comes from `url` or `mail`. */
function checkValue(
  node: hbs.AST.MustacheStatement,
  before: string,
  { path }: Template,
): Finding[] {
  const tag = /<[^<>]*$/.exec(before)?.[0]
  if (tag === undefined) return []
  const { line, column } = node.loc.start
  const place = { path, line, column: column + 1 }
  if (/=\s*[^\s"'<>]*$/.test(tag.replace(/"[^"]*"|'[^']*'/g, '""'))) {
    const message = 'The value of this attribute stands without quotes.'
    return [finding('template-unescaped', place, message, 'Put it in double quotes.')]
  }
  const isAddress = /\b(?:href|src|action|cite)\s*=\s*["'][^"']*$/i.test(tag)
  const helper =
    node.path.type === 'PathExpression' ? (node.path as hbs.AST.PathExpression).original : ''
  if (!isAddress || helper === 'url' || helper === 'mail') return []
  const message = 'An address is printed without a check of where it leads.'
  return [finding('template-unescaped', place, message, 'Write {{url name}} or {{mail name}}.')]
}
