// How long a composed report is beside what its committee takes: told always, warned of near the
// limit, an error beyond it once the report is final.
import { finding, type Finding } from '../../findings/finding.ts'
import type { Severity } from '../../findings/rules.ts'
import type { Document } from '../../model/document.ts'
import { countedWords, lengthsOf, type Lengths } from '../../model/length.ts'
import { limitOf, type HeldLimit } from '../../model/limit.ts'
import type { Draft, Records } from '../../model/stages.ts'
import { countedParts, type RequirementFact } from '../../model/treaty-body.ts'
import { submittedOf, type Submitted } from '../submitted.ts'

/** The share of a limit from which the writer is warned. */
const near = 0.9

/** What is told of the length of a document; `pages` once it has been printed. */
export function checkLength(
  document: Document,
  draft: Draft,
  records: Records,
  pages?: number,
): Finding[] {
  const one = submittedOf(draft.report, records)
  const limit = limitOf(draft.report.value, records)
  if (!one || !limit) return []
  const lengths = lengthsOf(document, draft.product.value)
  if (limit.unit === 'words') {
    if (pages !== undefined) return []
    const words = countedWords(lengths, limit.fact.counts)
    return [tell(one, draft, limit, words, uncounted(lengths, limit.fact))]
  }
  if (pages === undefined) {
    const message = `The ${one.name} takes ${limit.most} pages: how many this has in ${draft.locale} is told once the PDF is built.`
    return [finding('submission-length', placeOf(one), message, undefined, 'info')]
  }
  return [tell(one, draft, limit, pages, ' All pages of the PDF are counted.')]
}

function tell(
  one: Submitted,
  { locale }: Draft,
  { unit, most, fact }: HeldLimit,
  length: number,
  more: string,
): Finding {
  const sure = fact.verified ? '' : ' (not verified)'
  const left = most - length
  const state =
    left < 0 ? `${digits(-left)} too many` : `${digits(left)} ${left === 1 ? 'is' : 'are'} left`
  const message = `${digits(length)} of ${digits(most)} ${unit} in ${locale}${sure}, ${state}.${more}`
  const severity: Severity = left < 0 ? one.severity : length >= near * most ? 'warning' : 'info'
  const hint = left < 0 ? 'Shorten the text, or move what is not counted into an annex.' : undefined
  return finding('submission-length', placeOf(one), message, hint, severity)
}

const placeOf = (one: Submitted) => one.report.locate(['submission', 'stage'])

/** What is counted, and what else the document holds. */
function uncounted(lengths: Lengths, { counts }: RequirementFact<'limit'>): string {
  const rest = countedParts.filter((part) => !counts.includes(part) && lengths[part] > 0)
  const said = rest.map((part) => `${part} ${digits(lengths[part])}`).join(', ')
  return ` Counted: ${counts.join(', ')}${said === '' ? '' : `; not counted: ${said}`}.`
}

function digits(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
