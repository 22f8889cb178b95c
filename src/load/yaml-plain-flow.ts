// Maps and lists in braces and brackets, on one line of plainly written YAML.
import { keyPattern, readScalar, type PlainMap } from './yaml-plain-scalar.ts'

const depthLimit = 8

/** Whether a value is such a collection, if it is anything plain. */
export function isPlainFlow(text: string): boolean {
  return text.startsWith('{') || text.startsWith('[')
}

/** The value of a collection that fills the line; undefined where it is not plainly one. */
export function readFlow(text: string): unknown {
  const found = readCollection(text, 0, 0)
  return found?.end === text.length ? found.value : undefined
}

/** A value, and the offset behind it and the spaces after it. */
interface Read {
  readonly value: unknown
  readonly end: number
}

function skip(text: string, at: number): number {
  let end = at
  while (text[end] === ' ') end++
  return end
}

function readCollection(text: string, at: number, depth: number): Read | undefined {
  if (depth > depthLimit) return undefined
  const closing = text[at] === '{' ? '}' : ']'
  const map = Object.create(null) as PlainMap
  const list: unknown[] = []
  let next = skip(text, at + 1)
  if (text[next] === closing) return { value: closing === '}' ? map : list, end: next + 1 }
  for (;;) {
    let key: string | undefined
    if (closing === '}') {
      const [whole = '', name] = /^([^\s:,[\]{}]+): +/.exec(text.slice(next)) ?? []
      if (name === undefined || !keyPattern.test(`${name}:`) || name in map) return undefined
      key = name
      next += whole.length
    }
    const found = readValue(text, next, depth)
    if (!found) return undefined
    if (key === undefined) list.push(found.value)
    else map[key] = found.value
    const sign = text[found.end]
    next = skip(text, found.end + 1)
    if (sign === closing) return { value: closing === '}' ? map : list, end: found.end + 1 }
    if (sign !== ',') return undefined
  }
}

function readValue(text: string, at: number, depth: number): Read | undefined {
  if (text[at] === '{' || text[at] === '[') {
    const found = readCollection(text, at, depth + 1)
    return found && { ...found, end: skip(text, found.end) }
  }
  const [whole = ''] = /^(?:"[^"\\]*"|'[^']*'|[^,:#"'[\]{}]*)/.exec(text.slice(at)) ?? []
  const value = readScalar(whole.trimEnd())
  return value === undefined ? undefined : { value, end: skip(text, at + whole.length) }
}
