// The HTML around the values of a template: what escaping cannot make safe is refused.
import { finding, type Finding } from '../findings/finding.ts'
import type { Template } from '../model/template.ts'
import { placeAt } from './text.ts'

const forbidden: readonly { pattern: RegExp; message: string }[] = [
  {
    pattern: /<\s*(script|style|iframe|object|embed|base|link|meta|form|svg)\b/gi,
    message: 'This element has no place in a report.',
  },
  { pattern: /\son[a-z]+\s*=/gi, message: 'A report runs no script.' },
  { pattern: /\sstyle\s*=/gi, message: 'Styles stand in templates/styles/.' },
  { pattern: /javascript:/gi, message: 'A report runs no script.' },
]

/** Findings on the markup of one template: scripts, unquoted attributes, addresses without `url`. */
export function checkMarkup(template: Template): Finding[] {
  const at = (offset: number) => placeAt(template.path, template.source, offset)
  const found = forbidden.flatMap(({ pattern, message }) =>
    [...template.source.matchAll(pattern)].map((match) =>
      finding('template-unescaped', at(match.index), message, 'Delete it.'),
    ),
  )
  return [...found, ...checkAttributes(template.program, template)]
}

function checkAttributes(program: hbs.AST.Program, template: Template): Finding[] {
  return program.body.flatMap((node, i) => {
    const before = program.body[i - 1]
    const text =
      before?.type === 'ContentStatement' ? (before as hbs.AST.ContentStatement).value : ''
    if (node.type === 'BlockStatement') {
      const block = node as hbs.AST.BlockStatement
      const inverse = block.inverse as hbs.AST.Program | undefined
      return [block.program, ...(inverse ? [inverse] : [])].flatMap((inner) =>
        checkAttributes(inner, template),
      )
    }
    if (node.type !== 'MustacheStatement') return []
    return checkAttribute(node as hbs.AST.MustacheStatement, text, template)
  })
}

function checkAttribute(
  node: hbs.AST.MustacheStatement,
  before: string,
  template: Template,
): Finding[] {
  const { line, column } = node.loc.start
  const place = { path: template.path, line, column: column + 1 }
  if (/<[^>]*=\s*$/.test(before)) {
    return [
      finding(
        'template-unescaped',
        place,
        'The value of this attribute stands without quotes.',
        'Put it in double quotes.',
      ),
    ]
  }
  const address = /<[^>]*\b(?:href|src)\s*=\s*["'][^"'>]*$/.test(before)
  const helper =
    node.path.type === 'PathExpression' ? (node.path as hbs.AST.PathExpression).original : ''
  if (!address || helper === 'url' || helper === 'mail') return []
  return [
    finding(
      'template-unescaped',
      place,
      'An address is printed without a check of where it leads.',
      'Write {{url name}} or {{mail name}}.',
    ),
  ]
}
