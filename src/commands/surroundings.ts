// The real world of a command: folders on disk, the browser, the clock for what expires, and lines on stderr.
import { existsSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { launchBrowser, type LaunchedBrowser } from '../browser/launch.ts'
import { openFolder } from '../disk.ts'
import { openOutput } from '../disk-output.ts'
import { rewriteFiles } from '../disk-rewrite.ts'
import { Failure } from '../failure.ts'
import type { Edition } from '../model/edition.ts'
import type { World } from '../world.ts'
import { readListing } from '../write/manifest.ts'
import type { WrittenOptions } from './options.ts'

/** The folder of the program itself. */
export const programRoot = resolve(import.meta.dirname, '../..')

/** A world, and how to leave it. */
export interface OpenWorld {
  readonly world: World
  readonly close: () => Promise<void>
}

/** Opens the folders that a command names; the browser is started when something is printed. */
export function openWorld(options: WrittenOptions, edition: Edition): OpenWorld {
  const root = resolve(options.workspace)
  if (!existsSync(join(root, 'content')) && !existsSync(join(root, 'data'))) {
    throw new Failure(
      2,
      `${root} has neither content/ nor data/.`,
      'Name the folder of the reports with --workspace DIR.',
    )
  }
  const out = resolve(options.out ?? join(root, 'out'))
  refuseInputs(root, out)
  let launched: Promise<LaunchedBrowser> | undefined
  const world: World = {
    workspace: openFolder(root),
    rewrite: (files) => rewriteFiles(root, files),
    house: openFolder(programRoot),
    today: new Date().toISOString().slice(0, 10),
    output: openOutput(out, edition, { listed: readListing }),
    openBrowser: async () =>
      (await (launched ??= launchBrowser({ browser: options.browser }))).browser,
    ground: {
      platform: `${process.platform}-${process.arch}`,
      runtime: `node ${process.versions.node}`,
    },
    log: (line) => void (options.quiet === true || process.stderr.write(`${line}\n`)),
  }
  const close = async (): Promise<void> => {
    const running = await launched?.catch(() => undefined)
    await running?.close()
  }
  return { world, close }
}

/** Outputs among the inputs would be read as inputs by the next build. */
function refuseInputs(root: string, out: string): void {
  const folder = ['content', 'data', 'templates'].find((name) =>
    `${out}${sep}`.startsWith(`${join(root, name)}${sep}`),
  )
  if (folder !== undefined)
    throw new Failure(
      2,
      `${out} is in ${folder}/, where inputs are read.`,
      'Choose another folder with --out.',
    )
}
