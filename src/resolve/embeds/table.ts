// `![caption](table:<statistic>?by=<dimension>)` → the figures of one breakdown.
import type { Embedded } from '../../model/embed.ts'
import { resolveBreakdown } from '../breakdowns.ts'
import { placeOf, reportRefusal } from '../prose.ts'
import { hasCaption, type Written } from './embed.ts'

/** A table of one breakdown. */
export function resolveTable(written: Written): Embedded | undefined {
  const { address, image, prose } = written
  if (!hasCaption(written, 'table')) return undefined
  const found = resolveBreakdown(address, prose.records, prose.report.value.asOf)
  if (found === 'silent') return undefined
  if ('rule' in found) return reportRefusal(prose, placeOf(prose, image), found)
  return { kind: 'table', ...found }
}
