// `doctor`: what this machine has of what building needs, and what to do about what it has not.
import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { Command } from 'commander'
import { findBrowser } from '../browser/find.ts'
import { launchBrowser } from '../browser/launch.ts'
import { BrowserUnavailable } from '../browser/unavailable.ts'
import { openFolder } from '../disk.ts'
import { fontFiles, readCoverage } from '../fonts/faces.ts'
import { languages } from '../language/index.ts'
import { programRoot } from './surroundings.ts'

interface Options {
  readonly browser?: string
  readonly installBrowser?: boolean
  readonly json?: boolean
}

/** One thing that was looked at. */
interface Examined {
  readonly name: string
  readonly found: boolean
  readonly detail: string
  readonly hint?: string
}

/** The command; `end` takes the exit code: 4 when something needed is missing. */
export function doctorCommand(end: (code: number) => void): Command {
  return new Command('doctor')
    .description('look whether this machine has what building needs')
    .option('--browser <path>', 'look at this browser: a path, or ws://…')
    .option('--install-browser', 'fetch a browser where none is found (needs the network)')
    .option('--json', 'as JSON on stdout')
    .action(async (options: Options) => end(await runDoctor(options)))
}

async function runDoctor(options: Options): Promise<number> {
  if (options.installBrowser === true) installBrowser()
  const examined = [
    examineRuntime(),
    await examineBrowser(options),
    examineFonts(),
    examineLanguages(),
    examineGit(),
  ]
  if (options.json === true) process.stdout.write(`${JSON.stringify(examined, null, 2)}\n`)
  else for (const one of examined) process.stdout.write(printExamined(one))
  return examined.every((one) => one.found) ? 0 : 4
}

function printExamined({ name, found, detail, hint }: Examined): string {
  return `${found ? 'ok     ' : 'missing'}  ${name}: ${detail}\n${hint === undefined ? '' : `         hint: ${hint}\n`}`
}

function examineRuntime(): Examined {
  const [major = 0] = process.versions.node.split('.').map(Number)
  const found = major >= 24
  return {
    name: 'Node',
    found,
    detail: process.versions.node,
    ...(found ? {} : { hint: 'Run commands with npm, which uses the Node that npm ci installed.' }),
  }
}

async function examineBrowser(options: Options): Promise<Examined> {
  try {
    const source = await findBrowser({ browser: options.browser })
    const launched = await launchBrowser({ browser: options.browser })
    const version = await launched.browser.version()
    await launched.close()
    const where = source.kind === 'endpoint' ? source.endpoint : source.path
    return { name: 'Browser', found: true, detail: `${version} (${source.kind}: ${where})` }
  } catch (thrown) {
    if (!(thrown instanceof BrowserUnavailable)) throw thrown
    return { name: 'Browser', found: false, detail: thrown.message, hint: thrown.hint }
  }
}

function examineFonts(): Examined {
  const coverage = readCoverage(openFolder(programRoot))
  const found = [...'AzЯяӘәҒғҚқҢңӨөҰұҮүҺһІі₸№§—«»“”المادة委员会'].every((character) =>
    coverage.has(character.codePointAt(0) ?? 0),
  )
  const families = [...new Set(fontFiles.map((file) => file.family))].join(', ')
  return {
    name: 'Fonts',
    found,
    detail: families,
    ...(found ? {} : { hint: 'Install the packages again with npm ci.' }),
  }
}

function examineLanguages(): Examined {
  return {
    name: 'Languages',
    found: true,
    detail: languages.map((language) => language.tag).join(', '),
  }
}

function examineGit(): Examined {
  try {
    return {
      name: 'git',
      found: true,
      detail: execFileSync('git', ['--version'], { encoding: 'utf8' })
        .trim()
        .replace('git version ', ''),
    }
  } catch {
    return {
      name: 'git',
      found: false,
      detail: 'not found',
      hint: 'Install git: drafts are compared with it.',
    }
  }
}

/** Puppeteer's own installer, only ever run when asked for. */
function installBrowser(): void {
  spawnSync(
    process.execPath,
    [
      join(programRoot, 'node_modules/puppeteer/lib/puppeteer/node/cli.js'),
      'browsers',
      'install',
      'chrome',
    ],
    { stdio: 'inherit' },
  )
}
