// The documents that are measured: what reports look like, of a given length.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { draft, finish, type Generated } from '../render/pdf/documents/generate.ts'
import type { Locale } from '../render/pdf/documents/prose.ts'
import { pagedHtml } from './peer-pagedjs-html.ts'
import { typstMarkup } from './peer-typst-markup.ts'

/** A document in every form that it is printed from. */
export interface BenchDocument extends Omit<Generated, 'truth'> {
  readonly pagedjs: string
  readonly typst: string
}

/** A document of about so many pages. */
export async function makeBenchDocument(
  pages: number,
  notesPerPage: number,
  locale: Locale,
): Promise<BenchDocument> {
  const plan = draft({ seed: 1, locale, mode: 'typical', pages, notesPerPage, hyphens: true })
  const { truth: _, ...document } = await finish(plan)
  return {
    ...document,
    pagedjs: pagedHtml(document, plan.blocks),
    typst: typstMarkup(plan.blocks, locale),
  }
}

/** A folder for as long as the bench runs. */
export function makeFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'shadow-bench-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  return { folder, remove }
}

/** Writes a document for a process of its own to read. */
export function putDocument(folder: string, name: string, document: BenchDocument): string {
  const path = join(folder, `${name}.json`)
  writeFileSync(path, JSON.stringify(document))
  return path
}
