// Folders for tests, each removed with the test that made it.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A new empty folder, open to this user only. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shadow-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
