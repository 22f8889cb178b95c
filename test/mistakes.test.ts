// Every mistake has a page: what somebody wrote, and exactly what they are told. A page is laid
// over the small workspace of test/workspaces/small.
//
// In a page, a code block below a paragraph that begins with a file name in backticks is the
// content of that file; `replace` in the info string holds `old` and `new` lines instead, `json`
// a JSON string for bytes that cannot be typed, `link` and `special` make what is no plain file.
// The last block is what `check` prints, below a sentence that names the exit code.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Code, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { inspect } from '../src/build.ts'
import { exitCode } from '../src/findings/finding.ts'
import { printFindings } from '../src/findings/print.ts'
import { rules } from '../src/findings/rules.ts'
import type { Irregular } from '../src/world.ts'
import { filesBelow, memoryFiles, memoryWorld } from './world.ts'

const folder = join(import.meta.dirname, 'mistakes')
const base = filesBelow('test/workspaces/small')
const pages = readdirSync(folder).filter((name) => name.endsWith('.md')).sort()

interface Page {
  readonly files: Map<string, Uint8Array | string>
  readonly irregular: { path: string; kind: Irregular }[]
  readonly exit: number
  readonly printed: string
}

function readPage(name: string): Page {
  const tree: Root = unified().use(remarkParse).parse(readFileSync(join(folder, name), 'utf8'))
  const page = { files: new Map<string, Uint8Array | string>(base), irregular: [] as Page['irregular'], exit: -1, printed: '' }
  for (const [i, node] of tree.children.entries()) {
    if (node.type !== 'code') continue
    const before = toString(tree.children[i - 1])
    const exit = /exit(?: code)? (\d+)/.exec(before)?.[1]
    if (exit === undefined) layFile(page, before, node)
    else {
      page.exit = Number(exit)
      page.printed = `${node.value}\n`
    }
  }
  return page
}

/** Puts one file of a page over the small workspace. */
function layFile(page: Page, before: string, node: Code): void {
  const path = /^\S+/.exec(before)?.[0] ?? ''
  const meta = `${node.lang ?? ''} ${node.meta ?? ''}`
  if (meta.includes('link') || meta.includes('special')) {
    page.files.delete(path)
    page.irregular.push({ path, kind: meta.includes('link') ? 'link' : 'special' })
  } else if (meta.includes('delete')) page.files.delete(path)
  else if (meta.includes('json')) page.files.set(path, decodeJson(node.value))
  else if (meta.includes('replace')) page.files.set(path, replaced(path, page, node.value))
  else page.files.set(path, `${node.value}\n`)
}

/** A JSON string, or a list of bytes and of texts repeated: `["---\n", [255, 254], {"repeat": "[", "times": 9}]`. */
function decodeJson(text: string): Uint8Array {
  const parts: unknown = JSON.parse(text)
  return Buffer.concat((Array.isArray(parts) ? parts : [parts]).map((part: unknown) => decodePart(part)))
}

function decodePart(part: unknown): Uint8Array {
  if (typeof part === 'string') return Buffer.from(part, 'utf8')
  if (Array.isArray(part)) return Buffer.from(part as number[])
  const { repeat, times } = part as { repeat: string; times: number }
  return Buffer.from(repeat.repeat(times))
}

function replaced(path: string, page: Page, change: string): string {
  const [old = '', now = ''] = change.split('\n=>\n')
  const text = Buffer.from(page.files.get(path) ?? '').toString('utf8')
  if (text.split(old).length !== 2) throw new Error(`${path} does not hold exactly once: ${old}`)
  return text.replace(old, () => now)
}

function checkPage(page: Page): { printed: string; exit: number; rules: string[] } {
  const world = memoryWorld(memoryFiles(page.files, page.irregular))
  const { findings, resolved } = inspect(world, { reports: [], locales: [], formats: ['html'], edition: 'public' })
  const lines = (path: string): string[] | undefined => resolved.loaded.texts.get(path)?.split('\n')
  return { printed: printFindings(findings, 'text', lines), exit: exitCode(findings), rules: findings.map((one) => one.rule) }
}

describe('mistakes', () => {
  it('finds nothing in the small workspace itself', () => {
    const world = memoryWorld(memoryFiles(base))
    expect(inspect(world, { reports: [], locales: [], formats: ['html'], edition: 'public' }).findings).toEqual([])
  })

  it.each(pages)('%s', (name) => {
    const page = readPage(name)
    const result = checkPage(page)
    expect(result.printed).toBe(page.printed)
    expect(result.exit).toBe(page.exit)
    // One mistake, one finding; a page whose name ends in `-all` shows how several are told at once.
    if (!name.endsWith('-all.md')) expect(result.rules).toHaveLength(1)
  })

  // What only a browser or a disk can do wrong is shown in the tests of print and publishing.
  const elsewhere = new Set(['print-resource', 'print-notes'])

  it('has a page for every rule of the catalogue', () => {
    const shown = new Set(pages.flatMap((name) => checkPage(readPage(name)).rules))
    const missing = Object.keys(rules).filter((rule) => !shown.has(rule) && !elsewhere.has(rule))
    expect(missing).toEqual([])
  })
})
