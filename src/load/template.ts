// Handlebars → a template whose every name is known. Handlebars' own `strict` does not see unknown
// names in `#if`, `#each` and helper arguments and prints nothing for them (security.md T4), so
// each path, partial, helper and phrase is checked here, by name, before anything is composed.
import Handlebars from 'handlebars'
import { finding, type Finding } from '../findings/finding.ts'
import type { RuleId } from '../findings/rules.ts'
import { suggestion } from '../findings/suggestion.ts'
import {
  contextShape,
  templateHelpers,
  type Shape,
  type Template,
  type TemplateHelper,
} from '../model/template.ts'
import type { Layouts } from '../model/stages.ts'
import type { Place } from '../model/place.ts'
import { checkMarkup } from './markup.ts'

/** Parses one template; a fault of syntax is a finding at its line. */
export function parseTemplate(
  name: string,
  path: string,
  source: string,
): { template: Template | undefined; findings: Finding[] } {
  try {
    const program = Handlebars.parse(source)
    return { template: { name, path, source, program }, findings: [] }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const hint = 'Each {{#block}} is closed by its {{/block}}; a name has letters and points only.'
    return {
      template: undefined,
      findings: [
        finding(
          'template-syntax',
          placeOf(path, error, message),
          `Handlebars cannot read this: ${lastSentence(message)}`,
          hint,
        ),
      ],
    }
  }
}

/** Handlebars gives either a line in the message or `lineNumber` and `column`. */
function placeOf(path: string, error: unknown, message: string): Place {
  const line = /on line (\d+)/.exec(message)?.[1] ?? / - (\d+):\d+$/.exec(message)?.[1]
  const own =
    typeof error === 'object' && error !== null && 'lineNumber' in error
      ? Number(error.lineNumber)
      : undefined
  return { path, line: Number(line ?? own ?? 1), column: 1 }
}

function lastSentence(message: string): string {
  const lines = message.split('\n')
  return (lines.length > 1 ? (lines.at(-1) ?? message) : message.replace(/ - \d+:\d+$/, '')).trim()
}

/** Where a path of a template starts to look: the shapes around it, innermost last. */
type Scope = readonly Shape[]

interface Walk {
  readonly template: Template
  readonly layouts: Layouts
  readonly findings: Finding[]
}

/** Findings on the names and the markup of all templates and partials. */
export function checkTemplates(layouts: Layouts): Finding[] {
  const findings: Finding[] = []
  for (const template of [...layouts.templates.values(), ...layouts.partials.values()]) {
    checkProgram(template.program, [contextShape], { template, layouts, findings })
    findings.push(...checkMarkup(template))
  }
  return findings
}

function report(
  walk: Walk,
  node: hbs.AST.Node,
  rule: RuleId,
  message: string,
  hint?: string,
): void {
  const { line, column } = node.loc.start
  walk.findings.push(
    finding(rule, { path: walk.template.path, line, column: column + 1 }, message, hint),
  )
}

function checkProgram(program: hbs.AST.Program, scope: Scope, walk: Walk): void {
  for (const statement of program.body) checkStatement(statement, scope, walk)
}

function checkStatement(node: hbs.AST.Statement, scope: Scope, walk: Walk): void {
  switch (node.type) {
    case 'MustacheStatement':
      return checkMustache(node as hbs.AST.MustacheStatement, scope, walk)
    case 'BlockStatement':
      return checkBlock(node as hbs.AST.BlockStatement, scope, walk)
    case 'PartialStatement':
      return checkPartial(node as hbs.AST.PartialStatement, walk)
    case 'PartialBlockStatement': {
      const block = node as hbs.AST.PartialBlockStatement
      checkPartial(block, walk)
      return checkProgram(block.program, scope, walk)
    }
    case 'ContentStatement':
    case 'CommentStatement':
      return undefined
    default:
      return report(
        walk,
        node,
        'template-unknown',
        `\`${node.type}\` is not used in templates here.`,
      )
  }
}

function checkMustache(node: hbs.AST.MustacheStatement, scope: Scope, walk: Walk): void {
  if (!node.escaped) {
    return report(
      walk,
      node,
      'template-unescaped',
      'This prints its value without escaping it.',
      'Write {{…}} with two braces.',
    )
  }
  const name = pathName(node.path)
  if (isHelper(name)) return checkHelper(node, name, scope, walk)
  if (node.params.length > 0 || node.hash) {
    return report(
      walk,
      node,
      'template-unknown',
      `There is no helper \`${name}\`.`,
      near(name, Object.keys(templateHelpers)),
    )
  }
  const shape = checkPath(node.path, scope, walk)
  if (shape !== undefined && shape !== 'text') {
    report(
      walk,
      node,
      'template-unknown',
      `\`${name}\` is no text: it has parts.`,
      'Name the part that is to be printed.',
    )
  }
}

function isHelper(name: string): name is TemplateHelper {
  return Object.hasOwn(templateHelpers, name)
}

