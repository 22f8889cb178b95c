// `fix`: puts current figures and phrases into the prose. What was changed goes to stdout, line by
// line; what is left to people follows as findings.
import { Command } from 'commander'
import { inspect, type Inspected } from '../build.ts'
import { exitCode, type Finding } from '../findings/finding.ts'
import { flat, printFindings, visible } from '../findings/print.ts'
import { applyEdits, planFixes, type Edit, type Plan } from '../fix/index.ts'
import { formats } from '../model/output.ts'
import { comparePlaces, printPlace } from '../model/place.ts'
import type { Files, Rewritten, World } from '../world.ts'
import {
  editionOption,
  localeOption,
  requestOf,
  workspaceOption,
  type WrittenOptions,
} from './options.ts'
import { openWorld } from './surroundings.ts'

interface FixOptions extends WrittenOptions {
  readonly dryRun?: boolean
}

/** The command; `end` takes the exit code. */
export function fixCommand(end: (code: number) => void): Command {
  return new Command('fix')
    .description('put current figures, dates and names into the bound words of the prose')
    .argument('[report...]', 'ids of reports; all if left out')
    .addOption(localeOption)
    .addOption(editionOption)
    .addOption(workspaceOption)
    .option('--dry-run', 'say what would be changed, and change nothing')
    .option('--json', 'say what was changed as JSON')
    .option('--quiet', 'print nothing on stderr')
    .action((reports: string[], options: FixOptions) => end(runFix(reports, options)))
}

function runFix(reports: readonly string[], options: FixOptions): number {
  const request = requestOf(reports, options, formats)
  const { world } = openWorld(options, request.edition)
  const before = inspect(world, request)
  const plan = planFixes(before.resolved, before.findings, request.locales)
  const rewritten = rewrite(world, plan.edits)
  const after = rewritten.length === 0 ? before : inspect(overlay(world, rewritten), request)
  refuseWorse(before, after)
  if (options.dryRun !== true && rewritten.length > 0) world.rewrite(rewritten)
  report(plan, before, after.findings, options)
  return exitCode(after.findings)
}

/** The files that edits change, with their new bytes. */
function rewrite({ workspace }: World, edits: readonly Edit[]): Rewritten[] {
  const byPath = Map.groupBy(edits, ({ from }) => from.path)
  return [...byPath].map(([path, own]) => {
    const was = workspace.read(path)
    const made = applyEdits(was, own)
    if ('lost' in made)
      throw new Error(
        `words not found again: ${made.lost.map(({ from }) => printPlace(from)).join(', ')}`,
      )
    return { path, was, now: made.bytes }
  })
}

/** The world as it would be: nothing is written before it has been looked at. */
function overlay(world: World, rewritten: readonly Rewritten[]): World {
  const changed = new Map(rewritten.map(({ path, now }) => [path, now]))
  const workspace: Files = {
    ...world.workspace,
    read: (path) => changed.get(path) ?? world.workspace.read(path),
  }
  return { ...world, workspace }
}

/** A fix that makes an error where there was none is a fault of ours, and is not written. */
function refuseWorse(before: Inspected, after: Inspected): void {
  const count = ({ findings }: Inspected): Map<string, number> => {
    const counts = new Map<string, number>()
    for (const { rule, severity, place } of findings) {
      const key = `${severity} ${rule} ${place.path}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    return counts
  }
  const known = count(before)
  for (const [key, number] of count(after))
    if (number > (known.get(key) ?? 0)) throw new Error(`fix would add: ${key}`)
}

function report(
  plan: Plan,
  { resolved }: Inspected,
  after: readonly Finding[],
  { json, quiet, dryRun }: FixOptions,
): void {
  const edits = plan.edits.toSorted((a, b) => comparePlaces(a.from, b.from))
  if (json === true) {
    const changed = edits.map(({ from, old, now }) => ({
      path: from.path,
      line: from.line,
      column: from.column,
      old,
      new: now,
    }))
    const left = plan.left.map((one) => flat(one))
    process.stdout.write(
      `${JSON.stringify({ written: dryRun !== true, changed, left }, null, 2)}\n`,
    )
    return
  }
  for (const { from, old, now } of edits)
    process.stdout.write(`${visible(printPlace(from))}: “${visible(old)}” → “${visible(now)}”\n`)
  const lines = (path: string): string[] | undefined => resolved.loaded.texts.get(path)?.split('\n')
  process.stdout.write(printFindings(plan.left, 'text', lines))
  if (quiet !== true) process.stderr.write(summary(edits.length, plan.left.length, after, dryRun))
}

function summary(
  changed: number,
  left: number,
  after: readonly Finding[],
  dryRun: boolean | undefined,
): string {
  const places = changed === 1 ? '1 place' : `${changed} places`
  const first =
    changed === 0
      ? 'Nothing to put right.'
      : dryRun === true
        ? `${places} would be changed; nothing was written.`
        : `${places} changed.`
  const other = after.filter((one) => one.severity === 'error').length - left
  const more =
    other > 0 ? ` ${other} other ${other === 1 ? 'error stays' : 'errors stay'}: see check.` : ''
  return `${first}${left > 0 ? ` ${left} left to you.` : ''}${more}\n`
}
