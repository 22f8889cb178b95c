// The Markdown inside case files, parsed once and kept by where it stands.
import type { Root } from 'mdast'
import type { CaseSummary } from '../model/case.ts'
import type { Registry } from '../model/entry.ts'
import type { Localized } from '../model/locale.ts'
import { parseMarkdown } from './markdown.ts'

/** Trees by `<case>:<keys>`, as `kz-0001:summary.en` and `kz-0001:proceedings.0.what.ru`. */
export function parseCaseTexts(cases: Registry<CaseSummary>): Map<string, Root> {
  const trees = new Map<string, Root>()
  const add = (key: string, texts: Localized): void => {
    for (const [locale, text] of Object.entries(texts))
      trees.set(`${key}.${locale}`, parseMarkdown(text))
  }
  for (const [id, { value }] of cases.entries) {
    add(`${id}:summary`, value.summary)
    for (const [i, step] of value.proceedings.entries())
      add(`${id}:proceedings.${i}.what`, step.what)
  }
  return trees
}
