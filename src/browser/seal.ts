// The seal of an unpacked folder: a list of its files with size and digest, written last.
// A folder without seal, or whose files differ from it, counts as not there.

import { createHash } from 'node:crypto'
import { open, readFile, readdir, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

const SEAL = 'seal.json'

interface SealedFile {
  readonly path: string
  readonly size: number
  /** SHA-256 over sampled blocks: see `digest`. */
  readonly sample: string
}

/** Writes the seal of everything in the folder, after it has reached the disk. */
export async function seal(folder: string): Promise<void> {
  const files: SealedFile[] = []
  for (const path of await listFiles(folder)) files.push(await inspect(folder, path, true))
  await writeFile(join(folder, SEAL), JSON.stringify({ files }), { flush: true, mode: 0o600 })
}

/** Whether every sealed file is there with its size and digest. */
export async function isWhole(folder: string): Promise<boolean> {
  try {
    const text = await readFile(join(folder, SEAL), 'utf8')
    const { files } = JSON.parse(text) as { files: SealedFile[] }
    for (const sealed of files) {
      const found = await inspect(folder, sealed.path, false)
      if (found.size !== sealed.size || found.sample !== sealed.sample) return false
    }
    return files.length > 0
  } catch {
    return false
  }
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return files.map((entry) => relative(folder, join(entry.parentPath, entry.name))).toSorted()
}

async function inspect(folder: string, path: string, sync: boolean): Promise<SealedFile> {
  const file = await open(join(folder, path), 'r')
  try {
    if (sync) await file.sync()
    const { size } = await file.stat()
    return {
      path,
      size,
      sample: await digest(size, (block, at) => file.read({ buffer: block, position: at })),
    }
  } finally {
    await file.close()
  }
}

const BLOCK = 16_384
const SAMPLES = 64

// 64 blocks evenly over the file, the last one at its end: what a torn write or an
// interrupted copy leaves (a short file, a hole of zeros) is seen in milliseconds, where
// hashing 209 MB would take longer than starting the browser.
async function digest(
  size: number,
  read: (block: Uint8Array, at: number) => Promise<{ bytesRead: number }>,
): Promise<string> {
  const hash = createHash('sha256')
  const block = new Uint8Array(BLOCK)
  const step = Math.max(BLOCK, Math.ceil((size - BLOCK) / (SAMPLES - 1)))
  for (let at = 0; at < size; at += step) {
    const start = Math.min(at, Math.max(0, size - BLOCK))
    const { bytesRead } = await read(block, start)
    hash.update(block.subarray(0, bytesRead))
  }
  return hash.digest('hex')
}
