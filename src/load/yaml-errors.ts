// The errors of the YAML parser → findings in the words of this house, those that follow from
// another left out.
import { Lexer, type Document } from 'yaml'
import { finding, type Finding } from '../findings/finding.ts'
import type { PlaceOf } from './yaml-places.ts'
import { lexerMarks } from './yaml-tokens.ts'

/** The parser's errors; of faults of syntax the first only, for the others follow from it. */
export function readErrors(document: Document.Parsed, text: string, at: PlaceOf): Finding[] {
  const all = [...document.errors, ...document.warnings].map((error): Fault => ({
    code: error.code,
    from: error.pos[0],
    to: error.pos[1],
    message: error.message,
  }))
  const known = all.flatMap(({ code, from, to }) => {
    if (code === 'DUPLICATE_KEY')
      return [twice(at(from, endOfKey(text, from)), text.slice(from, endOfKey(text, from)))]
    if (code === 'TAG_RESOLVE_FAILED') return [foreignTag(at(from, to), text.slice(from, to))]
    return code === 'BAD_ALIAS' ? [badAlias(at(from, to), text.slice(from, to))] : []
  })
  const syntax = all.find(
    ({ code }) => !['DUPLICATE_KEY', 'TAG_RESOLVE_FAILED', 'BAD_ALIAS'].includes(code),
  )
  return syntax ? [...known, badSyntax(syntax, text, at)] : known
}

/** An error of the parser, from one offset to another. */
interface Fault {
  readonly code: string
  readonly from: number
  readonly to: number
  readonly message: string
}

function endOfKey(text: string, from: number): number {
  return from + (/^[^\s:,{}[\]]+/.exec(text.slice(from))?.[0].length ?? 1)
}

function twice(place: Finding['place'], key: string): Finding {
  return finding(
    'yaml-duplicate-key',
    place,
    `The key \`${key}\` stands twice in one map.`,
    'Keep one of the two.',
  )
}

/** A finding about a tag, as it is written. */
export function foreignTag(place: Finding['place'], tag: string): Finding {
  return finding(
    'yaml-tag',
    place,
    `The tag \`${tag.trim()}\` changes what this value is.`,
    'Delete the tag: what a value is follows from its key.',
  )
}

function badAlias(place: Finding['place'], alias: string): Finding {
  return finding(
    'yaml-alias',
    place,
    `The alias \`${alias.trim()}\` repeats a value that is nowhere in this file.`,
    'Write the value out.',
  )
}

// The errors that people make, by the code of the parser. What is not here is told in its words.
const explanations: Partial<Record<string, readonly [message: string, hint: string]>> = {
  TAB_AS_INDENT: [
    'A tab stands in the indentation.',
    'Indent with spaces: YAML does not allow tabs.',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'A second colon stands in this line.',
    'A text that holds a colon and a space goes in quotes.',
  ],
  BLOCK_IN_FLOW: [
    'A colon or a hyphen stands where a text is not in quotes.',
    'A text that holds a colon and a space goes in quotes.',
  ],
  BAD_INDENT: [
    'The indentation does not fit the lines above.',
    'Keys of one map begin in one column.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'What stands here is no key with a value.',
    'Look for a colon that is missing, or for a line that is not indented.',
  ],
  BAD_SCALAR_START: ['A text cannot begin with this character.', 'Put the text in quotes.'],
  BAD_DQ_ESCAPE: [
    'In double quotes a backslash begins an escape, and this is none.',
    'Write two backslashes, or use single quotes.',
  ],
}

function badSyntax(error: Fault, text: string, at: PlaceOf): Finding {
  const open = ['MISSING_CHAR', 'BAD_INDENT'].includes(error.code) ? findUnclosed(text) : undefined
  if (open) {
    const message = `This is not YAML. The \`${open.sign}\` here is not closed.`
    const close = closing[open.sign] ?? open.sign
    return finding('yaml-syntax', at(open.offset), message, `Write \`${close}\` where it ends.`)
  }
  const message = /[.!?]$/.test(error.message) ? error.message : `${error.message}.`
  const [what, hint] = explanations[error.code] ?? [
    message,
    'Look at the indentation, at colons, and whether quotes are closed; a text with `: ` or `#` needs quotes.',
  ]
  return finding('yaml-syntax', at(error.from), `This is not YAML. ${what}`, hint)
}

const closing: Partial<Record<string, string>> = { '[': ']', '{': '}' }

/** The quotation mark or bracket that is opened and not closed. */
function findUnclosed(text: string): { offset: number; sign: string } | undefined {
  const open: { offset: number; sign: string }[] = []
  let offset = 0
  for (const token of new Lexer().lex(text)) {
    if (lexerMarks.includes(token)) continue
    const [sign = ''] = token
    const isQuote = sign === '"' || sign === "'"
    if (isQuote && (token.length === 1 || !token.endsWith(sign))) return { offset, sign }
    if (token === '[' || token === '{') open.push({ offset, sign })
    if (token === ']' || token === '}') open.pop()
    offset += token.length
  }
  return open.at(-1)
}
