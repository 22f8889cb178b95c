// The composed document → a tagged PDF with its notes at the foot of the pages where they are called.
import type { Browser } from 'puppeteer'
import type { RuleId } from '../findings/rules.ts'
import type { Document } from '../model/document.ts'
import type { PdfFacts } from '../model/output.ts'
import { finishPdf, type FileFacts, type FinishedPdf } from './pdf/file/finish.ts'
import { pagePoints } from './pdf/geometry.ts'
import { printReport } from './pdf/print.ts'
import type { Misprint, PageCompromise, PrintProblem } from './pdf/problem.ts'
import { renderPrintHtml, reportPage, reportPaper } from './print.ts'
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
  const html = await renderPrintHtml(document, surface)
  const result = await printReport(html, reportPaper(document), browser)
  if ('problem' in result) {
    const fault = explain(result.problem, document)
    return { bytes: new Uint8Array(), facts: undefined, faults: [{ ...fault, severity: 'error' }] }
  }
  const file = await finishPdf(result.parts, describeFile(document))
  return {
    bytes: file.bytes,
    facts: { pages: result.pages, page: pagePoints(reportPage) },
    faults: [
      ...result.compromises.flatMap((one) => explainCompromise(one, document)),
      ...(result.endnotes === undefined ? [] : [explainEndnotes(result.endnotes, document)]),
      ...explainTags(file, document),
    ],
  }
}

function describeFile(document: Document): FileFacts {
  const { title, locale, date, authors, summary, phrases } = document
  const headings = document.outline.map(({ id, text }) => [`#${id}`, text] as const)
  const numbered = document.blocks.flatMap(({ id, number, text }) => {
    return number === null ? [] : [[`#${id}`, `${number}. ${text.slice(0, 60)}`] as const]
  })
  return {
    title,
    language: locale,
    date,
    authors,
    summary,
    note: (number) => phrases.note.replace('{number}', number),
    back: (number) => `${phrases['back-to-text']} (${number})`,
    links: new Map([...numbered, ...headings]),
  }
}

/** A note on another page than its mark is an error; one that is cut badly is said. */
function explainCompromise(one: PageCompromise, document: Document): PrintFault[] {
  if (one.kind !== 'late' && one.kind !== 'cut') return []
  const text = document.notes.find(({ id }) => id === one.noteId)?.text.slice(0, 40) ?? ''
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

/** The print that was given up, and what was made instead. */
function explainEndnotes({ marks, pages, planned }: Misprint, document: Document): PrintFault {
  const [first] = marks
  const example = first === undefined ? '' : `, ${first.name} first`
  return {
    rule: 'print-notes',
    severity: 'warning',
    message: `${document.report}.${document.locale}.pdf has its notes at the end: at the foot of the pages ${marks.length} marks would not have stood where they were planned${example} (${pages} pages printed, ${planned} planned).`,
    hint: 'The text is complete. Report this with the text that causes it; styles of your own are the first suspect.',
  }
}

/** What keeps a file from claiming PDF/UA-1, and printed words that no tag has. */
function explainTags({ faults, untagged }: FinishedPdf, document: Document): PrintFault[] {
  const where = `${document.report}.${document.locale}.pdf`
  const failed = faults.map(({ condition, title, places }) => {
    return `${where} does not claim PDF/UA-1: ${title} (Matterhorn ${condition}; ${places.join(', ')}).`
  })
  const loose = untagged.map(({ page, text }) => {
    return `${where}, page ${page}: “${text}” is printed by a style and has no tag.`
  })
  const hint =
    'It can be published; readers with aids may miss something. Report it, or mend the template.'
  return [...failed, ...loose].map((message) => {
    return { rule: 'print-tags', severity: 'warning', message, hint }
  })
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
    case 'picture':
      return {
        rule: 'print-resource',
        message: `${where} cannot show the picture “${problem.texts.join('”, “')}”.`,
        hint: 'Save the picture again as PNG, JPEG or SVG.',
      }
  }
}