function checkHelper(
  node: hbs.AST.MustacheStatement,
  name: TemplateHelper,
  scope: Scope,
  walk: Walk,
): void {
  if (node.params.length !== templateHelpers[name]) {
    return report(
      walk,
      node,
      'template-unknown',
      `\`${name}\` takes ${templateHelpers[name]} word(s) here, not ${node.params.length}.`,
    )
  }
  for (const param of node.params)
    if (param.type === 'PathExpression') checkPath(param, scope, walk)
  for (const pair of node.hash?.pairs ?? [])
    if (pair.value.type === 'PathExpression') checkPath(pair.value, scope, walk)
  if (name === 'phrase' || name === 'section') checkLiteral(node, name, walk)
}

/** The keys of phrases and sections are written out, so that they can be checked here. */
function checkLiteral(node: hbs.AST.MustacheStatement, name: string, walk: Walk): void {
  const param = node.params[0]
  if (param?.type !== 'StringLiteral') {
    return report(
      walk,
      node,
      'template-unknown',
      `\`${name}\` takes a name in quotes.`,
      `For example {{${name} "lead"}}.`,
    )
  }
  const key = (param as hbs.AST.StringLiteral).value
  if (name !== 'phrase') return undefined
  for (const [locale, entry] of walk.layouts.phrases) {
    if (Object.hasOwn(entry.value, key)) continue
    report(
      walk,
      node,
      'phrase',
      `The phrase \`${key}\` is missing in ${locale}.`,
      `Add \`${key}:\` to ${entry.path}.`,
    )
  }
}

const blockHelpers = ['if', 'unless', 'each', 'with'] as const

function checkBlock(node: hbs.AST.BlockStatement, scope: Scope, walk: Walk): void {
  const name = pathName(node.path)
  if (!(blockHelpers as readonly string[]).includes(name)) {
    return report(
      walk,
      node,
      'template-unknown',
      `There is no block helper \`${name}\`.`,
      near(name, blockHelpers),
    )
  }
  const param = node.params[0]
  if (param?.type !== 'PathExpression' || node.params.length !== 1) {
    return report(walk, node, 'template-unknown', `\`#${name}\` takes one name.`)
  }
  const shape = checkPath(param, scope, walk)
  const inner =
    name === 'each' || name === 'with' ? [...scope, elementOf(shape, name, node, walk)] : scope
  checkProgram(node.program, inner, walk)
  if (node.inverse as hbs.AST.Program | undefined) checkProgram(node.inverse, scope, walk)
}

function elementOf(
  shape: Shape | undefined,
  name: string,
  node: hbs.AST.BlockStatement,
  walk: Walk,
): Shape {
  if (shape === undefined) return {}
  if (name === 'with') return shape
  if (Array.isArray(shape)) return (shape as readonly [Shape])[0]
  report(walk, node, 'template-unknown', '`#each` takes a list.')
  return {}
}

function checkPartial(
  node: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement,
  walk: Walk,
): void {
  if (node.name.type !== 'PathExpression') {
    return report(
      walk,
      node,
      'template-unknown',
      'A partial is named, not computed.',
      'Write {{> name}}.',
    )
  }
  const name = pathName(node.name)
  if (name === '@partial-block') return undefined
  if (!walk.layouts.partials.has(name)) {
    report(
      walk,
      node,
      'template-unknown',
      `There is no partial \`${name}\`.`,
      near(name, [...walk.layouts.partials.keys()]),
    )
  }
  if (node.params.length > 0 || node.hash) {
    report(
      walk,
      node,
      'template-unknown',
      'A partial sees what its caller sees, and takes nothing else.',
    )
  }
  return undefined
}

function pathName(node: hbs.AST.Node): string {
  return node.type === 'PathExpression' ? (node as hbs.AST.PathExpression).original : ''
}

/** The shape that a path leads to, or a finding that it leads nowhere. */
function checkPath(node: hbs.AST.Node, scope: Scope, walk: Walk): Shape | undefined {
  if (node.type !== 'PathExpression') return undefined
  const path = node as hbs.AST.PathExpression
  if (path.data) {
    if (['first', 'last', 'index'].includes(path.parts[0] ?? '')) return 'text'
    if (path.parts[0] !== 'root') return unknownPath(path, {}, walk)
  }
  const parts = path.data ? path.parts.slice(1) : path.parts
  let shape: Shape | undefined = path.data ? scope[0] : scope.at(-1 - path.depth)
  for (const part of parts) {
    if (
      shape === undefined ||
      typeof shape !== 'object' ||
      Array.isArray(shape) ||
      !Object.hasOwn(shape, part)
    ) {
      return unknownPath(path, shape, walk)
    }
    shape = (shape as Readonly<Record<string, Shape>>)[part]
  }
  return shape
}

function unknownPath(
  path: hbs.AST.PathExpression,
  shape: Shape | undefined,
  walk: Walk,
): undefined {
  const known = typeof shape === 'object' && !Array.isArray(shape) ? Object.keys(shape) : []
  const last = path.parts.at(-1) ?? ''
  report(
    walk,
    path,
    'template-unknown',
    `\`${path.original}\` is nothing that a template knows here.`,
    near(last, known),
  )
}

function near(name: string, known: readonly string[]): string {
  const word = suggestion(name, known)
  return word === undefined ? `Known here: ${known.join(', ')}.` : `Did you mean \`${word}\`?`
}
