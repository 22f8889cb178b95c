// What a path of a template leads to, in the shape of what templates may name.
import { finding, type Finding } from '../findings/finding.ts'
import { suggestion } from '../findings/suggestion.ts'
import type { Layouts } from '../model/stages.ts'
import type { Shape, Template } from '../model/template.ts'

/** Where a path starts to look: the shapes around it, innermost last; undefined where the shape is itself at fault. */
export type Scope = readonly (Shape | undefined)[]

/** One template being checked. */
export interface Walk {
  readonly template: Template
  readonly layouts: Layouts
  readonly findings: Finding[]
}

/** Adds a finding on a name that a template does not know, or uses wrongly. */
export function reportUnknown(
  walk: Walk,
  node: hbs.AST.Node,
  message: string,
  hint: string,
): undefined {
  const { line, column } = node.loc.start
  const place = { path: walk.template.path, line, column: column + 1 }
  walk.findings.push(finding('template-unknown', place, message, hint))
}

/** A path as it is written; empty for what is no path. */
export function pathName(node: hbs.AST.Node): string {
  return node.type === 'PathExpression' ? (node as hbs.AST.PathExpression).original : ''
}

/** A hint to the name that was probably meant. */
export function near(name: string, known: readonly string[]): string {
  const word = suggestion(name, known)
  return word === undefined ? `Known here: ${known.join(', ')}.` : `Did you mean \`${word}\`?`
}

/** The shape that a path leads to; undefined, and a finding, where it leads nowhere. */
export function shapeOf(
  node: hbs.AST.Node,
  scope: Scope,
  walk: Walk,
  helpers: readonly string[] = [],
): Shape | undefined {
  if (node.type !== 'PathExpression')
    return reportUnknown(
      walk,
      node,
      'A name belongs here.',
      'Values are not computed in templates.',
    )
  const path = node as hbs.AST.PathExpression
  const isRoot = path.data && path.parts[0] === 'root'
  if (path.data && !isRoot) {
    const known = ['first', 'last', 'index', 'root']
    if (scope.length > 1 && path.parts.length === 1 && known.includes(path.parts[0] ?? ''))
      return 'text'
    return reportUnknown(
      walk,
      path,
      nothing(path),
      near(
        path.parts[0] ?? '',
        known.map((one) => `@${one}`),
      ),
    )
  }
  let shape = isRoot ? scope[0] : scope.at(-1 - path.depth)
  if (shape === undefined && path.depth < scope.length) return undefined
  for (const part of isRoot ? path.parts.slice(1) : path.parts) {
    const parts = partsOf(shape)
    if (!Object.hasOwn(parts, part))
      return reportUnknown(
        walk,
        path,
        nothing(path),
        near(part, [...Object.keys(parts), ...helpers]),
      )
    shape = parts[part]
  }
  return shape
}

function partsOf(shape: Shape | undefined): Readonly<Record<string, Shape>> {
  return typeof shape === 'object' && !Array.isArray(shape)
    ? (shape as Readonly<Record<string, Shape>>)
    : {}
}

function nothing(path: hbs.AST.PathExpression): string {
  return `\`${path.original}\` is nothing that a template knows here.`
}
