// A link → what its words are bound to: `[164](figure:…)`, `[Case A](person:…)`, `[7 January](date:…)`.
import type { Link } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Bound } from '../model/bound.ts'
import { day, lastDay, parseDate } from '../model/date.ts'
import { find, type Registry } from '../model/entry.ts'
import { isId } from '../model/id.ts'
import { suggestion } from '../findings/suggestion.ts'
import { bindingSchemes, embedSchemes, parseAddress, schemeOf, type Address } from './address.ts'
import { countCases } from './cases.ts'
import { resolveFigure } from './figures.ts'
import { placeOf, report, type Prose } from './prose.ts'

/** What a link is: bound words, an ordinary link to a page, or a fault that has been reported. */
export type LinkKind =
  | { readonly kind: 'bound'; readonly bound: Bound }
  | { readonly kind: 'page' }
  | { readonly kind: 'fault' }

const fault: LinkKind = { kind: 'fault' }

/** Resolves the address of a link. */
export function resolveLink(link: Link, prose: Prose): LinkKind {
  const place = placeOf(prose, link)
  if (link.url.startsWith('#')) return crossReference(link, prose)
  const scheme = schemeOf(link.url)
  if (scheme === 'https' || scheme === 'mailto') return { kind: 'page' }
  if (scheme === undefined || !(bindingSchemes as readonly string[]).includes(scheme)) {
    report(
      prose,
      'address',
      place,
      `\`${link.url}\` is no address that a report may lead to.`,
      addressHint(scheme),
    )
    return fault
  }
  if (link.title != null) {
    report(prose, 'binding-syntax', place, 'A binding takes no title in quotes.', 'Delete it.')
    return fault
  }
  const address = parseAddress(link.url)
  if ('fault' in address) {
    report(prose, 'binding-syntax', place, address.fault, 'See the table of bindings in README.md.')
    return fault
  }
  const bound = resolvers[address.scheme as Scheme](address, prose, link)
  return bound ? { kind: 'bound', bound } : fault
}

function addressHint(scheme: string | undefined): string {
  if (scheme === undefined)
    return 'A page has an address with https://; a block of this report is #its-name.'
  if ((embedSchemes as readonly string[]).includes(scheme))
    return `To embed, put an exclamation mark before it: ![…](${scheme}:…).`
  if (scheme === 'http') return 'Use the https address.'
  const near = suggestion(scheme, bindingSchemes)
  return near === undefined
    ? `Bindings are: ${bindingSchemes.join(', ')}.`
    : `Did you mean \`${near}:\`?`
}

function crossReference(link: Link, prose: Prose): LinkKind {
  const target = link.url.slice(1)
  if (isId(target)) return { kind: 'bound', bound: { kind: 'cross-reference', target } }
  report(
    prose,
    'cross-reference',
    placeOf(prose, link),
    `\`#${target}\` cannot be the name of a block.`,
    'Name the block with [](id:…) at its start.',
  )
  return fault
}

type Scheme = (typeof bindingSchemes)[number]
type Resolver = (address: Address, prose: Prose, link: Link) => Bound | undefined

