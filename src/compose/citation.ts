// Sources → the words that cite them, in the forms of the UN Editorial Manual as far as its pages
// could be read: author, exact title or description, symbol, date, locator,
// address. A UN document is cited by its symbol; an address that is not known is said to be so.
import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Citation } from '../model/bound.ts'
import { certain } from '../model/date.ts'
import type { Entry } from '../model/entry.ts'
import { inLocale } from '../model/locale.ts'
import type { Source } from '../model/source.ts'
import { text } from './element.ts'
import { nameOfOrganization, type Workshop } from './workshop.ts'

/** How a source is cited: with which locator, at a beginning or amid words, beside an author named already. */
interface Manner {
  readonly locator?: string
  /** The citation begins a note or a cell, and so with a capital. */
  readonly begins?: boolean
  /** An author whom the words around the citation name. */
  readonly known?: string
}

/** Several citations of one bracket, separated by semicolons, without a full stop. */
export function citeAll(
  citations: readonly Citation[],
  workshop: Workshop,
  begins: boolean,
): ElementContent[] {
  return citations.flatMap(({ source, locator }, i) => [
    ...(i > 0 ? [text('; ')] : []),
    ...citeSource(source, workshop, { locator, begins: begins && i === 0 }),
  ])
}

/** One source in the manner that its place needs. */
export function citeSource(
  source: Entry<Source>,
  workshop: Workshop,
  manner: Manner = {},
): ElementContent[] {
  const { value } = source
  const { locale, language } = workshop
  const [named, unnamed] = authorsOf(value, workshop)
  const authors = value.authors.length === 1 && value.authors[0] === manner.known ? [] : named
  const parts: ElementContent[][] = [
    authors.length > 0 ? [text(language.list(authors))] : [],
    value.title ? [titleElement(inLocale(value.title, locale), value, locale)] : [],
    value.description ? [text(inLocale(value.description, locale))] : [],
    value.symbol === undefined ? [] : [text(value.symbol)],
    value.date === undefined ? [] : [text(language.printDate(certain(value.date)))],
    manner.locator === undefined || manner.locator === '' ? [] : [text(manner.locator)],
    manner.known === undefined ? unnamed.map((name) => text(lower(name, locale))) : [],
  ]
  const cited = parts
    .filter((part) => part.length > 0)
    .flatMap((part, i) => (i > 0 ? [text(', '), ...part] : part))
  return [
    ...(manner.begins === true ? capitalize(cited, locale) : cited),
    ...address(value.address, workshop),
  ]
}

/** The names of the authors, apart from entries that say that there is none to name. */
function authorsOf({ authors }: Source, workshop: Workshop): [string[], string[]] {
  const isNamed = (id: string): boolean =>
    workshop.records.organizations.entries.get(id)?.value.kind !== 'unnamed'
  const names = (ids: readonly string[]): string[] =>
    ids.map((id) => nameOfOrganization(workshop, id))
  return [names(authors.filter(isNamed)), names(authors.filter((id) => !isNamed(id)))]
}

/** A title in its own language, which whoever reads aloud must know. */
function titleElement(title: string, { lang }: Source, locale: string): ElementContent {
  return lang === undefined || lang === locale ? h('cite', title) : h('cite', { lang }, title)
}

const lower = (name: string, locale: string): string =>
  name.charAt(0).toLocaleLowerCase(locale) + name.slice(1)

function address(where: Source['address'], { phrase }: Workshop): ElementContent[] {
  switch (where) {
    case 'unneeded':
      return []
    case 'unknown':
      return [text(` (${phrase('address-unknown')})`)]
    case 'unpublished':
      return [text(` (${phrase('address-unpublished')})`)]
    default:
      return [text(', '), h('a', { href: where }, where)]
  }
}

/** A beginning has a capital, whatever the source is called. */
function capitalize(content: ElementContent[], locale: string): ElementContent[] {
  const [first, ...rest] = content
  if (first?.type !== 'text') return content
  return [text(first.value.charAt(0).toLocaleUpperCase(locale) + first.value.slice(1)), ...rest]
}
