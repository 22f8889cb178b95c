// Places, provisions and organizations are called as they were called on the date; people as they
// may be called in this edition.
import { finding, type Finding } from '../../findings/finding.ts'
import { disclose, type Withheld } from '../../model/disclosure.ts'
import type { Entry } from '../../model/entry.ts'
import type { LocalizedForms } from '../../model/locale.ts'
import type { Disclosable, Person } from '../../model/person.ts'
import { holdsOn, type Valid } from '../../model/validity.ts'
import { atWords, isForm, quoteForms, type Words } from './words.ts'

type NamedWords = Words<'place'> | Words<'provision'> | Words<'organization'>

/** The name of a place on the date. */
export function checkPlaceWords(words: NamedWords): Finding | undefined {
  const entry = words.records.places.entries.get(words.bound.id)
  return entry && checkVersions(words, 'place-words', entry.value.names)
}

/** The name of a provision on the date. */
export function checkProvisionWords(words: NamedWords): Finding | undefined {
  const entry = words.records.provisions.entries.get(words.bound.id)
  return entry && checkVersions(words, 'provision-words', entry.value.versions)
}

/** The name or abbreviation of an organization. */
export function checkOrganizationWords(words: NamedWords): Finding | undefined {
  const entry = words.records.organizations.entries.get(words.bound.id)
  if (!entry) return undefined
  const { locale } = words.draft
  const short = entry.value.short?.[locale]
  return checkVersions(words, 'organization-words', [
    {
      forms: {
        [locale]: [...(entry.value.names[locale] ?? []), ...(short === undefined ? [] : [short])],
      },
    },
  ])
}

interface Version extends Valid {
  readonly forms: LocalizedForms
}

function checkVersions(
  words: NamedWords,
  rule: 'place-words' | 'provision-words' | 'organization-words',
  versions: readonly Version[],
): Finding | undefined {
  const { text, bound, draft } = words
  const forms = (version: Version): readonly string[] => version.forms[draft.locale] ?? []
  const now = versions.find((version) => holdsOn(version, bound.on))
  if (!now)
    return atWords(
      words,
      rule,
      `\`${bound.id}\` has no name for ${bound.on}.`,
      'Give the date with `?at=`, or add the name of that time.',
    )
  if (text === '' || isForm(text, forms(now), draft.locale)) return undefined
  const other = versions.find((version) => isForm(text, forms(version), draft.locale))
  const message = other
    ? `“${text}” was the name ${spanOf(other)}, not on ${bound.on}.`
    : `“${text}” is no accepted name of \`${bound.id}\` on ${bound.on}.`
  return atWords(words, rule, message, `Accepted: ${quoteForms(forms(now))}.`)
}

function spanOf({ from, to }: Valid): string {
  if (from === undefined) return to === undefined ? 'at another time' : `until ${to}`
  return to === undefined ? `from ${from}` : `from ${from} to ${to}`
}

const reasons: Record<Withheld, string> = {
  undisclosed: 'there is no consent to it for this edition and language',
  expired: 'the consent has expired',
  withdrawn: 'the consent was withdrawn',
  guardian: 'the person is a minor and no guardian has consented',
}

/** Of a person the code, and what is disclosed in this edition. The words themselves are never repeated in a finding. */
export function checkPersonWords(words: Words<'person'>): Finding | undefined {
  const { bound, binding, records, draft, text } = words
  const person = records.persons.entries.get(bound.id)
  if (!person) return undefined
  if (text === '') return checkCode(words, person)
  if (isForm(text, codesOf(person, words.codeForms), draft.locale)) return undefined
  for (const [field, forms] of Object.entries(fieldsOf(person.value)) as [
    Disclosable,
    LocalizedForms | undefined,
  ][]) {
    if (!forms || !isForm(text, forms[draft.locale] ?? [], draft.locale)) continue
    const outcome = disclose(person.value, field, draft.edition, draft.locale, words.today)
    if (outcome === 'shown') return undefined
    return finding(
      'person-disclosure',
      concealed(binding.place),
      `The ${field} of \`${bound.id}\` may not be printed here: ${reasons[outcome]}.`,
      hintFor(words, person),
    )
  }
  return finding(
    'person-words',
    concealed(binding.place),
    `These words are no form of what may be printed of \`${bound.id}\`.`,
    hintFor(words, person),
  )
}

/** With empty words the code is printed, so there must be one. */
function checkCode(words: Words<'person'>, person: Entry<Person>): Finding | undefined {
  if (person.value.code !== undefined) return undefined
  const message = `\`${person.id}\` has no code that could be printed.`
  return finding('person-words', concealed(words.binding.place), message, hintFor(words, person))
}

function hintFor({ codeForms }: Words<'person'>, person: Entry<Person>): string {
  const [code] = codesOf(person, codeForms)
  return code === undefined
    ? 'Of an official write a form of the name that the registry has.'
    : `Use the code, “${code}”, or [](person:${person.id}).`
}

/** A place without its line shown: a finding about a name does not print it. */
function concealed<T>(place: T): T & { readonly concealed: true } {
  return { ...place, concealed: true }
}

function codesOf({ value }: Entry<Person>, forms: readonly string[]): string[] {
  const { code } = value
  return code === undefined ? [] : forms.map((form) => form.replace('{code}', code))
}

function fieldsOf(person: Person): Record<Disclosable, LocalizedForms | undefined> {
  return { alias: person.aliases, name: person.names }
}
