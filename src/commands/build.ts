// `build`: makes the outputs. Findings go to stderr; what was made is said in a line.
import { Command } from 'commander'
import { build, type Inspected } from '../build.ts'
import { exitCode, hasErrors } from '../findings/finding.ts'
import { flat, printFindings } from '../findings/print.ts'
import { formats } from '../model/output.ts'
import {
  asOfOption,
  editionOption,
  formatOption,
  localeOption,
  requestOf,
  workspaceOption,
  type WrittenOptions,
} from './options.ts'
import { openWorld } from './surroundings.ts'

/** The command; `end` takes the exit code. */
export function buildCommand(end: (code: number) => void): Command {
  return new Command('build')
    .description('build reports as HTML, PDF and JSON')
    .argument('[report...]', 'ids of reports; all if left out')
    .addOption(localeOption)
    .addOption(formatOption)
    .addOption(editionOption)
    .addOption(asOfOption)
    .addOption(workspaceOption)
    .option('--out <dir>', 'where to publish (default: out/ in the workspace)')
    .option('--browser <path>', 'the browser to print with: a path, or ws://…')
    .option('--json', 'say what was done as JSON on stdout')
    .option('--quiet', 'print findings only')
    .action(async (reports: string[], options: WrittenOptions) =>
      end(await runBuild(reports, options)),
    )
}

async function runBuild(reports: readonly string[], options: WrittenOptions): Promise<number> {
  const request = requestOf(reports, options, options.format ?? formats)
  const { world, close } = openWorld(options, request.edition)
  try {
    const inspected = await build(world, request)
    report(inspected, options)
    return exitCode(inspected.findings)
  } finally {
    await close()
  }
}

function report({ findings, resolved }: Inspected, options: WrittenOptions): void {
  const { texts } = resolved.loaded
  if (options.json === true) {
    const published = !hasErrors(findings)
    process.stdout.write(
      `${JSON.stringify({ published, findings: findings.map((one) => flat(one)) }, null, 2)}\n`,
    )
    return
  }
  process.stderr.write(printFindings(findings, 'text', (path) => texts.get(path)?.split('\n')))
  if (hasErrors(findings)) process.stderr.write('Nothing was written.\n')
}
