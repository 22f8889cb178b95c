// `new report|case|statistic|source`: a file to be filled in; `check` then lists what to write.
import { resolve } from 'node:path'
import { Command } from 'commander'
import { createFiles } from '../disk-create.ts'
import { Failure } from '../failure.ts'
import { suggestion } from '../findings/suggestion.ts'
import { load } from '../load/index.ts'
import { isId } from '../model/id.ts'
import type { Locale } from '../model/locale.ts'
import type { Loaded } from '../model/stages.ts'
import { newRecords, recordFile, type NewRecord } from '../scaffold/record.ts'
import { reportFiles } from '../scaffold/report.ts'
import { dayOption, localeOption, workspaceOption } from './options.ts'
import { renew } from './renew.ts'
import { openWorld } from './surroundings.ts'

interface ReportOptions {
  readonly workspace: string
  readonly product: string
  readonly date: string
  readonly asOf?: string
  readonly locale?: readonly Locale[]
  readonly organization?: readonly string[]
  readonly from?: string
}

/** The command; `end` takes the exit code. */
export function newCommand(end: (code: number) => void): Command {
  const command = new Command('new').description('begin a report or a record')
  command.addCommand(
    new Command('report')
      .description('begin a report: its head and its sections')
      .argument('<id>', 'what its folder is called')
      .requiredOption('--product <product>', 'the kind of document, as briefing')
      .addOption(dayOption('--date <date>', 'the date of the document').makeOptionMandatory())
      .addOption(dayOption('--as-of <date>', 'figures published later are not used; else the date'))
      .addOption(localeOption)
      .option('--organization <ids...>', 'who submits it')
      .option('--from <report>', 'make it of this report, of last time')
      .addOption(workspaceOption)
      .exitOverride()
      .action((id: string, options: ReportOptions) => end(newReport(id, options))),
  )
  for (const kind of newRecords)
    command.addCommand(
      new Command(kind)
        .description(`begin a ${kind}`)
        .argument('<id>', 'the name of its file')
        .addOption(workspaceOption)
        .exitOverride()
        .action((id: string, options: { workspace: string }) => end(newRecord(kind, id, options))),
    )
  return command
}

function newReport(id: string, options: ReportOptions): number {
  const loaded = read(options.workspace)
  const { products } = loaded.layouts
  const product = products.entries.get(options.product)
  if (!product) {
    const known = [...products.entries.keys()].sort()
    const near = suggestion(options.product, known)
    const hint = near === undefined ? `There is: ${known.join(', ')}.` : `Did you mean ${near}?`
    throw new Failure(2, `There is no product ${options.product}.`, hint)
  }
  const { date, asOf = date, locale, organization = [], workspace, from } = options
  if (from !== undefined) {
    if (!loaded.reports.entries.has(from)) {
      const known = [...loaded.reports.entries.keys()].join(', ')
      throw new Failure(2, `There is no report ${from} that could be read.`, `There is: ${known}.`)
    }
    const { world } = openWorld({ workspace, edition: 'public' }, 'public')
    return create(workspace, id, renew(world, { from, id, product: product.id, date, asOf }))
  }
  const locales = locale ?? localesOf(loaded)
  const wish = { id, product: product.id, date, asOf, locales, organizations: organization }
  return create(workspace, id, reportFiles(wish, product.value))
}

function newRecord(kind: NewRecord, id: string, { workspace }: { workspace: string }): number {
  return create(workspace, id, new Map([recordFile(kind, id, localesOf(read(workspace)))]))
}

function read(workspace: string): Loaded {
  return load(openWorld({ workspace, edition: 'public' }, 'public').world).value
}

/** The languages of the reports that are there; the first report is in the language of the program. */
function localesOf({ reports }: Loaded): readonly Locale[] {
  const used = [...reports.entries.values()].flatMap(({ value }) => value.locales)
  return used.length > 0 ? [...new Set(used)] : ['en']
}

function create(workspace: string, id: string, files: ReadonlyMap<string, string>): number {
  if (!isId(id)) {
    const hint = 'Ids are made of small letters, digits and hyphens.'
    throw new Failure(2, `\`${id}\` cannot be the name of a file.`, hint)
  }
  createFiles(resolve(workspace), files)
  for (const path of files.keys()) process.stdout.write(`${path}\n`)
  process.stderr.write('`shadow check` tells what is left to write.\n')
  return 0
}
