// The address of a binding, by its scheme → what the words are bound to.
import type { Link } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Bound } from '../model/bound.ts'
import { day, lastDay, parseDate } from '../model/date.ts'
import { find, type Registry } from '../model/entry.ts'
import type { bindingSchemes, Address } from './address.ts'
import { countCases } from './cases.ts'
import { resolveFigure } from './figures.ts'
import { placeOf, report, reportRefusal, type Prose } from './prose.ts'
import { unknownRecord } from './unknown.ts'

/** A scheme that words can be bound by. */
export type Scheme = (typeof bindingSchemes)[number]

/** What an address binds to; undefined, and a finding, where that is nothing. */
export type Resolver = (address: Address, prose: Prose, link: Link) => Bound | undefined

/** One resolver a scheme. */
export const resolvers: Record<Scheme, Resolver> = {
  figure: resolveFigureBinding,
  source: resolveExcerpt,
  person: named('persons', 'person', (id, on) => ({ kind: 'person', id, on })),
  date: (address, prose, link) => {
    if (parseDate(address.id) && address.query.size === 0) return { kind: 'date', date: address.id }
    const message = `\`${address.id}\` is no date.`
    return syntax(prose, link, message, 'Write date:2022-01-07, date:2022-01 or date:2022.')
  },
  elapsed: resolveElapsed,
  place: named('places', 'place', (id, on) => ({ kind: 'place', id, on })),
  provision: named('provisions', 'provision', (id, on) => ({ kind: 'provision', id, on })),
  organization: named('organizations', 'organization', (id, on) => ({
    kind: 'organization',
    id,
    on,
  })),
  id: (address, prose, link) => {
    prose.misnamed.add(address.id)
    report(
      prose,
      'block-name',
      placeOf(prose, link),
      'A block is named at its very start, once, and without words.',
      `Write [](id:${address.id}) as the first thing of the paragraph.`,
    )
    return undefined
  },
}

function resolveFigureBinding(address: Address, prose: Prose, link: Link): Bound | undefined {
  const { asOf, organizations } = prose.report.value
  const figure =
    address.id === 'cases'
      ? countCases(address, prose.records, asOf, organizations[0] ?? '')
      : resolveFigure(address, prose.records, asOf)
  if (figure === 'silent') return undefined
  if ('rule' in figure) return reportRefusal(prose, placeOf(prose, link), figure)
  return { kind: 'figure', figure }
}

function resolveElapsed(address: Address, prose: Prose, link: Link): Bound | undefined {
  const to = address.query.get('at') ?? prose.report.value.date
  const areDays = day.safeParse(address.id).success && day.safeParse(to).success
  if (areDays && address.id <= to && isOnlyDated(address))
    return { kind: 'elapsed', from: address.id, to }
  const hint = 'Write elapsed:2022-01-05, or elapsed:2022-01-05?at=2022-04-06.'
  if (!areDays || !isOnlyDated(address))
    return syntax(prose, link, 'A span goes from one day to another.', hint)
  return syntax(prose, link, `Nothing has passed: ${address.id} is after ${to}.`, hint)
}

function isOnlyDated(address: Address): boolean {
  return [...address.query.keys()].every((key) => key === 'at')
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
    if (!isOnlyDated(address) || (at !== undefined && !parseDate(at))) {
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
    if (found !== 'unknown')
      return bound(address.id, at === undefined ? prose.report.value.asOf : lastDay(at))
    const known = [...registry.entries.keys()]
    const refusal = unknownRecord(noun, address.id, known, `Add it to data/${kind}.yaml.`)
    return reportRefusal(prose, placeOf(prose, link), refusal)
  }
}

function resolveExcerpt(address: Address, prose: Prose, link: Link): Bound | undefined {
  const source = find(prose.records.sources, address.id)
  if (source === 'broken') return undefined
  const place = placeOf(prose, link)
  if (source === 'unknown') {
    const known = [...prose.records.sources.entries.keys()]
    const toAdd = `Add data/sources/${address.id}.yaml.`
    return reportRefusal(prose, place, unknownRecord('source', address.id, known, toAdd))
  }
  const name = address.fragment
  if (name === undefined || address.query.size > 0) {
    const message = `“${toString(link)}” is bound to a source without an excerpt.`
    const hint = `Write source:${address.id}#excerpt; to cite it, write [@${address.id}].`
    return syntax(prose, link, message, hint)
  }
  const { excerpts } = source.value
  const excerpt = Object.hasOwn(excerpts, name) ? excerpts[name] : undefined
  if (excerpt) return { kind: 'excerpt', source, excerpt, name }
  const toAdd = `Add it under \`excerpts:\` in ${source.path}.`
  const refusal = unknownRecord('excerpt', name, Object.keys(excerpts), toAdd)
  const message = `The source \`${source.id}\` has no excerpt \`${name}\`.`
  return reportRefusal(
    prose,
    place,
    refusal.rule === 'reference-unknown' ? { ...refusal, message } : refusal,
  )
}
