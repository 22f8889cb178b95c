// The helpers of templates: each with the words that it takes, and what they must be.
import { finding } from '../findings/finding.ts'
import { phraseKeys } from '../model/phrase.ts'
import { templateHelpers, type Shape, type TemplateHelper } from '../model/template.ts'
import { near, pathName, reportUnknown, shapeOf, type Scope, type Walk } from './template-paths.ts'

/** Whether a name is that of a helper. */
export function isHelper(name: string): name is TemplateHelper {
  return Object.hasOwn(templateHelpers, name)
}

/** Findings on the words that a helper is given. */
export function checkHelper(
  node: hbs.AST.MustacheStatement,
  name: TemplateHelper,
  scope: Scope,
  walk: Walk,
): void {
  const wanted = templateHelpers[name]
  if (node.params.length !== wanted) {
    const message = `\`${name}\` takes ${wanted === 0 ? 'no words' : 'one word'} here, not ${node.params.length}.`
    return reportUnknown(walk, node, message, examples[name])
  }
  for (const pair of node.hash?.pairs ?? []) {
    if (pair.value.type !== 'StringLiteral') shapeOf(pair.value, scope, walk)
  }
  const [param] = node.params
  if (!param) return undefined
  if (name === 'contents') return checkNumber(node, param, walk)
  if (name === 'phrase' || name === 'section') return checkKey(node, param, name, walk)
  return checkAddress(node, param, name, scope, walk)
}

const examples: Record<TemplateHelper, string> = {
  section: 'For example {{section "lead"}}.',
  phrase: 'For example {{phrase "contact-title"}}.',
  url: 'For example {{url website}}.',
  mail: 'For example {{mail email}}.',
  figures: 'Write {{figures}}.',
  speakingTime: 'Write {{speakingTime}}.',
  contents: 'For example {{contents 6}}: the contents of a document with six headings or more.',
}

/** The number of headings from which on a document has contents. */
function checkNumber(node: hbs.AST.Node, param: hbs.AST.Node, walk: Walk): void {
  const value = param.type === 'NumberLiteral' ? (param as hbs.AST.NumberLiteral).value : 0
  if (!Number.isInteger(value) || value < 1)
    reportUnknown(walk, node, '`contents` takes a number from 1.', examples.contents)
}

/** The keys of phrases and sections are written out, so that they can be checked here. */
function checkKey(
  node: hbs.AST.Node,
  param: hbs.AST.Node,
  name: 'phrase' | 'section',
  walk: Walk,
): void {
  if (param.type !== 'StringLiteral')
    return reportUnknown(walk, node, `\`${name}\` takes a name in quotes.`, examples[name])
  const key = (param as hbs.AST.StringLiteral).value
  const { phrases, broken } = walk.layouts
  const isKnown =
    name === 'section' ||
    (phraseKeys as readonly string[]).includes(key) ||
    [...phrases.values()].some((entry) => Object.hasOwn(entry.value, key)) ||
    [...broken].some((path) => path.startsWith('templates/phrases/'))
  if (isKnown) return undefined
  const all = [...new Set([...phrases.values()].flatMap((entry) => Object.keys(entry.value)))]
  const { line, column } = param.loc.start
  const place = { path: walk.template.path, line, column: column + 1 }
  walk.findings.push(
    finding('phrase', place, `No language has a phrase \`${key}\`.`, near(key, all)),
  )
  return undefined
}

const addresses = { url: 'https address', mail: 'e-mail address' } as const

function checkAddress(
  node: hbs.AST.Node,
  param: hbs.AST.Node,
  name: TemplateHelper,
  scope: Scope,
  walk: Walk,
): void {
  if (name !== 'url' && name !== 'mail') return undefined
  if (param.type !== 'PathExpression')
    return reportUnknown(walk, node, `\`${name}\` takes a name.`, examples[name])
  const shape = shapeOf(param, scope, walk)
  if (shape === undefined || shape === addresses[name]) return undefined
  return reportUnknown(
    walk,
    param,
    `\`${pathName(param)}\` is no ${addresses[name]}.`,
    examples[name],
  )
}

const blockHelpers = ['if', 'unless', 'each', 'with'] as const

/** The scope inside a block; undefined where the block is no block of ours, and a finding says so. */
export function checkBlockHelper(
  node: hbs.AST.BlockStatement,
  scope: Scope,
  walk: Walk,
): Scope | undefined {
  const name = pathName(node.path)
  if (!(blockHelpers as readonly string[]).includes(name))
    return reportUnknown(
      walk,
      node,
      `There is no block helper \`${name}\`.`,
      near(name, blockHelpers),
    )
  const [param, more] = node.params
  if (!param || more || node.hash)
    return reportUnknown(
      walk,
      node,
      `\`#${name}\` takes one name.`,
      `For example {{#${name} ${name === 'each' ? 'organizations' : 'report.summary'}}}.`,
    )
  const shape = shapeOf(param, scope, walk)
  if (name === 'if' || name === 'unless') return scope
  return [...scope, name === 'each' ? elementOf(shape, param, walk) : partsOnly(shape, param, walk)]
}

function elementOf(shape: Shape | undefined, node: hbs.AST.Node, walk: Walk): Shape | undefined {
  if (shape === undefined || Array.isArray(shape))
    return (shape as readonly [Shape] | undefined)?.[0]
  return reportUnknown(
    walk,
    node,
    `\`${pathName(node)}\` is no list.`,
    '`#each` goes through a list.',
  )
}

function partsOnly(shape: Shape | undefined, node: hbs.AST.Node, walk: Walk): Shape | undefined {
  if (shape === undefined || (typeof shape === 'object' && !Array.isArray(shape))) return shape
  return reportUnknown(
    walk,
    node,
    `\`${pathName(node)}\` has no parts.`,
    '`#with` steps into what has parts.',
  )
}
