// Other programs, for comparison only: installed when asked for, into a folder of their own.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where they are installed. */
export const peerFolder = join(tmpdir(), 'shadow-report-bench-peers')

const packages = ['pagedjs@0.4.3', '@myriaddreamin/typst-ts-node-compiler@0.7.0'] as const

/** Installs them with npm, unless they are there. */
export function installPeers(say: (line: string) => void): void {
  if (
    packages.every((name) =>
      existsSync(join(peerFolder, 'node_modules', name.replace(/@[^@]+$/, ''))),
    )
  )
    return
  mkdirSync(peerFolder, { recursive: true })
  writeFileSync(join(peerFolder, 'package.json'), '{ "private": true }\n')
  say(`installing ${packages.join(' and ')} into ${peerFolder}`)
  const { status, stderr } = spawnSync(
    'npm',
    ['install', '--no-save', '--no-audit', '--no-fund', ...packages],
    {
      cwd: peerFolder,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  )
  if (status !== 0) throw new Error(`npm could not install the other programs: ${stderr}`)
}
