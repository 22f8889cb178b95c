// Hyphens that stand for a dash: alone between words, or between the ends of a range. Which numbers
// are a range is told by what stands beside them, for most hyphens between numbers are something else.
import type { TypographyTables } from './tables.ts'
import { isListed, leftWord, rightWord, type Token } from './tokens.ts'

/** Puts dashes in place of hyphens, in the runs and in `signs`. */
export function setDashes(tokens: Token[], signs: string[], tables: TypographyTables): void {
  for (const [i, token] of tokens.entries()) {
    if (!token.text.includes('-')) continue
    if (/^-{1,3}$/.test(token.text)) {
      if (tables.dash !== undefined && isBetweenWords(tokens, i)) {
        for (let at = token.from; at < token.to; at++) signs[at] = ''
        signs[token.from] = tables.dash
        token.text = tables.dash
      }
    } else {
      const at = rangeHyphen(tokens, i, tables)
      if (at === undefined) continue
      signs[token.from + at] = '–'
      token.text = `${token.text.slice(0, at)}–${token.text.slice(at + 1)}`
    }
  }
}

/** A hyphen between two numbers may be a minus or a range: it is left to the author. */
function isBetweenWords(tokens: readonly Token[], i: number): boolean {
  const [before, after] = [tokens[i - 1]?.text, tokens[i + 1]?.text]
  if (before === undefined || after === undefined) return false
  return !(/\d$/.test(before) && /^\d/.test(after))
}

const numbers = /^[([«„“"]*(\d{1,4})-(\d{1,4})(%?)[)\]»”“",;:.!?]*$/

/** The place of the hyphen in a run that is clearly a range. */
function rangeHyphen(
  tokens: readonly Token[],
  i: number,
  tables: TypographyTables,
): number | undefined {
  const text = tokens[i]?.text ?? ''
  const [, first = '', second = '', percent] = numbers.exec(text) ?? []
  const [from, to] = [Number(first), Number(second)]
  if (tables.keepsHyphens || first === '' || from >= to) return undefined
  const next = rightWord(tokens[i + 1])
  const isYears = first.length === 4 && second.length === 4 && from >= 1900 && to <= 2100
  const isCounted =
    percent === '%' ||
    /^[%‰]/.test(next) ||
    isListed(next, tables.afterNumber) ||
    isListed(next, tables.counted)
  const isNumbered = tables.beforeRange?.test(leftWord(tokens[i - 1]).toLowerCase()) ?? false
  return isYears || isCounted || isNumbered ? text.indexOf('-') : undefined
}
