// Whether a number stands before a noun of a registered unit: "nine officials", "hundreds of people",
// «девяти должностных лиц», also with one adjective between: "two criminal cases".
import { mentionWordsOf } from '../../language/mention-words.ts'
import type { Locale } from '../../model/locale.ts'
import type { Records } from '../../model/stages.ts'

/** Tells whether what follows a number is a noun that is counted; `behind` is the text after it. */
export type IsCounted = (behind: string) => boolean

const byUnits = new WeakMap<Records['units'], Map<Locale, IsCounted>>()

/** The nouns of the units of a workspace, in one language. */
export function countedIn({ units }: Records, locale: Locale): IsCounted {
  const known = byUnits.get(units) ?? new Map<Locale, IsCounted>()
  byUnits.set(units, known)
  const counted = known.get(locale) ?? compile(units, locale)
  known.set(locale, counted)
  return counted
}

function compile(units: Records['units'], locale: Locale): IsCounted {
  const nouns = [...units.entries.values()].flatMap(({ value }) => value.nouns?.[locale] ?? [])
  if (nouns.length === 0) return () => false
  const { of, adjectives } = mentionWordsOf(locale)
  const written = nouns
    .map((noun) => plain(noun).replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .sort((a, b) => b.length - a.length)
  const link = of.length === 0 ? '' : `(?:(?:${of.join('|')})\\s?)?`
  const adjective =
    adjectives.length === 0 ? '' : String.raw`(?:[\p{L}-]+(?:${adjectives.join('|')})\s)?`
  const pattern = new RegExp(
    String.raw`^\s?${link}${adjective}(?:${written.join('|')})(?![\p{L}\p{N}])`,
    'u',
  )
  return (behind) => pattern.test(plain(behind.slice(0, 120)))
}

/** A text in small letters, with one kind of space, without soft hyphens and without ё. */
function plain(text: string): string {
  return text.replaceAll('\u{AD}', '').replace(/\s+/gu, ' ').toLowerCase().replaceAll('ё', 'е')
}
