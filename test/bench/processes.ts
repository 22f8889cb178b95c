// Whole processes that print a document: how long they take, and how much memory at most.

import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { memoryOf } from './memory.ts'

const script = fileURLToPath(new URL('cold.ts', import.meta.url))

/** Runs a program on a document; milliseconds from start to end. */
export async function runCold(program: string, path: string, out: string): Promise<number> {
  const begin = performance.now()
  await start(program, path, out).ended
  return performance.now() - begin
}

/** The same with an eye on its memory: the peak in MB, undefined where the system does not tell. */
export async function measureMemory(
  program: string,
  path: string,
  out: string,
): Promise<number | undefined> {
  const { pid, ended } = start(program, path, out)
  let peak: number | undefined
  const look = () => {
    const now = pid === undefined ? undefined : memoryOf(pid)
    if (now !== undefined) peak = Math.max(peak ?? 0, now)
  }
  const timer = setInterval(look, 150)
  try {
    await ended
  } finally {
    clearInterval(timer)
  }
  return peak === undefined ? undefined : Math.round(peak / 1024)
}

function start(program: string, path: string, out: string) {
  const child = spawn(process.execPath, [script, program, path, out], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`${program} ended with ${code}: ${errors.slice(0, 2000)}`))
    })
  })
  return { pid: child.pid, ended }
}
