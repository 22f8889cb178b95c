// Sources → the words that cite them, in the forms of the UN Editorial Manual as far as its pages
// could be read (domain.md §3.1): author, exact title or description, symbol, date, locator,
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

/** Several citations of one bracket, separated by semicolons, without a full stop. */
export function citeAll(citations: readonly Citation[], workshop: Workshop): ElementContent[] {
  return citations.flatMap((citation, i) => [
    ...(i > 0 ? [text('; ')] : []),
    ...citeSource(citation.source, citation.locator, workshop),
  ])
}

/** One source with its locator; `known` is an author whom the words around it have named already. */
export function citeSource(
  source: Entry<Source>,
  locator: string,
  workshop: Workshop,
  known: string | null = null,
): ElementContent[] {
  const { value } = source
  const { locale } = workshop
  const authors =
    value.authors.length === 1 && value.authors[0] === known
      ? []
      : value.authors.map((id) => nameOfOrganization(workshop, id))
  const parts: ElementContent[][] = []
  if (authors.length > 0) parts.push([text(workshop.language.list(authors))])
  if (value.title) parts.push([h('cite', inLocale(value.title, locale))])
  if (value.description) parts.push([text(inLocale(value.description, locale))])
  if (value.symbol !== undefined) parts.push([text(value.symbol)])
  if (value.date !== undefined) parts.push([text(workshop.language.printDate(certain(value.date)))])
  if (locator !== '') parts.push([text(locator)])
  const cited = parts.flatMap((part, i) => (i > 0 ? [text(', '), ...part] : part))
  return [...capitalize(cited, locale), ...address(value.address, workshop)]
}

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

/** A note begins with a capital, whatever its source is called. */
function capitalize(content: ElementContent[], locale: string): ElementContent[] {
  const [first, ...rest] = content
  if (first?.type !== 'text') return content
  return [text(first.value.charAt(0).toLocaleUpperCase(locale) + first.value.slice(1)), ...rest]
}
