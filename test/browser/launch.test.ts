import { chmod, readdir, stat, symlink, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openCache } from '../../src/browser/cache.ts'
import { findBrowser } from '../../src/browser/find.ts'
import { launchBrowser } from '../../src/browser/launch.ts'
import { isBuiltFor, locatePackage, provisionChromium } from '../../src/browser/provision.ts'
import { BrowserUnavailable } from '../../src/browser/unavailable.ts'
import { temporaryFolder } from './temporary.ts'

const TIME = 60_000

// A cache of its own, but for the unpacked browser, which takes seconds to unpack.
async function sharedCache(): Promise<string> {
  const cache = await temporaryFolder()
  const from = locatePackage()
  if (from === undefined || !isBuiltFor(process.platform, process.arch)) return cache
  const { folder } = await provisionChromium(await openCache(), from)
  await symlink(folder, join(cache, basename(folder)))
  return cache
}

async function profiles(cache: string): Promise<string[]> {
  return (await readdir(cache)).filter((name) => name.startsWith('profile.'))
}

describe('launchBrowser', () => {
  test(
    'starts a browser whose profile is private and goes with it',
    async () => {
      const cache = await sharedCache()
      const { browser, source, version, close } = await launchBrowser({ cache })
      expect(source).toEqual(await findBrowser({ cache }))
      expect(version).toMatch(/Chrom\w+\/\d+\.\d+/)
      const [profile = ''] = await profiles(cache)
      const { mode } = await stat(join(cache, profile))
      if (process.platform !== 'win32') expect(mode & 0o777).toBe(0o700)
      expect(browser.connected).toBe(true)
      await close()
      expect(browser.connected).toBe(false)
      expect(await profiles(cache)).toEqual([])
    },
    TIME,
  )

  test(
    'says what a browser complained of that did not start',
    async () => {
      const cache = await temporaryFolder()
      const program = join(cache, 'broken')
      await writeFile(
        program,
        '#!/bin/sh\necho "[1122/1.1:FATAL:zygote.cc(132)] No usable sandbox!" >&2\nexit 1\n',
      )
      await chmod(program, 0o755)
      const failing = launchBrowser({ browser: program, cache })
      await expect(failing).rejects.toThrow(BrowserUnavailable)
      await expect(failing).rejects.toMatchObject({
        message: expect.stringMatching(/did not start: No usable sandbox!$/) as string,
        hint: expect.stringContaining('user namespaces') as string,
      })
      expect(await profiles(cache)).toEqual([])
    },
    TIME,
  )

  test(
    'keeps the token of an endpoint out of its message',
    async () => {
      const failing = launchBrowser({ browser: 'ws://127.0.0.1:9/x?token=secret' })
      await expect(failing).rejects.toThrow(/No browser answers at 127\.0\.0\.1:9/)
      await expect(failing).rejects.not.toThrow(/secret/)
    },
    TIME,
  )
})
