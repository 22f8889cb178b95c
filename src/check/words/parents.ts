// A place with what it belonged to, as “Koksu district, Zhetisu region”: both are called as they
// were called on the date, and the one was part of the other then.
import type { Finding } from '../../findings/finding.ts'
import type { Locale } from '../../model/locale.ts'
import { ancestorsOn, parentOn, type Geography } from '../../model/geography.ts'
import { holdsOn, versionOn } from '../../model/validity.ts'
import { atWords, isForm, restsOf, spanOf, type Words } from './words.ts'

/** One link of a chain of places: the words, and the place that they may name. */
interface Link {
  readonly text: string
  readonly id: string
}

/**
 * What is wrong with a place that the words give together with its parents, `right` if nothing is,
 * or undefined if they are no such words.
 */
export function checkPlaceWithParent(words: Words<'place'>): Finding | 'right' | undefined {
  const { bound, draft, records, text } = words
  const own = formsOn(records.places.entries.get(bound.id)?.value, bound.on, draft.locale)
  if (own.length === 0 || isForm(text, own, draft.locale)) return undefined
  const verdicts = chainsBehind(own, words).map((chain) => checkChain(chain, words))
  if (verdicts.length > 0) return verdicts.includes('right') ? 'right' : verdicts[0]
  const other = records.places.entries
    .get(bound.id)
    ?.value.names.flatMap((name) => name.forms[draft.locale] ?? [])
    .find((form) => chainsBehind([form], words).length > 0)
  return other === undefined ? undefined : wrongName(words, bound.id, other)
}

/** What the words can say behind one of some forms of the place itself. */
function chainsBehind(forms: readonly string[], words: Words<'place'>): Link[][] {
  const { text, draft } = words
  return restsOf(text, patternsOf(words), 'place', 'parent', forms, draft).flatMap((rest) =>
    chainsOf(rest, words),
  )
}

function patternsOf(words: Words<'place'>): readonly string[] {
  return words.phrasesOf('place-with-parent')
}

function formsOn(place: Geography | undefined, on: string, locale: Locale): readonly string[] {
  return (place && versionOn(place.names, on)?.forms[locale]) ?? []
}

/** Every way to read words as a place, or a place within a place, whatever the time. */
function chainsOf(text: string, words: Words<'place'>, depth = 0): Link[][] {
  const { locale } = words.draft
  return [...words.records.places.entries.values()].flatMap(({ id, value }) => {
    const forms = value.names.flatMap((name) => name.forms[locale] ?? [])
    if (isForm(text, forms, locale)) return [[{ text, id }]]
    if (depth > 1) return []
    return forms.flatMap((form) =>
      restsOf(text, patternsOf(words), 'place', 'parent', [form], words.draft).flatMap((rest) =>
        chainsOf(rest, words, depth + 1).map((chain) => [{ text: form, id }, ...chain]),
      ),
    )
  })
}

function checkChain(chain: readonly Link[], words: Words<'place'>): Finding | 'right' {
  const { bound, records, draft } = words
  let child = bound.id
  for (const { id, text } of chain) {
    if (!ancestorsOn(records.places, child, bound.on).includes(id))
      return wrongParent(words, child, id)
    const forms = formsOn(records.places.entries.get(id)?.value, bound.on, draft.locale)
    if (!isForm(text, forms, draft.locale)) return wrongName(words, id, text)
    child = id
  }
  return 'right'
}

function wrongParent(words: Words<'place'>, child: string, parent: string): Finding {
  const { bound, records } = words
  const place = records.places.entries.get(child)?.value
  const right = place && parentOn(place, bound.on)
  const former = place?.parents?.find((one) => one.place === parent)
  const is = right === undefined ? 'has no parent' : `belonged to \`${right}\``
  const then = former ? ` (it did ${spanOf(former)})` : ''
  return atWords(
    words,
    'place-words',
    `On ${bound.on} \`${child}\` ${is}, not to \`${parent}\`${then}.`,
    hintFor(words, former !== undefined),
  )
}

function wrongName(words: Words<'place'>, id: string, text: string): Finding {
  const { bound, records, draft } = words
  const other = records.places.entries
    .get(id)
    ?.value.names.find((name) => isForm(text, name.forms[draft.locale] ?? [], draft.locale))
  const span = other && !holdsOn(other, bound.on) ? spanOf(other) : 'at another time'
  return atWords(
    words,
    'place-words',
    `“${text}” was the name of \`${id}\` ${span}, not on ${bound.on}.`,
    hintFor(words, true),
  )
}

/** The place with its parent as they were called on the date. */
function hintFor(words: Words<'place'>, isDated: boolean): string {
  const { bound, records, draft } = words
  const place = records.places.entries.get(bound.id)?.value
  const parent = place && records.places.entries.get(parentOn(place, bound.on) ?? '')?.value
  const [own = bound.id] = formsOn(place, bound.on, draft.locale)
  const [above] = formsOn(parent, bound.on, draft.locale)
  const [pattern = '{place}'] = patternsOf(words)
  const right =
    above === undefined ? own : pattern.replace('{place}', own).replace('{parent}', above)
  const dated = isDated ? ', or give the date that is meant with `?at=`' : ''
  return `Write “${right}”${dated}.`
}
