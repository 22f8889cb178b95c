// `figure:cases?key=value` → how many case files fit, counted anew in every build.
import type { DataFigure } from '../model/figure.ts'
import type { CaseSummary } from '../model/case.ts'
import type { Records } from '../model/stages.ts'
import { canonicalQuery, type Address } from './address.ts'
import { refuseQuery, type FigureOr } from './refusal.ts'

const keys = { event: 'event', status: 'status', place: 'place' } as const satisfies Record<
  string,
  keyof CaseSummary
>

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
    if (!Object.hasOwn(keys, key)) {
      const hint = `They are counted by ${Object.keys(keys).join(', ')}.`
      return refuseQuery(`Case files are not counted by \`${key}\`.`, hint)
    }
    if (!all.some((one) => fieldOf(one, key) === value)) {
      const known = [...new Set(all.map((one) => fieldOf(one, key)))].sort().join(', ')
      return refuseQuery(`No case file has ${key}=${value}.`, `There is: ${known}.`)
    }
  }
  const fits = all.filter((one) =>
    [...address.query].every(([key, value]) => fieldOf(one, key) === value),
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

function fieldOf(summary: CaseSummary, key: string): string {
  return summary[keys[key as keyof typeof keys]]
}
