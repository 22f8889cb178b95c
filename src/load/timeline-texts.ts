// The Markdown inside timelines, kept by where it stands and parsed when it is first asked for.
import type { Root } from 'mdast'
import type { Registry } from '../model/entry.ts'
import type { Locale } from '../model/locale.ts'
import type { Loaded } from '../model/stages.ts'
import type { Timeline } from '../model/timeline.ts'
import { parseMarkdown } from './markdown.ts'

/** Trees by `timelines/<timeline>:entries.<index>.what.<locale>`. */
export function openTimelineTexts({ entries }: Registry<Timeline>): Loaded['caseTexts'] {
  const trees = new Map<string, Root>()
  return {
    get(key) {
      const [, id = '', index = '', locale = ''] =
        /^timelines\/([^:]+):entries\.(\d+)\.what\.(.+)$/.exec(key) ?? []
      const text = entries.get(id)?.value.entries[Number(index)]?.what[locale as Locale]
      if (text === undefined) return undefined
      const tree = trees.get(key) ?? parseMarkdown(text)
      trees.set(key, tree)
      return tree
    },
  }
}
