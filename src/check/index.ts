// Check: rules over linked reports. Adding a rule is adding a file and a line here.
import type { Finding } from '../findings/finding.ts'
import type { Coverage } from '../fonts/faces.ts'
import type { Resolved } from '../model/stages.ts'
import { checkBlocks } from './blocks.ts'
import { checkContradictions } from './contradictions.ts'
import { checkDimensions } from './dimensions.ts'
import { checkLetters } from './letters.ts'
import { checkLocales } from './locales.ts'
import { checkReferences } from './references.ts'
import { checkSections } from './sections.ts'
import { checkStructure } from './structure.ts'
import { checkSums } from './sums.ts'
import { checkWords } from './words/index.ts'

/** Every finding of every rule. */
export function check(resolved: Resolved, coverage: Coverage, today: string): Finding[] {
  const { loaded } = resolved
  return [
    ...checkLetters(loaded.texts, coverage),
    ...checkReferences(loaded),
    ...checkDimensions(loaded.records),
    ...checkSums(loaded.records),
    ...checkLocales(loaded),
    ...checkSections(resolved),
    ...checkBlocks(resolved),
    ...checkStructure(resolved),
    ...checkWords(resolved, today),
    ...checkContradictions(resolved),
  ]
}
