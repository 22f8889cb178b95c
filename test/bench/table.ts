// The table of the bench, as Markdown and between its markers in a file.

import { spreadOf } from './statistics.ts'

/** What was measured of one document. Times are milliseconds of interleaved runs. */
export interface Row {
  readonly pages: number
  readonly notes: number
  /** Ours to the bare print, round by round. */
  readonly warmRatios: readonly number[]
  readonly coldRatios: readonly number[]
  readonly warmOurs: readonly number[]
  readonly warmBare: readonly number[]
  readonly coldOurs: readonly number[]
  /** Peaks in MB, of the whole process tree; undefined where the system does not tell. */
  readonly memoryOurs: number | undefined
  readonly memoryBare: number | undefined
}

/** What was measured of another program, cold, at one document. */
export interface PeerRow {
  readonly name: string
  readonly pages: number
  readonly ratios: readonly number[]
  readonly times: readonly number[]
}

/** What it was measured on. */
export interface Machine {
  readonly cores: number
  readonly memory: number
  readonly node: string
  readonly browser: string
}

export const markers = { begin: '<!-- bench -->', end: '<!-- /bench -->' } as const

/** The whole account: tables and the machine. */
export function writeAccount(
  rows: readonly Row[],
  peers: readonly PeerRow[],
  machine: Machine,
): string {
  const head = [
    '| pages | notes | warm | cold | pages per second | seconds, ours / bare | MB, ours / bare |',
    '| ----: | ----: | ---: | ---: | ---------------: | -------------------: | --------------: |',
  ]
  const other = [
    '',
    '| cold, the same document | pages | ours to it | seconds |',
    '| ----------------------- | ----: | ---------: | ------: |',
    ...peers.map(
      ({ name, pages, ratios, times }) =>
        `| ${name} | ${pages} | ${writeRatio(ratios)} | ${writeSeconds(times)} |`,
    ),
  ]
  const { cores, memory, node, browser } = machine
  const foot = `\nMedians of runs in turns, least and most in brackets. Ratios are ours to Chromium’s bare print of the same document with endnotes. ${cores} cores, ${memory} GB, Node ${node}, ${browser}.`
  return [...head, ...rows.map(writeRow), ...(peers.length > 0 ? other : []), foot].join('\n')
}

function writeRow(row: Row): string {
  const ours = spreadOf(row.warmOurs).median
  const cells = [
    row.pages,
    row.notes,
    writeRatio(row.warmRatios),
    row.coldRatios.length > 0 ? writeRatio(row.coldRatios) : '–',
    Math.round(row.pages / (ours / 1000)),
    `${writeSeconds(row.warmOurs)} / ${writeSeconds(row.warmBare)}`,
    `${row.memoryOurs ?? '–'} / ${row.memoryBare ?? '–'}`,
  ]
  return `| ${cells.join(' | ')} |`
}

function writeRatio(ratios: readonly number[]): string {
  const { median, min, max } = spreadOf(ratios)
  return `**${median.toFixed(2)}** (${min.toFixed(2)}–${max.toFixed(2)})`
}

function writeSeconds(milliseconds: readonly number[]): string {
  return (spreadOf(milliseconds).median / 1000).toFixed(2)
}

/** The text with what stands between the markers replaced; a RangeError if they are not there. */
export function replaceAccount(text: string, account: string): string {
  const begin = text.indexOf(markers.begin)
  const end = text.indexOf(markers.end)
  if (begin < 0 || end < begin) {
    throw new RangeError(`There is no place for the table: ${markers.begin} and ${markers.end}.`)
  }
  return `${text.slice(0, begin + markers.begin.length)}\n\n${account}\n\n${text.slice(end)}`
}
