// Unpacks what the npm package @sparticuz/chromium carries (a headless Chromium, the few
// libraries it needs, one family of fonts) into the cache folder: once, whole or not at
// all, also when several processes start at the same time. It downloads nothing.

import { createReadStream, createWriteStream, readFileSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { inflate } from '@sparticuz/chromium'
import { makePrivateFolder, removeFolder, sweepPrivateFolders } from './private-folder.ts'
import { isWhole, seal } from './seal.ts'
import { BrowserUnavailable, errorCode, reasonOf } from './unavailable.ts'

/** What the package carries: its version and the folder of its compressed files. */
export interface BrowserPackage {
  readonly version: string
  readonly archives: string
}

/** The package as it is installed; undefined where it is not. */
export function locatePackage(): BrowserPackage | undefined {
  const manifest = findPackageJSON('@sparticuz/chromium', import.meta.url)
  if (manifest === undefined) return undefined
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  return { version, archives: join(dirname(manifest), 'bin') }
}

/** Whether the package's Chromium is built for this machine: Linux on x64. */
export function isBuiltFor(platform: string, arch: string): boolean {
  return platform === 'linux' && arch === 'x64'
}

/** Where the package's Chromium lies, or will lie, under the cache folder. */
export function chromiumIn(cache: string, from: BrowserPackage) {
  const folder = join(cache, `chromium-${from.version}-x64`)
  return { folder, executable: join(folder, 'chromium'), libraries: join(folder, 'al2023', 'lib') }
}

/** Unpacks Chromium and its libraries unless they lie there whole. */
export async function provisionChromium(cache: string, from: BrowserPackage) {
  const places = chromiumIn(cache, from)
  await provision(places.folder, async (folder) => {
    await inflateBinary(join(from.archives, 'chromium.br'), join(folder, 'chromium'))
    await inflateTar(join(from.archives, 'al2023.tar.br'), folder)
  })
  return places
}

/** Unpacks the package's fonts, the only ones that the browser finds; returns their folder. */
export async function provisionFonts(cache: string, from: BrowserPackage): Promise<string> {
  const folder = join(cache, `fonts-${from.version}`)
  await provision(folder, (made) => inflateTar(join(from.archives, 'fonts.tar.br'), made))
  return join(folder, 'fonts', 'fonts')
}

/**
 * Makes `folder` with `unpack`, which fills a temporary sibling: only what is complete and
 * sealed is renamed into place. A folder that is there but not whole is replaced.
 */
export async function provision(
  folder: string,
  unpack: (folder: string) => Promise<void>,
): Promise<void> {
  if (await isWhole(folder)) return
  try {
    await sweepPrivateFolders(folder)
    const unfinished = await makePrivateFolder(folder)
    try {
      await unpack(unfinished)
      await seal(unfinished)
      await putInPlace(unfinished, folder)
    } finally {
      await removeFolder(unfinished)
    }
  } catch (thrown) {
    throw new BrowserUnavailable(
      `The browser could not be unpacked into ${folder}: ${reasonOf(thrown)}`,
      errorCode(thrown) === 'ENOSPC'
        ? 'It needs about 215 MB: make room, or name another cache folder.'
        : 'See that the cache folder can be written to and that `npm ci` ran to its end.',
      thrown,
    )
  }
}

async function putInPlace(unfinished: string, folder: string): Promise<void> {
  try {
    await rename(unfinished, folder)
  } catch (thrown) {
    if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(errorCode(thrown) ?? '')) throw thrown
    // Another process was faster, or what lies there is broken. A broken one is renamed
    // away and not emptied, because a browser may still run from it.
    if (await isWhole(folder)) return
    const broken = await makePrivateFolder(folder)
    await rename(folder, join(broken, 'replaced'))
    await rename(unfinished, folder)
    await removeFolder(broken)
  }
}

async function inflateBinary(archive: string, path: string): Promise<void> {
  const chunkSize = 2 ** 21
  await pipeline(
    createReadStream(archive, { highWaterMark: chunkSize }),
    createBrotliDecompress({ chunkSize }),
    createWriteStream(path, { mode: 0o700 }),
  )
}

async function inflateTar(archive: string, folder: string): Promise<void> {
  await withTemporaryFolder(folder, () => inflate(archive))
}

// The package reads its own archives best, but writes below os.tmpdir(). It asks for that
// before its first await, so the variable is changed for the length of this synchronous
// call and nothing else in the process sees it.
function withTemporaryFolder<T>(folder: string, start: () => Promise<T>): Promise<T> {
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    return start()
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}
