// The composed document → the machine-readable report, for other programs and for
// checks that know nothing of this one.
import type { Finding } from '../findings/finding.ts'
import { flat } from '../findings/print.ts'
import { languageOf, type Decimal } from '../language/index.ts'
import type { Document, FigureUse } from '../model/document.ts'
import type { Figure } from '../model/figure.ts'
import { quantityOf } from '../model/quantity.ts'

/** The file as text; `findings` are those of this report in this language. */
export function renderJson(document: Document, findings: readonly Finding[]): string {
  const content = {
    report: document.report,
    product: document.product,
    locale: document.locale,
    edition: document.edition,
    status: document.status,
    unread: document.unread,
    version: document.version,
    title: document.title,
    date: document.date,
    asOf: document.asOf,
    paragraphs: document.blocks.map(({ id, kind, number, section, text, notes }) => ({
      id,
      kind,
      number,
      section,
      text,
      footnotes: notes,
    })),
    footnotes: document.notes.map(({ number, text, block, before }) => ({
      number,
      text,
      block,
      before,
    })),
    figures: document.figures.map((use) => figureRecord(use, document)),
    cases: document.cases,
    recommendations: document.recommendations,
    findings: findings.map((one) => flat(one)),
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

function figureRecord({ figure, printed, block }: FigureUse, document: Document) {
  const { id, kind, query } = figure
  const when = figure.when ?? { asOf: null }
  return {
    id,
    kind,
    query,
    ...valueOf(figure, printed, document),
    ...changeOf(figure),
    ...when,
    publisher: figure.publisher,
    source: figure.source,
    printed,
    block,
  }
}

/** Of a change both values and the earlier date; nothing of another figure. */
function changeOf(figure: Figure) {
  if (figure.kind === 'excerpt' || figure.change === undefined) return {}
  const { from, to, earlier } = figure.change
  return { change: { from, to, since: earlier.when } }
}

interface RecordedValue {
  readonly value: number | string | readonly number[] | null
  readonly qualifier: string | null
  readonly base: { readonly id: string; readonly query: string; readonly value: number } | null
  readonly unit: string | null
}

/** A number; both ends of a range; the name of a magnitude. An excerpt gives the numbers in its words. */
function valueOf(figure: Figure, printed: string, { locale }: Document): RecordedValue {
  if (figure.kind === 'excerpt') {
    const numbers = (languageOf(locale)?.readNumerals(printed) ?? []).map(toNumber)
    const [only = null] = numbers
    return {
      value: numbers.length > 1 ? numbers : only,
      qualifier: numbers.length > 1 ? 'range' : null,
      base: null,
      unit: null,
    }
  }
  const quantity = quantityOf(figure.value)
  const shared = { base: figure.base ?? null, unit: figure.unit }
  if (quantity.kind === 'magnitude')
    return { value: quantity.magnitude, qualifier: 'magnitude', ...shared }
  if (quantity.kind === 'range')
    return {
      value: [toNumber(quantity.from), toNumber(quantity.to)],
      qualifier: 'range',
      ...shared,
    }
  return {
    value: toNumber(quantity.value),
    qualifier: quantity.kind === 'exact' ? null : quantity.kind,
    ...shared,
  }
}

function toNumber({ units, scale }: Decimal): number {
  return units / 10 ** scale
}
