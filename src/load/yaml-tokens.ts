// What shows only before a YAML text is parsed: directives, further documents, and nesting so deep
// that no parser should be trusted with it. Tokens are read one by one, in a loop.
import { Lexer } from 'yaml'
import type { RuleId } from '../findings/rules.ts'

/** A fault of the token stream. */
export interface TokenFault {
  readonly rule: RuleId
  readonly offset: number
  readonly message: string
  readonly hint: string
}

const depthLimit = 32

// The lexer marks what follows by control characters that stand for nothing in the text.
const [documentMark, scalarMark, flowErrorMark] = ['\u0002', '\u001f', '\u0018']
/** What the lexer puts between tokens and what is not in the text. */
export const lexerMarks: readonly string[] = [documentMark, scalarMark, flowErrorMark]

/** Faults of the stream; nesting that is too deep ends the reading. */
export function readTokens(text: string): TokenFault[] {
  const faults: TokenFault[] = []
  const depth = openDepth()
  let [offset, documents, inDocument, isScalar] = [0, 0, false, false]
  for (const token of new Lexer().lex(text)) {
    if (lexerMarks.includes(token)) {
      isScalar = token === scalarMark
      continue
    }
    const kind = isScalar ? 'content' : kindOf(token)
    if (kind === 'directive') faults.push(directive(offset, token))
    if (kind === 'start' || (kind === 'content' && !inDocument)) {
      inDocument = true
      if (++documents === 2) faults.push(secondDocument(offset))
    }
    if (kind === 'end') inDocument = false
    if (depth(token, kind, isScalar) > depthLimit) return [tooDeep(offset)]
    offset += token.length
    isScalar = false
  }
  return faults
}

type Kind = 'directive' | 'start' | 'end' | 'content' | 'space'

function kindOf(token: string): Kind {
  if (token === '---') return 'start'
  if (token === '...') return 'end'
  if (token.startsWith('%')) return 'directive'
  return /^\s*$/.test(token) || token.startsWith('#') ? 'space' : 'content'
}

/**
 * Counts how many collections are open after each token. Flow collections are closed by their
 * brackets; block collections end where a line begins further left.
 */
function openDepth(): (token: string, kind: Kind, isScalar: boolean) => number {
  const blocks: number[] = []
  let [flow, column, opening] = [0, 0, true]
  const indent = (opens: boolean): void => {
    if (opening) while ((blocks.at(-1) ?? -1) > column) blocks.pop()
    if ((opening || opens) && (blocks.at(-1) ?? -1) < column) blocks.push(column)
    opening = opens
  }
  return (token, kind, isScalar) => {
    if (!isScalar && (token === '[' || token === '{')) flow++
    else if (!isScalar && (token === ']' || token === '}')) flow = Math.max(0, flow - 1)
    else if (flow === 0 && kind === 'content') indent(!isScalar && (token === '-' || token === '?'))
    if (token.includes('\n')) {
      column = token.length - token.lastIndexOf('\n') - 1
      opening = true
    } else column += token.length
    return flow + blocks.length
  }
}

function directive(offset: number, token: string): TokenFault {
  return {
    rule: 'yaml-directive',
    offset,
    message: `The directive \`${token.trim()}\` changes what this file means.`,
    hint: 'Delete the line, and the `---` below it.',
  }
}

function secondDocument(offset: number): TokenFault {
  return {
    rule: 'yaml-documents',
    offset,
    message: 'A second document begins here.',
    hint: 'One file holds one document: delete the `---`, or make it a file of its own.',
  }
}

function tooDeep(offset: number): TokenFault {
  return {
    rule: 'yaml-depth',
    offset,
    message: `The file is nested deeper than ${depthLimit} levels.`,
    hint: 'No data of a report needs that: look what happened to the file.',
  }
}
