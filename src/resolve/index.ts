// Resolve: names → things, over all files at once. What comes out is linked to everything it
// names, once per report and language; a name that leads nowhere is a finding.
import { finding, type Finding, type Found } from '../findings/finding.ts'
import type { Edition } from '../model/edition.ts'
import { find, type Entry } from '../model/entry.ts'
import type { Locale } from '../model/locale.ts'
import type { Narrative } from '../model/narrative.ts'
import type { Product } from '../model/product.ts'
import type { Report } from '../model/report.ts'
import type { BoundNarrative, Draft, Loaded, Resolved } from '../model/stages.ts'
import { bindBlocks, collectNotes } from './bind.ts'
import { identifyBlocks } from './identify.ts'
import { placeOf, type Prose } from './prose.ts'
import { placeInLines } from './lines.ts'

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
  const product = find(products, report.value.product)
  if (typeof product !== 'string') return product
  if (product === 'unknown') {
    findings.push(
      finding(
        'reference-unknown',
        report.locate(['product']),
        `There is no product \`${report.value.product}\`.`,
        `There is: ${[...products.entries.keys()].join(', ')}.`,
      ),
    )
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
  const narratives = loaded.narratives
    .filter((one) => one.report === report.id && one.locale === locale)
    .map((narrative) => bindNarrative(narrative, work))
    .sort(
      (a, b) =>
        order.indexOf(a.section) - order.indexOf(b.section) ||
        (a.narrative.name < b.narrative.name ? -1 : 1),
    )
  return { report, locale, edition, product, narratives }
}

function bindNarrative(
  narrative: Narrative,
  { report, locale, edition, loaded, findings }: Work,
): BoundNarrative {
  const source = loaded.texts.get(narrative.path) ?? ''
  const duplicates: Parameters<Parameters<typeof collectNotes>[1]>[0][] = []
  const notes = collectNotes(narrative.tree, (node) => void duplicates.push(node))
  const prose: Prose = {
    report,
    locale,
    edition,
    records: loaded.records,
    caseTexts: loaded.caseTexts,
    source,
    placeAt: placeInLines(narrative.path, source),
    notes,
    insideNote: false,
    findings,
  }
  for (const node of duplicates) {
    findings.push(
      finding(
        'note-duplicate',
        placeOf(prose, node),
        `The note \`${node.identifier}\` is defined twice in this file.`,
        'Delete one of the two, or give it another name.',
      ),
    )
  }
  const blocks = bindBlocks(structuredClone(narrative.tree), prose)
  identifyBlocks(blocks, narrative.name)
  for (const [identifier, node] of notes.definitions) {
    if (notes.called.has(identifier)) continue
    findings.push(
      finding(
        'note-unused',
        placeOf(prose, node),
        `The note \`${identifier}\` is called nowhere in this file.`,
        `Call it with [^${identifier}], or delete it.`,
      ),
    )
  }
  return { narrative, section: narrative.head.value.section, blocks }
}
