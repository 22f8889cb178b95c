// CSV text → rows of cells that know where they stand. RFC 4180 with commas, in UTF-8; what a
// spreadsheet writes otherwise is a finding with the change that puts it right.
import { CsvError, parse } from 'csv-parse/sync'
import { finding, type Finding } from '../findings/finding.ts'
import type { Place } from '../model/place.ts'

/** One row: its cells as texts, and the place of each. */
export interface CsvRow {
  readonly cells: readonly string[]
  /** The place of a cell, counted from 0; of one that is not there that of the end of the row. */
  place(column: number): Place
}

/** A table: the row of names, and the others. */
export interface CsvTable {
  readonly header: CsvRow
  readonly rows: readonly CsvRow[]
}

/** The table of a file, or the finding that says why its cells cannot be told apart. */
export function readCsv(path: string, text: string): CsvTable | Finding {
  const foreign = foreignDelimiter(path, text)
  if (foreign) return foreign
  try {
    const [header, ...rows] = parseRows(path, text)
    return header ? { header, rows } : syntax(path, 1, 1, 'There is no row of names.', 'Add it.')
  } catch (error) {
    if (error instanceof CsvError) return explain(path, text, error)
    throw error
  }
}

interface Parsed {
  readonly record: string[]
  readonly raw: string
  readonly info: { readonly lines: number }
}

function parseRows(path: string, text: string): CsvRow[] {
  const parsed = parse(text.replace(/\n+$/, '\n'), {
    info: true,
    raw: true,
    relax_column_count: true,
    skip_empty_lines: false,
    record_delimiter: '\n',
    // What `info` and `raw` add to a row is in no type of the parser.
  }) as unknown as Parsed[]
  return parsed.map(({ record, raw, info }) => {
    const text = raw.replace(/\n$/, '')
    // The line that is counted is the last of the row; a cell may hold several.
    const line = info.lines - (text.match(/\n/g)?.length ?? 0)
    return { cells: record, place: (column) => placeIn(path, text, line, column) }
  })
}

/** The place of a cell in the text of its row. */
function placeIn(path: string, text: string, line: number, column: number): Place {
  const [from, to] = spanOf(text, column)
  const before = text.slice(0, from)
  const at = line + (before.match(/\n/g)?.length ?? 0)
  const start = from - (before.lastIndexOf('\n') + 1) + 1
  const isLong = text.slice(from, to).includes('\n') || to === from
  return { path, line: at, column: start, ...(isLong ? {} : { endColumn: start + to - from }) }
}

/** Where a cell begins and ends, quotes with it. */
function spanOf(text: string, column: number): [from: number, to: number] {
  let [cell, from, isQuoted] = [0, 0, false]
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted
    if (text[at] !== ',' || isQuoted) continue
    if (cell === column) return [from, at]
    cell++
    from = at + 1
  }
  return cell === column ? [from, text.length] : [text.length, text.length]
}

const names: Readonly<Record<string, string>> = { '\t': 'tabs', ';': '“;”', '|': '“|”' }

/** Columns parted by something else than commas: told once, for nothing else can be said of the file. */
function foreignDelimiter(path: string, text: string): Finding | undefined {
  const [first = ''] = text.split('\n')
  if (/^"?sep=/i.test(first))
    return syntax(
      path,
      1,
      1,
      `\`${first.trim()}\` is a line for one program only.`,
      'Delete the line, and part the columns by commas.',
    )
  if (first.includes(',')) return undefined
  const sign = Object.keys(names).find((one) => first.includes(one))
  if (sign === undefined) return undefined
  return syntax(
    path,
    1,
    first.indexOf(sign) + 1,
    `The columns are parted by ${names[sign] ?? sign}, not by commas.`,
    'Save the table as “CSV UTF-8 (comma delimited)”, with a point for decimals.',
  )
}

function syntax(
  path: string,
  line: number,
  column: number,
  message: string,
  hint: string,
): Finding {
  return finding('csv-syntax', { path, line, column }, message, hint)
}

function explain(path: string, text: string, error: CsvError): Finding {
  const line = Number(error['lines'] ?? 1)
  const source = text.split('\n')[line - 1] ?? ''
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    const column = source.lastIndexOf('"') + 1
    const message = 'A quotation mark opens here and is never closed.'
    return syntax(
      path,
      line,
      Math.max(1, column),
      message,
      'Close it, or write it twice if it is part of the text.',
    )
  }
  const stray = /[^,]"(?=[^,]|$)|"[^",]/.exec(source)
  const column = stray ? stray.index + 1 : 1
  const message = 'A quotation mark stands inside a cell.'
  return syntax(
    path,
    line,
    column,
    message,
    'Put the whole cell in quotation marks, and write those inside it twice.',
  )
}
