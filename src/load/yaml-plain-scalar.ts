// One scalar of plainly written YAML: a text, a number, true or false.

/** A map without a prototype: no key of a file can reach one. */
export type PlainMap = Record<string, unknown>

/** A key that is a word, and what stands behind its colon. Names that YAML reads as something else are no such keys. */
export const keyPattern =
  /^(?!(?:true|false|null)(?:\b[^-]|:))([a-z][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*):(?: +(.*))?$/

/** What may begin a text without quotes: a letter or digit of any alphabet, or a sign that means nothing to YAML. */
const begins = /^[\p{L}\p{N}«“„‘(/$€№§–—]/u
const number = /^(?:0|[1-9]\d*)(?:\.\d+)?$/
/** Words that YAML reads as values, and digits that it may read as another number than they look. */
const doubtful =
  /^(?:true|True|TRUE|false|False|FALSE|null|Null|NULL|\d+\.?\d*(?:[eE][-+]?\d+)?|0[xo].*)$/

/** The value of a scalar that fills the line; undefined where it is not plainly one. */
export function readScalar(text: string): string | number | boolean | undefined {
  const quoted = /^"([^"\\]*)"$/.exec(text) ?? /^'([^']*)'$/.exec(text)
  if (quoted) return (quoted[1] ?? '').normalize('NFC')
  if (!begins.test(text) || text.includes(': ') || text.includes(' #') || text.endsWith(':'))
    return undefined
  if (number.test(text)) {
    const value = Number(text)
    return Number.isSafeInteger(value) || (text.includes('.') && value < 1e15) ? value : undefined
  }
  if (text === 'true' || text === 'false') return text === 'true'
  return doubtful.test(text) ? undefined : text.normalize('NFC')
}
