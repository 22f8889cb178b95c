// The ways in which Markdown writes one letter by several: backslashes, and the character references
// that people write.
import type { Escape } from './alignment.ts'

const reference = /^&(?:#\d+|#x[\da-f]+|amp|lt|gt|quot|nbsp|ndash|mdash|hellip|laquo|raquo);/i

/** The escape at an offset of a Markdown source, if there is one. */
export function markdownEscapeAt(source: string, at: number): Escape | undefined {
  if (source[at] === '\\' && /[!-/:-@[-`{-~]/.test(source[at + 1] ?? ''))
    return { length: 2, stands: true }
  if (source[at] !== '&') return undefined
  const match = reference.exec(source.slice(at, at + 12))
  return match ? { length: match[0].length, stands: true } : undefined
}
