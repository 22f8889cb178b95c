import { chmod, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultCache, openCache } from '../../src/browser/cache.ts'
import { BrowserUnavailable } from '../../src/browser/unavailable.ts'
import { temporaryFolder } from './temporary.ts'

test('the default is a folder of the user', () => {
  expect(defaultCache()).toMatch(/shadow-report/)
})

test('a folder that is not there is made, for this user only', async () => {
  const path = join(await temporaryFolder(), 'a', 'b')
  expect(await openCache(path)).toBe(path)
  if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o700)
})

test.skipIf(process.platform === 'win32')(
  'a folder that others can write to is refused',
  async () => {
    const path = await temporaryFolder()
    await chmod(path, 0o777)
    await expect(openCache(path)).rejects.toThrow(/Others can write/)
  },
)

test('a path that cannot be a folder is refused', async () => {
  const file = join(await temporaryFolder(), 'file')
  await writeFile(file, '')
  await expect(openCache(join(file, 'cache'))).rejects.toThrow(BrowserUnavailable)
})
