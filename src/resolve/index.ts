// Resolve: names → things, over all files at once. What comes out is linked to everything it
// names, once per report and language; a name that leads nowhere is a finding.
import { finding, type Finding, type Found } from '../findings/finding.ts'
import type { Edition } from '../model/edition.ts'
import { find, type Entry } from '../model/entry.ts'
import { placeInLines } from '../model/lines.ts'
import type { Locale } from '../model/locale.ts'
import type { Narrative } from '../model/narrative.ts'
import { printPlace, type Place } from '../model/place.ts'
import type { Product } from '../model/product.ts'
import type { Report } from '../model/report.ts'
import type { BoundNarrative, Draft, Loaded, Resolved } from '../model/stages.ts'
import { bindText } from './bind.ts'
import { identifyBlocks, type ClaimName } from './identify.ts'
import { unknownRecord } from './unknown.ts'

/** Links every report of a workspace, in every language, for one edition. */
export function resolve(loaded: Loaded, edition: Edition): Found<Resolved> {
  const findings: Finding[] = []
  const drafts = [...loaded.reports.entries.values()].flatMap((report) => {
    const product = findProduct(report, loaded, findings)
    if (!product) return []
    return report.value.locales.map((locale) =>
      resolveDraft({ report, locale, edition, product, loaded, findings }),
    )
  })
  return { value: { loaded, drafts }, findings }
}

function findProduct(
  report: Entry<Report>,
  loaded: Loaded,
  findings: Finding[],
): Entry<Product> | undefined {
  const { products } = loaded.layouts
  const id = report.value.product
  const product = find(products, id)
  if (typeof product !== 'string') return product
  if (product === 'unknown') {
    const known = [...products.entries.keys()]
    const { rule, message, hint } = unknownRecord(
      'product',
      id,
      known,
      `There is: ${known.join(', ')}.`,
    )
    findings.push(finding(rule, report.locate(['product']), message, hint))
  }
  return undefined
}

interface Work {
  readonly report: Entry<Report>
  readonly locale: Locale
  readonly edition: Edition
  readonly product: Entry<Product>
  readonly loaded: Loaded
  readonly findings: Finding[]
}

function resolveDraft(work: Work): Draft {
  const { report, locale, edition, product, loaded } = work
  const order = product.value.sections.map((section) => section.id)
  const claim = openNames(work.findings)
  const narratives = loaded.narratives
    .filter((one) => one.report === report.id && one.locale === locale)
    .map((narrative) => bindNarrative(narrative, work, claim))
    .sort(
      (a, b) =>
        order.indexOf(a.section) - order.indexOf(b.section) ||
        (a.narrative.name < b.narrative.name ? -1 : 1),
    )
  return { report, locale, edition, product, narratives }
}

/** The names of one report in one language: each is given once. */
function openNames(findings: Finding[]): ClaimName {
  const given = new Map<string, Place>()
  return (name, place) => {
    const first = given.get(name)
    given.set(name, first ?? place)
    if (!first) return true
    const message = `Another block is already called \`${name}\`: ${printPlace(first)}.`
    findings.push(finding('block-name', place, message, 'A name is given once in a report.'))
    return false
  }
}

function bindNarrative(
  narrative: Narrative,
  { report, locale, edition, loaded, findings }: Work,
  claim: ClaimName,
): BoundNarrative {
  const source = loaded.texts.get(narrative.path) ?? ''
  const misnamed = new Set<string>()
  const blocks = bindText(narrative.tree, {
    report,
    locale,
    edition,
    records: loaded.records,
    caseTexts: loaded.caseTexts,
    source,
    placeAt: placeInLines(narrative.path, source),
    inside: 'narrative',
    misnamed,
    findings,
  })
  const { section, role } = narrative.head.value
  identifyBlocks(blocks, narrative.name, claim, role === 'recommendations')
  return { narrative, section, blocks, misnamed }
}
