// The Markdown inside the files of earlier recommendations: what the State says, what the authors
// find, what shows it; kept by where it stands, and parsed when it is first asked for.
import type { Root } from 'mdast'
import type { Registry } from '../model/entry.ts'
import type { Locale } from '../model/locale.ts'
import type { RecommendationDocument } from '../model/recommendation.ts'
import type { Loaded } from '../model/stages.ts'
import { parseMarkdown } from './markdown.ts'

/** Trees by `recommendations/<document>:items.<item>.assessments.<index>.<field>.<locale>`. */
export function openRecommendationTexts(
  documents: Registry<RecommendationDocument>,
): Loaded['caseTexts'] {
  const trees = new Map<string, Root>()
  return {
    get(key) {
      const known = trees.get(key)
      if (known) return known
      const text = textAt(documents, key)
      if (text === undefined) return undefined
      const tree = parseMarkdown(text)
      trees.set(key, tree)
      return tree
    },
  }
}

function textAt({ entries }: Registry<RecommendationDocument>, key: string): string | undefined {
  const match =
    /^recommendations\/([^:]+):items\.([^.]+)\.assessments\.(\d+)\.(state|finding|evidence)\.(.+)$/.exec(
      key,
    )
  const [, id = '', item = '', index = '', field = '', locale = ''] = match ?? []
  const assessment = entries.get(id)?.value.items[item]?.assessments[Number(index)]
  return assessment?.[field as 'state' | 'finding' | 'evidence']?.[locale as Locale]
}
