// `diff <rev>[..<rev>] [report…]`: the redline of the composed reports of two revisions.
import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import { composeAll, type Request } from '../build.ts'
import { Failure } from '../failure.ts'
import { printFindings } from '../findings/print.ts'
import { openRevision } from '../git.ts'
import type { Document } from '../model/document.ts'
import { formats } from '../model/output.ts'
import { compareDocuments } from '../redline/compare.ts'
import { redlinePage } from '../redline/html.ts'
import { markdownOf, printRedlines } from '../redline/print.ts'
import { isEmpty, type Redline } from '../redline/redline.ts'
import type { World } from '../world.ts'
import { localeOption, requestOf, workspaceOption, type WrittenOptions } from './options.ts'
import { openWorld } from './surroundings.ts'

interface Options extends Omit<WrittenOptions, 'format'> {
  readonly format: 'text' | 'json' | 'markdown' | 'html'
  readonly exitCode?: boolean
}

/** The command; `end` takes the exit code. */
export function diffCommand(end: (code: number) => void): Command {
  return new Command('diff')
    .description('compare the reports of two revisions, or of a revision and the files as they are')
    .argument('<revision>', 'a revision of git, as HEAD~1, or two: v1..main')
    .argument('[report...]', 'ids of reports; all if left out')
    .addOption(localeOption)
    .addOption(
      new Option('--format <format>', 'how it is printed')
        .choices(['text', 'json', 'markdown', 'html'])
        .default('text'),
    )
    .option('--exit-code', 'end with 1 when anything differs')
    .addOption(workspaceOption)
    .action((revision: string, reports: string[], options: Options) =>
      end(runDiff(revision, reports, options)),
    )
}

function runDiff(revisions: string, reports: readonly string[], options: Options): number {
  const { format, ...others } = { ...options, edition: 'public' }
  const request = requestOf(reports, others, formats)
  const { world } = openWorld(others, request.edition)
  const [from = '', to = ''] = revisions.split('..')
  if (from === '') throw new Failure(2, 'Which revision?', 'As `diff HEAD~1` or `diff v1..main`.')
  const before = documentsOf(atRevision(world, options.workspace, from), request, from)
  const now = to === '' ? world : atRevision(world, options.workspace, to)
  const after = documentsOf(now, request, to === '' ? 'the files as they are' : to)
  if (before === undefined || after === undefined) return 1
  const redlines = pairUp(before, after)
  const title = `${from} → ${to === '' ? 'the files as they are' : to}`
  process.stdout.write(printed(title, redlines, format))
  return options.exitCode === true && redlines.some((one) => !isEmpty(one)) ? 1 : 0
}

function atRevision(world: World, workspace: string, revision: string): World {
  const keep = (path: string): boolean => /^(?:content|data|templates)\//.test(path)
  return { ...world, workspace: openRevision(resolve(workspace), revision, keep) }
}

/** The documents of a revision; undefined, with its findings told, where today's program cannot read it. */
function documentsOf(
  world: World,
  request: Request,
  name: string,
): readonly Document[] | undefined {
  const { documents, findings, lines } = composeAll(world, request)
  if (documents !== undefined) return documents
  process.stderr.write(`${name} cannot be read by this version of the program:\n\n`)
  process.stdout.write(printFindings(findings, 'text', lines))
  return undefined
}

function pairUp(before: readonly Document[], after: readonly Document[]): Redline[] {
  const keyOf = ({ report, locale }: Document): string => `${report} ${locale}`
  const was = new Map(before.map((one) => [keyOf(one), one]))
  const is = new Map(after.map((one) => [keyOf(one), one]))
  const keys = [...new Set([...was.keys(), ...is.keys()])].sort()
  return keys.map((key) => compareDocuments(was.get(key), is.get(key)))
}

function printed(title: string, redlines: readonly Redline[], format: Options['format']): string {
  if (format === 'json') return `${JSON.stringify(redlines, null, 2)}\n`
  if (format === 'html') return redlinePage(title, redlines)
  if (format === 'markdown') return markdownOf(redlines)
  const isTerminal = process.stdout.isTTY && process.env['NO_COLOR'] === undefined
  return printRedlines(redlines, isTerminal)
}
