// The words of a binding as elements: those of the author, or those that the data prints.
import type { Element, ElementContent } from 'hast'
import { toString } from 'hast-util-to-string'
import { h } from 'hastscript'
import { elapsedSpan } from '../language/elapsed.ts'
import { parseCivilDay } from '../language/civil-day.ts'
import type { Binding, Bound } from '../model/bound.ts'
import { certain } from '../model/date.ts'
import type { DataFigure, ExcerptFigure, Figure } from '../model/figure.ts'
import { inLocale, type LocalizedForms } from '../model/locale.ts'
import { namesOverTime } from '../model/organization.ts'
import { quantityOf, shareOf } from '../model/quantity.ts'
import { versionOn, type Valid } from '../model/validity.ts'
import type { Source } from '../model/source.ts'
import type { Entry } from '../model/entry.ts'
import type { Excerpt } from '../model/source.ts'
import { mark } from './element.ts'
import type { Workshop } from './workshop.ts'

/** The element that a binding becomes; figures are noted down on the bench. */
export function printBinding(
  binding: Binding,
  children: ElementContent[],
  workshop: Workshop,
): Element {
  const { bound } = binding
  const own =
    children.length > 0 ? children : [{ type: 'text' as const, value: printBound(bound, workshop) }]
  switch (bound.kind) {
    case 'figure':
      return figureElement(bound.figure, own, workshop)
    case 'excerpt':
      return figureElement(excerptFigure(bound.source, bound.excerpt, bound.name), own, workshop)
    case 'date':
      return h('time', { dateTime: bound.date }, own)
    case 'cross-reference': {
      const link = h('a', { className: ['reference'], href: `#${bound.target}` }, children)
      return children.length > 0 ? link : mark(link, { target: bound.target })
    }
    case 'person':
      return h(
        'span',
        { className: ['person'] },
        own.map((node) => keepCode(node)),
      )
    default:
      return h('span', { className: [bound.kind] }, own)
  }
}

/** A code never stands alone at the beginning of a line, nor at the end of one: “Case A”, “A ісі”. */
function keepCode(node: ElementContent): ElementContent {
  return node.type === 'text'
    ? { ...node, value: node.value.replace(/ (?=[A-Z]{1,3}$)|(?<=^[A-Z]{1,3}) /, '\u00a0') }
    : node
}

/** Words that stand for a figure, marked so that the table of figures can be linked from them. */
export function figureElement(
  figure: Figure,
  children: ElementContent[],
  workshop: Workshop,
): Element {
  const printed = toString({ type: 'element', tagName: 'span', properties: {}, children })
  const index = workshop.figures.push({ figure, printed }) - 1
  return mark(h('span', { className: ['figure'] }, children), { figure: index })
}

/** A number quoted from a source, as a figure of its own. */
function excerptFigure(source: Entry<Source>, excerpt: Excerpt, name: string): ExcerptFigure {
  const written = excerpt.date ?? source.value.date
  return {
    kind: 'excerpt',
    id: source.id,
    query: `#${name}`,
    when: written === undefined ? null : { asOf: written },
    publisher: source.value.authors[0] ?? null,
    source: source.id,
    locator: excerpt.locator ?? null,
    place: source.locate(['excerpts', name, 'text']),
  }
}

/** The words that the data prints where the author wrote none. */
function printBound(bound: Bound, workshop: Workshop): string {
  const { language, records, locale } = workshop
  switch (bound.kind) {
    case 'figure':
      return printFigure(bound.figure, workshop)
    case 'excerpt':
      return bound.excerpt.lang === locale
        ? bound.excerpt.text
        : (bound.excerpt.translations?.[locale] ?? bound.excerpt.text)
    case 'person':
      return printPerson(bound.id, workshop)
    case 'date':
      return language.printDate(certain(bound.date))
    case 'elapsed': {
      const [from, to] = [parseCivilDay(bound.from), parseCivilDay(bound.to)]
      const span = from && to ? elapsedSpan(from, to, 'month') : undefined
      if (!span) throw new Error(`no span from ${bound.from} to ${bound.to}`)
      return language.printSpan(span)
    }
    case 'place':
      return nameOn(records.places.entries.get(bound.id)?.value.names, bound.on, workshop)
    case 'provision':
      return nameOn(records.provisions.entries.get(bound.id)?.value.versions, bound.on, workshop)
    case 'organization':
      return printOrganization(bound.id, bound.on, workshop)
    case 'cross-reference':
      return ''
  }
}

/** The code of a person; officials, who have none, by the name that the check has let pass. */
function printPerson(id: string, { records, phrase, locale }: Workshop): string {
  const person = records.persons.entries.get(id)?.value
  if (person?.code !== undefined) return phrase('case-code', { code: person.code })
  return person?.names ? (inLocale(person.names, locale)[0] ?? '') : ''
}

/** The name that an organization had on a day. */
function printOrganization(id: string, on: string, workshop: Workshop): string {
  const entry = workshop.records.organizations.entries.get(id)
  return nameOn(entry && namesOverTime(entry.value), on, workshop)
}

/** A figure in digits, with its qualifier, and per cent where it is a share. */
export function printFigure(figure: DataFigure, { language, records }: Workshop): string {
  const percent =
    figure.base !== undefined || records.units.entries.get(figure.unit)?.value.kind === 'percentage'
  const quantity =
    figure.base !== undefined && typeof figure.value === 'number'
      ? ({ kind: 'exact', value: shareOf(figure.value, figure.base.value, 0) } as const)
      : quantityOf(figure.value)
  return language.printQuantity(quantity, { percent })
}

/** The printed name of something on a day. */
export function nameOn(
  versions: readonly (Valid & { forms: LocalizedForms })[] | undefined,
  on: string,
  { locale }: Pick<Workshop, 'locale'>,
): string {
  const version = versions && versionOn(versions, on)
  if (!version) throw new Error(`no name on ${on}`)
  return inLocale(version.forms, locale)[0] ?? ''
}
