// `figure:cases?key=value` → how many case files fit, counted anew in every build.
import type { DataFigure } from '../model/figure.ts'
import { caseStatuses, type CaseSummary } from '../model/case.ts'
import { lastDay } from '../model/date.ts'
import type { Records } from '../model/stages.ts'
import { holdsOn } from '../model/validity.ts'
import { suggestion } from '../findings/suggestion.ts'
import { canonicalQuery, type Address } from './address.ts'
import { refuseQuery, type FigureOr, type Refusal } from './refusal.ts'

/** An attribute by which cases are counted: what values it has, and whether a case fits one. */
interface Attribute {
  /** Values that may be asked for although no case has them: a count of nought is then a finding of the report. */
  readonly known: (records: Records) => readonly string[]
  readonly fits: (one: CaseSummary, value: string, records: Records) => boolean
  readonly of: (one: CaseSummary) => readonly string[]
}

const nothing = (): readonly string[] => []

/** A date fits the month or year that it is in. */
const dated = (of: (one: CaseSummary) => string): Attribute => ({
  known: nothing,
  fits: (one, value) => of(one) === value || of(one).startsWith(`${value}-`),
  of: (one) => [of(one)],
})

const plain = (
  of: (one: CaseSummary) => string,
  known: Attribute['known'] = nothing,
): Attribute => ({
  known,
  fits: (one, value) => of(one) === value,
  of: (one) => [of(one)],
})

const attributes: ReadonlyMap<string, Attribute> = new Map([
  ['event', plain((one) => one.event)],
  [
    'status',
    plain(
      (one) => one.status,
      () => caseStatuses,
    ),
  ],
  [
    'place',
    {
      known: ({ places }) => [...places.entries.keys()],
      fits: (one, value, records) => liesIn(one.place, value, lastDay(one.date), records),
      of: (one) => [one.place],
    },
  ],
  ['date', dated((one) => one.date)],
  ['status-as-of', dated((one) => one.statusAsOf)],
  ['person', plain((one) => one.person)],
  ['source', plain((one) => one.source)],
  [
    'article',
    { known: nothing, fits: (one, value) => articlesOf(one).includes(value), of: articlesOf },
  ],
])

/** The articles of a case, as `cat-12`. */
function articlesOf({ articles = {} }: CaseSummary): string[] {
  return Object.entries(articles).flatMap(([body, all]) => all.map((one) => `${body}-${one}`))
}

/** The number of case files that a query names, as of a day. */
export function countCases(
  address: Address,
  records: Records,
  asOf: string,
  publisher: string,
): FigureOr<DataFigure> {
  if (records.cases.broken.size > 0) return 'silent'
  const all = [...records.cases.entries.values()].map((entry) => entry.value)
  for (const [key, value] of address.query) {
    const refusal = refuse(key, value, all, records)
    if (refusal) return refusal
  }
  const wanted = [...address.query]
  const fits = all.filter((one) =>
    wanted.every(([key, value]) => attributes.get(key)?.fits(one, value, records)),
  )
  return {
    kind: 'count',
    id: 'cases',
    query: canonicalQuery(address.query),
    value: fits.length,
    unit: 'case',
    when: { asOf },
    publisher,
    source: 'cases',
    cell: Object.fromEntries(address.query),
    place: { path: 'data/cases', line: 1, column: 1 },
  }
}

/** Why a key or value counts nothing: it is unknown, and perhaps misspelt. */
function refuse(
  key: string,
  value: string,
  all: readonly CaseSummary[],
  records: Records,
): Refusal | undefined {
  const attribute = attributes.get(key)
  const keys = [...attributes.keys()]
  if (!attribute) {
    const near = suggestion(key, keys)
    const hint =
      near === undefined ? `They are counted by ${keys.join(', ')}.` : `Did you mean \`${near}\`?`
    return refuseQuery(`Case files are not counted by \`${key}\`.`, hint)
  }
  const known = attribute.known(records)
  if (known.includes(value) || all.some((one) => attribute.fits(one, value, records)))
    return undefined
  const values = [...new Set([...known, ...all.flatMap(attribute.of)])].sort()
  const near = suggestion(value, values)
  const shown = values.length > 12 ? [...values.slice(0, 12), '…'] : values
  return refuseQuery(
    `No case file has ${key}=${value}.`,
    near === undefined ? `There is: ${shown.join(', ')}.` : `Did you mean \`${near}\`?`,
  )
}

/** Whether a place is another, or belonged to it on a day. */
function liesIn(
  place: string,
  around: string,
  on: string,
  records: Records,
  seen: readonly string[] = [],
): boolean {
  if (place === around) return true
  if (seen.includes(place)) return false
  const parents = records.places.entries.get(place)?.value.parents ?? []
  return parents.some(
    (parent) => holdsOn(parent, on) && liesIn(parent.place, around, on, records, [...seen, place]),
  )
}
