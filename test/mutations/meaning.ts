// What a bound figure says, worked out a second time from the description of the data alone: of the
// observations published by the as-of date of the report the latest, its whole or one of its cells.
import { parse } from 'yaml'
import { spanOf } from './calendar.ts'
import type { BoundWords, Material, Texts } from './material.ts'

/** A value as it is written in YAML: a number, a word, or a qualifier with a number. */
type Written = number | string | Readonly<Record<string, number | readonly number[]>>

/** A breakdown of an observation. */
export interface Parts {
  readonly by: string
  readonly type: 'partition' | 'subset' | 'overlapping'
  readonly of?: Readonly<Record<string, string>>
  readonly cells: Readonly<Record<string, Written>>
  readonly residual?: { readonly value: number }
}

/** An observation of a series. */
export interface Seen {
  readonly asOf?: string
  readonly period?: string
  readonly published: string
  readonly value?: Written
  readonly status?: string
  readonly publisher: string
  readonly per?: string
  readonly breakdowns?: readonly Parts[]
  readonly crossTables?: readonly unknown[]
}

/** A series. */
export interface Series {
  readonly partOf?: { readonly statistic: string; readonly cell?: Record<string, string> }
  readonly observations?: readonly Seen[]
}

/** All series that some texts hold. */
export function seriesIn(texts: Texts): Map<string, Series> {
  return new Map(
    [...texts].flatMap(([path, text]) => {
      const id = /^data\/statistics\/(.+)\.yaml$/.exec(path)?.[1]
      return id === undefined ? [] : [[id, parse(text) as Series] as const]
    }),
  )
}

/** What a figure is: a value with its date, or why there is none. */
type Meant = { readonly value: Written; readonly when: string } | { readonly none: string }

const reserved = new Set(['at', 'period', 'publisher', 'by', 'share-of', 'change-since'])

/** The value of an address as of a day. */
function valueOf(
  all: ReadonlyMap<string, Series>,
  id: string,
  query: ReadonlyMap<string, string>,
  asOf: string,
): Meant {
  const wanted = (key: string, value: string | undefined): boolean =>
    query.get(key) === undefined || query.get(key) === value
  const fitting = (all.get(id)?.observations ?? []).filter(
    (one) =>
      one.published <= asOf &&
      wanted('at', one.asOf) &&
      wanted('period', one.period) &&
      wanted('publisher', one.publisher) &&
      (one.per === undefined || query.has('period')),
  )
  const endOf = (one: Seen): string => one.asOf ?? spanOf(one.period ?? '').last
  const last = fitting.map(endOf).sort().at(-1)
  const latest = fitting.filter((one) => endOf(one) === last)
  const current = latest.filter(
    (one) =>
      !latest.some(
        (other) =>
          other.publisher === one.publisher &&
          (other.asOf ?? other.period) === (one.asOf ?? one.period) &&
          other.published > one.published,
      ),
  )
  const [only, more] = current
  if (!only) return { none: 'nothing published' }
  if (more) return { none: 'several values' }
  const value = cellOf(only, query)
  if (value === undefined) return { none: 'no value' }
  return { value, when: only.asOf ?? only.period ?? '' }
}

function cellOf(seen: Seen, query: ReadonlyMap<string, string>): Written | undefined {
  const names = [...query].filter(([key]) => !reserved.has(key) && !key.startsWith('base-'))
  const [first, second] = names
  if (!first) return seen.value
  if (second) {
    const inside = seen.breakdowns?.find(
      ({ by, of }) => by === first[0] && of?.[second[0]] === second[1],
    )
    return inside?.cells[first[1]]
  }
  return seen.breakdowns?.find(({ by }) => by === first[0])?.cells[first[1]]
}

/** What is printed for a binding, as one text that two meanings can be compared by. */
export function meaningOf(
  all: ReadonlyMap<string, Series>,
  { id, query: asked }: BoundWords,
  asOf: string,
  cases: readonly Readonly<Record<string, unknown>>[],
): string {
  const query = new Map(
    asked
      .split('&')
      .filter((one) => one !== '')
      .map((one): [string, string] => [one.split('=')[0] ?? '', one.split('=')[1] ?? '']),
  )
  if (id === 'cases')
    return String(cases.filter((one) => [...query].every(([key, v]) => one[key] === v)).length)
  const part = valueOf(all, id, query, asOf)
  if ('none' in part) return part.none
  const share = query.get('share-of')
  if (share !== undefined) return shareMeant(all, part, share, query, asOf)
  const since = query.get('change-since')
  if (since === undefined) return JSON.stringify(part.value)
  const earlierQuery = new Map([...query].filter(([key]) => key !== 'at' && key !== 'period'))
  earlierQuery.set(since.includes('-') && since.length === 10 ? 'at' : 'period', since)
  const earlier = valueOf(all, id, earlierQuery, asOf)
  if ('none' in earlier) return earlier.none
  return `from ${JSON.stringify(earlier.value)} to ${JSON.stringify(part.value)}`
}

function shareMeant(
  all: ReadonlyMap<string, Series>,
  part: Exclude<Meant, { none: string }>,
  id: string,
  query: ReadonlyMap<string, string>,
  asOf: string,
): string {
  const prefixed = [...query].filter(([key]) => key.startsWith('base-'))
  const own = [...query].filter(([key]) => !reserved.has(key) && !key.startsWith('base-'))
  const dates = [...query].filter(([key]) => key === 'at' || key === 'period')
  const baseKeys = prefixed.map(([key, value]) => [key.slice(5), value] as const)
  const isDated = baseKeys.some(([key]) => key === 'at' || key === 'period')
  const base = valueOf(
    all,
    id,
    new Map([...(isDated ? [] : dates), ...(prefixed.length > 0 ? baseKeys : own)]),
    asOf,
  )
  if ('none' in base) return base.none
  if (base.when !== part.when) return 'no one base'
  if (typeof part.value !== 'number' || typeof base.value !== 'number') return 'no share'
  if (part.value > base.value || base.value === 0) return 'no share'
  return `${part.value} of ${base.value}`
}

/** Whether a share to the digits of the words is the same of two meanings. */
export function isSameShare(words: string, before: string, after: string): boolean {
  const digits = /[.,](\d+)/.exec(words)?.[1]?.length ?? 0
  const [a, b] = [before, after].map((one) => {
    const [, part, base] = /^(\d+) of (\d+)$/.exec(one) ?? []
    if (part === undefined || base === undefined) return undefined
    const scaled = BigInt(part) * 100n * 10n ** BigInt(digits)
    return (scaled * 2n + BigInt(base)) / (BigInt(base) * 2n)
  })
  return a !== undefined && a === b
}

/** The cases of a workspace. */
export function casesIn(texts: Texts): Record<string, unknown>[] {
  return [...texts]
    .filter(([path]) => path.startsWith('data/cases/'))
    .map(([, text]) => parse(text) as Record<string, unknown>)
}

/** The bindings of figures whose meaning other texts change. */
export function changedBindings(
  material: Material,
  texts: Texts,
  asOf = material.asOf,
): BoundWords[] {
  const [before, after] = [seriesIn(material.texts), seriesIn(texts)]
  const cases = [casesIn(material.texts), casesIn(texts)] as const
  return material.bound
    .filter(({ scheme }) => scheme === 'figure')
    .filter((one) => {
      const was = meaningOf(before, one, material.asOf, cases[0])
      const is = meaningOf(after, one, asOf, cases[1])
      return was !== is && !isSameShare(one.words, was, is)
    })
}
