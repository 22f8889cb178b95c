// People are called as they may be called in this edition; who held a public office may be called
// by it, if it was theirs on the date.
import { finding, type Finding } from '../../findings/finding.ts'
import { disclose, type Withheld } from '../../model/disclosure.ts'
import type { Entry } from '../../model/entry.ts'
import type { LocalizedForms } from '../../model/locale.ts'
import type { Disclosable, Person } from '../../model/person.ts'
import { holdsOn } from '../../model/validity.ts'
import { isForm, quoteForms, restsOf, type Words } from './words.ts'

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
  const office = checkOffice(words, person)
  if (office !== undefined) return office === 'right' ? undefined : office
  const field = fieldOf(words, person, [text])
  if (field === undefined)
    return finding(
      'person-words',
      concealed(binding.place),
      `These words are no form of what may be printed of \`${bound.id}\`.`,
      hintFor(words, person),
    )
  return checkField(words, person, field)
}

/** The field of which one of some texts is a form. */
function fieldOf(
  { draft: { locale } }: Words<'person'>,
  { value }: Entry<Person>,
  texts: readonly string[],
): Disclosable | undefined {
  const fields: Record<Disclosable, LocalizedForms | undefined> = {
    alias: value.aliases,
    name: value.names,
  }
  return (Object.entries(fields) as [Disclosable, LocalizedForms | undefined][]).find(([, forms]) =>
    texts.some((text) => isForm(text, forms?.[locale] ?? [], locale)),
  )?.[0]
}

function checkField(
  words: Words<'person'>,
  person: Entry<Person>,
  field: Disclosable,
): Finding | undefined {
  const { draft, today, binding } = words
  const outcome = disclose(person.value, field, draft.edition, draft.locale, today)
  if (outcome === 'shown') return undefined
  return finding(
    'person-disclosure',
    concealed(binding.place),
    `The ${field} of \`${person.id}\` may not be printed here: ${reasons[outcome]}.`,
    hintFor(words, person),
  )
}

/** A name with an office beside it: `right`, what is wrong, or undefined if the words give no office. */
function checkOffice(words: Words<'person'>, person: Entry<Person>): Finding | 'right' | undefined {
  const { bound, binding, draft } = words
  const { offices } = person.value
  const patterns = words.phrasesOf('person-with-office')
  const given = offices.filter((office) => {
    const forms = office.forms[draft.locale] ?? []
    const names = restsOf(words.text, patterns, 'office', 'person', forms, draft)
    return fieldOf(words, person, names) === 'name'
  })
  if (given.length === 0) return undefined
  const disclosed = checkField(words, person, 'name')
  if (disclosed) return disclosed
  if (given.some((office) => holdsOn(office, bound.on))) return 'right'
  const now = offices.flatMap((office) =>
    holdsOn(office, bound.on) ? (office.forms[draft.locale] ?? []) : [],
  )
  const hint = now.length > 0 ? `Then it was: ${quoteForms(now)}.` : 'Leave the office out.'
  return finding(
    'office-words',
    concealed(binding.place),
    `\`${bound.id}\` did not hold this office on ${bound.on}.`,
    `${hint} The date that is meant can be given with \`?at=\`.`,
  )
}

/** With empty words the code is printed, so there must be one. */
function checkCode(words: Words<'person'>, person: Entry<Person>): Finding | undefined {
  if (person.value.code !== undefined) return undefined
  const message = `\`${person.id}\` has no code that could be printed.`
  return finding('person-words', concealed(words.binding.place), message, hintFor(words, person))
}

/** What may be written instead; names only where they may be printed in this edition. */
function hintFor(words: Words<'person'>, person: Entry<Person>): string {
  const { codeForms, draft, today } = words
  const [code] = codesOf(person, codeForms)
  if (code !== undefined) return `Use the code, “${code}”, or [](person:${person.id}).`
  const names = person.value.names?.[draft.locale] ?? []
  const isPublic = disclose(person.value, 'name', 'public', draft.locale, today) === 'shown'
  return names.length > 0 && isPublic
    ? `Accepted: ${quoteForms(names)}.`
    : 'Of an official write a form of the name that the registry has.'
}

function codesOf({ value }: Entry<Person>, forms: readonly string[]): string[] {
  const { code } = value
  return code === undefined ? [] : forms.map((form) => form.replace('{code}', code))
}

/** A place without its line shown: a finding about a name does not print it. */
function concealed<T>(place: T): T & { readonly concealed: true } {
  return { ...place, concealed: true }
}
