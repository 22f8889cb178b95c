import { mkdir, readdir, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import {
  makePrivateFolder,
  removeFolder,
  sweepPrivateFolders,
} from '../../src/browser/private-folder.ts'
import { temporaryFolder } from './temporary.ts'

// Above the highest process id that Linux gives out.
const NOBODY = 4_194_305

test('a private folder is open to its owner only, and goes', async () => {
  const path = join(await temporaryFolder(), 'profile')
  const folder = await makePrivateFolder(path)
  if (process.platform !== 'win32') expect((await stat(folder)).mode & 0o777).toBe(0o700)
  await removeFolder(folder)
  await expect(stat(folder)).rejects.toThrow('ENOENT')
})

test('sweeping takes what dead processes of this host left, and nothing else', async () => {
  const root = await temporaryFolder()
  const path = join(root, 'profile')
  const own = basename(await makePrivateFolder(path))
  const host = hostname().replaceAll(/[^A-Za-z0-9]/g, '')
  const dead = `profile.${host}-${NOBODY}-aaaaaa`
  const kept = [
    `profile.other-${NOBODY}-aaaaaa`,
    `fonts.${host}-${NOBODY}-aaaaaa`,
    `profile.${host}-x`,
  ]
  for (const name of [dead, ...kept]) await mkdir(join(root, name))
  await sweepPrivateFolders(path)
  expect((await readdir(root)).toSorted()).toEqual([own, ...kept].toSorted())
})
