// A workspace as far as its translations go, and their records on the disk.
import { Failure } from '../failure.ts'
import { load } from '../load/index.ts'
import type { Loaded } from '../model/stages.ts'
import { recordPath } from '../model/translation.ts'
import { standingsOf, type Standing } from '../translation/standing.ts'
import type { Rewritten, World } from '../world.ts'
import type { WrittenOptions } from './options.ts'
import { openWorld } from './surroundings.ts'

interface Opened {
  readonly world: World
  readonly loaded: Loaded
  readonly standings: readonly Standing[]
}

/** Reads a workspace, and how far its languages are: those of some reports, or of all. */
export function openStandings(reports: readonly string[], options: WrittenOptions): Opened {
  const { world } = openWorld(options, 'public')
  const loaded = load(world).value
  const known = [...loaded.reports.entries.keys()]
  const unknown = reports.filter((id) => !known.includes(id))
  if (unknown.length > 0)
    throw new Failure(
      2,
      `There is no report ${unknown.join(', ')}.`,
      `There is: ${known.join(', ')}.`,
    )
  const standings = standingsOf(loaded).filter(
    ({ report, locale }) =>
      (reports.length === 0 || reports.includes(report)) &&
      (options.locale === undefined || options.locale.includes(locale)),
  )
  return { world, loaded, standings }
}

/** The record of a language with new content, if it is another than before. */
export function rewrittenRecord(
  world: World,
  { report, locale }: Standing,
  text: string,
): Rewritten[] {
  const path = recordPath(report, locale)
  const isThere = world.workspace.list(`content/${report}/translations`).includes(path)
  const was = isThere ? world.workspace.read(path) : undefined
  const now = new TextEncoder().encode(text)
  return was && Buffer.compare(was, now) === 0 ? [] : [{ path, was, now }]
}
