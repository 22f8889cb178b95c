// Places, provisions and organizations are called as they were called on the date.
import type { Finding } from '../../findings/finding.ts'
import type { Entry, Registry } from '../../model/entry.ts'
import { isLocale, type LocalizedForms } from '../../model/locale.ts'
import { namesOverTime } from '../../model/organization.ts'
import { holdsOn, type Valid } from '../../model/validity.ts'
import { checkPlaceWithParent } from './parents.ts'
import { atWords, isForm, quoteForms, restsOf, spanOf, type Words } from './words.ts'

type NamedWords = Words<'place'> | Words<'provision'> | Words<'organization'>
type NameRule = 'place-words' | 'provision-words' | 'organization-words'

/** A name that holds for a time. */
interface Version extends Valid {
  readonly forms: LocalizedForms
}

/** One registry as names over time, and what to say of it. */
interface Named<T> {
  readonly rule: NameRule
  readonly registry: Registry<T>
  readonly versionsOf: (value: T) => readonly Version[]
}

/** The name of a place on the date, alone or with what it belonged to. */
export function checkPlaceWords(words: Words<'place'>): Finding | undefined {
  const together = checkPlaceWithParent(words)
  if (together === 'right') return undefined
  return (
    together ??
    checkVersions(words, {
      rule: 'place-words',
      registry: words.records.places,
      versionsOf: (place) => place.names,
    })
  )
}

/** The name of a provision on the date, alone or with its title on the date. */
export function checkProvisionWords(words: Words<'provision'>): Finding | undefined {
  return (
    checkTitle(words) ??
    checkVersions(withoutTitle(words), {
      rule: 'provision-words',
      registry: words.records.provisions,
      versionsOf: (provision) => provision.versions,
    })
  )
}

/** The name or abbreviation of an organization on the date. */
export function checkOrganizationWords(words: Words<'organization'>): Finding | undefined {
  const { locale } = words.draft
  return checkVersions(words, {
    rule: 'organization-words',
    registry: words.records.organizations,
    versionsOf: (organization) => {
      const short = organization.short?.[locale]
      return namesOverTime(organization).map((version) =>
        version.forms === organization.names && short !== undefined
          ? { ...version, forms: { [locale]: [...(version.forms[locale] ?? []), short] } }
          : version,
      )
    },
  })
}

function checkVersions<T>(words: NamedWords, named: Named<T>): Finding | undefined {
  const { text, bound, draft } = words
  const entry = named.registry.entries.get(bound.id)
  if (!entry) return undefined
  const versions = named.versionsOf(entry.value)
  const now = versions.find((version) => holdsOn(version, bound.on))
  if (!now)
    return atWords(
      words,
      named.rule,
      `\`${bound.id}\` has no name for ${bound.on}.`,
      'Give the date with `?at=`, or add the name of that time.',
    )
  const forms = now.forms[draft.locale] ?? []
  if (text === '' || isForm(text, forms, draft.locale)) return undefined
  const message = explain(words, named, versions) ?? `is no accepted name of \`${bound.id}\``
  const on = message.endsWith('.') ? '' : ` on ${bound.on}.`
  return atWords(words, named.rule, `“${text}” ${message}${on}`, `Accepted: ${quoteForms(forms)}.`)
}

/** What the words are instead: the name of another time, language or thing. */
function explain<T>(
  { text, bound, draft: { locale } }: NamedWords,
  named: Named<T>,
  versions: readonly Version[],
): string | undefined {
  const isOf = (version: Version, tag: string): boolean =>
    isLocale(tag) && isForm(text, version.forms[tag] ?? [], tag)
  const other = versions.find((version) => isOf(version, locale))
  if (other) return `was the name ${spanOf(other)}, not`
  const tag = versions
    .flatMap((version) => Object.keys(version.forms))
    .find((one) => versions.some((version) => isOf(version, one)))
  if (tag !== undefined) return `is what \`${bound.id}\` is called in ${tag}, not in ${locale}.`
  const stranger = [...named.registry.entries.values()].find((entry: Entry<T>) =>
    named.versionsOf(entry.value).some((version) => isOf(version, locale)),
  )
  return stranger && `is a name of \`${stranger.id}\`, not of \`${bound.id}\`.`
}

/** The forms of a provision on the date, with the titles that the words may give behind them. */
function titlesIn(words: Words<'provision'>): { readonly form: string; readonly title: string }[] {
  const { text, bound, draft, records } = words
  const versions = records.provisions.entries.get(bound.id)?.value.versions ?? []
  const forms = versions.flatMap((version) => version.forms[draft.locale] ?? [])
  return [...new Set(forms)].flatMap((form) =>
    restsOf(text, words.phrasesOf('provision-with-title'), 'provision', 'title', [form], draft).map(
      (title) => ({ form, title }),
    ),
  )
}

/** A title that is not the one of the date. */
function checkTitle(words: Words<'provision'>): Finding | undefined {
  const { text, bound, draft, records } = words
  const versions = records.provisions.entries.get(bound.id)?.value.versions ?? []
  const now = versions.find((version) => holdsOn(version, bound.on))
  const right = now?.title[draft.locale]
  const given = titlesIn(words)
  if (!now || right === undefined || given.length === 0) return undefined
  if (given.some(({ title }) => isForm(title, [right.toLowerCase(), right], draft.locale)))
    return undefined
  const other = versions.find((version) => {
    const title = version.title[draft.locale] ?? ''
    return given.some((one) => isForm(one.title, [title.toLowerCase(), title], draft.locale))
  })
  const message = other
    ? `“${text}” gives the title that it had ${spanOf(other)}, not on ${bound.on}.`
    : `“${text}” gives another title than \`${bound.id}\` had on ${bound.on}.`
  return atWords(words, 'provision-words', message, `Its title then: “${right}”.`)
}

/** The words without a title that has been found right. */
function withoutTitle(words: Words<'provision'>): Words<'provision'> {
  const [first] = titlesIn(words)
  return first ? { ...words, text: first.form } : words
}
