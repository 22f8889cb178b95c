// Handlebars → a template that can be read. What its names mean is checked in template-names.ts.
import Handlebars from 'handlebars'
import { finding, type Finding } from '../findings/finding.ts'
import type { Template } from '../model/template.ts'
import { placeAt } from './text.ts'

/** Parses one template; a fault of syntax is a finding at its place. */
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
    return { template: undefined, findings: [explain(path, source, message)] }
  }
}

/** Blocks that do not fit are looked for here, for Handlebars names the line on which it gave up. */
function explain(path: string, source: string, message: string): Finding {
  const fault = findUnbalanced(source)
  if (fault) {
    const place = placeAt(path, source, fault.offset)
    return finding(
      'template-syntax',
      { ...place, endColumn: place.column + fault.length },
      fault.message,
      fault.hint,
    )
  }
  return finding(
    'template-syntax',
    parserPlace(path, source, message),
    'Handlebars cannot read this.',
    'A name stands between two opening and two closing braces, and has letters and points only.',
  )
}

interface Unbalanced {
  readonly offset: number
  readonly length: number
  readonly message: string
  readonly hint: string
}

/** The first block that is closed by another name, or else the last that is not closed, or braces that are not. */
function findUnbalanced(source: string): Unbalanced | undefined {
  const comments = /\{\{!--[\s\S]*?--\}\}|\{\{![^]*?\}\}/g
  const plain = source.replace(comments, (comment) => ' '.repeat(comment.length))
  const open: Block[] = []
  for (const match of plain.matchAll(/\{\{~?(#>|#|\^|\/)\s*([\w.@-]+)[^}]*\}\}/g)) {
    const [whole, sign, name = ''] = match
    const here = { name, offset: match.index, length: whole.length }
    if (sign !== '/') open.push(here)
    else {
      const last = open.pop()
      if (last?.name !== name) return closedWrongly(here, last)
    }
  }
  const last = open.at(-1)
  return last ? notClosed(last) : openBraces(plain)
}

interface Block {
  readonly name: string
  readonly offset: number
  readonly length: number
}

function closedWrongly(here: Block, open: Block | undefined): Unbalanced {
  const message = open
    ? `\`{{/${here.name}}}\` closes the block \`${open.name}\`.`
    : `\`{{/${here.name}}}\` closes a block that nothing opens.`
  const hint = open ? `Write {{/${open.name}}}.` : 'Delete it, or open the block before it.'
  return { ...here, message, hint }
}

function notClosed(block: Block): Unbalanced {
  const message = `The block \`${block.name}\` is not closed.`
  return { ...block, message, hint: `Write {{/${block.name}}} where it ends.` }
}

function openBraces(source: string): Unbalanced | undefined {
  const offset = source.lastIndexOf('{{')
  if (offset < 0 || source.includes('}}', offset)) return undefined
  return {
    offset,
    length: 2,
    message: 'These braces are not closed.',
    hint: 'Write }} where they end.',
  }
}

/**
 * Where the parser gave up. Its message shows the text around, without line ends, and points to
 * the token that it could not read.
 */
function parserPlace(path: string, source: string, message: string): Finding['place'] {
  const [, excerpt = '', pointer = ''] = message.split('\n')
  const shown = excerpt.replace(/^\.\.\./, '').replace(/\.\.\.$/, '')
  const before = pointer.indexOf('^') - (excerpt.startsWith('...') ? 3 : 0)
  const offsets = [...source.matchAll(/[^\n]/g)].map((match) => match.index)
  const found = source.replaceAll('\n', '').indexOf(shown)
  const offset = found < 0 || shown === '' ? undefined : offsets[found + before]
  if (offset !== undefined) return placeAt(path, source, offset)
  const line = Number(/on line (\d+)/.exec(message)?.[1] ?? 1)
  return { path, line: Math.min(line, source.split('\n').length), column: 1 }
}
