// Render: the composed document → the bytes of each format. Adding a format is adding a file and a line here.
import type { Browser } from 'puppeteer'
import { finding, type Finding, type Found } from '../findings/finding.ts'
import type { Document } from '../model/document.ts'
import type { Format, PdfFacts, Rendered } from '../model/output.ts'
import { wholeFile, type Place } from '../model/place.ts'
import { factSheet, withoutSources } from './apart.ts'
import { renderHtml } from './html.ts'
import { renderJson } from './json.ts'
import { renderPdf } from './pdf.ts'
import type { Surface } from './styles.ts'

/** Renders a document in one format: one file, or two where its sources are printed apart. */
export async function render(
  document: Document,
  format: Format,
  surface: Surface,
  findings: readonly Finding[],
  openBrowser: () => Promise<Browser>,
): Promise<Found<Rendered[]>> {
  const path = `${document.report}/${document.report}.${document.locale}.${format}`
  const file = (text: string): Found<Rendered[]> => ({
    value: [{ path, document, bytes: new TextEncoder().encode(text), pdf: undefined }],
    findings: [],
  })
  switch (format) {
    case 'html':
      return file(await renderHtml(document, surface))
    case 'json':
      return file(
        renderJson(
          document,
          findings.filter((one) => isAbout(one, document)),
        ),
      )
    case 'pdf':
      return printAll(document, path, surface, await openBrowser())
  }
}

async function printAll(
  document: Document,
  path: string,
  surface: Surface,
  browser: Browser,
): Promise<Found<Rendered[]>> {
  const sheets: readonly (readonly [Document, string])[] = document.apart
    ? [
        [withoutSources(document), path],
        [factSheet(document), path.replace(/pdf$/, 'fact-sheet.pdf')],
      ]
    : [[document, path]]
  const value: Rendered[] = []
  const findings: Finding[] = []
  for (const [sheet, own] of sheets) {
    // eslint-disable-next-line no-await-in-loop -- a report's files are printed in their order
    const { bytes, facts, faults } = await renderPdf(sheet, surface, browser)
    const place = wholeFile(`content/${document.report}/report.yaml`)
    value.push({ path: own, document: sheet, bytes, pdf: facts })
    findings.push(
      ...faults.map((one) => finding(one.rule, place, one.message, one.hint, one.severity)),
      ...checkPages(sheet, facts, place),
    )
  }
  return { value, findings }
}

/** A finding on a text that has more pages than its product allows; a warning while it is a draft. */
function checkPages(document: Document, facts: PdfFacts | undefined, place: Place): Finding[] {
  const { mostPages, locale, status } = document
  if (facts === undefined || mostPages === null || facts.pages <= mostPages) return []
  const most = mostPages === 1 ? 'one page' : `${mostPages} pages`
  return [
    finding(
      'page-limit',
      place,
      `In ${locale} this has ${facts.pages} pages; a document of this kind has ${most}.`,
      'Shorten the text, or choose another product.',
      status === 'draft' ? 'warning' : 'error',
    ),
  ]
}

/** Findings in the report itself, in this language, and in the data that all reports share. */
function isAbout({ place }: Finding, { report, locale }: Document): boolean {
  const { path } = place
  return (
    path.startsWith('data/') ||
    path.startsWith(`content/${report}/${locale}/`) ||
    path === `content/${report}/report.yaml`
  )
}
