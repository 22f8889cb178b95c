// Words that changed, in a line: what went in [-…-], what came in {+…+}, as `git diff --word-diff` has it.
import type { Stretch } from '../redline/words.ts'

/** How much of what stayed is shown beside a change, in characters. */
const context = 30

/** The changes of a text with a little of what is around them. */
export function showWords(stretches: readonly Stretch[]): string {
  return stretches
    .map(({ kind, text }, index) => {
      if (kind === 'removed') return `[-${text}-]`
      if (kind === 'added') return `{+${text}+}`
      return shorten(text, index === 0, index === stretches.length - 1)
    })
    .join('')
}

function shorten(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= 2 * context) return text
  const letters = [...text]
  const head = isFirst ? '' : letters.slice(0, context).join('')
  const tail = isLast ? '' : letters.slice(-context).join('')
  return `${head}…${tail}`
}
