// Every name of a template is known before anything is composed. Handlebars' own `strict` does not
// see unknown names in `#if`, `#each` and helper arguments and prints nothing for them.
import { finding, type Finding } from '../findings/finding.ts'
import { contextShape, templateHelpers, type Template } from '../model/template.ts'
import type { Layouts } from '../model/stages.ts'
import { checkMarkup } from './markup.ts'
import { checkBlockHelper, checkHelper, isHelper } from './template-helpers.ts'
import { near, pathName, reportUnknown, shapeOf, type Scope, type Walk } from './template-paths.ts'

/** Findings on the names and the markup of all templates and partials. */
export function checkTemplates(layouts: Layouts): Finding[] {
  const findings: Finding[] = []
  for (const template of [...layouts.templates.values(), ...layouts.partials.values()]) {
    checkProgram(template.program, [contextShape], { template, layouts, findings })
    findings.push(...checkMarkup(template))
  }
  return [...findings, ...checkLoops(layouts)]
}

function checkProgram(program: hbs.AST.Program | undefined, scope: Scope, walk: Walk): void {
  for (const statement of program?.body ?? []) checkStatement(statement, scope, walk)
}

function checkStatement(node: hbs.AST.Statement, scope: Scope, walk: Walk): void {
  switch (node.type) {
    case 'MustacheStatement':
      return checkMustache(node as hbs.AST.MustacheStatement, scope, walk)
    case 'BlockStatement': {
      const block = node as hbs.AST.BlockStatement
      const inner = checkBlockHelper(block, scope, walk)
      if (!inner) return undefined
      checkProgram(block.program, inner, walk)
      return checkProgram(block.inverse, scope, walk)
    }
    case 'PartialStatement':
      return checkPartial(node as hbs.AST.PartialStatement, scope, walk)
    case 'PartialBlockStatement': {
      const block = node as hbs.AST.PartialBlockStatement
      checkPartial(block, scope, walk)
      return checkProgram(block.program, scope, walk)
    }
    case 'ContentStatement':
    case 'CommentStatement':
      return undefined
    default:
      return reportUnknown(walk, node, `Templates here have no \`${node.type}\`.`, 'Leave it out.')
  }
}

function checkMustache(node: hbs.AST.MustacheStatement, scope: Scope, walk: Walk): void {
  if (!node.escaped) {
    const { line, column } = node.loc.start
    walk.findings.push(
      finding(
        'template-unescaped',
        { path: walk.template.path, line, column: column + 1 },
        'This prints its value without escaping it.',
        'Write {{…}} with two braces.',
      ),
    )
    return
  }
  const name = pathName(node.path)
  if (isHelper(name)) return checkHelper(node, name, scope, walk)
  if (node.params.length > 0 || node.hash) {
    const known = near(name, Object.keys(templateHelpers))
    return reportUnknown(walk, node, `There is no helper \`${name}\`.`, known)
  }
  const shape = shapeOf(node.path, scope, walk, Object.keys(templateHelpers))
  if (shape === undefined || typeof shape === 'string') return undefined
  const parts = Array.isArray(shape) ? [] : Object.keys(shape)
  const hint =
    parts.length > 0
      ? `Name the part that is to be printed: ${parts.join(', ')}.`
      : 'Print its members with {{#each}}.'
  return reportUnknown(walk, node, `\`${name}\` is no text: it has parts.`, hint)
}

type Partial = hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement

function checkPartial(node: Partial, scope: Scope, walk: Walk): void {
  if (node.name.type !== 'PathExpression')
    return reportUnknown(walk, node, 'A partial is named, not computed.', 'Write {{> name}}.')
  const name = pathName(node.name)
  if (name === '@partial-block') return undefined
  const { partials, broken } = walk.layouts
  if (!partials.has(name) && !broken.has(`templates/partials/${name}.hbs`))
    return reportUnknown(
      walk,
      node,
      `There is no partial \`${name}\`.`,
      near(name, [...partials.keys()]),
    )
  if (node.params.length > 0 || node.hash) {
    const message = 'A partial sees what its caller sees, and takes nothing else.'
    return reportUnknown(walk, node, message, `Write {{> ${name}}}.`)
  }
  if (scope.length > 1) {
    const message = 'A partial stands outside of `#each` and `#with`: it sees the whole report.'
    return reportUnknown(walk, node, message, 'Write out here what it would print.')
  }
  return undefined
}

/** Findings on partials that hold themselves, directly or through others. */
function checkLoops({ partials }: Layouts): Finding[] {
  return [...partials.values()].flatMap((template) => {
    const loop = partialsIn(template.program).find((node) =>
      reaches(pathName(node.name), template.name, partials, new Set()),
    )
    if (!loop) return []
    const { line, column } = loop.loc.start
    return [
      finding(
        'template-syntax',
        { path: template.path, line, column: column + 1 },
        `The partial \`${template.name}\` would hold itself here, without an end.`,
        'Delete this line.',
      ),
    ]
  })
}

function reaches(
  from: string,
  target: string,
  partials: ReadonlyMap<string, Template>,
  seen: Set<string>,
): boolean {
  if (from === target) return true
  if (seen.has(from)) return false
  seen.add(from)
  const program = partials.get(from)?.program
  return (
    program !== undefined &&
    partialsIn(program).some((node) => reaches(pathName(node.name), target, partials, seen))
  )
}

function partialsIn(program: hbs.AST.Program): Partial[] {
  return program.body.flatMap((node) => {
    const own = /^Partial(?:Block)?Statement$/.test(node.type) ? [node as Partial] : []
    const { program: inner, inverse } = node as {
      program?: hbs.AST.Program
      inverse?: hbs.AST.Program
    }
    return [...own, ...[inner, inverse].flatMap((one) => (one ? partialsIn(one) : []))]
  })
}
