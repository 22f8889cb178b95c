// What the manifest says of a report that goes to a committee with a limit.
import { countedWords, lengthsOf } from '../model/length.ts'
import { limitOf } from '../model/limit.ts'
import type { Rendered } from '../model/output.ts'
import type { Loaded } from '../model/stages.ts'
import type { OutputRecord } from './manifest.ts'

/** The length of a report as its committee counts it; pages only of what has been printed. */
export function submissionRecord(
  { document, pdf }: Rendered,
  { reports, layouts, records }: Loaded,
): Pick<OutputRecord, 'submission'> {
  const report = reports.entries.get(document.report)?.value
  const product = layouts.products.entries.get(document.product)?.value
  const limit = report && limitOf(report, records)
  const { body, stage } = report?.submission ?? {}
  if (!limit || !product || body === undefined || stage === undefined) return {}
  const { unit, most, fact } = limit
  const counted =
    unit === 'words' ? countedWords(lengthsOf(document, product), fact.counts) : pdf?.pages
  return {
    submission: {
      body,
      stage,
      unit,
      limit: most,
      ...(counted === undefined ? {} : { counted }),
      verified: fact.verified,
    },
  }
}
