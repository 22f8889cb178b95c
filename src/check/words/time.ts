// The words of dates and spans must say what they are bound to, as exactly as they choose.
import type { Finding } from '../../findings/finding.ts'
import { parseCivilDay } from '../../language/civil-day.ts'
import { elapsedSpan, hasElapsed, isTrueOfDate } from '../../language/index.ts'
import { parseDate } from '../../model/date.ts'
import { atWords, type Words } from './words.ts'

/** A date may be said less exactly than the data knows it, never otherwise or more exactly. */
export function checkDateWords(words: Words<'date'>): Finding | undefined {
  const { text, language, bound } = words
  const said = language.readDate(text)
  const held = parseDate(bound.date)
  if (!held) throw new Error(`a binding to no date: ${bound.date}`)
  const right = said && isTrueOfDate(said, held)
  if (right) return undefined
  const isTooExact =
    said &&
    (['year', 'month', 'day'] as const).every(
      (part) => held[part] === undefined || said[part] === held[part],
    )
  const message = !said
    ? `“${text}” is not a date as ${language.tag} writes one.`
    : isTooExact
      ? `“${text}” is more exact than the data, which has ${bound.date}.`
      : `“${text}” is another date than ${bound.date}.`
  return atWords(
    words,
    'date-words',
    message,
    `Write “${language.printDate(held)}”, or a part of it.`,
  )
}

/** A span counts whole units that have passed. */
export function checkElapsedWords(words: Words<'elapsed'>): Finding | undefined {
  const { text, language, bound } = words
  const [from, to] = [parseCivilDay(bound.from), parseCivilDay(bound.to)]
  if (!from || !to) throw new Error(`a span between no days: ${bound.from}, ${bound.to}`)
  const said = language.readSpan(text)
  if (said && hasElapsed(said, from, to)) return undefined
  const message = said
    ? `“${text}” is not the time from ${bound.from} to ${bound.to}.`
    : `“${text}” is not a span of time as ${language.tag} writes one.`
  const right = elapsedSpan(from, to, said?.unit ?? 'month')
  return atWords(words, 'elapsed-words', message, right && `Write “${language.printSpan(right)}”.`)
}
