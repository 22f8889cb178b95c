// A page of mistakes as a workspace: its files laid over the small workspace, and what `check`
// should say of them. The format is told in test/mistakes.test.ts.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Code, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { exitCode, type Finding } from '../../src/findings/finding.ts'
import { printFindings } from '../../src/findings/print.ts'
import type { Irregular } from '../../src/world.ts'
import { inspectFiles } from '../check/workspace.ts'
import { filesBelow, memoryFiles, root } from '../world.ts'

/** The workspace under every page, by path. */
export const small: ReadonlyMap<string, Uint8Array> = filesBelow('test/workspaces/small')

/** One page: the files it changes, and what it promises. */
export interface Page {
  readonly files: ReadonlyMap<string, Uint8Array | string>
  readonly irregular: readonly { readonly path: string; readonly kind: Irregular }[]
  readonly exit: number
  readonly printed: string
}

interface Draft {
  readonly files: Map<string, Uint8Array | string>
  readonly irregular: { path: string; kind: Irregular }[]
  exit: number
  printed: string
}

/** The page that a Markdown text is. */
export function readPage(text: string): Page {
  const tree: Root = unified().use(remarkParse).parse(text)
  const page: Draft = { files: new Map(small), irregular: [], exit: -1, printed: '' }
  for (const [i, node] of tree.children.entries()) {
    if (node.type !== 'code') continue
    const before = toString(tree.children[i - 1])
    const exit = /exit code (\d+)/.exec(before)?.[1]
    if (exit === undefined) layFile(page, before, node)
    else {
      page.exit = Number(exit)
      page.printed = `${node.value}\n`
    }
  }
  return page
}

/** Puts one file of a page over the small workspace. */
function layFile(page: Draft, before: string, node: Code): void {
  const path = /^\S+/.exec(before)?.[0] ?? ''
  const meta = `${node.lang ?? ''} ${node.meta ?? ''}`.split(' ')
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
  return Buffer.concat(
    (Array.isArray(parts) ? parts : [parts]).map((part: unknown) => decodePart(part)),
  )
}

function decodePart(part: unknown): Uint8Array {
  if (typeof part === 'string') return Buffer.from(part, 'utf8')
  if (Array.isArray(part)) return Buffer.from(part as number[])
  const { repeat, times } = part as { repeat: string; times: number }
  return Buffer.from(repeat.repeat(times))
}

function replaced(path: string, page: Draft, change: string): string {
  const [old = '', now = ''] = change.split(/\n=>(?:\n|$)/)
  const text = textOf(path, page)
  if (text.split(old).length !== 2) throw new Error(`${path} does not hold exactly once: ${old}`)
  return text.replace(old, () => now)
}

/** A file as the page has it so far; of templates also those that come with the program. */
function textOf(path: string, page: Draft): string {
  const own = page.files.get(path)
  if (own !== undefined) return Buffer.from(own).toString('utf8')
  const builtIn = join(root, path)
  return path.startsWith('templates/') && existsSync(builtIn) ? readFileSync(builtIn, 'utf8') : ''
}

/** What `check` says of a page. */
export function checkPage(page: Pick<Page, 'files' | 'irregular'>): {
  printed: string
  exit: number
  findings: readonly Finding[]
} {
  const { findings, resolved } = inspectFiles(memoryFiles(page.files, page.irregular))
  const lines = (path: string): string[] | undefined => resolved.loaded.texts.get(path)?.split('\n')
  return { printed: printFindings(findings, 'text', lines), exit: exitCode(findings), findings }
}
