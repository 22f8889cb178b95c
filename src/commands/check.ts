// `check`: all findings at once, on stdout. Nothing is made.
import { Command, Option } from 'commander'
import { inspect } from '../build.ts'
import { exitCode } from '../findings/finding.ts'
import { printFindings, type FindingsFormat } from '../findings/print.ts'
import { formats } from '../model/output.ts'
import {
  asOfOption,
  editionOption,
  localeOption,
  requestOf,
  workspaceOption,
  type WrittenOptions,
} from './options.ts'
import { openWorld } from './surroundings.ts'

/** The command; `end` takes the exit code. */
export function checkCommand(end: (code: number) => void): Command {
  return new Command('check')
    .description('find what is wrong, without building')
    .argument('[report...]', 'ids of reports; all if left out')
    .addOption(localeOption)
    .addOption(
      new Option('--format <format>', 'how findings are printed')
        .choices(['text', 'json', 'github'])
        .default('text'),
    )
    .addOption(editionOption)
    .addOption(asOfOption)
    .addOption(workspaceOption)
    .option('--json', 'the same as --format json')
    .option('--quiet', 'print findings only')
    .action(
      (reports: string[], options: Omit<WrittenOptions, 'format'> & { format: FindingsFormat }) =>
        end(runCheck(reports, options)),
    )
}

function runCheck(
  reports: readonly string[],
  { format, ...options }: Omit<WrittenOptions, 'format'> & { format: FindingsFormat },
): number {
  const request = requestOf(reports, options, formats)
  const { world } = openWorld(options, request.edition)
  const { findings, resolved } = inspect(world, request)
  const lines = (path: string): string[] | undefined => resolved.loaded.texts.get(path)?.split('\n')
  process.stdout.write(printFindings(findings, options.json === true ? 'json' : format, lines))
  if (findings.length === 0 && format === 'text' && options.json !== true && options.quiet !== true)
    process.stderr.write('No findings.\n')
  return exitCode(findings)
}