const resolvers: Record<Scheme, Resolver> = {
  figure: (address, prose, link) => {
    const { asOf, organizations } = prose.report.value
    const figure =
      address.id === 'cases'
        ? countCases(address, prose.records, asOf, organizations[0] ?? '')
        : resolveFigure(address, prose.records, asOf)
    if (figure === 'silent') return undefined
    if ('rule' in figure) {
      report(prose, figure.rule, placeOf(prose, link), figure.message, figure.hint)
      return undefined
    }
    return { kind: 'figure', figure }
  },
  source: resolveExcerpt,
  person: named('persons', 'person', (id) => ({ kind: 'person', id })),
  date: (address, prose, link) => {
    if (parseDate(address.id) && address.query.size === 0) return { kind: 'date', date: address.id }
    return syntax(
      prose,
      link,
      `\`${address.id}\` is no date.`,
      'Write date:2022-01-07, date:2022-01 or date:2022.',
    )
  },
  elapsed: (address, prose, link) => {
    const to = address.query.get('at') ?? prose.report.value.date
    if (
      day.safeParse(address.id).success &&
      day.safeParse(to).success &&
      address.id <= to &&
      onlyAt(address)
    ) {
      return { kind: 'elapsed', from: address.id, to }
    }
    return syntax(
      prose,
      link,
      `\`${address.id}\` is no day before ${to}.`,
      'Write elapsed:2022-01-05, or elapsed:2022-01-05?at=2022-04-06.',
    )
  },
  place: named('places', 'place', (id, on) => ({ kind: 'place', id, on })),
  provision: named('provisions', 'provision', (id, on) => ({ kind: 'provision', id, on })),
  organization: named('organizations', 'organization', (id, on) => ({
    kind: 'organization',
    id,
    on,
  })),
  id: (_address, prose, link) => {
    report(
      prose,
      'block-name',
      placeOf(prose, link),
      'A block is named at its very start, once, and without words.',
      'Write [](id:name) as the first thing of the paragraph.',
    )
    return undefined
  },
}

function onlyAt(address: Address): boolean {
  return [...address.query.keys()].every((key) => key === 'at') && address.fragment === undefined
}

function syntax(prose: Prose, link: Link, message: string, hint: string): undefined {
  report(prose, 'binding-syntax', placeOf(prose, link), message, hint)
  return undefined
}

/** A resolver of names in a registry, as they were on the day of `?at=` or the report's as-of date. */
function named(
  kind: 'persons' | 'places' | 'provisions' | 'organizations',
  noun: string,
  bound: (id: string, on: string) => Bound,
): Resolver {
  return (address, prose, link) => {
    const at = address.query.get('at')
    if (!onlyAt(address) || (at !== undefined && !parseDate(at))) {
      return syntax(
        prose,
        link,
        `A ${noun} is bound by its id, and a date if need be.`,
        `Write ${noun}:${address.id} or ${noun}:${address.id}?at=2022-01-05.`,
      )
    }
    const registry: Registry<unknown> = prose.records[kind]
    const found = find(registry, address.id)
    if (found === 'broken') return undefined
    if (found === 'unknown') {
      const near = suggestion(address.id, [...registry.entries.keys()])
      const hint = near === undefined ? `Add it to data/${kind}.yaml.` : `Did you mean \`${near}\`?`
      report(
        prose,
        'reference-unknown',
        placeOf(prose, link),
        `There is no ${noun} \`${address.id}\`.`,
        hint,
      )
      return undefined
    }
    return bound(address.id, at === undefined ? prose.report.value.asOf : lastDay(at))
  }
}

function resolveExcerpt(address: Address, prose: Prose, link: Link): Bound | undefined {
  const source = find(prose.records.sources, address.id)
  if (source === 'broken') return undefined
  if (source === 'unknown') {
    const near = suggestion(address.id, [...prose.records.sources.entries.keys()])
    report(
      prose,
      'reference-unknown',
      placeOf(prose, link),
      `There is no source \`${address.id}\`.`,
      near === undefined ? `Add data/sources/${address.id}.yaml.` : `Did you mean \`${near}\`?`,
    )
    return undefined
  }
  const name = address.fragment
  if (name === undefined || address.query.size > 0) {
    return syntax(
      prose,
      link,
      `“${toString(link)}” is bound to a source without an excerpt.`,
      `Write source:${address.id}#excerpt; to cite it, write [@${address.id}].`,
    )
  }
  const excerpt = Object.hasOwn(source.value.excerpts, name)
    ? source.value.excerpts[name]
    : undefined
  if (!excerpt) {
    report(
      prose,
      'reference-unknown',
      placeOf(prose, link),
      `\`${address.id}\` has no excerpt \`${name}\`.`,
      `Add it under \`excerpts:\` in ${source.path}.`,
    )
    return undefined
  }
  return { kind: 'excerpt', source, excerpt, name }
}
