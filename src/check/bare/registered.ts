// The registered names that hold a number or date: organizations, places, provisions and the
// titles of sources. What stands in them counts nothing.
import { languageOf } from '../../language/index.ts'
import type { Locale } from '../../model/locale.ts'
import type { Records } from '../../model/stages.ts'

const byRecords = new WeakMap<Records, Map<Locale, readonly string[]>>()

/** The names with numbers of a workspace in one language. */
export function namesIn(records: Records, locale: Locale): readonly string[] {
  const known = byRecords.get(records) ?? new Map<Locale, readonly string[]>()
  byRecords.set(records, known)
  const names = known.get(locale) ?? collect(records, locale)
  known.set(locale, names)
  return names
}

function collect(
  { organizations, places, provisions, sources }: Records,
  locale: Locale,
): string[] {
  const values = [organizations, places, provisions].flatMap(({ entries }) =>
    [...entries.values()].flatMap(({ value }) => textsIn(value, locale)),
  )
  const cited = [...sources.entries.values()].flatMap(({ value: { title, symbol } }) => [
    ...Object.values(title ?? {}),
    ...(symbol === undefined ? [] : [symbol]),
  ])
  const language = languageOf(locale)
  const holdsNumber = (name: string): boolean =>
    /\p{N}/u.test(name) || (language?.findMentions(name).length ?? 0) > 0
  return [...new Set([...values, ...cited])].filter(
    (name) => /\p{L}/u.test(name) && holdsNumber(name),
  )
}

/** Every text that a record has in a language, wherever it stands: records differ in where they keep names. */
function textsIn(value: unknown, locale: Locale): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]): string[] => {
    if (key !== locale) return textsIn(inner, locale)
    if (typeof inner === 'string') return [inner]
    return Array.isArray(inner) ? inner.filter((one) => typeof one === 'string') : []
  })
}
