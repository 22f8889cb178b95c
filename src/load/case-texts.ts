// The Markdown inside case files, kept by where it stands. Of a large register few cases are printed:
// a text is parsed when it is first asked for.
import type { Root } from 'mdast'
import type { CaseSummary } from '../model/case.ts'
import type { Registry } from '../model/entry.ts'
import type { Localized } from '../model/locale.ts'
import type { Loaded } from '../model/stages.ts'
import { parseMarkdown } from './markdown.ts'

/** Trees by `<case>:<keys>`, as `kz-0001:summary.en` and `kz-0001:proceedings.0.what.ru`. */
export function openCaseTexts(cases: Registry<CaseSummary>): Loaded['caseTexts'] {
  const trees = new Map<string, Root>()
  return {
    get(key) {
      const known = trees.get(key)
      if (known) return known
      const text = textAt(cases, key)
      if (text === undefined) return undefined
      const tree = parseMarkdown(text)
      trees.set(key, tree)
      return tree
    },
  }
}

function textAt({ entries }: Registry<CaseSummary>, key: string): string | undefined {
  const [id = '', rest = ''] = key.split(':')
  const [field, ...keys] = rest.split('.')
  const summary = entries.get(id)?.value
  const texts: Localized | undefined =
    field === 'summary' ? summary?.summary : summary?.proceedings[Number(keys[0])]?.what
  return texts?.[keys.at(-1) as keyof Localized]
}
