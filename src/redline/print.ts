// A redline for a terminal, and as Markdown for a merge request: the summary first.

import type {
  BlockChange,
  FigureChange,
  FigureState,
  MarkedStretch,
  NoteChange,
  Redline,
  Spot,
} from './redline.ts'
import { isEmpty } from './redline.ts'

/** How marks are written. */
interface Marks {
  readonly removed: (text: string) => string
  readonly added: (text: string) => string
  readonly heading: (text: string) => string
  readonly item: (text: string) => string
  readonly plain: (text: string) => string
}

const bare: Marks = {
  removed: (text) => `[-${text}-]`,
  added: (text) => `{+${text}+}`,
  heading: (text) => `\n${text}\n`,
  item: (text) => `  ${text}\n`,
  plain: (text) => text,
}

const coloured: Marks = {
  ...bare,
  removed: (text) => `\u001b[31;9m${text}\u001b[0m`,
  added: (text) => `\u001b[32;4m${text}\u001b[0m`,
  heading: (text) => `\n\u001b[1m${text}\u001b[0m\n`,
}

const escaped = (text: string): string => text.replaceAll(/[\\`*_{}[\]<>#|~]/g, String.raw`\$&`)

/** Blanks stand outside of the signs, or Markdown takes them for stars. */
function around(sign: string, text: string): string {
  const words = text.trim()
  return words === '' ? text : text.replace(words, () => `${sign}${escaped(words)}${sign}`)
}

const markdown: Marks = {
  removed: (text) => around('~~', text),
  added: (text) => around('**', text),
  heading: (text) => `\n### ${text}\n\n`,
  item: (text) => `- ${text}\n`,
  plain: escaped,
}

/** For a terminal; without colour as `git diff --word-diff` marks words. */
export function printRedlines(redlines: readonly Redline[], colour: boolean): string {
  return redlines.map((one) => printOne(one, colour ? coloured : bare)).join('\n')
}

/** For a merge request. */
export function markdownOf(redlines: readonly Redline[]): string {
  return redlines.map((one) => printOne(one, markdown).replace(/^/, '## ')).join('\n')
}

function printOne(redline: Redline, marks: Marks): string {
  const { report, locale, title, words } = redline
  const head = `${report} (${locale}): `
  if (isEmpty(redline)) return `${head}no difference\n`
  const titled = title.some(({ kind }) => kind !== 'same')
    ? marks.item(`title: ${stretches(title, marks)}`)
    : ''
  return [
    `${head}${words.before} → ${words.after} words\n`,
    titled,
    part(
      'Figures',
      redline.figures.map((one) => figureLine(one)),
      marks,
    ),
    part(
      'Cases',
      redline.cases.map(
        ({ code, before, after }) => `${code}: ${before ?? 'not there'} → ${after ?? 'not there'}`,
      ),
      marks,
    ),
    part(
      'Notes',
      redline.notes.map((one) => noteLine(one, marks)),
      marks,
    ),
    part(
      'Text',
      redline.blocks.map((one) => blockLine(one, marks)),
      marks,
    ),
  ].join('')
}

function part(title: string, lines: readonly string[], marks: Marks): string {
  if (lines.length === 0) return ''
  return `${marks.heading(`${title} (${lines.length})`)}${lines.map((line) => marks.item(line)).join('')}`
}

function figureLine({ key, before, after, paragraphs }: FigureChange): string {
  const where = paragraphs.length > 0 ? `; ${paragraphs.join(', ')}` : ''
  return `${key}: ${state(before)} → ${state(after)}${where}`
}

function state(figure: FigureState | undefined): string {
  if (figure === undefined) return 'not there'
  const { value, when, publisher, source } = figure
  return [value, when, publisher ?? '', source].filter((one) => one !== '').join(', ')
}

function noteLine({ kind, before, after, words }: NoteChange, marks: Marks): string {
  const number =
    before === after || after === undefined
      ? before
      : before === undefined
        ? after
        : `${before} → ${after}`
  return `${kind} note ${number}: ${stretches(words, marks)}`
}

function blockLine(
  { kind, block, before, after, words, byData }: BlockChange,
  marks: Marks,
): string {
  const where = spots(before, after)
  const cause = byData ? ' by data' : ''
  return `${kind}${cause} ${block} ${where}: ${stretches(words, marks)}`
}

function spots(before: Spot | undefined, after: Spot | undefined): string {
  const [from, to] = [before, after].map((one) => one && (one.number ?? one.id))
  if (from === undefined || from === to) return String(to)
  return to === undefined ? String(from) : `${from} → ${to}`
}

// Of what stayed, only the surroundings of a change are told.
const CONTEXT = 40

function stretches(words: readonly MarkedStretch[], marks: Marks): string {
  return words
    .map(({ kind, text }, index) => {
      if (kind === 'removed') return marks.removed(text)
      if (kind === 'added') return marks.added(text)
      return marks.plain(shorten(text, index === 0, index === words.length - 1))
    })
    .join('')
}

function shorten(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= 2 * CONTEXT) return text
  const head = isFirst ? '' : text.slice(0, CONTEXT)
  const tail = isLast ? '' : text.slice(-CONTEXT)
  return `${head} … ${tail}`
}
