import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findBrowser, type Ground } from '../../src/browser/find.ts'
import { candidates } from '../../src/browser/installed.ts'
import { BrowserUnavailable } from '../../src/browser/unavailable.ts'
import { temporaryFolder } from './temporary.ts'

const carried = { version: '153.0.0', archives: '/packages/bin' }
const bare: Ground = { platform: 'linux', arch: 'arm64', environment: {}, package: carried }

async function makeProgram(name: string): Promise<{ folder: string; path: string }> {
  const folder = await temporaryFolder()
  const path = join(folder, name)
  await writeFile(path, '')
  await chmod(path, 0o755)
  return { folder, path }
}

describe('findBrowser', () => {
  test('takes the package on Linux with x64, in the cache folder', async () => {
    const ground = { ...bare, arch: 'x64' }
    expect(await findBrowser({ cache: '/cache' }, ground)).toEqual({
      kind: 'package',
      path: '/cache/chromium-153.0.0-x64/chromium',
      version: '153.0.0',
    })
  })

  test('takes an installed browser where the package has none', async () => {
    const { folder, path } = await makeProgram('chromium')
    const ground = { ...bare, environment: { PATH: `/nowhere:${folder}` } }
    expect(await findBrowser({}, ground)).toEqual({ kind: 'installed', name: 'Chromium', path })
  })

  test('takes Chrome before Chromium, wherever they lie on the path', async () => {
    const chromium = await makeProgram('chromium')
    const chrome = await makeProgram('google-chrome')
    const ground = { ...bare, environment: { PATH: `${chromium.folder}:${chrome.folder}` } }
    expect(await findBrowser({}, ground)).toMatchObject({ path: chrome.path })
  })

  test('takes what is asked for before all else', async () => {
    const { path } = await makeProgram('mine')
    expect(await findBrowser({ browser: path }, { ...bare, arch: 'x64' })).toEqual({
      kind: 'path',
      path,
    })
    const endpoint = 'wss://farm.example/browser?token=x'
    expect(await findBrowser({ browser: endpoint }, bare)).toEqual({ kind: 'endpoint', endpoint })
  })

  test('says so where there is none', async () => {
    await expect(findBrowser({}, bare)).rejects.toThrow(BrowserUnavailable)
    await expect(findBrowser({ browser: '/nowhere/chrome' }, bare)).rejects.toThrow(
      /\/nowhere\/chrome/,
    )
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'chromium.txt'))
    await writeFile(join(folder, 'chromium'), 'not executable')
    await expect(findBrowser({ browser: join(folder, 'chromium') }, bare)).rejects.toThrow(
      BrowserUnavailable,
    )
  })
})

describe('candidates', () => {
  test('on a Mac are the bundles of all users and of this one', () => {
    const paths = candidates({ platform: 'darwin', environment: { HOME: '/Users/a' } }).map(
      ({ path }) => path,
    )
    expect(paths).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
    expect(paths).toContain(
      '/Users/a/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    )
  })

  test('on Windows are the folders of programs', () => {
    const environment = {
      PROGRAMFILES: 'C:\\Program Files',
      LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local',
    }
    const paths = candidates({ platform: 'win32', environment }).map(({ path }) => path)
    expect(paths[0]).toBe('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe')
    expect(paths).toContain(
      'C:\\Users\\a\\AppData\\Local\\Microsoft\\Edge\\Application\\msedge.exe',
    )
    expect(paths).toHaveLength(6)
  })
})
