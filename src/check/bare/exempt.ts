// Numbers that count nothing: those of articles and documents, symbols, addresses, names, and what
// stands in quotation marks.
import { mentionWordsOf } from '../../language/mention-words.ts'
import { BOUND, BOUND_PROVISION } from './passages.ts'
import type { Span } from './quotes.ts'

/**
 * What is one name however many numbers are in it: addresses, telephone numbers, symbols of
 * documents, times of day, versions, names with a hyphen ("COVID-19").
 */
const opaque = new RegExp(
  [
    String.raw`https?:\/\/\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|www\.\S+`,
    String.raw`\+\d[\d\s().-]{6,}\d`,
    String.raw`\b\p{Lu}[\p{Lu}\d]*(?:\/[\p{Lu}\d][\p{L}\d.-]*)+(?:\/\d+)*`,
    String.raw`(?<![\d/.])\d+(?:\/\d+)+(?!\/?\d{4}(?!\d))`,
    String.raw`(?<!\d)(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?!\d)`,
    String.raw`(?<![\d.])\d{1,3}(?:\.\d{1,3}){2,}(?!\d|\.\d)`,
    String.raw`(?<![\p{L}])\p{Lu}[\p{L}]*-\d+(?:[-/]\p{L}+)?|(?<![\p{L}])(?:ISO|MH|ИК|УК|ИЯ|ЛА|ЕЦ)[ \u00A0-]?\d[\d/]*`,
  ].join('|'),
  'gu',
)
const fullDate = /^\d{1,2}\/\d{1,2}\/\d{4}$/

/** The stretches of a text that are one name each. */
export function opaqueSpans(text: string): Span[] {
  return [...text.matchAll(opaque)]
    .filter(([found]) => !fullDate.test(found))
    .map(({ index, 0: found }) => ({
      from: index,
      to: index + found.replace(/[.,;)]+$/, '').length,
    }))
}

/** The stretches of a text where one of some names stands. */
export function nameSpans(text: string, names: readonly string[]): Span[] {
  return names.flatMap((name) => {
    const spans: Span[] = []
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
      spans.push({ from: at, to: at + name.length })
    return spans
  })
}

const signs = `[${BOUND}${BOUND_PROVISION}]`
const item = String.raw`(?:\d[\d./-]*\p{L}{0,3}|[ivxlc]+|\p{L}(?!\p{L})|${signs})(?:\s?\([\p{L}\d]{1,4}\))*`

/** Tells whether the number at a place is that of an article, a document or an item of a list. */
export type IsNumbered = (text: string, span: Span) => boolean

const patterns = new Map<string, IsNumbered>()

/** Whether a number is a name in a language: "articles 1, 2 and 16", "No. 5 (2008)", «146-бап», "(2)". */
export function numberedIn(tag: string): IsNumbered {
  const known = patterns.get(tag) ?? compile(tag)
  patterns.set(tag, known)
  return known
}

function compile(tag: string): IsNumbered {
  const { numbered, numberedAfter, joins } = mentionWordsOf(tag)
  const separator = `(?:[,;–—/-]|${[...joins, '&'].join('|')})`
  const list = String.raw`(?:${item}\s*(?:${separator}\s*)+(?:(?:${numbered.join('|')})\s*)?)*`
  const before = new RegExp(
    String.raw`(?:(?<!\p{L})(?:${numbered.join('|')})\s*|${BOUND_PROVISION}\s*${separator}\s*)${list}(?:${item}\s*\(\s*)?$`,
    'iu',
  )
  const after =
    numberedAfter.length === 0
      ? undefined
      : new RegExp(String.raw`^\s?-?\s?(?:${numberedAfter.join('|')})`, 'iu')
  return (text, { from, to }) => {
    const [head, tail] = [text.slice(Math.max(0, from - 160), from), text.slice(to, to + 40)]
    return before.test(head) || after?.test(tail) === true || isEnumerator(text, from, to)
  }
}

/** "(1) …; (2) …": a number alone in brackets, the first or the one after another. */
function isEnumerator(text: string, from: number, to: number): boolean {
  const number = Number(text.slice(from, to))
  const stands = text.charAt(to) === ')' && Number.isInteger(number) && number <= 30
  if (!stands) return false
  const isWhole = text.charAt(from - 1) === '('
  const opens = isWhole || /(?:^|[\s;:,])$/u.test(text.slice(0, from))
  const next = isWhole ? `(${number + 1})` : `${number + 1})`
  const last = isWhole ? `(${number - 1})` : `${number - 1})`
  return (
    opens && (text.slice(0, from).includes(last) || (number === 1 && text.slice(to).includes(next)))
  )
}
