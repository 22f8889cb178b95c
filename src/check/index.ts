// Check: rules over linked reports. Adding a rule is adding a file and a line here.
import type { Finding } from '../findings/finding.ts'
import type { Coverage } from '../fonts/faces.ts'
import type { Resolved } from '../model/stages.ts'
import { checkBlocks } from './blocks.ts'
import { checkComparable } from './comparable.ts'
import { checkContradictions } from './contradictions.ts'
import { checkCrossTables, checkSmallCells } from './cross-tables.ts'
import { checkCoverage } from './coverage.ts'
import { checkDated } from './dated.ts'
import { checkDimensions } from './dimensions.ts'
import { checkEmpty } from './empty.ts'
import { checkGlossaries } from './glossary.ts'
import { checkHeadings } from './headings.ts'
import { checkHeads } from './heads.ts'
import { checkIds } from './ids.ts'
import { checkLetters } from './letters.ts'
import { checkLocales } from './locales.ts'
import { checkPrintable } from './printable.ts'
import { checkProducts } from './products.ts'
import { checkPublished } from './published.ts'
import { checkRecommendations } from './recommendations.ts'
import { checkReferences } from './references.ts'
import { checkSections } from './sections.ts'
import { checkSeries } from './series.ts'
import { checkStructure } from './structure.ts'
import { checkSubmissions } from './submission.ts'
import { checkSums } from './sums.ts'
import { checkValues } from './values.ts'
import { checkSymbols } from './symbols.ts'
import { checkTranslations } from './translation.ts'
import { checkUnbound } from './unbound.ts'
import { checkUnread } from './unread.ts'
import { checkWords } from './words/index.ts'

/** Every finding of every rule. */
export function check(resolved: Resolved, coverage: Coverage, today: string): Finding[] {
  const { loaded } = resolved
  return [
    ...checkLetters(loaded, coverage),
    ...checkIds(loaded.records),
    ...checkReferences(loaded),
    ...checkDated(loaded.records),
    ...checkDimensions(loaded.records),
    ...checkValues(loaded.records),
    ...checkSums(loaded.records),
    ...checkCrossTables(loaded.records),
    ...checkSmallCells(loaded.records),
    ...checkSeries(loaded.records),
    ...checkPublished(loaded.records),
    ...checkLocales(loaded),
    ...checkUnread(loaded),
    ...checkProducts(loaded.layouts),
    ...checkSections(resolved),
    ...checkPrintable(resolved),
    ...checkEmpty(resolved),
    ...checkBlocks(resolved),
    ...checkHeadings(resolved),
    ...checkStructure(resolved),
    ...checkTranslations(resolved),
    ...checkGlossaries(resolved),
    ...checkWords(resolved, today),
    ...checkUnbound(resolved),
    ...checkContradictions(resolved),
    ...checkComparable(resolved),
    ...checkSymbols(loaded),
    ...checkHeads(resolved),
    ...checkRecommendations(resolved),
    ...checkCoverage(resolved),
    ...checkSubmissions(resolved),
  ]
}
