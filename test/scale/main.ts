// `node test/scale/main.ts [DIVISOR…]`: how long `check` takes over a workspace of 10,000 cases and
// 500 series, and over a quarter and a half of it, and how much memory it needs at most. Each size
// is checked in a process of its own; its folder is removed again.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { largeWorkspace, type Size } from './workspace.ts'

const program = join(import.meta.dirname, '../../src/main.ts')
const tellUse =
  'data:text/javascript,process.on("exit",()=>{const u=process.resourceUsage();process.stderr.write(`${((u.userCPUTime+u.systemCPUTime)/1e6).toFixed(2)} s of the processor, peak ${Math.round(u.maxRSS/1024)} MB\\n`)})'

/** Writes the workspace, checks it, and tells seconds, memory and what was found. */
function measure(size: Size): void {
  const folder = mkdtempSync(join(tmpdir(), 'shadow-scale-'))
  try {
    for (const [path, text] of largeWorkspace(size)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const started = process.hrtime.bigint()
    const run = spawnSync(
      process.execPath,
      ['--import', tellUse, program, 'check', '--workspace', folder],
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    )
    const seconds = Number(process.hrtime.bigint() - started) / 1e9
    const found = `${run.stderr.replaceAll('\n', ' ')}${run.stdout.slice(0, 1000)}`
    process.stdout.write(
      `${size.cases} cases, ${size.series} series: ${seconds.toFixed(2)} s, ${found}\n`,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const divisors = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [4, 2, 1]
for (const divisor of divisors) measure({ cases: 10_000 / divisor, series: 500 / divisor })
