// `translate export` and `translate import`: files for translators, and what comes back of them.
import { readFileSync } from 'node:fs'
import { Argument, Command, Option } from 'commander'
import { Failure } from '../failure.ts'
import { exitCode, hasErrors, sortFindings, type Finding } from '../findings/finding.ts'
import { printFindings } from '../findings/print.ts'
import { applyEdits } from '../fix/index.ts'
import { parseMarkdown } from '../load/markdown.ts'
import { decodeText } from '../load/text.ts'
import type { Loaded } from '../model/stages.ts'
import { printRecord } from '../model/translation.ts'
import { outgoingOf, type Incoming } from '../translation/exchange.ts'
import { insertTranslations, type Inserted } from '../translation/insert.ts'
import { printPo, readPo } from '../translation/po.ts'
import { recordAfter, type Standing } from '../translation/standing.ts'
import { takeFrom, type Taking } from '../translation/take.ts'
import { readXliff } from '../translation/xliff-read.ts'
import { printXliff } from '../translation/xliff-write.ts'
import type { Rewritten, World } from '../world.ts'
import { localeOption, workspaceOption, type WrittenOptions } from './options.ts'
import { openStandings, rewrittenRecord } from './translate-records.ts'

interface ExportOptions extends Omit<WrittenOptions, 'format'> {
  readonly format: 'po' | 'xliff'
}

/** `translate export`: to stdout, one report in one language. */
export function exportCommand(end: (code: number) => void): Command {
  return new Command('export')
    .description(
      'write a report for translators to stdout: context, codes, what the source said before',
    )
    .addArgument(new Argument('<report>', 'the id of a report'))
    .addOption(localeOption)
    .addOption(
      new Option('--format <format>', 'PO for gettext, XLIFF 2.1')
        .choices(['po', 'xliff'])
        .default('po'),
    )
    .addOption(workspaceOption)
    .action((report: string, options: ExportOptions) => {
      const { format, ...others } = options
      const { standings } = openStandings([report], others)
      const [standing, second] = standings
      if (!standing || second) {
        const known = standings.map(({ locale }) => locale).join(', ')
        throw new Failure(2, 'A file is for one language.', known && `Name it: --locale ${known}.`)
      }
      const outgoing = outgoingOf(standing)
      process.stdout.write(format === 'po' ? printPo(outgoing) : printXliff(outgoing))
      end(0)
    })
}

/** `translate import`: all of a file, or nothing. */
export function importCommand(end: (code: number) => void): Command {
  return new Command('import')
    .description('take what translators have done, all or nothing; what is fuzzy stays as it is')
    .addArgument(new Argument('<file>', 'a PO or XLIFF file'))
    .option('--dry-run', 'say what would be taken, and change nothing')
    .option('--quiet', 'print nothing on stderr')
    .addOption(workspaceOption)
    .action((file: string, options: WrittenOptions & { dryRun?: boolean }) =>
      end(runImport(file, options)),
    )
}

interface Sent {
  readonly text: string
  readonly incoming: Incoming | undefined
  readonly findings: readonly Finding[]
}

function runImport(file: string, options: WrittenOptions & { dryRun?: boolean }): number {
  const sent = readSent(file)
  const { world, loaded, standings } = openStandings([], options)
  const standing = sent.incoming && standingFor(sent.incoming, standings, file)
  const taking = sent.incoming && standing && takeFrom(sent.incoming, standing)
  const inserted = standing && taking ? insertAll(standing, taking, loaded) : []
  const findings = sortFindings([
    ...sent.findings,
    ...(taking?.findings ?? []),
    ...inserted.flatMap((one) => one.findings),
  ])
  const lines = (path: string): string[] | undefined =>
    (path === file ? sent.text : loaded.texts.get(path))?.split('\n')
  process.stdout.write(printFindings(findings, 'text', lines))
  if (hasErrors(findings) || !standing || !taking) return exitCode(findings)
  const changed = inserted.flatMap((one) => rewrittenNarrative(world, one))
  const record = rewrittenRecord(world, standing, recordOf(standing, taking, inserted))
  if (options.dryRun !== true && changed.length + record.length > 0)
    world.rewrite([...changed, ...record])
  for (const { path } of [...changed, ...record]) process.stdout.write(`${path}\n`)
  world.log(summary(taking, inserted, options.dryRun === true))
  return 0
}

function readSent(file: string): Sent {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch {
    throw new Failure(2, `There is no file ${file} that can be read.`)
  }
  const decoded = decodeText(file, bytes)
  if ('finding' in decoded) return { text: '', incoming: undefined, findings: [decoded.finding] }
  const { text } = decoded
  const { value, findings } = text.trimStart().startsWith('<')
    ? readXliff(file, text)
    : readPo(file, text)
  return { text, incoming: value, findings }
}

function standingFor(incoming: Incoming, standings: readonly Standing[], file: string): Standing {
  const { report, from, locale } = incoming
  const found = standings.find((one) => one.report === report && one.locale === locale)
  if (found?.from === from) return found
  throw new Failure(
    2,
    `${file} is for ${report}, from ${from} into ${locale}: there is no such translation here.`,
    'Is this the right workspace? Reports say their languages in report.yaml.',
  )
}

function insertAll({ narratives }: Standing, { taken }: Taking, loaded: Loaded): Inserted[] {
  return narratives.flatMap((standing) => {
    const own = taken.filter(({ source }) => source.narrative === standing.name)
    if (own.length === 0) return []
    const textOf = (path: string): string => loaded.texts.get(path) ?? ''
    return insertTranslations({ standing, taken: own, textOf, parse: parseMarkdown }) ?? []
  })
}

function recordOf(standing: Standing, { taken }: Taking, inserted: readonly Inserted[]): string {
  const wordings = new Map(taken.map(({ source, wording }) => [source, wording]))
  const pairs = new Map(inserted.map((one) => [one.path, one.pairs]))
  return printRecord(standing.from, recordAfter(standing, wordings, pairs))
}

/** A narrative with its new bytes: every byte beside the words stays what it was. */
function rewrittenNarrative(world: World, { path, text, replacements }: Inserted): Rewritten[] {
  const folder = path.slice(0, path.lastIndexOf('/'))
  const was = world.workspace.list(folder).includes(path) ? world.workspace.read(path) : undefined
  if (!was || !replacements) {
    const isCrlf = was !== undefined && Buffer.from(was).includes('\r\n')
    const now = new TextEncoder().encode(isCrlf ? text.replaceAll('\n', '\r\n') : text)
    return [{ path, was, now }]
  }
  if (replacements.length === 0) return []
  const edits = replacements.map(({ unit, now, old }) => ({
    from: unit.place,
    to: unit.end,
    old,
    now,
  }))
  const made = applyEdits(was, edits)
  if ('lost' in made) throw new Error(`words not found again in ${path}`)
  return [{ path, was, now: made.bytes }]
}

function summary({ taken, unsure }: Taking, inserted: readonly Inserted[], isDry: boolean): string {
  const leftOut = inserted.reduce((sum, one) => sum + one.leftOut.length, 0)
  const parts = [
    `${taken.length} ${isDry ? 'would be taken' : 'taken'}`,
    ...(unsure > 0 ? [`${unsure} fuzzy or not confirmed, left as they are`] : []),
    ...(leftOut > 0 ? [`${leftOut} left out until their whole block is translated`] : []),
  ]
  return `${parts.join('; ')}. Now see: check`
}
