#!/usr/bin/env node
// The bin: command line → command → exit code. The only place that ends the process.
import { Command, CommanderError } from 'commander'
import { BrowserUnavailable } from './browser/unavailable.ts'
import { buildCommand } from './commands/build.ts'
import { checkCommand } from './commands/check.ts'
import { diffCommand } from './commands/diff.ts'
import { doctorCommand } from './commands/doctor.ts'
import { explainCommand } from './commands/explain.ts'
import { initCommand } from './commands/init.ts'
import { newCommand } from './commands/new.ts'
import { fixCommand } from './commands/fix.ts'
import { translateCommand } from './commands/translate.ts'
import { Failure } from './failure.ts'
import { visible } from './findings/print.ts'

let code = 0
const end = (given: number): void => {
  code = given
}

for (const [signal, exit] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.once(signal, () => process.exit(exit))
}
// A reader that has seen enough, as `head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? code : 70),
)

/** What to say and with which code to end when a command could not be carried out. */
function explain(thrown: unknown): number {
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : 2
  if (thrown instanceof Failure || thrown instanceof BrowserUnavailable) {
    const hint =
      thrown.hint === undefined || thrown.hint === '' ? '' : `  hint: ${visible(thrown.hint)}\n`
    process.stderr.write(`${visible(thrown.message)}\n${hint}`)
    return thrown instanceof Failure ? thrown.exit : 4
  }
  const detail = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
  process.stderr.write(
    `This is a fault of shadow-report, not of your text. Please report it with these lines:\n${visible(detail)}\n`,
  )
  return 70
}

const program = new Command('shadow')
  .description(
    'Makes the reports of human-rights coalitions: Markdown and data in, footnoted HTML and PDF out.',
  )
  .showSuggestionAfterError()
  .exitOverride()
for (const command of [
  buildCommand(end),
  checkCommand(end),
  diffCommand(end),
  doctorCommand(end),
  explainCommand(end),
  initCommand(end),
  newCommand(end),
  fixCommand(end),
  translateCommand(end),
]) {
  program.addCommand(command.exitOverride())
}

try {
  await program.parseAsync()
} catch (thrown) {
  end(explain(thrown))
}
process.exitCode = code
