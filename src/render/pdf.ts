// The composed document → a tagged PDF with its notes at the foot of the pages where they are called.
import type { Browser } from 'puppeteer'
import type { RuleId } from '../findings/rules.ts'
import type { Document } from '../model/document.ts'
import type { PdfFacts } from '../model/output.ts'
import { pagePoints } from './pdf/geometry.ts'
import { printReport, type PrintProblem } from './pdf/print.ts'
import { reproduce } from './pdf/reproduce.ts'
import { renderPrintHtml, reportPage } from './print.ts'
import type { Surface } from './styles.ts'

/** Why a document could not be printed, for whoever wrote it. */
export interface PrintFault {
  readonly rule: RuleId
  readonly message: string
  readonly hint: string
}

/** Prints a document; the bytes are the same for the same document and browser. */
export async function renderPdf(
  document: Document,
  surface: Surface,
  browser: Browser,
): Promise<{ readonly bytes: Uint8Array; readonly facts: PdfFacts } | PrintFault> {
  const result = await printReport(await renderPrintHtml(document, surface), reportPage, browser)
  if ('problem' in result) return explain(result.problem, document)
  return {
    bytes: reproduce(result.bytes, document.date),
    facts: { pages: result.pages, page: pagePoints(reportPage) },
  }
}

function explain(problem: PrintProblem, { report, locale }: Document): PrintFault {
  const where = `${report}.${locale}.pdf`
  switch (problem.kind) {
    case 'refused':
      return {
        rule: 'print-resource',
        message: `${where} asks for what is not in it: ${problem.addresses.join(', ')}.`,
        hint: 'Styles and pictures come from the repository; look for url(…) in templates/styles/.',
      }
    case 'font':
      return {
        rule: 'print-resource',
        message: `${where} cannot load the fonts ${problem.families.join(', ')}.`,
        hint: 'Install the packages again with npm ci.',
      }
    case 'tall':
      return {
        rule: 'print-notes',
        message: `${where}: what begins with “${problem.text}” is taller than page ${problem.page}.`,
        hint: 'Split the table row or box.',
      }
    case 'misplaced':
      return {
        rule: 'print-notes',
        message: `${where}: ${problem.marks.length} notes would stand on another page than their marks (${problem.pages} pages printed, ${problem.planned} planned).`,
        hint: 'Build HTML with --format html,json meanwhile, and report this with the text that causes it.',
      }
  }
}
