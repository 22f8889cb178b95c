// Every mistake has a page: what somebody wrote, and exactly what they are told. A page is laid
// over the small workspace of test/workspaces/small, and named `<rule>.md` or `<rule>--<variant>.md`.
//
// In a page, a code block below a paragraph that begins with a file name in backticks is the
// content of that file; `replace` in the info string holds `old` and `new` lines instead, `json`
// a JSON string for bytes that cannot be typed, `delete` takes the file away, `link` and `special`
// make what is no plain file. The last block is what `check` prints, below a sentence that names
// the exit code.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inspect } from '../src/build.ts'
import { rules } from '../src/findings/rules.ts'
import { checkPage, readPage, small } from './mistakes/page.ts'
import { memoryFiles, memoryWorld } from './world.ts'

const folder = join(import.meta.dirname, 'mistakes')
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .sort()
const ruleOfPage = (name: string): string => name.replace(/(?:--.*)?\.md$/, '')

describe('mistakes', () => {
  it('finds nothing in the small workspace itself', () => {
    expect(checkPage({ files: small, irregular: [] }).findings).toEqual([])
  })

  it.each(pages)('%s', (name) => {
    const page = readPage(readFileSync(join(folder, name), 'utf8'))
    const result = checkPage(page)
    expect(result.printed).toBe(page.printed)
    expect(result.exit).toBe(page.exit)
    // One mistake, one finding; a page whose name ends in `-all` shows how several are told at once.
    if (!name.endsWith('-all.md'))
      expect(result.findings.map((one) => one.rule)).toEqual([ruleOfPage(name)])
  })

  it('is told by the build as it is told here', () => {
    const page = readPage(readFileSync(join(folder, 'several-all.md'), 'utf8'))
    const request = { reports: [], locales: [], formats: ['html'], edition: 'public' } as const
    const { findings } = inspect(memoryWorld(memoryFiles(page.files)), request)
    expect(findings).toEqual(checkPage(page).findings)
  })

  // What only a browser or a disk can do wrong is shown in the tests of print and publishing, what a
  // file of translations can in those of the exchange.
  const elsewhere = new Set([
    'page-limit',
    'print-resource',
    'print-notes',
    'print-tags',
    'translation-file',
    'translation-code',
  ])

  it('has a page for every rule of the catalogue', () => {
    const shown = new Set(pages.map(ruleOfPage))
    const missing = Object.keys(rules).filter((rule) => !shown.has(rule) && !elsewhere.has(rule))
    expect(missing).toEqual([])
  })
})
