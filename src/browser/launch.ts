// Starts the browser that was found, in a private profile that is removed with it, or
// connects to the endpoint that was asked for. Everything that can go wrong comes out as
// `BrowserUnavailable`.

import { rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer'
import { openCache } from './cache.ts'
import { explainFailure } from './explain.ts'
import { findBrowser, type BrowserRequest, type BrowserSource } from './find.ts'
import * as flags from './flags.ts'
import { makePrivateFolder, removeFolder, sweepPrivateFolders } from './private-folder.ts'
import { locatePackage, provisionChromium, provisionFonts } from './provision.ts'
import { BrowserUnavailable, reasonOf } from './unavailable.ts'

/** A running browser. */
export interface LaunchedBrowser {
  readonly browser: Browser
  readonly source: BrowserSource
  /** What it calls itself, such as `HeadlessChrome/153.0.8010.0`. */
  readonly version: string
  /** Ends it (an endpoint is only left) and removes its private folder. */
  readonly close: () => Promise<void>
}

// A single print of a thousand pages is one call of the protocol and may take minutes.
const PROTOCOL_TIMEOUT = 1_800_000
const LAUNCH_TIMEOUT = 60_000

/** Finds a browser and starts it; throws `BrowserUnavailable`. */
export async function launchBrowser(request: BrowserRequest = {}): Promise<LaunchedBrowser> {
  const source = await findBrowser(request)
  if (source.kind === 'endpoint') return connect(source)
  const cache = await openCache(request.cache)
  const profiles = join(cache, 'profile')
  await sweepPrivateFolders(profiles)
  const folder = await makePrivateFolder(profiles)
  const removeNow = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  process.once('exit', removeNow)
  const remove = async () => {
    process.off('exit', removeNow)
    await removeFolder(folder)
  }
  try {
    const browser = await start(source, cache, folder)
    const close = async () => {
      await browser.close()
      await remove()
    }
    return { browser, source, version: await browser.version(), close }
  } catch (thrown) {
    await remove()
    throw thrown
  }
}

type LocalSource = Exclude<BrowserSource, { kind: 'endpoint' }>

async function start(source: LocalSource, cache: string, folder: string): Promise<Browser> {
  const environment = await prepare(source, cache, folder)
  const args = [...flags.switches, ...flags.sandboxSwitches(process.getuid?.() === 0)]
  try {
    return await puppeteer.launch({
      executablePath: source.path,
      headless: 'shell',
      pipe: true,
      args,
      env: environment,
      userDataDir: join(folder, 'profile'),
      defaultViewport: null,
      waitForInitialPage: false,
      timeout: LAUNCH_TIMEOUT,
      protocolTimeout: PROTOCOL_TIMEOUT,
      // The program decides what a signal means; puppeteer would exit at once.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
  } catch (thrown) {
    const why = await explainFailure(source.path, args, environment, folder)
    throw new BrowserUnavailable(
      `The browser ${source.path} did not start: ${why.reason ?? reasonOf(thrown)}`,
      why.hint,
      thrown,
    )
  }
}

// The package's Chromium gets its libraries and an environment of its own. Fonts come from
// the package on every Linux: a system font would make pages depend on the machine, and
// with none at all Chromium loses embedded fonts too, or falls over.
async function prepare(source: LocalSource, cache: string, folder: string) {
  const from = locatePackage()
  const around: flags.Surroundings = { folder }
  if (from === undefined || process.platform !== 'linux') {
    return flags.openEnvironment(around, process.env)
  }
  const fonts = await provisionFonts(cache, from)
  const fontconfig = join(folder, 'fonts.conf')
  await writeFile(fontconfig, flags.fontconfig(fonts, join(folder, 'fontconfig')))
  if (source.kind !== 'package') {
    return flags.openEnvironment({ ...around, fontconfig }, process.env)
  }
  const { libraries } = await provisionChromium(cache, from)
  return flags.sealedEnvironment({ ...around, fontconfig, libraries }, process.env)
}

async function connect(
  source: Extract<BrowserSource, { kind: 'endpoint' }>,
): Promise<LaunchedBrowser> {
  try {
    const browser = await puppeteer.connect({
      browserWSEndpoint: source.endpoint,
      defaultViewport: null,
      protocolTimeout: PROTOCOL_TIMEOUT,
    })
    return { browser, source, version: await browser.version(), close: () => browser.disconnect() }
  } catch (thrown) {
    throw new BrowserUnavailable(
      `No browser answers at ${hostOf(source.endpoint)}: ${reasonOf(thrown)}`,
      'See that the address is right and the browser there still runs.',
      thrown,
    )
  }
}

// An endpoint may carry a token in its path or query, which has no place in a message.
function hostOf(endpoint: string): string {
  return URL.canParse(endpoint) ? new URL(endpoint).host : 'that address'
}
