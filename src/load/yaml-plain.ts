// The YAML that nearly every file is written in, read in one pass: block maps and lists, scalars on
// one line, literal blocks, flow collections on one line. It is ten times as fast as the parser, so
// that a register of 10,000 cases is read in a second. Whatever else YAML has, and whatever could
// be a fault, is left to the parser; test/load/yaml-plain.test.ts holds the two together.
import { isPlainFlow, readFlow } from './yaml-plain-flow.ts'
import { keyPattern, readScalar, type PlainMap } from './yaml-plain-scalar.ts'

/** One line that is neither blank nor a comment. */
interface Line {
  indent: number
  text: string
  readonly at: number
}

interface Reading {
  readonly raw: readonly string[]
  readonly lines: Line[]
  next: number
}

/** What no plain text holds: controls, tabs, and the separators that parsers differ on. */
// eslint-disable-next-line no-control-regex -- control characters are what this looks for
const strange = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]|^(?:---|\.\.\.|%)/m

const depthLimit = 16

/** Thrown inside this file only: the text is not that plain. */
class NotPlain extends Error {}

/** The value of a text, or undefined where it is not written plainly. */
export function readPlain(text: string): PlainMap | undefined {
  if (!text.endsWith('\n') || strange.test(text) || !text.isWellFormed()) return undefined
  const raw = text.split('\n')
  raw.pop()
  const reading: Reading = { raw, lines: [], next: 0 }
  for (const [at, line] of raw.entries()) {
    const indent = line.length - line.trimStart().length
    if (indent < line.length && line[indent] !== '#')
      reading.lines.push({ indent, text: line.slice(indent).replace(/ +$/, ''), at })
  }
  if (reading.lines.length === 0 || reading.lines[0]?.indent !== 0) return undefined
  try {
    const value = readMap(reading, 0, 0)
    return reading.next === reading.lines.length ? value : undefined
  } catch (error) {
    if (error instanceof NotPlain) return undefined
    throw error
  }
}

function isItem({ text }: Line): boolean {
  return text === '-' || text.startsWith('- ')
}

/** The node that begins on the next line, at its indent, which must be greater than that around it. */
function readNode(reading: Reading, around: number, depth: number): unknown {
  const line = reading.lines[reading.next]
  if (!line || line.indent <= around || depth > depthLimit) throw new NotPlain()
  return isItem(line) ? readList(reading, line.indent, depth) : readMap(reading, line.indent, depth)
}

function readMap(reading: Reading, indent: number, depth: number): PlainMap {
  const map = Object.create(null) as PlainMap
  for (;;) {
    const line = reading.lines[reading.next]
    if (!line || line.indent < indent) return map
    const [, key, rest = ''] = keyPattern.exec(line.text) ?? []
    if (key === undefined || line.indent > indent || key in map) throw new NotPlain()
    reading.next++
    map[key] = readValue(reading, rest, line, indent, depth)
  }
}

function readList(reading: Reading, indent: number, depth: number): unknown[] {
  const list: unknown[] = []
  for (;;) {
    const line = reading.lines[reading.next]
    if (!line || line.indent < indent || (line.indent === indent && !isItem(line))) return list
    if (line.indent > indent) throw new NotPlain()
    const rest = line.text.slice(1).trimStart()
    if (rest === '' || isItem({ ...line, text: rest }) || keyPattern.test(rest)) {
      if (rest === '') reading.next++
      else {
        line.indent += line.text.length - rest.length
        line.text = rest
      }
      list.push(readNode(reading, indent, depth + 1))
    } else {
      reading.next++
      list.push(readValue(reading, rest, line, indent, depth))
    }
  }
}

/** What stands behind a key or a dash: nothing, and a node below; a literal block; or one line. */
function readValue(
  reading: Reading,
  rest: string,
  line: Line,
  indent: number,
  depth: number,
): unknown {
  if (rest === '') {
    const below = reading.lines[reading.next]
    // A list may stand as far left as the key that it belongs to.
    if (below?.indent === indent && isItem(below) && !isItem(line))
      return readList(reading, indent, depth + 1)
    return readNode(reading, indent, depth + 1)
  }
  if (rest === '|' || rest === '|-') return readLiteral(reading, line.at, indent, rest === '|')
  const following = reading.lines[reading.next]
  if (following && following.indent > indent) throw new NotPlain()
  const value = isPlainFlow(rest) ? readFlow(rest) : readScalar(rest)
  if (value === undefined) throw new NotPlain()
  return value
}

/** The lines of a literal block below the line `at`. */
function readLiteral(reading: Reading, at: number, indent: number, clip: boolean): string {
  const { raw, lines } = reading
  const indentOf = (line: string): number => line.length - line.trimStart().length
  let end = at + 1
  while (end < raw.length && (raw[end]?.trim() === '' || indentOf(raw[end] ?? '') > indent)) end++
  const block = raw.slice(at + 1, end)
  while (block.at(-1)?.trim() === '') block.pop()
  const margin = indentOf(block[0] ?? '')
  // Blank lines at the beginning, spaces at the end, and lines further left than the first are for the parser.
  if (block.length === 0 || margin === 0 || block[0]?.trim() === '') throw new NotPlain()
  if (raw.slice(at + 1, end).some((line) => line.length > margin && line.trim() === ''))
    throw new NotPlain()
  const inside = block.map((line) => {
    if (line.trim() !== '' && indentOf(line) < margin) throw new NotPlain()
    return line.slice(margin)
  })
  while ((lines[reading.next]?.at ?? Infinity) < end) reading.next++
  return inside.join('\n') + (clip ? '\n' : '')
}
