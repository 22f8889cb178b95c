// A whole process that prints one document and ends, for the bench:
//   node test/bench/cold.ts ours|bare|pagedjs|typst DOCUMENT.json OUT.pdf

import { readFileSync, writeFileSync } from 'node:fs'
import type { BenchDocument } from './documents.ts'

type Print = (document: BenchDocument) => Promise<Uint8Array>

async function printOurs(document: BenchDocument): Promise<Uint8Array> {
  const [{ launchBrowser }, { printForTest }] = await Promise.all([
    import('../../src/browser/launch.ts'),
    import('../render/pdf/print-for-test.ts'),
  ])
  const { browser, close } = await launchBrowser()
  try {
    const printed = await printForTest(document, browser)
    if ('problem' in printed) throw new Error(printed.problem)
    return printed.bytes
  } finally {
    await close()
  }
}

async function printPlain(document: BenchDocument): Promise<Uint8Array> {
  const [{ launchBrowser }, { printBare }] = await Promise.all([
    import('../../src/browser/launch.ts'),
    import('../render/pdf/print-bare.ts'),
  ])
  const { browser, close } = await launchBrowser()
  try {
    return await printBare(document, browser)
  } finally {
    await close()
  }
}

const programs: Readonly<Record<string, Print>> = {
  ours: printOurs,
  bare: printPlain,
  pagedjs: async (document) => (await import('./peer-pagedjs.ts')).printWithPagedJs(document),
  typst: async (document) => (await import('./peer-typst.ts')).printWithTypst(document),
}

const [program = '', path = '', out = ''] = process.argv.slice(2)
const print = programs[program]
if (print === undefined) throw new RangeError(`There is no program ${program}.`)
writeFileSync(out, await print(JSON.parse(readFileSync(path, 'utf8')) as BenchDocument))
