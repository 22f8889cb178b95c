// The word for the report: some committees do not want it called a shadow report. Titles and prose are
// looked at; quotations and the titles of sources are not ours to change.
import type { RootContent, Text } from 'mdast'
import { finding, type Finding } from '../findings/finding.ts'
import type { Keys } from '../model/entry.ts'
import type { Locale } from '../model/locale.ts'
import type { Place } from '../model/place.ts'
import type { Draft } from '../model/stages.ts'
import { nodesOf } from '../model/walk.ts'
import { asked, type Submitted } from './submitted.ts'

/** Findings on a word for the report that the committee asks to avoid, in every language of the report. */
export function checkTerm(one: Submitted, drafts: readonly Draft[]): Finding[] {
  const term = asked(one, 'term')
  if (!term) return []
  return drafts.flatMap((draft) => {
    const avoided = term.avoid.flatMap(({ lang, words }) => (lang === draft.locale ? words : []))
    const use = term.use[draft.locale] ?? []
    if (avoided.length === 0) return []
    const tell = (place: Place, said: string): Finding =>
      finding(
        'submission-term',
        place,
        `${one.name}: a report is not to be called “${said}”.`,
        use.length > 0 ? `Write ${use.map((word) => `“${word}”`).join(' or ')}.` : undefined,
        one.severity,
      )
    return [...findInTitles(draft, avoided, tell), ...findInProse(draft, avoided, tell)]
  })
}

type Tell = (place: Place, said: string) => Finding

/** The first avoided word in a text, however it is capitalized and spaced; longer forms first. */
function search(
  text: string,
  avoided: readonly string[],
): { at: number; said: string } | undefined {
  const forms = avoided
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.split(/\s+/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
  const pattern = forms.map((parts) => parts.join('[\\s\\u00a0-]+')).join('|')
  const match = new RegExp(`(?<![\\p{L}])(?:${pattern})(?![\\p{L}])`, 'iu').exec(text)
  return match ? { at: match.index, said: match[0] } : undefined
}

function findInTitles(
  { report, locale }: Draft,
  avoided: readonly string[],
  tell: Tell,
): Finding[] {
  const { title, shortTitle, summary, submission } = report.value
  const texts: [Keys, Partial<Record<Locale, string>> | undefined][] = [
    [['title'], title],
    [['shortTitle'], shortTitle],
    [['summary'], summary],
    [['submission', 'text'], submission?.text],
  ]
  return texts.flatMap(([keys, text]) => {
    const found = search(text?.[locale] ?? '', avoided)
    if (!found) return []
    const start = report.locateText([...keys, locale], found.at)
    return [tell({ ...start, endColumn: start.column + found.said.length }, found.said)]
  })
}

function findInProse({ narratives }: Draft, avoided: readonly string[], tell: Tell): Finding[] {
  return narratives.flatMap(({ narrative, blocks }) =>
    [...nodesOf(withoutQuotations(blocks))].flatMap((node) => {
      if (node.type !== 'text') return []
      const found = search(node.value, avoided)
      return found ? [tell(placeIn(narrative.path, node, found.at, found.said), found.said)] : []
    }),
  )
}

function withoutQuotations(blocks: readonly RootContent[]): RootContent[] {
  // What is embedded has files of its own, which other reports use too.
  return blocks.filter(({ type }) => type !== 'blockquote' && type !== 'embed')
}

/** The place of words in a text; on a later line that of the line. */
function placeIn(path: string, node: Text, at: number, said: string): Place {
  const { line = 1, column = 1 } = node.position?.start ?? {}
  const before = node.value.slice(0, at).split('\n')
  const offset = before.at(-1)?.length ?? 0
  const start = before.length > 1 ? offset + 1 : column + offset
  return { path, line: line + before.length - 1, column: start, endColumn: start + said.length }
}
