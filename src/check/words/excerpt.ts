// Words bound to an excerpt must occur in it; in another language their numbers must.
import type { Finding } from '../../findings/finding.ts'
import { compareDecimals, languageOf } from '../../language/index.ts'
import { printPlace } from '../../model/place.ts'
import { atWords, plainWords, type Words } from './words.ts'

/** Compares words with the text of the excerpt, across languages by the numbers in both. */
export function checkExcerptWords(words: Words<'excerpt'>): Finding | undefined {
  const { bound, draft, text } = words
  const { excerpt, source, name } = bound
  const where = `${source.id}#${name} (${printPlace(source.locate(['excerpts', name, 'text']))})`
  const own = excerpt.lang === draft.locale ? excerpt.text : excerpt.translations?.[draft.locale]
  if (text === '') {
    if (own !== undefined) return undefined
    return atWords(
      words,
      'excerpt-words',
      `The excerpt ${where} would be printed here in ${excerpt.lang}.`,
      `Write the words in ${draft.locale}, or add them under \`translations:\` of the excerpt.`,
    )
  }
  if (own !== undefined) {
    if (occurs(text, own)) return carriedBySeries(words)
    return atWords(
      words,
      'excerpt-words',
      `“${text}” does not occur in the excerpt ${where}.`,
      `It reads: “${plainWords(own)}”`,
    )
  }
  const said = words.language.readNumerals(text)
  if (said.length === 0) {
    return atWords(
      words,
      'excerpt-words',
      `“${text}” cannot be compared: the excerpt ${where} is in ${excerpt.lang}, and the words hold no number.`,
      `Add the ${draft.locale} words under \`translations:\` of the excerpt.`,
    )
  }
  const held = languageOf(excerpt.lang)?.readNumerals(excerpt.text) ?? []
  if (said.every((one) => held.some((other) => compareDecimals(one, other) === 0)))
    return carriedBySeries(words)
  return atWords(
    words,
    'excerpt-words',
    `The numbers of “${text}” do not occur in the excerpt ${where}.`,
    `It reads: “${plainWords(excerpt.text)}”`,
  )
}

function occurs(words: string, text: string): boolean {
  const fold = (one: string): string => plainWords(one).toLowerCase()
  return fold(text).includes(fold(words))
}

/** A number that a series of the same source carries belongs to the series, where it is dated and compared. */
function carriedBySeries(words: Words<'excerpt'>): Finding | undefined {
  const [only, more] = words.language.readNumerals(words.text)
  if (!only || more) return undefined
  const value = only.units / 10 ** only.scale
  for (const statistic of words.records.statistics.entries.values()) {
    const carried = statistic.value.observations.some(
      (one) => one.source === words.bound.source.id && one.value === value,
    )
    if (carried)
      return atWords(
        words,
        'excerpt-series',
        `“${words.text}” is a value of the statistic \`${statistic.id}\`.`,
        `Bind it as figure:${statistic.id}.`,
      )
  }
  return undefined
}
