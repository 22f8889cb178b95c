// `translate status|accept|export|import`: what fell behind, who has looked, and the exchange with translators.
import { Command } from 'commander'
import { Failure } from '../failure.ts'
import { printRecord } from '../model/translation.ts'
import { countStates, printStandings, standingsJson } from '../translation/print.ts'
import { recordWith, type NarrativeStanding, type Standing } from '../translation/standing.ts'
import type { Linked } from '../translation/link.ts'
import type { Rewritten } from '../world.ts'
import { localeOption, workspaceOption, type WrittenOptions } from './options.ts'
import { exportCommand, importCommand } from './translate-exchange.ts'
import { openStandings, rewrittenRecord } from './translate-records.ts'

interface Options extends WrittenOptions {
  readonly all?: boolean
}

/** The command with its parts; `end` takes the exit code. */
export function translateCommand(end: (code: number) => void): Command {
  const command = new Command('translate').description(
    'tell which paragraphs of a translation fell behind; exchange them with translators',
  )
  const parts = [statusCommand(end), acceptCommand(end), exportCommand(end), importCommand(end)]
  for (const part of parts) command.addCommand(part.exitOverride())
  return command
}

function statusCommand(end: (code: number) => void): Command {
  return new Command('status')
    .description(
      'list what is missing, stale, not accepted or orphaned, with the words that changed',
    )
    .argument('[report...]', 'ids of reports; all if left out')
    .addOption(localeOption)
    .option('--json', 'for other programs')
    .addOption(workspaceOption)
    .action((reports: string[], options: Options) => {
      const { standings } = openStandings(reports, options)
      process.stdout.write(
        options.json === true
          ? `${JSON.stringify(standingsJson(standings), null, 2)}\n`
          : printStandings(standings),
      )
      end(0)
    })
}

function acceptCommand(end: (code: number) => void): Command {
  return new Command('accept')
    .description('say that somebody has compared translations with what the source says now')
    .argument('[what...]', 'ids of reports, or blocks as path:line')
    .addOption(localeOption)
    .option('--all', 'every report')
    .option('--quiet', 'print nothing on stderr')
    .addOption(workspaceOption)
    .action((what: string[], options: Options) => {
      runAccept(what, options)
      end(0)
    })
}

/** A block that was named by `path:line`. */
interface Spot {
  readonly written: string
  readonly path: string
  readonly line: number
}

function runAccept(what: readonly string[], options: Options): void {
  const spots = what.flatMap((one) => spotOf(one) ?? [])
  const reports = what.filter((one) => !spotOf(one))
  if (what.length === 0 && options.all !== true)
    throw new Failure(2, 'What is accepted?', 'Name reports or blocks (path:line), or say --all.')
  const { world, standings } = openStandings([], options)
  openStandings(reports, options)
  refuseUnknown(spots, standings)
  const changed = standings.flatMap((standing): Rewritten[] => {
    const isWhole = options.all === true || reports.includes(standing.report)
    const lines = recordWith(standing, (linked, narrative) => {
      if (spots.some((spot) => isAt(linked, spot))) return true
      return isWhole && isSure(linked, narrative)
    })
    const isNamed = isWhole || spots.some((spot) => holds(standing, spot))
    return isNamed ? rewrittenRecord(world, standing, printRecord(standing.from, lines)) : []
  })
  if (changed.length > 0) world.rewrite(changed)
  for (const { path } of changed) process.stdout.write(`${path}\n`)
  const after = openStandings([], options).standings.filter(
    (one) => options.all === true || reports.includes(one.report),
  )
  for (const one of after) world.log(summary(one))
}

function spotOf(word: string): Spot | undefined {
  const match = /^(?:\.\/)?(.+):(\d+)(?::\d+)?$/.exec(word)
  if (!match) return undefined
  return { written: word, path: match[1] ?? '', line: Number(match[2]) }
}

function isAt({ source, target }: Linked, { path, line }: Spot): boolean {
  return [source, target].some(
    (unit) => unit?.place.path === path && unit.place.line <= line && line <= unit.end.line,
  )
}

function holds({ narratives }: Standing, spot: Spot): boolean {
  return narratives.some(({ linked }) => linked.some((one) => isAt(one, spot)))
}

/** Where blocks are missing and nobody has accepted any, which belong together is a guess: those are accepted one by one. */
function isSure({ state }: Linked, { linked }: NarrativeStanding): boolean {
  const isEven = linked.every((one) => one.source && one.target)
  return isEven || state !== 'unaccepted'
}

function refuseUnknown(spots: readonly Spot[], standings: readonly Standing[]): void {
  const lost = spots.find((spot) => !standings.some((one) => holds(one, spot)))
  if (lost)
    throw new Failure(
      2,
      `No block that is translated stands at ${lost.written}.`,
      'Places are told by `translate status`, from the folder of the reports.',
    )
}

function summary(standing: Standing): string {
  const { current, stale, unaccepted, missing, orphaned } = countStates(standing)
  const left = Object.entries({ stale, unaccepted, missing, orphaned })
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${count} ${state}`)
  const more = left.length > 0 ? `; left: ${left.join(', ')}` : ''
  return `${standing.report} ${standing.locale}: ${current} accepted${more}`
}
