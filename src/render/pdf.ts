// The composed document → a tagged PDF with its notes at the foot of the pages where they are called.
import type { Browser } from 'puppeteer'
import type { RuleId } from '../findings/rules.ts'
import type { Document } from '../model/document.ts'
import type { PdfFacts } from '../model/output.ts'
import { pagePoints } from './pdf/geometry.ts'
import { printReport, type PageCompromise, type PrintProblem } from './pdf/print.ts'
import { reproduce } from './pdf/reproduce.ts'
import { renderPrintHtml, reportPage } from './print.ts'
import type { Surface } from './styles.ts'

/** What is wrong with a printed document, for whoever wrote it. Errors forbid the PDF. */
export interface PrintFault {
  readonly rule: RuleId
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly hint: string
}

/** A print: its bytes are the same for the same document and browser. */
export interface Print {
  readonly bytes: Uint8Array
  readonly facts: PdfFacts | undefined
  readonly faults: readonly PrintFault[]
}

/** Prints a document; one that cannot be printed has faults and no bytes. */
export async function renderPdf(
  document: Document,
  surface: Surface,
  browser: Browser,
): Promise<Print> {
  const result = await printReport(await renderPrintHtml(document, surface), reportPage, browser)
  if ('problem' in result) {
    const fault = explain(result.problem, document)
    return { bytes: new Uint8Array(), facts: undefined, faults: [{ ...fault, severity: 'error' }] }
  }
  return {
    bytes: reproduce(result.bytes, document.date),
    facts: { pages: result.pages, page: pagePoints(reportPage) },
    faults: result.compromises.flatMap((one) => explainCompromise(one, document)),
  }
}

/** A note on another page than its mark is an error; one that is cut badly is said. */
function explainCompromise(one: PageCompromise, document: Document): PrintFault[] {
  if (one.kind !== 'late' && one.kind !== 'cut') return []
  const text = document.notes[one.note]?.text.slice(0, 40) ?? ''
  const where = `${document.report}.${document.locale}.pdf, page ${one.page}: the note that begins with “${text}”`
  const hint = 'Shorten the note, or call fewer notes in one line.'
  return one.kind === 'late'
    ? [
        {
          rule: 'print-notes',
          severity: 'error',
          message: `${where} finds no room on the page of its mark.`,
          hint,
        },
      ]
    : [
        {
          rule: 'print-notes',
          severity: 'warning',
          message: `${where} is cut where little of it stands on one side.`,
          hint,
        },
      ]
}

type Fault = Omit<PrintFault, 'severity'>

function explain(problem: PrintProblem, { report, locale }: Document): Fault {
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
    case 'wide':
      return {
        rule: 'print-resource',
        message: `${where}: what begins with “${problem.texts.join('”, “')}” is wider than the page and would be cut off.`,
        hint: 'Shorten the words or the table, or break it in two.',
      }
    case 'misplaced':
      return {
        rule: 'print-notes',
        message: `${where}: ${problem.marks.length} notes would stand on another page than their marks (${problem.pages} pages printed, ${problem.planned} planned).`,
        hint: 'Build HTML with --format html,json meanwhile, and report this with the text that causes it.',
      }
  }
}
