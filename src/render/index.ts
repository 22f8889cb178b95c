// Render: the composed document → the bytes of each format. Adding a format is adding a file and a line here.
import type { Browser } from 'puppeteer'
import { finding, type Finding, type Found } from '../findings/finding.ts'
import type { Document } from '../model/document.ts'
import type { Format, PdfFacts, Rendered } from '../model/output.ts'
import { renderHtml } from './html.ts'
import { renderJson } from './json.ts'
import { renderPdf } from './pdf.ts'
import type { Surface } from './styles.ts'

/** Renders a document in one format. */
export async function render(
  document: Document,
  format: Format,
  surface: Surface,
  findings: readonly Finding[],
  openBrowser: () => Promise<Browser>,
): Promise<Found<Rendered>> {
  const path = `${document.report}/${document.report}.${document.locale}.${format}`
  const file = (
    bytes: Uint8Array | string,
    pdf?: PdfFacts,
    found: readonly Finding[] = [],
  ): Found<Rendered> => ({
    value: {
      path,
      document,
      bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
      pdf,
    },
    findings: found,
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
    case 'pdf': {
      const { bytes, facts, faults } = await renderPdf(document, surface, await openBrowser())
      const place = { path: `content/${document.report}/report.yaml`, line: 1, column: 1 }
      const found = faults.map((one) =>
        finding(one.rule, place, one.message, one.hint, one.severity),
      )
      return file(bytes, facts, found)
    }
  }
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
