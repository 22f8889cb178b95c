// Decides which browser a build uses, without starting or unpacking one: what was asked
// for, else the npm package's Chromium where it is built for the machine, else a browser
// that puppeteer fetched or the machine has.

import { resolve } from 'node:path'
import puppeteer from 'puppeteer'
import { defaultCache } from './cache.ts'
import { findInstalled, isExecutable, type Machine } from './installed.ts'
import { chromiumIn, isBuiltFor, locatePackage, type BrowserPackage } from './provision.ts'
import { BrowserUnavailable } from './unavailable.ts'

/** Which browser is wanted, and where ours may be unpacked. */
export interface BrowserRequest {
  /** The path of an executable, or a `ws://` or `wss://` endpoint; overrules everything. */
  readonly browser?: string | undefined
  /** The folder for the unpacked browser; the user's cache folder if absent. */
  readonly cache?: string | undefined
}

/** The browser that will be used, and why this one. */
export type BrowserSource =
  | { readonly kind: 'package'; readonly path: string; readonly version: string }
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'endpoint'; readonly endpoint: string }
  | { readonly kind: 'installed'; readonly path: string; readonly name: string }

/** The machine this process runs on, and the package installed beside it. */
export interface Ground extends Machine {
  readonly arch: string
  readonly package: BrowserPackage | undefined
}

/** The ground under this process. */
export function presentGround(): Ground {
  const { platform, arch, env } = process
  return { platform, arch, environment: env, package: locatePackage() }
}

/** The browser for the request; throws `BrowserUnavailable` where there is none. */
export async function findBrowser(
  request: BrowserRequest = {},
  ground: Ground = presentGround(),
): Promise<BrowserSource> {
  if (request.browser !== undefined) return findRequested(request.browser)
  if (ground.package !== undefined && isBuiltFor(ground.platform, ground.arch)) {
    const { executable } = chromiumIn(resolve(request.cache ?? defaultCache()), ground.package)
    return { kind: 'package', path: executable, version: ground.package.version }
  }
  const fetched = await findFetched()
  if (fetched !== undefined) return { kind: 'installed', path: fetched, name: 'Chrome (puppeteer)' }
  const installed = await findInstalled(ground)
  if (installed !== undefined) return { kind: 'installed', ...installed }
  throw new BrowserUnavailable(
    `No browser was found on this machine (${ground.platform}, ${ground.arch}).`,
    'Install Chrome, Edge or Chromium, or name one with --browser PATH or --browser ws://HOST:PORT.',
  )
}

async function findRequested(browser: string): Promise<BrowserSource> {
  if (/^wss?:\/\//.test(browser)) return { kind: 'endpoint', endpoint: browser }
  const path = resolve(browser)
  if (await isExecutable(path)) return { kind: 'path', path }
  throw new BrowserUnavailable(
    `There is no browser to run at ${path}.`,
    'Give the path of the executable itself, or a ws:// or wss:// address.',
  )
}

// What `doctor --install-browser` fetched: the build that this puppeteer was tested with.
async function findFetched(): Promise<string | undefined> {
  const path = await puppeteer.executablePath({ browser: 'chrome', headless: 'shell' })
  return (await isExecutable(path)) ? path : undefined
}
