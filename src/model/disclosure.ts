// What may be printed of a person: a pure function of person, edition, language and day. What no
// valid disclosure covers is withheld; nothing here knows a name that it does not return.
import type { Edition } from './edition.ts'
import type { Locale } from './locale.ts'
import type { Disclosable, Disclosure, Person } from './person.ts'

/** Why a field is withheld: nothing was ever agreed, or what was agreed no longer holds or does not reach this far. */
export type Withheld = 'undisclosed' | 'expired' | 'withdrawn' | 'guardian'

/** Whether a field of a person may be printed. */
export function disclose(
  person: Person,
  field: Disclosable,
  edition: Edition,
  locale: Locale,
  on: string,
): 'shown' | Withheld {
  const given = person.disclosures.filter((one) => reaches(one, field, edition, locale, on))
  if (given.length === 0) return 'undisclosed'
  if (given.some((one) => one.withdrawn !== undefined && one.withdrawn <= on)) return 'withdrawn'
  const valid = given.filter((one) => one.expires === undefined || on <= one.expires)
  if (valid.length === 0) return 'expired'
  if (person.minor && !valid.some((one) => one.basis === 'guardian-consent')) return 'guardian'
  return 'shown'
}

/** A disclosure to the public reaches the committee too, never the other way. */
function reaches(
  one: Disclosure,
  field: Disclosable,
  edition: Edition,
  locale: Locale,
  on: string,
): boolean {
  const audience = one.audience === 'public' || one.audience === edition
  const language = one.locales === undefined || one.locales.includes(locale)
  return one.field === field && audience && language && one.given <= on
}
