// npm run bench: how much longer the page engine takes than Chromium's bare print of the same
// document with endnotes. Programs run in turns, so that what slows the machine slows all of them.

import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'puppeteer'
import { launchBrowser } from '../../src/browser/launch.ts'
import { printBare } from '../render/pdf/print-bare.ts'
import { printForTest } from '../render/pdf/print-for-test.ts'
import { makeBenchDocument, makeFolder, putDocument, type BenchDocument } from './documents.ts'
import { help, readOptions, type Options } from './options.ts'
import { installPeers } from './peers.ts'
import { measureMemory, runCold } from './processes.ts'
import { ratiosOf, spreadOf, takeTurns, timeOf } from './statistics.ts'
import { replaceAccount, writeAccount, type Machine, type PeerRow, type Row } from './table.ts'

const readme = fileURLToPath(new URL('../../README.md', import.meta.url))
const say = (line: string) => process.stdout.write(`${line}\n`)

async function bench(options: Options): Promise<void> {
  const { folder, remove } = makeFolder()
  const { browser, version, close } = await launchBrowser()
  try {
    const rows: Row[] = []
    for (const notes of options.notes) {
      for (const pages of options.pages) {
        const document = await makeBenchDocument(pages, notes, options.locale)
        rows.push(await measure(document, { pages, notes, browser, folder, options }))
      }
    }
    const peers = options.peers ? await measurePeers(folder, options) : []
    const account = writeAccount(rows, peers, machineOf(version))
    say(`\n${account}`)
    if (options.write) writeFileSync(readme, replaceAccount(readFileSync(readme, 'utf8'), account))
  } finally {
    await close()
    remove()
  }
}

interface Run {
  readonly pages: number
  readonly notes: number
  readonly browser: Browser
  readonly folder: string
  readonly options: Options
}

async function measure(document: BenchDocument, run: Run): Promise<Row> {
  const { browser, options } = run
  const count = { pages: 0 }
  const ours = async () => {
    const printed = await printForTest(document, browser)
    if ('problem' in printed) throw new Error(printed.problem)
    count.pages = printed.pages
  }
  const bare = () => printBare(document, browser)
  // The first print of a browser is slower than any other.
  if (run.pages < 500) await ours().then(bare)
  const runs = { ours: () => timeOf(ours), bare: () => timeOf(bare) }
  const warm = await takeTurns(runs, options.warmRounds(run.pages))
  tell(`${count.pages} pages, ${run.notes} notes a page, warm`, warm)
  const path = putDocument(run.folder, `${run.pages}-${run.notes}`, document)
  const out = join(run.folder, 'out.pdf')
  const whole = { ours: () => runCold('ours', path, out), bare: () => runCold('bare', path, out) }
  const cold = await takeTurns(whole, options.coldRounds(run.pages))
  tell(`${count.pages} pages, ${run.notes} notes a page, cold`, cold)
  return {
    pages: count.pages,
    notes: run.notes,
    warmRatios: ratiosOf(warm.ours, warm.bare),
    coldRatios: ratiosOf(cold.ours, cold.bare),
    warmOurs: warm.ours,
    warmBare: warm.bare,
    coldOurs: cold.ours,
    memoryOurs: await measureMemory('ours', path, out),
    memoryBare: await measureMemory('bare', path, out),
  }
}

function tell(what: string, times: Readonly<Record<'ours' | 'bare', readonly number[]>>): void {
  const list = (all: readonly number[]) => all.map((time) => Math.round(time)).join(' ')
  const ratio = spreadOf(ratiosOf(times.ours, times.bare)).median.toFixed(2)
  say(`${what}: ${ratio}   ms ours ${list(times.ours)}, bare ${list(times.bare)}`)
}

const PEER_PAGES = 60

async function measurePeers(folder: string, options: Options): Promise<PeerRow[]> {
  installPeers(say)
  const document = await makeBenchDocument(PEER_PAGES, 2, options.locale)
  const path = putDocument(folder, 'peers', document)
  const run = (program: string) => () => runCold(program, path, join(folder, `${program}.pdf`))
  const programs = {
    ours: run('ours'),
    bare: run('bare'),
    pagedjs: run('pagedjs'),
    typst: run('typst'),
  }
  const times = await takeTurns(programs, options.coldRounds(PEER_PAGES))
  const names = { bare: 'Chromium, endnotes', pagedjs: 'Paged.js', typst: 'Typst' } as const
  return (['bare', 'pagedjs', 'typst'] as const).map((key) => {
    return {
      name: names[key],
      pages: PEER_PAGES,
      ratios: ratiosOf(times.ours, times[key]),
      times: times[key],
    }
  })
}

function machineOf(browser: string): Machine {
  return {
    cores: cpus().length,
    memory: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    browser,
  }
}

const options = readOptions(process.argv.slice(2))
if (options === 'help') say(help)
else await bench(options)
