// Looks for a Chrome, Edge or Chromium that the machine already has, in the places where
// their installers put them. It runs nothing and installs nothing.

import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

/** A browser found on the machine. */
export interface InstalledBrowser {
  readonly name: string
  readonly path: string
}

/** The surroundings that the search depends on; a test gives its own. */
export interface Machine {
  readonly platform: string
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** The first installed browser, Chrome before Edge before Chromium; undefined if there is none. */
export async function findInstalled(machine: Machine): Promise<InstalledBrowser | undefined> {
  for (const candidate of candidates(machine)) {
    if (await isExecutable(candidate.path)) return candidate
  }
  return undefined
}

/** Every place that is looked at, in order. */
export function candidates(machine: Machine): InstalledBrowser[] {
  if (machine.platform === 'darwin') return onMac(machine)
  if (machine.platform === 'win32') return onWindows(machine)
  return onPath(machine)
}

function onMac({ environment }: Machine): InstalledBrowser[] {
  const names = ['Google Chrome', 'Microsoft Edge', 'Chromium']
  const home = environment['HOME']
  const roots = ['/Applications', ...(home === undefined ? [] : [`${home}/Applications`])]
  return names.flatMap((name) =>
    roots.map((root) => ({ name, path: `${root}/${name}.app/Contents/MacOS/${name}` })),
  )
}

function onWindows({ environment }: Machine): InstalledBrowser[] {
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => environment[name])
    .filter((root) => root !== undefined)
  const programs = [
    { name: 'Google Chrome', file: 'Google\\Chrome\\Application\\chrome.exe' },
    { name: 'Microsoft Edge', file: 'Microsoft\\Edge\\Application\\msedge.exe' },
    { name: 'Chromium', file: 'Chromium\\Application\\chrome.exe' },
  ]
  return programs.flatMap(({ name, file }) =>
    roots.map((root) => ({ name, path: `${root}\\${file}` })),
  )
}

function onPath({ environment }: Machine): InstalledBrowser[] {
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const programs = [
    { name: 'Google Chrome', files: ['google-chrome', 'google-chrome-stable'] },
    { name: 'Microsoft Edge', files: ['microsoft-edge', 'microsoft-edge-stable'] },
    { name: 'Chromium', files: ['chromium', 'chromium-browser'] },
  ]
  return programs.flatMap(({ name, files }) =>
    files.flatMap((file) => folders.map((folder) => ({ name, path: join(folder, file) }))),
  )
}

/** Whether the file is there and may be run. */
export async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
