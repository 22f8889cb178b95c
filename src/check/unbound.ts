// Numbers and dates that nothing binds: each is found where it would have to be bound, and all of
// them are the same in every language.
import type { Finding } from '../findings/finding.ts'
import type { Resolved } from '../model/stages.ts'
import { checkAgreement } from './bare/agreement.ts'
import { checkBare } from './bare/bare.ts'
import { readDrafts } from './bare/texts.ts'

/** Findings on what the texts of reports say in numbers and dates without a binding. */
export function checkUnbound(resolved: Resolved): Finding[] {
  const drafts = readDrafts(resolved)
  return [...checkBare(drafts, resolved), ...checkAgreement(drafts)]
}
